"""Puts the answers on several rights into one letter: each under its own heading, the rest said once."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dsar_desk.domain.cases import RequestedRight
from dsar_desk.domain.joined_letters import joined_letter
from dsar_desk.domain.letters import LetterKind
from dsar_desk.domain.rights import Right
from dsar_desk.letters.catalog import KindFile
from dsar_desk.letters.context import Context
from dsar_desk.letters.document import Heading, Part, Text
from dsar_desk.services.letter_ports import LetterRequest

SAID_ONCE = frozenset({"representative", "delay", "besides", "remedies", "complaint"})
"""The passages that the text around the answers says for all of them."""
_DEEPEST = 3
_NAMED = "recipients_named"


@dataclass(frozen=True)
class Answer:
    """One answer of a joined letter: what it was made from, and its text."""

    context: Context
    values: Mapping[str, object]
    text: Text


def request_for_part(request: LetterRequest, file: KindFile) -> LetterRequest:
    """Return the request for one answer of a joined letter, with the facts that it asks for.

    Where the answer to an access request stands beside it, that names the recipients (C-154/21).
    """
    wanted = {fact.key for fact in file.kind.facts}
    facts = {key: text for key, text in request.facts.items() if key in wanted}
    others = tuple(part for part in request.kind.parts if part.kind != file.kind.kind)
    named = any(fact.key == _NAMED for part in others for fact in part.facts)
    return replace(
        request,
        kind=file.kind,
        facts=facts,
        is_part=True,
        names_recipients=named,
        answered_beside=frozenset(_answered(others, request.case.rights)),
    )


def _answered(kinds: Sequence[LetterKind], rights: Sequence[RequestedRight]) -> Iterator[Right]:
    for item in rights:
        if any(kind.is_about(item.right) and kind.can_answer(item) for kind in kinds):
            yield item.right


def joined_file(request: LetterRequest, files: Sequence[KindFile]) -> KindFile:
    """Return what the `letter.toml` of a joined letter would say."""
    return KindFile(
        kind=joined_letter([file.kind for file in files], request.kind.title),
        otherwise={key: name for file in reversed(files) for key, name in file.otherwise.items()},
        samples={key: text for file in reversed(files) for key, text in file.samples.items()},
    )


def joined_text(around: Text, answers: Sequence[Answer]) -> Text:
    """Return one text: what comes first, each answer under its subject, then what follows for all."""
    first = next((at for at, part in enumerate(around.body) if isinstance(part, Heading)), len(around.body))
    middle = (part for answer in answers for part in _under_its_subject(answer.text))
    annexes = (part for answer in answers for part in answer.text.annexes)
    return Text(
        around.subject,
        (*around.body[:first], *middle, *around.body[first:]),
        (*annexes, *around.annexes),
    )


def _under_its_subject(answer: Text) -> Iterator[Part]:
    yield Heading(2, answer.subject)
    for part in answer.body:
        if isinstance(part, Heading):
            yield Heading(min(part.level + 1, _DEEPEST), part.runs)
        else:
            yield part
