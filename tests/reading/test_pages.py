"""Files become pages: every kind that is taken, and a sentence for whatever is not."""

from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from picture_making import (
    HEIGHT,
    WIDTH,
    empty_png,
    is_blue_at,
    letter_pdf,
    pdf_with_huge_picture,
    pdf_with_pages,
    pdf_with_stream,
    picture,
    saved,
)
from PIL import Image, ImageFile

from dsar_desk.domain.redaction import LARGEST_PICTURE
from dsar_desk.errors import InvalidInput, PasswordNeeded
from dsar_desk.redaction.bounds import MOST_PAGES, MOST_PIXELS, kept_pixels
from dsar_desk.redaction.pages import open_pages
from dsar_desk.sentences import LANGUAGES, has_sentence

PICTURES = Path(__file__).parent.parent / "data" / "pictures"


def pages_of(content, name="copy.png", password=""):
    return [page.pixels for page in open_pages(content, name=name, password=password)]


def refused(content, name="copy.png", password=""):
    """The error that a file gives; each has its sentence."""
    with pytest.raises(InvalidInput) as told:
        pages_of(content, name, password)
    assert all(has_sentence("errors", told.value.code, language) for language in LANGUAGES)
    return told.value


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "TIFF"])
def test_a_picture_of_each_kind_is_one_page(kind):
    (page,) = pages_of(saved(picture(), kind))
    assert page.shape == (HEIGHT, WIDTH, 3)
    assert is_blue_at(page, "top-left")


def test_a_heic_is_one_page():
    (page,) = pages_of((PICTURES / "tiny.heic").read_bytes(), "foto.heic")
    assert page.shape == (64, 96, 3)
    assert is_blue_at(page, "top-left")


@pytest.mark.parametrize("name", ["scan.pdf", "scan.jpg", "scan", "scan.exe"])
def test_the_content_says_what_a_file_is_and_not_its_ending(name):
    assert len(pages_of(saved(picture(), "WEBP"), name)) == 1


@pytest.mark.parametrize(
    ("orientation", "corner"), [(1, "top-left"), (3, "bottom-right"), (6, "top-right"), (8, "bottom-left")]
)
def test_a_phone_photo_stands_as_its_exif_says(orientation, corner):
    exif = Image.Exif()
    exif[0x0112] = orientation
    (page,) = pages_of(saved(picture(), "JPEG", exif=exif))
    assert page.shape[:2] == ((WIDTH, HEIGHT) if orientation in {6, 8} else (HEIGHT, WIDTH))
    assert is_blue_at(page, corner)


def test_each_frame_of_a_tiff_is_a_page():
    frames = [picture(), picture(300, 200), picture(200, 300)]
    content = saved(frames[0], "TIFF", save_all=True, append_images=frames[1:], compression="tiff_lzw")
    assert [page.shape[:2] for page in pages_of(content)] == [(HEIGHT, WIDTH), (200, 300), (300, 200)]


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "CMYK", "I;16"])
def test_every_depth_of_colour_becomes_red_green_and_blue(mode):
    if mode == "I;16":
        made = Image.fromarray(np.linspace(0, 65535, 100 * 100).astype(np.uint16).reshape(100, 100))
    else:
        made = picture(100, 100).convert(mode)
    (page,) = pages_of(saved(made, "TIFF"))
    assert page.shape == (100, 100, 3)
    assert int(page.max()) - int(page.min()) > 100


def test_what_is_see_through_shows_white():
    made = Image.new("RGBA", (100, 100), (0, 0, 0, 0))
    (page,) = pages_of(saved(made))
    assert page.min() == 255


def test_a_photo_larger_than_is_kept_becomes_smaller_in_the_same_shape():
    (page,) = pages_of(saved(Image.new("L", (6000, 3000), 200), "JPEG"))
    height, width = page.shape[:2]
    assert 0.9 * kept_pixels(1) < height * width <= kept_pixels(1)
    assert width / height == pytest.approx(2, abs=0.01)


def test_a_pdf_page_is_drawn_large_enough_for_small_print():
    (page,) = pages_of(letter_pdf("Kopie"))
    assert max(page.shape) == pytest.approx(3508, abs=2)
    card = pages_of(letter_pdf("Kopie", pagesize=(243, 153)))[0]
    assert max(card.shape) == pytest.approx(2400, abs=2)


def test_what_is_filled_into_a_form_of_a_pdf_is_drawn():
    from reportlab.pdfgen.canvas import Canvas

    file = BytesIO()
    canvas = Canvas(file, pagesize=(200, 100))
    canvas.acroForm.textfield(name="nummer", value="VOORBEELD", x=10, y=10, width=180, height=40)
    canvas.showPage()
    canvas.save()
    (page,) = pages_of(file.getvalue())
    assert (page.max(axis=2) < 80).sum() > 1000


def test_a_locked_pdf_asks_for_its_password():
    content = letter_pdf("Kopie", password="geheim")
    for password, code in (("", "picture-password"), ("anders", "picture-wrong-password")):
        error = refused(content, password=password)
        assert isinstance(error, PasswordNeeded)
        assert error.code == code
    assert len(pages_of(content, password="geheim")) == 1


def test_a_picture_of_300_megapixels_in_50_kilobytes_is_refused_without_decoding(monkeypatch):
    content = empty_png(17_400, 17_400)
    assert len(content) < 50_000
    monkeypatch.setattr(ImageFile.ImageFile, "load", lambda self: pytest.fail("decoded"))
    error = refused(content)
    assert error.code == "picture-too-many-pixels"
    assert error.facts["megapixels"] == "303"


