"""What somebody hears who cannot see a letter: its structure, read back with a PDF library."""

import io
import re
import shutil
import subprocess
from dataclasses import replace
from itertools import pairwise

import pypdfium2 as pdfium
import pytest
from PIL import Image
from structure_reading import contents_of, trees_of

from dsar_desk.catalogs.controllers import shipped_controllers
from dsar_desk.letters.catalog import letter_kinds, shipped_letters
from dsar_desk.letters.press import Press
from dsar_desk.letters.samples import SAMPLE_CONTROLLER, sample_request

KINDS = [kind.kind for kind in letter_kinds()]
LANGUAGES = ("nl", "en", "fr", "de")
GROUPS = {"Document", "Div", "Sect", "L", "LI", "Table", "TR"}
WHERE = {"LI": {"L"}, "Lbl": {"LI"}, "LBody": {"LI"}, "TR": {"Table"}, "TH": {"TR"}, "TD": {"TR"}}


@pytest.fixture(scope="module")
def press():
    return Press()


def request_for(kind, language="nl", **changes):
    return replace(sample_request(shipped_letters().file(kind), language, **changes), final=True)


def with_logo(logo, kind):
    letterhead = replace(SAMPLE_CONTROLLER.letterhead, logo=logo, logo_type=kind)
    return replace(SAMPLE_CONTROLLER, letterhead=letterhead)


def kaartje2go():
    return next(each for each in shipped_controllers() if each.id == "kaartje2go")


def parents(tree):
    for node in tree.walk():
        for kid in node.kids:
            yield node, kid


def heard(pdf):
    return " ".join(" ".join(tree.text for tree in trees_of(pdf)).split())


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_has_one_title_and_skips_no_level_of_heading(press, kind):
    language = LANGUAGES[KINDS.index(kind) % 4]
    draft = press.draft(request_for(kind, language))
    headings = [node for tree in trees_of(draft.pdf) for node in tree.all("H1", "H2", "H3", "H4")]
    levels = [int(node.role[1]) for node in headings if node.text]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert headings[0].text.strip() in " ".join(draft.text.split())


@pytest.mark.parametrize("kind", KINDS)
def test_all_that_a_page_shows_is_read_out_or_said_to_be_decoration(press, kind):
    for final in (True, False):
        pdf = press.draft(replace(request_for(kind), final=final)).pdf
        for content, tree in zip(contents_of(pdf), trees_of(pdf), strict=True):
            owned = sum(node.role == "words" for node in tree.walk())
            assert content.unmarked == 0
            assert owned == len(content.marks)


@pytest.mark.parametrize("kind", KINDS)
def test_lists_and_tables_hold_what_belongs_into_them(press, kind):
    for tree in trees_of(press.draft(request_for(kind)).pdf):
        for node, kid in parents(tree):
            assert node.role in WHERE.get(kid.role, {node.role}), (node.role, kid.role)
            assert kid.role != "words" or node.role not in GROUPS
        assert all(table.all("TH") for table in tree.all("Table"))


@pytest.mark.parametrize("kind", KINDS)
def test_a_letter_is_heard_in_the_order_of_its_text(press, kind):
    draft = press.draft(request_for(kind))
    words = heard(draft.pdf)
    at = 0
    for line in draft.text.splitlines():
        said = " ".join(line.strip().lstrip("-• ").split())
        if len(said) > 25 and not any(sign in said for sign in ("|", ": ", "·")):
            at = words.find(said, at)
            assert at >= 0, said


def test_letterhead_and_address_come_first_and_the_foot_last_once(press):
    words = heard(press.draft(request_for("access-response")).pdf)
    assert words.startswith("De Voorbeeldwinkel")
    assert words.index("Noor van Voorbeeld") < words.index("Ons kenmerk") < words.index("Geachte")
    assert words.count("KvK: 00000000") == 1


def test_heads_of_later_pages_page_numbers_and_the_word_across_are_not_read_out(press):
    pdf = press.draft(replace(request_for("access-response"), final=False)).pdf
    second = contents_of(pdf)[1]
    for words in ("De Voorbeeldwinkel · VBD-2026-0001", "2 van 3", "CONCEPT"):
        assert words in second.artifacts
        assert words not in trees_of(pdf)[1].text
    assert trees_of(pdf)[0].text.count("CONCEPT") == 1


def test_an_item_of_a_list_has_its_mark_and_its_words_apart(press):
    tree = trees_of(press.draft(request_for("acknowledgement")).pdf)[0]
    item = tree.all("LI")[0]
    assert [kid.role for kid in item.kids] == ["Lbl", "LBody"]
    assert item.kids[0].text.strip() == "•"
    assert item.kids[1].text.strip() == "inzage (artikel 15 van de AVG)"


