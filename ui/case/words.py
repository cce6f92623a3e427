"""Words of a case that are put together from several codes."""

from datetime import date

from dsar_desk.domain.cases import RequestedRight
from dsar_desk.domain.identity import Identity, IdentityMethod, IdentityOutcome
from ui import texts
from ui.case.tabs import TabState


def identity_words(identity: Identity, *, today: date) -> str:
    """Return 'vastgesteld: terugbellen, op ma 7 dec door Ilse', for the outcome of a check."""
    words = texts.say("identity-outcomes", identity.outcome.value)
    if identity.outcome is IdentityOutcome.OPEN:
        return words
    if identity.method is not IdentityMethod.NONE:
        words = f"{words}: {texts.say('identity-methods', identity.method.value)}"
    if identity.checked_on is None:
        return words
    day = texts.short_date(identity.checked_on, today=today)
    return texts.say("case-words", "by-on", what=words, date=day, by=identity.checked_by)


def right_line(item: RequestedRight, *, today: date) -> str:
    """Return the quiet line below a right: what was decided when, or that nothing is yet."""
    if item.answered_on is not None:
        return texts.say("case-words", "answered", date=texts.short_date(item.answered_on, today=today))
    if item.decided_on is not None:
        day = texts.short_date(item.decided_on, today=today)
        return texts.say("case-words", "decided", date=day, by=item.decided_by)
    if item.stopped_on is not None:
        return texts.say("case-words", "stopped", date=texts.short_date(item.stopped_on, today=today))
    return texts.say("case-words", "undecided")


def right_look(item: RequestedRight, *, is_now: bool) -> tuple[str, str, str]:
    """Return icon, its colour and the word at the right of a right's row."""
    if item.decision is not None:
        return "circle-check", "ok", texts.say("decisions", item.decision.value)
    if is_now:
        return "circle-dot", "accent", texts.say("case-words", "now")
    return "circle", "muted", ""


def decisions_state(items: tuple[RequestedRight, ...], *, is_now: bool) -> TabState:
    """Return how many rights are decided."""
    decided = sum(item.decision is not None for item in items)
    words = texts.say("case-words", "of", done=str(decided), all=str(len(items)))
    if decided == len(items):
        return TabState("done", words)
    return TabState("now" if is_now else "later", words)
