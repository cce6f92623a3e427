"""The letter on paper, read back with a PDF library."""

import ctypes
import io
import re
import zlib
from dataclasses import replace
from datetime import date

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
import pytest
from PIL import Image

from dsar_desk.catalogs.controllers import shipped_controllers
from dsar_desk.catalogs.countries import country
from dsar_desk.domain.cases import DataFound
from dsar_desk.domain.letters import Enclosure
from dsar_desk.domain.people import Representative, RepresentativeKind
from dsar_desk.letters.catalog import letter_kinds, shipped_letters
from dsar_desk.letters.memory import Memory
from dsar_desk.letters.press import Press
from dsar_desk.letters.samples import SAMPLE_CONTROLLER, sample_request
from dsar_desk.letters.style import contrast_on_white, readable_colour
from dsar_desk.letters.windows import WINDOWS

MM = 72 / 25.4
DRAFT_WORDS = {"nl": "CONCEPT", "en": "DRAFT"}
KINDS = [kind.kind for kind in letter_kinds()]


@pytest.fixture(scope="module")
def press():
    return Press()


def request_for(kind, language="nl", **changes):
    return replace(sample_request(shipped_letters().file(kind), language), **changes)


def with_person(request, **changes):
    return replace(request, case=replace(request.case, person=replace(request.case.person, **changes)))


def with_window(request, window):
    letterhead = replace(request.controller.letterhead, window=window)
    return replace(request, controller=replace(request.controller, letterhead=letterhead))


def pages_of(pdf):
    document = pdfium.PdfDocument(pdf)
    return [page.get_textpage().get_text_bounded() for page in document]


def place_of(pdf, words, page=0):
    """Return (left, top, right, bottom) in millimetres from the top left of the page."""
    sheet = pdfium.PdfDocument(pdf)[page]
    text = sheet.get_textpage()
    found = text.search(words).get_next()
    assert found, words
    boxes = [text.get_charbox(index) for index in range(found[0], found[0] + found[1])]
    left, bottom = min(box[0] for box in boxes), min(box[1] for box in boxes)
    right, top = max(box[2] for box in boxes), max(box[3] for box in boxes)
    height = sheet.get_height()
    return left / MM, (height - top) / MM, right / MM, (height - bottom) / MM


def folded(text):
    return "".join(text.split())


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_reads_back_as_its_text(press, kind, language):
    draft = press.draft(request_for(kind, language))
    pages = pages_of(draft.pdf)
    read = folded("".join(pages)).replace("\ufffe", "")
    assert len(pages) == draft.pages
    lines = [line.lstrip("-• 0123456789.") for line in draft.text.splitlines() if len(line) > 3]
    words = {word.rstrip(":") for line in lines for word in line.replace("|", " ").split() if len(word) > 3}
    assert [word for word in words if word not in read] == []


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_request_gives_the_same_bytes(kind):
    request = request_for(kind)
    assert Press().draft(request).pdf == Press().draft(request).pdf


@pytest.mark.parametrize("kind", ["acknowledgement", "access-response"])
@pytest.mark.parametrize("name", ["Noor van Voorbeeld", "Ζωή Παράδειγμα", "文 Ωmega"])
def test_what_the_press_remembers_changes_no_byte(press, kind, name):
    request = with_person(request_for(kind), name=name)
    press.draft(with_person(request, name="Iemand Anders"))
    assert press.draft(request).pdf == press.draft(request).pdf == Press().draft(request).pdf


def test_a_press_forgets_the_oldest_of_what_it_set():
    memory = Memory(most=2)
    for number in range(3):
        memory.keep(number, str(number))
    assert [memory.find(number) for number in range(3)] == [None, "1", "2"]


def test_another_day_gives_other_bytes(press):
    request = request_for("refusal")
    assert press.draft(request).pdf != press.draft(replace(request, on=date(2026, 11, 21))).pdf


@pytest.mark.parametrize("language", ["nl", "en"])
def test_each_page_of_a_draft_says_so(press, language):
    pages = pages_of(press.draft(request_for("access-response", language)).pdf)
    assert len(pages) > 2
    assert all(page.count(DRAFT_WORDS[language]) >= 2 for page in pages)


def test_a_final_letter_does_not_say_that_it_is_a_draft(press):
    draft = press.draft(request_for("access-response", final=True))
    assert "CONCEPT" not in draft.text
    assert not any("CONCEPT" in page for page in pages_of(draft.pdf))


