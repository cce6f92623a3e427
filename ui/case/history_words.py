"""Events of a case in plain words: what changed, from what to what."""

import re
from collections.abc import Iterator, Mapping
from datetime import date

from dsar_desk.domain.history import RecordedEvent
from dsar_desk.sentences import has_sentence
from ui import texts
from ui.translations import language

_ISO = re.compile(r"^\d{4}-\d{2}-\d{2}$")
_FIELD_TABLES: Mapping[str, tuple[str, ...]] = {
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
}


def changes_in_words(record: RecordedEvent) -> tuple[str, ...]:
    """Return a line for each thing that changed, as 'Ontvangen: 2 november → 3 november'."""
    return tuple(
        line for field, (old, new) in record.event.changes.items() for line in _lines(field, old, new)
    )


def _lines(field: str, old: str, new: str) -> Iterator[str]:
    """Yield what differs: of a list only the parts that are new, changed or gone."""
    before, after = _parts(old), _parts(new)
    gone = [part for part in before if part not in after]
    come = [part for part in after if part not in before]
    name = _named("history-fields", field)
    for index in range(max(len(gone), len(come))):
        was = _value(field, gone[index]) if index < len(gone) else ""
        now = _value(field, come[index]) if index < len(come) else ""
        if was and now:
            was, now = _shortened(was, now)
        yield f"{name}: {_arrow(was, now)}"


def _arrow(was: str, now: str) -> str:
    if was and now:
        return f"{was} → {now}"
    return now or texts.say("case-words", "removed", what=was)


def _parts(text: str) -> list[str]:
    return [part for part in text.split("; ") if part]


def _value(field: str, part: str) -> str:
    pieces = [_piece(field, piece) for piece in part.split(", ")]
    return ", ".join(piece for piece in pieces if piece)


def _piece(field: str, piece: str) -> str:
    name, _, rest = piece.partition(" ")
    if rest and has_sentence("history-parts", name, language()):
        label = texts.say("history-parts", name)
        words = _word(name, rest)
        return f"{label} {words}".strip() if label else words
    return _word(field, piece)


def _word(field: str, text: str) -> str:
    if _ISO.match(text):
        return texts.long_date(date.fromisoformat(text), weekday=False)
    for table in _FIELD_TABLES.get(field, ()):
        if has_sentence(table, text, language()):
            return texts.say(table, text)
    return text


def _shortened(was: str, now: str) -> tuple[str, str]:
    """Return both without the beginnings and endings that they share, piece by piece."""
    old, new = was.split(", "), now.split(", ")
    common = [piece for piece in old if piece in new]
    left = [piece for piece in old if piece not in common]
    right = [piece for piece in new if piece not in common]
    lead = common[:1]
    if not right:
        return was, now
    return ", ".join([*lead, *left]) if left else "", ", ".join([*lead, *right])


def _named(table: str, code: str) -> str:
    return texts.say(table, code) if has_sentence(table, code, language()) else code.replace("_", " ")
