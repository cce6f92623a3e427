"""Labels and envelopes for the letters that are ticked: a menu, and what goes to the printer."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QMenu, QWidget

from dsar_desk.services.batches import ReadyLetter
from ui import texts

Made = Callable[[], tuple[bytes, tuple[float, float] | None]]


class StationeryMenu(QMenu):
    """A line for each sheet of labels and each envelope; `chosen` hears what makes the pages."""

    def __init__(
        self,
        letters: Callable[[], Sequence[ReadyLetter]],
        chosen: Callable[[str, Made], object],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        from dsar_desk.bootstrap.postal import envelopes, label_sheets

        for name in (*label_sheets(), *envelopes()):
            action = self.addAction(texts.say("paper-names", name))
            action.setObjectName(name)
            action.triggered.connect(
                lambda _on=False, paper=name: chosen(
                    texts.say("paper-names", paper), _making(paper, tuple(letters()))
                )
            )


def _making(paper: str, letters: Sequence[ReadyLetter]) -> Made:
    """Return what makes the pages, off the GUI thread; with them the size of the paper if it is no A4."""

    def made() -> tuple[bytes, tuple[float, float] | None]:
        from dsar_desk.bootstrap.postal import envelopes, envelopes_pdf, labels_pdf

        addresses = [each.address for each in letters]
        if paper in envelopes():
            senders = [each.sender for each in letters]
            return envelopes_pdf(addresses, size=paper, senders=senders), envelopes()[paper].page
        return labels_pdf(addresses, sheet=paper), None

    return made