def test_pages_are_numbered_with_their_total(press):
    pages = pages_of(press.draft(request_for("access-response")).pdf)
    assert [f"{number} van {len(pages)}" in page for number, page in enumerate(pages, 1)] == [True] * len(
        pages
    )


def test_a_second_page_says_whose_letter_it_is(press):
    second = pages_of(press.draft(request_for("access-response")).pdf)[1]
    assert "De Voorbeeldwinkel · VBD-2026-0001 · 20 november 2026" in second


def test_the_annex_begins_on_a_page_of_its_own_after_the_signature(press):
    pages = pages_of(press.draft(request_for("access-response", final=True)).pdf)
    signed = next(number for number, page in enumerate(pages) if "Met vriendelijke groet" in page)
    annex = next(number for number, page in enumerate(pages) if "Bestellingen leveren" in page)
    assert annex > signed


def test_the_signature_never_stands_alone_on_a_page(press):
    for kind in KINDS:
        pages = pages_of(press.draft(request_for(kind, final=True)).pdf)
        signed = next(page for page in pages if "Met vriendelijke groet" in page)
        before = signed.split("Met vriendelijke groet")[0]
        assert len(before.split("20 november 2026")[-1].split()) > 5, kind


def test_the_document_tells_title_language_author_and_day(press):
    pdf = press.draft(request_for("refusal")).pdf
    document = pdfium.PdfDocument(pdf)
    told = document.get_metadata_dict()
    assert told["Title"] == "Afwijzing van het verzoek (VBD-2026-0001)"
    assert told["Author"] == "Voorbeeldwinkel B.V."
    assert told["CreationDate"].startswith("D:20261120")
    assert told["CreationDate"] == told["ModDate"]
    length = pdfium_c.FPDFCatalog_GetLanguage(document, None, 0)
    buffer = (ctypes.c_ushort * (length // 2))()
    pdfium_c.FPDFCatalog_GetLanguage(document, buffer, length)
    assert bytes(buffer).decode("utf-16-le").strip("\0") == "nl"


def test_the_document_names_nobody_in_its_metadata(press):
    told = pdfium.PdfDocument(press.draft(request_for("refusal")).pdf).get_metadata_dict()
    assert not any("Noor" in value for value in told.values())


def test_every_font_is_embedded(press):
    document = pdfium.PdfDocument(press.draft(request_for("access-response")).pdf)
    seen = set()
    for page in document:
        for thing in page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_TEXT]):
            font = pdfium_c.FPDFTextObj_GetFont(thing)
            length = pdfium_c.FPDFFont_GetBaseFontName(font, None, 0)
            name = ctypes.create_string_buffer(length)
            pdfium_c.FPDFFont_GetBaseFontName(font, name, length)
            seen.add((name.value.decode(), bool(pdfium_c.FPDFFont_GetIsEmbedded(font))))
    assert all("NotoSans" in name and embedded for name, embedded in seen), seen
    assert len(seen) >= 2


def test_only_the_characters_of_a_letter_are_embedded(press):
    draft = press.draft(with_person(request_for("refusal"), name="Zoë Ωmega"))
    streams = re.findall(rb"/FlateDecode.*?stream\n(.*?)endstream", draft.pdf, re.DOTALL)
    tables = [zlib.decompress(stream) for stream in streams]
    codes = {
        code for table in tables if b"beginbfchar" in table for code in re.findall(rb"<..> <(....)>", table)
    }
    told = {chr(int(code, 16)) for code in codes}
    assert {"Z", "ë", "Ω", "€"} & told == {"Z", "ë", "Ω"}
    assert told - {" ", "\0"} <= set("".join(pages_of(draft.pdf)))


def test_no_font_is_named_that_is_not_embedded(press):
    plain = press.draft(request_for("access-response")).pdf
    assert b"NotoSans" in plain
    assert b"Helvetica" not in plain


DATE = re.compile(r"\b\d{1,2}\s+november\s+2026\b")


@pytest.mark.parametrize("length", range(40, 80))
def test_no_date_is_parted_at_the_end_of_a_line(press, length):
    request = request_for("overdue-notice")
    cause = f"{'x' * length} gebeurde op 14 november 2026, en wij merkten dat op 15 november 2026."
    facts = {**request.facts, "cause": cause}
    text = "\n".join(pages_of(press.draft(replace(request, facts=facts)).pdf))
    assert "14 november 2026" in text
    assert all(found[0].count(" ") == 2 for found in DATE.finditer(text))


