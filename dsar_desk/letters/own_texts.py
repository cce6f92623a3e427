"""What an own text of a letter may not have, by line; nothing is filled that was not checked here first.

A passage may name only what all its letters have, and is filled in each of them.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from dsar_desk.domain.letter_texts import (
    AROUND,
    LONGEST_LINE,
    LONGEST_TEXT,
    in_country,
    passage_kind,
    passage_name,
    usage_of,
)
from dsar_desk.domain.letters import Effect, FactWanted
from dsar_desk.errors import InvalidInput, NotFound
from dsar_desk.letters.catalog import KindFile, LetterCatalog, shipped_letters
from dsar_desk.letters.context import Context
from dsar_desk.letters.filling import values_for
from dsar_desk.letters.forms import table_in_form
from dsar_desk.letters.frame import open_run
from dsar_desk.letters.markdown import text_of
from dsar_desk.letters.names import names_for
from dsar_desk.letters.passages import Passages, name_in_use, own_source
from dsar_desk.letters.samples import SAMPLE_CONTROLLER, joined_sample, sample_request
from dsar_desk.letters.values import Budget
from dsar_desk.letters.wording import Wording
from dsar_desk.services.letter_ports import LetterRequest

_HTML = re.compile(r"</?[A-Za-z][^<>\n]{0,200}>|<!--|&(?:[A-Za-z]{2,10}|#\d{1,6});")
_LINK = re.compile(r"!?\[[^\[\]|\n]{0,300}\]\([^()\n]{0,300}\)")
_DEEP = re.compile(r"#{4,}\s")
_TOO_LONG = frozenset({"text-too-long", "text-line-too-long"})
_SHOWN = 40
"""Characters of a fault's own words."""


@dataclass(frozen=True)
class _Typed:
    """A text that is looked at, and the controller's own texts in use with it among them."""

    kind: str
    language: str
    region: str
    text: str
    own: Mapping[str, str]

    @property
    def name(self) -> str:
        """What it is called among the own texts."""
        return in_country(self.kind, self.region)


