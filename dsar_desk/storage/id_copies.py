"""Masked copies of IDs: rows and pictures that leave no trace in the file once they are destroyed."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import ColumnElement, Connection, delete, func, insert, select
from sqlalchemy.dialects.sqlite import insert as insert_or
from sqlcipher3 import dbapi2

from dsar_desk.domain.id_copies import KeptCopy
from dsar_desk.errors import DeskUnavailable, NotFound
from dsar_desk.storage.cases import case_id
from dsar_desk.storage.cipher import connect, desk_error
from dsar_desk.storage.keys import RawKey
from dsar_desk.storage.tables import CASES, ID_COPIES, ID_COPY_PAGES, SETTINGS

TRACES = "desk.copy-traces"
"""Setting that says `yes` from the act that destroys a copy until nothing of it is left in the file."""


def leave_out_pictures(path: Path, key: RawKey) -> None:
    """Take the pictures out of a copy of the register, for a backup: they live for a day and are in none.

    The rows stay, so that a desk that is restored from it knows that their day is over.
    """
    driver = connect(path, key)
    try:
        if driver.execute("SELECT 1 FROM sqlite_master WHERE name = 'id_copy_pages'").fetchone():
            driver.execute("DELETE FROM id_copy_pages")
            driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    except dbapi2.Error as error:
        raise desk_error(error) or DeskUnavailable("disk-error") from None
    finally:
        driver.close()


class SqlIdCopies:
    """The copies of one piece of work. `destroyed` tells the work to wipe the file behind it."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.destroyed = False

    def add(self, reference: str, pages: Sequence[bytes], *, kept_on: date, destroy_by: date) -> KeptCopy:
        """Store a masked copy, a picture a page; returns it with its id. Raises NotFound("case")."""
        row = {
            "case_id": case_id(self._connection, reference),
            "kept_on": kept_on.isoformat(),
            "destroy_by": destroy_by.isoformat(),
        }
        number = self._connection.execute(insert(ID_COPIES).returning(ID_COPIES.c.id), row).scalar_one()
        pictures = [
            {"copy_id": number, "page": page, "content": content} for page, content in enumerate(pages)
        ]
        self._connection.execute(insert(ID_COPY_PAGES), pictures)
        return KeptCopy(number, reference, len(pages), kept_on, destroy_by)

    def of(self, reference: str) -> Sequence[KeptCopy]:
        """Return the copies in a case, oldest first. Raises NotFound("case")."""
        return self._copies(ID_COPIES.c.case_id == case_id(self._connection, reference))

    def picture(self, copy_id: int, page: int) -> bytes:
        """Return a page, counted from 0. Raises NotFound("id-copy")."""
        wanted = select(ID_COPY_PAGES.c.content).where(
            ID_COPY_PAGES.c.copy_id == copy_id, ID_COPY_PAGES.c.page == page
        )
        found = self._connection.scalar(wanted)
        if found is None:
            raise NotFound("id-copy")
        return bytes(found)

    def overdue(self, today: date) -> Sequence[KeptCopy]:
        """Return the copies whose last day is over, over all cases."""
        return self._copies(ID_COPIES.c.destroy_by < today.isoformat())

    def destroy(self, reference: str) -> int:
        """Delete the copies of a case, and wipe the file after the commit. Returns how many there were."""
        number = case_id(self._connection, reference)
        copies = select(ID_COPIES.c.id).where(ID_COPIES.c.case_id == number)
        self._connection.execute(delete(ID_COPY_PAGES).where(ID_COPY_PAGES.c.copy_id.in_(copies)))
        gone = self._connection.execute(delete(ID_COPIES).where(ID_COPIES.c.case_id == number)).rowcount
        if gone:
            self.note_traces()
        return gone

    def note_traces(self) -> None:
        """Note in the same transaction that the file must be wiped, lest a crash makes us forget it."""
        self.destroyed = True
        self._connection.execute(insert_or(SETTINGS).values(key=TRACES, value="yes").on_conflict_do_nothing())

    def _copies(self, condition: ColumnElement[bool]) -> list[KeptCopy]:
        wanted = (
            select(ID_COPIES, CASES.c.reference, func.count(ID_COPY_PAGES.c.page).label("pages"))
            .join(CASES, CASES.c.id == ID_COPIES.c.case_id)
            .outerjoin(ID_COPY_PAGES, ID_COPY_PAGES.c.copy_id == ID_COPIES.c.id)
            .where(condition)
            .group_by(ID_COPIES.c.id)
            .order_by(ID_COPIES.c.id)
        )
        return [_copy(row) for row in self._connection.execute(wanted).mappings()]


def _copy(row: Mapping[Any, Any]) -> KeptCopy:
    return KeptCopy(
        row["id"],
        row["reference"],
        row["pages"],
        date.fromisoformat(row["kept_on"]),
        date.fromisoformat(row["destroy_by"]),
    )
