"""Letters to nobody on a controller's letterhead, to see how it looks, and what is amiss with it in words."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from dsar_desk.domain.controllers import Controller
from dsar_desk.domain.countries import Country
from dsar_desk.domain.letters import Draft
from dsar_desk.letters.catalog import shipped_letters
from dsar_desk.letters.frame import surround_of
from dsar_desk.letters.layout import HEAD_TOP, Layout
from dsar_desk.letters.lines import fitted, sender_size
from dsar_desk.letters.logo import logo_room, logo_size, readable_logo
from dsar_desk.letters.press import Press
from dsar_desk.letters.samples import sample_request
from dsar_desk.letters.windows import Window
from dsar_desk.services.letter_ports import LetterRequest

POINTS = 72 / 25.4
_LONG_NAME = "Wilhelmina Alexandra van den Voorbeeldenburg-Łukaszewicz"
_LONG_ADDRESS = (
    "Vereniging van Eigenaren Het Lange Voorbeeld\nt.a.v. de beheerder, 4e verdieping\n"
    "Nieuwe Voorbeeldstraat 188-B\n9999 ZZ Voorbeelddorp aan de Rijn\nNederland"
)
_SMALL = 8.5
"""Points below which an address is small for people and for a sorting machine."""
_SMALL_SENDER = 5.0
_FAR = 6.0
"""Millimetres that paper may be folded elsewhere than a window asks."""


@dataclass(frozen=True)
class LetterheadWarning:
    """What is amiss; the sentence stands under `letterhead-warnings`."""

    code: str
    facts: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class LetterheadProof:
    """A letter on a letterhead, its window, and what is amiss."""

    pdf: bytes
    pages: int
    window: Window
    warnings: tuple[LetterheadWarning, ...]


def letterhead_proof(controller: Controller, country: Country) -> Draft:
    """Return an acknowledgement to an invented person, in the controller's first language."""
    return Press().draft(_request("acknowledgement", controller, country))


class LetterheadProofs:
    """Makes the letter of a letterhead again and again while it changes; use it in one thread at a time."""

    def __init__(self) -> None:
        self._press = Press()

    def proof(
        self,
        controller: Controller,
        country: Country,
        *,
        long_address: bool = False,
        large_print: bool = False,
    ) -> LetterheadProof:
        """Return a letter of some pages to an invented person, and what is amiss with it."""
        few = replace(controller, purposes=controller.purposes[:1], remarks=(), cookies=())
        request = replace(_request("access-response", few, country), large_print=large_print)
        if long_address:
            person = replace(request.case.person, name=_LONG_NAME, address=_LONG_ADDRESS)
            request = replace(request, case=replace(request.case, person=person))
        draft = self._press.draft(request)
        layout = Layout(controller.letterhead)
        found = _warnings(draft.pdf, request, layout, self._press)
        return LetterheadProof(draft.pdf, draft.pages, layout.window, tuple(found))


def _request(kind: str, controller: Controller, country: Country) -> LetterRequest:
    file = shipped_letters().file(kind)
    known = [language for language in controller.languages if language in file.kind.languages]
    request = sample_request(file, known[0] if known else "nl", controller=controller, country=country)
    case = replace(request.case, reference=f"{controller.prefix}-2026-0001")
    return replace(request, case=case, final=True)


def _warnings(
    pdf: bytes, request: LetterRequest, layout: Layout, press: Press
) -> Iterator[LetterheadWarning]:
    surround = surround_of(press.context(request))
    yield from _address(surround.address, layout, large=request.large_print)
    yield from _pictures(layout)
    if surround.sender and sender_size(surround.sender, layout) < _SMALL_SENDER:
        yield LetterheadWarning("sender-small")
    words = _words_in(pdf, layout.window)
    allowed = " ".join((surround.sender, *surround.address)).split()
    more = [word for word in words.split() if word not in allowed and len(word) > 1]
    if more and not _is_part(more, allowed):
        yield LetterheadWarning("window-crowded", {"text": " ".join(more[:6])})
    chosen = layout.folds[:1]
    if chosen and abs(chosen[0] - layout.window.folds[0]) > _FAR:
        asked = " / ".join(f"{fold:g}" for fold in layout.window.folds)
        yield LetterheadWarning("folds-elsewhere", {"folds": asked})


def _address(address: tuple[str, ...], layout: Layout, *, large: bool) -> Iterator[LetterheadWarning]:
    width, room = layout.address_room
    lines, size = fitted(address, layout.face.regular, width, room, large)
    if "".join("".join(lines).split()) != "".join("".join(address).split()):
        yield LetterheadWarning("address-cut")
    elif size < _SMALL:
        yield LetterheadWarning("address-small", {"size": f"{size:g}".replace(".", ",")})


def _pictures(layout: Layout) -> Iterator[LetterheadWarning]:
    head, window = layout.head, layout.window
    logo = readable_logo(head.logo, head.logo_type)
    if head.logo and logo is None:
        yield LetterheadWarning("logo-unreadable")
    if logo is not None:
        width, height = logo_size(logo, logo_room(layout))
        across = layout.left < window.left + window.width and layout.left + width > window.left
        if across and HEAD_TOP + height > window.top:
            yield LetterheadWarning("logo-in-window")
    if head.signature and readable_logo(head.signature, head.signature_type) is None:
        yield LetterheadWarning("signature-unreadable")


def _words_in(pdf: bytes, window: Window) -> str:
    import pypdfium2

    document: Any = pypdfium2.PdfDocument(pdf)
    try:
        page = document[0]
        text = page.get_textpage()
        height = page.get_height()
        found = text.get_text_bounded(
            left=window.left * POINTS,
            bottom=height - (window.top + window.height) * POINTS,
            right=(window.left + window.width) * POINTS,
            top=height - window.top * POINTS,
        )
    finally:
        document.close()
    return str(found)


def _is_part(words: list[str], allowed: list[str]) -> bool:
    """Return whether all words are parts of allowed ones: a long word was broken at the end of a line."""
    whole = "".join(allowed)
    return all(word.rstrip("\ufffe-") in whole for word in words)
