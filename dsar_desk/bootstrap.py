"""Connects core and adapters; the only module that knows them all.

Nothing heavy is imported before it is needed: unlocking and the first page of the list go without
SQLAlchemy, drafts come with the letter press.
"""

from __future__ import annotations

import getpass
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from dsar_desk.domain.checklist import ChecklistItem
    from dsar_desk.domain.controllers import Controller
    from dsar_desk.domain.countries import Country
    from dsar_desk.domain.letters import LetterKind
    from dsar_desk.services.demo import Invented
    from dsar_desk.services.ports import Actor, Catalog, LetterPress, LetterRequest, Work
    from dsar_desk.storage.backup import Backup, Restored
    from dsar_desk.storage.keys import RawKey as RawKey  # noqa: PLC0414  # for the types of the window
    from dsar_desk.storage.keys import Unlocking, Vault
    from dsar_desk.storage.lock import DeskLock
    from dsar_desk.storage.quick import QuickView as QuickView  # noqa: PLC0414  # as above
    from dsar_desk.storage.register import Register
    from dsar_desk.storage.verification import Verification


LEAST_PASSPHRASE = 12
"""Characters; Argon2id does the rest."""
_TRIAL = "trial"
_EMAIL = re.compile(r"[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")


@dataclass(frozen=True)
class Shipped:
    """What comes with the desk."""

    def controllers(self) -> Sequence[Controller]:
        """Return the example controllers."""
        from dsar_desk.catalogs.controllers import shipped_controllers

        return shipped_controllers()

    def country(self, code: str) -> Country:
        """Return a country. Raises NotFound("country")."""
        from dsar_desk.catalogs.countries import country

        return country(code)

    def letter_kinds(self) -> Sequence[LetterKind]:
        """Return the kinds of letter, in the order of the process."""
        from dsar_desk.letters.catalog import letter_kinds

        return letter_kinds()


@cache
def shipped() -> Catalog:
    """Return the catalog of what comes with the desk."""
    return Shipped()


@dataclass(frozen=True)
class _TomlCodec:
    """Keeps own controllers in the desk as the text of their file."""

    def encode(self, controller: Controller) -> str:
        """Return the text."""
        from dsar_desk.catalogs.controllers import write_controller

        return write_controller(controller)

    def decode(self, text: str) -> Controller:
        """Return the controller."""
        return controller_from(text, name="desk.db")


def controller_from(text: str, *, name: str) -> Controller:
    """Return the controller that a file describes.

    Raises:
        InvalidInput: If the file has an unknown key, lacks one, or is no TOML.
    """
    from dsar_desk.catalogs.controllers import read_controller

    return read_controller(text, name=name)


def controller_text(controller: Controller) -> str:
    """Return a controller as the text of its file."""
    return _TomlCodec().encode(controller)


def statement_text(controller: Controller) -> str:
    """Return the privacy statement that a controller's facts come from, or the empty string."""
    from dsar_desk.catalogs.controllers import shipped_statement
    from dsar_desk.errors import NotFound

    if not controller.statement.text_file:
        return ""
    try:
        return shipped_statement(Path(controller.statement.text_file).stem)
    except NotFound:
        return ""


def logo_kind(content: bytes) -> str:
    """Return `png`, `jpeg` or `svg` for a picture that letters can show. Raises InvalidInput."""
    from dsar_desk.letters.logo_check import kind_of_logo

    return kind_of_logo(content)


def letterhead_sample(controller: Controller) -> bytes:
    """Return a PDF letter to an invented person on the controller's letterhead."""
    from dsar_desk.letters.letterhead_proof import letterhead_proof

    return letterhead_proof(controller, shipped().country(controller.country)).pdf


