import os
import zipfile
from datetime import timedelta

import pytest
from register_making import NOW, MemoryVault, PlainCodec, a_case, a_letter, store

from dsar_desk.errors import (
    DamagedDesk,
    DeskError,
    DeskInUse,
    DeskUnavailable,
    InvalidInput,
    NewerDesk,
    NotAllowed,
    WrongKey,
)
from dsar_desk.storage.archive import read_manifest
from dsar_desk.storage.backup import restore_backup, write_backup
from dsar_desk.storage.desks import create_desk, open_register
from dsar_desk.storage.files import LOCK_FILE
from dsar_desk.storage.lock import DeskLock
from dsar_desk.storage.recovery import new_recovery_code
from dsar_desk.storage.unlock import set_passphrase
from dsar_desk.storage.verification import verify


@pytest.fixture
def backup(register, tmp_path):
    store(register)
    with register.begin() as work:
        work.letters.add("KTG-2026-0001", a_letter(), os.urandom(200_000), [])
        work.commit()
    target = tmp_path / "desk.dsarbackup"
    write_backup(register, target, now=NOW)
    return target


@pytest.fixture
def restore(tmp_path, backup):
    def _restore(folder=tmp_path / "elsewhere", *, source=backup, vault=None, **how):
        return restore_backup(source, folder, vault=vault or MemoryVault(), now=NOW, **how)

    return _restore


def open_in(folder, vault, **how):
    return open_register(folder, vault=vault, controller_codec=PlainCodec(), **how)


def files(folder):
    if not folder.exists():
        return None
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.name != LOCK_FILE}


def test_a_backup_restores_on_another_computer_with_the_recovery_code(
    register, recovery_code, restore, tmp_path
):
    vault = MemoryVault()
    restored = restore(vault=vault, recovery_code=recovery_code)
    assert (restored.in_keyring, restored.set_aside) == (True, ())
    assert restored.backup.counts.cases == 1
    with open_in(tmp_path / "elsewhere", vault) as desk, desk.read() as work, register.read() as original:
        assert work.cases.get("KTG-2026-0001") == original.cases.get("KTG-2026-0001")
        assert work.history.of("KTG-2026-0001") == original.history.of("KTG-2026-0001")
        (letter,) = work.letters.of("KTG-2026-0001")
        assert work.letters.pdf(letter.id) == original.letters.pdf(letter.id)
        assert verify(desk).ok


def test_a_backup_restores_with_the_passphrase_and_leaves_the_keyring_alone(
    register, vault, folder, tmp_path
):
    store(register)
    set_passphrase(folder, register.key, "vier losse woorden", vault=vault)
    write_backup(register, tmp_path / "b.dsarbackup", now=NOW)
    elsewhere, other_vault = tmp_path / "elsewhere", MemoryVault()
    restored = restore_backup(
        tmp_path / "b.dsarbackup", elsewhere, vault=other_vault, now=NOW, passphrase="vier losse woorden"
    )
    assert not restored.in_keyring
    assert other_vault.kept == {}
    open_in(elsewhere, other_vault, passphrase="vier losse woorden").close()


def test_a_backup_restores_from_the_keyring_of_the_same_computer(restore, vault, tmp_path):
    assert restore(vault=vault).in_keyring
    open_in(tmp_path / "elsewhere", vault).close()


def test_a_backup_says_what_it_holds_and_shows_nothing_else(backup):
    told = read_manifest(backup)
    assert told.made_at == NOW
    assert (told.counts.cases, told.counts.letters, told.counts.events) == (1, 1, 1)
    with zipfile.ZipFile(backup) as archive:
        assert sorted(archive.namelist()) == ["desk.db", "desk.key", "manifest.json"]
    if os.name == "posix":
        assert backup.stat().st_mode & 0o077 == 0


def test_a_backup_is_made_beside_work_and_leaves_nothing_behind(register, backup, tmp_path):
    with register.begin() as work:
        work.settings.set("user.name", "Sam")
        write_backup(register, backup, now=NOW + timedelta(days=1))
        work.commit()
    assert read_manifest(backup).made_at == NOW + timedelta(days=1)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["desk", "desk.dsarbackup"]


def test_a_damaged_register_makes_no_backup_and_keeps_the_old_one(register, backup, folder):
    before = backup.read_bytes()
    register.close()
    size = (folder / "desk.db").stat().st_size
    with (folder / "desk.db").open("r+b") as file:
        file.seek(size - 4096 * 5)
        file.write(b"\0" * 100)
    with pytest.raises(DamagedDesk):
        write_backup(register, backup, now=NOW)
    assert backup.read_bytes() == before


def test_a_backup_into_a_folder_that_is_not_there_is_told(register, tmp_path):
    with pytest.raises(DeskUnavailable) as told:
        write_backup(register, tmp_path / "nowhere" / "b.dsarbackup", now=NOW)
    assert told.value.code == "cannot-open"


