"""The head of a case: the way back, who asks what of whom, the neighbours in the list, and the acts."""

from PySide6.QtCore import QCoreApplication, QPoint, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from ui import texts
from ui.case.reading import CaseView
from ui.shell import Shell
from ui.theme import GAP, PAGE_TITLE, SMALL
from ui.widgets.buttons import button, icon_button, link_button, set_icon
from ui.widgets.labels import ElidedLabel, TextLabel
from ui.widgets.tags import RightTags


class CaseHeader(QWidget):
    """Two rows: back and neighbours above, name and acts below."""

    hold_wanted = Signal()
    """Stop the clock, or record the answer when it stands still."""

    def __init__(self, shell: Shell, menu: QMenu) -> None:
        super().__init__()
        self.back = link_button(
            _requests_word(), icon_name="chevron-left", clicked=lambda: shell.go("requests")
        )
        self.place = TextLabel(colour="muted", size=SMALL)
        self.previous = icon_button("chevron-left", self.tr("Previous request (Alt+Up)"), look="plain")
        self.next = icon_button("chevron-right", self.tr("Next request (Alt+Down)"), look="plain")
        self.name = ElidedLabel(size=PAGE_TITLE, bold=True)
        self.tags = RightTags()
        self.facts = ElidedLabel(colour="muted")
        self.hold = button("", icon_name="pause", clicked=self.hold_wanted.emit)
        self.more = button(self.tr("More"), icon_name="ellipsis", clicked=self._open_menu)
        self.more.setAccessibleDescription(self.tr("Opens a menu"))
        self._menu = menu
        self._words, self._due = "", ""
        self._tight = False
        self._lay_out()
        self.set_neighbours(0, 0)

    def show_case(self, view: CaseView) -> None:
        """Show who asks, which rights, and of whom."""
        case = view.case
        self.name.setText(case.person.name)
        self.tags.show_rights([item.right for item in case.rights])
        channel = texts.say("arrived", case.channel.value)
        self._words = f"{case.reference} · {view.shop.controller.name} · {channel}"
        self._due = due_words(view)
        suspended = case.is_suspended
        self.hold.setText(self.tr("Record the answer") if suspended else self.tr("Stop the clock"))
        set_icon(self.hold, "clipboard-check" if suspended else "pause")
        self.hold.setEnabled(case.is_open and (case.knows_clock or suspended))
        self.hold.setToolTip("" if self.hold.isEnabled() else why_no_clock(view))
        self.show_due(False)

    def show_due(self, shown: bool) -> None:  # a state, said by its name
        """Say the last day here too, where the clock is out of sight."""
        self.facts.setText(f"{self._words} · {self._due}" if shown and self._due else self._words)
        self._fit()

    def set_neighbours(self, place: int, count: int) -> None:
        """Show the place in the list, as '4 van 23'; without one, no neighbours."""
        known = place > 0
        words = self.tr("%1 of %2").replace("%1", str(place)).replace("%2", str(count))
        self.place.setText(words if known else "")
        self.previous.setEnabled(known and place > 1)
        self.next.setEnabled(known and place < count)
        for shown in (self.place, self.previous, self.next):
            shown.setVisible(known)

    def _open_menu(self) -> None:
        corner = self.more.mapToGlobal(self.more.rect().bottomRight())
        self._menu.popup(corner - QPoint(self._menu.sizeHint().width(), -4))

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        above.setSpacing(8)
        above.addWidget(self.back)
        above.addStretch(1)
        for widget in (self.place, self.previous, self.next):
            above.addWidget(widget)
        below = QHBoxLayout()
        below.setSpacing(GAP)
        below.addWidget(self.name)
        below.addWidget(self.tags)
        self._beside = QHBoxLayout()
        self._beside.addWidget(self.facts)
        below.addLayout(self._beside)
        below.addStretch(1)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(self.hold)
        acts.addWidget(self.more)
        below.addLayout(acts)
        self._under = QHBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(3, 0, 3, 0)
        column.setSpacing(6)
        column.addLayout(above)
        column.addLayout(below)
        column.addLayout(self._under)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._is_tight() != self._tight:
            QTimer.singleShot(0, self, self._fit)  # what moves during a layout is laid out with old heights

    def _is_tight(self) -> bool:
        shown = (self.name, self.tags, self.facts, self.hold, self.more)
        return sum(widget.sizeHint().width() + GAP for widget in shown) > self.width()

    def _fit(self) -> None:
        """Put reference, organisation and channel below the name where there is no room beside it."""
        self._tight = self._is_tight()
        (self._under if self._tight else self._beside).addWidget(self.facts)


def _requests_word() -> str:
    """Return the word for the list, as the navigation says it."""
    return QCoreApplication.translate("actions", "Requests")


def due_words(view: CaseView) -> str:
    """Return 'uiterste dag ma 11 januari, nog 26 dagen'; nothing for a case that is closed."""
    due = view.dates.due
    if not view.is_open:
        return ""
    if due is None:
        return texts.suspended()
    state = texts.days_left((due - view.today).days)
    return texts.spoken_due(texts.medium_date(due, today=view.today), state)


def why_no_clock(view: CaseView) -> str:
    """Return why the clock of a case cannot be stopped."""
    if not view.case.is_open:
        return texts.say("misfits", "case-not-open")
    return texts.say("errors", "stops-at-once-has-no-clock")
