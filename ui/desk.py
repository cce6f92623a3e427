"""What the window asks of the desk; `ui.workplace` has the real one.

`page`, `counts`, `data_version`, `controller_names` and `setting` may be called from any thread: the list is
read beside the work. Everything else belongs into `shell.tasks`.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from dsar_desk.domain.listing import CaseQuery, Filter, Page

if TYPE_CHECKING:
    from dsar_desk.bootstrap import Desk as Core


class Desk(Protocol):
    """An open desk, as far as the frame of the window and the list of requests need it."""

    @property
    def is_practice(self) -> bool:
        """Whether the cases are invented."""
        ...

    @property
    def location(self) -> Path:
        """The folder in which the desk lies."""
        ...

    @property
    def core(self) -> "Core":
        """The full desk, for the services. The first use takes half a second, so use it in `shell.tasks`."""
        ...

    def today(self) -> date:
        """Return today's date where the controllers are."""
        ...

    def page(self, query: CaseQuery, *, cursor: tuple[str, ...] | None = None, limit: int = 200) -> Page:
        """Return a page of rows."""
        ...

    def counts(self, query: CaseQuery) -> Mapping[Filter, int]:
        """Return how many rows each filter has."""
        ...

    def data_version(self) -> int:
        """Return a number that changes whenever anybody, also the command line, changed the desk."""
        ...

    def controller_names(self) -> Mapping[str, str]:
        """Return by id the names of controllers that are one's own or have cases, in the order to show."""
        ...

    def has_copies_of_cases_closed_by(self, day: date) -> bool:
        """Return whether copies handed over with cases closed by then are still kept."""
        ...

    def has_copies_to_destroy(self) -> bool:
        """Return whether the day of a copy of an ID is over, or something of a destroyed one is left."""
        ...

    def destroy_copies(self) -> Sequence[str]:
        """Destroy them; returns the references of the cases. Raises DeskUnavailable."""
        ...

    def setting(self, key: str) -> str:
        """Return a setting of the desk, or its default."""
        ...

    def set_setting(self, key: str, value: str) -> None:
        """Keep a setting. Raises InvalidInput("setting-out-of-range") and the like."""
        ...

    def back_up(self, to: Path, *, progress: Callable[[int, int], object] | None = None) -> None:
        """Write a backup, verified by reading it back. An exception from `progress` cancels it."""
        ...

    def old_copies(self) -> Sequence[str]:
        """Return the names of earlier copies of the desk in its folder, which a deletion does not reach."""
        ...

    def remove_old_copies(self) -> int:
        """Delete these copies; returns how many files."""
        ...

    def new_recovery_code(self) -> str:
        """Replace the recovery code and return the new one, to be shown once."""
        ...

    def has_passphrase(self) -> bool:
        """Whether a passphrase opens the desk (there was no keyring)."""
        ...

    def change_passphrase(self, old: str, new: str) -> None:
        """Replace the passphrase. Raises WrongKey."""
        ...

    def unlock(self, secret: str) -> None:
        """Check that the person may go on: the keyring answers, or `secret` fits. Raises WrongKey."""
        ...

    def remove_practice(self) -> None:
        """Close this practice desk and delete it. Raises NotAllowed for a real desk, which stays open."""
        ...

    def close(self) -> None:
        """Let go of the file and its lock."""
        ...


class Gate(Protocol):
    """The way to a desk: what the welcome page and a locked start need."""

    def exists(self, folder: Path) -> bool:
        """Whether a desk lies in this folder."""
        ...

    def keyring_works(self) -> bool:
        """Whether the system keeps keys here: a write was read back."""
        ...

    def create(self, folder: Path, *, passphrase: str = "") -> tuple[Desk, str]:
        """Make a desk and return it with its recovery code."""
        ...

    def create_practice(
        self, folder: Path, *, passphrase: str = "", progress: Callable[[int], object] | None = None
    ) -> Desk:
        """Make a practice desk with invented cases."""
        ...

    def open(self, folder: Path, *, secret: str = "") -> Desk:
        """Open a desk with the keyring, or with a passphrase or recovery code. Raises WrongKey and others."""
        ...

    def restore(self, backup: Path, folder: Path, *, secret: str) -> Desk:
        """Put a backup in place and open it, a desk that is there set aside; a wrong file changes nothing."""
        ...
