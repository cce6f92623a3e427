"""The steps that explain a due date, each with its legal source."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache

from dsar_desk.domain.countries import Country
from dsar_desk.domain.holidays import ONE_DAY, Calendar
from dsar_desk.domain.reckoning import Reckoning
from dsar_desk.domain.words import Words, same_words


class StepKind(StrEnum):
    """What a step does; `date` and `days` of the step mean what is said here."""

    RECEIPT = "receipt"
    """The day of receipt; it does not count."""
    MONTH = "month"
    """The same day one month later."""
    MONTH_END = "month-end"
    """That month has no such day: its last day."""
    EXTENSION = "extension"
    """The same day three months after receipt."""
    EXTENSION_LATE = "extension-late"
    """The day the notice went out: too late, so nothing is extended."""
    EXTENSION_UNTIL = "extension-until"
    """The day that the notice promised; `days` earlier than the law would allow."""
    SUSPENSION = "suspension"
    """The day we asked, and for how many days the clock stood still; `days` is none while it does."""
    SUSPENSION_IGNORED = "suspension-ignored"
    """The day we asked, when the term was already over."""
    RESUMED = "resumed"
    """The last day once the suspended `days` are added."""
    WEEKEND = "weekend"
    """A Saturday or Sunday that is passed over."""
    HOLIDAY = "holiday"
    """A public holiday that is passed over."""
    EQUATED_DAY = "equated-day"
    """A working day here; counting it as a holiday would give a day `days` later."""
    DUE = "due"
    """The last day."""
    STRICT = "strict"
    """The last day without the suspensions, `days` before the due date."""
    SAFE_GOOD_FRIDAY = "safe-good-friday"
    """The last day if Good Friday is a working day, `days` earlier."""
    SAFE_CHAINED_EXTENSION = "safe-chained-extension"
    """The last day by one month and then two more, `days` earlier."""
    TARGET = "target"
    """`days` working days before the safe day."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step. What `date` and `days` are is said beside the kind."""

    kind: StepKind
    date: date
    days: int | None
    name: Words
    """Of a holiday; empty for other steps."""
    source: Words

    @property
    def code(self) -> str:
        """Which sentence of the table `steps` explains it; facts are `date`, `days` in words, and `name`."""
        is_open = self.days is None and self.kind in {StepKind.SUSPENSION, StepKind.STRICT}
        return f"{self.kind}-open" if is_open else self.kind.value


_NO_NAME = same_words("")
GDPR_12_3 = Words("AVG art. 12 lid 3", "GDPR Art. 12(3)", "RGPD art. 12, § 3", "DSGVO Art. 12 Abs. 3")
EDPB_SUSPENSION = Words(
    "EDPB-richtsnoeren 01/2022, punt 159",
    "EDPB Guidelines 01/2022, par. 159",
    "Lignes directrices 01/2022 du CEPD, point 159",
    "EDSA-Leitlinien 01/2022, Rn. 159",
)
DESK_SETTING = Words(
    "instelling van de desk", "setting of the desk", "paramètre du bureau", "Einstellung des Desks"
)


def _regulation(paragraph: str, point: str = "") -> Words:
    name_en, name_fr = "Regulation (EEC, Euratom) 1182/71", "Règlement (CEE, Euratom) 1182/71"
    dutch_point = f", onder {point}" if point else ""
    return Words(
        f"Verordening (EEG, Euratom) 1182/71 art. 3 lid {paragraph}{dutch_point}",
        f"{name_en} Art. 3({paragraph})" + (f"({point})" if point else ""),
        f"{name_fr} art. 3, § {paragraph}" + (f", {point})" if point else ""),
        f"Verordnung (EWG, Euratom) 1182/71 Art. 3 Abs. {paragraph}" + (f" Buchst. {point}" if point else ""),
    )


REGULATION_3_1 = _regulation("1")
REGULATION_3_2_C = _regulation("2", "c")
REGULATION_3_4 = _regulation("4")


REGULATION_2 = Words(
    "Verordening (EEG, Euratom) 1182/71 art. 2 lid 1",
    "Regulation (EEC, Euratom) 1182/71 Art. 2(1)",
    "Règlement (CEE, Euratom) 1182/71 art. 2, § 1",
    "Verordnung (EWG, Euratom) 1182/71 Art. 2 Abs. 1",
)


@cache
def _both(first: Words, second: Words) -> Words:
    pairs = ((getattr(first, lang), getattr(second, lang)) for lang in ("nl", "en", "fr", "de"))
    return Words(*("; ".join(filter(None, pair)) for pair in pairs))


RECEIPT_SOURCE = _both(GDPR_12_3, REGULATION_3_1)
MONTHS_SOURCE = _both(GDPR_12_3, REGULATION_3_2_C)


def plain(kind: StepKind, day: date, source: Words, days: int | None = None) -> Step:
    """Return a step without a name."""
    return Step(kind, day, days, _NO_NAME, source)


def month_steps(received: date, raw: date, *, kind: StepKind) -> Iterator[Step]:
    """Yield the step that adds the months, and the one for a month without such a day."""
    yield plain(kind, raw, MONTHS_SOURCE)
    if raw.day != received.day:
        yield plain(StepKind.MONTH_END, raw, REGULATION_3_2_C)


def suspension_steps(reckoning: Reckoning, country: Country) -> Iterator[Step]:
    """Yield a step for each suspension, counted or not, and one for the day that they lead to."""
    source = _both(EDPB_SUSPENSION, same_words(country.suspension_law))
    for pause in reckoning.counted:
        yield plain(StepKind.SUSPENSION, pause.asked, source, pause.days)
    for pause in reckoning.ignored:
        yield plain(StepKind.SUSPENSION_IGNORED, pause.asked, source, 0)
    if reckoning.suspended_days:
        yield plain(StepKind.RESUMED, reckoning.day, source, reckoning.suspended_days)
    if reckoning.waiting:
        yield plain(StepKind.SUSPENSION, reckoning.waiting.asked, source)


def passed_over(day: date, last: date, calendar: Calendar) -> Iterator[Step]:
    """Yield a step for each day from `day` up to `last` that is a holiday or lies in a weekend."""
    while day < last:
        holiday = calendar.holiday(day)
        if holiday:
            law = same_words(holiday.source)
            yield Step(StepKind.HOLIDAY, day, 1, holiday.names, _both(REGULATION_3_4, law))
        else:
            yield plain(StepKind.WEEKEND, day, REGULATION_3_4, 1)
        day += ONE_DAY


def equated_steps(last: date, calendar: Calendar) -> Iterator[Step]:
    """Yield the note that the last day is equated with a holiday for national terms, but works here."""
    equated = calendar.equated_day(last)
    if equated:
        later = calendar.next_working_day(last + ONE_DAY)
        yield Step(StepKind.EQUATED_DAY, last, (later - last).days, EQUATED_NAME, same_words(equated.source))


EQUATED_NAME = Words(
    "Bij koninklijk besluit gelijkgestelde dag",
    "Day equated with a holiday by Royal Decree",
    "Jour assimilé à un jour férié par arrêté royal",
    "Durch königlichen Erlass einem Feiertag gleichgestellter Tag",
)
