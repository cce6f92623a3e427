"""A confirmed write: register a request on the measured desk, and the same rows by hand, in turns.

By hand means SQL and nothing else, in two files: the desk decrypted into plain SQLite, and a copy of the desk
as it is, which shows what encrypting the written pages costs. Both have the same tables, indexes, full-text
search and guards, with the same pragmas, and all three commit to the disk (`synchronous = FULL`) before they
return. The desk's controller is its own version of an example, as a shop's is.
"""

import os
import sys
import time
from collections.abc import Callable
from contextlib import closing
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from statistics import median

from sqlcipher3 import dbapi2
from telling import leave

from benchmarks.stub_keyring import StubKeyring
from dsar_desk.bootstrap import open_desk
from dsar_desk.domain.cases import Channel
from dsar_desk.domain.people import Person
from dsar_desk.domain.rights import Right
from dsar_desk.services.registration import NewRequest, register_request
from dsar_desk.services.shops import controller_of, save_controller
from dsar_desk.storage import cipher

WRITES, WARM = 200, 20
TABLES = ("cases", "dossiers", "events")


def copies(folder: Path, key, scratch: Path):
    """Return connections to two copies of the desk: decrypted into a plain file, and as it is."""
    with closing(cipher.connect(folder / "desk.db", key)) as connection:
        cipher.copy_to(connection, scratch / "encrypted.db")
        connection.execute("ATTACH DATABASE ? AS plain KEY ''", (str(scratch / "plain.db"),))
        connection.execute("SELECT sqlcipher_export('plain')").fetchall()
    plain = dbapi2.connect(str(scratch / "plain.db"), isolation_level=None)
    for pragma in cipher._PRAGMAS:
        plain.execute(f"PRAGMA {pragma}").fetchall()
    for connection in (plain, encrypted := cipher.connect(scratch / "encrypted.db", key)):
        assert connection.execute("SELECT count(*) FROM cases").fetchone()[0] > 0
        assert connection.execute("PRAGMA synchronous").fetchone()[0] == 2
    return plain, encrypted


def newest(connection, table: str):
    """Return the newest row of a table: its columns and values."""
    rows = connection.execute(
        f"SELECT * FROM {table} ORDER BY {'sequence' if table == 'events' else 'id'} DESC LIMIT 1"
    )
    return [column[0] for column in rows.description], rows.fetchone()


def insert_of(table: str, columns: list[str]) -> str:
    return "INSERT INTO {} ({}) VALUES ({})".format(
        table, ", ".join(f'"{name}"' for name in columns), ", ".join("?" * len(columns))
    )


def by_hand(connection, statements, year: int, sha256: str) -> None:
    """Do by hand what registering does: the next number, three rows, the end of the chain."""
    connection.execute("BEGIN IMMEDIATE")
    connection.execute(
        "INSERT INTO counters VALUES (?, ?, 1) ON CONFLICT DO UPDATE SET last = last + 1 RETURNING last",
        ("KTG", year),
    ).fetchone()
    for sql, values in statements:
        connection.execute(sql, values)
    connection.execute("UPDATE chain SET length = length + 1, sha256 = ?", (sha256,))
    connection.execute("COMMIT")


class Turns:
    """What each side took: milliseconds on the clock, and of the processor."""

    def __init__(self) -> None:
        self._wall: dict[str, list[float]] = {}
        self._cpu: dict[str, list[float]] = {}

    def take(self, side: str, write: Callable[[], object]) -> None:
        """Let a side write once."""
        wall, cpu = time.perf_counter(), time.process_time()
        write()
        self._cpu.setdefault(side, []).append((time.process_time() - cpu) * 1000)
        self._wall.setdefault(side, []).append((time.perf_counter() - wall) * 1000)

    def found(self) -> dict[str, float]:
        """Return medians, and the slowest, of what came after the warming up."""
        found: dict[str, float] = {}
        for side, times in self._wall.items():
            found |= {side: median(times[WARM:]), f"{side} worst": max(times[WARM:])}
            found[f"{side} cpu"] = median(self._cpu[side][WARM:])
        return found


def request(number: int, today: date) -> NewRequest:
    """Return a request of the n-th person."""
    person = Person(f"Meting Voorbeeld {number}", f"m{number}@example.org", "Nergensweg 1\n9999 ZZ Nergens")
    return NewRequest(
        "kaartje2go",
        (Right.ACCESS, Right.ERASURE),
        today - timedelta(days=2),
        Channel.EMAIL,
        person,
        text="Kunt u mij laten weten welke gegevens u van mij hebt, en ze daarna wissen? " * 8,
    )


def main() -> None:
    folder, scratch = Path(os.environ["DSAR_DESK"]), Path(sys.argv[1])
    desk = open_desk(folder, vault=StubKeyring())
    actor = desk.actor(controller="kaartje2go")
    save_controller(desk.begin, desk.catalog, actor, controller_of(None, desk.catalog, "kaartje2go"))
    plain, encrypted = copies(folder, desk.register.key, scratch)
    reader = cipher.connect(folder / "desk.db", desk.register.key, query_only=True)
    turns = Turns()
    for number in range(WARM + WRITES):
        new = request(number, actor.today)
        turns.take("ours", partial(register_request, desk.begin, desk.catalog, actor, new))
        rows = [(table, *newest(reader, table)) for table in TABLES]
        statements = [(insert_of(table, columns), values) for table, columns, values in rows]
        event = dict(zip(rows[2][1], rows[2][2], strict=True))
        for side, connection in (("plain", plain), ("encrypted", encrypted)):
            turns.take(side, partial(by_hand, connection, statements, actor.today.year, event["sha256"]))
    desk.close()
    leave(**turns.found())


main()
