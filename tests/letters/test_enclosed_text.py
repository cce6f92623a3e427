"""What is text in an enclosure is looked through for national numbers before a letter goes out."""

import io
import zipfile

import pytest
from reportlab.pdfgen.canvas import Canvas

from dsar_desk.domain.letters import Enclosure
from dsar_desk.domain.ruled_out import RuledOut, tag_of
from dsar_desk.letters.enclosed_text import LONGEST, EnclosureReader, Numbers, text_in

BSN = "999990019"
LABELLED = f"BSN: {BSN}"


def pdf(*pages, title="", locked=False):
    from reportlab.lib.pdfencrypt import StandardEncryption

    made = io.BytesIO()
    canvas = Canvas(made, encrypt=StandardEncryption("geheim") if locked else None)
    canvas.setTitle(title or "-")
    for text in pages:
        canvas.drawString(72, 720, text)
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def archive(**parts):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return made.getvalue()


def numbers(content, **known):
    return EnclosureReader().numbers_in(Enclosure("gegevens", content), **known)


@pytest.mark.parametrize(
    "content",
    [
        LABELLED.encode(),
        LABELLED.encode("utf-16"),
        b"\xef\xbb\xbf" + LABELLED.encode(),
        f'{{"bsn": "{BSN}"}}'.encode(),
        f"naam;plaats\r\nAna;BSN {BSN}\r\n".encode("cp1252"),
        f"<klant><bsn>{BSN}</bsn></klant>".encode(),
        pdf("Eerste blad", LABELLED),
        pdf("Niets", title=LABELLED),
        archive(**{"word/document.xml": f"<w:t>BSN</w:t><w:t>{BSN}</w:t>"}),
        archive(**{"klanten.csv": LABELLED}),
        archive(**{f"BSN {BSN}.txt": "leeg"}),
    ],
    ids=["text", "utf-16", "bom", "json", "csv", "xml", "pdf", "pdf title", "docx", "zip", "name in zip"],
)
def test_a_labelled_number_is_found_in_what_is_text(content):
    assert numbers(content) == Numbers(certain=1, possible=0)


def test_digits_without_a_label_are_possible_and_known_ones_are_none():
    content = f"In het depot ligt {BSN}.".encode()
    assert numbers(content) == Numbers(possible=1)
    assert numbers(content, known=(BSN,)) == Numbers()
    ruled = RuledOut("KTG-2026-0001", frozenset({tag_of(BSN, "KTG-2026-0001")}))
    assert numbers(content, known=(ruled,)) == Numbers()


@pytest.mark.parametrize(
    "content",
    [
        pdf(LABELLED, locked=True),
        b"%PDF-1.7 broken",
        pdf("", ""),
        b"\x89PNG\r\n\x1a\n....",
        b"\xff\xd8\xff\xe0 JPEG",
        bytes(100),
        b"PK\x03\x04 broken",
        archive(**{"foto.jpg": b"\xff\xd8"}),
    ],
    ids=["locked", "broken pdf", "scan", "png", "jpeg", "zeros", "broken zip", "picture in zip"],
)
def test_what_cannot_be_read_is_said_to_be_unread(content):
    assert numbers(content) == Numbers(is_whole=False)


def test_a_bomb_in_an_archive_is_not_unpacked_whole():
    bomb = archive(**{"a.xml": b" " * (5 * LONGEST)})
    assert len(bomb) < 100_000
    text, is_whole = text_in(bomb)
    assert len(text) <= LONGEST
    assert not is_whole


def test_a_long_text_is_looked_through_up_to_its_limit():
    text, is_whole = text_in(b"a" * (LONGEST + 1))
    assert len(text) == LONGEST
    assert not is_whole


def test_a_file_is_counted_once_and_its_text_is_not_remembered(monkeypatch):
    import dsar_desk.letters.enclosed_text as module

    reader, file = EnclosureReader(remembers=1), Enclosure("a.txt", LABELLED.encode())
    assert reader.numbers_in(file).certain == 1
    monkeypatch.setattr(module, "_counted", lambda *_: pytest.fail("read again"))
    assert reader.numbers_in(file).certain == 1
    assert BSN not in repr(vars(reader))