class Desk:
    """An open desk. `begin` starts a piece of work that writes, `read` one that only reads."""

    def __init__(self, register: Register) -> None:
        self.register = register
        self.folder = register.folder
        self.catalog = shipped()

    @cached_property
    def press(self) -> LetterPress:
        """Makes letters."""
        from dsar_desk.letters.press import Press

        return Press(others=self._others_in)

    def _others_in(self, request: LetterRequest, text: str) -> Sequence[str]:
        """Return the e-mail addresses in a letter that belong to another data subject (Art. 15(4))."""
        case = request.case
        own = {case.person.email, case.representative.email if case.representative else ""}
        emails = set(_EMAIL.findall(text)) - own
        with self.read() as work:
            return work.cases.emails_of_others(case.controller, emails=emails, besides=case.reference)

    def begin(self) -> Work:
        """Return a piece of work."""
        return self.register.begin()

    def read(self) -> Work:
        """Return a piece of work that only reads and waits for nobody."""
        return self.register.read()

    def actor(self, *, reference: str = "", controller: str = "", today: date | None = None) -> Actor:
        """Return who acts and when: the day is the controller's own, in its time zone.

        Args:
            reference: A case, whose controller counts.
            controller: A controller, when there is no case.
            today: The day to act on, instead of the clock's.
        """
        from dsar_desk.services.clock import today_at
        from dsar_desk.services.ports import Actor
        from dsar_desk.services.shops import controller_of

        now = datetime.now(UTC)
        with self.read() as work:
            if reference:
                controller = work.cases.get(reference).controller
            code = controller_of(work, self.catalog, controller).country if controller else "NL"
            name = work.settings.get("user.name") or _login_name()
            role = work.settings.get("user.role")
        return Actor(name, role, today or today_at(self.catalog.country(code), now), now)

    def has_cases(self) -> bool:
        """Return whether any case was ever registered here."""
        from dsar_desk.domain.listing import CaseQuery, Filter

        with self.read() as work:
            counts = work.cases.counts(CaseQuery(today=date.min))
        return bool(counts[Filter.OPEN] or counts[Filter.CLOSED])

    def import_cases(
        self, invented: Iterable[Invented], *, progress: Callable[[int], object] | None = None
    ) -> int:
        """Store many new cases in one transaction; returns how many."""
        rows = ((each.case, each.deadlines, each.step, each.event) for each in invented)
        return self.register.import_cases(rows, progress=progress)

    def verify(self) -> Verification:
        """Check the chain of the history, the letters and the file."""
        from dsar_desk.storage.verification import verify

        return verify(self.register)

    def backup(self, file: Path, *, actor: Actor) -> Backup:
        """Write a backup, read it back, and remember when."""
        from dsar_desk.domain.history import Event
        from dsar_desk.storage.backup import write_backup

        with self.begin() as work:
            work.history.append(Event("backup-made", by=actor.name, at=actor.now, subject="desk"))
            work.commit()
        report = write_backup(self.register, file, now=actor.now)
        with self.begin() as work:
            work.settings.set("desk.last-backup", actor.now.isoformat())
            work.commit()
        return report

    def close(self) -> None:
        """Close the file."""
        self.register.close()


def _login_name() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return "-"


def example_names() -> Mapping[str, str]:
    """Return the names of the shipped controllers by id, without reading their files."""
    from dsar_desk.catalogs.examples import EXAMPLE_NAMES

    return EXAMPLE_NAMES


def set_passphrase(desk: Desk, old: str, new: str, *, vault: Vault | None = None) -> None:
    """Open a desk by another passphrase from now on.

    A desk that the keyring opens asks for no old one; whoever forgot it gives the recovery code.

    Raises:
        WrongKey: If `old` is neither the passphrase of today nor the recovery code.
        InvalidInput: If the new one is too short to keep anybody out.
    """
    from dsar_desk.errors import InvalidInput
    from dsar_desk.storage.unlock import set_passphrase as rewrap

    if len(new) < LEAST_PASSPHRASE:
        raise InvalidInput("passphrase-too-short", least=LEAST_PASSPHRASE)
    if how_to_unlock(desk.folder) == "passphrase":
        given = {"recovery_code": old} if is_recovery_code(old) else {"passphrase": old}
        unlock_desk(desk.folder, vault=vault, **given)
    rewrap(desk.folder, desk.register.key, new, vault=vault or system_vault())


def renew_recovery_code(desk: Desk) -> str:
    """Return a new recovery code; the old one opens this desk no more."""
    from dsar_desk.storage.unlock import renew_recovery_code as renew

    return renew(desk.folder, desk.register.key)


def lock_window(folder: Path) -> DeskLock:
    """Return the lock that one window holds on a desk, freed when the process ends.

    Raises:
        DeskInUse: If another window holds it.
    """
    from dsar_desk.storage.lock import DeskLock

    return DeskLock(folder)


def keyring_works() -> bool:
    """Return whether the system keeps keys here: a write is read back."""
    from dsar_desk.errors import DeskUnavailable

    vault = system_vault()
    try:
        vault.keep(_TRIAL, b"trial")
        kept = vault.fetch(_TRIAL) == b"trial"
        vault.forget(_TRIAL)
    except DeskUnavailable:
        return False
    return kept


def system_vault() -> Vault:
    """Return the system keyring."""
    from dsar_desk.credentials import SystemVault

    return SystemVault()


def has_desk(folder: Path) -> bool:
    """Return whether there is a desk in a folder."""
    from dsar_desk.storage.files import has_desk as there_is

    return there_is(folder)


def how_to_unlock(folder: Path) -> Unlocking:
    """Return whether the keyring or a passphrase opens this desk."""
    from dsar_desk.storage.unlock import unlocking

    return unlocking(folder)


