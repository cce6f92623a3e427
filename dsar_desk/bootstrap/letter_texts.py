"""What an editor of letter texts needs of the letters: plain names, and a letter made from what is typed."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Protocol

from dsar_desk.bootstrap.desk import Desk
from dsar_desk.domain.letter_texts import TextKey
from dsar_desk.domain.letters import Draft, Failure
from dsar_desk.domain.text_chips import Entry, Label
from dsar_desk.errors import InvalidInput
from dsar_desk.letters.catalog import shipped_letters
from dsar_desk.letters.glossary import Glossary
from dsar_desk.letters.own_texts import line_of, plain_faults, with_line
from dsar_desk.letters.samples import sample_request
from dsar_desk.services.letter_ports import LetterRequest
from dsar_desk.services.letters import LetterOrder, letter_request
from dsar_desk.services.shops import shop_of


class TextGlossary(Protocol):
    """The plain names of what a text of a kind can name, ask and repeat."""

    @property
    def values(self) -> tuple[Entry, ...]:
        """The values to insert."""
        ...

    @property
    def conditions(self) -> tuple[Entry, ...]:
        """The conditions and lists to insert."""
        ...

    @property
    def passages(self) -> tuple[Entry, ...]:
        """The fixed passages to insert."""
        ...

    def labels(self, text: str) -> Callable[[str], Label]:
        """Return what puts a tag of this text into words."""
        ...


def text_glossary(kind: str, language: str) -> TextGlossary:
    """Return the plain names for a kind of letter, in a language of the desk's user.

    Raises:
        NotFound: If there is no such kind.
    """
    return Glossary(kind, language)


@dataclass(frozen=True)
class Proof:
    """What is made of a text: its faults, and the letter where it can be made.

    `missing` is what of the rules it fails that the shipped text keeps.
    """

    text: str
    faults: tuple[InvalidInput, ...] = ()
    draft: Draft | None = None
    missing: tuple[Failure, ...] = ()


class TextBench:
    """Makes letters from a text while it is typed: to an invented person, or of a case."""

    def __init__(self, core: Desk, key: TextKey, *, reference: str = "", today: date | None = None) -> None:
        self._core = core
        self._key = key
        self._reference = reference
        self._today = today

    def proof(self, text: str) -> Proof:
        """Return the letter with a text of the user's, and what is wrong with it.

        Raises:
            NotFound: If the case is gone.
        """
        faults = tuple(plain_faults(text))
        if any(fault.code in {"text-too-long", "text-line-too-long"} for fault in faults):
            return Proof(text, faults)
        try:
            draft = self._core.press.draft(replace(self._request, own_texts={self._key.kind: text}))
        except InvalidInput as fault:
            found = (*faults, with_line(fault, text))
            return Proof(text, tuple(sorted(found, key=line_of)))
        missing = tuple(each for each in draft.failures if each.rule not in self._fails_anyway)
        return Proof(text, faults, draft, missing)

    @cached_property
    def _request(self) -> LetterRequest:
        core, key = self._core, self._key
        with core.read() as work:
            if self._reference:
                actor = core.actor(reference=self._reference, today=self._today)
                case = work.cases.get(self._reference)
                return letter_request(work, core.catalog, actor, case, LetterOrder(key.kind, key.language))
            shop = shop_of(work, core.catalog, key.controller)
        file = shipped_letters().file(key.kind)
        return sample_request(file, key.language, controller=shop.controller, country=shop.country)

    @cached_property
    def _fails_anyway(self) -> frozenset[str]:
        """The rules that fail with the shipped text as well: the case has it so, not the text."""
        draft = self._core.press.draft(replace(self._request, own_texts={}))
        return frozenset(failure.rule for failure in draft.failures)