EUROPEAN = "Zoë Ḃrîdé Ołłę Čeněk Őze Șțefan Ģīrts Ðórir Þóra İğne Ċensu Ŵyn Жанна Ђорђе Їжак Ωμέγα ǅuro ẞa"


def test_every_european_name_can_be_read(press):
    draft = press.draft(with_person(request_for("refusal"), name=EUROPEAN))
    assert folded(EUROPEAN) in folded(pages_of(draft.pdf)[0])
    assert not [failure for failure in draft.failures if failure.rule == "characters-not-shown"]


def test_a_decomposed_name_is_composed(press):
    draft = press.draft(with_person(request_for("refusal"), name="Zoe\u0308"))
    assert "Zoë" in draft.text


def test_characters_without_a_shape_are_told_and_lose_nothing(press):
    draft = press.draft(with_person(request_for("refusal"), name="Noor 🙂 שלום 中"))
    (failure,) = [failure for failure in draft.failures if failure.rule == "characters-not-shown"]
    assert failure.level == "SHOULD"
    assert failure.facts["characters"].split() == ["🙂", "ש", "ל", "ו", "ם", "中"]
    assert "🙂 שלום 中" in draft.text
    assert "\ufffd" in pages_of(draft.pdf)[0]


@pytest.mark.parametrize("window", sorted(WINDOWS))
@pytest.mark.parametrize("lines", [2, 6])
def test_the_address_stands_within_its_window(press, window, lines):
    address = "\n".join(f"Adresregel {number} in Voorbeeldstad" for number in range(2, lines + 1))
    request = with_window(
        with_person(request_for("acknowledgement"), name="Adresregel 1", address=address), window
    )
    pdf = press.draft(request).pdf
    field = WINDOWS[window]
    for number in range(1, lines + 1):
        left, top, right, bottom = place_of(pdf, f"Adresregel {number}")
        assert field.left <= left <= right <= field.left + field.width
        assert field.top <= top <= bottom <= field.top + field.height


def test_the_dutch_window_is_left_and_the_french_right(press):
    request = request_for("acknowledgement")
    assert place_of(press.draft(with_window(request, "nl-left")).pdf, "Voorbeeldstraat")[0] == pytest.approx(
        25, abs=1
    )
    assert place_of(press.draft(with_window(request, "fr-right")).pdf, "Voorbeeldstraat")[0] == pytest.approx(
        112, abs=1
    )


def test_kalido_uses_the_french_window():
    kalido = next(one for one in shipped_controllers() if one.id == "kalido")
    assert kalido.letterhead.window == "fr-right"


@pytest.mark.parametrize("window", sorted(WINDOWS))
def test_nothing_but_the_address_stands_within_the_window(press, window):
    request = with_window(request_for("acknowledgement", final=True), window)
    field = WINDOWS[window]
    page = pdfium.PdfDocument(press.draft(request).pdf)[0]
    seen = page.get_textpage().get_text_bounded(
        left=field.left * MM,
        right=(field.left + field.width) * MM,
        top=page.get_height() - field.top * MM,
        bottom=page.get_height() - (field.top + field.height) * MM,
    )
    sender = "De Voorbeeldwinkel · Voorbeeldkade 1, 9999 ZZ Voorbeeldstad"
    addressee = "Noor van Voorbeeld Voorbeeldstraat 8 9999 ZZ Voorbeelddorp"
    assert set(seen.split()) == set(sender.split()) | set(addressee.split())


def test_a_name_of_300_characters_stays_on_the_page_and_in_the_window(press):
    name = ("Anna-Sophie van den Voorbeeldenburg " * 9)[:300]
    pdf = press.draft(with_person(request_for("refusal"), name=name)).pdf
    field = WINDOWS["nl-left"]
    _, top, _, bottom = place_of(pdf, "Voorbeeldstraat 8")
    assert field.top <= top <= bottom <= field.top + field.height
    assert all(right_edge(page) <= 200 for page in pdfium.PdfDocument(pdf))


