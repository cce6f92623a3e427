"""The steps after a choice: a passphrase where there is no keyring, waiting, the recovery code."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QProgressBar, QVBoxLayout, QWidget

from dsar_desk.domain.passphrases import LEAST, is_short
from ui.printing import ask_printer, print_text
from ui.texts import say
from ui.theme import CARD_TITLE, NEXT_STEP, sized
from ui.widgets.buttons import button, link_button, primary_button
from ui.widgets.card import Card
from ui.widgets.field import Field
from ui.widgets.labels import TextLabel


def length_words() -> str:
    """Return the sentence that says how long a passphrase must be."""
    return say("errors", "passphrase-too-short", least=str(LEAST))


class Step(QWidget):
    """A card in the middle with a title, a text and its acts."""

    back = Signal()

    def __init__(self, title: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.card = Card(padding=24)
        self.card.setMaximumWidth(560)
        self.card.setMinimumWidth(360)
        self.title = TextLabel(title, size=NEXT_STEP, bold=True, wrap=True)
        self.text = TextLabel(text, colour="muted", wrap=True)
        self.card.body.addWidget(self.title)
        self.card.body.addWidget(self.text)
        self.acts = QHBoxLayout()
        self.acts.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.addStretch(1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.card, 10)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(2)

    def finish(self) -> None:
        """Put the acts below what was added to the card."""
        self.card.body.addSpacing(8)
        self.card.body.addLayout(self.acts)


class PassphraseStep(Step):
    """Asks for a new passphrase, twice."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Choose a passphrase"),
            self.tr(
                "This computer has no keyring that can keep the key of your desk. So you type a "
                "passphrase when you open it. Four or five words that do not "
                "belong together are easy to keep in mind."
            ),
            parent,
        )
        self.first, self.second = QLineEdit(), QLineEdit()
        for line in (self.first, self.second):
            line.setEchoMode(QLineEdit.EchoMode.Password)
            line.returnPressed.connect(self.try_now)
        self.field = Field(self.tr("&Passphrase"), self.first, hint=length_words())
        self.again = Field(self.tr("Passphrase &again"), self.second)
        self.go = primary_button(self.tr("Go on"), icon_name="arrow-right", clicked=self.try_now)
        self.card.body.addWidget(self.field)
        self.card.body.addWidget(self.again)
        self.acts.addWidget(link_button(self.tr("Back"), icon_name="chevron-left", clicked=self.back.emit))
        self.acts.addStretch(1)
        self.acts.addWidget(self.go)
        self.finish()

    def try_now(self) -> None:
        """Go on if both are the same and long enough."""
        short = is_short(self.first.text())
        differs = not short and self.first.text() != self.second.text()
        self.field.set_error(length_words() if short else "")
        self.again.set_error(self.tr("This is not the same as above.") if differs else "")
        if short or differs:
            (self.first if short else self.second).setFocus()
            return
        self.chosen.emit(self.first.text())


class WaitStep(Step):
    """Says what is being done."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(8)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.card.body.addWidget(self.bar)
        self.finish()

    def say(self, title: str, text: str) -> None:
        """Show what is being done, without an end in sight."""
        self.title.setText(title)
        self.text.setText(text)
        self.bar.setRange(0, 0)

    def progress(self, done: int, total: int) -> None:
        """Show how far it is."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)


class CodeStep(Step):
    """Shows the recovery code, this once. Going on needs a tick that it was written down."""

    done = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("This is your recovery code"),
            self.tr(
                "With it you open the desk when the passphrase or this computer is lost. It is shown only "
                "now. Print it or write it down, and keep it where this computer is not."
            ),
            parent,
        )
        self.code = TextLabel(size=CARD_TITLE, bold=True, wrap=True, selectable=True)
        mono = sized(self.code.font(), CARD_TITLE, bold=True)
        mono.setStyleHint(QFont.StyleHint.Monospace)
        mono.setFamilies(["DejaVu Sans Mono", "Menlo", "Consolas", "monospace"])
        self.code.setFont(mono)
        self.code.setAlignment(Qt.AlignmentFlag.AlignCenter)
        box = Card(fill="alt", border="line")
        box.body.addWidget(self.code)
        self.name = QLineEdit()
        self.name.setMaxLength(120)
        self.named = Field(
            self.tr("Your &name, as it stands under your letters"),
            self.name,
            optional=True,
            hint=self.tr("You can change it later in the settings."),
        )
        self.kept = QCheckBox(self.tr("I have printed the code or written it down"))
        self.print = button(self.tr("Print…"), icon_name="printer", clicked=self._print)
        self.go = primary_button(self.tr("Go on"), icon_name="arrow-right", clicked=self.done.emit)
        self.go.setEnabled(False)
        self.go.setToolTip(self.tr("Tick first that you have the code on paper."))
        self.kept.toggled.connect(self.go.setEnabled)
        self.card.body.addWidget(box)
        self.card.body.addWidget(self.kept)
        self.card.body.addWidget(self.named)
        self.acts.addWidget(self.print)
        self.acts.addStretch(1)
        self.acts.addWidget(self.go)
        self.finish()

    def show_code(self, code: str) -> None:
        """Show a code in three lines of three groups."""
        groups = code.split("-")
        lines = [" – ".join(groups[at : at + 3]) for at in range(0, len(groups), 3)]
        self.code.setText("\n".join(lines))
        self.code.setAccessibleName(" ".join(" ".join(group) for group in groups))
        self.kept.setChecked(False)

    def page_html(self) -> str:
        """Return the page to print."""
        title = self.tr("Recovery code of DSAR Desk")
        use = self.tr("Opens the desk and its backups. Keep it safe, and not beside the computer.")
        lines = self.code.text().replace("\n", "<br>")
        return f"<h1>{title}</h1><p>{use}</p><p style='font: 18pt monospace'>{lines}</p>"

    def _print(self) -> None:
        title = self.tr("Recovery code of DSAR Desk")
        ask_printer(self, lambda printer: print_text(self.page_html(), printer), title=title)


class SecretStep(Step):
    """Asks what opens a backup."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("What opens this backup?"),
            self.tr("Type the passphrase of the desk, or the recovery code that you wrote down then."),
            parent,
        )
        self.secret = QLineEdit()
        self.secret.setEchoMode(QLineEdit.EchoMode.Password)
        self.secret.returnPressed.connect(self.try_now)
        self.field = Field(self.tr("&Passphrase or recovery code"), self.secret)
        self.go = primary_button(self.tr("Put back"), icon_name="archive-restore", clicked=self.try_now)
        self.card.body.addWidget(self.field)
        self.acts.addWidget(link_button(self.tr("Back"), icon_name="chevron-left", clicked=self.back.emit))
        self.acts.addStretch(1)
        self.acts.addWidget(self.go)
        self.finish()

    def try_now(self) -> None:
        """Go on if something was typed."""
        if self.secret.text():
            self.chosen.emit(self.secret.text())
        else:
            self.field.set_error(self.tr("Type the passphrase or the recovery code."))
