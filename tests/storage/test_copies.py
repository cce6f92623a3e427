"""Copies that leave the desk."""

import os
import stat
import subprocess
import sys

import pytest

from dsar_desk.errors import InvalidInput
from dsar_desk.storage.copies import check_copy_place, write_copy

posix = pytest.mark.skipif(os.name != "posix", reason="limits and permissions are POSIX")
TOO_LARGE = """
import resource, signal, sys
from pathlib import Path
from dsar_desk.errors import InvalidInput
from dsar_desk.storage.copies import write_copy
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    write_copy(Path(sys.argv[1]), bytes(5000))
except InvalidInput as error:
    print(error.code)
"""


@pytest.mark.parametrize(
    "name", ["desk.db", "desk.key", "desk.lock", "DESK.DB", "desk.db-wal", "desk.db.new"]
)
def test_no_copy_is_written_over_a_file_of_a_desk(tmp_path, name):
    (tmp_path / name).write_bytes(b"kept")
    for act in (check_copy_place, lambda path: write_copy(path, b"%PDF")):
        with pytest.raises(InvalidInput) as told:
            act(tmp_path / name)
        assert told.value.code == "file-of-a-desk"
    assert (tmp_path / name).read_bytes() == b"kept"


@posix
def test_a_link_to_a_file_of_a_desk_is_seen_through(tmp_path):
    (tmp_path / "desk.db").write_bytes(b"kept")
    (tmp_path / "brief.pdf").symlink_to(tmp_path / "desk.db")
    with pytest.raises(InvalidInput):
        write_copy(tmp_path / "brief.pdf", b"%PDF")
    assert (tmp_path / "desk.db").read_bytes() == b"kept"


@pytest.mark.parametrize("place", ["nowhere/brief.pdf", "map"])
def test_a_place_that_takes_no_file_is_told_before_anything_is_issued(tmp_path, place):
    (tmp_path / "map").mkdir()
    with pytest.raises(InvalidInput) as told:
        check_copy_place(tmp_path / place)
    assert told.value.code == "file-unwritable"


@posix
def test_a_copy_replaces_the_earlier_one_and_keeps_who_may_read_it(tmp_path):
    path = tmp_path / "brief.pdf"
    path.write_bytes(b"old")
    path.chmod(0o640)
    assert write_copy(path, b"new") == path
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert [each.name for each in tmp_path.iterdir()] == ["brief.pdf"]


@posix
def test_a_copy_that_does_not_fit_leaves_the_earlier_one(tmp_path):
    path = tmp_path / "brief.pdf"
    path.write_bytes(b"old")
    done = subprocess.run(
        [sys.executable, "-c", TOO_LARGE, path], capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.stdout.strip(), done.stderr) == ("file-unwritable", "")
    assert path.read_bytes() == b"old"
    assert [each.name for each in tmp_path.iterdir()] == ["brief.pdf"]


@posix
def test_a_copy_goes_into_a_pipe_as_well(tmp_path):
    code = "import sys; from pathlib import Path; from dsar_desk.storage.copies import write_copy; "
    code += "write_copy(Path('/dev/stdout'), b'%PDF')"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=60, check=False)
    assert (done.stdout, done.stderr) == (b"%PDF", b"")