def test_a_long_name_leaves_every_line_of_the_address_in_the_window(press):
    lines = ["Afdeling Niets", "Kamer 12", "Voorbeeldstraat 8", "9999 ZZ Voorbeelddorp", "Nederland"]
    pdf = press.draft(with_person(request_for("refusal"), name="N" * 300, address="\n".join(lines))).pdf
    field = WINDOWS["nl-left"]
    for line in lines:
        _, top, _, bottom = place_of(pdf, line)
        assert field.top <= top <= bottom <= field.top + field.height


def right_edge(page):
    text = page.get_textpage()
    boxes = [text.get_charbox(index) for index in range(text.count_chars())]
    return max(box[2] for box in boxes) / MM


def test_a_word_of_300_characters_is_broken(press):
    pdf = press.draft(with_person(request_for("refusal"), name="x" * 300)).pdf
    assert all(right_edge(page) <= 200 for page in pdfium.PdfDocument(pdf))


def test_a_table_over_several_pages_repeats_its_head(press):
    rows = "\n".join(f"| rij {number} | {'woord ' * 20} |" for number in range(40))
    draft = make_table(press, rows)
    pages = [page for page in pages_of(draft) if "rij " in page]
    assert len(pages) > 1
    assert all("Kolomkop" in page for page in pages)
    assert all(f"rij {number} " in " ".join(pages) for number in range(40))


def make_table(press, rows):
    from dsar_desk.letters.document import NewPage, Paragraph, Run, Table, Text
    from dsar_desk.letters.frame import surround_of
    from dsar_desk.letters.pdf import letter_pdf

    request = request_for("acknowledgement", final=True)
    cells = tuple(
        tuple((Run(cell.strip()),) for cell in row.strip("|").split("|")) for row in rows.splitlines()
    )
    table = Table(((Run("Kolomkop"),), (Run("Woorden"),)), cells)
    text = Text((Run("Tabel"),), (Paragraph((Run("Zie de bijlage."),)),), (NewPage(), table))
    return letter_pdf(request, surround_of(press.context(request)), text, Memory())[0]


def test_a_cell_longer_than_a_page_goes_on_over_the_page(press):
    pages = pages_of(make_table(press, f"| rij | {'woord ' * 2500}slot |"))
    assert "slot" in pages[-1]
    assert sum(page.count("woord") for page in pages) == 2500


def test_forty_systems_make_a_letter_of_several_pages(press):
    request = request_for("erasure-response", final=True)
    found = tuple(DataFound(f"Systeem {number}", "accountgegevens", "erase") for number in range(40))
    pages = pages_of(press.draft(replace(request, case=replace(request.case, data_found=found))).pdf)
    assert all(f"Systeem {number}:" in " ".join(pages) for number in range(40))


def test_a_letter_to_a_representative_goes_to_their_address(press):
    request = request_for("refusal")
    who = Representative(RepresentativeKind.LAWYER, "Mr. A. de Raad", address="Raadplein 1\n9999 ZZ Raadstad")
    draft = press.draft(replace(request, case=replace(request.case, representative=who)))
    field = WINDOWS["nl-left"]
    assert field.top <= place_of(draft.pdf, "Raadplein 1")[1] <= field.top + field.height
    assert "Noor van Voorbeeld" in draft.text
    assert "Geachte Mr. A. de Raad," in draft.text


def test_without_a_name_or_a_handler_the_letter_shows_open_fields(press):
    request = replace(with_person(request_for("acknowledgement"), name=""), handler="")
    draft = press.draft(request)
    assert draft.open_fields == ("person.name", "handler.name")
    assert draft.text.count("naam van de betrokkene") >= 2


def png(width=300, height=90):
    buffer = io.BytesIO()
    Image.new("RGBA", (width, height), "#0a7a5a").save(buffer, "PNG")
    return buffer.getvalue()


SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="80" height="20">'
    b'<rect width="80" height="20" fill="#0a7"/></svg>'
)


def with_logo(request, logo, kind):
    letterhead = replace(request.controller.letterhead, logo=logo, logo_type=kind)
    return replace(request, controller=replace(request.controller, letterhead=letterhead))


def test_a_logo_stands_in_the_letterhead(press):
    document = pdfium.PdfDocument(press.draft(with_logo(request_for("acknowledgement"), png(), "png")).pdf)
    (image,) = list(document[0].get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_IMAGE]))
    left, _, right, top = image.get_bounds() if hasattr(image, "get_bounds") else image.get_pos()
    assert left / MM == pytest.approx(25, abs=0.5)
    assert (right - left) / MM <= 60.5
    assert top / MM <= 297 - 13


