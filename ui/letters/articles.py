"""The source of a rule in words: `12(3)` as 'AVG artikel 12 lid 3'."""

import re

from ui import texts

_GDPR = re.compile(r"^(\d+)((?:\([\w]+\))*)(-\(\d+\))?$")
_UAVG = re.compile(r"^UAVG (\d+)$")


def source_in_words(basis: str) -> str:
    """Return where a rule of the letter checklist stands; empty where it stands nowhere."""
    found = [_one(part.strip()) for part in re.split(r"[;,]", basis)]
    return ", ".join(dict.fromkeys(filter(None, found)))


def _one(part: str) -> str:
    gdpr = _GDPR.match(part)
    if gdpr is not None:
        article, inner, upto = gdpr.groups()
        steps = re.findall(r"\((\w+)\)", inner)
        words = [texts.say("sources", "gdpr", article=article)]
        words += [
            texts.say("sources", "paragraph" if step.isdigit() else "point", step=step) for step in steps
        ]
        if upto:
            words.append(texts.say("sources", "up-to", step=upto.strip("-()")))
        return "".join(words)
    uavg = _UAVG.match(part)
    if uavg is not None:
        return texts.say("sources", "uavg", article=uavg.group(1))
    if part.startswith(("per right", "12(3) '")):
        return _one("12(3)") if part.startswith("12") else ""
    return texts.say("sources", part)
