"""Lays a letter out as PDF. Same words, same bytes."""

from collections.abc import Iterator, Sequence
from copy import copy
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from itertools import pairwise
from typing import Any, Self

from reportlab import rl_config
from reportlab.lib.units import mm
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    NextPageTemplate,
    PageTemplate,
    Paragraph,
    Spacer,
)

from dsar_desk.letters.canvas import LetterCanvas
from dsar_desk.letters.description import Description
from dsar_desk.letters.document import NewPage, Part, Run, Text, words_of
from dsar_desk.letters.flow import Labelled, Setting, flowables, paragraph
from dsar_desk.letters.fonts import load_fonts
from dsar_desk.letters.frame import Surround
from dsar_desk.letters.head_with_text import HeadWithText
from dsar_desk.letters.layout import Layout
from dsar_desk.letters.logo import readable_logo
from dsar_desk.letters.memory import Memory
from dsar_desk.letters.sheet import Sheet
from dsar_desk.letters.signature import Signature
from dsar_desk.letters.spoken import with_languages
from dsar_desk.letters.structure import Element, Headings, listing
from dsar_desk.letters.style import PAGE_HEIGHT, PAGE_WIDTH, Look
from dsar_desk.services.letter_ports import LetterRequest

_ABOVE_FOOT = 3.0
"""Millimetres between the text and a foot of many lines."""
rl_config.useA85 = 0  # streams stay binary: ASCII85 makes them a quarter larger and takes longer


def letter_pdf(request: LetterRequest, surround: Surround, text: Text, memory: Memory) -> tuple[bytes, int]:
    """Return the PDF of a letter and how many pages it has; what `memory` holds makes it quicker only."""
    head = request.controller.letterhead
    layout = Layout(head)
    load_fonts(head.typeface)
    look = Look(request.large_print, head.typeface, layout.text_width)
    structure = Element("Document")
    sheet = Sheet(surround, layout, structure, memory, large=look.large)
    about = _description(request, text)
    buffer = BytesIO()
    made: list[LetterCanvas] = []

    def canvas(*args: Any, **options: Any) -> LetterCanvas:
        made.append(
            LetterCanvas(
                *args,
                surround=surround,
                memory=memory,
                structure=structure,
                about=about,
                layout=layout,
                large=look.large,
                **options,
            )
        )
        return made[-1]

    document = BaseDocTemplate(
        buffer,
        pagesize=(PAGE_WIDTH * mm, PAGE_HEIGHT * mm),
        lang=request.language,
        allowSplitting=1,
        keepTogetherClass=HeadWithText,
    )
    document.addPageTemplates(
        [
            PageTemplate("first", [_frame(sheet, head.first_top)], onPage=sheet.first),
            PageTemplate("later", [_frame(sheet, head.margin_top)], onPage=sheet.later),
        ]
    )
    spoken = with_languages(text, request.controller, request.language)
    document.build(list(_story(sheet, spoken, look)), canvasmaker=canvas)
    return buffer.getvalue(), made[-1].page_count


def _description(request: LetterRequest, text: Text) -> Description:
    return Description(
        title=_plain(_title(request, text)),
        author=request.controller.legal_name.value,
        subject=_plain(request.kind.title_in(request.language)),
        language=request.language,
        made=datetime(request.on.year, request.on.month, request.on.day, 12, tzinfo=UTC),
    )


def _plain(text: str) -> str:
    """Return a text with plain blanks alone: a description has no unbreakable ones."""
    return " ".join(text.split())


def _title(request: LetterRequest, text: Text) -> str:
    """Return the document's title: the subject as the text gives it, without anybody's name."""
    subject = request.kind.title.get(request.language) or words_of(text.subject)
    return f"{subject} ({request.case.reference})"


class _TextField(Frame):
    """Where text stands on a page."""

    def __deepcopy__(self, _memo: object) -> Self:
        """Return a copy of numbers: ReportLab wants one each time it measures a few things together."""
        return copy(self)


def _frame(sheet: Sheet, top: float) -> Frame:
    layout = sheet.layout
    bottom = max(layout.head.margin_bottom, sheet.foot_top + _ABOVE_FOOT)
    return _TextField(
        layout.left * mm,
        bottom * mm,
        layout.text_width * mm,
        (PAGE_HEIGHT - top - bottom) * mm,
        leftPadding=0,
        rightPadding=0,
        topPadding=0,
        bottomPadding=0,
    )


def _story(sheet: Sheet, text: Text, look: Look) -> Iterator[Flowable]:
    surround, structure = sheet.surround, sheet.structure
    yield NextPageTemplate("later")
    yield Labelled(surround.references, structure.add("Div"), look)
    subject = structure.add("H1", words=words_of(text.subject))
    yield paragraph((replace(run, bold=True) for run in text.subject), "subject", subject, look)
    yield paragraph(surround.salutation, "body", structure.add("P"), look)
    body = list(flowables(text.body, structure, Setting(Headings(1), look)))
    end = _last_words(body)
    yield from body[:end]
    yield HeadWithText(body[end:], list(_ending(sheet, look)))
    for annex in _annexes(text.annexes):
        yield from flowables(annex, structure.add("Sect"), Setting(Headings(1), look))


def _annexes(parts: Sequence[Part]) -> Iterator[list[Part]]:
    """Yield the parts of each annex; it begins on a page of its own."""
    starts = [at for at, part in enumerate(parts) if isinstance(part, NewPage)]
    for start, end in pairwise([*starts, len(parts)]):
        yield list(parts[start:end])


def _last_words(body: Sequence[Any]) -> int:
    """Return where the last words begin that must not be parted from the signature."""
    end = len(body) - 1 if body and isinstance(body[-1], Paragraph) else len(body)
    while end > 0 and body[end - 1].getKeepWithNext():
        end -= 1
    return end


def _ending(sheet: Sheet, look: Look) -> Iterator[Flowable]:
    surround, structure = sheet.surround, sheet.structure
    yield Spacer(1, 5)
    yield paragraph((Run(surround.closing),), "closing", structure.add("P"), look)
    yield _signing(sheet)
    for runs in surround.signature:
        yield paragraph(runs, "closing", structure.add("P"), look)
    if surround.enclosures:
        yield Spacer(1, 6 * mm)
        yield paragraph((Run(surround.enclosures_label),), "small", structure.add("P"), look)
        names = structure.add("L", attributes=listing(numbered=False))
        for name in surround.enclosures:
            yield paragraph((Run(f"• {name}"),), "small", names.add("LI").add("LBody"), look)


def _signing(sheet: Sheet) -> Flowable:
    """Return the room for a signature, with its picture where the letterhead has one."""
    head = sheet.layout.head
    picture = readable_logo(head.signature, head.signature_type)
    if picture is None:
        return Spacer(1, 14 * mm)
    return Signature(picture, sheet.structure.add("Figure", alt=sheet.surround.signature_words))
