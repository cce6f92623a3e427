"""The documents of a case: the request as it was registered, and what went with the letters."""

from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dsar_desk.bootstrap.copies import write_copy
from dsar_desk.domain.letters import IssuedLetter
from ui import texts
from ui.case.acts import CaseActs
from ui.case.dialogs.act_dialog import TextBox
from ui.case.files import ask_where
from ui.case.letters_tab import ListCard, row_label
from ui.case.looked_at import LookedAt
from ui.case.reading import CaseView
from ui.case.tabs import TabState
from ui.theme import GAP, SMALL
from ui.translations import language
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.labels import TextLabel

_SHOWN = 200_000
"""Characters of a request that are shown at once."""


class DocumentsTab(LookedAt):
    """What came in, and what went with the letters."""

    def __init__(self, acts: CaseActs) -> None:
        super().__init__()
        self.acts = acts
        self.facts = Card(padding=16)
        self.facts_text = TextLabel(wrap=True, selectable=True)
        self.facts.body.addWidget(self.facts_text)
        self.text = TextBox(lines=14)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Text of the request"))
        self.heading = TextLabel(self.tr("Text of the request"), bold=True)
        self.no_text = TextLabel(
            self.tr("No text was registered with this request."), colour="muted", wrap=True
        )
        self.enclosures = ListCard(self.tr("Enclosures of issued letters"))
        self.save: dict[tuple[int, str], QWidget] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for widget in (self.facts, self.heading, self.text, self.no_text, self.enclosures):
            column.addWidget(widget)
        column.addStretch(1)

    def fill(self, view: CaseView) -> None:
        """Show the request and the enclosures."""
        self.facts_text.setText(_facts(view))
        shown = view.case.text[:_SHOWN]
        if self.text.toPlainText() != shown:
            self.text.setPlainText(shown)
        for widget in (self.heading, self.text):
            widget.setVisible(bool(shown))
        self.no_text.setVisible(not shown)
        self.enclosures.clear()
        self.save = {}
        for letter in view.letters:
            for name in letter.enclosures:
                self.enclosures.add(self._row(letter, name, view))
        self.enclosures.setVisible(bool(self.save))

    def state(self, view: CaseView) -> TabState:
        """Return how many documents there are."""
        count = sum(len(letter.enclosures) for letter in view.letters) + bool(view.case.text)
        return TabState("papers", str(count) if count else "")

    def focus_first(self) -> None:
        """Put the keyboard on the text."""
        self.text.setFocus()

    def save_to(self, letter: IssuedLetter, name: str, path: Path) -> None:
        """Save an enclosure as a file that the desk no longer protects."""

        def read(core: object) -> Path:
            with core.read() as work:  # type: ignore[attr-defined]  # the desk's core
                content = work.letters.enclosure(letter.id, name)
            return write_copy(path, content)

        self.acts.ask(read, done=lambda _: self._saved())

    def _saved(self) -> None:
        self.acts.shell.toast(self.tr("Saved. Outside the desk the file is no longer protected."))

    def _ask(self, letter: IssuedLetter, name: str) -> None:
        title = self.tr("Save the enclosure outside the desk")
        ask_where(self.window(), name, lambda path: self.save_to(letter, name, path), title=title)

    def _row(self, letter: IssuedLetter, name: str, view: CaseView) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(16, 6, 16, 6)
        line.setSpacing(12)
        made = button(self.tr("Save…"), icon_name="download", clicked=lambda: self._ask(letter, name))
        made.setAccessibleName(f"{made.text()} {name}")
        self.save[letter.id, name] = made
        line.addWidget(row_label(name), 1)
        line.addWidget(row_label(view.title_of(letter.kind, language()), colour="muted", size=SMALL), 1)
        line.addWidget(made)
        return row


def _facts(view: CaseView) -> str:
    case = view.case
    came = texts.say(
        "case-facts",
        "received",
        date=texts.full_date(case.received),
        channel=texts.say("arrived", case.channel.value),
    )
    known = {
        "email": case.person.email,
        "address": ", ".join(case.person.address.splitlines()),
        "customer-number": case.customer_number,
        "reference": case.their_reference,
        "language": texts.say("languages", case.person.language),
        "linked": case.linked_to,
    }
    lines = [texts.say("case-facts", code, value=value) for code, value in known.items() if value]
    return "\n".join([came, *lines, *_representative(view)])


def _representative(view: CaseView) -> tuple[str, ...]:
    acts = view.case.representative
    if acts is None:
        return ()
    seen = texts.say("case-facts", "mandate-seen" if acts.mandate_seen_on else "mandate-unseen")
    kind = texts.say("representatives", acts.kind.value)
    return (texts.say("case-facts", "representative", kind=kind, name=acts.name, seen=seen),)
