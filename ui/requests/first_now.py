"""The banner above the list: which request comes first now, and what to do for it."""

from datetime import date

from dsar_desk.domain.listing import CaseRow
from ui import texts
from ui.shell import Shell
from ui.widgets.banner import Banner
from ui.widgets.due_bar import SOON


class FirstNow(Banner):
    """Calm while nothing is due soon."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell

    def show_first(self, row: CaseRow | None, *, today: date) -> None:
        """Show the request that comes first; none when nothing is to be done."""
        if row is None or row.due is None:
            self.say("calm", self.tr("Nothing is urgent."))
            return
        left = (row.due - today).days
        if left > SOON:
            day = texts.short_date(row.due, today=today)
            self.say("calm", self.tr("Nothing is urgent. Next: %1.").replace("%1", day))
        else:
            self._say_urgent(row, left)

    def _say_urgent(self, row: CaseRow, left: int) -> None:
        first = self.tr("First now: %1, %2").replace("%1", row.reference).replace("%2", row.name)
        self.say(
            "late" if left < 0 else "soon",
            first,
            texts.step_text(row.step, row.step_right, table="next"),
            state=texts.days_left(left),
            act=texts.say("next-act", row.step) if row.step_right else texts.step_text(row.step),
            act_icon=texts.STEP_ICONS.get(row.step, "arrow-right"),
            clicked=lambda: self._shell.go("case", row.reference),
        )
