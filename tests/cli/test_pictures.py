"""`dsar scan` and `dsar mask`: without a desk, whole or not at all, and never over the picture."""

import json
import os

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from dsar_desk.assets import asset
from dsar_desk.bootstrap import make_desk, shipped
from dsar_desk.cli import main
from dsar_desk.domain.redaction import (
    Area,
    Box,
    Finding,
    FindingKind,
    MaskedCopy,
    PagePicture,
    Scan,
    Sureness,
)
from dsar_desk.errors import PasswordNeeded, ReaderFailed
from dsar_desk.services.shops import save_controller

PAGE = PagePicture(20, 10, bytes(600))
PLACE = Box(0.1, 0.25, 1 / 3, 0.5)
NUMBER = Finding(FindingKind.BSN, 0, PLACE, Sureness.CERTAIN, "BSN *********")
MAYBE = Finding(FindingKind.BSN, 1, PLACE, Sureness.POSSIBLE, "*** *** ***")
ACCOUNT = Finding(FindingKind.IBAN, 1, PLACE, Sureness.DOUBTFUL, "NL**BANK**********")


class StandIn:
    """Says what a test lets it say, and remembers what it was asked."""

    def __init__(self):
        self.scanned = Scan((PAGE, PAGE), (NUMBER, MAYBE, ACCOUNT))
        self.masked = MaskedCopy((b"one", b"two"))
        self.masked_first = None
        self.asked = {}

    def scan(self, content, *, name, password="", straighten=False, progress=None):
        self.asked |= {"password": password, "straighten": straighten}
        if isinstance(self.scanned, Exception):
            raise self.scanned
        return self.scanned

    def mask(self, pages, areas, *, watermark, progress=None):
        self.asked |= {"areas": tuple(areas), "lines": watermark.lines}
        first, self.masked_first = self.masked_first, None
        return first or self.masked

    def join(self, pages):
        return b"+".join(pages)

    def rest(self):
        pass


@pytest.fixture
def redactor(monkeypatch):
    made = StandIn()
    monkeypatch.setattr("dsar_desk.cli.pictures.make_redactor", lambda: made)
    return made


@pytest.fixture
def dsar(tmp_path, capsys):
    """Run a command with no desk in the folder; returns status, standard output and standard error."""

    def run(*arguments):
        options = ["--desk", str(tmp_path / "desk"), "--today", "2026-11-22"]
        with pytest.raises(SystemExit) as stopped:
            main([*options, *map(str, arguments)])
        told = capsys.readouterr()
        return stopped.value.code or 0, told.out, told.err

    return run


@pytest.fixture
def card(tmp_path):
    path = tmp_path / "kaart.png"
    path.write_bytes(b"picture")
    return path


def test_scan_lists_what_the_contract_names(dsar, redactor, card):
    status, out, err = dsar("scan", card, "--json")
    assert (status, err) == (0, "")
    first, second, third = json.loads(out)
    assert first == {
        "kind": "bsn",
        "page": 1,
        "box": [0.1, 0.25, 0.33333, 0.5],
        "certainty": "certain",
        "text": "BSN *********",
    }
    assert (second["page"], second["certainty"]) == (2, "possible")
    assert (third["kind"], third["certainty"]) == ("iban", "doubtful")


def test_scan_says_the_same_in_words(dsar, redactor, card):
    status, out, _ = dsar("scan", card)
    assert status == 0
    assert "page 2" in out.splitlines()[2]
    assert "in doubt" in out.splitlines()[2]
    assert "bank account number" in out.splitlines()[2]


def test_scan_of_a_picture_without_a_document_says_so(dsar, redactor, card):
    redactor.scanned = Scan((PAGE,), ())
    assert dsar("scan", card)[:2] == (0, "Nothing found that must not be seen.\n")
    assert json.loads(dsar("scan", card, "--json")[1]) == []


def test_a_scan_without_reading_is_no_clean_scan(dsar, redactor, card):
    redactor.scanned = Scan((PAGE,), (), text_was_read=False)
    status, out, err = dsar("scan", card, "--json")
    assert status == 1
    assert json.loads(out) == []
    assert len(err.splitlines()) == 1


def test_mask_takes_what_is_certain_or_possible_and_leaves_doubt(dsar, redactor, card, tmp_path):
    status, _, err = dsar("mask", card, tmp_path / "out.png")
    assert (status, err) == (0, "")
    assert redactor.asked["areas"] == (
        Area(0, PLACE, FindingKind.BSN),
        Area(1, PLACE, FindingKind.BSN),
    )
    assert not redactor.asked["straighten"]
    assert (tmp_path / "out.png").read_bytes() == b"one+two"


