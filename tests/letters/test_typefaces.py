"""The families of type: each has every letter of Europe, is embedded as a subset, and keeps the standards."""

import re
from dataclasses import replace

import pypdfium2 as pdfium
import pytest
from structure_reading import contents_of, trees_of

from dsar_desk.assets import asset
from dsar_desk.domain.letterheads import TYPEFACES as NAMES
from dsar_desk.letters.catalog import shipped_letters
from dsar_desk.letters.fonts import FILES, TYPEFACES, load_fonts
from dsar_desk.letters.press import Press
from dsar_desk.letters.samples import SAMPLE_CONTROLLER, sample_request

EUROPE = {
    "nl fr de en": "ÀÂÄÇÈÉÊËÎÏÔÖÙÛÜŸßàâäçèéêëîïôöùûüÿœŒæÆẞĳĲ",
    "pl cs sk hu": "ĄĆĘŁŃÓŚŹŻąćęłńóśźżČĎĚŇŘŠŤŮŽčďěňřšťůžĹĽŔĺľŕŐŰőű",
    "ro tr hr et lv lt mt": "ĂÂÎȘȚăâîșțĞİŞğışĐđŠšŽžÕõĀĒĢĪĶĻŅŪāēģīķļņūĖĮŲėįųĊĠĦċġħ",
    "da nb sv fi is fo": "ÅØÆÐÞÝåøæðþýÄÖäö",
    "es pt ca ga cy eu": "ÑñÃãÕõŀĿÁÍÓÚáíóúŴŶŵŷẂẀẁẃÇç",
    "se sami": "ČĐŊŠŦŽčđŋšŧž",
    "el": "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩαβγδεζηθικλμνξοπρσςτυφχψωάέήίϊΐόύϋΰώΆΈΉΊΌΎΏ",
    "bg ru": "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя",
    "uk be sr mk": "ЁёҐґЄєІіЇїЎўЂђЉљЊњЋћЏџЃѓЌќЅѕЈј",
    "signs": "‘’“”„«»–—•…·€£§°©®×½\u00a0\u202f\u2011\ufffd",
}
MIXED = "Łukasz Őze Șerban Ağa Ελληνικά Кирилица Їжак"


@pytest.fixture(scope="module")
def press():
    return Press()


def request_for(family, kind="access-response", language="nl", **changes):
    head = replace(SAMPLE_CONTROLLER.letterhead, typeface=family)
    controller = replace(SAMPLE_CONTROLLER, letterhead=head)
    made = sample_request(shipped_letters().file(kind), language, controller=controller)
    return replace(made, final=True, **changes)


def named(request, name):
    return replace(request, case=replace(request.case, person=replace(request.case.person, name=name)))


@pytest.mark.parametrize("letters", EUROPE.values(), ids=EUROPE)
@pytest.mark.parametrize("family", NAMES)
def test_each_family_has_every_letter_of_europe(family, letters):
    assert [letter for letter in letters if ord(letter) not in load_fonts(family)] == []


def test_the_letterhead_can_name_each_family_and_no_other():
    assert set(NAMES) == set(TYPEFACES)


@pytest.mark.parametrize("family", NAMES)
def test_the_words_of_a_letter_are_in_its_family_alone_and_in_the_file(press, family):
    pdf = press.draft(request_for(family)).pdf
    fonts = set(re.findall(rb"/BaseFont\s*/\w+\+([\w-]+)", pdf))
    assert {font.decode().partition("-")[0] for font in fonts} == {TYPEFACES[family].regular}
    assert len(fonts) >= 2
    assert pdf.count(b"/FontFile2") == len(re.findall(rb"/Subtype\s*/TrueType", pdf)) == len(fonts)
    assert b"Helvetica" not in pdf


@pytest.mark.parametrize("family", NAMES)
def test_names_from_all_of_europe_are_read_back_in_each_family(press, family):
    draft = press.draft(named(request_for(family, "refusal"), MIXED))
    read = pdfium.PdfDocument(draft.pdf)[0].get_textpage().get_text_bounded()
    assert "".join(MIXED.split()) in "".join(read.split())
    assert "characters-not-shown" not in {failure.rule for failure in draft.failures}


@pytest.mark.parametrize("family", NAMES)
def test_a_character_without_a_shape_shows_a_sign_and_is_told(press, family):
    draft = press.draft(named(request_for(family, "refusal"), "Noor 🙂"))
    assert "\ufffd" in pdfium.PdfDocument(draft.pdf)[0].get_textpage().get_text_bounded()
    assert "characters-not-shown" in {failure.rule for failure in draft.failures}


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("family", NAMES)
def test_each_family_is_tagged_alike_and_gives_the_same_bytes_again(press, family, large):
    request = request_for(family, large_print=large)
    draft = press.draft(request)
    assert not any(content.unmarked for content in contents_of(draft.pdf))
    assert draft.text == press.draft(request_for("sans", large_print=large)).text
    assert draft.pdf == Press().draft(request).pdf
    roles = [{part.role for part in page.walk()} for page in trees_of(draft.pdf)]
    assert {"H1", "P", "Table", "TH", "TD"} <= set().union(*roles)


def test_one_press_mixes_no_families(press):
    first = press.draft(request_for("book", "refusal")).pdf
    press.draft(request_for("round", "refusal"))
    assert press.draft(request_for("book", "refusal")).pdf == first


def test_words_in_a_drawing_keep_their_font_beside_another_family(press):
    words = b'<text x="2" y="15">Winkel</text>'
    logo = b'<svg xmlns="http://www.w3.org/2000/svg" width="90" height="20">%s</svg>' % words
    request = request_for("serif", "refusal")
    head = replace(request.controller.letterhead, logo=logo, logo_type="svg")
    pdf = press.draft(replace(request, controller=replace(request.controller, letterhead=head))).pdf
    assert set(re.findall(rb"/BaseFont\s*/\w+\+([A-Za-z]+)", pdf)) == {b"NotoSerif", b"NotoSans"}
    assert "Winkel" in pdfium.PdfDocument(pdf)[0].get_textpage().get_text_bounded()


def test_the_added_families_stay_small():
    sizes = [
        asset("fonts", file).stat().st_size for file in FILES.values() if not file.startswith("NotoSans-")
    ]
    assert max(sizes) < 180_000
    assert sum(sizes) < 1_400_000


def test_reserved_names_are_not_used_and_each_family_has_its_licence():
    beside = {file.name for file in asset("fonts").iterdir()}
    assert {"OFL.txt", "OFL-NotoSerif.txt", "OFL-DeskRound.txt", "OFL-DeskBook.txt"} <= beside
    for file in FILES.values():
        names = load_names(file)
        assert not re.search("carlito|gentium", f"{file} {names}", re.IGNORECASE)


def load_names(file):
    from reportlab.pdfbase.ttfonts import TTFontFile

    face = TTFontFile(str(asset("fonts", file)))
    return f"{face.name} {face.familyName} {face.fullName}"
