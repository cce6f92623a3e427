"""Which row the page of letters begins with."""

from dsar_desk.services.letter_choice import suggested_kind
from ui.case.reading import CaseView
from ui.letters.kinds import KIND, LETTER


def first_choice(view: CaseView, kind: str) -> str:
    """Return the row to begin with: a filed letter that waits to be sent, else the kind of the next step."""
    waiting = view.unsent(kind)
    if waiting is not None and view.step.code not in {"write-answer", "decide"}:
        return f"{LETTER}{waiting.id}"
    if kind:
        return KIND + kind
    suggested = suggested_kind(view.offers, view.case)
    if suggested:
        return KIND + suggested
    if view.is_open or not view.letters:
        return ""
    return f"{LETTER}{view.letters[-1].id}"
