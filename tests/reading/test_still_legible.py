"""What of a second reading keeps a copy from being stored."""

import pytest

from dsar_desk.domain.redaction import MUST_GO, Area, Box, Finding, FindingKind, Sureness, still_legible

HERE = Box(0.2, 0.2, 0.4, 0.3)
THERE = Box(0.6, 0.6, 0.8, 0.7)


def found(kind, box=HERE, sureness=Sureness.CERTAIN, page=0, **more):
    return Finding(kind, page, box, sureness, **more)


@pytest.mark.parametrize("kind", sorted(MUST_GO))
def test_what_must_always_go_is_legible_though_nobody_asked_for_it(kind):
    finding = found(kind, sureness=Sureness.POSSIBLE)
    assert still_legible([finding], []) == (finding,)
    assert still_legible([finding], [Area(0, THERE)]) == (finding,)
    assert still_legible([finding], [Area(1, HERE)]) == (finding,)


@pytest.mark.parametrize("kind", sorted(FindingKind))
def test_a_place_that_is_black_is_not_legible_whatever_was_proposed_there(kind):
    assert still_legible([found(kind)], [Area(0, HERE.grown(0.01), kind)]) == ()


def test_a_code_with_a_number_in_it_must_go():
    assert still_legible([found(FindingKind.SIGNATURE, holds_national=True)], []) != ()


def test_doubt_keeps_nothing_from_being_stored():
    assert still_legible([found(FindingKind.IBAN, sureness=Sureness.DOUBTFUL)], []) == ()


def test_what_nobody_asked_to_mask_may_stay():
    assert still_legible([found(FindingKind.DOCUMENT_NUMBER)], [Area(0, THERE)]) == ()


def test_what_was_asked_to_be_masked_and_can_be_read_is_legible():
    area = Area(0, Box(0.2, 0.2, 0.25, 0.3), FindingKind.DOCUMENT_NUMBER)
    assert still_legible([found(FindingKind.DOCUMENT_NUMBER)], [area]) != ()


def test_a_portrait_is_known_by_its_place_and_not_read_again():
    area = Area(0, Box(0.25, 0.2, 0.4, 0.3), FindingKind.PORTRAIT)
    assert still_legible([found(FindingKind.PORTRAIT, Box(0.15, 0.1, 0.4, 0.3))], [area]) == ()


def test_half_a_number_is_legible():
    assert still_legible([found(FindingKind.BSN)], [Area(0, Box(0.2, 0.2, 0.3, 0.3))]) != ()
