"""Columns give way in the order of the look; reference and last day never do."""

import pytest

from ui.requests.columns import LEAST_NAME, LEAST_STEP, STATE_ICON_ONLY, Column, Needs, widths

NEEDS = Needs(
    reference=130, due=224, received=80, one_tag=110, two_tags=160, controller=120,
    state=150, step=150, name=160,
)  # fmt: skip
FULL = 130 + 224 + 80 + 160 + 120 + 150 + 150 + 160


@pytest.mark.parametrize("room", [2000, FULL, 1100, 1000, 900, 800, 700, 600])
def test_reference_and_last_day_are_never_cut(room):
    given = widths(room, NEEDS)
    assert given[Column.REFERENCE] == 130
    assert given[Column.DUE] == 224


def test_all_columns_show_where_there_is_room():
    assert all(width > 0 for width in widths(FULL, NEEDS).values())


def test_what_is_over_goes_to_the_name_and_the_next_step():
    given = widths(FULL + 100, NEEDS)
    assert (given[Column.NAME], given[Column.STEP]) == (185, 225)


def test_columns_give_way_in_order():
    room = FULL
    order = []
    before = widths(room, NEEDS)
    while room > 600:
        room -= 1
        now = widths(room, NEEDS)
        for column, least in (
            (Column.RECEIVED, 0),
            (Column.RIGHTS, 110),
            (Column.STATE, STATE_ICON_ONLY),
            (Column.CONTROLLER, 0),
            (Column.STEP, LEAST_STEP),
            (Column.NAME, LEAST_NAME),
        ):
            if column not in order and now[column] == least != before[column]:
                order.append(column)
    assert order == [
        Column.RECEIVED, Column.RIGHTS, Column.STATE, Column.CONTROLLER, Column.STEP, Column.NAME,
    ]  # fmt: skip


@pytest.mark.parametrize("room", range(780, 2000, 37))
def test_nothing_lies_outside_the_table_while_it_can_fit(room):
    assert sum(widths(room, NEEDS).values()) == room


def test_a_name_gives_way_a_little_further_before_the_table_scrolls_sideways():
    english = NEEDS._replace(reference=143, due=241, one_tag=147, two_tags=157, name=132)
    given = widths(690, english)
    assert sum(given.values()) == 690
    assert given[Column.NAME] < LEAST_NAME
