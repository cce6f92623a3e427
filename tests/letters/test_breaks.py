"""Where pages and lines end: no line alone, no heading without its text, tables with their head again."""

import itertools
import random
import re
from dataclasses import replace

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
import pytest

from dsar_desk.domain.controllers import Letterhead
from dsar_desk.letters.catalog import shipped_letters
from dsar_desk.letters.document import Heading, Listing, NewPage, Paragraph, Run, Table, Text
from dsar_desk.letters.frame import surround_of
from dsar_desk.letters.memory import Memory
from dsar_desk.letters.pdf import letter_pdf
from dsar_desk.letters.press import Press
from dsar_desk.letters.samples import SAMPLE_CONTROLLER, sample_request

FAMILIES = ("sans", "serif", "round", "book")
WORDS = ("Łukasz", "ő", "șapte", "ağaç", "Ελληνικά", "Кирилица", "gegevens", "en", "bewaartermijn", "wij")
MM = 72 / 25.4


@pytest.fixture(scope="module")
def press():
    return Press()


def pdf_of(press, body, annex=(), memory=None, *, large=False, **head):
    controller = replace(SAMPLE_CONTROLLER, letterhead=replace(Letterhead(), **head))
    request = sample_request(shipped_letters().file("acknowledgement"), "nl", controller=controller)
    request = replace(request, final=True, large_print=large)
    text = Text((Run("Proef"),), tuple(body), (NewPage(), *annex) if annex else ())
    pdf, _ = letter_pdf(request, surround_of(press.context(request)), text, memory or Memory())
    return pdf


def pages_of(press, body, annex=(), *, large=False, **head):
    return list(pdfium.PdfDocument(pdf_of(press, body, annex, large=large, **head)))


def laid_out(press, body, annex=(), *, large=False, **head):
    return [lines_of(page) for page in pages_of(press, body, annex, large=large, **head)]


def lines_of(page):
    """Return the lines of text of a page, without its head and foot."""
    text = page.get_textpage()
    inside = text.get_text_bounded(bottom=26 * MM, top=page.get_height() - 24 * MM)
    return [line.strip() for line in inside.splitlines() if line.strip()]


def marked(name, count, dice):
    """Return a paragraph each of whose words says whose it is."""
    return Paragraph((Run(" ".join(f"{name}_{dice.choice(WORDS)}" for _ in range(count))),))


def parts_of(body, dice):
    for number in range(body):
        yield Heading(2, (Run(f"Kop {number}"),))
        yield marked(f"p{number}", dice.randint(6, 80), dice)
        if number % 3 == 0:
            yield Listing(
                tuple((marked(f"i{number}x{item}", dice.randint(3, 40), dice),) for item in range(4))
            )


@pytest.mark.parametrize("large", [False, True], ids=["common", "large"])
@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("seed", range(3))
def test_no_line_of_a_paragraph_stands_alone_and_no_heading_ends_a_page(press, family, large, seed):
    dice = random.Random(seed)
    pages = laid_out(press, parts_of(16, dice), large=large, typeface=family)
    assert len(pages) > 2
    for page, following in itertools.pairwise(pages):
        assert not page[-1].startswith("Kop ")
        last, first = names_in(page[-1]), names_in(following[0])
        for name in last & first:
            assert sum(name in names_in(line) for line in page) >= 2
            assert sum(name in names_in(line) for line in following) >= 2


def names_in(line):
    return set(re.findall(r"\b[pi]\d+(?:x\d+)?(?=_)", line))


def test_a_heading_before_a_long_paragraph_leaves_no_half_page_empty(press):
    dice = random.Random(1)
    body = [
        marked("p0", 330, dice),
        Heading(2, (Run("Kop 1"),)),
        marked("p1", 380, dice),
        marked("p2", 9, dice),
    ]
    pages = laid_out(press, body)
    with_head = next(page for page in pages if "Kop 1" in page)
    assert sum("p1" in names_in(line) for line in with_head) >= 2
    assert "p1" in names_in(pages[pages.index(with_head) + 1][0])


@pytest.mark.parametrize("large", [False, True], ids=["common", "large"])
@pytest.mark.parametrize("before", range(150, 420, 30))
def test_the_signature_has_two_lines_of_the_last_paragraph_above_it(press, before, large):
    dice = random.Random(before)
    pages = laid_out(press, [marked("p0", before, dice), marked("p1", 90, dice)], large=large)
    signed = next(page for page in pages if any("Met vriendelijke groet" in line for line in page))
    assert sum("p1" in names_in(line) for line in signed) >= 2
    for page in pages[: pages.index(signed)]:
        assert sum("p1" in names_in(line) for line in page) != 1
    assert any("Ilse Vermeer" in line for line in signed)


def table_of(rows, dice):
    cells = (
        (
            (Run(f"rij {row}"),),
            (Run(" ".join(dice.choices(WORDS, k=dice.randint(1, 50)))),),
            (Run("24 november 2026"),),
        )
        for row in range(rows)
    )
    head = ((Run("Kolom A"),), (Run("Kolom B"),), (Run("Kolom C"),))
    return Table(head, tuple(cells), (0.15, 0.62, 0.23))


