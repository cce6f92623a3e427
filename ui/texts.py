"""Words for the codes of the core, and dates as the window writes them."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from dsar_desk.domain.listing import Filter
from dsar_desk.domain.rights import Right
from dsar_desk.sentences import has_sentence, sentence
from ui.translations import QT_TRANSLATE_NOOP, language

FILTERS: Mapping[Filter, str] = MappingProxyType(
    {
        Filter.OPEN: QT_TRANSLATE_NOOP("filters", "Open"),
        Filter.WEEK: QT_TRANSLATE_NOOP("filters", "This week"),
        Filter.OVERDUE: QT_TRANSLATE_NOOP("filters", "Late"),
        Filter.WAITING: QT_TRANSLATE_NOOP("filters", "Waiting"),
        Filter.CLOSED: QT_TRANSLATE_NOOP("filters", "Closed"),
        Filter.PURGEABLE: QT_TRANSLATE_NOOP("filters", "To be deleted"),
    }
)

FILTER_ICONS: Mapping[Filter, str] = MappingProxyType(
    {
        Filter.WEEK: "clock",
        Filter.OVERDUE: "triangle-alert",
        Filter.WAITING: "pause",
        Filter.PURGEABLE: "trash-2",
    }
)

STATE_ICONS: Mapping[str, str] = MappingProxyType(
    {
        "new": "mail",
        "stopping": "zap",
        "identity": "fingerprint-pattern",
        "waiting": "pause",
        "deciding": "scale",
        "writing": "file-pen",
        "sending": "file-text",
        "closing": "circle-check",
        "closed": "circle-check",
        "duplicate": "copy",
        "spam": "circle-x",
        "withdrawn": "undo-2",
        "not-identified": "circle-x",
        "out-of-scope": "arrow-right",
        "struck-out": "circle-x",
    }
)


# Written out here, not taken from QLocale: that alone would cost a twentieth of the start.
DAYS = {
    "nl": ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
MONTHS = {
    "nl": (
        "januari", "februari", "maart", "april", "mei", "juni",
        "juli", "augustus", "september", "oktober", "november", "december",
    ),
    "en": (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
}  # fmt: skip
SHORT_MONTHS = {
    "nl": ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"),
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
}
USUAL_STATES = ("new", "identity", "deciding", "writing", "sending")
"""Those for which the column of the list has room; the longer words end in …"""

STEP_ICONS: Mapping[str, str] = MappingProxyType(
    {
        "stop-at-once": "zap",
        "check-copy": "fingerprint-pattern",
        "destroy-copy": "trash-2",
        "tell-copy-destroyed": "mail",
        "acknowledge": "mail",
        "send-acknowledgement": "send",
        "record-answer": "clipboard-check",
        "await-answer": "pause",
        "settle-identity": "fingerprint-pattern",
        "refuse-unidentified": "scale",
        "decide": "scale",
        "write-answer": "file-pen",
        "send-again": "undo-2",
        "send-answer": "send",
        "close": "circle-check",
    }
)


def say(table: str, code: str, /, **facts: str) -> str:
    """Return the core's sentence for a code, in the window's language."""
    return sentence(table, code, facts, language=language())


def right_name(right: Right | str) -> str:
    """Return the word for a right on its tag: 'Inzage'."""
    return say("rights-short", str(right))


def right_in_sentence(right: Right | str) -> str:
    """Return the word for a right inside a sentence: 'inzage'."""
    return say("rights", str(right))


def step_text(code: str, right: Right | str = "", *, table: str = "next-short") -> str:
    """Return what to do now: short; from `next-list` shorter, `next` in a sentence, `next-why` the reason."""
    if not right:
        return say(table, code)
    if table == "next-list":
        return say(table, code, brief=say("rights-brief", str(right)))
    word = right_in_sentence(right)
    right_of = say("right-of", str(right)) if has_sentence("right-of", str(right), language()) else word
    text = say(table, code, right=word, right_of=right_of)
    return text[:1].upper() + text[1:]


def filter_name(chosen: Filter) -> str:
    """Return the word on a filter's chip."""
    return QCoreApplication.translate("filters", FILTERS[chosen])


def state_name(state: str) -> str:
    """Return the word for how far a case is."""
    return say("states", state)


