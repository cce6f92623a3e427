"""Keeps what is typed as a draft a little after the last key, faulty or not, and when the page is left."""

from PySide6.QtCore import QObject, QTimer, Signal

from dsar_desk.domain.letter_texts import TextKey
from dsar_desk.errors import DeskError
from dsar_desk.services.letter_texts import OwnText, keep_draft
from ui.shell import Shell

PAUSE = 900
"""Milliseconds after the last key."""


class TextKeeper(QObject):
    """Keeps one text. What is written is always the newest, whenever the work begins."""

    kept = Signal(object)
    """The `OwnText` as it stands now."""
    refused = Signal(object)
    """What is typed may not be kept: a `DeskError`."""

    def __init__(self, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self._shell = shell
        self._key: TextKey | None = None
        self._base = ""
        self._wanted: str | None = None
        self.is_refused = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.save)
        shell.locked.connect(self.save_now)

    @property
    def is_behind(self) -> bool:
        """Whether something typed is not kept yet."""
        return self._wanted is not None

    def begin(self, key: TextKey) -> None:
        """Start on a text."""
        self._key, self._wanted, self._base, self.is_refused = key, None, "", False
        self._pause.stop()

    def want(self, text: str, *, base: str = "") -> None:
        """Keep this soon. `base` is the shipped text that it is made from, where that is another now."""
        self._wanted, self._base = text, base or self._base
        self._pause.start()

    def save(self) -> None:
        """Keep now what is wanted, in the background."""
        self._pause.stop()
        key = self._key
        if self._wanted is None or key is None:
            return
        self._shell.tasks.run(
            lambda: self._write(key),
            done=self._landed,
            failed=self._failed,
            owner=self,
            replaces="text-draft",
        )

    def save_now(self) -> None:
        """Keep what is wanted before this returns: the page is left, or the desk locked."""
        self._pause.stop()
        if self._wanted is None or self._key is None:
            return
        try:
            self._landed(self._write(self._key))
        except DeskError as error:
            self._failed(error)

    def forget(self) -> None:
        """Keep nothing of what is wanted: it was taken into use, or dropped."""
        self._pause.stop()
        self._wanted, self._base, self.is_refused = None, "", False

    def _write(self, key: TextKey) -> tuple[TextKey, str, OwnText] | None:
        text, base = self._wanted, self._base
        if text is None or key != self._key:
            return None
        core = self._shell.desk.core
        actor = core.actor(controller=key.controller)
        own = keep_draft(core.begin, core.catalog, core.text_checks, actor, key, text, base=base)
        return key, text, own

    def _landed(self, written: tuple[TextKey, str, OwnText] | None) -> None:
        if written is None or written[0] != self._key:
            return
        self.is_refused = False
        if self._wanted == written[1]:
            self._wanted, self._base = None, ""
        self.kept.emit(written[2])

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, DeskError):
            self.is_refused = True
            self.refused.emit(error)
        else:
            self._shell.errors(error)
