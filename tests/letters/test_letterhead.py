"""The letterhead on paper, read back: margins, sender, foot, second page, fold marks, signature."""

import io
from dataclasses import replace

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
import pytest
from PIL import Image
from structure_reading import contents_of, trees_of

from dsar_desk.domain.controllers import Fact, Letterhead
from dsar_desk.letters.binding import PdfBinder
from dsar_desk.letters.catalog import shipped_letters
from dsar_desk.letters.press import Press
from dsar_desk.letters.samples import SAMPLE_CONTROLLER, sample_request
from dsar_desk.letters.windows import WINDOWS

MM = 72 / 25.4


@pytest.fixture(scope="module")
def press():
    return Press()


def on(kind="access-response", language="nl", controller=SAMPLE_CONTROLLER, **changes):
    head = replace(Letterhead(), **changes)
    controller = replace(controller, letterhead=head)
    made = sample_request(shipped_letters().file(kind), language, controller=controller)
    return replace(made, final=True)


def texts_of(page):
    """Return the bounds (left, top, right, bottom) of each text in millimetres from the top left."""
    height = page.get_height()
    for thing in page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_TEXT], max_depth=1):
        left, bottom, right, top = thing.get_bounds()
        yield left / MM, (height - top) / MM, right / MM, (height - bottom) / MM


def words_of(page):
    return page.get_textpage().get_text_bounded()


def picture(width=300, height=100):
    buffer = io.BytesIO()
    Image.new("RGB", (width, height), "#0a7a5a").save(buffer, "PNG")
    return buffer.getvalue()


@pytest.mark.parametrize("margins", [(25, 20, 27, 27), (20, 15, 24, 24), (40, 40, 60, 60)])
def test_text_stays_within_its_margins(press, margins):
    left, right, top, bottom = margins
    request = on(margin_left=left, margin_right=right, margin_top=top, margin_bottom=bottom)
    pages = list(pdfium.PdfDocument(press.draft(request).pdf))
    assert len(pages) > 2
    for page in pages[1:]:
        body = [box for box in texts_of(page) if box[1] > 20 and box[3] < 297 - 24]
        assert body
        assert all(box[0] >= left - 0.5 and box[2] <= 210 - right + 0.5 for box in body)
        assert all(box[1] >= top - 0.5 and box[3] <= 297 - bottom + 0.5 for box in body)


@pytest.mark.parametrize("window", WINDOWS)
@pytest.mark.parametrize("first_top", [95, 120])
def test_the_text_of_the_first_page_begins_where_the_letterhead_says(press, window, first_top):
    page = pdfium.PdfDocument(press.draft(on("refusal", window=window, first_top=first_top)).pdf)[0]
    field = WINDOWS[window]
    below = [box for box in texts_of(page) if box[1] > field.top + field.height]
    assert min(box[1] for box in below) >= first_top
    assert min(box[1] for box in below) < first_top + 6


def test_the_sender_above_the_address_can_say_otherwise_or_nothing(press):
    def page(**changes):
        return words_of(pdfium.PdfDocument(press.draft(on("refusal", **changes)).pdf)[0])

    usual = "De Voorbeeldwinkel · Voorbeeldkade 1, 9999 ZZ Voorbeeldstad"
    assert usual in page()
    assert usual not in page(sender_line=False)
    assert "Retour: Postbus 9" in page(sender="Retour: Postbus 9")
    assert "Retour: Postbus 9" not in page(sender="Retour: Postbus 9", sender_line=False)


@pytest.mark.parametrize("sender_line", [True, False])
def test_the_address_is_read_from_the_letter_with_and_without_a_sender(press, sender_line):
    face = PdfBinder().face(press.draft(on("refusal", sender_line=sender_line)).pdf, "nl-left")
    assert face.address == ("Noor van Voorbeeld", "Voorbeeldstraat 8", "9999 ZZ Voorbeelddorp")


@pytest.mark.parametrize(("language", "label"), [("nl", "Btw"), ("en", "VAT"), ("fr", "TVA"), ("de", "USt")])
def test_the_foot_has_the_vat_number_where_it_is_wanted(press, language, label):
    controller = replace(SAMPLE_CONTROLLER, vat_number=Fact("NL000099998B57"))
    told = press.draft(on("refusal", language, controller, foot_vat=True))
    assert "NL000099998B57" in words_of(pdfium.PdfDocument(told.pdf)[0])
    assert label in told.text
    assert "NL000099998B57" not in press.draft(on("refusal", language, controller)).text


