"""An open desk: its register, catalog and letter press."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from dsar_desk.bootstrap.reading import make_redactor
from dsar_desk.bootstrap.shipped import shipped

if TYPE_CHECKING:
    from dsar_desk.services.demo import Invented
    from dsar_desk.services.letter_ports import Binder, LetterPress, LetterRequest, TextChecks
    from dsar_desk.services.ports import Actor, Redactor
    from dsar_desk.services.register_ports import Work
    from dsar_desk.storage.backup import Backup
    from dsar_desk.storage.register import Register
    from dsar_desk.storage.verification import Verification


class Desk:
    """An open desk. `begin` starts a piece of work that writes, `read` one that only reads."""

    def __init__(self, register: Register) -> None:
        self.register = register
        self.folder = register.folder
        self.catalog = shipped()
        self.destroyed_when_opened: Sequence[str] = ()
        """References of the cases whose copy of an ID went when the desk was opened: their day was over."""

    @cached_property
    def press(self) -> LetterPress:
        """Makes letters."""
        from dsar_desk.letters.press import Press

        return Press(others=self._others_in)

    @cached_property
    def text_checks(self) -> TextChecks:
        """Knows the shipped texts of letters, and what an own one may not have."""
        from dsar_desk.letters.own_texts import OwnTexts

        return OwnTexts()

    @cached_property
    def binder(self) -> Binder:
        """Puts frozen letters behind each other."""
        from dsar_desk.letters.binding import PdfBinder

        return PdfBinder()

    @cached_property
    def redactor(self) -> Redactor:
        """Reads pictures of IDs and makes masked copies; its process starts with the first picture."""
        return make_redactor()

    def _others_in(self, request: LetterRequest, text: str) -> Sequence[str]:
        """Return what in a letter belongs to another data subject or organisation (Art. 15(4))."""
        from dsar_desk.services.others import others_in

        with self.read() as work:
            return others_in(work, self.catalog, request, text)

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

    def backup(
        self, file: Path, *, actor: Actor, progress: Callable[[int, int], object] | None = None
    ) -> Backup:
        """Write a backup, read it back, and remember when. An exception from `progress` cancels it."""
        from dsar_desk.domain.history import Event
        from dsar_desk.storage.backup import write_backup

        report = write_backup(self.register, file, now=actor.now, progress=progress or (lambda *_: None))
        with self.begin() as work:
            work.settings.set("desk.last-backup", actor.now.isoformat())
            work.history.append(Event("backup-made", by=actor.name, at=actor.now, subject="desk"))
            work.commit()
        return report

    def destroy_overdue_copies(self, *, today: date | None = None) -> Sequence[str]:
        """Destroy the copies of IDs whose day is over, and wipe what an earlier time had to leave.

        A forgotten copy breaks the law, so nobody has to ask for this (GDPR Art. 5(1)(e)).

        Returns:
            The references of the cases.
        """
        with self.read() as work:
            actor = self.actor(today=today)
            references = sorted({copy.reference for copy in work.id_copies.overdue(actor.today)})
            traces = work.settings.get("desk.copy-traces") == "yes"
        if references:
            from dsar_desk.services.id_copies import destroy_overdue

            for reference in references:
                destroy_overdue(self.begin, self.catalog, actor, reference)
        elif traces:
            self.register.wipe()
        return references

    def remove_old_copies(self, actor: Actor) -> tuple[str, ...]:
        """Delete these copies, with an event; returns their names. Raises DeskUnavailable."""
        from dsar_desk.domain.history import Event
        from dsar_desk.storage.old_copies import remove_old_copies

        names = remove_old_copies(self.folder)
        if names:
            changes = {"files": (", ".join(names), "")}
            with self.begin() as work:
                work.history.append(
                    Event("old-copies-removed", by=actor.name, at=actor.now, subject="desk", changes=changes)
                )
                work.commit()
        return names

    def close(self) -> None:
        """Close the file, and end the process that reads pictures."""
        if "redactor" in self.__dict__:
            self.redactor.rest()
        self.register.close()


def _login_name() -> str:
    import getpass

    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return "-"


def change_setting(desk: Desk, key: str, value: str) -> None:
    """Keep a setting of the desk, with an event.

    Raises:
        InvalidInput: If there is no such setting, the value is out of its range, or a national number.
    """
    from dsar_desk.domain.history import Event
    from dsar_desk.services.guard import check_typed
    from dsar_desk.settings import check_setting

    check_setting(key, value)
    check_typed(value, field=key)
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
    """Fill an empty desk with invented cases of the example controllers, and mark it as practice.

    Raises:
        InvalidInput: If there are cases in it: a desk that is marked as practice may be removed as a whole.
    """
    from dsar_desk.errors import InvalidInput
    from dsar_desk.services.clock import today_at
    from dsar_desk.services.demo import invent_cases
    from dsar_desk.services.ports import Shop

    if desk.has_cases():
        raise InvalidInput("demo-needs-empty-desk")
    now = datetime.now(UTC)
    shops = [Shop(each, desk.catalog.country(each.country)) for each in desk.catalog.controllers()]
    today = today_at(shops[0].country, now)
    made = desk.import_cases(
        invent_cases(count, shops=shops, today=today, now=now, seed=seed), progress=progress
    )
    change_setting(desk, "desk.practice", "yes")
    return made
