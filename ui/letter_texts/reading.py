"""All that the page of letter texts shows, read in one go in the register's thread."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from dsar_desk.bootstrap.letter_texts import (
    TextBench,
    TextGlossary,
    text_glossary,
    text_titles,
)
from dsar_desk.domain.controllers import Controller
from dsar_desk.domain.letter_texts import (
    AROUND,
    TEXT_LANGUAGES,
    TextKey,
    TextState,
    passage_kind,
    passage_name,
    text_hash,
    usage_of,
)
from dsar_desk.domain.listing import CaseQuery, CaseRow
from dsar_desk.errors import NotFound
from dsar_desk.services.letter_texts import OwnText, letters_touched, read_text, text_states
from dsar_desk.services.shops import controller_of

if TYPE_CHECKING:
    from dsar_desk.bootstrap import Desk

MOST_CASES = 50
"""Open cases that are offered for the preview, the most urgent first."""


@dataclass(frozen=True)
class TextRow:
    """A text in the list, and how it stands with it in the language that is chosen."""

    kind: str
    title: str
    state: TextState | None
    is_behind: bool

    @property
    def is_shared(self) -> bool:
        """Whether it is a passage that several letters have."""
        return bool(passage_name(self.kind))


@dataclass(frozen=True)
class TextsView:
    """The texts of one controller in one language, and the one that is shown.

    `letters` are the kinds of letter that a passage comes into, with their titles.
    """

    controller: Controller
    language: str
    rows: tuple[TextRow, ...]
    cases: tuple[CaseRow, ...]
    text: OwnText | None
    glossary: TextGlossary | None
    letters: tuple[tuple[str, str], ...] = ()
    elsewhere: tuple[str, ...] = ()
    """The countries that have a text of their own beside the one that is shown."""


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
    titles = titles_in(core, speaks)
    rows = tuple(
        _row(core, kind, titles[kind], states.get((kind, key.language)), key.language)
        for kind in _kinds_in(core, key.language)
    )
    has_text = any(row.kind == key.kind for row in rows)
    return TextsView(
        controller,
        key.language,
        rows,
        cases,
        read_text(core.read, core.text_checks, key) if has_text else None,
        text_glossary(key.kind, speaks) if has_text else None,
        _letters(core, key, titles) if has_text and passage_name(key.kind) else (),
        elsewhere=_elsewhere(core, key, [each for each, state in states.items() if state.is_own]),
    )


def titles_in(core: "Desk", speaks: str) -> Mapping[str, str]:
    """Return what each text is called in the window's language, by its kind."""
    kinds = core.catalog.letter_kinds()
    titles = {kind.kind: kind.title_in(speaks) for kind in kinds}
    return {**titles, **text_titles(speaks)}


def _kinds_in(core: "Desk", usage: str) -> tuple[str, ...]:
    """Return what there is in a language: the kinds, the text around several answers, the passages."""
    passages = tuple(map(passage_kind, core.text_checks.passages(usage)))
    spoken = usage_of(usage)[0]
    kinds = tuple(kind.kind for kind in core.catalog.letter_kinds() if spoken in kind.languages)
    return (*kinds, AROUND, *passages)


def _letters(core: "Desk", key: TextKey, titles: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    found = letters_touched(core.read, core.text_checks, key, "")
    return tuple((kind, titles[kind]) for kind in found)


def _elsewhere(core: "Desk", key: TextKey, own: Collection[tuple[str, str]]) -> tuple[str, ...]:
    """Return the countries with a text of their own beside this one, ours or the organisation's."""
    there = (usage for usage in TEXT_LANGUAGES if usage.startswith(f"{key.language}-"))
    return tuple(
        usage_of(usage)[1]
        for usage in there
        if (key.kind, usage) in own or core.text_checks.differs(key.kind, usage)
    )


def _row(core: "Desk", kind: str, title: str, state: TextState | None, language: str) -> TextRow:
    if state is None:
        return TextRow(kind, title, None, is_behind=False)
    shipped = core.text_checks.shipped(kind, language)
    return TextRow(kind, title, state, is_behind=state.base_hash != text_hash(shipped))


def bench_for(core: "Desk", key: TextKey, *, letter: str, reference: str, today: date) -> TextBench:
    """Return what makes letters from a text: to an invented person, or of a case."""
    return TextBench(core, key, letter=letter, reference=reference, today=today)
