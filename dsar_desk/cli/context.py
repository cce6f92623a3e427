"""What every command shares: the desk, opened when first needed, the day, and how to print."""

import os
from datetime import UTC, date, datetime
from pathlib import Path

import click
from platformdirs import user_data_path

from dsar_desk.errors import InvalidInput
from dsar_desk.services.ports import Catalog

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dsar_desk.bootstrap import Desk
    from dsar_desk.services.ports import Actor


class _Day(click.ParamType[date]):
    """A date, as 2026-03-31."""

    name = "date"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Return the date, or fail as wrong usage."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"{value!r} is no date; write year-month-day, as 2026-03-31", param, ctx)


DAY = _Day()


def default_folder() -> Path:
    """Return where the desk lies unless told otherwise: DSAR_DESK, else the user's data folder."""
    told = os.environ.get("DSAR_DESK")
    return Path(told) if told else user_data_path("dsar-desk", appauthor=False) / "desk"


def secret_in(path: Path) -> str:
    """Return a secret file's first line without its line end.

    Raises:
        InvalidInput: If the file cannot be read.
    """
    try:
        with path.open(encoding="utf-8-sig") as file:
            return file.readline().rstrip("\r\n")
    except (OSError, UnicodeDecodeError):
        raise InvalidInput("file-unreadable", name=path.name) from None


def read_file(path: Path, *, most: int) -> bytes:
    """Return a file's bytes.

    Raises:
        InvalidInput: If it cannot be read, or is longer than `most` bytes.
    """
    try:
        with path.open("rb") as file:
            content = file.read(most + 1)
    except OSError:
        raise InvalidInput("file-unreadable", name=path.name) from None
    if len(content) > most:
        raise InvalidInput("file-too-large", name=path.name)
    return content


class Session:
    """One run of the command line."""

    def __init__(
        self, folder: Path | None, passphrase_file: Path | None, today: date | None, *, as_json: bool
    ) -> None:
        self.folder = folder or default_folder()
        self.passphrase_file = passphrase_file
        self.told_today = today
        self.as_json = as_json
        self._desk: Desk | None = None

    @property
    def passphrase(self) -> str | None:
        """The passphrase, if a file with it was named."""
        return secret_in(self.passphrase_file) if self.passphrase_file else None

    @property
    def desk(self) -> "Desk":
        """The desk, opened when first asked for."""
        if self._desk is None:
            from dsar_desk.bootstrap import is_recovery_code, open_desk

            secret = self.passphrase
            code = secret if secret and is_recovery_code(secret) else None
            self._desk = open_desk(
                self.folder,
                passphrase=None if code else secret,
                recovery_code=code,
                today=self.told_today,
            )
            self._tell_of_copies(self._desk)
        return self._desk

    def _tell_of_copies(self, desk: "Desk") -> None:
        """Say which copies of IDs went because their day was over, and whether anything of one is left."""
        from dsar_desk.cli.output import warn

        if desk.destroyed_when_opened:
            warn([("copies-destroyed", {"references": ", ".join(desk.destroyed_when_opened)})])
        with desk.read() as work:
            if work.settings.get("desk.copy-traces") == "yes":
                warn([("copy-traces", {})])

    @property
    def desk_or_none(self) -> "Desk | None":
        """The desk if there is one in the folder, for commands that need none."""
        from dsar_desk.bootstrap import has_desk

        return self.desk if self._desk or has_desk(self.folder) else None

    @property
    def catalog(self) -> Catalog:
        """What is shipped."""
        from dsar_desk.bootstrap import shipped

        return shipped()

    def today(self, country: str = "NL") -> date:
        """Return the day as of which to work: as told, else today in that country."""
        return self.told_today or datetime.now(self.catalog.country(country).zone).date()

    def actor(self, *, reference: str = "", controller: str = "") -> "Actor":
        """Return who acts, on the controller's day."""
        return self.desk.actor(reference=reference, controller=controller, today=self.told_today)

    def close(self) -> None:
        """Close the desk, if it was opened."""
        if self._desk is not None:
            self._desk.close()


def now() -> datetime:
    """Return the present moment, aware."""
    return datetime.now(UTC)


pass_session = click.make_pass_decorator(Session)
