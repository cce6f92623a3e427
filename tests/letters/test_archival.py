"""What a letter has to be read in many years: PDF/A-2a and PDF/UA-1, as far as it can be held here."""

import io
import re
import zlib
from dataclasses import replace
from xml.etree import ElementTree as ET

import pypdfium2 as pdfium
import pytest
from PIL import Image, ImageCms

from dsar_desk.letters.catalog import letter_kinds, shipped_letters
from dsar_desk.letters.colour_profile import srgb_profile
from dsar_desk.letters.press import Press
from dsar_desk.letters.samples import SAMPLE_CONTROLLER, sample_request

KINDS = [kind.kind for kind in letter_kinds()]
DC, PDF = "{http://purl.org/dc/elements/1.1/}", "{http://ns.adobe.com/pdf/1.3/}"
XMP = "{http://ns.adobe.com/xap/1.0/}"
PARTS = {"{http://www.aiim.org/pdfa/ns/id/}part": "2", "{http://www.aiim.org/pdfa/ns/id/}conformance": "A"}
PARTS |= {"{http://www.aiim.org/pdfua/ns/id/}part": "1"}
WITH_WORDS = b"""<svg xmlns="http://www.w3.org/2000/svg" width="100" height="40">
<text x="5" y="30" font-family="Helvetica" font-weight="bold">Winkel</text></svg>"""


@pytest.fixture(scope="module")
def press():
    return Press()


@pytest.fixture(scope="module")
def letters(press):
    return {kind: press.draft(request_for(kind)).pdf for kind in KINDS}


def request_for(kind, **changes):
    return replace(sample_request(shipped_letters().file(kind), "nl", **changes), final=True)


def with_logo(logo, kind):
    return replace(
        SAMPLE_CONTROLLER, letterhead=replace(SAMPLE_CONTROLLER.letterhead, logo=logo, logo_type=kind)
    )


def streams_of(pdf):
    """Return the dictionary of each stream, its bytes and what follows them."""
    for found in re.finditer(rb"<<(?:[^<>]|<<[^<>]*>>)*/Length (\d+)(?:[^<>]|<<[^<>]*>>)*>>\nstream\n", pdf):
        end = found.end() + int(found[1])
        yield found[0], pdf[found.end() : end], pdf[end : end + 11]


def description_of(pdf):
    packet = next(content for head, content, _ in streams_of(pdf) if b"/Metadata" in head)
    return ET.fromstring(packet.decode())


def words_of(description, name):
    return "".join(description.find(f".//{name}").itertext()).strip()


@pytest.mark.parametrize("kind", KINDS)
def test_every_stream_ends_on_a_line_of_its_own(letters, kind):
    found = list(streams_of(letters[kind]))
    assert len(found) == letters[kind].count(b"\nendstream\n") >= 6
    assert {after for _, _, after in found} == {b"\nendstream\n"[:11]}


@pytest.mark.parametrize("kind", KINDS)
def test_the_file_says_of_itself_twice_the_same(letters, kind):
    told, old = description_of(letters[kind]), pdfium.PdfDocument(letters[kind]).get_metadata_dict()
    assert old["Title"] == words_of(told, f"{DC}title")
    assert old["Author"] == words_of(told, f"{DC}creator")
    assert old["Subject"] == words_of(told, f"{DC}description")
    assert old["Creator"] == words_of(told, f"{XMP}CreatorTool")
    assert old["Producer"] == words_of(told, f"{PDF}Producer")
    assert old["CreationDate"] == old["ModDate"] == "D:20261120120000+00'00'"
    assert (
        words_of(told, f"{XMP}CreateDate")
        == words_of(told, f"{XMP}ModifyDate")
        == "2026-11-20T12:00:00+00:00"
    )


def test_the_file_names_the_standards_that_it_keeps(letters):
    told = description_of(letters["refusal"])
    assert {name: words_of(told, name) for name in PARTS} == PARTS
    assert words_of(told, f"{DC}language") == "nl"


def test_what_a_name_has_in_it_breaks_no_description(press):
    legal = replace(SAMPLE_CONTROLLER.legal_name, value="Kaart & <Zn> (\\ „Ωé“)")
    pdf = press.draft(request_for("refusal", controller=replace(SAMPLE_CONTROLLER, legal_name=legal))).pdf
    assert words_of(description_of(pdf), f"{DC}creator") == legal.value
    assert pdfium.PdfDocument(pdf).get_metadata_dict()["Author"] == legal.value


def test_reader_programs_show_the_title_and_know_the_language(letters):
    catalog = next(re.finditer(rb"<<[^\0]{0,600}/Type /Catalog[^\0]{0,200}>>", letters["refusal"]))[0]
    assert b"/Lang (nl)" in catalog
    assert b"/MarkInfo" in catalog
    assert b"<</DisplayDocTitle true>>" in letters["refusal"]
    assert b"<</Marked true>>" in letters["refusal"]
    assert letters["refusal"].count(b"/Tabs /S") == len(pdfium.PdfDocument(letters["refusal"]))


@pytest.mark.parametrize("logo", ["none", "words"])
def test_every_font_is_in_the_file(press, letters, logo):
    request = request_for("access-response", controller=with_logo(WITH_WORDS, "svg"))
    pdf = letters["access-response"] if logo == "none" else press.draft(request).pdf
    fonts = pdf.count(b"/Type /Font\n") + pdf.count(b"/Type /Font ") + pdf.count(b"/Subtype /TrueType")
    assert b"Helvetica" not in pdf
    assert fonts
    assert pdf.count(b"/FontFile2") == pdf.count(b"/Subtype /TrueType") >= 2


def test_colours_are_tied_to_a_profile_that_is_in_the_file(letters):
    assert b"/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)" in letters["refusal"]
    assert srgb_profile() in letters["refusal"]
    painted = b"".join(
        zlib.decompress(content)
        for head, content, _ in streams_of(letters["refusal"])
        if b"FlateDecode" in head and b"Length1" not in head
    )
    assert re.search(rb"\srg\s", painted)
    assert not re.search(rb"\d [kK]\s", painted)


def test_the_profile_is_srgb():
    ours = ImageCms.ImageCmsProfile(io.BytesIO(srgb_profile()))
    colours = Image.new("RGB", (16, 16))
    colours.putdata([(x * 17, y * 17, (x * y) % 256) for x in range(16) for y in range(16)])
    there = ImageCms.profileToProfile(colours, ours, ImageCms.createProfile("sRGB"), outputMode="RGB")
    before, after = colours.tobytes(), there.tobytes()
    assert max(abs(one - other) for one, other in zip(before, after, strict=True)) <= 2


def test_the_file_has_an_id_that_changes_with_its_words(press):
    def id_of(**changes):
        pdf = press.draft(replace(request_for("refusal"), **changes)).pdf
        found = re.search(rb"/ID\[<(\w{32})><(\w{32})>\]", pdf)
        assert found[1] == found[2]
        return found[1]

    assert id_of() == id_of() != id_of(handler="Iemand Anders")


def test_nothing_in_the_file_runs_or_needs_a_key(letters):
    for pdf in letters.values():
        for name in (
            b"/JavaScript",
            b"/Encrypt",
            b"/AA ",
            b"/OpenAction",
            b"/EmbeddedFile",
            b"LZWDecode",
            b"/Trans",
        ):
            assert name not in pdf
