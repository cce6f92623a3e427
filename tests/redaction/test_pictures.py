"""The finder on pictures: one of each document, through the real models. No picture is of a real document."""

import importlib.util

import numpy as np
import pytest

from dsar_desk.domain.redaction import FindingKind, proposed_areas
from dsar_desk.redaction.finding import Finder
from tests.redaction.id_pictures import make_picture

MODELS = {"nl-id-2014-front": "nl-id-front", "fr-id": "fr-id-front"}
PLAIN = (
    "nl-passport-2011", "nl-passport-2021-back", "nl-id-2014-front", "nl-id-2014-back",
    "nl-id-2021-back", "nl-licence-back", "be-id-back",
)  # fmt: skip


def share_covered(mark, areas, shape):
    import cv2

    inside = np.zeros(shape[:2], np.uint8)
    cv2.fillPoly(inside, [np.round(mark.quad).astype(np.int32)], 1)
    total = inside.sum()
    for area in areas:
        box, (height, width) = area.box, shape[:2]
        rows = slice(int(box.top * height), int(np.ceil(box.bottom * height)))
        inside[rows, int(box.left * width) : int(np.ceil(box.right * width))] = 0
    return 1 - inside.sum() / total


def assert_all_is_found(picture, found):
    areas = proposed_areas(found.findings)
    for mark in picture.marks:
        if mark.place:
            assert share_covered(mark, areas, picture.pixels.shape) > 0.99, mark.kind
        if mark.place in {"mrz", "qr"} and mark.national:
            assert any(each.kind == mark.kind and each.holds_national for each in found.findings)


@pytest.mark.parametrize("kind", PLAIN)
def test_what_must_go_is_found_on_each_document_and_its_model_known(finder, kind):
    picture = make_picture(kind, 5, plain=True)
    found = finder.find(picture.pixels, number=0)
    assert_all_is_found(picture, found)
    assert found.model == MODELS.get(kind, kind)
    assert (found.turn, round(found.skew)) == (0, 0)
    wanted = {mark.kind for mark in picture.marks} - {"signature"}
    assert wanted <= {each.kind.value for each in found.findings}


@pytest.mark.parametrize(("quarter", "turn"), [(1, 1), (3, 3)])
def test_a_page_on_its_side_or_head_is_read_all_the_same(finder, quarter, turn):
    picture = make_picture("nl-id-2021-back", 6, plain=True)
    for _ in range(quarter):
        width = picture.pixels.shape[1]
        for mark in picture.marks:
            mark.quad = np.stack([mark.quad[:, 1], width - mark.quad[:, 0]], axis=1)
        picture.pixels = np.ascontiguousarray(np.rot90(picture.pixels))
    found = finder.find(picture.pixels, number=0)
    assert_all_is_found(picture, found)
    assert found.turn == turn


@pytest.mark.slow
@pytest.mark.parametrize(
    ("kind", "seed"), [("nl-passport-2014", 2), ("nl-id-2021-back", 15), ("letter-bsn", 20)]
)
def test_photographs_lean_blur_and_shade(finder, kind, seed):
    picture = make_picture(kind, seed)
    assert_all_is_found(picture, finder.find(picture.pixels, number=0))


def test_a_masked_picture_has_nothing_left_to_find(finder):
    picture = make_picture("nl-passport-2014", 7, plain=True)
    height, width = picture.pixels.shape[:2]
    for area in proposed_areas(finder.find(picture.pixels, number=0).findings):
        box = area.box
        rows = slice(int(box.top * height), int(np.ceil(box.bottom * height)))
        picture.pixels[rows, int(box.left * width) : int(np.ceil(box.right * width))] = 0
    left = finder.find(picture.pixels, number=0).findings
    assert not {each.kind for each in left} & {FindingKind.BSN, FindingKind.MRZ, FindingKind.QR}


@pytest.mark.parametrize("kind", ["nothing", "letter"])
def test_nothing_is_proposed_where_nothing_stands(finder, kind):
    picture = make_picture(kind, 3)
    assert proposed_areas(finder.find(picture.pixels, number=0).findings) == ()


def test_without_rapidocr_codes_are_found_and_text_is_not_read(monkeypatch):
    real = importlib.util.find_spec
    monkeypatch.setattr(
        "dsar_desk.redaction.engine.find_spec", lambda name: None if name == "rapidocr" else real(name)
    )
    blind = Finder()
    picture = make_picture("nl-id-2021-back", 6, plain=True)
    assert not blind.reads_text
    assert [each.kind for each in blind.find(picture.pixels, number=0).findings] == [FindingKind.QR]
