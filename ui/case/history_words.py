"""Events of a case in plain words: what changed, from what to what.

The history keeps values as lines of codes (`services.amending.in_words`). Here each piece gets its word,
and of a list only what is new, changed or gone is told.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date

from dsar_desk.domain.history import RecordedEvent
from dsar_desk.sentences import has_sentence
from ui import texts
from ui.translations import language

_ISO = re.compile(r"^\d{4}-\d{2}-\d{2}$")
_TABLES: Mapping[str, tuple[str, ...]] = {
    "right": ("rights",),
    "rights": ("rights",),
    "state": ("right-states", "states"),
    "decision": ("decisions",),
    "outcome": ("identity-outcomes",),
    "method": ("identity-methods",),
    "channel": ("arrived",),
    "kind": ("suspensions", "representatives"),
    "answer": ("answers",),
    "action": ("found-actions",),
    "language": ("languages",),
    "ground": ("grounds",),
    "item": ("copy-places", "copy-gone-from"),
    "way": ("way-names",),
    "result": ("try-results",),
    "how": ("postings",),
    "returned_why": ("return-reasons",),
    "relations": ("relations",),
    "start": ("start-days",),
    "kept_for": ("kept-for",),
}
"""Where the word for a code stands, by the name of its piece."""
_ONE_ONLY = frozenset({"identity"})
"""There is one of it in a case, so what stayed the same says nothing about which one it is."""
_NOTHING = {("method", "none"), ("state", "open"), ("outcome", "open")}


def changes_in_words(record: RecordedEvent, *, names: Mapping[str, str]) -> tuple[str, ...]:
    """Return a line for each thing that changed, as 'Ontvangen: 2 november → 3 november'.

    Args:
        record: The event.
        names: Names of controllers by id.
    """
    return tuple(
        line
        for field, (old, new) in record.event.changes.items()
        for line in _lines(field, names.get(old, old), names.get(new, new))
    )


def _lines(field: str, old: str, new: str) -> Iterator[str]:
    before, after = _parts(old), _parts(new)
    gone = [part for part in before if part not in after]
    come = [part for part in after if part not in before]
    name = texts.say("history-fields", field) if _has("history-fields", field) else field
    for index in range(max(len(gone), len(come))):
        was = _pieces(field, gone[index]) if index < len(gone) else []
        now = _pieces(field, come[index]) if index < len(come) else []
        yield _line(field, name, was, now)


def _line(field: str, name: str, was: list[str], now: list[str]) -> str:
    shared = [piece for piece in was if piece in now]
    if was and now and shared:
        if field not in _ONE_ONLY:
            name = f"{name} {shared[0]}"
        was = [piece for piece in was if piece not in shared]
        now = [piece for piece in now if piece not in shared]
    if not now:
        return texts.say("case-words", "removed", what=f"{name}: {', '.join(was)}")
    if not was:
        return f"{name}: {', '.join(now)}"
    return f"{name}: {', '.join(was)} → {', '.join(now)}"


def _parts(text: str) -> list[str]:
    """Return the members of a list; an identity check's own answers, tries and code are members too."""
    text = re.sub(r"(^|, )answers item ", "; item ", text)
    text = re.sub(r"(^|, )(?:tries|code) way ", "; way ", text)
    return [part for part in text.split("; ") if part]


def _pieces(field: str, part: str) -> list[str]:
    found = [_piece(field, piece) for piece in part.split(", ")]
    return [piece for piece in found if piece]


def _piece(field: str, piece: str) -> str:
    name, _, rest = piece.partition(" ")
    if not rest or not _has("history-parts", name):
        return _word(field, piece)
    if (name, rest) in _NOTHING:
        return ""
    return f"{texts.say('history-parts', name)} {_word(name, rest)}".strip()


def _word(field: str, text: str) -> str:
    if _ISO.match(text):
        return texts.long_date(date.fromisoformat(text), weekday=False)
    for table in _TABLES.get(field, ()):
        if _has(table, text):
            return texts.say(table, text)
    return text


def _has(table: str, code: str) -> bool:
    return has_sentence(table, code, language())
