import json
import os
import shutil
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest
from register_making import PlainCodec, a_case, a_letter, store

from dsar_desk.errors import DamagedDesk, DeskError, DeskUnavailable, NewerDesk
from dsar_desk.storage.cipher import connect
from dsar_desk.storage.desks import create_desk, open_register
from dsar_desk.storage.keys import RawKey
from dsar_desk.storage.verification import verify

PAGE = 4096
as_root = pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="needs root")


@pytest.fixture
def closed_desk(register, folder):
    """A desk of some hundred pages, with nobody at it."""
    store(register)
    with register.begin() as work:
        for _ in range(10):
            work.letters.add("KTG-2026-0001", a_letter(), os.urandom(50_000), [])
        work.commit()
    register.close()
    return folder


@pytest.fixture
def opening(vault):
    return lambda folder: open_register(folder, vault=vault, controller_codec=PlainCodec())


def told(call, error):
    with pytest.raises(error) as caught:
        call()
    return caught.value.code


def flip(path, at):
    with path.open("r+b") as file:
        file.seek(at)
        byte = file.read(1)[0]
        file.seek(at)
        file.write(bytes([byte ^ 0x55]))


def test_a_folder_without_a_desk_is_told(tmp_path, opening):
    assert told(lambda: opening(tmp_path), DeskUnavailable) == "no-desk"


@pytest.mark.parametrize(
    "content", [b"", b"PK\x03\x04 not a database", b"SQLite format 3\0" + bytes(8192), bytes(40960)]
)
def test_a_file_that_is_no_register_is_told_and_left_alone(closed_desk, opening, content):
    (closed_desk / "desk.db").write_bytes(content)
    assert told(lambda: opening(closed_desk), DamagedDesk) in {"damaged", "register-empty"}
    assert (closed_desk / "desk.db").read_bytes() == content


def test_a_wrong_key_in_hand_never_opens_the_file(closed_desk):
    assert told(lambda: connect(closed_desk / "desk.db", RawKey.fresh()), DamagedDesk) == "damaged"


@pytest.mark.parametrize("at", [0, 20, 100, PAGE - 10])
def test_a_damaged_first_page_is_told(closed_desk, opening, at):
    flip(closed_desk / "desk.db", at)
    assert told(lambda: opening(closed_desk), DamagedDesk) == "damaged"


def test_a_byte_flipped_in_any_page_is_told_at_opening_or_by_verify(closed_desk, opening):
    pages = (closed_desk / "desk.db").stat().st_size // PAGE
    assert pages > 100
    for page in range(1, pages, 7):
        flip(closed_desk / "desk.db", page * PAGE + page % PAGE)
        try:
            with opening(closed_desk) as desk:
                assert "page-damaged" in {problem.code for problem in verify(desk).problems}
        except DamagedDesk:
            pass
        flip(closed_desk / "desk.db", page * PAGE + page % PAGE)
    with opening(closed_desk) as desk:
        assert verify(desk).ok


@pytest.mark.parametrize("left", [100, PAGE, PAGE * 3, PAGE * 50, PAGE * 50 + 7])
def test_a_file_cut_short_is_told(closed_desk, opening, left):
    os.truncate(closed_desk / "desk.db", left)
    try:
        with opening(closed_desk) as desk:
            assert not verify(desk).ok
    except DamagedDesk:
        pass


def test_damage_met_while_reading_is_told_in_words(closed_desk, opening):
    size = (closed_desk / "desk.db").stat().st_size
    for at in range(PAGE * 60, size, PAGE):
        flip(closed_desk / "desk.db", at)
    with opening(closed_desk) as desk, desk.read() as work:
        for letter in range(2, 11):
            with pytest.raises(DamagedDesk):
                work.letters.pdf(letter)


