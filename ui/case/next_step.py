"""What the next-step card says of a case, and where its button leads."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtWidgets import QDialog

from dsar_desk.domain.cases import CaseState
from dsar_desk.domain.checklist import discloses
from dsar_desk.domain.letters import Effect, IssuedLetter
from dsar_desk.services.closing import close_case, reopen
from ui import texts
from ui.case.acts import CaseActs
from ui.case.dialogs.clock import AnswerDialog
from ui.case.dialogs.recording import SentDialog, StopDialog
from ui.case.reading import CaseView
from ui.identification.destroy_dialog import DestroyDialog
from ui.widgets.next_step_card import NextStepCard


@dataclass(frozen=True)
class Doors:
    """Where the step can lead: parts of the page, a letter, a dialog."""

    tab: Callable[[str], None]
    letter: Callable[[str], None]
    dialog: Callable[[QDialog], None]
    decide: Callable[[], None]
    do: Callable[..., None]


def say_step(card: NextStepCard, view: CaseView, doors: Doors, acts: CaseActs) -> None:
    """Show what to do now, with the one main button of the screen."""
    code = view.step.code
    if view.case.state is not CaseState.OPEN or code == "none":
        _say_ended(card, view)
        return
    right = view.step.right or ""
    door = _doors(view, doors, acts)[code]
    title = texts.step_text(code, right)
    key = "send-acknowledgement" if code == "acknowledge" and _acknowledgement(view) else code
    no_check = code in {"acknowledge", "send-acknowledgement"} and not discloses(view.case)
    after = texts.say("next-after", "stop-at-once" if no_check else code)
    card.say(
        title,
        texts.step_text(code, right, table="next-why"),
        act=texts.say("next-act", key),
        act_icon=texts.STEP_ICONS.get(code, "arrow-right"),
        clicked=door,
        after=texts.say("case-words", "then", what=after) if after else "",
    )


def _say_ended(card: NextStepCard, view: CaseView) -> None:
    ended = view.case.closed_on or view.today
    day = texts.long_date(ended, today=view.today)
    code = "done" if view.case.state is CaseState.CLOSED else "set-aside"
    text = texts.step_text("none", "", table="next-why")
    card.say(texts.say("case-words", code, date=day), text)


def _doors(view: CaseView, doors: Doors, acts: CaseActs) -> Mapping[str, Callable[[], object]]:
    right = view.step.right

    def stop() -> None:
        if right is not None:
            doors.dialog(StopDialog(acts, view, right))

    def send() -> None:
        letter = _to_send(view)
        if letter is not None:
            doors.dialog(SentDialog(acts, view, letter))
        else:
            doors.tab("letters")

    def acknowledge() -> None:
        issued = _acknowledgement(view)
        if issued is not None:
            doors.dialog(SentDialog(acts, view, issued))
        else:
            doors.letter("acknowledgement")

    def send_again() -> None:
        back = {each.letter for each in view.case.came_back}
        letter = next((each for each in reversed(view.letters) if each.id in back), None)
        if letter is not None:
            doors.dialog(SentDialog(acts, view, letter))

    return {
        "stop-at-once": stop,
        "send-again": send_again,
        "check-copy": lambda: doors.tab("identity"),
        "destroy-copy": lambda: doors.dialog(DestroyDialog(acts, view)),
        "acknowledge": acknowledge,
        "send-acknowledgement": acknowledge,
        "tell-copy-destroyed": lambda: doors.letter("id-copy-destroyed"),
        "record-answer": lambda: doors.dialog(AnswerDialog(acts, view)),
        "await-answer": lambda: doors.dialog(AnswerDialog(acts, view)),
        "settle-identity": lambda: doors.tab("identity"),
        "refuse-unidentified": doors.decide,
        "decide": doors.decide,
        "write-answer": lambda: doors.letter(view.answer),
        "send-answer": send,
        "close": lambda: _close(view, doors),
    }


def _close(view: CaseView, doors: Doors) -> None:
    reason = texts.say("case-words", "undone")
    doors.do(
        close_case,
        told=texts.say("case-words", "closed-told", reference=view.reference),
        undo=lambda: doors.do(reopen, reason=reason),
    )


def _acknowledgement(view: CaseView) -> IssuedLetter | None:
    kinds = {offer.kind.kind for offer in view.offers if offer.kind.effect is Effect.ACKNOWLEDGES}
    waiting = [letter for letter in view.letters if letter.kind in kinds and letter.sent_on is None]
    return waiting[-1] if waiting else None


def _to_send(view: CaseView) -> IssuedLetter | None:
    if view.step.right is None:
        return None
    return view.unsent(view.case.item(view.step.right).answered_by)