def test_a_wrong_code_leaves_everything_as_it_was(restore, recovery_code, tmp_path):
    for how, error in (
        ({"recovery_code": new_recovery_code()}, WrongKey),
        ({"recovery_code": recovery_code[:-1]}, InvalidInput),
        ({"passphrase": "anders"}, WrongKey),
        ({}, WrongKey),
    ):
        with pytest.raises(error):
            restore(**how)
        assert not (tmp_path / "elsewhere").exists()


def _overwritten(at, content):
    def change(path):
        with path.open("r+b") as file:
            file.seek(at if at >= 0 else path.stat().st_size + at)
            file.write(content)

    return change


@pytest.mark.parametrize(
    "change",
    [
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(b"no backup at all"),
        lambda path: os.truncate(path, path.stat().st_size // 2),
        lambda path: os.truncate(path, path.stat().st_size - 10),
        _overwritten(0, b"XX"),
        _overwritten(40, b"XXXX"),
        _overwritten(100_000, b"\0\0\0\0"),
        _overwritten(-60, b"XXXX"),
    ],
)
def test_a_damaged_backup_leaves_everything_as_it_was(
    restore, backup, recovery_code, register, folder, change
):
    register.close()
    change(backup)
    before = files(folder)
    with pytest.raises(DeskError):
        restore(folder, recovery_code=recovery_code, replace=True)
    assert files(folder) == before


@pytest.mark.parametrize(
    "members", [{}, {"manifest.json": b"{}"}, {"manifest.json": b'{"version": 1, "counts": {}}'}]
)
def test_any_other_zip_is_no_backup(restore, tmp_path, members):
    with zipfile.ZipFile(tmp_path / "other.zip", "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    with pytest.raises(DamagedDesk) as told:
        restore(source=tmp_path / "other.zip")
    assert told.value.code == "backup-damaged"


def test_a_backup_of_a_later_program_is_refused(restore, tmp_path):
    with zipfile.ZipFile(tmp_path / "later.zip", "w") as archive:
        archive.writestr("manifest.json", b'{"version": 2}')
    with pytest.raises(NewerDesk):
        restore(source=tmp_path / "later.zip")


def test_a_backup_that_is_not_there_is_told(restore, tmp_path):
    with pytest.raises(DeskUnavailable) as told:
        restore(source=tmp_path / "weg.dsarbackup")
    assert told.value.code == "no-backup"


def test_a_desk_is_only_replaced_when_told_and_then_set_aside(
    register, restore, folder, vault, recovery_code
):
    store(register, a_case("KTG-2026-0002"))
    register.close()
    before = files(folder)
    with pytest.raises(NotAllowed):
        restore(folder, recovery_code=recovery_code)
    assert files(folder) == before
    restored = restore(folder, vault=vault, recovery_code=recovery_code, replace=True)
    assert {path.read_bytes() for path in restored.set_aside} == set(before.values())
    with open_in(folder, vault) as desk:
        assert verify(desk).counts.cases == 1


def test_a_desk_with_an_open_window_is_not_replaced(register, restore, folder, recovery_code):
    with DeskLock(folder), pytest.raises(DeskInUse):
        restore(folder, recovery_code=recovery_code, replace=True)


def test_a_log_that_another_desk_left_does_not_meet_the_restored_one(restore, recovery_code, tmp_path):
    elsewhere, vault = tmp_path / "elsewhere", MemoryVault()
    other, _ = create_desk(elsewhere, vault=vault, controller_codec=PlainCodec())
    store(other)
    log = (elsewhere / "desk.db-wal").read_bytes()
    other.close()
    for path in elsewhere.iterdir():
        path.unlink()
    (elsewhere / "desk.db-wal").write_bytes(log)
    restore(elsewhere, vault=vault, recovery_code=recovery_code)
    with open_in(elsewhere, vault) as desk:
        assert verify(desk).ok


@pytest.mark.parametrize("name", ["desk.db", "desk.key", "desk.lock", "DESK.DB", "desk.db-wal", "link"])
def test_a_backup_is_never_written_over_the_desk_itself(register, folder, name):
    store(register)
    (folder / "link").symlink_to(folder / "desk.db")
    before = files(folder)
    with pytest.raises(InvalidInput) as told:
        write_backup(register, folder / name, now=NOW)
    assert told.value.code == "file-of-a-desk"
    assert files(folder) == before
    assert verify(register).ok


def test_only_a_backup_is_replaced_by_a_backup(register, backup, tmp_path):
    other = tmp_path / "jaarrekening.docx"
    with zipfile.ZipFile(other, "w") as document:
        document.writestr("word/document.xml", "<w/>")
    before = other.read_bytes()
    with pytest.raises(InvalidInput) as told:
        write_backup(register, other, now=NOW)
    assert told.value.code == "not-over-file"
    assert other.read_bytes() == before
    write_backup(register, backup, now=NOW + timedelta(days=1))
    assert read_manifest(backup).made_at == NOW + timedelta(days=1)


def test_a_backup_onto_a_folder_is_told(register, tmp_path):
    (tmp_path / "map").mkdir()
    with pytest.raises(DeskUnavailable) as told:
        write_backup(register, tmp_path / "map", now=NOW)
    assert told.value.code == "cannot-open"
