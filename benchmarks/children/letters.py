"""Letters from one warm process: the desk's press, and a bare ReportLab page of the same text, in turns.

With a folder as argument the texts are written there as flat ODT, for LibreOffice.
"""

import sys
import time
from dataclasses import replace
from html import escape
from io import BytesIO
from pathlib import Path
from statistics import median

from telling import leave

KINDS = ("acknowledgement", "erasure-response", "access-response")
LETTERS, ROUNDS = 12, 7


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


def bare_page(fonts: dict[str, str]):
    """Return what lays a text out with nothing but ReportLab: paragraphs in one font, embedded."""
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase.pdfmetrics import registerFont
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.platypus import Paragraph, SimpleDocTemplate

    for name, file in fonts.items():
        registerFont(TTFont(name, file))
    style = ParagraphStyle("bare", fontName="Bare", fontSize=10, leading=14, spaceAfter=6)

    def write(text: str) -> bytes:
        buffer = BytesIO()
        story = [Paragraph(escape(line), style) for line in text.splitlines() if line.strip()]
        SimpleDocTemplate(buffer, pagesize=A4, leftMargin=71, rightMargin=71).build(story)
        return buffer.getvalue()

    return write


def main() -> None:
    from dsar_desk.assets import asset
    from dsar_desk.letters.press import Press

    press = Press()
    write = bare_page({"Bare": str(asset("fonts", "NotoSans-Regular.ttf"))})
    found: dict[str, float] = {}
    texts: list[str] = []
    for kind, request in requests():
        first = press.draft(request(0))
        write(first.text)
        ours, bare = [], []
        for turn in range(ROUNDS):
            numbers = range(turn * LETTERS, (turn + 1) * LETTERS)
            began = time.perf_counter()
            drafts = [press.draft(request(n)) for n in numbers]
            half = time.perf_counter()
            for draft in drafts:
                write(draft.text)
            ours.append(LETTERS / (half - began))
            bare.append(LETTERS / (time.perf_counter() - half))
            texts += [draft.text for draft in drafts]
        found |= {f"{kind} ours": median(ours), f"{kind} bare": median(bare), f"{kind} pages": first.pages}
    if len(sys.argv) > 1:
        write_flat(Path(sys.argv[1]), texts)
    leave(**found, texts=len(texts))


def write_flat(folder: Path, texts: list[str]) -> None:
    """Write some of the texts, of every kind alike, as flat ODT."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, text in enumerate(texts[:: max(1, len(texts) // 30)]):
        paragraphs = "".join(f"<text:p>{escape(line)}</text:p>" for line in text.splitlines() if line.strip())
        (folder / f"{number}.fodt").write_text(_FLAT.format(paragraphs=paragraphs), encoding="utf-8")


_FLAT = (
    '<?xml version="1.0" encoding="UTF-8"?><office:document '
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2" '
    'office:mimetype="application/vnd.oasis.opendocument.text">'
    "<office:body><office:text>{paragraphs}</office:text></office:body></office:document>"
)

main()