class OwnTexts:
    """Holds own texts against what letters may have. Keeps nothing of them."""

    def __init__(self, catalog: LetterCatalog | None = None) -> None:
        self._catalog = catalog or shipped_letters()

    def shipped(self, kind: str, language: str) -> str:
        """Return the shipped text. Raises NotFound("letter-kind" or "letter-text")."""
        name = passage_name(kind)
        if name:
            known = self._catalog.passages(usage_of(language)[0])
            if kind != passage_kind(name) or name not in known:
                raise NotFound("letter-passage", name=name[:40], known=", ".join(known) or "-")
            return self._catalog.block(name, *usage_of(language)).text
        if kind != AROUND:
            self._catalog.file(kind)
        return self._catalog.text(kind, usage_of(language)[0]).text

    def passages(self, language: str) -> Sequence[str]:
        """Return the names of the passages there are in a language."""
        return self._catalog.passages(usage_of(language)[0])

    def differs(self, kind: str, language: str) -> bool:
        """Return whether a country has a shipped text of its own (`nl-BE`)."""
        return self._catalog.differs(passage_name(kind), *usage_of(language))

    def letters_with(self, kind: str, language: str, beside: Mapping[str, str]) -> Sequence[str]:
        """Return the kinds of letter that a text comes into. `beside` are the own texts in use."""
        name = passage_name(kind)
        if not name:
            return (kind,)
        spoken, region = usage_of(language)

        passages = Passages(self._catalog, spoken, region, beside)

        def text_of_kind(each: str) -> str:
            own = beside.get(name_in_use(each, region, beside))
            return own if own is not None else self._catalog.text(each, spoken).text

        spoken_in = [each for each, file in self._catalog.files.items() if spoken in file.kind.languages]
        return tuple(each for each in (*spoken_in, AROUND) if name in passages.taken_in(text_of_kind(each)))

    def faults(
        self,
        kind: str,
        language: str,
        text: str,
        *,
        whole: bool = False,
        beside: Mapping[str, str] | None = None,
    ) -> Sequence[InvalidInput]:
        """Return what is wrong with a text, by line; with `whole` letters are filled with it as well.

        A placeholder in a branch that nobody takes is looked at too. Of names and conditions the first
        fault is found, of the rest each. `beside` are the controller's own texts in use.
        """
        self.shipped(kind, language)
        found = list(plain_faults(text))
        if any(fault.code in _TOO_LONG for fault in found):
            return tuple(found)
        spoken, region = usage_of(language)
        typed = _Typed(kind, spoken, region, text, {**(beside or {}), in_country(kind, region): text})
        found += self._language_fault(typed)
        if whole and not found:
            letters = self.letters_with(kind, language, typed.own)
            found = list(chain.from_iterable(self._filled_fault(typed, letter) for letter in letters))[:1]
        return tuple(sorted(found, key=line_of))

    def facts_of(self, kind: str) -> Sequence[FactWanted]:
        """Return the facts that a text may name: those that all letters have that we put it into."""
        name = passage_name(kind)
        if not name and kind != AROUND:
            return self._catalog.file(kind).kind.facts
        letters = self.letters_with(kind, "nl", {}) if name else (AROUND,)
        facts = [file.kind.facts for letter in letters for file in self._files_of(letter)]
        shared = set.intersection(*({fact.key for fact in each} for each in facts)) if facts else set()
        return tuple(fact for fact in chain(*facts[:1]) if fact.key in shared)

    def _files_of(self, letter: str) -> Sequence[KindFile]:
        """Return the kind of a letter; of one that answers several rights every answer."""
        if letter != AROUND:
            return (self._catalog.file(letter),)
        return [file for file in self._catalog.files.values() if file.kind.effect is Effect.ANSWERS]

    def _language_fault(self, typed: _Typed) -> Iterator[InvalidInput]:
        source = own_source(typed.name, typed.language, typed.text)
        names = names_for((fact.key for fact in self.facts_of(typed.kind)), self._catalog.files)
        try:
            Wording(self._catalog).check(
                source, language=typed.language, names=names, region=typed.region, own=typed.own
            )
        except InvalidInput as fault:
            yield fault

    def _filled_fault(self, typed: _Typed, letter: str) -> Iterator[InvalidInput]:
        """Yield the first fault that shows only when a letter is filled: with facts and without, je and u."""
        wording = Wording(self._catalog)
        file = joined_sample(self._catalog) if letter == AROUND else self._catalog.file(letter)
        for form in ("u", "je"):
            controller = replace(SAMPLE_CONTROLLER, form_of_address=form)
            request = sample_request(file, typed.language, controller=controller)
            for facts in (request.facts, {}):
                context = self._context(replace(request, facts=facts), file, typed.region)
                try:
                    filled = wording.fill(
                        letter,
                        typed.language,
                        je=context.request.says_je,
                        names=names_for((fact.key for fact in file.kind.facts), self._catalog.files),
                        values=values_for(context),
                        region=typed.region,
                        own=typed.own,
                    )
                    text_of(
                        filled,
                        open_label=lambda blank, words=context.words: open_run(blank, words).text,  # type: ignore[misc]
                        processing=lambda: (),
                    )
                except InvalidInput as fault:
                    yield with_line(fault, typed.text)
                    return

    def _context(self, request: LetterRequest, file: KindFile, region: str) -> Context:
        words = self._catalog.words(request.language, region or request.region)
        table = table_in_form(words, je=request.says_je)
        return Context(request, file, table, self._catalog.files, Budget(request.kind.kind))


def with_line(fault: InvalidInput, text: str) -> InvalidInput:
    """Return a fault with the line it is on, as far as its words tell it."""
    if "line" in fault.facts:
        return fault
    near = fault.facts.get("near", "").strip("…").strip()
    if fault.code == "template-block":
        near = "processing"
    line = 1 if fault.code == "template-subject" else _line_of(near, text)
    return InvalidInput(fault.code, **{**fault.facts, "line": line}) if line else fault


def _line_of(words: str, text: str) -> int:
    for number, line in enumerate(text.splitlines(), start=1):
        if words and words[:_SHOWN] in line:
            return number
    return 0


def line_of(fault: InvalidInput) -> int:
    """Return the line that a fault is on, or 0."""
    return int(fault.facts.get("line", "0"))


def plain_faults(text: str) -> Iterator[InvalidInput]:
    """Yield what is too long, or what stands there as if a letter knew it: web page tags, links, pictures.

    What is too long is yielded alone.
    """
    long = next((n for n, line in enumerate(text.splitlines(), 1) if len(line) > LONGEST_LINE), 0)
    if len(text) > LONGEST_TEXT:
        yield InvalidInput("text-too-long", most=LONGEST_TEXT)
    elif long:
        yield InvalidInput("text-line-too-long", line=long, most=LONGEST_LINE)
    else:
        yield from _unknown_markup(text)


def _unknown_markup(text: str) -> Iterator[InvalidInput]:
    for number, line in enumerate(text.splitlines(), start=1):
        bare = re.sub(r"\{[{%#].*?[}%#]\}", "", line)
        for code, pattern in (("text-html", _HTML), ("text-link", _LINK)):
            hit = pattern.search(bare)
            if hit:
                yield InvalidInput(code, line=number, near=hit[0][:_SHOWN])
        if _DEEP.match(bare):
            yield InvalidInput("text-heading", line=number)
