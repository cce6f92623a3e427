from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsar_desk.domain.checklist import COPY_PLACES
from dsar_desk.domain.copy_answers import CopySeen, answers_from, came_unmasked
from dsar_desk.domain.identity import Answer
from dsar_desk.domain.redaction import NATIONAL, Area, Box, Finding, FindingKind, Sureness

BOX = Box(0.2, 0.2, 0.4, 0.3)
YES, NO, ABSENT = Answer.YES, Answer.NO, Answer.NOT_APPLICABLE


def found(kind, page=0, sureness=Sureness.CERTAIN, **more):
    return Finding(kind, page, BOX, sureness, **more)


def covering(*findings):
    return tuple(Area(each.page, each.box.grown(0.01), each.kind) for each in findings)


def test_what_is_masked_is_proposed_as_illegible_and_what_is_absent_as_not_there():
    front = (found(FindingKind.PORTRAIT), found(FindingKind.DOCUMENT_NUMBER))
    back = (found(FindingKind.BSN, 1), found(FindingKind.QR, 1, holds_national=True))
    seen = CopySeen(
        (*front, *back),
        covering(*front, *back),
        models=("nl-id-2021-front", "nl-id-2021-back"),
        stamped=True,
    )
    assert answers_from(seen) == {
        "ID-07-front": YES,
        "ID-07-back": YES,
        "ID-07-strip": ABSENT,
        "ID-07-qr": YES,
        "ID-08-photo": YES,
        "ID-08-number": YES,
        "ID-09": YES,
    }


def test_a_side_that_is_not_on_the_copy_does_not_apply():
    assert answers_from(CopySeen((), models=("nl-id-2021-front",)))["ID-07-back"] is ABSENT


@pytest.mark.parametrize(
    ("kind", "place"),
    [
        (FindingKind.BSN, "ID-07-front"),
        (FindingKind.MRZ, "ID-07-strip"),
        (FindingKind.QR, "ID-07-qr"),
        (FindingKind.PDF417, "ID-07-qr"),
        (FindingKind.PORTRAIT, "ID-08-photo"),
        (FindingKind.DOCUMENT_NUMBER, "ID-08-number"),
    ],
)
def test_what_is_still_to_be_seen_is_proposed_as_legible(kind, place):
    one = found(kind)
    assert answers_from(CopySeen((one,)))[place] is NO
    assert answers_from(CopySeen((one,), covering(one)))[place] is YES
    assert answers_from(CopySeen((one,), covering(one), legible=(one,)))[place] is NO


def test_where_no_text_was_read_only_what_was_seen_is_proposed():
    code = found(FindingKind.QR)
    seen = CopySeen((code,), covering(code), text_was_read=False, models=("nl-id-2021-back",))
    assert answers_from(seen) == {"ID-07-front": ABSENT, "ID-07-qr": YES}


def test_a_photo_that_was_not_found_is_left_to_the_person():
    assert not {"ID-08-photo", "ID-08-number"} & set(answers_from(CopySeen(())))


KINDS = st.sampled_from(FindingKind)
FINDINGS = st.lists(st.builds(found, KINDS, st.integers(0, 1), st.sampled_from(Sureness)), max_size=6)
MODELS = st.sampled_from([(), ("", ""), ("nl-id-2021-front", "nl-id-2021-back"), ("x-back", "x-front")])


@given(FINDINGS, FINDINGS, MODELS, st.booleans())
def test_nothing_that_is_legible_is_ever_proposed_as_well(findings, legible, models, read):
    proposals = answers_from(
        CopySeen(findings, covering(*findings), legible=legible, text_was_read=read, models=models)
    )
    assert set(proposals) <= {place.code for place in COPY_PLACES} | {"ID-09"}
    sure = [each for each in legible if each.sureness is not Sureness.DOUBTFUL]
    if any(each.kind in NATIONAL for each in sure):
        assert NO in {proposals.get("ID-07-front"), proposals.get("ID-07-back")}
    if any(each.kind is FindingKind.MRZ for each in sure):
        assert proposals["ID-07-strip"] is NO


def test_a_copy_came_in_unmasked_only_with_a_number_that_is_certain():
    assert came_unmasked([found(FindingKind.BSN)])
    assert came_unmasked([found(FindingKind.QR, holds_national=True)])
    assert not came_unmasked([found(FindingKind.MRZ)])
    assert not came_unmasked([replace(found(FindingKind.BSN), sureness=Sureness.POSSIBLE)])
