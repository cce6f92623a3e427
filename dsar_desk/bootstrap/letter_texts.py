"""What an editor of letter texts needs of the letters: plain names, and a letter made from what is typed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Protocol

from dsar_desk.bootstrap.desk import Desk
from dsar_desk.domain.letter_texts import AROUND, TextKey, in_country, passage_name, usage_of
from dsar_desk.domain.letters import Draft, Failure
from dsar_desk.domain.text_chips import Condition, Entry, Label
from dsar_desk.errors import InvalidInput, NotFound
from dsar_desk.letters.catalog import shipped_letters
from dsar_desk.letters.conditions import condition_in
from dsar_desk.letters.glossary import Glossary, passage_titles
from dsar_desk.letters.own_texts import line_of, plain_faults, with_line
from dsar_desk.letters.samples import joined_sample, sample_request
from dsar_desk.services.letter_ports import LetterRequest
from dsar_desk.services.letter_texts import letters_touched, texts_in_use
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

    def asks(self, part: str, text: str) -> str:
        """Return a part of a condition of this text in words."""
        ...

    def labels(self, text: str) -> Callable[[str], Label]:
        """Return what puts a tag of this text into words."""
        ...


def text_glossary(kind: str, language: str) -> TextGlossary:
    """Return the plain names for a kind of letter or a passage, in a language of the desk's user.

    Raises:
        NotFound: If there is no such kind.
    """
    return Glossary(kind, language)


def condition_of(tag: str) -> Condition | None:
    """Return what a tag of a text asks, or None where it is no condition."""
    return condition_in(tag)


def text_titles(language: str) -> Mapping[str, str]:
    """Return what the passages and the text around several answers are called, in the user's language."""
    return passage_titles(language)


_ELSEWHERE = "NL"
"""Where a general text of a Belgian organisation is shown that has another one for Belgium."""


@dataclass(frozen=True)
class Proof:
    """What is made of a text: its faults, and the letter where it can be made.

    `missing` is what of the rules it fails that the letter keeps without it. `begins` is the first paragraph
    of a passage in the letter, to show it there.
    """

    text: str
    faults: tuple[InvalidInput, ...] = ()
    draft: Draft | None = None
    missing: tuple[Failure, ...] = ()
    begins: str = ""


class TextBench:
    """Makes letters from a text while it is typed: to an invented person, or of a case.

    `letter` is the kind of letter that a passage is shown in; where it is empty the first that has it.
    """

    def __init__(
        self, core: Desk, key: TextKey, *, letter: str = "", reference: str = "", today: date | None = None
    ) -> None:
        self._core = core
        self._key = key
        self._letter = letter
        self._reference = reference
        self._today = today

    def proof(self, text: str) -> Proof:
        """Return the letter with a text of the user's, and what is wrong with it.

        Raises:
            NotFound: If the case is gone, or no letter has the passage.
        """
        faults = self._faults(text)
        if any(fault.code in {"text-too-long", "text-line-too-long"} for fault in faults):
            return Proof(text, faults)
        try:
            draft = self._core.press.draft(self._with(text))
        except InvalidInput as fault:
            raised = with_line(fault, text)
            known = {(each.code, line_of(each)) for each in faults}
            found = (*faults, *(() if (raised.code, line_of(raised)) in known else (raised,)))
            return Proof(text, tuple(sorted(found, key=line_of)))
        missing = tuple(each for each in draft.failures if each.rule not in self._fails_anyway)
        return Proof(text, faults, draft, missing, self._beginning(draft))

    def _faults(self, text: str) -> tuple[InvalidInput, ...]:
        """Return the faults of the words; of a passage those of its names too: all letters must know them."""
        key = self._key
        if not passage_name(key.kind):
            return tuple(plain_faults(text))
        return tuple(self._core.text_checks.faults(key.kind, key.language, text, beside=self._own))

    def _beginning(self, draft: Draft) -> str:
        """Return the first paragraph that the letter would not have without the passage."""
        if not passage_name(self._key.kind):
            return ""
        return next((each for each in draft.text.split("\n\n") if each not in self._without), "")

    @cached_property
    def _without(self) -> frozenset[str]:
        """The paragraphs of the letter without the passage."""
        return frozenset(self._core.press.draft(self._with("")).text.split("\n\n"))

    def _with(self, text: str) -> LetterRequest:
        return replace(self._request, own_texts={**self._own, self._key.name: text})

    @cached_property
    def _own(self) -> Mapping[str, str]:
        """The controller's other own texts: the letter is as it would be made now."""
        found = texts_in_use(self._core.read, self._key)
        return {name: text for name, text in found.items() if name != self._key.name}

    @cached_property
    def _request(self) -> LetterRequest:
        core, key = self._core, self._key
        language, region = usage_of(key.language)
        kind = self._letter or self._first_letter
        with core.read() as work:
            if self._reference:
                actor = core.actor(reference=self._reference, today=self._today)
                case = work.cases.get(self._reference)
                return letter_request(work, core.catalog, actor, case, LetterOrder(kind, language))
            shop = shop_of(work, core.catalog, key.controller)
        shipped = shipped_letters()
        file = joined_sample(shipped) if kind == AROUND else shipped.file(kind)
        request = sample_request(file, language, controller=shop.controller, country=shop.country)
        differs = shipped.differs(passage_name(key.kind), language, request.region)
        if not region and (differs or in_country(key.kind, request.region) in self._own):
            region = _ELSEWHERE
        return replace(request, requester_country=core.catalog.country(region)) if region else request

    @property
    def _first_letter(self) -> str:
        letters = letters_touched(self._core.read, self._core.text_checks, self._key, "")
        if not letters:
            raise NotFound("letter-kind", kind=self._key.kind)
        return letters[0]

    @cached_property
    def _fails_anyway(self) -> frozenset[str]:
        """The rules that fail with the shipped text as well: the case has it so, not the text."""
        draft = self._core.press.draft(replace(self._request, own_texts=self._own))
        return frozenset(failure.rule for failure in draft.failures)


@dataclass(frozen=True)
class Touched:
    """A letter that a text comes into, with what it would lack, or that it could not be made at all."""

    letter: str
    missing: tuple[Failure, ...] = ()
    is_broken: bool = False

    @property
    def stops(self) -> bool:
        """Whether no letter of this kind could be filed."""
        return self.is_broken or any(failure.stops for failure in self.missing)


def letters_with_text(core: Desk, key: TextKey, text: str) -> tuple[Touched, ...]:
    """Return every letter that a text comes into, each made once to an invented person."""
    found = []
    for letter in letters_touched(core.read, core.text_checks, key, text):
        proof = TextBench(core, key, letter=letter).proof(text)
        found.append(Touched(letter, proof.missing, is_broken=proof.draft is None))
    return tuple(found)
