"""What the status line says under the list."""

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from ui import texts
from ui.desk import Desk


def backup_line(desk: Desk) -> str:
    """Return where the data live, and when the last backup was made."""
    here = QCoreApplication.translate("status", "Everything is on this computer, encrypted.")
    kept = desk.setting("desk.last-backup")
    if not kept:
        none_yet = QCoreApplication.translate("status", "No backup yet.")
        return f"{here} {none_yet}"
    at = datetime.fromisoformat(kept).astimezone(ZoneInfo("Europe/Amsterdam"))
    words = QCoreApplication.translate("status", "Last backup: %1 at %2.")
    day = texts.distance(at.date(), desk.today())
    return f"{here} {words.replace('%1', day).replace('%2', texts.time_of_day(at))}"


def controllers_line(desk: Desk) -> str:
    """Return how many organisations there are, and whether the cases are invented."""
    count = len(desk.controller_names())
    if desk.is_practice:
        return QCoreApplication.translate("status", "Practice desk: %n organisation(s)", "", count)
    return QCoreApplication.translate("status", "%n organisation(s)", "", count)
