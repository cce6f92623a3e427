"""Words in another language than the letter's: what a statement says and nobody has translated."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from typing import Any

from dsar_desk.domain.controllers import Controller, Fact
from dsar_desk.letters.document import Heading, Listing, Paragraph, Part, Run, Runs, Table, Text

_ROWS = ("categories", "legal_basis", "recipients", "retention", "origin", "transfers", "automated_decisions")
_MORE = ("backups", "remarks")
_FEWEST = 4
"""Characters; less is a name more often than words."""


@cache
def spoken(ink: Any, language: str) -> Any:
    """Return a colour that brings the language of its words along, as ReportLab hands colours on, no more."""
    from reportlab.lib.colors import Color

    class Spoken(Color):
        def __eq__(self, other: object) -> bool:
            return getattr(other, "language", "") == language and super().__eq__(other)

        __hash__ = Color.__hash__

    told: Any = Spoken(*ink.rgba())
    told.language = language
    return told


def with_languages(text: Text, controller: Controller, language: str) -> Text:
    """Return the text with the language on each passage that stands as the controller's statement has it."""
    other = controller.statement.language
    quotes = _quotes(controller, language) if other != language else []
    if not quotes:
        return text
    teller = _Teller(re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, quotes))})(?!\w)"), other)
    return Text(text.subject, tuple(map(teller.part, text.body)), tuple(map(teller.part, text.annexes)))


def _quotes(controller: Controller, language: str) -> list[str]:
    owners = (controller, *controller.purposes)
    facts = [fact for owner in owners for row in _ROWS for fact in _facts(getattr(owner, row, ()))]
    facts += [fact for row in _MORE for fact in getattr(controller, row)]
    facts += [purpose.name for purpose in controller.purposes]
    other = controller.statement.language
    untranslated = {
        " ".join(fact.text(language).split())
        for fact in facts
        if not fact.speaks(language, statement_language=other)
    }
    return sorted((text for text in untranslated if len(text) >= _FEWEST), key=len, reverse=True)


def _facts(found: Any) -> Iterable[Fact]:
    return (found,) if isinstance(found, Fact) else found or ()


class _Teller:
    def __init__(self, quotes: re.Pattern[str], language: str) -> None:
        self._quotes, self._language = quotes, language

    def part(self, part: Part) -> Part:
        if isinstance(part, (Heading, Paragraph)):
            return replace(part, runs=self._runs(part.runs))
        if isinstance(part, Listing):
            return replace(part, items=tuple(tuple(map(self.part, item)) for item in part.items))
        if isinstance(part, Table):
            rows = tuple(tuple(map(self._runs, row)) for row in part.rows)
            return replace(part, head=tuple(map(self._runs, part.head)), rows=rows)
        return part

    def _runs(self, runs: Runs) -> Runs:
        return tuple(piece for run in runs for piece in self._pieces(run))

    def _pieces(self, run: Run) -> Iterator[Run]:
        at = 0
        for found in self._quotes.finditer(run.text):
            if found.start() > at:
                yield replace(run, text=run.text[at : found.start()])
            yield replace(run, text=found[0], language=self._language)
            at = found.end()
        if at < len(run.text) or not at:
            yield replace(run, text=run.text[at:])
