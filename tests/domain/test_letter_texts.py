"""How two texts of a letter differ, and how three come together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsar_desk.domain.letter_texts import Change, compare, merged

LINES = st.lists(st.sampled_from(["a b c\n", "d\n", "\n", "{{ case.received }} e\n", "[je|u] f"]), max_size=8)
TEXTS = LINES.map("".join)


def told(before, after):
    return [(piece.change.value, piece.text) for piece in compare(before, after)]


def test_a_changed_phrase_is_told_as_one():
    assert told("Deze kopie is kosteloos.\n", "Wij vragen geen geld.\n") == [
        ("removed", "Deze kopie is kosteloos"),
        ("added", "Wij vragen geen geld"),
        ("same", ".\n"),
    ]


def test_a_placeholder_is_one_word():
    assert told("op {{ case.received }} en", "op {{ case.reference }} en") == [
        ("same", "op "),
        ("removed", "{{ case.received }}"),
        ("added", "{{ case.reference }}"),
        ("same", " en"),
    ]


def test_texts_alike_have_no_changes():
    assert told("a\nb\n", "a\nb\n") == [("same", "a\nb\n")]
    assert told("", "") == []


@given(TEXTS, TEXTS)
def test_a_comparison_holds_both_texts_whole(before, after):
    pieces = compare(before, after)
    assert "".join(piece.text for piece in pieces if piece.change is not Change.ADDED) == before
    assert "".join(piece.text for piece in pieces if piece.change is not Change.REMOVED) == after


@given(TEXTS, TEXTS)
def test_where_one_side_changed_nothing_the_other_is_taken(base, new):
    assert merged(base, new, base) == new
    assert merged(base, base, new) == new
    assert merged(base, new, new) == new


@pytest.mark.parametrize(
    ("own", "shipped", "expected"),
    [
        ("A\nb\nc\nd\ne\n", "a\nb\nc\nd\nE\n", "A\nb\nc\nd\nE\n"),
        ("a\nb\nc\nd\ne\nf\n", "X\na\nb\nc\nd\ne\n", "X\na\nb\nc\nd\ne\nf\n"),
        ("b\nc\nd\ne\n", "a\nb\nc\nd\n", "b\nc\nd\n"),
        ("a\nB\nc\nd\ne\n", "a\nBB\nc\nd\ne\n", None),
        ("a\nX\nb\nc\nd\ne\n", "a\nY\nb\nc\nd\ne\n", None),
        ("a\nb\nC\nd\ne\n", "a\nb\nc\nD\ne\n", None),
    ],
)
def test_improvements_join_own_changes_unless_they_meet(own, shipped, expected):
    assert merged("a\nb\nc\nd\ne\n", own, shipped) == expected
