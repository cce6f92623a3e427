"""Holds a finished PDF against the rules that need no case: its text layer and its description."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import cast

from dsar_desk.domain.letters import LETTER_LANGUAGES, Draft, Enclosure, Failure, LetterKind, Place
from dsar_desk.domain.recognition.reading import find_language
from dsar_desk.domain.ruled_out import Known
from dsar_desk.errors import InvalidInput
from dsar_desk.letters.catalog import LetterCatalog, shipped_letters
from dsar_desk.letters.checks.every import EVERY
from dsar_desk.letters.checks.reading import Letter, NeedsCase, Rule
from dsar_desk.letters.checks.rules import WHATEVER_KIND, failure_of, rules_for
from dsar_desk.letters.context import Context
from dsar_desk.letters.enclosed_text import pages_in
from dsar_desk.services.letter_ports import CheckedFile
from dsar_desk.services.recognition import word_lists


class _NoCase:
    """Stands where a letter's case would be."""

    def __getattr__(self, name: str) -> object:
        raise NeedsCase(name)


class _NoValues(dict[str, object]):
    def __missing__(self, key: str) -> object:
        raise NeedsCase(key)


@dataclass(frozen=True)
class _Alone(Letter):
    """A letter of which only the file is there."""

    @property
    def enclosures(self) -> tuple[Enclosure, ...]:
        return ()

    @property
    def _known(self) -> tuple[Known, ...]:
        return ()

    @cached_property
    def whole(self) -> str:
        return self.flat


def check_pdf(content: bytes, *, kind: str = "", catalog: LetterCatalog | None = None) -> CheckedFile:
    """Return what a PDF fails of the rules that can be held without its case, and which were left out.

    The kind and the language are those of its description, where this desk made it; else `kind` as told,
    and the language of most of its words.

    Raises:
        InvalidInput: If it is no PDF with a text layer, or no language of letters is recognised.
        NotFound: If there is no such kind.
    """
    texts = catalog or shipped_letters()
    described, pages = pages_in(content) if content.startswith(b"%PDF") else ("", ())
    if not pages:
        raise InvalidInput("letter-not-text")
    found, language = _by_title(texts, described)
    if kind:
        found = texts.file(kind).kind
    language = language or find_language("\n".join(pages), word_lists())
    if language not in LETTER_LANGUAGES:
        raise InvalidInput("letter-language-unclear")
    places = [(page, line) for page, text in enumerate(pages, 1) for line in range(1, len(_lines(text)) + 1)]
    body = "\n\n".join(line for text in (*pages, described) for line in _lines(text))
    draft = Draft(found.kind if found else "", language, content, body)
    letter = _Alone(cast("Context", _NoCase()), draft, body, _NoValues(), texts.checks(language))
    failures, left_out = _held(letter, tuple(_rules(found)))
    placed = tuple(replace(each, place=_on_page(each.place, places)) for each in failures)
    return CheckedFile(draft.kind, language, placed, left_out)


def _lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip()]


def _on_page(place: Place, places: Sequence[tuple[int, int]]) -> Place:
    """Return the page and the line on it; a field is none of the file's."""
    if not 0 < place.paragraph <= len(places):
        return Place()
    page, line = places[place.paragraph - 1]
    return Place(paragraph=line, page=page)


def _rules(kind: LetterKind | None) -> Iterator[Rule]:
    if kind is not None:
        yield from rules_for(kind)
    else:
        yield from (*EVERY, *WHATEVER_KIND)


def _by_title(catalog: LetterCatalog, described: str) -> tuple[LetterKind | None, str]:
    """Return the kind and the language whose title is a line of a file's description."""
    lines = {_bare(line) for line in described.splitlines()}
    kinds = (file.kind for file in catalog.files.values())
    titles = (
        (kind, language) for kind in kinds for language in kind.title if _bare(kind.title[language]) in lines
    )
    return next(titles, (None, ""))


def _bare(title: str) -> str:
    """Return a title without its blanks: a description may lose the unbreakable ones of French."""
    return "".join(title.split())


def _held(letter: Letter, rules: tuple[Rule, ...]) -> tuple[tuple[Failure, ...], tuple[str, ...]]:
    failures: list[Failure] = []
    left_out: list[str] = []
    for rule in rules:
        try:
            failure = failure_of(rule, letter)
        except NeedsCase:
            left_out.append(rule.id)
        else:
            failures += [failure] if failure else []
    return tuple(failures), tuple(left_out)
