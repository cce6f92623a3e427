"""Rules on days: nothing is told as done on a day to come, nothing is promised for a day that is over."""

from dsar_desk.letters.checks.reading import Letter, Rule, Verdict, as_day

_DONE_ON = (
    "again_on",
    "asked_on",
    "changed_on",
    "closed_on",
    "copy_destroyed_on",
    "copy_received_on",
    "copy_returned_on",
    "done_on",
    "erased_on",
    "forwarded_on",
    "passed_on_on",
    "reminded_on",
    "withdrawn_on",
)
"""Facts of all letters that are the day of something done."""
_STILL_TO_COME = ("answer_by", "confirm_by", "new_date", "remove_by")
"""Facts of all letters that are the day until which somebody has time."""


def deed_to_come(letter: Letter) -> Verdict:
    """Fail when a deed is told as done on a day after the letter's own."""
    for key in _DONE_ON:
        if key == "erased_on" and letter.fact("closed_on"):
            continue  # the account is closed first, and the letter says that erasing follows
        day = as_day(letter.fact(key))
        if day is not None and day > letter.context.request.on:
            return {"fields": key, "date": day.isoformat()}
    return None


def term_gone(letter: Letter) -> Verdict:
    """Fail when a term that the letter gives or promises is over on its own day."""
    for key in _STILL_TO_COME:
        day = as_day(letter.fact(key))
        if day is not None and day < letter.context.request.on:
            return {"fields": key, "date": day.isoformat()}
    return None


DEEDS = (
    Rule("deed-to-come", "MUST", "5(1)(a), 12(1)", deed_to_come),
    Rule("term-gone", "MUST", "12(1)-(2)", term_gone),
)
"""Of the days that somebody gave, whatever letter has them."""