def test_the_tables_of_processing_have_a_head_for_each_row(press):
    trees = trees_of(press.draft(request_for("access-response")).pdf)
    rows = [row for tree in trees for row in tree.all("TR")]
    assert len(rows) > 8
    assert all([cell.role for cell in row.kids] == ["TH", "TD"] for row in rows)


def test_an_annex_is_a_section_with_a_heading_below_the_title(press):
    sections = [
        node
        for tree in trees_of(press.draft(request_for("access-response")).pdf)
        for node in tree.all("Sect")
    ]
    assert sections
    assert sections[0].kids[0].role == "H2"


def test_words_that_the_statement_has_only_in_dutch_are_said_to_be_dutch(press):
    shop = kaartje2go()
    account, *others = shop.purposes
    untold = replace(account, name=replace(account.name, translations={}))
    french = request_for("access-response", "fr", controller=replace(shop, purposes=(untold, *others)))
    spans = [node for tree in trees_of(press.draft(french).pdf) for node in tree.all("Span")]
    assert {node.language for node in spans} == {"nl"}
    assert "Account aanmaken" in {node.text.strip() for node in spans}
    dutch = request_for("access-response", "nl", controller=kaartje2go())
    assert not [node for tree in trees_of(press.draft(dutch).pdf) for node in tree.walk() if node.language]


def test_where_a_table_goes_on_its_head_is_read_out_in_a_row_of_its_own(press):
    french = request_for("access-response", "fr", controller=kaartje2go())
    words = [node.text for tree in trees_of(press.draft(french).pdf) for node in tree.all("TR")]
    assert not [row for row in words if row.count("Finalité") > 1]


@pytest.mark.parametrize("kind", ["png", "svg"])
def test_a_logo_is_called_by_the_controllers_name(press, kind):
    buffer = io.BytesIO()
    Image.new("RGBA", (40, 20), (200, 10, 10, 120)).save(buffer, "PNG")
    drawing = (
        b'<svg xmlns="http://www.w3.org/2000/svg" width="90" height="40"><rect width="9" height="9"/></svg>'
    )
    logo = buffer.getvalue() if kind == "png" else drawing
    pdf = press.draft(request_for("acknowledgement", controller=with_logo(logo, kind))).pdf
    tree = trees_of(pdf)[0]
    assert [node.alt for node in tree.all("Figure")] == ["De Voorbeeldwinkel"]
    assert contents_of(pdf)[0].unmarked == 0


def test_a_long_letter_has_bookmarks_and_a_short_one_none(press):
    long, short = (press.draft(request_for(kind)).pdf for kind in ("access-response", "acknowledgement"))
    titles = [(mark.level, mark.get_title()) for mark in pdfium.PdfDocument(long).get_toc()]
    assert titles[0] == (0, "Antwoord op uw verzoek om inzage")
    assert {level for level, _ in titles[1:]} == {1}
    assert len(titles) > 5
    assert list(pdfium.PdfDocument(short).get_toc()) == []


def test_a_bookmark_goes_to_the_page_of_its_heading(press):
    document = pdfium.PdfDocument(press.draft(request_for("access-response")).pdf)
    for mark in document.get_toc():
        page = document[mark.get_dest().get_index()].get_textpage().get_text_bounded()
        assert "".join(mark.get_title().split()) in "".join(page.split())


def test_names_with_characters_beyond_the_common_ones_are_marked_too(press):
    request = request_for("acknowledgement")
    person = replace(request.case.person, name="文 Ωmega (Ζωή) \\")
    pdf = press.draft(replace(request, case=replace(request.case, person=person))).pdf
    assert contents_of(pdf)[0].unmarked == 0
    assert "mega (Ζωή) \\" in heard(pdf)


@pytest.mark.skipif(shutil.which("pdfinfo") is None, reason="poppler is not installed")
def test_poppler_reads_the_same_tree(press, tmp_path):
    file = tmp_path / "letter.pdf"
    file.write_bytes(press.draft(request_for("acknowledgement")).pdf)
    told = subprocess.run(["pdfinfo", "-struct-text", file], capture_output=True, text=True, check=True)
    assert told.stderr == ""
    roles = re.findall(r"^ *(\w+)(?: \((?:block|inline)\))?:?$", told.stdout, re.MULTILINE)
    assert {"Document", "Div", "P", "H1", "H2", "L", "LI", "Lbl", "LBody"} <= set(roles)
    assert "verzoek binnenkwam, 2 november 2026" in told.stdout
