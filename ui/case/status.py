"""What the status line says under a case."""

from ui import texts
from ui.case.reading import CaseView


def case_line(view: CaseView) -> str:
    """Return where the case lives."""
    return texts.say("case-words", "stored", name=view.shop.controller.name)


def changed_line(view: CaseView) -> str:
    """Return when the case was changed last."""
    if not view.events:
        return ""
    at = view.events[-1].event.at.astimezone(view.shop.country.zone)
    day = texts.distance(at.date(), view.today)
    return texts.say("case-words", "changed", day=day, time=texts.time_of_day(at))