@pytest.mark.parametrize(
    "masked",
    [
        MaskedCopy((b"one",), (NUMBER,)),
        MaskedCopy((b"one",), (), text_was_read=False),
        MaskedCopy((b"one",), (NUMBER,), text_was_read=False),
    ],
)
def test_nothing_is_written_while_anything_is_legible(dsar, redactor, card, tmp_path, masked):
    redactor.masked = masked
    status, out, err = dsar("mask", card, tmp_path / "out.png")
    assert (status, out) == (1, "")
    assert len(err.splitlines()) == 1
    assert sorted(tmp_path.iterdir()) == [card]


def test_what_only_the_second_reading_saw_is_masked_too_and_read_once_more(dsar, redactor, card, tmp_path):
    missed = Finding(FindingKind.MRZ, 1, Box(0, 0.8, 1, 1), Sureness.CERTAIN)
    redactor.masked_first = MaskedCopy((b"first",), (missed,))
    assert dsar("mask", card, tmp_path / "out.png")[0] == 0
    assert redactor.asked["areas"][-1] == Area(1, missed.box, FindingKind.MRZ)
    assert (tmp_path / "out.png").read_bytes() == b"one+two"


def test_nothing_is_written_when_the_reader_fails(dsar, redactor, card, tmp_path):
    redactor.scanned = ReaderFailed("reader-died")
    assert dsar("mask", card, tmp_path / "out.png")[0] == 1
    assert sorted(tmp_path.iterdir()) == [card]


def test_what_stays_legible_is_named_with_its_place(dsar, redactor, card, tmp_path):
    redactor.masked = MaskedCopy((b"one",), (NUMBER,))
    err = dsar("mask", card, tmp_path / "out.png")[2]
    assert "citizen service number (BSN), page 1 (10%, 25% - 33%, 50%)" in err


@pytest.mark.parametrize("how", ["same", "other way", "link"])
def test_the_picture_itself_is_never_written_over(dsar, redactor, card, tmp_path, how):
    out = {"same": card, "other way": tmp_path / "." / "kaart.png", "link": tmp_path / "link.png"}[how]
    if how == "link":
        os.link(card, out)
    assert dsar("mask", card, out)[0] == 1
    assert card.read_bytes() == b"picture"
    assert redactor.asked == {}


def test_a_place_where_nothing_can_be_written_is_told_before_reading(dsar, redactor, card, tmp_path):
    assert dsar("mask", card, tmp_path / "nowhere" / "out.png")[0] == 1
    assert redactor.asked == {}


def test_the_watermark_names_a_shipped_controller_without_a_desk(dsar, redactor, card, tmp_path):
    dsar("mask", card, tmp_path / "o.png", "--controller", "kaartje2go", "--case", "KTG-2026-0001")
    assert redactor.asked["lines"] == ("KOPIE", "voor Kaartje2go", "verzoek KTG-2026-0001 · 22-11-2026")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["kaart.png", "o.png"]


def test_the_watermark_names_a_controller_of_the_desk(dsar, redactor, card, tmp_path, actor, monkeypatch):
    desk, _ = make_desk(tmp_path / "desk", passphrase="een lange wachtwoordzin")
    known = next(each for each in shipped().controllers() if each.id == "kaartje2go")
    own = type(known)(**(vars(known) | {"id": "eigen", "prefix": "EIG"}))
    save_controller(desk.begin, desk.catalog, actor, own)
    desk.close()
    secret = tmp_path / "secret"
    secret.write_text("een lange wachtwoordzin\n", encoding="utf-8")
    arguments = ("mask", card, tmp_path / "out.png", "--controller", "eigen", "--passphrase-file", secret)
    assert dsar(*arguments)[0] == 0
    assert redactor.asked["lines"][1] == f"voor {own.name}"
    assert dsar(*arguments[:-2])[0] == 1  # nothing opens this desk
    assert dsar("mask", card, tmp_path / "shipped.png", "--controller", "kaartje2go")[0] == 0


def test_an_unknown_controller_is_refused_before_reading(dsar, redactor, card, tmp_path):
    assert dsar("mask", card, tmp_path / "out.png", "--controller", "niemand")[0] == 1
    assert redactor.asked == {}