def short_date(day: date, *, weekday: bool = True, today: date | None = None) -> str:
    """Return 'ma 28 dec'; with the year when it is neither `today`'s nor the next."""
    return _write(day, "ddd d MMM" if weekday else "d MMM", today)


def medium_date(day: date, *, today: date | None = None) -> str:
    """Return 'ma 28 december'."""
    return _write(day, "ddd d MMMM", today)


def long_date(day: date, *, weekday: bool = True, today: date | None = None) -> str:
    """Return 'maandag 28 december'; with the year when it is neither `today`'s nor the next."""
    return _write(day, "dddd d MMMM" if weekday else "d MMMM", today)


def full_date(day: date) -> str:
    """Return 'maandag 28 december 2026'."""
    return _write(day, "dddd d MMMM", None)


def _write(day: date, pattern: str, today: date | None) -> str:
    near = today is not None and day.year in {today.year, today.year + 1}
    days, months = DAYS[language()], MONTHS[language()]
    weekday, month = days[day.weekday()], months[day.month - 1]
    words = {
        "dddd": weekday,
        "ddd": weekday[: 2 if language() == "nl" else 3],
        "d": str(day.day),
        "MMMM": month,
        "MMM": SHORT_MONTHS[language()][day.month - 1],
    }
    said = " ".join(words[part] for part in pattern.split())
    return said if near else f"{said} {day.year}"


def time_of_day(moment: datetime) -> str:
    """Return '10.41 uur' of a moment that already is in the reader's time zone."""
    pattern = QCoreApplication.translate("dates", "%1:%2")
    return pattern.replace("%1", f"{moment:%H}").replace("%2", f"{moment:%M}")


def days_left(days: int) -> str:
    """Return 'nog 12 dagen', 'vandaag', '2 dagen te laat'."""
    if days < 0:
        return QCoreApplication.translate("dates", "%n day(s) late", "", -days)
    if days == 0:
        return QCoreApplication.translate("dates", "today")
    return QCoreApplication.translate("dates", "%n day(s) left", "", days)


def suspended() -> str:
    """Return the words for a clock that stands still."""
    return QCoreApplication.translate("dates", "clock stopped")


def was(day: str) -> str:
    """Return 'was ma 4 jan': the last day of a case whose clock stands still."""
    return QCoreApplication.translate("dates", "was %1").replace("%1", day)


def days_left_short(days: int) -> str:
    """Return the same without 'nog', for a narrow cell."""
    if days <= 0:
        return days_left(days)
    return QCoreApplication.translate("dates", "%n day(s)", "", days)


def spoken_due(day: str, state: str) -> str:
    """Return 'uiterste dag maandag 28 december, nog 12 dagen', for a screen reader."""
    return QCoreApplication.translate("dates", "last day %1, %2").replace("%1", day).replace("%2", state)


def say_closed(day: date, today: date) -> str:
    """Return 'afgesloten 3 dec'."""
    words = QCoreApplication.translate("dates", "closed %1")
    return words.replace("%1", short_date(day, weekday=False, today=today))


def distance(day: date, today: date) -> str:
    """Return 'vandaag', 'gisteren', 'morgen', '12 dagen geleden' or 'over 3 dagen'."""
    days = (day - today).days
    near = {
        0: QCoreApplication.translate("dates", "today"),
        -1: QCoreApplication.translate("dates", "yesterday"),
        1: QCoreApplication.translate("dates", "tomorrow"),
    }
    if days in near:
        return near[days]
    if days < 0:
        return QCoreApplication.translate("dates", "%n day(s) ago", "", -days)
    return QCoreApplication.translate("dates", "in %n day(s)", "", days)


def column_name(title: str) -> str:
    """Return the head of a column of the list, by its English title."""
    return QCoreApplication.translate("columns", title)


def month_name(day: date) -> str:
    """Return 'december'."""
    return MONTHS[language()][day.month - 1]


def weeks(count: int) -> str:
    """Return '3 weken'."""
    return QCoreApplication.translate("dates", "%n week(s)", "", count)


def count_days(count: int) -> str:
    """Return '2 dagen'."""
    return QCoreApplication.translate("dates", "%n day(s)", "", count)


def joined(parts: Sequence[str]) -> str:
    """Return 'a, b en c'."""
    if len(parts) < 2:
        return "".join(parts)
    return ", ".join(parts[:-1]) + say("why-words", "and") + parts[-1]
