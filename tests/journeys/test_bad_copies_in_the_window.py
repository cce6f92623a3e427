"""Files that are no copy of an ID, and a reader that dies: a sentence in the window, the case untouched."""

import io
import struct
import zlib

import pytest
from a_copy_of_an_id import open_a_case
from PIL import Image

from dsar_desk.services.arriving import Arrival
from tests.ui.stand_in_redactor import png


def picture(kind, size=(600, 400)):
    file = io.BytesIO()
    Image.new("RGB", size, "white").save(file, kind)
    return file.getvalue()


def chunk(name, content):
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def bomb():
    """A PNG of a few kilobytes that unpacks to 300 megapixels."""
    head = struct.pack(">IIBBBBB", 20_000, 15_000, 1, 0, 0, 0, 0)
    rows = zlib.compress(bytes(2501) * 15_000, 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def many_pages():
    """A PDF that says it has 5,000 pages."""
    kids = " ".join(["3 0 R"] * 5000)
    return (
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        f"2 0 obj<</Type/Pages/Count 5000/Kids[{kids}]>>endobj\n"
        "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\n"
        "trailer<</Root 1 0 R>>\n%%EOF"
    ).encode()


BAD = {
    "leeg.png": b"",
    "kaart.gif": picture("GIF"),
    "kaart.svg": b"<svg xmlns='http://www.w3.org/2000/svg'/>",
    "kaart.jpg": picture("JPEG", (1800, 1200))[:900],
    "brief.png": b"Geachte heer, mevrouw, hierbij mijn verzoek.",
    "bom.png": bomb(),
    "boek.pdf": many_pages(),
    "verzoek.eml": b"From: ana@example.org\n\nZonder bijlage.",
}


@pytest.fixture
def case(at_desk):
    return open_a_case(at_desk)


def bring(person, name, content):
    """Bring a file in and wait for what is said."""
    work = person.case.identity.work
    work.bring(lambda: Arrival(name, content))
    person.until(lambda: not person.window.shell.pictures.is_busy, 60_000)
    return work


@pytest.mark.slow
def test_what_is_no_copy_gets_a_sentence_and_the_next_file_is_read_all_the_same(case):
    before = case.case.view.case
    for name, content in BAD.items():
        work = bring(case, name, content)
        assert not work.is_busy, name
        said = work.arrival.message.text.text()
        assert said.endswith((".", "?")), (name, said)
        assert "{" not in said
    core = case.session.desk.core
    with core.read() as reading:
        assert reading.cases.get(before.reference) == before
    assert bring(case, "kaart.png", png(700, 440)).is_open


def test_a_reader_that_dies_is_said_and_the_next_file_is_read_all_the_same(case):
    work = case.case.identity.work
    core = case.session.desk.core
    work.bring(lambda: Arrival("kaart.png", picture("PNG", (2400, 1600))))
    case.until(lambda: work.reader.is_busy and work.arrival.progress.isVisible())
    work.reader.progressed.connect(lambda *_: core.redactor.rest())
    case.until(work.arrival.message.isVisible, 30_000)
    assert "is gestopt" in work.arrival.message.text.text()
    assert not work.is_busy
