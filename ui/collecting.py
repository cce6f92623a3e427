"""Looks for garbage on the GUI thread alone, as long as other threads are at work.

Python looks for it on whatever thread makes an object. A cycle can hold widgets, and one that is ended off
the GUI thread takes the program with it.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 1000
_at_work = 0


class Collector(QObject):
    """Collects while it is at work, at the thresholds that Python has."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.collect)

    def begin(self) -> None:
        """Take over from Python; call it on the GUI thread before the other thread starts."""
        global _at_work  # noqa: PLW0603  # Python's collector is one for the whole program
        _at_work += 1
        gc.disable()
        self._timer.start()

    def end(self) -> None:
        """Hand back to Python, once no other collector is at work."""
        global _at_work  # noqa: PLW0603  # as above
        self._timer.stop()
        _at_work -= 1
        if _at_work == 0:
            gc.enable()

    def collect(self) -> None:
        """Collect the oldest generation whose threshold is reached, as Python would."""
        due = [
            at
            for at, (count, most) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
            if count > most
        ]
        if due and due[0] == 0:
            reached = 0
            while reached + 1 in due:
                reached += 1
            gc.collect(reached)
