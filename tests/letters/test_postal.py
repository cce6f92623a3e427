"""Labels, envelopes and the page for the window, read back with a PDF library."""

import pypdfium2
import pytest

from dsar_desk.errors import NotFound
from dsar_desk.letters.paper import envelopes, label_sheets
from dsar_desk.letters.postal import envelopes_pdf, labels_pdf, window_page_pdf
from dsar_desk.letters.windows import WINDOWS

MM = 72 / 25.4
ADDRESS = ("Ana Voorbeeld", "Nergensstraat 1", "9999 ZZ Nergens")
LONG = (
    "Stichting voor het Behoud van Lange Namen in Nederland en Vlaanderen",
    "t.a.v. mevrouw Wilhelmina van der Hoogeveen-Bouwmeester",
    "Gebouw Zuid, ingang C, vierde verdieping",
    "Nergensstraat 1 bis",
    "9999 ZZ Nergens aan den IJssel",
    "BELGIË",
)


def boxes(pdf):
    """Return a list a page of (left, top, right, bottom) in mm from the top left, for each piece of text."""
    document, found = pypdfium2.PdfDocument(pdf), []
    for page in document:
        text, height = page.get_textpage(), page.get_height()
        rects = [text.get_rect(index) for index in range(text.count_rects())]
        found.append([(a / MM, (height - d) / MM, c / MM, (height - b) / MM) for a, b, c, d in rects])
    document.close()
    return found


def sizes(pdf):
    document = pypdfium2.PdfDocument(pdf)
    told = [tuple(round(side / MM, 1) for side in page.get_size()) for page in document]
    document.close()
    return told


@pytest.mark.parametrize("name", label_sheets())
def test_labels_fill_the_page_and_no_more(name):
    sheet = label_sheets()[name]
    right, bottom = (sheet.corner(sheet.count - 1)[side] + sheet.size[side] for side in (0, 1))
    assert right <= sheet.page[0] + 0.1
    assert bottom <= sheet.page[1] + 0.1
    assert sheet.step[0] >= sheet.size[0]
    assert sheet.step[1] >= sheet.size[1]


@pytest.mark.parametrize("name", label_sheets())
@pytest.mark.parametrize("address", [ADDRESS, LONG])
def test_each_address_stays_on_its_label(name, address):
    sheet = label_sheets()[name]
    (found,) = boxes(labels_pdf([address] * sheet.count, sheet=name))
    assert len(found) >= sheet.count * len(address)
    for left, top, right, bottom in found:
        inside = [
            place
            for place in range(sheet.count)
            if sheet.corner(place)[0] + 3 <= left
            and right <= sheet.corner(place)[0] + sheet.size[0] - 3
            and sheet.corner(place)[1] + 3 <= top
            and bottom <= sheet.corner(place)[1] + sheet.size[1] - 3
        ]
        assert len(inside) == 1


def test_a_sheet_that_was_begun_goes_on_at_the_first_label_left():
    sheet = label_sheets()["70x37"]
    first, second = boxes(labels_pdf([ADDRESS] * 3, sheet="70x37", start=sheet.count - 1))
    assert min(top for _, top, _, _ in first) > 37 * 7
    assert max(bottom for _, _, _, bottom in second) < 37


def test_the_same_addresses_give_the_same_bytes():
    assert labels_pdf([ADDRESS], sheet="63x38") == labels_pdf([ADDRESS], sheet="63x38")
    assert envelopes_pdf([ADDRESS], size="dl") == envelopes_pdf([ADDRESS], size="dl")


@pytest.mark.parametrize("name", envelopes())
@pytest.mark.parametrize("address", [ADDRESS, LONG])
def test_an_envelope_is_a_page_with_the_address_in_its_field(name, address):
    paper = envelopes()[name]
    pdf = envelopes_pdf([address, ADDRESS], size=name, senders=["Kaartje2go · Nergensstraat 1"])
    assert sizes(pdf) == [paper.page, paper.page]
    assert [sum(box[1] < 20 for box in page) > 0 for page in boxes(pdf)] == [True, False]
    fields = [box for box in boxes(pdf)[0] if box[1] > 20]
    assert len(fields) >= len(address)
    for left, top, right, bottom in fields:
        assert paper.address[0] <= left + 0.5
        assert right <= paper.address[0] + paper.size[0] + 0.5
        assert paper.address[1] <= top + 0.5
        assert bottom <= paper.address[1] + paper.size[1] + 0.5


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_page_for_the_window_shows_each_of_them(language):
    pdf = window_page_pdf(tuple(WINDOWS), language=language)
    assert sizes(pdf) == [(210.0, 297.0)] * len(WINDOWS)
    document = pypdfium2.PdfDocument(pdf)
    for page, window in zip(document, WINDOWS.values(), strict=True):
        text = page.get_textpage().get_text_bounded(
            left=window.left * MM,
            bottom=(297 - window.top - window.height) * MM,
            right=(window.left + window.width) * MM,
            top=(297 - window.top) * MM,
        )
        assert text.splitlines() == ["N. Voorbeeld", "Voorbeeldstraat 8", "9999 ZZ Voorbeelddorp"]
        assert "{" not in page.get_textpage().get_text_bounded()
    document.close()


def test_what_the_desk_does_not_know_is_refused_with_what_it_knows():
    with pytest.raises(NotFound, match="label-sheet"):
        labels_pdf([ADDRESS], sheet="1x1")
    with pytest.raises(NotFound, match="envelope"):
        envelopes_pdf([ADDRESS], size="b4")
