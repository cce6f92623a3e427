import json
import shutil
from pathlib import Path

import pytest
from register_making import PlainCodec, a_case, dates
from sqlalchemy import create_engine, text
from sqlalchemy.pool import StaticPool

from dsar_desk.domain.listing import CaseQuery, Filter
from dsar_desk.domain.next_step import next_step
from dsar_desk.errors import DeskUnavailable
from dsar_desk.storage import migrate
from dsar_desk.storage.cipher import connect
from dsar_desk.storage.desks import open_register
from dsar_desk.storage.files import SCHEMA_VERSION
from dsar_desk.storage.tables import METADATA
from dsar_desk.storage.unlock import RawKey
from dsar_desk.storage.verification import verify

DATABASES = Path(__file__).parents[1] / "databases"


def schema(connection):
    """Return every table, index, view and trigger with its words, whatever the white space."""
    found = connection.execute(
        text("SELECT type, name, sql FROM sqlite_master WHERE name <> 'alembic_version'")
    )
    return {(kind, name): " ".join((sql or "").split()) for kind, name, sql in found if "alembic" not in name}


def empty(tmp_path, key):
    driver = connect(tmp_path / "empty.db", key, create=True)
    return create_engine("sqlite://", creator=lambda: driver, poolclass=StaticPool)


def test_the_migrations_lead_to_the_schema_of_the_tables(tmp_path):
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    with empty(tmp_path / "one", RawKey.fresh()).connect() as migrated:
        migrate.run_migrations(migrated)
        with empty(tmp_path / "two", RawKey.fresh()).connect() as made:
            METADATA.create_all(made)
            assert schema(migrated) == schema(made)


def test_the_newest_revision_is_the_version_that_the_program_writes(tmp_path):
    with empty(tmp_path, RawKey.fresh()).connect() as migrated:
        migrate.run_migrations(migrated)
        newest = migrated.execute(text("SELECT version_num FROM alembic_version")).scalar()
    assert newest == f"{SCHEMA_VERSION:04}"


@pytest.mark.parametrize("released", sorted(path.name for path in DATABASES.iterdir() if path.is_dir()))
def test_a_desk_of_each_released_schema_still_opens(released, tmp_path, vault):
    shutil.copytree(DATABASES / released, tmp_path / "desk")
    told = json.loads((tmp_path / "desk" / "expected.json").read_text(encoding="utf-8"))
    with open_register(
        tmp_path / "desk", vault=vault, controller_codec=PlainCodec(), recovery_code=told["recovery_code"]
    ) as desk:
        assert verify(desk).ok
        with desk.begin() as work:
            for reference, name in told["cases"].items():
                assert work.cases.get(reference).person.name == name
            found = work.cases.page(
                CaseQuery(dates().strict_due, filter=Filter.OPEN, search=told["search"]["word"])
            )
            assert [row.reference for row in found.rows] == told["search"]["found"]
            (letter,) = work.letters.of(told["letter"]["case"])
            assert work.letters.pdf(letter.id).startswith(b"%PDF")
            assert [each.id for each in work.controllers.list()] == told["controllers"]
            case = a_case("NEW-2026-0001")
            work.cases.add(case, dates(), next_step(case))
            work.commit()


def test_the_desk_kept_of_the_newest_schema_has_that_schema(register, folder, vault, tmp_path):
    shutil.copytree(DATABASES / f"{SCHEMA_VERSION:04}", tmp_path / "kept")
    code = json.loads((tmp_path / "kept" / "expected.json").read_text(encoding="utf-8"))["recovery_code"]
    with (
        open_register(
            tmp_path / "kept", vault=vault, controller_codec=PlainCodec(), recovery_code=code
        ) as kept,
        kept.connection() as old,
        register.connection() as new,
    ):
        assert schema(old) == schema(new)


@pytest.fixture
def a_later_program(monkeypatch):
    """The program as it will be one migration on, or as it fails in that migration."""
    monkeypatch.setattr(migrate, "SCHEMA_VERSION", SCHEMA_VERSION + 1)
    monkeypatch.setattr("dsar_desk.storage.cipher.SCHEMA_VERSION", SCHEMA_VERSION + 1)

    def _migrates_by(statement):
        def run(connection, *, to="head"):
            connection.exec_driver_sql("CREATE TABLE half (way TEXT)")
            connection.exec_driver_sql(statement)

        monkeypatch.setattr(migrate, "run_migrations", run)

    return _migrates_by


def test_before_a_migration_the_file_is_copied_as_it_is(register, folder, a_later_program):
    key = register.key
    with register.begin() as work:
        work.settings.set("user.name", "Sam")
        work.commit()
    before = schema_of(folder / "desk.db", key)
    a_later_program("CREATE TABLE later (id INTEGER)")
    register.close()
    copy = migrate.bring_up_to_date(folder / "desk.db", key)
    assert copy == folder / f"desk.db.before-{SCHEMA_VERSION + 1:04}"
    assert copy.stat().st_mode & 0o077 == 0
    assert ("table", "later") in schema_of(folder / "desk.db", key)
    assert schema_of(copy, key) == before
    driver = connect(copy, key)
    assert driver.execute("SELECT value FROM settings").fetchall() == [("Sam",)]
    driver.close()
    assert migrate.bring_up_to_date(folder / "desk.db", key) is None


def test_a_migration_that_fails_leaves_the_register_as_it_was(register, folder, a_later_program):
    key = register.key
    register.close()
    before = schema_of(folder / "desk.db", key)
    a_later_program("INSERT INTO nowhere VALUES (1)")
    with pytest.raises(Exception, match="nowhere"):
        migrate.bring_up_to_date(folder / "desk.db", key)
    assert schema_of(folder / "desk.db", key) == before


def test_a_register_that_somebody_works_on_is_not_migrated(register, folder, a_later_program, monkeypatch):
    monkeypatch.setattr("dsar_desk.storage.cipher.BUSY_SECONDS", 0.1)
    a_later_program("CREATE TABLE later (id INTEGER)")
    with register.begin(), pytest.raises(DeskUnavailable) as told:
        migrate.bring_up_to_date(folder / "desk.db", register.key)
    assert told.value.code == "desk-busy"


def schema_of(path, key):
    driver = connect(path, key)
    found = driver.execute("SELECT type, name FROM sqlite_master").fetchall()
    driver.close()
    return set(found)
