"""Why a case's last day is that day: the steps of the clock, put into words for people.

The clock has a step for each day that is passed over and each suspension; here what belongs together becomes
one reason, so that a handful of them explains the date.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from dsar_desk.domain.deadlines import Deadlines
from dsar_desk.domain.steps import Step, StepKind
from ui import texts
from ui.translations import language
from ui.widgets.clock_days import last_day, safe_day

_OPENING = (
    StepKind.RECEIPT,
    StepKind.MONTH,
    StepKind.MONTH_END,
    StepKind.EXTENSION,
    StepKind.EXTENSION_LATE,
)
_PASSED = (StepKind.WEEKEND, StepKind.HOLIDAY)
_SAFE = (StepKind.STRICT, StepKind.SAFE_GOOD_FRIDAY, StepKind.SAFE_CHAINED_EXTENSION)


@dataclass(frozen=True)
class Reason:
    """One step in words: a title, the date it leads to, a sentence and its source."""

    title: str
    date: str
    sentence: str
    source: str


@dataclass(frozen=True)
class Summary:
    """The two dates that matter, each with what to say of it."""

    due_word: str
    due: str
    safe_word: str
    safe: str


def reasons(deadlines: Deadlines) -> tuple[Reason, ...]:
    """Return why the last day is that day, in the order in which it was reckoned."""
    steps = [step for step in deadlines.steps if step.kind is not StepKind.TARGET]
    return tuple(_reasons(steps, deadlines))


def summary(deadlines: Deadlines) -> Summary:
    """Return the last day and the safe day, as the head of the panel says them."""
    start, last, safe = deadlines.steps[0].date, last_day(deadlines), safe_day(deadlines)
    day, safe_text = texts.medium_date(last, today=start), texts.medium_date(safe, today=start)
    says = texts.say
    due = says("why-words", "due-until", date=day) if deadlines.due else f"{day}, {texts.suspended()}"
    return Summary(
        due_word=says("why-words", "due" if deadlines.due else "was"),
        due=due,
        safe_word=says("why-words", "safe"),
        safe=says("why-words", _safe_code(deadlines, last, safe), date=safe_text),
    )


def _safe_code(deadlines: Deadlines, last: date, safe: date) -> str:
    if safe == last:
        return "safe-same"
    kinds = {step.kind for step in deadlines.steps if step.date == safe}
    if StepKind.STRICT in kinds:
        return "safe-strict"
    named = next((kind for kind in _SAFE if kind in kinds), StepKind.STRICT)
    return named.value if named is not StepKind.STRICT else "safe-strict"


def _reasons(steps: Sequence[Step], deadlines: Deadlines) -> Iterator[Reason]:
    start = steps[0].date
    for step in steps:
        if step.kind in _OPENING or step.kind is StepKind.SUSPENSION_IGNORED:
            yield _plain(step, start)
    yield from _suspensions(steps, start)
    passed = [step for step in steps if step.kind in _PASSED]
    if passed:
        yield _moved(passed, last_day(deadlines), start)
    for step in steps:
        if step.kind in {StepKind.EXTENSION_UNTIL, StepKind.EQUATED_DAY}:
            yield _plain(step, start)


def _plain(step: Step, start: date) -> Reason:
    words = language()
    return Reason(
        texts.say("why-titles", step.kind.value),
        texts.medium_date(step.date, today=start),
        texts.say("why", step.kind.value, **_facts(step, start)),
        step.source.in_language(words),
    )


def _suspensions(steps: Sequence[Step], start: date) -> Iterator[Reason]:
    """Yield one reason for the suspensions that are over, and one for that which is not."""
    over = [step for step in steps if step.kind is StepKind.SUSPENSION and step.days is not None]
    resumed = next((step for step in steps if step.kind is StepKind.RESUMED), None)
    if over and resumed:
        days = texts.count_days(resumed.days or 0)
        only = over[0] if len(over) == 1 else None
        sentence = (
            texts.say("why", "suspension", **_facts(only, start))
            if only
            else texts.say("why", "resumed", days=days)
        )
        title = texts.say("why-titles", "suspension-days", days=days)
        source = resumed.source.in_language(language())
        yield Reason(title, texts.medium_date(resumed.date, today=start), sentence, source)
    for step in steps:
        if step.kind is StepKind.SUSPENSION and step.days is None:
            yield Reason(
                texts.say("why-titles", "suspension-open"),
                texts.medium_date(step.date, today=start),
                texts.say("why", "suspension-open", **_facts(step, start)),
                step.source.in_language(language()),
            )


def _moved(passed: Sequence[Step], last: date, start: date) -> Reason:
    said = texts.joined([_day_passed(step, start) for step in passed])
    code = "moved" if len(passed) == 1 else "moved-several"
    sources = dict.fromkeys(
        part for step in passed for part in step.source.in_language(language()).split("; ")
    )
    return Reason(
        texts.say("why-titles", "moved"),
        texts.medium_date(last, today=start),
        texts.say("why", code, dates=said[:1].upper() + said[1:]),
        "; ".join(sources),
    )


def _day_passed(step: Step, start: date) -> str:
    day = texts.medium_date(step.date, today=start)
    if step.kind is StepKind.HOLIDAY:
        return f"{day} ({step.name.in_language(language())})"
    return day


def _facts(step: Step, start: date) -> dict[str, str]:
    return {
        "date": texts.medium_date(step.date, today=start),
        "days": texts.count_days(abs(step.days or 0)),
        "name": step.name.in_language(language()),
    }
