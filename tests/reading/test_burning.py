"""The masked copy: black where it must be, stamped elsewhere, and nothing else in the file."""

import struct
from datetime import date
from io import BytesIO

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from dsar_desk.domain.redaction import Area, Box, PagePicture
from dsar_desk.domain.watermark import watermark
from dsar_desk.errors import ReaderFailed
from dsar_desk.redaction import burning
from dsar_desk.redaction.burning import Copy, burn, pixels_in, place_of, under_each_other

LINES = watermark("nl", on=date(2026, 11, 27), name="Kaartje2go", reference="KTG-2026-0001").lines
AREA = Area(0, Box(0.2, 0.3, 0.7, 0.5))


def noise(width=400, height=300, seed=1):
    made = np.random.default_rng(seed).integers(1, 256, (height, width, 3), dtype=np.uint8)
    return PagePicture(width, height, made.tobytes())


def chunks(png):
    """The names of a PNG's chunks, in order."""
    place = 8
    while place < len(png):
        (length,) = struct.unpack(">I", png[place : place + 4])
        yield png[place + 4 : place + 8].decode()
        place += 12 + length


def test_nothing_but_the_mask_remains_inside_an_area():
    copy = Copy.of(noise(), [AREA], LINES)
    pixels = pixels_in(copy.png)
    assert not pixels[90:150, 80:280].any()
    assert pixels[88].any()
    assert pixels[:, 284].any()


def test_the_watermark_lies_over_what_was_black_already():
    pixels = pixels_in(Copy.of(PagePicture(400, 300, bytes(400 * 300 * 3)), [AREA], LINES).png)
    assert pixels.any()
    assert not pixels[90:150, 80:280].any()


def test_a_copy_of_a_picture_says_nothing_of_what_was_below():
    """Two pictures that differ only below the mask give the same bytes."""
    first = np.frombuffer(noise().pixels, np.uint8).reshape(300, 400, 3)
    second = first.copy()
    second[90:150, 80:280] = 77
    copies = {Copy.of(PagePicture(400, 300, each.tobytes()), [AREA], LINES).png for each in (first, second)}
    assert len(copies) == 1


def test_a_copy_holds_pixels_and_nothing_else():
    png = Copy.of(noise(), [AREA], LINES).png
    assert set(chunks(png)) == {"IHDR", "IDAT", "IEND"}
    with Image.open(BytesIO(png)) as picture:
        assert (picture.mode, picture.info) == ("RGB", {})
    assert png.endswith(b"IEND\xaeB`\x82")


def test_the_same_picture_gives_the_same_bytes():
    assert Copy.of(noise(), [AREA], LINES).png == Copy.of(noise(), [AREA], LINES).png


def test_the_watermark_lies_all_over_the_page_and_leaves_it_readable():
    plain = Copy.of(noise(900, 600), [], ()).burnt
    stamped = pixels_in(Copy.of(noise(900, 600), [], LINES).png)
    changed = (plain != stamped).any(axis=2)
    quarters = [part for half in np.array_split(changed, 2) for part in np.array_split(half, 2, axis=1)]
    assert all(0.05 < part.mean() < 0.6 for part in quarters)
    # What lies below shows through: the stamp never makes a pixel uniform.
    assert np.corrcoef(plain[changed].ravel(), stamped[changed].ravel())[0, 1] > 0.5


@pytest.mark.parametrize("size", [(16, 16), (600, 60), (60, 600), (3000, 2000)])
def test_every_size_can_be_stamped(size):
    copy = Copy.of(noise(*size), [AREA], LINES)
    assert pixels_in(copy.png).shape == (size[1], size[0], 3)


@pytest.mark.parametrize("name", ["日本の店", "A" * 300, "x\ny\tz", "Ö & <b>"])
def test_every_name_can_be_stamped(name):
    Copy.of(noise(), [], watermark("nl", on=date(2026, 11, 27), name=name).lines)


fractions = st.floats(0, 1, allow_nan=False)


@settings(max_examples=60, deadline=None)
@given(fractions, fractions, fractions, fractions, st.integers(16, 90), st.integers(16, 90))
def test_each_pixel_that_an_area_touches_is_black(left, top, right, bottom, width, height):
    box = Box(min(left, right), min(top, bottom), max(left, right), max(top, bottom))
    burnt = burn(np.full((height, width, 3), 200, np.uint8), [box])
    rows, columns = np.nonzero(burnt.max(axis=2))
    outside = (
        ((columns + 1) / width <= box.left + 1e-9)
        | (columns / width >= box.right - 1e-9)
        | ((rows + 1) / height <= box.top + 1e-9)
        | (rows / height >= box.bottom - 1e-9)
    )
    assert outside.all()


def test_an_area_over_the_edge_ends_at_the_edge():
    page = np.full((50, 50, 3), 200, np.uint8)
    burnt = burn(page, [Box(-0.5, -0.5, 0.5, 2.0)])
    assert not burnt[:, :25].any()
    assert burnt[:, 25:].all()
    assert place_of(Box(-1, -1, -0.5, -0.5), page) == (slice(0, 0), slice(0, 0))


def test_a_file_that_does_not_hold_the_masked_pixels_is_refused(monkeypatch):
    monkeypatch.setattr(burning, "burn", lambda page, boxes: page.copy())
    with pytest.raises(ReaderFailed):
        Copy.of(noise(), [AREA], LINES)


def test_pages_stand_under_each_other_as_they_were():
    first, second = Copy.of(noise(200, 100), [], ()), Copy.of(noise(100, 50, seed=2), [], ())
    sheet = pixels_in(under_each_other([first.png, second.png]))
    assert np.array_equal(sheet[:100, :200], first.burnt)
    assert np.array_equal(sheet[-50:, :100], second.burnt)
    assert (sheet[-50:, 100:] == 255).all()


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("nl", ("KOPIE", "voor Kaartje2go", "verzoek KTG-2026-0001 · 05-02-2026")),
        ("en", ("COPY", "for Kaartje2go", "request KTG-2026-0001 · 05/02/2026")),
        ("fr", ("COPIE", "pour Kaartje2go", "demande KTG-2026-0001 · 05/02/2026")),
        ("de", ("KOPIE", "für Kaartje2go", "Antrag KTG-2026-0001 · 05.02.2026")),
    ],
)
def test_the_watermark_speaks_the_controllers_language(language, lines):
    day = date(2026, 2, 5)
    assert watermark(language, on=day, name="Kaartje2go", reference="KTG-2026-0001").lines == lines


def test_without_controller_and_case_the_day_remains():
    assert watermark("nl", on=date(2026, 2, 5)).lines == ("KOPIE", "05-02-2026")
