"""Letters from one warm process: the desk's press, and a bare ReportLab page of the same text, in turns.

"Cold" is the press again, with nothing remembered of paragraphs that it set before. With a folder as argument
the letters are written there as flat ODT, for LibreOffice.
"""

import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from html import escape
from io import BytesIO
from pathlib import Path
from statistics import median
from typing import TypeVar

from flat_odt import flat_odt
from telling import leave

from dsar_desk.domain.letters import Draft
from dsar_desk.letters.document import Text
from dsar_desk.letters.frame import Surround
from dsar_desk.services.letter_ports import LetterRequest

T = TypeVar("T")

KINDS = ("acknowledgement", "erasure-response", "access-response")
LETTERS, ROUNDS = 12, 9
OFFICE = 33
"""Letters of each kind for LibreOffice."""


def requests():
    """Return for each kind a maker of requests for the n-th letter, each to somebody else."""
    from dsar_desk.letters.catalog import shipped_letters
    from dsar_desk.letters.samples import sample_request

    catalog = shipped_letters()
    for kind in KINDS:
        sample = replace(sample_request(catalog.file(kind), "nl"), final=True)

        def numbered(n: int, sample=sample):
            person = replace(sample.case.person, name=f"Noor van Voorbeeld {n}")
            return replace(sample, case=replace(sample.case, person=person, reference=f"VBD-2026-{1000 + n}"))

        yield kind, numbered


def bare_page(file: str) -> Callable[[str], bytes]:
    """Return what lays a text out with nothing but ReportLab: paragraphs in one font, embedded."""
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase.pdfmetrics import registerFont
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.platypus import Paragraph, SimpleDocTemplate

    font = TTFont("Bare", file)
    font.face.name = b"Bare"  # else ReportLab gives both sides whichever font of this name came first
    registerFont(font)
    style = ParagraphStyle("bare", fontName="Bare", fontSize=10, leading=14, spaceAfter=6)

    def write(text: str) -> bytes:
        buffer = BytesIO()
        story = [Paragraph(escape(line), style) for line in text.splitlines() if line.strip()]
        SimpleDocTemplate(buffer, pagesize=A4, leftMargin=71, rightMargin=71).build(story)
        return buffer.getvalue()

    return write


class Turns:
    """What each side took for a letter, in milliseconds: on the clock, and of the processor."""

    def __init__(self) -> None:
        self._taken: dict[str, list[float]] = {}

    def take(self, side: str, make: Callable[[], Sequence[T]]) -> Sequence[T]:
        """Let a side make its letters of one turn, and return them."""
        wall, cpu = time.perf_counter(), time.process_time()
        made = make()
        spent = (time.process_time() - cpu, time.perf_counter() - wall)
        for name, seconds in zip((f"{side} cpu", side), spent, strict=True):
            self._taken.setdefault(name, []).append(seconds * 1000 / len(made))
        return made

    def found(self, kind: str) -> dict[str, float]:
        """Return the medians."""
        return {f"{kind} {side}": median(taken) for side, taken in self._taken.items()}


def main() -> None:
    from dsar_desk.assets import asset
    from dsar_desk.letters import pdf
    from dsar_desk.letters.memory import Memory
    from dsar_desk.letters.press import Press

    press = Press()
    write = bare_page(str(asset("fonts", "NotoSans-Regular.ttf")))
    laid_out: list[tuple[Surround, Text]] = []
    original = pdf.letter_pdf

    def watched(request, surround, text, memory):
        laid_out.append((surround, text))
        return original(request, surround, text, memory)

    def first_time(asked: LetterRequest) -> Draft:
        press._memory = Memory()
        return press.draft(asked)

    found: dict[str, float] = {}
    for kind, request in requests():
        pdf.letter_pdf = watched
        pages = max(press.draft(request(n)).pages for n in range(OFFICE))
        pdf.letter_pdf = original
        turns = Turns()
        for turn in range(ROUNDS):
            asked = [request(n) for n in range(turn * LETTERS, (turn + 1) * LETTERS)]
            drafts = turns.take("ours", lambda asked=asked: [press.draft(each) for each in asked])
            turns.take("bare", lambda drafts=drafts: [write(draft.text) for draft in drafts])
            turns.take("cold", lambda asked=asked: [first_time(each) for each in asked])
        found |= {**turns.found(kind), f"{kind} pages": pages}
    if len(sys.argv) > 1:
        write_flat(Path(sys.argv[1]), laid_out)
    leave(**found)


def write_flat(folder: Path, letters: Sequence[tuple[Surround, Text]]) -> None:
    """Write the letters as flat ODT, of every kind alike."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, (surround, text) in enumerate(letters):
        (folder / f"{number}.fodt").write_text(flat_odt(surround, text), encoding="utf-8")


main()
