"""The register: pieces of work on the encrypted file, each one transaction."""

import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Self

from sqlalchemy import Connection, delete

from dsar_desk.domain.cases import Case
from dsar_desk.domain.deadlines import Deadlines
from dsar_desk.domain.history import Event
from dsar_desk.domain.next_step import NextStep
from dsar_desk.errors import DeskUnavailable
from dsar_desk.storage.cases import SqlCases
from dsar_desk.storage.controllers import ControllerCodec, RememberingCodec, SqlControllers, SqlSettings
from dsar_desk.storage.engine import Connections, clear_log, open_engine, wipe
from dsar_desk.storage.files import DESK_FILE
from dsar_desk.storage.history import SqlHistory
from dsar_desk.storage.id_copies import TRACES, SqlIdCopies
from dsar_desk.storage.keys import RawKey
from dsar_desk.storage.letter_texts import SqlLetterTexts
from dsar_desk.storage.letters import SqlLetters
from dsar_desk.storage.prepared import commit
from dsar_desk.storage.tables import SETTINGS

Imported = tuple[Case, Deadlines, NextStep, Event]
_REPORT_EVERY = 1000


class SqlWork:
    """One transaction on the register; leave it without `commit()` and nothing is kept.

    Writing waits its turn from the start, so that what was read is still so when it is written.
    """

    def __init__(
        self, connection: Connection, codec: RememberingCodec, *, release: Callable[[Connection], None]
    ) -> None:
        self._connection = connection
        self._release = release
        self.cases = SqlCases(connection)
        self.letters = SqlLetters(connection)
        self.letter_texts = SqlLetterTexts(connection)
        self.id_copies = SqlIdCopies(connection)
        self.controllers = SqlControllers(connection, codec)
        self.history = SqlHistory(connection)
        self.settings = SqlSettings(connection)

    def commit(self) -> None:
        """Keep what was done; on disk when this returns."""
        commit(self._connection)
        if self.cases.purged or self.letters.forgot:
            self.cases.purged = self.letters.forgot = False
            clear_log(self._connection)
        if self.id_copies.destroyed:
            self.id_copies.destroyed = False
            with suppress(
                DeskUnavailable
            ):  # what was done is kept; the note says that the file is to be wiped
                self.wipe()

    def wipe(self) -> bool:
        """Take what is left of destroyed copies of IDs out of the file, and the note that something is.

        Returns:
            Whether nothing is left. The note stays where somebody else is at the file: try again later.

        Raises:
            DeskUnavailable: If the file cannot be written.
        """
        if not wipe(self._connection):
            return False
        self._connection.execute(delete(SETTINGS).where(SETTINGS.c.key == TRACES))
        commit(self._connection)
        return True

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        self._release(self._connection)


class Register:
    """An open desk. Safe to use from several threads; one piece of work at a time in each."""

    def __init__(self, folder: Path, key: RawKey, codec: ControllerCodec) -> None:
        self.folder = folder
        self.key = key
        self._codec = RememberingCodec(codec)
        self._engine = open_engine(folder / DESK_FILE, key)
        self._connections = Connections(self._engine)
        self._busy = threading.local()

    def begin(self) -> SqlWork:
        """Return a new piece of work.

        Raises:
            DeskUnavailable: If the file cannot be written now, or another program keeps writing.
        """
        return self._work(reading=False)

    def read(self) -> SqlWork:
        """Return a piece of work that only reads, and so never waits for a write."""
        return self._work(reading=True)

    def wipe(self) -> bool:
        """Take what is left of destroyed copies of IDs out of the file. As `SqlWork.wipe`."""
        with self._connections.lent(reading=False) as connection:
            return SqlWork(connection, self._codec, release=lambda _: None).wipe()

    def import_cases(
        self, cases: Iterable[Imported], *, progress: Callable[[int], object] | None = None
    ) -> int:
        """Store many new cases with their events in one transaction; returns how many."""
        count = 0
        events: list[Event] = []

        def counted() -> Iterator[tuple[Case, Deadlines, NextStep]]:
            nonlocal count
            for case, deadlines, step, happened in cases:
                events.append(happened)
                count += 1
                if progress is not None and count % _REPORT_EVERY == 0:
                    progress(count)
                yield case, deadlines, step

        with self.begin() as work:
            work.cases.add_many(counted())
            work.history.append_many(events)
            work.commit()
        return count

    @contextmanager
    def connection(self) -> Iterator[Connection]:
        """Give a connection for what concerns the whole file: verification, backup."""
        with self._connections.lent(reading=True) as connection:
            yield connection

    def close(self) -> None:
        """Close the file; the write-ahead log goes into it where nobody else has it open."""
        self._connections.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    def _work(self, *, reading: bool) -> SqlWork:
        if getattr(self._busy, "working", False) and not reading:
            raise RuntimeError("a piece of work is open in this thread already")
        connection = self._connections.begin(reading=reading)
        if reading:
            return SqlWork(connection, self._codec, release=self._connections.give_back)
        self._busy.working = True
        return SqlWork(connection, self._codec, release=self._written)

    def _written(self, connection: Connection) -> None:
        try:
            self._connections.give_back(connection)
        finally:
            self._busy.working = False
