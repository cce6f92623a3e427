"""The words of a value, taken from the statement."""

import re

_LONGEST = 240


def whole_words(found: re.Match[str]) -> str:
    """Return what a pattern found, to the end of its last word, with a capital."""
    rest = re.match(r"\w*", found.string[found.end() :])
    value = (found[0] + (rest[0] if rest else "")).strip(" (:;,")
    return value[:1].upper() + value[1:]


def sentence_value(text: str) -> str:
    """Return a sentence as a value: without its full stop, cut where it is long."""
    value = text.strip(" .;,:")
    if len(value) > _LONGEST:
        value = value[:_LONGEST].rsplit(" ", 1)[0] + " …"
    return value[:1].upper() + value[1:]
