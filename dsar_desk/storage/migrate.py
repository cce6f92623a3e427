"""Brings a register to the schema of this program. A newer one is refused before anything is touched."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection as SqlConnection
from sqlalchemy import create_engine, event
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from dsar_desk.errors import DeskUnavailable
from dsar_desk.storage.cipher import Connection, connect, copy_to, desk_error, schema_version
from dsar_desk.storage.engine import tell_in_words
from dsar_desk.storage.files import APPLICATION_ID, NEW_SUFFIX, SCHEMA_VERSION, replace_durably, unavailable
from dsar_desk.storage.id_copies import leave_out_pictures
from dsar_desk.storage.keys import RawKey

_SCRIPTS = Path(__file__).with_name("migrations")


def create_schema(path: Path, key: RawKey) -> None:
    """Make a new encrypted file with the schema of this program.

    Raises:
        DeskUnavailable: If the disk does not take it.
    """
    driver = connect(path, key, create=True)
    try:
        driver.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        _upgrade(driver)
        driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    except dbapi2.Error as error:
        raise desk_error(error) or DeskUnavailable("disk-error") from None
    finally:
        driver.close()


def bring_up_to_date(path: Path, key: RawKey) -> Path | None:
    """Migrate an older register; returns where the copy lies that was made before, or None.

    Raises:
        NewerDesk: If a later version of the program wrote the register.
        DamagedDesk: If it is not what we wrote.
    """
    driver = connect(path, key)
    try:
        if schema_version(driver) == SCHEMA_VERSION:
            return None
        copy = _copy_before(driver, path, key)
        _upgrade(driver)
    except dbapi2.Error as error:
        raise desk_error(error) or DeskUnavailable("cannot-open") from None
    finally:
        driver.close()
    return copy


def _copy_before(driver: Connection, path: Path, key: RawKey) -> Path:
    """Copy the register as it is but for pictures of IDs, under the same key."""
    copy = path.with_name(f"{path.name}.before-{SCHEMA_VERSION:04}")
    fresh = copy.with_name(copy.name + NEW_SUFFIX)
    try:
        fresh.unlink(missing_ok=True)
        copy_to(driver, fresh)
        leave_out_pictures(fresh, key)
        replace_durably(fresh, copy)
    except OSError as error:
        raise unavailable(error) from None
    return copy


def _upgrade(driver: Connection) -> None:
    engine = create_engine(
        "sqlite://", module=dbapi2, creator=lambda: driver, poolclass=StaticPool, hide_parameters=True
    )
    event.listen(engine, "handle_error", tell_in_words)
    with engine.connect() as connection:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        run_migrations(connection)
        connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")
        connection.commit()


def run_migrations(connection: SqlConnection, *, to: str = "head") -> None:
    """Run the migrations up to a revision on a connection, within its transaction."""
    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, to)