def test_an_svg_logo_is_drawn_as_lines(press):
    pdf = press.draft(with_logo(request_for("acknowledgement"), SVG, "svg")).pdf
    image = pdfium.PdfDocument(pdf)[0].render(scale=1).to_pil().convert("RGB")
    assert image.getpixel((int(30 * MM), int(18 * MM))) == pytest.approx((0, 170, 119), abs=3)


BOMB = (
    b'<!DOCTYPE s [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>&b;</text></svg>'
)


@pytest.mark.parametrize(
    ("logo", "kind"),
    [(b"no picture", "png"), (png()[:60], "png"), (b"<svg", "svg"), (b"\0" * 100, "jpeg"), (BOMB, "svg")],
)
def test_a_logo_that_cannot_be_read_gives_way_to_the_name(press, logo, kind):
    draft = press.draft(with_logo(request_for("acknowledgement"), logo, kind))
    assert place_of(draft.pdf, "De Voorbeeldwinkel")[1] < 25 or kind == "svg"


def test_a_colour_too_light_for_text_is_replaced():
    assert contrast_on_white("#ffee00") < 4.5
    assert readable_colour("#ffee00") != "#ffee00"
    assert readable_colour("#1D4C9B") == "#1D4C9B"
    assert readable_colour("rood") == readable_colour("#ffee00")


def test_enclosures_are_listed(press):
    request = request_for("refusal", enclosures=(Enclosure("overzicht.pdf", b"x"),))
    text = press.draft(request).text
    assert "Bijlagen:\n- overzicht.pdf" in text


@pytest.mark.parametrize("controller", shipped_controllers(), ids=lambda controller: controller.id)
def test_each_shipped_controller_gets_its_whole_inventory(press, controller):
    request = request_for("access-response", controller=controller, country=country(controller.country))
    draft = press.draft(request)
    assert draft.open_fields == ()
    named = [purpose for purpose in controller.purposes if purpose.by_default]
    missing = [purpose.id for purpose in named if purpose.name.value not in draft.text]
    assert missing == []
    assert controller.legal_name.value in draft.text


def test_what_the_statement_does_not_say_is_said_in_words(press):
    text = press.draft(request_for("access-response")).text
    assert "Geautomatiseerde besluiten: onze privacyverklaring noemt geen geautomatiseerde besluiten" in text
    assert "Ontvangers: onze privacyverklaring noemt geen ontvangers" in text


def test_only_the_chosen_purposes_are_told(press):
    request = request_for("access-response")
    text = press.draft(replace(request, facts={**request.facts, "purposes": "newsletter"})).text
    assert "Nieuwsbrief versturen" in text
    assert "Bestellingen leveren" not in text


def test_the_privacy_shield_is_never_given_as_a_safeguard(press):
    controller = next(one for one in shipped_controllers() if one.id == "kaartje2go")
    text = press.draft(request_for("access-response", controller=controller)).text
    assert text.count("Privacy Shield") == 1
    assert "sinds 16 juli 2020 ongeldig" in text
    assert "Facebook, Instagram, Pinterest en Twitter in de Verenigde Staten" in text


def test_the_sample_controller_is_invented():
    assert "example" in SAMPLE_CONTROLLER.email.value


@pytest.mark.parametrize("lines", range(0, 40, 3))
def test_the_words_that_announce_a_list_stay_with_it(press, lines):
    request = request_for("access-response", final=True)
    facts = {
        **request.facts,
        "recipients_named": "\n".join(f"Ontvanger {number}" for number in range(lines + 1)),
    }
    for page in pages_of(press.draft(replace(request, facts=facts)).pdf):
        body = page.split("Voorbeeldwinkel B.V. · Voorbeeldkade")[0].strip()
        assert not body.endswith(":")


def test_a_purpose_that_touches_hardly_anybody_is_told_only_when_chosen(press):
    controller = next(one for one in shipped_controllers() if one.id == "kamadospace")
    request = request_for("access-response", controller=controller)
    chosen = replace(request, facts={**request.facts, "purposes": "confidential-data"})
    assert "Raciale of etnische afkomst" not in press.draft(request).text
    assert "Raciale of etnische afkomst" in press.draft(chosen).text
