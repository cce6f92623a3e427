"""The term of a case, day by day, and why it ends when it ends."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from dsar_desk.bootstrap import shipped
from dsar_desk.domain.deadlines import Extended, deadline
from dsar_desk.domain.reckoning import Pause
from ui.explaining import reasons, summary
from ui.translations import set_language
from ui.widgets.clock_days import Fold, folded, safe_day, term_days
from ui.widgets.clock_layout import FOLD_WIDTH, Label, lay_out, place_labels
from ui.widgets.clock_strip import ClockStrip
from ui.widgets.why_day import WhyThisDay

NL = shipped().country("NL")
TODAY = date(2026, 12, 16)
FENNA = deadline(date(2026, 11, 24), country=NL, pauses=[Pause(date(2026, 11, 25), date(2026, 11, 27))])


def days_of(deadlines, today=TODAY):
    return {day.date: day for day in term_days(deadlines, today=today, country=NL, language="nl")}


def test_the_strip_runs_from_receipt_to_the_last_day():
    days = list(days_of(FENNA))
    assert (days[0], days[-1]) == (date(2026, 11, 24), date(2026, 12, 28))


def test_the_days_on_which_the_clock_stood_still_are_marked():
    held = [day for day, each in days_of(FENNA).items() if each.is_suspended]
    assert held == [date(2026, 11, 26), date(2026, 11, 27)]


def test_an_open_suspension_lasts_until_today():
    waiting = deadline(date(2026, 12, 8), country=NL, pauses=[Pause(date(2026, 12, 10))])
    held = [day for day, each in days_of(waiting).items() if each.is_suspended]
    assert held[0] == date(2026, 12, 11)
    assert held[-1] == TODAY


def test_the_days_after_the_safe_day_are_marked_up_to_the_last():
    risky = [day for day, each in days_of(FENNA).items() if each.is_risky]
    assert safe_day(FENNA) == date(2026, 12, 24)
    assert risky == [date(2026, 12, 25), date(2026, 12, 26), date(2026, 12, 27)]


def test_holidays_have_their_name():
    assert days_of(FENNA)[date(2026, 12, 25)].holiday == "Eerste Kerstdag"


def test_a_late_case_runs_on_to_today():
    late = deadline(date(2026, 11, 2), country=NL)
    days = days_of(late)
    assert list(days)[-1] == TODAY
    assert days[TODAY].is_late
    assert not days[late.due].is_late


def test_a_long_term_folds_the_whole_weeks_that_have_passed():
    long = deadline(date(2026, 3, 3), country=NL, extension=Extended(date(2026, 3, 20)))
    cells = folded(term_days(long, today=date(2026, 5, 12), country=NL, language="nl"))
    folds = [cell for cell in cells if isinstance(cell, Fold)]
    assert [fold.weeks for fold in folds] == [9]
    assert folds[0].first == date(2026, 3, 9)


def test_a_short_term_is_not_folded():
    assert not any(isinstance(cell, Fold) for cell in folded(tuple(days_of(FENNA).values())))


@pytest.mark.parametrize("width", [560, 700, 900, 1300])
def test_no_cell_lies_outside_the_strip(width):
    cells = tuple(days_of(FENNA).values())
    laid = lay_out(cells, width=width, top=20)
    assert all(rect.left() >= 0 and rect.right() < width for _, rect in laid.places)


def test_where_cells_would_be_too_narrow_there_is_a_row_a_week():
    cells = tuple(days_of(FENNA).values())
    laid = lay_out(cells, width=400, top=20)
    assert laid.rows
    assert laid.places[0][1].left() > 0  # 24 November is a Tuesday
    assert laid.places[6][1].left() == 0


@pytest.mark.parametrize("middles", [(10, 15, 300), (200, 205, 210), (0, 395, 399)])
def test_labels_never_overlap(middles):
    labels = [Label(f"l{place}", middle, 80, "key") for place, middle in enumerate(middles)]
    placed = place_labels(labels, width=400)
    for one in placed:
        for other in placed:
            if one is not other and one.line == other.line:
                assert one.left + one.label.width <= other.left or other.left + other.label.width <= one.left
        assert one.left >= 0
        assert one.left + one.label.width <= 400


def test_the_strip_says_the_whole_term(qtbot):
    strip = ClockStrip()
    qtbot.addWidget(strip)
    strip.show_clock(FENNA, today=TODAY, country=NL)
    assert strip.accessibleName() == (
        "Ontvangen di 24 november, vandaag dag 22, veilige dag do 24 december, uiterste dag ma 28 december, "
        "klok stil, 2 dagen"
    )


def test_the_arrow_keys_walk_the_days(qtbot):
    strip = ClockStrip()
    qtbot.addWidget(strip)
    strip.resize(900, 120)
    strip.show_clock(FENNA, today=TODAY, country=NL)
    strip.show()
    for _ in range(8):
        qtbot.keyClick(strip, Qt.Key.Key_Right)
    assert strip.accessibleDescription() == "donderdag 24 december: veilige dag"
    qtbot.keyClick(strip, Qt.Key.Key_End)
    assert strip.accessibleDescription() == "maandag 28 december: uiterste dag"
    qtbot.keyClick(strip, Qt.Key.Key_Right)
    assert strip.accessibleDescription().startswith("maandag 28")


def test_the_reasons_are_a_handful_in_order(qtbot):
    told = reasons(FENNA)
    assert [reason.title for reason in told] == [
        "Ontvangen",
        "Eén maand erbij",
        "De klok stond 2 dagen stil",
        "Geen werkdag, dus door",
    ]
    assert [reason.date for reason in told] == [
        "di 24 november", "do 24 december", "za 26 december", "ma 28 december",
    ]  # fmt: skip
    assert all(reason.source for reason in told)


def test_days_that_are_passed_over_are_named_together():
    sentence = reasons(FENNA)[-1].sentence
    assert sentence == (
        "Za 26 december (Tweede Kerstdag) en zo 27 december zijn geen werkdagen. "
        "De eerste werkdag daarna telt."
    )


def test_the_head_says_the_last_day_and_the_safe_one():
    told = summary(FENNA)
    assert (told.due_word, told.due) == ("Uiterste dag", "ma 28 december, tot 24.00 uur")
    assert (told.safe_word, told.safe) == ("Veilig", "do 24 december, ook als iemand de stilstand betwist")


CASES = [
    deadline(date(2026, 1, 31), country=NL),
    deadline(date(2026, 3, 3), country=NL),
    deadline(date(2026, 3, 3), country=NL, extension=Extended(date(2026, 3, 20))),
    deadline(date(2026, 3, 3), country=NL, extension=Extended(date(2026, 5, 20))),
    deadline(date(2026, 3, 3), country=NL, extension=Extended(date(2026, 3, 20), date(2026, 4, 24))),
    deadline(date(2026, 3, 3), country=NL, pauses=[Pause(date(2026, 3, 9))]),
    deadline(date(2026, 3, 3), country=NL, pauses=[Pause(date(2026, 4, 25), date(2026, 4, 29))]),
    deadline(
        date(2026, 3, 3),
        country=NL,
        pauses=[Pause(date(2026, 3, 4), date(2026, 3, 6)), Pause(date(2026, 3, 10), date(2026, 3, 12))],
    ),
    deadline(date(2026, 11, 25), country=shipped().country("BE")),
    deadline(date(2026, 4, 14), country=shipped().country("FR")),
]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("deadlines", CASES)
def test_every_reason_is_whole_in_both_languages(qtbot, language, deadlines):
    set_language(language)
    told = reasons(deadlines)
    assert 2 <= len(told) <= 7
    for reason in told:
        for text in (reason.title, reason.date, reason.sentence, reason.source):
            assert text
            assert "{" not in text
        assert reason.sentence.endswith(".")
        assert reason.sentence[0].isupper()
    assert "{" not in summary(deadlines).safe + summary(deadlines).due


def test_the_panel_is_a_list_that_a_screen_reader_can_read(qtbot):
    panel = WhyThisDay()
    qtbot.addWidget(panel)
    panel.resize(1160, 300)
    panel.show_clock(FENNA)
    panel.show()
    from ui.widgets.labels import TextLabel

    names = [label.accessibleName() for label in panel.findChildren(TextLabel) if label.accessibleName()]
    assert names == [
        "1. Ontvangen", "2. Eén maand erbij", "3. De klok stond 2 dagen stil", "4. Geen werkdag, dus door",
    ]  # fmt: skip


def test_the_panel_opens_and_closes_with_a_key(qtbot):
    panel = WhyThisDay(is_open=False)
    qtbot.addWidget(panel)
    panel.show_clock(FENNA)
    panel.show()
    with qtbot.waitSignal(panel.toggled) as told:
        qtbot.keyClick(panel.disclosure, Qt.Key.Key_Space)
    assert told.args == [True]
    assert panel.disclosure.accessibleName() == "Waarom deze dag?, open"


def test_the_folded_cell_says_how_many_weeks(qtbot):
    strip = ClockStrip()
    qtbot.addWidget(strip)
    assert strip.describe(Fold(date(2026, 3, 9), 3)) == "3 weken voorbij"
    assert strip.fontMetrics().horizontalAdvance("9 weken") - 40 < FOLD_WIDTH
