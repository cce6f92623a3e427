"""The 'Meer' menu of a case: what is seldom done. What cannot be done now stays in place and says why."""

from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from dsar_desk.domain.cases import MOVES, CaseState
from ui import texts
from ui.case.reading import CaseView
from ui.icons import icon


class CaseMenu(QMenu):
    """One action for each act, on or off by the state of the case."""

    def __init__(self, parent: QWidget, doors: dict[str, Callable[[], object]]) -> None:
        super().__init__(parent)
        self.setToolTipsVisible(True)
        words = {
            "edit": (self.tr("Correct what was registered…"), "pencil"),
            "representative": (self.tr("Representative…"), "user"),
            "extend": (self.tr("Extend the term…"), "calendar-clock"),
            "copy": (self.tr("Copy the reference"), "copy"),
            "aside": (self.tr("Set aside…"), "archive"),
            "reopen": (self.tr("Reopen…"), "undo-2"),
            "strike-out": (self.tr("Strike out…"), "circle-x"),
            "delete": (self.tr("Delete…"), "trash-2"),
        }
        self.acts: dict[str, QAction] = {}
        for name, (text, picture) in words.items():
            if name in {"copy", "aside"}:
                self.addSeparator()
            action = self.addAction(icon(picture), text)
            action.triggered.connect(lambda _on=False, act=doors[name]: act())
            self.acts[name] = action

    def show_case(self, view: CaseView) -> None:
        """Turn the acts on that can be done now, and say of the others why not."""
        case = view.case
        not_open = "" if case.is_open else texts.say("misfits", "case-not-open")
        no_clock = "" if case.knows_clock else texts.say("errors", "stops-at-once-has-no-clock")
        kept = texts.say("menu-why", "kept")
        if case.purge_on is not None:
            day = texts.long_date(case.purge_on, weekday=False, today=view.today)
            kept = texts.say("errors", "retention-not-over", date=day)
        may_delete = case.purge_on is not None and case.purge_on <= view.today
        may_reopen = CaseState.OPEN in MOVES[case.state]
        self._set("edit", not_open)
        self._set("representative", not_open)
        extended = texts.say("errors", "already-extended") if case.extension else ""
        self._set("extend", not_open or no_clock or extended)
        self._set("aside", not_open)
        self._set("reopen", "" if may_reopen else texts.say("menu-why", "open"))
        left = texts.say("errors", "letters-have-left") if case.letters_have_left else ""
        self._set("strike-out", not_open or left)
        self._set("delete", "" if may_delete else kept)

    def _set(self, name: str, why_not: str) -> None:
        self.acts[name].setEnabled(not why_not)
        self.acts[name].setToolTip(why_not)
