"""Machine-readable zones, from lines as they are read on a page."""

import json
from pathlib import Path

import numpy as np
import pytest

from dsar_desk.redaction.pieces import Piece
from dsar_desk.redaction.reading_pages import TextLine
from dsar_desk.redaction.readings import Reading
from dsar_desk.redaction.zones import find_zones

VECTORS = json.loads((Path(__file__).parents[1] / "data" / "ids" / "mrz.json").read_text())
WHOLE = [each for each in VECTORS if each["format"] in {"TD1", "TD2", "TD3"}]
PITCH, HEIGHT, STEP = 10.0, 14.0, 22.0


def a_line(text, row, *, left=50.0):
    top, right = 400 + row * STEP, left + PITCH * len(text)
    corners = np.array([(left, top), (right, top), (right, top + HEIGHT), (left, top + HEIGHT)], np.float32)
    middles = tuple((at + 0.5) / len(text) for at in range(len(text)))
    reading = Reading(text, middles, (0.9,) * len(text), np.zeros((0, 0), np.float32))
    return TextLine(corners, reading), Piece(text, left, top, right, top + HEIGHT)


def strips(*placed):
    lines, pieces = zip(*placed, strict=True)
    return find_zones(lines, pieces)


@pytest.mark.parametrize("vector", WHOLE, ids=lambda vector: vector["lines"][1] + vector["note"][:12])
def test_all_lines_are_one_strip_that_tells_whether_a_number_is_inside(vector):
    (strip,) = strips(*(a_line(text, row) for row, text in enumerate(vector["lines"])))
    assert len(strip.members) == len(vector["lines"])
    assert strip.is_certain
    assert strip.holds_national == bool(vector["bsn_in_optional"])
    assert strip.form == vector["format"].lower()


PASSPORT = WHOLE[0]["lines"]
CARD = next(each["lines"] for each in WHOLE if each["format"] == "TD1" and each["bsn_in_optional"])


@pytest.mark.parametrize("kept", [0, 1])
def test_a_passport_zone_of_which_one_line_was_read_covers_the_other(kept):
    (strip,) = strips(a_line(PASSPORT[kept], kept))
    top, bottom = strip.points[:, 1].min(), strip.points[:, 1].max()
    assert top <= 400
    assert bottom >= 400 + STEP + HEIGHT


@pytest.mark.parametrize("kept", [(0,), (0, 1), (1, 2), (0, 2)])
def test_a_card_zone_of_which_lines_are_missing_covers_them(kept):
    (strip,) = strips(*(a_line(CARD[row], row) for row in kept))
    assert strip.points[:, 1].min() <= 400
    assert strip.points[:, 1].max() >= 400 + 2 * STEP + HEIGHT


def test_fillers_that_were_not_found_as_text_are_covered():
    (strip,) = strips(a_line(PASSPORT[0].rstrip("<"), 0), a_line(PASSPORT[1][:40], 1))
    assert strip.points[:, 0].max() >= 50 + 44 * PITCH


def test_fillers_that_were_read_apart_belong_to_the_strip():
    (strip,) = strips(
        a_line(PASSPORT[0], 0), a_line(PASSPORT[1][:26], 1), a_line("<<<<<4", 1, left=50 + 38 * PITCH)
    )
    assert len(strip.members) == 3


@pytest.mark.parametrize(
    "misread", ["SPECI2O142NLD65O31O1F24O115199999999O<<<<<82", "SPECI20142NLD6503101F2401151999999990K<<<82"]
)
def test_letters_read_for_digits_do_not_hide_the_number(misread):
    (strip,) = strips(a_line(PASSPORT[0], 0), a_line(misread, 1))
    assert strip.holds_national


def test_the_line_of_a_driving_licence_is_a_zone_by_itself():
    (strip,) = strips(a_line("D1NLD15094962111659VPAL70X0L1<", 0))
    assert (strip.form, strip.is_certain, strip.holds_national) == ("licence", True, False)


@pytest.mark.parametrize(
    "text",
    [
        "KONINKRIJK DER NEDERLANDEN KINGDOM",
        "Wilt u mijn account en alle gegevens verwijderen?",
        "IBAN NL91 ABNA 0417 1643 00",
        "3SABCD123456782",
    ],
)
def test_other_lines_are_no_zone(text):
    assert strips(a_line(text, 0)) == ()
