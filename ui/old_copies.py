"""Offers to delete earlier copies of the desk: they still hold the requests that were deleted."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.shell import Shell
from ui.widgets.confirm import ConfirmDialog

_SHOWN = 6
"""Names of files that a question shows."""


def offer_removal(shell: Shell, over: QWidget) -> ConfirmDialog | None:
    """Ask whether the copies in the desk's folder should go too; nothing where there are none."""
    names = shell.desk.old_copies()
    if not names:
        return None
    asked = ConfirmDialog(
        QCoreApplication.translate("old-copies", "Delete %n older copy/copies as well?", "", len(names)),
        _text(names),
        QCoreApplication.translate("old-copies", "Delete %n older copy/copies", "", len(names)),
        cancel=QCoreApplication.translate("old-copies", "Keep them"),
        parent=over.window(),
    )
    asked.accepted.connect(lambda: _remove(shell))
    asked.open()
    return asked


def _text(names: Sequence[str]) -> str:
    files = "\n".join(names[:_SHOWN]) + ("\n…" if len(names) > _SHOWN else "")
    told = QCoreApplication.translate(
        "old-copies",
        "These files in the folder of the desk are earlier states of it, from before a new version or a "
        "restore. They still hold requests that you deleted:",
    )
    return f"{told}\n\n{files}\n\n{elsewhere()}"


def elsewhere() -> str:
    """Return what a deletion cannot reach: backups that are kept elsewhere."""
    return QCoreApplication.translate(
        "old-copies",
        "Backups that you keep elsewhere still hold them too, until you throw those away yourself.",
    )


def _remove(shell: Shell) -> None:
    desk = shell.desk

    def done(count: int) -> None:
        shell.toast(QCoreApplication.translate("old-copies", "%n older copy/copies deleted", "", count))
        shell.changed.emit()

    shell.tasks.run(desk.remove_old_copies, done=done, owner=shell)
