import logging
import os
import pickle
import stat
import threading
from functools import partial

import pytest
from register_making import MemoryVault, PlainCodec, a_case, dates, store
from sqlalchemy import text

from dsar_desk.domain.next_step import next_step
from dsar_desk.errors import DeskInUse, DeskUnavailable, InvalidInput, NotAllowed, WrongKey
from dsar_desk.storage.desks import create_desk, open_register
from dsar_desk.storage.files import LOCK_FILE, has_desk
from dsar_desk.storage.key_file import read_key_file
from dsar_desk.storage.keys import Unlocking
from dsar_desk.storage.lock import DeskLock
from dsar_desk.storage.unlock import (
    RawKey,
    renew_recovery_code,
    set_passphrase,
    unlock,
    unlocking,
    use_keyring,
)

posix = pytest.mark.skipif(os.name != "posix", reason="rights of files are POSIX")


class NoVault:
    """A computer without a keyring."""

    def keep(self, desk, key):
        raise DeskUnavailable("no-keyring")

    def fetch(self, desk):
        raise DeskUnavailable("no-keyring")

    def forget(self, desk):
        pass


def code_of(call, error=WrongKey):
    with pytest.raises(error) as told:
        call()
    return told.value.code


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("cache_size", -65536),
        ("secure_delete", 1),
        ("temp_store", 2),
        ("recursive_triggers", 1),
    ],
)
def test_each_connection_is_set_up_for_safety(register, pragma, value):
    with register.connection() as connection:
        assert connection.execute(text(f"PRAGMA {pragma}")).scalar() == value


def test_a_desk_opens_again_from_the_keyring(register, reopen):
    case = store(register)
    with reopen().read() as work:
        assert work.cases.get(case.reference) == case


def test_without_keyring_and_passphrase_no_desk_is_made(folder):
    made = partial(create_desk, folder, vault=NoVault(), controller_codec=PlainCodec())
    assert code_of(made, DeskUnavailable) == "no-keyring"
    assert not has_desk(folder)
    assert {path.name for path in folder.iterdir()} <= {LOCK_FILE}


def test_a_desk_is_not_made_over_another(register, folder, vault):
    again = partial(create_desk, folder, vault=vault, controller_codec=PlainCodec())
    assert code_of(again, NotAllowed) == "desk-exists"
    register.close()
    (folder / "desk.db").rename(folder / "elders.db")
    assert code_of(again, NotAllowed) == "key-without-register"
    assert code_of(
        lambda: open_register(folder, vault=vault, controller_codec=PlainCodec()), DeskUnavailable
    ) == ("register-missing")


def test_an_interrupted_making_can_be_begun_again(folder, vault):
    folder.mkdir()
    for left in ("desk.db.new", "desk.key", "desk.db-wal"):
        (folder / left).write_bytes(b"left")
    register, _ = create_desk(folder, vault=vault, controller_codec=PlainCodec())
    with register:
        store(register)
    assert sorted(path.name for path in folder.iterdir()) == ["desk.db", "desk.key", "desk.lock"]


def test_of_two_who_make_a_desk_in_one_folder_one_is_told(folder, vault):
    class Meanwhile(MemoryVault):
        def keep(self, desk, key):
            super().keep(desk, key)
            codes.append(
                code_of(lambda: create_desk(folder, vault=vault, controller_codec=PlainCodec()), DeskInUse)
            )

    codes = []
    register, code = create_desk(folder, vault=Meanwhile(), controller_codec=PlainCodec())
    register.close()
    assert codes == ["desk-in-use"]
    assert unlock(folder, vault=vault, recovery_code=code) == register.key


# --- keys


def test_a_passphrase_opens_a_desk_where_there_is_no_keyring(folder):
    register, code = create_desk(
        folder, vault=NoVault(), controller_codec=PlainCodec(), passphrase="vier losse woorden é"
    )
    register.close()
    assert unlocking(folder) is Unlocking.PASSPHRASE
    assert unlock(folder, vault=NoVault(), passphrase="vier losse woorden e\u0301") == register.key
    assert unlock(folder, vault=NoVault(), recovery_code=code.lower()) == register.key
    assert code_of(lambda: unlock(folder, vault=NoVault())) == "passphrase-needed"
    assert code_of(lambda: unlock(folder, vault=NoVault(), passphrase="anders")) == "wrong-passphrase"


def test_an_empty_passphrase_is_refused(folder, vault):
    made = partial(create_desk, folder, vault=vault, controller_codec=PlainCodec(), passphrase="  ")
    assert code_of(made, InvalidInput) == "passphrase-empty"