@pytest.mark.parametrize("large", [False, True], ids=["common", "large"])
@pytest.mark.parametrize("words", [40, 900], ids=["short rows", "a row longer than a page"])
@pytest.mark.parametrize("lines", range(20, 44))
def test_wherever_a_page_ends_a_table_has_one_head_on_it_and_rows_below(press, lines, words, large):
    before = [Paragraph((Run("regel"),)) for _ in range(lines)]
    rows = [((Run(f"Naam {row}"),), (Run("woord " * words),)) for row in range(4)]
    table = Table(((Run("KopLinks"),), (Run("KopRechts"),)), tuple(rows), (0.3, 0.7))
    annex = [*before, Heading(3, (Run("Kop boven"),)), table]
    for page in laid_out(press, [Paragraph((Run("Zie de bijlage."),))], annex, large=large)[1:]:
        heads = [at for at, line in enumerate(page) if "KopLinks" in line]
        assert len(heads) <= 1
        assert all("woord" in " ".join(page[at + 1 :]) for at in heads)
        assert not page[-1].startswith("Kop")


@pytest.mark.parametrize("large", [False, True], ids=["common", "large"])
@pytest.mark.parametrize("margin", range(24, 50))
def test_no_row_of_a_table_goes_on_overleaf_with_nothing_in_it(press, margin, large):
    rows = [((Run(f"Naam {row}"),), (Run("woord " * 40),)) for row in range(4)]
    table = Table(((Run("KopLinks"),), (Run("KopRechts"),)), tuple(rows), (0.3, 0.7))
    before = [Paragraph((Run("regel"),)) for _ in range(14 if large else 26)]
    annex = [*before, table]
    pages = pages_of(press, [Paragraph((Run("Zie de bijlage."),))], annex, large=large, margin_bottom=margin)
    for page in pages[1:]:
        assert all(above - below > 11 for above, below in itertools.pairwise(rules_of(page)))


@pytest.mark.parametrize("large", [False, True], ids=["common", "large"])
@pytest.mark.parametrize("lines", range(2, 24, 4))
def test_a_long_row_breaks_where_it_would_when_an_earlier_letter_had_it_whole(press, lines, large):
    words = " ".join(random.Random(lines).choices(WORDS[6:], k=100 if large else 350))
    table = Table(((Run("KopLinks"),), (Run("KopRechts"),)), (((Run("Naam"),), (Run(words),)),), (0.3, 0.7))
    body, memory = [Paragraph((Run("Zie de bijlage."),))], Memory()
    pdf_of(press, body, [table], memory, large=large)
    annex = [*(Paragraph((Run("regel"),)) for _ in range(lines)), table]
    again = pdf_of(press, body, annex, memory, large=large)
    assert again == pdf_of(press, body, annex, large=large)


def rules_of(page):
    """Return how high the lines between the rows of a table are, from the top."""
    boxes = [thing.get_bounds() for thing in page.get_objects() if thing.type == pdfium_c.FPDF_PAGEOBJ_PATH]
    inside = [
        box[1] for box in boxes if box[3] - box[1] < 2 and 24 * MM < box[1] < page.get_height() - 24 * MM
    ]
    return sorted({round(height) for height in inside}, reverse=True)


@pytest.mark.parametrize(
    ("family", "large"), [("sans", False), ("serif", False), ("round", True), ("book", True)]
)
def test_an_annex_of_forty_pages_repeats_the_head_of_its_table_on_each(press, family, large):
    dice = random.Random(7)
    rows = 260 if large else 560
    pages = laid_out(
        press, [Paragraph((Run("Zie de bijlage."),))], [table_of(rows, dice)], large=large, typeface=family
    )
    annex = pages[1:]
    assert len(annex) >= 40
    assert all(page[0].startswith("Kolom A") for page in annex)
    read = " ".join(" ".join(page) for page in annex)
    assert all(re.search(rf"\brij {row}\b", read) for row in range(rows))
    assert read.count("november") == rows


@pytest.mark.parametrize("large", [False, True], ids=["common", "large"])
@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("width", [0.1, 0.13, 0.17, 0.23])
def test_a_date_in_a_narrow_column_is_parted_between_its_words_and_never_inside(press, family, large, width):
    row = ((Run("24 november 2026"),), (Run("woord"),))
    table = Table(((Run("A"),), (Run("B"),)), (row,), (width, 1 - width))
    (page,) = laid_out(press, [Paragraph((Run("Zie hier."),))], [table], large=large, typeface=family)[1:]
    words = " ".join(page).split()
    assert {"24", "2026"} <= set(words)
    if width >= (0.23 if large else 0.13):
        assert "november" in words


@pytest.mark.parametrize("margins", [(20, 15, 24, 24), (40, 40, 60, 60)])
def test_a_table_is_as_wide_as_the_margins_leave(press, margins):
    left, right, top, bottom = margins
    dice = random.Random(3)
    pages = laid_out(
        press,
        [Paragraph((Run("Zie de bijlage."),))],
        [table_of(60, dice)],
        margin_left=left,
        margin_right=right,
        margin_top=top,
        margin_bottom=bottom,
    )
    read = " ".join(" ".join(page) for page in pages)
    assert all(re.search(rf"\brij {row}\b", read) for row in range(60))
