"""The ways to recognise somebody, lightest first: whether each fits, what to do and what to record."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from dsar_desk.domain.checklist import answered, may_ask_for_copy
from dsar_desk.domain.identity import Answer, IdentityMethod, TryResult
from dsar_desk.domain.identity_ways import Disclosure, Fit, Way, disclosure_of
from dsar_desk.domain.people import RepresentativeKind
from dsar_desk.services.identity_codes import CODE_WAYS
from dsar_desk.services.identity_tries import record_try
from ui import texts
from ui.case.acts import CaseActs
from ui.case.code_box import CodeBox
from ui.case.identity_outcome import OutcomeCard
from ui.case.reading import CaseView
from ui.theme import CARD_TITLE, SMALL
from ui.widgets.buttons import button, link_button
from ui.widgets.card import Card, Line
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import IconMark, TextLabel

_LOOKS = {
    TryResult.MATCHED: ("circle-check", "ok"),
    TryResult.ASKED: ("pause", "hold"),
    TryResult.FAILED: ("circle-x", "late"),
    TryResult.UNAVAILABLE: ("circle-minus", "muted"),
}
_OFFERED = frozenset(IdentityMethod) - {
    IdentityMethod.NONE,
    IdentityMethod.COUNTER,
    IdentityMethod.VIDEO,
    IdentityMethod.MASKED_COPY,
}
"""Ways that need something of this person: an account, an address, a number. Only these can be missing."""


class WayRow(QWidget):
    """One way: its name and whether it fits; opened, what to do, what to record, and what came of it."""

    opened = Signal(str)
    matches = Signal(str)
    """Somebody was recognised this way: the outcome is next."""

    def __init__(self, acts: CaseActs, method: IdentityMethod) -> None:
        super().__init__()
        self.acts, self.method = acts, method
        self.mark = IconMark("circle", colour="muted")
        self.name = TextLabel(texts.say("way-names", method.value), bold=True, wrap=True)
        self.summary = TextLabel(colour="muted", size=SMALL, wrap=True, selectable=True)
        self.toggle = link_button("", clicked=lambda: self.opened.emit(self.method.value))
        self.do = TextLabel(wrap=True, selectable=True)
        self.record = TextLabel(colour="muted", size=SMALL, wrap=True, selectable=True)
        self.code = CodeBox(acts, method) if method in CODE_WAYS else None
        self.buttons = self._made_buttons()
        if self.code is not None:
            self.code.matched.connect(lambda: self.matches.emit(method.value))
        self.back = button(
            self.tr("Take back"), look="link", size="small", clicked=lambda: self._record(None)
        )
        self.form = QWidget()
        self._lay_out()
        self.set_open(False)

    def show_way(self, view: CaseView, way: Way) -> None:
        """Show how the way stands."""
        icon, colour = _look(way)
        self.mark.show_icon(icon, colour=colour)
        self.summary.setText(_summary(view, way))
        self.summary.set_colour("accent" if way.is_proposed else "muted")
        ask = texts.say("way-ask", "order" if view.case.customer_number else "customer")
        self.do.setText(texts.say("way-do", way.how, ask=ask))
        self.record.setText(texts.say("way-record", way.how))
        came = view.case.identity.copy_received is not None
        may = self.method is not IdentityMethod.MASKED_COPY or may_ask_for_copy(view.case) or came
        for result, made in self.buttons.items():
            made.setEnabled(view.is_open and may)
            made.setChecked(way.result is result)
            made.setToolTip("" if may else texts.say("case-hints", "copy-last"))
        self.back.setVisible(way.result is not None and view.is_open)
        if self.code is not None:
            self.code.show_case(view)
        self._name_toggle()
        self.setAccessibleName(f"{self.name.text()}, {self.summary.text()}")

    def set_open(self, is_open: bool) -> None:  # a state, said by its name
        """Show or hide what to do."""
        self.form.setVisible(is_open)
        self._name_toggle()

    @property
    def is_open(self) -> bool:
        """Whether what to do shows."""
        return not self.form.isHidden()

    def _record(self, result: TryResult | None) -> None:
        matched = result is TryResult.MATCHED
        self.acts.do(
            record_try,
            way=self.method,
            result=result,
            done=lambda _: self.matches.emit(self.method.value) if matched else None,
        )

    def _made_buttons(self) -> dict[TryResult, QPushButton]:
        words = {
            TryResult.ASKED: self.tr("Asked"),
            TryResult.MATCHED: self.tr("It matches"),
            TryResult.FAILED: self.tr("Does not match"),
            TryResult.UNAVAILABLE: self.tr("There is none"),
        }
        if self.code is not None:
            words = {TryResult.UNAVAILABLE: words[TryResult.UNAVAILABLE]}
        elif self.method not in _OFFERED:
            del words[TryResult.UNAVAILABLE]
        made = {}
        for result, word in words.items():
            each = button(word, size="small")
            each.clicked.connect(lambda _on, given=result: self._record(given))
            each.setCheckable(True)
            each.setAccessibleName(f"{self.name.text()}: {word}")
            made[result] = each
        return made

    def _name_toggle(self) -> None:
        text = self.tr("Fold") if self.is_open else self.tr("How")
        self.toggle.setText(text)
        self.toggle.setAccessibleName(f"{text}: {self.name.text()}")

    def _lay_out(self) -> None:
        acts = QWidget()
        flow = FlowLayout(acts, spacing=8)
        for made in (*self.buttons.values(), self.back):
            flow.addWidget(made)
        inside = QVBoxLayout(self.form)
        inside.setContentsMargins(0, 4, 0, 0)
        inside.setSpacing(8)
        inside.addWidget(self.do)
        inside.addWidget(self.record)
        if self.code is not None:
            inside.addWidget(self.code)
        inside.addWidget(acts)
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 10, 16, 10)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.addWidget(self.mark, 0, 0)
        grid.addWidget(self.name, 0, 1)
        grid.addWidget(self.toggle, 0, 2)
        grid.addWidget(self.summary, 1, 1, 1, 2)
        grid.addWidget(self.form, 2, 1, 1, 2)
        grid.setColumnStretch(1, 1)


class WaysCard(Card):
    """All ways in order, with the lightest that fits opened."""

    def __init__(self, acts: CaseActs, outcome: OutcomeCard) -> None:
        super().__init__(padding=0)
        self._outcome = outcome
        self._view: CaseView | None = None
        self._reference, self._proposed = "", ""
        self.why = TextLabel(colour="muted", size=SMALL, wrap=True, selectable=True)
        self.rows: dict[IdentityMethod, WayRow] = {}
        head = QVBoxLayout()
        head.setContentsMargins(16, 12, 16, 12)
        head.setSpacing(4)
        line = QHBoxLayout()
        line.addWidget(TextLabel(self.tr("Ways to recognise somebody"), size=CARD_TITLE, bold=True), 1)
        line.addWidget(TextLabel(self.tr("lightest first"), colour="muted", size=SMALL))
        head.addLayout(line)
        head.addWidget(self.why)
        self.body.setSpacing(0)
        self.body.addLayout(head)
        for method in IdentityMethod:
            if method is not IdentityMethod.NONE:
                self._add(WayRow(acts, method))

    def show_case(self, view: CaseView) -> None:
        """Show every way as it stands for this case."""
        self._view = view
        self.why.setText(texts.say("way-card", _why(view)))
        for way in view.ways:
            self.rows[way.method].show_way(view, way)
        proposed = next((way.method.value for way in view.ways if way.is_proposed), "")
        if (view.reference, proposed) != (self._reference, self._proposed):
            for method, row in self.rows.items():
                row.set_open(method.value == proposed)
            self._reference, self._proposed = view.reference, proposed

    @property
    def is_typed(self) -> bool:
        """Whether something typed would be lost."""
        return any(row.code is not None and row.code.is_typed for row in self.rows.values())

    def forget(self) -> None:
        """Empty what was typed."""
        for row in self.rows.values():
            if row.code is not None:
                row.code.typed.clear()
                row.code.field.set_error("")

    def _add(self, row: WayRow) -> None:
        row.opened.connect(self._toggle)
        row.matches.connect(self._use)
        self.rows[row.method] = row
        self.body.addWidget(Line())
        self.body.addWidget(row)

    def _toggle(self, method: str) -> None:
        row = self.rows[IdentityMethod(method)]
        row.set_open(not row.is_open)

    def _use(self, method: str) -> None:
        """Take a way as the one that was used, with a reason to be edited."""
        if self._view is None:
            return
        way = next(each for each in self._view.ways if each.method.value == method)
        day = texts.long_date(self._view.today, today=self._view.today)
        self._outcome.use(way.method, texts.say("way-reason", way.how, date=day))


def _look(way: Way) -> tuple[str, str]:
    if way.result is not None:
        return _LOOKS[way.result]
    if way.why == "copy-came":
        return "triangle-alert", "warn"
    if way.is_proposed:
        return "circle-dot", "accent"
    return ("circle-minus" if way.fit is Fit.NOT else "circle"), "muted"


def _summary(view: CaseView, way: Way) -> str:
    why = texts.say("way-why", way.why, email=view.case.person.email)
    tried = next((tried for tried in view.case.identity.tries if tried.way is way.method), None)
    if tried is not None:
        day = texts.short_date(tried.on, today=view.today)
        return texts.say("way-states", tried.result.value, date=day)
    return f"{texts.say('way-card', 'proposed')}. {why}" if way.is_proposed else why


def _why(view: CaseView) -> str:
    """Return which sentence the card begins with."""
    case, disclosure = view.case, disclosure_of(view.case)
    acting = case.representative
    if disclosure is Disclosure.NOTHING:
        return "nothing"
    if answered(case, "ID-01") is Answer.NO:
        return "no-doubt"
    if acting is not None and acting.kind is RepresentativeKind.LAWYER:
        return "lawyer"
    if not case.identity.is_settled and not any(way.is_proposed for way in view.ways):
        return "tried-all"
    return "data" if disclosure is Disclosure.DATA else "change"
