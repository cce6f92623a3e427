"""What is past its retention period: how much, why it should go, and the act that deletes it."""

import contextlib
from collections.abc import Callable

from dsar_desk.domain.listing import CaseQuery
from dsar_desk.errors import DeskError
from dsar_desk.services.closing import copies_kept_since, forget_copies, purge_past_retention
from ui.desk import Desk
from ui.old_copies import elsewhere, offer_removal
from ui.shell import Shell
from ui.tasks import Job
from ui.widgets.banner import Banner
from ui.widgets.confirm import ConfirmDialog


class PastRetention(Banner):
    """Stands above the list while it shows what is to be deleted."""

    def __init__(self, shell: Shell, query: Callable[[], CaseQuery]) -> None:
        super().__init__(main=False)
        self.shell = shell
        self.dialog: ConfirmDialog | None = None
        self.copies: ConfirmDialog | None = None
        self.job: Job | None = None
        self._query = query
        self._count = 0
        self.hide()

    def show_count(self, count: int) -> None:
        """Say how many requests the list shows; nothing where there are none."""
        self._count = count
        if self.job is not None:
            return
        self.setVisible(count > 0)
        if count:
            self.say(
                "note",
                self.tr("%n request(s) past the retention period", "", count),
                self.tr("Personal data may not be kept longer than needed (Art. 5(1)(e) GDPR)."),
                act=self.tr("Delete…"),
                act_icon="trash-2",
                clicked=self._ask,
            )

    def _ask(self) -> None:
        self.dialog = ConfirmDialog(
            self.tr("Delete %n request(s) for good?", "", self._count),
            self.tr(
                "The requests, their letters and documents are deleted. The history keeps that there was a "
                "request, without what was in it. This cannot be undone."
            )
            + f" {elsewhere()}",
            self.tr("Delete %n request(s)", "", self._count),
            parent=self.window(),
        )
        self.dialog.accepted.connect(self._delete)
        self.dialog.open()

    def _delete(self) -> None:
        desk, query, count = self.shell.desk, self._query(), self._count

        def work(job: Job) -> int:
            core = desk.core
            return purge_past_retention(
                core.begin,
                core.catalog,
                core.actor(today=query.today),
                controllers=query.controllers,
                search=query.search,
                progress=lambda done: job.report(done, count),
            )

        self.job = self.shell.tasks.run_long(work, done=self._told, failed=self.shell.errors, owner=self)
        self.job.progressed.connect(self._progress)
        self.job.finished.connect(self._ended)
        self._progress(0, count)

    def _progress(self, done: int, count: int) -> None:
        if self.job is not None:
            words = self.tr("Deleting: %1 of %2").replace("%1", str(done)).replace("%2", str(count))
            self.say("note", words, act=self.tr("Stop"), act_icon="x", clicked=self.job.cancel)

    def _told(self, count: int) -> None:
        self.shell.toast(self.tr("%n request(s) deleted", "", count))
        self.copies = offer_removal(self.shell, self)

    def _ended(self) -> None:
        self.job = None
        self.show_count(self._count)
        self.shell.changed.emit()


def forget_old_copies(desk: Desk) -> None:
    """Delete copies of data that were handed over long enough ago; the full desk opens only for that.

    Nobody asked for it now: where the desk cannot be written, it is done another time.
    """
    closed_by = copies_kept_since(desk.today(), months=desk.setting("retention.copy-months"))
    with contextlib.suppress(DeskError):
        if desk.has_copies_of_cases_closed_by(closed_by):
            forget_copies(desk.core.begin, desk.core.actor())
