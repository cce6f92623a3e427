"""A destroyed copy of an ID is nowhere in the file: not in its pages, its log, its backups."""

import os
import signal
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from raw_pages import all_pages
from register_making import NOW, TODAY, PlainCodec, a_case, store

from dsar_desk.errors import DamagedDesk, DeskUnavailable, NotFound
from dsar_desk.storage import engine
from dsar_desk.storage.archive import unpack
from dsar_desk.storage.backup import restore_backup, write_backup
from dsar_desk.storage.desks import open_register
from dsar_desk.storage.id_copies import TRACES
from dsar_desk.storage.verification import verify

MARK = b"pasfoto-van-niemand"
PICTURE = b"\x89PNG" + MARK * 4000
"""Some twenty pages of the file, so that it stands in overflow pages as a real picture does."""
REFERENCE = "KTG-2026-0001"


@pytest.fixture
def kept(register):
    """A desk in which a copy is kept among cases that are written before and after it."""
    for number in range(1, 30):
        store(register, a_case(f"KTG-2026-{number:04}", text="Kwispel vogels " * 40))
        if number == 10:
            keep(register)
    return register


def keep(register, *pages):
    with register.begin() as work:
        copy = work.id_copies.add(REFERENCE, pages or (PICTURE, PICTURE), kept_on=TODAY, destroy_by=TODAY)
        work.commit()
    return copy


def destroy(register):
    with register.begin() as work:
        work.id_copies.destroy(REFERENCE)
        work.commit()


def traces(register):
    with register.read() as work:
        return work.settings.get(TRACES)


def test_nobody_reads_a_kept_copy_in_a_file_of_the_desk(kept, folder):
    assert all(MARK not in file.read_bytes() for file in folder.iterdir())
    assert MARK in all_pages(folder, kept.key)


@pytest.mark.parametrize("small", [0, engine.SMALL], ids=["overwritten", "compacted"])
def test_a_destroyed_copy_is_in_no_page_and_not_in_the_log(kept, folder, monkeypatch, small):
    monkeypatch.setattr(engine.wipe, "__kwdefaults__", {"small": small})
    destroy(kept)
    assert (folder / "desk.db-wal").stat().st_size < 20_000
    assert MARK not in all_pages(folder, kept.key)
    assert traces(kept) == ""
    with kept.connection() as connection:
        free = connection.exec_driver_sql("PRAGMA freelist_count").scalar()
    assert (free == 0) == (small > 0)
    assert verify(kept).ok


def test_while_somebody_reads_the_wipe_waits_and_says_so(kept, folder, monkeypatch):
    monkeypatch.setattr(engine, "WAIT_TO_WIPE", 0)
    reader = kept.read()
    with reader:
        reader.cases.get(REFERENCE)
        destroy(kept)
        assert traces(kept) == "yes"
        assert MARK in all_pages(folder, kept.key)
        assert not kept.wipe()
    assert kept.wipe()
    assert traces(kept) == ""
    assert MARK not in all_pages(folder, kept.key)


def test_purging_a_case_takes_its_copy_along(kept, folder):
    with kept.begin() as work:
        work.cases.purge(REFERENCE)
        work.commit()
    assert MARK not in all_pages(folder, kept.key)


def test_no_backup_holds_a_copy_made_before_or_after(kept, folder, tmp_path, vault):
    for moment in ("kept", "destroyed"):
        write_backup(kept, tmp_path / moment, now=NOW)
        (tmp_path / f"{moment}-room").mkdir()
        unpack(tmp_path / moment, tmp_path / f"{moment}-room")
        assert MARK not in all_pages(tmp_path / f"{moment}-room", kept.key)
        destroy(kept)
    restore_backup(tmp_path / "kept", tmp_path / "again", vault=vault, now=NOW)
    with open_register(tmp_path / "again", vault=vault, controller_codec=PlainCodec()) as again:
        with again.read() as work:
            (copy,) = work.id_copies.overdue(TODAY + timedelta(days=1))
            assert (copy.reference, copy.pages) == (REFERENCE, 0)
            with pytest.raises(NotFound, match="id-copy"):
                work.id_copies.picture(copy.id, 0)
        assert verify(again).ok


def test_a_kept_copy_is_never_changed(kept):
    with pytest.raises(Exception, match="kept as it is, or destroyed"), kept.connection() as connection:
        connection.exec_driver_sql("UPDATE id_copy_pages SET content = x'00'")


def test_the_pictures_go_with_the_case_they_belong_to_only(kept):
    with kept.begin() as work:
        other = work.id_copies.add("KTG-2026-0002", (b"\x89PNG",), kept_on=TODAY, destroy_by=TODAY)
        work.commit()
    destroy(kept)
    with kept.read() as work:
        assert work.id_copies.of(REFERENCE) == []
        assert work.id_copies.of("KTG-2026-0002") == [other]
        assert work.id_copies.picture(other.id, 0) == b"\x89PNG"


@pytest.mark.parametrize("where", ["before-keeping", "before-destroying", "before-wiping"])
@pytest.mark.skipif(os.name != "posix", reason="kill -9 is POSIX")
def test_killed_at_the_worst_moment_the_desk_is_as_before_or_wiped_when_opened(kept, folder, reopen, where):
    if where == "before-keeping":
        destroy(kept)
    key = kept.key
    kept.close()
    program = Path(__file__).with_name("killed_with_copy.py")
    done = subprocess.run(
        [sys.executable, program, folder, where], input=bytes(key).hex(), text=True, timeout=60, check=False
    )
    assert done.returncode == -signal.SIGKILL
    with reopen() as desk:
        assert verify(desk).ok
        with desk.read() as work:
            copies = work.id_copies.of(REFERENCE)
        assert len(copies) == (1 if where == "before-destroying" else 0)
        assert traces(desk) == ("yes" if where == "before-wiping" else "")
        if where == "before-wiping":
            assert desk.wipe()
        assert (MARK in all_pages(folder, key)) == (where == "before-destroying")


@pytest.mark.skipif(os.name != "posix", reason="RLIMIT_FSIZE is POSIX")
def test_a_disk_that_fills_up_while_storing_leaves_the_case_and_no_trace(kept, folder):
    import resource

    destroy(kept)
    size = (folder / "desk.db").stat().st_size
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size + 200_000, limits[1]))
    try:
        with pytest.raises(DeskUnavailable) as told:
            keep(kept, PICTURE * 40)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, ignored)
    assert told.value.code in {"disk-full", "disk-error"}
    assert not isinstance(told.value, DamagedDesk)
    assert kept.wipe()
    with kept.read() as work:
        assert work.id_copies.of(REFERENCE) == []
    assert MARK not in all_pages(folder, kept.key)
    keep(kept)
