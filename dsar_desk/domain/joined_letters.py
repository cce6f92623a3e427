"""One letter that answers several rights: the answers of each, put together under a name of their own.

The name of such a kind is the names of its parts with a plus between them, as
`access-response+erasure-response`; so a case, a file and the history name it like any other kind.
"""

from collections.abc import Iterable, Mapping, Sequence

from dsar_desk.domain.cases import Case, RequestedRight, RightState, in_answering_order
from dsar_desk.domain.letters import LETTER_LANGUAGES, Effect, LetterKind
from dsar_desk.domain.rights import GROUNDS, RIGHTS, Decision, Right

_PLUS = "+"


def names_in(name: str) -> tuple[str, ...]:
    """Return the names of the kinds that a joined letter's name is made of; of another kind its own."""
    return tuple(name.split(_PLUS))


def joined_letter(parts: Sequence[LetterKind], title: Mapping[str, str]) -> LetterKind:
    """Return the kind of a letter that holds these answers, each fact asked once.

    Args:
        parts: Kinds that answer a right, in the order in which they are to stand.
        title: Its title by language.
    """
    facts = {fact.key: fact for part in reversed(parts) for fact in part.facts}
    order = dict.fromkeys(fact.key for part in parts for fact in part.facts)
    every_right = all(part.rights for part in parts)
    return LetterKind(
        kind=_PLUS.join(part.kind for part in parts),
        title=title,
        languages=tuple(each for each in LETTER_LANGUAGES if all(each in part.languages for part in parts)),
        effect=Effect.ANSWERS,
        rights=frozenset[Right]().union(*(part.rights for part in parts)) if every_right else frozenset(),
        answers=frozenset[Decision]().union(*(part.answers for part in parts)),
        discloses=any(part.discloses for part in parts),
        facts=tuple(facts[key] for key in order),
        order=min(part.order for part in parts),
        parts=tuple(parts),
    )


def answers_together(kinds: Iterable[LetterKind], case: Case) -> tuple[LetterKind, ...]:
    """Return the kinds that together answer all that is decided and not told yet; empty for one or none.

    A joined letter that was issued and has not left can be issued anew, so its rights count too. In the order
    in which the rights are answered: as they were asked, access before erasure. Each right gets its own
    answer where that can tell the decision, else the most precise kind that can.
    """
    known = tuple(kinds)
    told = [item for item in in_answering_order(case.rights) if _is_to_tell(item)]
    found = {kind.kind: kind for item in told for kind in answers_to(known, item)[:1]}
    return tuple(found.values()) if len(found) > 1 else ()


def _is_to_tell(item: RequestedRight) -> bool:
    is_joined = len(names_in(item.answered_by)) > 1
    return item.state is RightState.DECIDED or (item.state is RightState.ISSUED and is_joined)


def answers_to(kinds: Iterable[LetterKind], item: RequestedRight) -> tuple[LetterKind, ...]:
    """Return the kinds that can tell the decision on a right: its own first, then the most precise."""
    fitting = [
        kind
        for kind in kinds
        if kind.effect is Effect.ANSWERS
        and not kind.parts
        and kind.is_about(item.right)
        and kind.can_answer(item)
    ]
    own = RIGHTS[item.right].answer
    return tuple(
        sorted(
            fitting,
            key=lambda kind: (
                kind.kind != own,
                len(kind.grounds) or len(GROUNDS),
                len(kind.answers),
                kind.order,
            ),
        )
    )
