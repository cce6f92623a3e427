"""A field for one fact of a letter. No national number gets through it (UAVG Art. 46)."""

from collections.abc import Collection
from datetime import date

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from dsar_desk.domain.letters import FactWanted
from dsar_desk.domain.ruled_out import Known
from dsar_desk.errors import InvalidInput
from dsar_desk.services.guard import check_typed, mask_pasted
from ui import texts
from ui.errors import words_for
from ui.letters import days
from ui.translations import language
from ui.widgets.calendar_button import CalendarButton
from ui.widgets.field import Field
from ui.widgets.why_none import WhyNone

_LEAST_LINES, _MOST_LINES = 3, 9
LONGEST_PASTE = 50_000
"""Characters: more than any letter takes, and few enough to look through at once."""


class FactBox(QPlainTextEdit):
    """A box for some lines that grows with them. Tab leaves it; what is pasted loses national numbers."""

    masked = Signal(int)
    """So many numbers were masked in what was pasted."""
    too_long = Signal()
    """What was pasted belongs into an enclosure, and is not taken over."""
    left = Signal()

    def __init__(self, known: Collection[Known], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = known
        self.setTabChangesFocus(True)
        self.setViewportMargins(6, 4, 6, 4)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        lines = min(_MOST_LINES, max(_LEAST_LINES, int(self.document().size().height())))
        return QSize(240, self.fontMetrics().lineSpacing() * lines + 24)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def insertFromMimeData(self, source: QMimeData) -> None:
        if len(source.text()) > LONGEST_PASTE:
            self.too_long.emit()
            return
        safe = mask_pasted(source.text(), known=self._known)
        self.insertPlainText(safe.text)
        if safe.count:
            self.masked.emit(safe.count)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()


class FactField(Field):
    """Label, text, and below it a hint, what is wrong, or the question whether digits are a number."""

    changed = Signal()
    left = Signal()
    """The person went on to something else: save."""
    ruled_out = Signal(str, str)
    """The person says that no national number stands in this text, and why."""

    def __init__(self, fact: FactWanted, *, known: Collection[Known], parent: QWidget | None = None) -> None:
        self._known = tuple(number for number in known if number)
        self.fact = fact
        self.box = FactBox(self._known) if fact.many_lines else None
        self.edit = None if fact.many_lines else QLineEdit()
        label = fact.label.get(language()) or fact.label.get("en") or fact.key
        super().__init__(label, self.box or self.edit or QWidget(), optional=fact.optional, parent=parent)
        self.label.setWordWrap(True)
        self._good = ""
        self._overruled = False
        self._certain = self._possible = False
        self.why = WhyNone()
        self.why.told.connect(self.overrule)
        column = self.layout()
        if column is not None:
            column.addWidget(self.why)
        self.calendar = CalendarButton() if fact.is_day and self.edit is not None else None
        if self.calendar is not None:
            self._add_calendar(self.calendar, label)
        self._connect()

    @property
    def text(self) -> str:
        """What stands in the field."""
        return self.box.toPlainText() if self.box is not None else self.edit.text() if self.edit else ""

    @property
    def value(self) -> str:
        """The fact as it may be kept: with the digits of a national number masked."""
        return self._good

    @property
    def needs_answer(self) -> bool:
        """Whether a number stands in the text that must go, or be answered for."""
        return self._certain or self._possible

    def set_value(self, value: str) -> None:
        """Show a fact as it was kept; leaves alone what says the same and what must still be mended."""
        if value == self._good or self.needs_answer:
            return
        text = value if self.box is not None else days.shown(value)
        if self.box is not None:
            self.box.setPlainText(text)
        elif self.edit is not None:
            self.edit.setText(text)

    def overrule(self, reason: str) -> None:
        """Say why the digits are no national number; asked once."""
        self._overruled = True
        self.ruled_out.emit(self.text, reason)
        self._read()
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_needed(self, needed: bool) -> None:  # a state, said by its name
        """Say that this letter cannot do without, though the kind mostly can."""
        if self.fact.optional and not self.text.strip():
            self.set_hint(self.tr("Needed now: the letter has an open place here.") if needed else "")

    def complain(self, error: InvalidInput) -> None:
        """Show what the core says against this fact."""
        self.set_error(words_for(error)[1])

    def _add_calendar(self, calendar: CalendarButton, label: str) -> None:
        """Put the button for the calendar beside the field; Alt+Down opens it from the field, too."""
        calendar.setAccessibleDescription(label)
        row = QHBoxLayout()
        row.setSpacing(6)
        column = self.layout()
        if isinstance(column, QVBoxLayout) and self.edit is not None:
            column.removeWidget(self.edit)
            row.addWidget(self.edit, 1)
            row.addWidget(calendar)
            column.insertLayout(1, row)
            QShortcut(
                QKeySequence("Alt+Down"),
                self.edit,
                calendar.open,
                context=Qt.ShortcutContext.WidgetShortcut,
            )
        calendar.picked.connect(self._take_day)

    def _take_day(self, day: date) -> None:
        if self.edit is not None:
            self.edit.setText(days.shown(day.isoformat()))
            self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            self.left.emit()

    def _connect(self) -> None:
        if self.box is not None:
            self.box.textChanged.connect(self._read)
            self.box.masked.connect(self._tell_masked)
            self.box.too_long.connect(self._tell_too_long)
            self.box.left.connect(self.left)
        elif self.edit is not None:
            self.edit.textChanged.connect(self._read)
            self.edit.editingFinished.connect(self.left)

    def _read(self) -> None:
        try:
            self._possible = check_typed(
                self.text, field=f"‘{self.label.text()}’", known=self._known, overruled=self._overruled
            )
            self._certain = False
            self.set_error("")
        except InvalidInput as error:
            self._certain, self._possible = True, False
            self._ask("")
            self.complain(error)
        self._keep()
        if not self._certain:
            self._question()
        self.changed.emit()

    def _keep(self) -> None:
        if self.needs_answer:
            self._good = mask_pasted(self.text, known=self._known).text
        else:
            self._good = days.kept(self.text) if self.edit is not None else self.text

    def _question(self) -> None:
        question = self.tr("This may be a BSN or another national number. The desk keeps none. Is it one?")
        self._ask(question if self._possible else "")
        self._hint_day()

    def _ask(self, question: str) -> None:
        self.why.ask(bool(question))
        if question:
            self.set_error(question)

    def _hint_day(self) -> None:
        day = days.day_in(self.text) if self.edit is not None else None
        if self.calendar is not None:
            self.calendar.show_from(day)
        no_day = self.fact.is_day and day is None and bool(self.text.strip())
        words = self.tr("This is no day; the letter says it in these words. A day is typed as 28-12-2026.")
        self.set_hint(texts.full_date(day) if day is not None else words if no_day else "")

    def _tell_too_long(self) -> None:
        self.set_hint(self.tr("That is too long for a letter, so it is not pasted. Add it as an enclosure."))

    def _tell_masked(self, count: int) -> None:
        self.set_hint(self.tr("%n number(s) masked in what you pasted: a BSN may not stand here.", "", count))
