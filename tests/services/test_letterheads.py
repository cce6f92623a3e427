"""The letterhead of a controller: kept whole, told in the history, carried by its file."""

from dataclasses import replace

import pytest

from dsar_desk.bootstrap import controller_from, controller_text
from dsar_desk.domain.controllers import Letterhead
from dsar_desk.domain.letterheads import (
    FOLD_MARKS,
    FOLDS,
    LIMITS,
    WINDOW_ENDS,
    check_letterhead,
    first_top_least,
    holds_iban,
)
from dsar_desk.errors import InvalidInput
from dsar_desk.letters.windows import WINDOWS
from dsar_desk.services.letterheads import keep_letterhead
from dsar_desk.services.shops import controller_of

PNG = b"\x89PNG" + bytes(range(200))
WHOLE = Letterhead(
    colour="#7A3417",
    window="din-b",
    logo=PNG,
    logo_type="png",
    logo_height=30,
    typeface="book",
    margin_left=30,
    margin_right=25,
    margin_top=30,
    margin_bottom=35,
    first_top=110,
    sender_line=False,
    sender="Postbus 1, 9999 ZZ Nergens",
    foot_vat=True,
    foot_lines=("Open van 9 tot 5", "example.org/contact"),
    page_in_head=True,
    fold_marks="none",
    signature=PNG,
    signature_type="png",
)


def test_a_letterhead_is_kept_whole(desk, actor):
    keep_letterhead(desk.begin, desk.catalog, actor, "kaartje2go", WHOLE)
    with desk.read() as work:
        assert controller_of(work, desk.catalog, "kaartje2go").letterhead == WHOLE


def test_the_history_tells_what_changed_and_holds_no_picture(desk, actor):
    keep_letterhead(desk.begin, desk.catalog, actor, "kaartje2go", WHOLE)
    with desk.read() as work:
        event = list(work.history.of("controller:kaartje2go"))[-1].event
    assert event.changes["letterhead.typeface"] == ("sans", "book")
    assert event.changes["letterhead.signature"] == ("", "png")
    assert event.changes["letterhead.foot_lines"][1] == "Open van 9 tot 5\nexample.org/contact"
    assert "letterhead.signature_type" not in event.changes


def test_its_file_carries_all_of_it(desk, actor):
    kept = keep_letterhead(desk.begin, desk.catalog, actor, "kaartje2go", WHOLE)
    assert controller_from(controller_text(kept), name="x").letterhead == WHOLE


def test_a_file_from_before_reads_as_it_did(desk):
    before = controller_of(None, desk.catalog, "kaartje2go")
    text = controller_text(replace(before, letterhead=Letterhead()))
    assert "letterhead" not in text
    assert controller_from(text, name="x").letterhead == Letterhead()


@pytest.mark.parametrize("field", LIMITS)
@pytest.mark.parametrize("end", [0, 1])
def test_a_measure_beyond_its_limits_is_refused_also_in_a_file(desk, field, end):
    head = Letterhead(window="din-a", **{field: LIMITS[field][end] + (-1, 1)[end]})
    with pytest.raises(InvalidInput, match="letterhead-limit") as refused:
        check_letterhead(head)
    assert refused.value.facts["field"] == field
    text = controller_text(replace(controller_of(None, desk.catalog, "kamadospace"), letterhead=head))
    with pytest.raises(InvalidInput, match="letterhead-limit"):
        controller_from(text, name="x")


@pytest.mark.parametrize("window", WINDOWS)
def test_the_text_begins_below_the_window(window):
    field = WINDOWS[window]
    assert WINDOW_ENDS[window] == field.top + field.height
    least = first_top_least(window)
    check_letterhead(Letterhead(window=window, first_top=least))
    if least > LIMITS["first_top"][0]:
        with pytest.raises(InvalidInput, match="letterhead-first-top"):
            check_letterhead(Letterhead(window=window, first_top=least - 1))


def test_the_folds_are_those_of_din_and_of_a4_in_three():
    assert FOLDS["din-a"] == WINDOWS["din-a"].folds
    assert FOLDS["din-b"] == WINDOWS["din-b"].folds
    assert FOLDS["thirds"] == (99, 198)
    assert set(FOLD_MARKS) == {*FOLDS, "window", "none"}


BANK = (
    "NL91ABNA0417164300",
    "Rekening nl91 abna 0417 1643 00 t.n.v. de winkel",
    "BE68539007547034",
    "FR14 2004 1010 0505 0001 3M02 606",
    "DE89.3704.0044.0532.0130.00",
    "IBAN op aanvraag",
)
NO_BANK = (
    "KvK 12345678 · btw NL123456789B01 · Kamer 12, derde verdieping",
    "BE0123.456.789",
    "Telefoon 000 000 00 00, van 9 tot 5",
    "Open ma t/m vr",
    "Siban 3",
)


@pytest.mark.parametrize("line", BANK)
def test_a_bank_account_is_refused(line):
    for head in (Letterhead(sender=line), Letterhead(foot_lines=("Winkel", line))):
        with pytest.raises(InvalidInput, match="letterhead-iban"):
            check_letterhead(head)


@pytest.mark.parametrize("line", NO_BANK)
def test_other_numbers_are_no_bank_account(line):
    assert not holds_iban(line)
    assert check_letterhead(Letterhead(foot_lines=(f"  {line} ", " "))).foot_lines == (line,)


@pytest.mark.parametrize(
    ("head", "code"),
    [
        (Letterhead(foot_lines=("a", "b", "c", "d")), "letterhead-foot-lines"),
        (Letterhead(sender="x" * 121), "letterhead-line-long"),
        (Letterhead(typeface="comic"), "fact-code"),
        (Letterhead(fold_marks="four"), "fact-code"),
        (Letterhead(window="roof"), "fact-code"),
        (Letterhead(colour="#FFEE00"), "colour-too-light"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_kept(desk, actor, head, code):
    with pytest.raises(InvalidInput, match=code):
        keep_letterhead(desk.begin, desk.catalog, actor, "kaartje2go", head)
    with desk.read() as work:
        assert not work.controllers.list()
