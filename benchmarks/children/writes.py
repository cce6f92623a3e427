"""A confirmed write: register a request on the measured desk, and the same rows in plain SQLite, in turns.

The plain file is the desk decrypted: the same tables, indexes, full-text search and guards, with the same
pragmas. Both commit to the disk (`synchronous = FULL`) before they return.
"""

import os
import sys
import time
from contextlib import closing
from datetime import timedelta
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
from dsar_desk.storage import cipher

WRITES, WARM = 200, 20
TABLES = ("cases", "dossiers", "events")


def plain_copy(folder: Path, key: bytes, file: Path):
    """Return a connection to the desk decrypted into a plain file."""
    with closing(dbapi2.connect(str(folder / "desk.db"), isolation_level=None)) as connection:
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        connection.execute("ATTACH DATABASE ? AS plain KEY ''", (str(file),))
        connection.execute("SELECT sqlcipher_export('plain')").fetchall()
    plain = dbapi2.connect(str(file), isolation_level=None)
    for pragma in cipher._PRAGMAS:
        plain.execute(f"PRAGMA {pragma}").fetchall()
    assert plain.execute("SELECT count(*) FROM cases").fetchone()[0] > 0
    assert plain.execute("PRAGMA synchronous").fetchone()[0] == 2
    return plain


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


def write_plain(plain, statements, prefix: str, year: int, sha256: str) -> None:
    """Do by hand what registering does: the next number, three rows, the end of the chain."""
    plain.execute("BEGIN IMMEDIATE")
    plain.execute(
        "INSERT INTO counters VALUES (?, ?, 1) ON CONFLICT DO UPDATE SET last = last + 1 RETURNING last",
        (prefix, year),
    ).fetchone()
    for sql, values in statements:
        plain.execute(sql, values)
    plain.execute("UPDATE chain SET length = length + 1, sha256 = ?", (sha256,))
    plain.execute("COMMIT")


def main() -> None:
    folder = Path(os.environ["DSAR_DESK"])
    key = StubKeyring().fetch("")
    plain = plain_copy(folder, key, Path(sys.argv[1]) / "plain.db")
    desk = open_desk(folder, vault=StubKeyring())
    reader = cipher.connect(folder / "desk.db", desk.register.key, query_only=True)
    actor = desk.actor(controller="kaartje2go")
    ours, floor = [], []
    for number in range(WARM + WRITES):
        person = Person(
            f"Meting Voorbeeld {number}", f"m{number}@example.org", "Nergensweg 1\n9999 ZZ Nergens"
        )
        new = NewRequest(
            "kaartje2go",
            (Right.ACCESS, Right.ERASURE),
            actor.today - timedelta(days=2),
            Channel.EMAIL,
            person,
            text="Kunt u mij laten weten welke gegevens u van mij hebt, en ze daarna wissen? " * 8,
        )
        began = time.perf_counter()
        register_request(desk.begin, desk.catalog, actor, new)
        ours.append((time.perf_counter() - began) * 1000)
        rows = [(table, *newest(reader, table)) for table in TABLES]
        statements = [(insert_of(table, columns), values) for table, columns, values in rows]
        event = dict(zip(rows[2][1], rows[2][2], strict=True))
        began = time.perf_counter()
        write_plain(plain, statements, "KTG", actor.today.year, event["sha256"])
        floor.append((time.perf_counter() - began) * 1000)
    desk.close()
    leave(
        ours=median(ours[WARM:]),
        plain=median(floor[WARM:]),
        worst=max(ours[WARM:]),
        worst_plain=max(floor[WARM:]),
    )


main()