@pytest.mark.parametrize("large", [False, True])
def test_own_lines_stand_at_the_foot_of_each_page_and_text_keeps_off_them(press, large):
    lines = tuple(f"Regel {number} van de winkel, {'open van negen tot vijf ' * 3}" for number in range(3))
    draft = press.draft(replace(on(foot_lines=lines, margin_bottom=24), large_print=large))
    pages = list(pdfium.PdfDocument(draft.pdf))
    for page in pages:
        assert all(f"Regel {number} van de winkel" in words_of(page) for number in range(3))
        assert all(box[3] < 297 - 4 for box in texts_of(page))
        foot = min(box[1] for box in texts_of(page) if box[3] > 297 - 24)
        inside = [box[3] for box in texts_of(page) if box[3] < foot]
        assert not [box for box in texts_of(page) if box[1] < foot < box[3] - 0.2]
        assert max(inside) < foot
    assert "Regel 2 van de winkel" in draft.text


def test_later_pages_say_whose_letter_it_is_and_can_be_numbered_there(press):
    pages = list(pdfium.PdfDocument(press.draft(on(page_in_head=True)).pdf))
    for number, page in enumerate(pages[1:], start=2):
        head = page.get_textpage().get_text_bounded(bottom=page.get_height() - 22 * MM)
        foot = page.get_textpage().get_text_bounded(top=12 * MM)
        assert "De Voorbeeldwinkel · VBD-2026-0001 · 20 november 2026" in head
        assert f"{number} van {len(pages)}" in head
        assert f"{number} van" not in foot
    assert f"1 van {len(pages)}" not in words_of(pages[0])


@pytest.mark.parametrize(
    ("marks", "places"),
    [
        ("window", (105, 210)),
        ("din-a", (87, 192)),
        ("din-b", (105, 210)),
        ("thirds", (99, 198)),
        ("none", ()),
    ],
)
def test_fold_marks_stand_where_they_are_wanted(press, marks, places):
    page = pdfium.PdfDocument(press.draft(on("refusal", fold_marks=marks)).pdf)[0]
    found = set()
    for thing in page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_PATH], max_depth=1):
        _, bottom, right, _ = thing.get_bounds()
        if right < 12 * MM:
            found.add(round((page.get_height() - bottom) / MM))
    assert found == ({*places, 148} if places else set()) or found == {*places, 149}


@pytest.mark.parametrize("size", [(300, 100), (900, 80), (60, 300)])
def test_a_signature_stands_between_the_closing_and_the_name(press, size):
    draft = press.draft(on("refusal", signature=picture(*size), signature_type="png"))
    for number, page in enumerate(pdfium.PdfDocument(draft.pdf)):
        images = list(page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_IMAGE], max_depth=2))
        if not images:
            continue
        left, bottom, right, top = images[0].get_bounds()
        height = page.get_height()
        assert (right - left) / MM <= 60.1
        assert (top - bottom) / MM <= 16.1
        text = page.get_textpage()
        closing = text.get_charbox(text.search("Met vriendelijke groet").get_next()[0])
        name = text.get_charbox(text.search("Ilse Vermeer").get_next()[0])
        assert height - closing[1] < height - top + 6
        assert bottom > name[3] - 1
        figures = [figure for tree in [trees_of(draft.pdf)[number]] for figure in tree.all("Figure")]
        assert figures
        return
    pytest.fail("no signature on any page")


def test_a_letter_with_all_of_it_is_tagged_throughout(press):
    request = on(
        signature=picture(),
        signature_type="png",
        foot_vat=True,
        foot_lines=("a",),
        page_in_head=True,
        typeface="book",
    )
    draft = press.draft(request)
    assert not any(content.unmarked for content in contents_of(draft.pdf))
    assert draft.pdf == Press().draft(request).pdf


@pytest.mark.parametrize("broken", [b"no picture", picture()[:60]])
def test_a_signature_that_cannot_be_read_leaves_its_room(press, broken):
    draft = press.draft(on("refusal", signature=broken, signature_type="png"))
    assert draft.pdf == press.draft(on("refusal")).pdf


@pytest.mark.parametrize("height", [8, 20, 40])
def test_a_logo_is_as_high_as_it_may_be(press, height):
    request = on("refusal", logo=picture(200, 200), logo_type="png", logo_height=height)
    page = pdfium.PdfDocument(press.draft(request).pdf)[0]
    (image,) = page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_IMAGE], max_depth=2)
    _, bottom, _, top = image.get_bounds()
    assert (top - bottom) / MM == pytest.approx(height, abs=0.2)
