"""All rules, and a letter held against those that are meant for it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from dsar_desk.domain.letters import Draft, Failure, LetterKind
from dsar_desk.letters.catalog import LetterCatalog
from dsar_desk.letters.checks.answers import ANSWERS, grants_partly
from dsar_desk.letters.checks.deeds import DEEDS
from dsar_desk.letters.checks.every import EVERY, REMARKS
from dsar_desk.letters.checks.found import DEMANDS, FOUND, REMEDIES
from dsar_desk.letters.checks.notices import NOTICES
from dsar_desk.letters.checks.places import place_of
from dsar_desk.letters.checks.process import PROCESS
from dsar_desk.letters.checks.reading import AT, Letter, Rule
from dsar_desk.letters.checks.refusals import PARTLY
from dsar_desk.letters.checks.rights import RIGHTS_EVERY, RIGHTS_RULES
from dsar_desk.letters.context import Context
from dsar_desk.letters.joining import Answer
from dsar_desk.letters.plain import body_text

RULES: Mapping[str, tuple[Rule, ...]] = MappingProxyType({"ALL": EVERY, **PROCESS, **ANSWERS, **NOTICES})
"""The rules of the letter checklist by kind, with `ALL` for every letter."""


def rules_for(kind: LetterKind) -> Iterator[Rule]:
    """Yield the rules for a kind of letter."""
    yield from EVERY
    yield from _own_rules(kind)
    yield from WHATEVER_KIND


def _own_rules(kind: LetterKind) -> Iterator[Rule]:
    yield from RULES.get(kind.kind, ())
    if grants_partly(kind):
        yield from PARTLY
    yield from RIGHTS_RULES.get(kind.kind, ())


WHATEVER_KIND = (*RIGHTS_EVERY, *REMEDIES, *DEMANDS, *DEEDS, *FOUND, *REMARKS)
"""The rules for every letter that no row of the letter checklist has."""


def check(
    catalog: LetterCatalog,
    context: Context,
    *,
    draft: Draft,
    body: str,
    values: Mapping[str, object],
    answers: Sequence[Answer] = (),
    others: Sequence[str] = (),
) -> tuple[Failure, ...]:
    """Return what a finished letter fails, in the order of the checklist.

    `answers`: those of a joined letter; each is held against its own rules, what it must not say in its own
    text alone.
    """
    words = catalog.checks(draft.language)
    letter = Letter(context, draft, body, values, words, others)
    kind = context.request.kind
    held = [(rule, letter) for rule in rules_for(kind)]
    for answer in answers:
        whole = replace(letter, context=answer.context, values=answer.values)
        alone = replace(whole, body=body_text(answer.text))
        own = _own_rules(answer.context.request.kind)
        held += [(rule, alone if rule.level == "NOT" else whole) for rule in own]
    failures = [failure_of(rule, each) for rule, each in held]
    return tuple(failure for failure in failures if failure is not None)


def failure_of(rule: Rule, letter: Letter) -> Failure | None:
    """Return how a letter fails a rule, with the place; None when it keeps it.

    Raises:
        NeedsCase: If the rule cannot be held against a letter without its case.
    """
    verdict = rule.check(letter)
    if verdict is None:
        return None
    facts = {key: text for key, text in verdict.items() if key != AT}
    return Failure(rule.id, rule.level, rule.basis, facts, place_of(rule.id, verdict, letter))
