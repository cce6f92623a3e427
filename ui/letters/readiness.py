"""Whether a letter may be filed or sent now, and in words why not."""

from collections.abc import Collection
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from dsar_desk.domain.letters import Draft, IssuedLetter
from dsar_desk.sentences import has_sentence
from dsar_desk.services.letter_choice import waits_for_decision
from dsar_desk.services.letter_fit import Offer, is_late_refusal
from ui import texts
from ui.case.reading import CaseView
from ui.letters.fact_field import FactField
from ui.letters.kinds import sent_line
from ui.letters.purpose_field import PurposeField
from ui.translations import language


@dataclass(frozen=True)
class Readiness:
    """The main act of the page, whether it may be done, and the reason beside it."""

    act: str
    icon: str
    may: bool
    look: str
    reason: str


def readiness(
    view: CaseView,
    *,
    offer: Offer | None,
    letter: IssuedLetter | None,
    draft: Draft | None,
    problem: str,
    faulty: FactField | PurposeField | None,
    issuing: bool,
    overruled: Collection[str] = (),
) -> Readiness:
    """Return how it stands with what the page shows; `overruled` are remarks that are left as they are."""
    if letter is not None:
        return _of_filed(letter, view)
    act = QCoreApplication.translate("letters", "File the letter")
    if offer is None:
        words = QCoreApplication.translate("letters", "Choose a letter.")
        return Readiness(act, "lock", may=False, look="wait", reason=words)
    why = _why_not(view, offer, draft, problem, faulty, issuing=issuing) or _unasked(draft, overruled)
    if why:
        return Readiness(act, "lock", may=False, look="wait" if issuing else "warn", reason=why)
    if is_late_refusal(offer.kind, view.case, view.dates, on=view.today) and view.dates.refusal_by:
        late = texts.long_date(view.dates.refusal_by, today=view.today)
        words = texts.say("warnings", "late-refusal", date=late)
        return Readiness(act, "lock", may=True, look="warn", reason=words)
    words = QCoreApplication.translate(
        "letters", "The letter may go. Filing freezes it; then you print or send exactly this."
    )
    return Readiness(act, "lock", may=True, look="ready", reason=words)


def _how_to_answer(view: CaseView) -> str:
    """Return how the request came in and what that asks of the answer (Art. 12(3))."""
    channel = view.case.channel.value
    return texts.say("reply-channels", channel) if has_sentence("reply-channels", channel, language()) else ""


def _of_filed(letter: IssuedLetter, view: CaseView) -> Readiness:
    act = QCoreApplication.translate("letters", "Sent on…")
    if letter.sent_on is None:
        words = QCoreApplication.translate("letters", "Filed. Print or send it, then record when it left.")
        may = view.is_open
        reason = f"{words} {_how_to_answer(view)}".strip() if may else texts.say("misfits", "case-not-open")
        return Readiness(act, "send", may=may, look="wait" if may else "warn", reason=reason)
    sent = QCoreApplication.translate("letters", "Sent: %1.").replace("%1", sent_line(letter, view))
    step = texts.step_text(view.step.code, view.step.right or "", table="next") if view.is_open else ""
    back = QCoreApplication.translate("letters", "To the request")
    return Readiness(back, "arrow-right", may=True, look="ready", reason=f"{sent} {step}".strip())


def _why_not(
    view: CaseView,
    offer: Offer,
    draft: Draft | None,
    problem: str,
    faulty: FactField | PurposeField | None,
    *,
    issuing: bool,
) -> str:
    if offer.misfit:
        return texts.say("misfits", offer.misfit)
    if issuing:
        return QCoreApplication.translate("letters", "The letter is being filed…")
    if waits_for_decision(offer.kind, view.case):
        return texts.say("errors", "decide-first")
    if faulty is not None:
        return QCoreApplication.translate("letters", "First mend the field that holds a number.")
    return problem or _what_misses(draft)


def _unasked(draft: Draft | None, overruled: Collection[str]) -> str:
    """Ask for a word on what may be a national number: it stays only with a reason."""
    failures = draft.failures if draft is not None else ()
    asks = any(failure.asks and failure.rule not in overruled for failure in failures)
    return texts.say("rulings", "letter-waits") if asks else ""


def _what_misses(draft: Draft | None) -> str:
    if draft is None:
        return QCoreApplication.translate("letters", "The letter is being made…")
    faults = [failure for failure in draft.failures if failure.level in {"MUST", "NOT"}]
    words = []
    if draft.open_fields:
        words.append(
            QCoreApplication.translate("letters", "%n field(s) to fill in.", "", len(draft.open_fields))
        )
    if faults:
        words.append(QCoreApplication.translate("letters", "%n fault(s) to mend.", "", len(faults)))
    if not words:
        return ""
    return " ".join((QCoreApplication.translate("letters", "Not ready to file:"), *words))