@pytest.mark.parametrize(
    "change",
    [
        lambda key: b"",
        lambda key: b"{}",
        lambda key: b"[1]",
        lambda key: b"\xff\xfe",
        lambda key: key[: len(key) // 2],
        lambda key: key.replace(b"argon2id", b"md5"),
        lambda key: key.replace(b'"unlocking": "keyring"', b'"unlocking": "none"'),
    ],
)
def test_a_damaged_key_file_is_told(closed_desk, opening, change):
    path = closed_desk / "desk.key"
    path.write_bytes(change(path.read_bytes()))
    assert told(lambda: opening(closed_desk), DamagedDesk) == "key-file-damaged"


@pytest.mark.parametrize("change", [{"memory_kib": 2**40}, {"memory_kib": 8}, {"passes": 0}, {"salt": ""}])
def test_a_key_file_cannot_make_us_exhaust_memory_or_weaken_the_key(
    closed_desk, vault, recovery_code, change
):
    path = closed_desk / "desk.key"
    content = json.loads(path.read_text())
    content["wrapped"]["recovery-code"] |= change
    path.write_text(json.dumps(content))
    opened = partial(
        open_register, closed_desk, vault=vault, controller_codec=PlainCodec(), recovery_code=recovery_code
    )
    assert told(opened, DamagedDesk) == "key-file-damaged"


def test_a_newer_desk_is_refused_before_anything_is_touched(closed_desk, opening, register):
    driver = connect(closed_desk / "desk.db", register.key)
    driver.execute("PRAGMA user_version = 99")
    driver.close()
    before = {path.name: path.read_bytes() for path in closed_desk.iterdir()}
    assert told(lambda: opening(closed_desk), NewerDesk) == "newer-desk"
    assert {path.name: path.read_bytes() for path in closed_desk.iterdir()} == before


def test_a_register_without_its_key_file_is_told(closed_desk, opening):
    (closed_desk / "desk.key").unlink()
    assert told(lambda: opening(closed_desk), DeskUnavailable) == "key-file-missing"


def test_a_newer_key_file_is_refused(closed_desk, opening):
    path = closed_desk / "desk.key"
    path.write_text(path.read_text().replace('"version": 1', '"version": 2'))
    assert told(lambda: opening(closed_desk), NewerDesk) == "newer-desk"


def child(body, *arguments, **how):
    """Run a part of a test in a process of its own; `desk` opens the desk of the first argument."""
    script = (
        f"""
import os, sys
from pathlib import Path
sys.path.insert(0, {str(Path(__file__).parent)!r})
from register_making import *
import sqlalchemy.dialects.sqlite
from dsar_desk.errors import DeskError
from dsar_desk.storage import backup, migrate, wrapping
from dsar_desk.storage.desks import open_register
from dsar_desk.storage.keys import RawKey
folder, key = Path(sys.argv[1]), RawKey(bytes.fromhex(sys.stdin.readline()))
def desk():
    return open_register(folder, vault=MemoryVault(), controller_codec=PlainCodec(), raw_key=key)
"""
        + body
    )
    return subprocess.run(
        [sys.executable, "-c", script, *map(str, arguments)],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        **how,
    )


LIMIT = """
import resource
def limit_files(size):
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
limit_files(2_000_000)
"""

FILL = """
confirmed = 0
register = desk()
try:
    for number in range(2, 500):
        with register.begin() as work:
            case = a_case(f"KTG-2026-{number:04}", text=os.urandom(20_000).hex())
            work.cases.add(case, dates(), next_step(case))
            work.history.append(an_event(case.reference))
            work.commit()
        confirmed = number
except DeskError as error:
    print(error.code, confirmed)
if len(sys.argv) > 2:
    limit_files(500_000)
try:
    backup.write_backup(register, folder / "x.dsarbackup", now=NOW)
except DeskError as error:
    print(error.code)
"""


def _kept_up_to(register, opening, folder, confirmed):
    with opening(folder) as desk:
        assert verify(desk).ok
        with desk.read() as work:
            for number in range(2, confirmed + 1):
                assert work.cases.get(f"KTG-2026-{number:04}")
        store(desk, a_case("KTG-2026-9999"))


@pytest.mark.skipif(os.name != "posix", reason="limits are POSIX")
def test_on_a_full_disk_nothing_confirmed_is_lost(closed_desk, register, opening):
    done = child(LIMIT + FILL, closed_desk, "also the backup", input=bytes(register.key).hex())
    assert done.returncode == 0, done.stderr
    first, second = done.stdout.splitlines()
    code, confirmed = first.split()
    assert code in {"disk-full", "disk-error"}
    assert second in {"disk-full", "disk-error"}
    assert 2 < int(confirmed) < 499
    assert not list(closed_desk.glob("*.dsarbackup")) + list(closed_desk.glob(".dsar-*"))
    _kept_up_to(register, opening, closed_desk, int(confirmed))


@as_root
def test_on_a_full_small_disk_nothing_confirmed_is_lost(closed_desk, register, opening, tmp_path):
    disk = tmp_path / "disk"
    disk.mkdir()
    if subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=3m", "none", disk], capture_output=True, check=False
    ).returncode:
        pytest.skip("this machine mounts no tmpfs")
    try:
        small = disk / "desk"
        shutil.copytree(closed_desk, small)
        done = child(FILL, small, input=bytes(register.key).hex())
        assert done.returncode == 0, done.stderr
        code, confirmed = done.stdout.splitlines()[0].split()
        assert code == "disk-full"
        roomy = tmp_path / "roomy"
        shutil.copytree(small, roomy)
        _kept_up_to(register, opening, roomy, int(confirmed))
    finally:
        subprocess.run(["umount", disk], check=True)


