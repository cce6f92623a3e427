"""The boxes on a copy: what is proposed, what waits, what must go, and that no box leaves its page."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsar_desk.domain.marking import (
    LEAST,
    Mark,
    MarkState,
    after_second_reading,
    areas_of,
    exposed,
    marks_of,
    moved,
    next_id,
    spanned,
    toggled,
    undecided,
    with_mark,
    without_mark,
)
from dsar_desk.domain.redaction import Box, Finding, FindingKind, Sureness, uncovered

BSN_BOX = Box(0.2, 0.6, 0.4, 0.66)
BSN = Finding(FindingKind.BSN, 0, BSN_BOX, Sureness.CERTAIN)
PERHAPS = Finding(FindingKind.BSN, 0, Box(0.6, 0.1, 0.8, 0.16), Sureness.POSSIBLE)
ORDER = Finding(FindingKind.ORDER_NUMBER, 0, Box(0.5, 0.8, 0.7, 0.86), Sureness.DOUBTFUL)
PORTRAIT = Finding(FindingKind.PORTRAIT, 0, Box(0.05, 0.2, 0.15, 0.5), Sureness.CERTAIN)
QR_WITH = Finding(FindingKind.QR, 1, Box(0.7, 0.1, 0.9, 0.4), Sureness.POSSIBLE, holds_national=True)
PARTS = st.floats(0, 1, allow_nan=False)
SHIFTS = st.floats(-2, 2, allow_nan=False)


def test_what_is_certain_or_possible_is_covered_and_what_is_doubtful_waits():
    marks = marks_of([ORDER, BSN, PERHAPS, PORTRAIT])
    assert [mark.kind for mark in undecided(marks)] == [FindingKind.ORDER_NUMBER]
    assert {area.kind for area in areas_of(marks)} == {FindingKind.BSN, FindingKind.PORTRAIT}
    assert len(areas_of(marks)) == 3


def test_boxes_come_in_reading_order_and_each_has_an_id_of_its_own():
    marks = marks_of([QR_WITH, ORDER, BSN, PERHAPS])
    assert [mark.page for mark in marks] == [0, 0, 0, 1]
    assert [mark.box.top for mark in marks[:3]] == sorted(mark.box.top for mark in marks[:3])
    assert len({mark.id for mark in marks}) == 4
    assert next_id(marks) not in {mark.id for mark in marks}


@pytest.mark.parametrize(
    ("finding", "must"),
    [(BSN, True), (PERHAPS, True), (ORDER, False), (PORTRAIT, False), (QR_WITH, True)],
)
def test_only_what_may_hold_a_national_number_keeps_the_copy_from_being_stored(finding, must):
    (mark,) = marks_of([finding])
    assert mark.must_go is must
    assert bool(exposed([replace(mark, state=MarkState.VISIBLE)])) is must
    assert not exposed([replace(mark, state=MarkState.COVERED)])


def test_a_box_is_covered_or_visible_by_turns_and_doubt_ends_covered():
    (mark,) = marks_of([ORDER])
    covered = toggled(mark)
    assert covered.state is MarkState.COVERED
    assert toggled(covered).state is MarkState.VISIBLE
    assert toggled(toggled(covered)) == covered


def test_a_box_replaces_the_one_with_its_id_and_goes_by_it():
    marks = marks_of([BSN, PORTRAIT])
    larger = replace(marks[0], box=BSN_BOX.grown(0.01))
    assert with_mark(marks, larger)[0] == larger
    assert with_mark(marks, Mark(9, 0, BSN_BOX))[-1].id == 9
    assert without_mark(marks, marks[0].id) == marks[1:]


def test_what_the_second_reading_still_finds_gets_a_box_that_says_so():
    marks = marks_of([PORTRAIT])
    told = after_second_reading(marks, [BSN])
    assert [mark.is_legible for mark in told] == [False, True]
    assert told[1].is_covered
    assert told[1].must_go
    assert not uncovered([BSN], areas_of(told))


def test_a_box_that_was_left_visible_over_a_legible_number_is_covered_again():
    (mark,) = marks_of([BSN])
    told = after_second_reading((replace(mark, state=MarkState.VISIBLE),), [BSN])
    assert [(each.id, each.state, each.is_legible) for each in told] == [(mark.id, MarkState.COVERED, True)]


def test_the_next_second_reading_forgets_what_the_one_before_said():
    told = after_second_reading(after_second_reading((), [BSN]), [])
    assert [mark.is_legible for mark in told] == [False]


@given(st.tuples(PARTS, PARTS), st.tuples(PARTS, PARTS), SHIFTS, SHIFTS)
def test_a_moved_box_keeps_its_size_and_stays_on_its_page(one, other, right, down):
    box = spanned(one, other)
    there = moved(box, right, down)
    assert there.right - there.left == pytest.approx(box.right - box.left)
    assert there.bottom - there.top == pytest.approx(box.bottom - box.top)
    assert -1e-9 <= there.left <= there.right <= 1 + 1e-9
    assert -1e-9 <= there.top <= there.bottom <= 1 + 1e-9


@given(st.tuples(SHIFTS, SHIFTS), st.tuples(SHIFTS, SHIFTS))
def test_a_box_between_two_points_is_never_too_small_to_see_and_never_outside(one, other):
    box = spanned(one, other)
    assert box.right - box.left >= LEAST - 1e-9
    assert box.bottom - box.top >= LEAST - 1e-9
    assert Box(0, 0, 1, 1).grown(1e-9).covers(box)