def test_a_large_frame_behind_a_small_one_is_refused():
    small, large = Image.new("1", (100, 100)), Image.new("1", (9000, 8000))
    content = saved(small, "TIFF", save_all=True, append_images=[large], compression="group4")
    assert refused(content).code == "picture-too-many-pixels"


def test_a_pdf_with_a_huge_picture_in_it_is_refused():
    assert refused(pdf_with_huge_picture(10_000)).code == "picture-too-many-pixels"


def test_a_pdf_page_as_large_as_a_house_is_drawn_within_bounds():
    (page,) = pages_of(pdf_with_stream(b"0 0 99 99 re f", box=b"[0 0 14400 14400]"))
    assert page.shape[0] * page.shape[1] <= kept_pixels(1) + 10_000


def test_a_pdf_of_5000_pages_is_refused():
    error = refused(pdf_with_pages(5000), "boek.pdf")
    assert error.code == "picture-too-many-pages"
    assert error.facts["most"] == str(MOST_PAGES)


def test_twenty_pages_are_taken_and_share_the_room():
    pages = pages_of(pdf_with_pages(MOST_PAGES))
    assert len(pages) == MOST_PAGES
    assert all(page.shape[0] * page.shape[1] <= kept_pixels(MOST_PAGES) + 10_000 for page in pages)


def test_a_tiff_of_many_pages_is_refused():
    frames = [Image.new("1", (20, 20))] * (MOST_PAGES + 1)
    content = saved(frames[0], "TIFF", save_all=True, append_images=frames[1:])
    assert refused(content).code == "picture-too-many-pages"


def test_the_bytes_are_bounded():
    assert refused(saved(picture()) + bytes(LARGEST_PICTURE)).code == "picture-too-large"
    assert refused(b"").code == "picture-empty"


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "TIFF", "HEIC", "PDF"])
def test_a_file_that_breaks_off_is_told_in_words(kind):
    if kind == "HEIC":
        whole = (PICTURES / "tiny.heic").read_bytes()
    else:
        whole = letter_pdf("Kopie") if kind == "PDF" else saved(picture(), kind)
    for part in (0.1, 0.5, 0.9):
        cut = whole[: int(len(whole) * part)]
        try:
            pages = pages_of(cut)
        except InvalidInput as error:
            assert error.code in {"picture-truncated", "picture-broken", "picture-no-pages"}  # noqa: PT017
        else:  # a PDF reader mends what can be mended
            assert kind == "PDF"
            assert len(pages) == 1


def test_a_truncated_jpeg_is_said_to_break_off():
    whole = saved(picture(), "JPEG")
    assert refused(whole[: len(whole) // 2]).code == "picture-truncated"


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "TIFF", "HEIC", "PDF"])
def test_a_scrambled_file_ends_in_a_sentence_or_in_pages(kind):
    """Never in an error of the decoder's own, whatever bytes it meets."""
    if kind == "HEIC":
        whole = (PICTURES / "tiny.heic").read_bytes()
    else:
        whole = letter_pdf("Kopie", pagesize=(60, 60)) if kind == "PDF" else saved(picture(64, 64), kind)
    chance = np.random.default_rng(7)
    for _ in range(40):
        scrambled = bytearray(whole)
        for place in chance.integers(0, len(whole), 8):
            scrambled[place] = int(chance.integers(256))
        try:
            pages_of(bytes(scrambled))
        except InvalidInput as error:
            assert has_sentence("errors", error.code, "nl")  # noqa: PT017


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (saved(picture(40, 40), "GIF"), "GIF"),
        (b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><text>x</text></svg>', "SVG"),
        (b"\xef\xbb\xbf<svg><!-- scan --></svg>", "SVG"),
        (saved(picture(40, 40), "BMP"), "BMP"),
        (saved(picture(40, 40), "AVIF"), "AVIF"),
        (saved(picture(40, 40), "JPEG2000"), "JPEG 2000"),
        (b"\x00\x00\x00\x18ftypisom\x00\x00\x00\x00isommp42", "MP4"),
        (b"PK\x03\x04" + bytes(40), "ZIP, Word, Excel"),
        (b"<!DOCTYPE html><html><body>x</body></html>", "HTML"),
        (b"From: ana@example.org\nSubject: kopie\n\nhallo", "e-mail"),
    ],
)
def test_other_kinds_are_refused_by_name_whatever_the_ending(content, name):
    error = refused(content, "paspoort.png")
    assert (error.code, error.facts["kind"]) == ("picture-kind", name)


def test_a_file_without_a_picture_is_told_by_its_ending_and_never_by_its_name():
    error = refused(b"\x01\x02" * 50, "Paspoort Ana Voorbeeld.png")
    assert error.code == "picture-not-inside"
    assert dict(error.facts) == {"ending": ".png"}
    assert refused(b"\x01\x02" * 50, "paspoort").code == "picture-unknown"


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_a_moving_picture_is_refused(kind):
    content = saved(picture(), kind, save_all=True, append_images=[picture(text="x")], duration=100)
    assert refused(content).code == "picture-moving"


def test_a_speck_is_refused():
    assert refused(saved(Image.new("L", (5, 400)))).code == "picture-too-small"


def test_the_bounds_let_a_phone_and_a_scanner_through():
    assert MOST_PIXELS > 9248 * 6936
    assert MOST_PIXELS > 4960 * 7016
    assert kept_pixels(1) > 4080 * 3060