def test_a_key_that_does_not_fit_is_told_apart(register, recovery_code, folder, vault, tmp_path):
    desk = read_key_file(folder).desk
    other, other_code = create_desk(tmp_path / "other", vault=vault, controller_codec=PlainCodec())
    other.close()
    assert code_of(lambda: unlock(folder, vault=vault, recovery_code=other_code)) == "wrong-recovery-code"
    assert code_of(lambda: unlock(folder, vault=vault, passphrase="x")) == "no-passphrase-set"
    vault.kept[desk] = bytes(other.key)
    assert code_of(lambda: unlock(folder, vault=vault)) == "keyring-key-wrong"
    vault.kept[desk] = b"short"
    assert code_of(lambda: unlock(folder, vault=vault)) == "key-length"
    vault.kept.clear()
    assert code_of(lambda: unlock(folder, vault=vault)) == "key-not-in-keyring"
    with_other = partial(open_register, folder, vault=vault, controller_codec=PlainCodec(), raw_key=other.key)
    assert code_of(with_other) == "keyring-key-wrong"


def test_on_a_new_computer_the_recovery_code_opens_the_desk_and_fills_the_keyring(
    register, recovery_code, folder, vault
):
    register.close()
    vault.kept.clear()
    open_register(folder, vault=vault, controller_codec=PlainCodec(), recovery_code=recovery_code).close()
    assert unlock(folder, vault=vault) == register.key
    open_register(folder, vault=NoVault(), controller_codec=PlainCodec(), recovery_code=recovery_code).close()


def test_the_way_of_unlocking_can_be_changed_to_and_fro(register, recovery_code, folder, vault):
    key = register.key
    set_passphrase(folder, key, "een", vault=vault)
    assert vault.kept == {}
    set_passphrase(folder, key, "twee", vault=vault)
    assert code_of(lambda: unlock(folder, vault=vault, passphrase="een")) == "wrong-passphrase"
    assert unlock(folder, vault=vault, passphrase="twee") == key
    use_keyring(folder, key, vault=vault)
    assert unlock(folder, vault=vault) == key
    assert code_of(lambda: unlock(folder, vault=vault, passphrase="twee")) == "no-passphrase-set"
    assert unlock(folder, vault=vault, recovery_code=recovery_code) == key


def test_a_keyring_that_refuses_leaves_the_passphrase_in_place(folder):
    register, _ = create_desk(folder, vault=NoVault(), controller_codec=PlainCodec(), passphrase="woord")
    register.close()
    with pytest.raises(DeskUnavailable):
        use_keyring(folder, register.key, vault=NoVault())
    assert unlock(folder, vault=NoVault(), passphrase="woord") == register.key


def test_a_new_recovery_code_replaces_the_old(register, recovery_code, folder, vault):
    renewed = renew_recovery_code(folder, register.key)
    assert unlock(folder, vault=vault, recovery_code=renewed) == register.key
    assert code_of(lambda: unlock(folder, vault=vault, recovery_code=recovery_code)) == "wrong-recovery-code"


def test_another_desks_key_changes_no_key_file(register, folder):
    before = (folder / "desk.key").read_bytes()
    assert code_of(lambda: renew_recovery_code(folder, RawKey.fresh())) == "keyring-key-wrong"
    assert (folder / "desk.key").read_bytes() == before


def test_the_key_shows_nowhere(register, caplog):
    caplog.set_level(logging.DEBUG)
    hidden = bytes(register.key).hex()
    store(register)
    with register.connection() as connection, pytest.raises(Exception) as told:
        connection.execute(text("SELECT nothing FROM nowhere"))
    shown = [
        repr(register.key),
        str(register.key),
        repr(register._engine),
        str(register._engine.url),
        repr(told.value),
    ]
    assert not any(hidden in each for each in [*shown, caplog.text])
    with pytest.raises(TypeError):
        pickle.dumps(register.key)


def test_errors_of_the_database_show_no_personal_data(register):
    store(register)
    with register.begin() as work, pytest.raises(Exception) as told:
        work.cases.add(a_case(), dates(), next_step(a_case()))
    assert "Voorbeeld" not in str(told.value)


# --- files, lock, threads


@posix
def test_nobody_else_may_read_any_file_of_a_desk(register, folder):
    store(register)
    with DeskLock(folder):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()}
    assert set(modes) == {"desk.db", "desk.db-wal", "desk.db-shm", "desk.key", "desk.lock"}
    assert set(modes.values()) == {0o600}


def test_a_second_window_is_told_and_the_first_frees_the_lock(folder, register):
    with DeskLock(folder):
        assert code_of(lambda: DeskLock(folder), DeskInUse) == "desk-in-use"
        store(register)
    DeskLock(folder).release()


def test_two_pieces_of_work_in_one_thread_are_a_bug_that_is_told_at_once(register):
    with register.begin():
        with pytest.raises(RuntimeError):
            register.begin()
        with register.read() as work:
            assert work.settings.get("user.name") == ""
    with register.begin() as work:
        work.commit()


def test_work_in_many_threads_and_programs_waits_its_turn(register, folder, vault):
    second = open_register(folder, vault=vault, controller_codec=PlainCodec())

    def count(desk):
        for _ in range(20):
            with desk.begin() as work:
                work.settings.set("count", str(int(work.settings.get("count") or 0) + 1))
                work.commit()

    threads = [threading.Thread(target=count, args=(desk,)) for desk in (register, register, second)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    second.close()
    with register.read() as work:
        assert work.settings.get("count") == "60"