@as_root
@pytest.mark.parametrize("kilobytes", [4, 76, 196, 292])
def test_a_disk_too_small_for_a_new_desk_is_told_and_a_larger_one_takes_it(tmp_path, vault, kilobytes):
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "none", disk]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("this machine mounts no tmpfs")
    make = partial(create_desk, disk / "desk", vault=vault, controller_codec=PlainCodec(), passphrase="lang")
    try:
        assert told(make, DeskUnavailable) in {"disk-full", "disk-error"}
        assert {file.name for file in (disk / "desk").iterdir()} <= {"desk.lock"}
        subprocess.run(["mount", "-o", "remount,size=8m", disk], check=True)
        made, _ = make()
        made.close()
    finally:
        subprocess.run(["umount", disk], check=True)


READ_ONLY = """
if os.geteuid() == 0:
    os.setegid(65534), os.seteuid(65534)
for attempt in (
    lambda: store(desk()),
    lambda: __import__("dsar_desk.storage.unlock").storage.unlock.renew_recovery_code(folder, key),
    lambda: __import__("dsar_desk.storage.lock").storage.lock.DeskLock(folder),
):
    try:
        attempt()
        print("written")
    except DeskError as error:
        print(error.code)
"""


@pytest.mark.skipif(os.name != "posix", reason="rights of folders are POSIX")
def test_a_read_only_folder_is_told(closed_desk, register, opening):
    for parent in (closed_desk, *closed_desk.parents):
        if parent.stat().st_uid == os.geteuid() and parent != Path("/tmp"):
            parent.chmod(parent.stat().st_mode | 0o005)
    for path in closed_desk.iterdir():
        path.chmod(0o444)
    closed_desk.chmod(0o555)
    try:
        done = child(READ_ONLY, closed_desk, input=bytes(register.key).hex())
    finally:
        closed_desk.chmod(0o700)
        for path in closed_desk.iterdir():
            path.chmod(0o600)
    assert done.returncode == 0, done.stderr
    assert set(done.stdout.split()) <= {"read-only", "cannot-open"}
    with opening(closed_desk) as desk:
        assert verify(desk).ok


def test_every_error_has_a_word_and_no_key(closed_desk, opening):
    (closed_desk / "desk.db").write_bytes(b"x" * 5000)
    with pytest.raises(DeskError) as caught:
        opening(closed_desk)
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__
