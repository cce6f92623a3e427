"""What a box is called, how it stands, and why it must go; from the core's sentences."""

from dsar_desk.domain.marking import Mark
from dsar_desk.domain.redaction import NATIONAL, FindingKind, Sureness
from ui import texts


def name_of(mark: Mark) -> str:
    """Return 'Burgerservicenummer', or 'Misschien een burgerservicenummer' where that is not sure."""
    sure = mark.sureness is Sureness.CERTAIN or mark.kind is FindingKind.OWN
    return texts.say("box-names" if sure else "box-maybe", mark.kind.value)


def state_of(mark: Mark) -> str:
    """Return 'afgedekt', 'twijfel', 'blijft zichtbaar' or 'nog leesbaar'."""
    return texts.say("box-states", "legible" if mark.is_legible else mark.state.value)


def spoken(mark: Mark) -> str:
    """Return 'Burgerservicenummer, afgedekt', for a screen reader."""
    return f"{name_of(mark)}, {state_of(mark)}"


def detail_of(mark: Mark) -> str:
    """Return in a few words what was recognised, as 'elfproef klopt'."""
    if mark.holds_national and mark.kind not in NATIONAL:
        return texts.say("box-details", "holds-national")
    return texts.say("box-details", mark.kind.value)


def label_of(mark: Mark) -> str:
    """Return the words on the picture: what it is, and why it must go or that it does not."""
    if not mark.is_covered or mark.is_legible:
        return f"{name_of(mark)}: {state_of(mark)}"
    holds = mark.holds_national and mark.kind not in NATIONAL
    reason = (
        texts.say("box-details", "holds-national") if holds else texts.say("box-reasons", mark.kind.value)
    )
    return f"{name_of(mark)}: {reason}" if reason != mark.kind.value else name_of(mark)


def why(mark: Mark) -> str:
    """Return why it must go, with its article of law; for one left visible what comes of that."""
    if mark.is_legible:
        return texts.say("box-why", "legible")
    if mark.must_go and not mark.is_covered:
        return texts.say("box-why", "exposed")
    return texts.say("box-why", mark.kind.value)


def icon_of(mark: Mark) -> str:
    """Return the icon of the state."""
    if mark.is_legible:
        return "triangle-alert"
    return {"covered": "eye-off", "doubtful": "circle-question-mark", "visible": "eye"}[mark.state.value]