def unlock_desk(
    folder: Path,
    *,
    passphrase: str | None = None,
    recovery_code: str | None = None,
    vault: Vault | None = None,
) -> RawKey:
    """Return the key of a desk; without SQLAlchemy, so that the first screen comes quickly.

    Raises:
        WrongKey: If nothing given opens it.
        DeskUnavailable: If there is no desk or no keyring.
    """
    from dsar_desk.storage.unlock import unlock

    return unlock(folder, vault=vault or system_vault(), passphrase=passphrase, recovery_code=recovery_code)


def first_view(folder: Path, key: RawKey) -> QuickView:
    """Return a thin, read-only view of the list, for the first screen."""
    from dsar_desk.storage.quick import QuickView

    return QuickView(folder, key)


def open_desk(
    folder: Path,
    *,
    passphrase: str | None = None,
    recovery_code: str | None = None,
    key: RawKey | None = None,
    vault: Vault | None = None,
) -> Desk:
    """Open a desk; migrate it first where an earlier version wrote it.

    Raises:
        WrongKey: If nothing given opens it.
        DeskUnavailable: If there is no desk, or it cannot be read or written now.
    """
    from dsar_desk.storage.desks import open_register

    register = open_register(
        folder,
        vault=vault or system_vault(),
        controller_codec=_TomlCodec(),
        passphrase=passphrase,
        recovery_code=recovery_code,
        raw_key=key,
    )
    return Desk(register)


def make_desk(folder: Path, *, passphrase: str | None = None, vault: Vault | None = None) -> tuple[Desk, str]:
    """Make a desk and return it with its recovery code, which is shown this once.

    Raises:
        NotAllowed: If there is a desk in the folder already.
        DeskUnavailable: If there is neither keyring nor passphrase, or the folder cannot be written.
    """
    from dsar_desk.storage.desks import create_desk

    register, code = create_desk(
        folder, vault=vault or system_vault(), controller_codec=_TomlCodec(), passphrase=passphrase
    )
    return Desk(register), code


def restore_desk(
    file: Path,
    folder: Path,
    *,
    passphrase: str | None = None,
    recovery_code: str | None = None,
    vault: Vault | None = None,
) -> Restored:
    """Restore a backup into a folder without a desk, and read it back.

    Raises:
        WrongKey: If neither passphrase nor recovery code opens it; nothing has changed then.
        DamagedDesk: If the file is no backup of ours.
        NotAllowed: If there is a desk in the folder.
    """
    from dsar_desk.storage.backup import restore_backup

    return restore_backup(
        file,
        folder,
        vault=vault or system_vault(),
        now=datetime.now(UTC),
        passphrase=passphrase,
        recovery_code=recovery_code,
    )


def is_recovery_code(text: str) -> bool:
    """Return whether a text is spelled as a recovery code, checksum and all."""
    from dsar_desk.errors import DeskError
    from dsar_desk.storage.recovery import recovery_secret

    try:
        recovery_secret(text)
    except DeskError:
        return False
    return True


def identity_checklist() -> Sequence[ChecklistItem]:
    """Return the items of the identity checklist, in order."""
    from dsar_desk.catalogs.checklist import identity_checklist as read

    return read()


def home_zone() -> ZoneInfo:
    """Return the time zone in which the list's today is today: the three countries share one."""
    return ZoneInfo("Europe/Amsterdam")


def change_setting(desk: Desk, key: str, value: str) -> None:
    """Keep a setting of the desk, with an event.

    Raises:
        InvalidInput: If there is no such setting or the value is out of its range.
    """
    from dsar_desk.domain.history import Event
    from dsar_desk.settings import check_setting

    check_setting(key, value)
    actor = desk.actor()
    with desk.begin() as work:
        old = work.settings.get(key)
        if old == value:
            return
        work.settings.set(key, value)
        work.history.append(
            Event("setting-changed", by=actor.name, at=actor.now, subject="desk", changes={key: (old, value)})
        )
        work.commit()


def fill_with_practice(
    desk: Desk, count: int, *, seed: int = 1, progress: Callable[[int], object] | None = None
) -> int:
    """Fill an empty desk with invented cases of the example controllers, and mark it as practice."""
    from dsar_desk.services.clock import today_at
    from dsar_desk.services.demo import invent_cases
    from dsar_desk.services.ports import Shop

    now = datetime.now(UTC)
    shops = [Shop(each, desk.catalog.country(each.country)) for each in desk.catalog.controllers()]
    today = today_at(shops[0].country, now)
    made = desk.import_cases(
        invent_cases(count, shops=shops, today=today, now=now, seed=seed), progress=progress
    )
    change_setting(desk, "desk.practice", "yes")
    return made
