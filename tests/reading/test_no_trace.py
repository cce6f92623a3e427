"""The process that reads pictures writes nothing, anywhere, and lets nobody look into it."""

import os
import platform
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from picture_making import letter_pdf, saved, with_qr

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="a limit of Linux")


def in_safeguards(code, before=""):
    """Run code in a process that keeps everything in memory; returns what it printed."""
    start = "from dsar_desk.redaction.safeguards import keep_in_memory\nkeep_in_memory()\n"
    done = subprocess.run(
        [sys.executable, "-c", before + start + code], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


@pytest.mark.parametrize(
    "attempt",
    [
        "open(place, 'w')",
        "open(place, 'ab')",
        "__import__('os').open(place, 0o102)",
        "__import__('tempfile').TemporaryFile()",
        "__import__('tempfile').mkstemp()",
        "__import__('subprocess').run(['true'])",
        "__import__('socket').create_connection(('127.0.0.1', 9))",
    ],
)
def test_python_code_can_open_nothing_for_writing_and_reach_nobody(attempt, tmp_path):
    place = tmp_path / "trace"
    code = f"place = {str(place)!r}\ntry: {attempt}\nexcept OSError as error: print(type(error).__name__)"
    assert in_safeguards(code)[0] in {"PermissionError", "FileNotFoundError"}
    assert list(tmp_path.iterdir()) == []


@LINUX
def test_a_library_in_c_can_write_no_byte(tmp_path):
    """The limit on the size of files holds where the filter of system calls does not."""
    place = tmp_path / "trace.bmp"
    code = f"import cv2, numpy\ncv2.imwrite({str(place)!r}, numpy.zeros((50, 50), numpy.uint8))"
    for before in ("", "import dsar_desk.redaction.safeguards as s\ns.seal = lambda: False\n"):
        in_safeguards(code, before=before)
        assert not place.exists() or place.stat().st_size == 0


SEALED = pytest.mark.skipif(
    sys.platform != "linux" or platform.machine() not in {"x86_64", "aarch64"},
    reason="the filter is not for it",
)


@SEALED
@pytest.mark.parametrize(
    "call",
    [
        "libc.open(place, 0o101, 0o600)",
        "libc.open(place, 0o102, 0o600)",
        "libc.creat(place, 0o600)",
        "libc.mkdir(place, 0o700)",
        "libc.symlink(b'/nowhere', place)",
        "libc.mknod(place, 0o010600, 0)",
        "libc.socket(2, 1, 0)",
        "libc.execv(b'/bin/true', None)",
    ],
)
def test_the_kernel_itself_refuses_libraries_in_c(call, tmp_path):
    place = os.fsencode(tmp_path / "trace")
    start = "import ctypes\nlibc = ctypes.CDLL(None, use_errno=True)\n"
    code = f"{start}place = {place!r}\nprint({call}, ctypes.get_errno())"
    assert in_safeguards(code) == ["-1", "13"]
    assert list(tmp_path.iterdir()) == []


@SEALED
def test_files_can_be_read_all_the_same():
    code = "import ctypes\nprint(ctypes.CDLL(None).open(b'/proc/self/stat', 0) > 2, open('/proc/stat'))"
    assert in_safeguards(code)[0] == "True"


@LINUX
def test_there_is_no_core_dump_no_looking_in_and_a_bound_on_memory():
    code = (
        "import ctypes, resource\n"
        "print(resource.getrlimit(resource.RLIMIT_CORE)[1], ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))\n"
        "try: bytearray(5 << 30)\n"
        "except MemoryError: print('bounded')"
    )
    assert in_safeguards(code) == ["0", "0", "bounded"]


@pytest.fixture
def computer(tmp_path):
    """Empty folders for everything that a program might write to, and the environment that names them."""
    folders = {name: tmp_path / name for name in ("HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME")}
    for folder in (*folders.values(), tmp_path / "work"):
        folder.mkdir()
    told = {name: str(folder) for name, folder in folders.items()}
    return tmp_path, os.environ | told | {"TEMP": told["TMPDIR"], "PYTHONDONTWRITEBYTECODE": "1"}


def files_below(folder):
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


@pytest.mark.parametrize("kind", ["JPEG", "PDF", "broken"])
def test_a_reading_leaves_no_file(computer, kind):
    folder, environment = computer
    made = with_qr()[0]
    content = {
        "PDF": letter_pdf("BSN 999999990"),
        "broken": saved(made, "JPEG")[:3000],
    }.get(kind) or saved(made, "JPEG" if kind == "broken" else kind)
    original = folder / "copy"
    original.write_bytes(content)
    subprocess.run(
        [sys.executable, "-m", "dsar_desk", "mask", str(original), str(folder / "out.png")],
        cwd=folder / "work",
        env=environment,
        capture_output=True,
        check=False,
    )
    assert set(files_below(folder)) <= {"copy", "out.png"}


_OPENED = re.compile(r'(?:open|openat|creat|openat2)\((?:[^"]*)"([^"]*)", ([^)]*)\)')
_IN_MEMORY = re.compile(r"memfd_create|shm_open|/dev/shm")


@pytest.mark.skipif(not shutil.which("strace"), reason="strace is not installed")
def test_the_system_saw_no_file_opened_for_writing(computer):
    folder, environment = computer
    log, original = folder / "calls", folder / "copy.jpg"
    original.write_bytes(saved(with_qr()[0], "JPEG"))
    calls = (
        "trace=open,openat,openat2,creat,memfd_create,mkdir,mkdirat,rename,renameat,renameat2,link,symlink"
    )
    command = [sys.executable, "-m", "dsar_desk", "scan", str(original)]
    done = subprocess.run(
        ["strace", "-f", "-qq", "-s", "300", "-e", calls, "-o", str(log), *command],
        cwd=folder / "work",
        env=environment,
        capture_output=True,
        check=False,
        text=True,
    )
    told = log.read_text(encoding="utf-8", errors="replace")
    if "ptrace" in done.stderr:
        pytest.skip("this system lets nobody trace")
    assert "copy.jpg" in told
    assert not _IN_MEMORY.search(told)
    opened = [path for path, how in _OPENED.findall(told) if re.search("O_WRONLY|O_RDWR|O_CREAT", how)]
    assert {path for path in opened if Path(path) != Path(os.devnull)} == set()
