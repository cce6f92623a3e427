import subprocess
import sys
from datetime import timedelta

import pytest
from register_making import TODAY, a_case, a_controller, a_letter, dates, store
from sqlcipher3.dbapi2 import OperationalError

from dsar_desk.domain.cases import CaseState
from dsar_desk.domain.letters import Enclosure
from dsar_desk.domain.listing import CaseQuery, Filter, SortBy
from dsar_desk.errors import DamagedDesk, DeskUnavailable
from dsar_desk.storage.quick import QuickView
from dsar_desk.storage.unlock import unlock


@pytest.fixture
def quick(register, folder):
    with QuickView(folder, register.key) as view:
        yield view


def test_the_first_screen_shows_what_the_register_shows(register, quick):
    for number in range(1, 8):
        store(register, a_case(f"KTG-2026-{number:04}"), dates())
    with register.read() as work:
        for query in (
            CaseQuery(TODAY),
            CaseQuery(TODAY, search="ana", controllers=("kaartje2go",)),
            CaseQuery(TODAY, filter=Filter.CLOSED),
            CaseQuery(TODAY, sort_by=SortBy.NAME, descending=True),
        ):
            first = quick.page(query, limit=3)
            assert first == work.cases.page(query, limit=3)
            if first.cursor:
                assert quick.page(query, cursor=first.cursor) == work.cases.page(query, cursor=first.cursor)
            assert quick.counts(query) == work.cases.counts(query)


def test_the_first_screen_knows_settings_and_own_controllers(register, quick):
    with register.begin() as work:
        work.controllers.save(a_controller("eigen", name="Eigen zaak"))
        work.settings.set("user.name", "Sam")
        work.commit()
    assert quick.controller_names() == {"eigen": "Eigen zaak"}
    assert (quick.setting("user.name"), quick.setting("user.role")) == ("Sam", "")


def test_a_change_by_another_connection_shows_in_the_data_version(register, quick):
    before = quick.data_version()
    assert quick.data_version() == before
    store(register)
    assert quick.data_version() != before
    assert len(quick.page(CaseQuery(TODAY)).rows) == 1


def test_the_first_screen_cannot_write(quick):
    with pytest.raises(OperationalError, match="readonly"):
        quick._connection.execute("DELETE FROM settings")


def test_an_older_register_is_left_to_the_migration(register, folder):
    with register.connection() as connection:
        connection.connection.driver_connection.execute("PRAGMA user_version = 0")
    with pytest.raises(DeskUnavailable) as told:
        QuickView(folder, register.key)
    assert told.value.code == "needs-migration"


def test_a_database_that_is_no_desk_is_told(register, folder):
    with register.connection() as connection:
        connection.connection.driver_connection.execute("PRAGMA application_id = 1")
    with pytest.raises(DamagedDesk) as told:
        QuickView(folder, register.key)
    assert told.value.code == "not-a-desk"


def test_the_first_screen_loads_no_heavy_library(register, folder, vault):
    store(register)
    script = """
import sys
from datetime import date
from pathlib import Path
from dsar_desk.domain.cases import CaseState
from dsar_desk.domain.letters import Enclosure
from dsar_desk.domain.listing import CaseQuery
from dsar_desk.storage.quick import QuickView
from dsar_desk.storage.unlock import unlock

class Stub:
    def fetch(self, desk):
        return bytes.fromhex(sys.stdin.readline().strip())

folder = Path(sys.argv[1])
with QuickView(folder, unlock(folder, vault=Stub())) as view:
    assert len(view.page(CaseQuery(date(2026, 11, 22))).rows) == 1
heavy = {"sqlalchemy", "alembic", "cryptography", "keyring", "jinja2", "reportlab", "PIL", "babel", "PySide6"}
print(sorted(heavy & set(sys.modules)))
"""
    key = bytes(unlock(folder, vault=vault)).hex()
    done = subprocess.run(
        [sys.executable, "-c", script, str(folder)],
        input=key,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stdout.strip() == "[]"


def test_copies_that_may_be_forgotten_are_seen_without_the_whole_register(register, quick):
    closed = store(register, a_case("KTG-2026-0001", state=CaseState.CLOSED, closed_on=TODAY))
    with register.begin() as work:
        work.letters.add(closed.reference, a_letter(), b"%PDF", [Enclosure("gegevens.csv", b"naam;Ana")])
        work.commit()
    assert not quick.has_copies_of_cases_closed_by(TODAY - timedelta(days=1))
    assert quick.has_copies_of_cases_closed_by(TODAY)
    with register.begin() as work:
        work.letters.forget_enclosures(closed_by=TODAY)
        work.commit()
    assert not quick.has_copies_of_cases_closed_by(TODAY)
