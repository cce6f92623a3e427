"""All that the page of letter texts shows, read in one go in the register's thread."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from dsar_desk.bootstrap.letter_texts import TextBench, TextGlossary, text_glossary
from dsar_desk.domain.controllers import Controller
from dsar_desk.domain.letter_texts import TextKey, TextState, text_hash
from dsar_desk.domain.letters import LetterKind
from dsar_desk.domain.listing import CaseQuery, CaseRow
from dsar_desk.errors import NotFound
from dsar_desk.services.letter_texts import OwnText, read_text, text_states
from dsar_desk.services.shops import controller_of

if TYPE_CHECKING:
    from dsar_desk.bootstrap import Desk

MOST_CASES = 50
"""Open cases that are offered for the preview, the most urgent first."""


@dataclass(frozen=True)
class TextRow:
    """A kind in the list, and how it stands with its text in the language that is chosen."""

    kind: LetterKind
    state: TextState | None
    is_behind: bool


@dataclass(frozen=True)
class TextsView:
    """The texts of one controller in one language, and the one that is shown."""

    controller: Controller
    language: str
    rows: tuple[TextRow, ...]
    cases: tuple[CaseRow, ...]
    text: OwnText | None
    glossary: TextGlossary | None

    @property
    def kind(self) -> LetterKind | None:
        """The kind whose text is shown."""
        key = self.text.key if self.text is not None else None
        return next((row.kind for row in self.rows if key is not None and row.kind.kind == key.kind), None)


def read_texts(core: "Desk", key: TextKey, *, today: date, speaks: str) -> TextsView | None:
    """Return what the page shows, or None when the controller is gone.

    Args:
        core: The desk.
        key: What is shown; without a kind only the list is.
        today: The day on which open cases are sorted.
        speaks: The language of the window.
    """
    try:
        with core.read() as work:
            controller = controller_of(work, core.catalog, key.controller)
            query = CaseQuery(today, controllers=(key.controller,))
            cases = tuple(work.cases.page(query, limit=MOST_CASES).rows)
    except NotFound:
        return None
    states = {(each.kind, each.language): each for each in text_states(core.read, key.controller)}
    kinds = [kind for kind in core.catalog.letter_kinds() if key.language in kind.languages]
    rows = tuple(_row(core, kind, states.get((kind.kind, key.language)), key.language) for kind in kinds)
    has_text = any(kind.kind == key.kind for kind in kinds)
    return TextsView(
        controller,
        key.language,
        rows,
        cases,
        read_text(core.read, core.text_checks, key) if has_text else None,
        text_glossary(key.kind, speaks) if has_text else None,
    )


def _row(core: "Desk", kind: LetterKind, state: TextState | None, language: str) -> TextRow:
    if state is None:
        return TextRow(kind, None, is_behind=False)
    shipped = core.text_checks.shipped(kind.kind, language)
    return TextRow(kind, state, is_behind=state.base_hash != text_hash(shipped))


def bench_for(core: "Desk", key: TextKey, *, reference: str, today: date) -> TextBench:
    """Return what makes letters from a text: to an invented person, or of a case."""
    return TextBench(core, key, reference=reference, today=today)
