"""The middle of the page for a letter that is filed: what is known of it. Its bytes never change again."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout

from dsar_desk.domain.letter_texts import passage_kind, passage_name
from dsar_desk.domain.letters import IssuedLetter
from ui import texts
from ui.case.reading import CaseView
from ui.theme import CARD_TITLE, SMALL
from ui.translations import language
from ui.widgets.buttons import link_button
from ui.widgets.card import Card
from ui.widgets.labels import ElidedLabel, TextLabel


class IssuedDetails(Card):
    """Title, when and by whom, how it left, what went along, and the SHA-256 of its bytes."""

    enclosure_wanted = Signal(str)
    """The name of a filed enclosure to save."""

    def __init__(self) -> None:
        super().__init__(padding=16)
        self.enclosures: list[QPushButton] = []
        self.letter: IssuedLetter | None = None
        self.title = TextLabel(size=CARD_TITLE, bold=True, wrap=True)
        self.intro = TextLabel(colour="muted", wrap=True)
        self.intro.setText(
            self.tr("This letter is filed as it is. The desk keeps these bytes and never makes them anew.")
        )
        self.late = TextLabel(colour="warn", wrap=True)
        self.late.setText(texts.say("warnings", "late-refusal-issued"))
        self.values: dict[str, TextLabel] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        for name, words in (
            ("issued", self.tr("Filed")),
            ("language", self.tr("Language")),
            ("sent", self.tr("Sent")),
            ("tracking", self.tr("Tracking code")),
            ("file", self.tr("File")),
            ("text", self.tr("Text")),
            ("sha256", "SHA-256"),
            ("next", self.tr("Next step")),
        ):
            self._add(name, words)
        self.body.addWidget(self.title)
        self.body.addWidget(self.intro)
        self.body.addWidget(self.late)
        self.body.addSpacing(8)
        self.body.addLayout(self._grid)
        self.enclosures_heading = TextLabel(self.tr("Enclosures"), colour="muted", size=SMALL)
        self.body.addWidget(self.enclosures_heading)
        self._files = QVBoxLayout()
        self._files.setSpacing(4)
        self.body.addLayout(self._files)
        self.body.addStretch(1)

    def show_letter(self, letter: IssuedLetter, view: CaseView) -> None:
        """Show a filed letter."""
        self.letter = letter
        self.title.setText(view.title_of(letter.kind, language()))
        self.late.setVisible(letter.late)
        day = texts.long_date(letter.issued_on, today=view.today)
        self._put("issued", self.tr("%1, by %2").replace("%1", day).replace("%2", letter.issued_by))
        self._put("language", texts.say("letter-languages", letter.language))
        self._put("sent", _sent(letter, view) or self.tr("not yet"))
        self._put("tracking", letter.tracking)
        self._show_enclosures(letter.enclosures)
        self._put("file", letter.filename)
        self._put("text", self._own_in_words(letter))
        self._put("sha256", _spaced(letter.sha256))
        step = view.step
        self._put("next", texts.step_text(step.code, step.right or "", table="next") if view.is_open else "")

    def _own_in_words(self, letter: IssuedLetter) -> str:
        """Return which texts of the organisation's own the letter was made from."""
        passages = [passage_name(kind) for kind, _ in letter.own_texts if passage_name(kind)]
        parts = []
        if len(passages) < len(letter.own_texts):
            parts.append(self.tr("your own, not the standard text"))
        if passages:
            from dsar_desk.bootstrap.letter_texts import text_titles

            titles = text_titles(language())
            names = ", ".join(titles.get(passage_kind(name), name) for name in dict.fromkeys(passages))
            parts.append(self.tr("with passages of your own: %1").replace("%1", names))
        return "; ".join(parts)

    def _show_enclosures(self, names: Sequence[str]) -> None:
        for old in self.enclosures:
            self._files.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.enclosures = [self._enclosure(name) for name in names]
        self.enclosures_heading.setVisible(bool(names))

    def _enclosure(self, name: str) -> QPushButton:
        made = link_button(name.replace("&", "&&"), icon_name="file-down")
        says = self.tr("Save enclosure %1").replace("%1", name)
        made.setAccessibleName(says)
        made.setToolTip(says)
        made.clicked.connect(lambda: self.enclosure_wanted.emit(name))
        self._files.addWidget(made)
        return made

    def _add(self, name: str, words: str) -> None:
        label = TextLabel(words, colour="muted", size=SMALL)
        value = ElidedLabel() if name == "file" else TextLabel(wrap=True, selectable=True)
        value.setMinimumWidth(80)
        value.setAccessibleName(words)
        row = len(self.values)
        self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(value, row, 1)
        self.values[name] = value

    def _put(self, name: str, text: str) -> None:
        value = self.values[name]
        value.setText(text)
        row = self._grid.getItemPosition(self._grid.indexOf(value))[0]  # type: ignore[index]  # four numbers
        label = self._grid.itemAtPosition(row, 0)
        for item in (value, label.widget() if label is not None else None):
            if item is not None:
                item.setVisible(bool(text))


def _sent(letter: IssuedLetter, view: CaseView) -> str:
    if letter.sent_on is None or letter.posting is None:
        return ""
    how = texts.say("postings", letter.posting.value)
    return f"{texts.long_date(letter.sent_on, today=view.today)}, {how}"


def _spaced(digest: str) -> str:
    """In groups of eight, so that it wraps and two can be compared by eye."""
    return " ".join(digest[start : start + 8] for start in range(0, len(digest), 8))
