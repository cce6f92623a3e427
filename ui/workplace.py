"""The real desk behind `ui.desk`: unlocked first, read by a thin view, opened in full when needed."""

import threading
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from dsar_desk import bootstrap
from dsar_desk.domain.listing import CaseQuery, Filter, Page
from dsar_desk.errors import DeskUnavailable, NotAllowed
from dsar_desk.settings import SETTINGS

if TYPE_CHECKING:
    from dsar_desk.bootstrap import QuickView, RawKey

PRACTICE_CASES = 40


class Workplace:
    """An open desk. `core` is the full desk, for services in the register's thread."""

    def __init__(self, folder: Path, key: "RawKey") -> None:
        """Take the window's lock and look at the list.

        Raises:
            DeskInUse: If another window has this desk open.
            DeskUnavailable: If the file cannot be read now.
        """
        self.location = folder
        self._key = key
        self._lock = bootstrap.lock_window(folder)
        self._views = threading.local()
        self._opened: list[QuickView] = []
        try:
            self._migrated()
        except BaseException:
            self._lock.release()
            raise

    def _migrated(self) -> None:
        try:
            self._view()
        except DeskUnavailable as error:
            if error.code != "needs-migration":
                raise
            _ = self.core

    @cached_property
    def core(self) -> bootstrap.Desk:
        """The full desk: services, letters, controllers."""
        return bootstrap.open_desk(self.location, key=self._key, today=self.today())

    def _view(self) -> "QuickView":
        view: QuickView | None = getattr(self._views, "view", None)
        if view is None:
            view = bootstrap.first_view(self.location, self._key)
            self._views.view = view
            self._opened.append(view)
        return view

    @property
    def is_practice(self) -> bool:
        """Whether the cases are invented."""
        return self.setting("desk.practice") == "yes"

    def today(self) -> date:
        """Return today's date where the controllers are."""
        return datetime.now(UTC).astimezone(bootstrap.home_zone()).date()

    def page(self, query: CaseQuery, *, cursor: tuple[str, ...] | None = None, limit: int = 200) -> Page:
        """Return a page of rows."""
        return self._view().page(query, cursor=cursor, limit=limit)

    def counts(self, query: CaseQuery) -> Mapping[Filter, int]:
        """Return how many rows each filter has."""
        return self._view().counts(query)

    def data_version(self) -> int:
        """Return a number that changes whenever anybody else changed the desk."""
        return self._view().data_version()

    def controller_names(self) -> Mapping[str, str]:
        """Return the names of the controllers that are one's own or have cases, by id."""
        own = self._view().controller_names()
        used = {
            code: bootstrap.example_names().get(code, code) for code in self._view().controllers_with_cases()
        }
        return dict(sorted({**used, **own}.items(), key=lambda pair: pair[1].casefold()))

    def has_copies_of_cases_closed_by(self, day: date) -> bool:
        """Return whether copies handed over with cases closed by then are still kept."""
        return self._view().has_copies_of_cases_closed_by(day)

    def has_copies_to_destroy(self) -> bool:
        """Return whether the day of a copy of an ID is over, or something of a destroyed one is left."""
        return self._view().has_copies_to_destroy(self.today())

    def destroy_copies(self) -> Sequence[str]:
        """Destroy them; returns the references of the cases."""
        was_open = "core" in self.__dict__
        destroyed = self.core.destroyed_when_opened
        rest = self.core.destroy_overdue_copies(today=self.today())
        return rest if was_open else [*destroyed, *rest]

    def setting(self, key: str) -> str:
        """Return a setting of the desk, or its default."""
        return self._view().setting(key) or SETTINGS[key].default

    def set_setting(self, key: str, value: str) -> None:
        """Keep a setting. Raises InvalidInput("setting-out-of-range") and the like."""
        bootstrap.change_setting(self.core, key, value)

    def back_up(self, to: Path, *, progress: Callable[[int, int], object] | None = None) -> None:
        """Write a backup, verified by reading it back. An exception from `progress` cancels it."""
        self.core.backup(to, actor=self.core.actor(), progress=progress)

    def old_copies(self) -> tuple[str, ...]:
        """Return the names of earlier copies of the desk in its folder, which a deletion does not reach."""
        return bootstrap.old_copies(self.location)

    def remove_old_copies(self) -> int:
        """Delete these copies; returns how many files."""
        return len(self.core.remove_old_copies(self.core.actor()))

    def new_recovery_code(self) -> str:
        """Replace the recovery code and return the new one, to be shown once."""
        return bootstrap.renew_recovery_code(self.core)

    def has_passphrase(self) -> bool:
        """Whether a passphrase opens the desk."""
        return bootstrap.how_to_unlock(self.location).value == "passphrase"

    def change_passphrase(self, old: str, new: str) -> None:
        """Replace the passphrase. Raises WrongKey."""
        bootstrap.set_passphrase(self.core, old, new)

    def unlock(self, secret: str) -> None:
        """Check that the person may go on: the keyring answers, or `secret` fits. Raises WrongKey."""
        _key(self.location, secret)

    def remove_practice(self) -> None:
        """Close this practice desk and delete it. Raises NotAllowed for a real desk, which stays open."""
        if not self.is_practice:
            raise NotAllowed("not-a-practice-desk")
        self.close()
        bootstrap.remove_practice_desk(self.location, self._key)

    def close(self) -> None:
        """Let go of the file and its lock."""
        for view in self._opened:
            view.close()
        if "core" in self.__dict__:
            self.core.close()
        self._lock.release()


class FrontDoor:
    """The way to a desk: what the welcome page and a locked start need."""

    def exists(self, folder: Path) -> bool:
        """Whether a desk lies in this folder."""
        return bootstrap.has_desk(folder)

    def keyring_works(self) -> bool:
        """Whether the system keeps keys here: a write was read back."""
        return bootstrap.keyring_works()

    def create(self, folder: Path, *, passphrase: str = "") -> tuple[Workplace, str]:
        """Make a desk and return it with its recovery code."""
        core, code = bootstrap.make_desk(folder, passphrase=passphrase or None)
        key = core.register.key
        core.close()
        return Workplace(folder, key), code

    def create_practice(
        self, folder: Path, *, passphrase: str = "", progress: Callable[[int], object] | None = None
    ) -> Workplace:
        """Make a practice desk with invented cases."""
        core, _ = bootstrap.make_desk(folder, passphrase=passphrase or None)
        bootstrap.fill_with_practice(core, PRACTICE_CASES, progress=progress)
        key = core.register.key
        core.close()
        return Workplace(folder, key)

    def open(self, folder: Path, *, secret: str = "") -> Workplace:
        """Open a desk with the keyring, or with a passphrase or recovery code. Raises WrongKey and others."""
        return Workplace(folder, _key(folder, secret))

    def restore(self, backup: Path, folder: Path, *, secret: str) -> Workplace:
        """Put a backup in place and open it; a wrong file leaves everything as it was.

        A desk that is there, as a damaged one, is set aside and not deleted.
        """
        code = secret if bootstrap.is_recovery_code(secret) else None
        passphrase = None if code or not secret else secret
        bootstrap.restore_desk(backup, folder, recovery_code=code, passphrase=passphrase, replace=True)
        return self.open(folder, secret=secret)


def _key(folder: Path, secret: str) -> "RawKey":
    if not secret:
        return bootstrap.unlock_desk(folder)
    if bootstrap.is_recovery_code(secret):
        return bootstrap.unlock_desk(folder, recovery_code=secret)
    return bootstrap.unlock_desk(folder, passphrase=secret)