def test_a_national_number_is_no_reference(dsar, redactor, card, tmp_path):
    assert dsar("mask", card, tmp_path / "out.png", "--case", "BSN 999999990")[0] == 1
    assert redactor.asked == {}


def test_the_password_is_the_first_line_of_its_file(dsar, redactor, card, tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("geheim\nnog wat\n", encoding="utf-8")
    dsar("scan", card, "--password-file", secret)
    assert redactor.asked["password"] == "geheim"


def test_a_locked_pdf_without_a_password_is_told_where_nobody_can_answer(dsar, redactor, card):
    redactor.scanned = PasswordNeeded("picture-password")
    status, _, err = dsar("scan", card)
    assert (status, err) == (1, "This PDF is locked. Give its password.\n")


def test_a_locked_pdf_asks_whoever_sits_at_the_terminal(dsar, redactor, card, monkeypatch):
    def unlocked(text, **_):
        redactor.scanned = Scan((PAGE,), ())
        return "geheim"

    redactor.scanned = PasswordNeeded("picture-password")
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("click.prompt", unlocked)
    assert dsar("scan", card)[0] == 0
    assert redactor.asked["password"] == "geheim"


def test_wrong_usage_is_told_as_such(dsar, tmp_path):
    assert dsar("mask", tmp_path / "in.png")[0] == 2
    status, _, err = dsar("scan", tmp_path / "none.png")
    assert status == 1
    assert "none.png" in err


@pytest.fixture
def specimen(tmp_path):
    """A real picture with an invented number on it; returns a way to save it."""
    made = Image.new("RGB", (900, 560), (225, 228, 235))
    draw = ImageDraw.Draw(made)
    font = ImageFont.truetype(str(asset("fonts", "NotoSans-Regular.ttf")), 30)
    for top, line in ((60, "KONINKRIJK DER NEDERLANDEN"), (180, "Naam Voorbeeld"), (300, "BSN 999999990")):
        draw.text((60, top), line, fill=(20, 20, 20), font=font)

    def saved(name, *, turned=0, **options):
        path = tmp_path / name
        made.rotate(turned, expand=True).save(path, options.pop("kind", None), **options)
        return path

    return saved


def blackened(path):
    """How much of each quarter of a picture, from above, is black."""
    with Image.open(path) as picture:
        assert picture.info == {}
        black = np.asarray(picture).max(axis=2) == 0
    return [part.mean() for part in np.array_split(black, 4)]


def test_a_number_on_a_picture_is_found_masked_and_gone(dsar, specimen, tmp_path):
    card, out = specimen("kaart.png"), tmp_path / "out.png"
    (found,) = (each for each in json.loads(dsar("scan", card, "--json")[1]) if each["kind"] == "bsn")
    assert found["certainty"] == "certain"
    assert not any(character.isdigit() for character in found["text"])
    assert 60 / 900 < found["box"][2] < 0.5
    assert dsar("mask", card, out)[0] == 0
    first, second, third, last = blackened(out)
    assert third > 0.03
    assert (first, second, last) == (0, 0, 0)
    assert json.loads(dsar("scan", out, "--json")[1]) == []


def test_a_document_upside_down_is_masked_where_its_number_stands(dsar, specimen, tmp_path):
    card, out = specimen("kaart.png", turned=180), tmp_path / "out.png"
    assert dsar("mask", card, out)[0] == 0
    parts = blackened(out)
    assert parts[1] > 0.03
    assert parts[0] == parts[3] == 0


def test_the_pages_of_a_file_come_under_each_other(dsar, specimen, tmp_path):
    blank = Image.new("RGB", (400, 300), "white")
    card = specimen("kaart.tif", save_all=True, append_images=[blank])
    assert dsar("mask", card, tmp_path / "out.png")[0] == 0
    with Image.open(tmp_path / "out.png") as picture:
        assert (picture.width, picture.height > 860) == (900, True)


def test_a_file_that_cannot_be_read_leaves_one_sentence_and_no_file(dsar, specimen, tmp_path):
    whole = specimen("kaart.jpg").read_bytes()
    cut, moving = tmp_path / "cut.jpg", specimen("kaart.png", kind="GIF")
    cut.write_bytes(whole[: len(whole) // 2])
    for bad in (cut, moving):
        status, out, err = dsar("mask", bad, tmp_path / "out.png")
        assert (status, out, len(err.splitlines())) == (1, "", 1)
        assert bad.name not in err
    assert not (tmp_path / "out.png").exists()
