"""Notices that nobody is at the desk: no key and no pointer for a while, or the computer slept."""

import contextlib
import time

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QWindow

TICK = 5_000
"""Milliseconds between two looks at the clock."""
JUMP = 30.0
"""Seconds that the clock may be ahead of a tick before it counts as sleep."""
_SIGNS_OF_LIFE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


class IdleWatch(QObject):
    """`left` comes once when the time is up; the next sign of life starts the time anew."""

    left = Signal()

    def __init__(self, minutes: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.minutes = minutes
        self._seen = time.monotonic()
        self._ticked = time.time()
        self._told = False
        self._timer = QTimer(self, interval=TICK)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        # Windows of the system see keys and pointer first; a filter on the application would see every event.
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._watch)

    def look(self) -> None:
        """Look whether the time is up or the computer slept."""
        now = time.time()
        slept = now - self._ticked > TICK / 1000 + JUMP
        self._ticked = now
        idle = time.monotonic() - self._seen > self.minutes * 60
        if (slept or idle) and not self._told:
            self._told = True
            self.left.emit()

    def somebody_is_here(self) -> None:
        """Start the time anew."""
        self._seen = time.monotonic()
        self._told = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _SIGNS_OF_LIFE:
            self.somebody_is_here()
        return False

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)
            self.somebody_is_here()

    def listen_to_system(self) -> None:
        """Ask logind to say when the computer goes to sleep; without it the clock's jump tells afterwards."""
        with contextlib.suppress(ImportError):
            from PySide6.QtDBus import QDBusConnection

            system = QDBusConnection.systemBus()
            if system.isConnected():
                system.connect(
                    "org.freedesktop.login1",
                    "/org/freedesktop/login1",
                    "org.freedesktop.login1.Manager",
                    "PrepareForSleep",
                    self,
                    b"1sleeps(bool)",
                )

    @Slot(bool)
    def sleeps(self, begins: bool) -> None:
        """Hear from the system that it goes to sleep, or that it woke up."""
        if begins:
            self.left.emit()
