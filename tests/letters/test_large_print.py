"""A letter in large print, for who asks for it: 16 points, and the address still in its window."""

from dataclasses import replace

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
import pytest
from structure_reading import contents_of, trees_of

from dsar_desk.catalogs.controllers import shipped_controllers
from dsar_desk.letters.catalog import letter_kinds, shipped_letters
from dsar_desk.letters.press import Press
from dsar_desk.letters.samples import SAMPLE_CONTROLLER, sample_request
from dsar_desk.letters.windows import WINDOWS

MM = 72 / 25.4
KINDS = [kind.kind for kind in letter_kinds()]
LANGUAGES = ("nl", "en", "fr", "de")


@pytest.fixture(scope="module")
def press():
    return Press()


def request_for(kind, language="nl", **changes):
    request = sample_request(shipped_letters().file(kind), language, **changes)
    return replace(request, final=True, large_print=True)


def texts_of(page):
    """Return the size and the place (left, bottom, right, top) of each text, in points."""
    for thing in page.get_objects(max_depth=1):
        if thing.type == pdfium_c.FPDF_PAGEOBJ_TEXT:
            size = pdfium_c.c_float()
            assert pdfium_c.FPDFTextObj_GetFontSize(thing.raw, size)
            yield size.value, thing.get_bounds()


@pytest.mark.parametrize("typeface", ["sans", "serif", "round", "book"])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("controller", shipped_controllers(), ids=lambda each: each.id)
def test_the_long_annexes_of_each_controller_are_laid_out(press, controller, language, typeface):
    letterhead = replace(controller.letterhead, typeface=typeface)
    request = request_for("access-response", language, controller=replace(controller, letterhead=letterhead))
    assert press.draft(request).pages > 5


@pytest.mark.parametrize("kind", KINDS)
def test_the_text_of_each_kind_has_sixteen_points_at_least(press, kind):
    language = LANGUAGES[KINDS.index(kind) % 4]
    for number, page in enumerate(pdfium.PdfDocument(press.draft(request_for(kind, language)).pdf)):
        top = page.get_height() - (95 if number == 0 else 27) * MM
        inside = [size for size, (_, bottom, _, above) in texts_of(page) if bottom > 27 * MM and above < top]
        assert inside
        assert min(inside) >= 16


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_leaves_the_page(press, kind):
    for page in pdfium.PdfDocument(press.draft(request_for(kind, LANGUAGES[KINDS.index(kind) % 4])).pdf):
        for _, (left, bottom, right, _) in texts_of(page):
            assert left > 20 * MM
            assert bottom > 4 * MM
            assert right < page.get_width() - 18 * MM


@pytest.mark.parametrize("window", WINDOWS)
def test_the_address_stays_in_its_window_and_is_large_where_it_has_room(press, window):
    letterhead = replace(SAMPLE_CONTROLLER.letterhead, window=window)
    request = request_for("refusal", controller=replace(SAMPLE_CONTROLLER, letterhead=letterhead))
    field = WINDOWS[window]
    page = pdfium.PdfDocument(press.draft(request).pdf)[0]
    height = page.get_height()
    inside = [
        size
        for size, (left, bottom, right, top) in texts_of(page)
        if left >= field.left * MM
        and right <= (field.left + field.width) * MM
        and height - top >= field.top * MM
        and height - bottom <= (field.top + field.height) * MM
    ]
    assert len(inside) == 4
    assert max(inside) >= 14


def test_words_of_the_heads_of_rows_are_not_broken(press):
    for language in LANGUAGES:
        tree = trees_of(press.draft(request_for("access-response", language)).pdf)
        words = {word for page in tree for head in page.all("TH") for word in head.text.split()}
        common = replace(request_for("access-response", language), large_print=False)
        usual = {
            word
            for page in trees_of(press.draft(common).pdf)
            for head in page.all("TH")
            for word in head.text.split()
        }
        assert words == usual


def test_it_says_the_same_and_is_tagged_as_well(press):
    request = request_for("access-response", "fr", controller=shipped_controllers()[0])
    large, common = press.draft(request), press.draft(replace(request, large_print=False))
    assert large.text == common.text
    assert large.pages > common.pages
    assert not any(content.unmarked for content in contents_of(large.pdf))
    assert large.pdf == Press().draft(request).pdf
