"""Rules on days: nothing is told as done on a day to come, nothing is promised for a day that is over."""

from collections.abc import Iterator
from datetime import date

from dsar_desk.domain.letters import Day
from dsar_desk.letters.checks.reading import Letter, Rule, Verdict, as_day


def deed_to_come(letter: Letter) -> Verdict:
    """Fail when a deed is told as done on a day after the letter's own."""
    on = letter.context.request.on
    return _first((key, day) for key, day in _days(letter, Day.DONE) if day > on)


def term_gone(letter: Letter) -> Verdict:
    """Fail when a term that the letter gives or promises is over on its own day."""
    on = letter.context.request.on
    return _first((key, day) for key, day in _days(letter, Day.TO_COME) if day < on)


def _days(letter: Letter, side: Day) -> Iterator[tuple[str, date]]:
    for fact in letter.context.request.kind.facts:
        day = as_day(letter.fact(fact.key)) if fact.day is side else None
        if day is not None and not letter.fact(fact.unless):
            yield fact.key, day


def _first(wrong: Iterator[tuple[str, date]]) -> Verdict:
    return next(({"fields": key, "date": day.isoformat()} for key, day in wrong), None)


DEEDS = (
    Rule("deed-to-come", "MUST", "5(1)(a), 12(1)", deed_to_come),
    Rule("term-gone", "MUST", "12(1)-(2)", term_gone),
)
"""Of the days that somebody gave, whatever letter has them."""
