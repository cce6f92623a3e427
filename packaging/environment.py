"""Makes and keeps `.venv`: the libraries of the locks, the project on its path, and a stamp that says so.

The stamp is written last, so a set-up that was cut off is done again. Used by run.py, so it needs the
standard library alone.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib.util
import json
import os
import platform
import subprocess
import sys
import sysconfig
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from system_packages import SetUpFailed, install_packages, last_lines

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "dsar-desk.json"
RUNTIME_LOCK = "requirements.lock"
DEV_LOCK = "requirements-dev.lock"  # holds the run-time libraries too, in the same versions
WINDOWS = os.name == "nt"


def venv_python() -> Path:
    """Return the environment's Python."""
    return VENV / "Scripts" / "python.exe" if WINDOWS else VENV / "bin" / "python"


def site_packages() -> Path:
    """Return the folder of the environment that holds the libraries."""
    return Path(sysconfig.get_path("purelib", scheme="venv", vars={"base": str(VENV)}))


def environment_tag() -> str:
    """Return what an installed library depends on: kind and version of Python, system and processor."""
    return f"{sys.implementation.name}-{sys.version_info[0]}.{sys.version_info[1]}-{sysconfig.get_platform()}"


def lock_hashes(names: Sequence[str]) -> dict[str, str]:
    """Return the SHA-256 of each lock, with line ends folded: git may check them out as CRLF."""
    contents = {name: (ROOT / name).read_bytes().replace(b"\r\n", b"\n") for name in names}
    return {name: hashlib.sha256(content).hexdigest() for name, content in contents.items()}


def read_stamp() -> dict[str, Any]:
    """Return what the last complete set-up recorded; nothing if there was none or it cannot be read."""
    try:
        stamp = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) and venv_python().exists() else {}


def write_stamp(stamp: Mapping[str, Any]) -> None:
    """Record a complete set-up."""
    fresh = STAMP.with_suffix(".new")
    fresh.write_text(json.dumps(stamp, indent=2), encoding="utf-8")
    fresh.replace(STAMP)


def plan(stamp: Mapping[str, Any], tag: str, locks: Mapping[str, str]) -> str:
    """Return what must be done for `locks`: "nothing", "add" what a larger lock holds, or "rebuild".

    Rebuilding instead of upgrading leaves nothing behind of a library that a lock no longer names.
    """
    recorded = stamp.get("locks", {})
    if stamp.get("tag") != tag or recorded.get(RUNTIME_LOCK) != locks[RUNTIME_LOCK]:
        return "rebuild"
    if all(recorded.get(name) == value for name, value in locks.items()):
        return "nothing"
    return "rebuild" if DEV_LOCK in recorded else "add"


def prepare(*, dev: bool) -> None:
    """Bring `.venv` up to requirements.lock and, for `dev`, requirements-dev.lock; a second start waits.

    Raises:
        SetUpFailed: In words, if something is missing or in the way.
    """
    locks = lock_hashes([RUNTIME_LOCK, DEV_LOCK] if dev else [RUNTIME_LOCK])
    if plan(read_stamp(), environment_tag(), locks) == "nothing":
        return
    with one_at_a_time():
        todo = plan(read_stamp(), environment_tag(), locks)
        if todo == "rebuild":
            make_venv()
        if todo != "nothing":
            install_lock(DEV_LOCK if dev else RUNTIME_LOCK)
            add_project()
            write_stamp({"tag": environment_tag(), "locks": locks, "platforms": []})


@contextlib.contextmanager
def one_at_a_time() -> Iterator[None]:
    """Hold this folder's set-up lock. It ends with the process, however that ends."""
    try:
        lock = (ROOT / ".venv.lock").open("w")
    except OSError as error:
        raise SetUpFailed(
            f"Nothing can be written in {ROOT} ({error.strerror}). Move the folder to a place that is yours, "
            "such as your home folder, and run this again."
        ) from error
    with lock:
        if not try_lock(lock.fileno()):
            print("Another start is setting up; waiting for it …", flush=True)
            while not try_lock(lock.fileno()):
                time.sleep(1)
        yield


def try_lock(descriptor: int) -> bool:
    """Take the system's lock on an open file and return whether that worked."""
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def make_venv() -> None:
    """Make an empty `.venv`, in place of one that is there."""
    if not all(importlib.util.find_spec(name) for name in ("venv", "ensurepip")):
        package = f"python3.{sys.version_info[1]}-venv"
        install_packages([package], why="This Python lacks the part that makes virtual environments.")
    print(f"Making {VENV.name} for Python {platform.python_version()} …", flush=True)
    # Started from inside a virtual environment, the Python below it is the one to build on.
    base = getattr(sys, "_base_executable", None) or sys.executable
    command = [base, "-m", "venv", "--clear", str(VENV)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
    if done.returncode:
        raise SetUpFailed(f"{VENV} could not be made:\n{last_lines(done.stdout + done.stderr)}")


def install_lock(name: str) -> None:
    """Install what lock `name` holds, as wheels only: a build would run code that no lock has a hash of."""
    print(f"Installing the libraries of {name}; this takes from half a minute to some minutes …", flush=True)
    options = ["--require-hashes", "--only-binary", ":all:", "--no-input", "--disable-pip-version-check"]
    quiet = [] if sys.stdout.isatty() else ["--quiet"]
    done = subprocess.run(
        [str(venv_python()), "-m", "pip", "install", *options, *quiet, "-r", str(ROOT / name)],
        stderr=subprocess.PIPE,
        stdin=subprocess.DEVNULL,
        text=True,
        errors="replace",
        check=False,
    )
    if done.returncode:
        raise SetUpFailed(pip_sentence(done.stderr))


def pip_sentence(errors: str) -> str:
    """Return in words why pip gave up, from what it wrote to standard error."""
    if any(sign in errors for sign in ("NewConnectionError", "NameResolutionError", "ConnectTimeout")):
        return (
            "The libraries could not be fetched: no connection. Connect to the internet and run this again."
        )
    if "No space left on device" in errors:
        return "The disk is full. The libraries need about 600 MB; make room and run this again."
    if "DO NOT MATCH THE HASHES" in errors:
        return (
            "A library is not the one that the lock recorded, so it was not installed. Run this again; if it "
            f"stays so, report it.\n{last_lines(errors)}"
        )
    return f"The libraries could not be installed:\n{last_lines(errors)}"


def add_project() -> None:
    """Put the project on the environment's path and its two commands beside Python.

    A path file does what an editable install does, without a build backend. Both are relative, so that the
    folder may be moved.
    """
    packages = site_packages()
    path = os.path.relpath(ROOT, packages)
    (packages / "dsar_desk_checkout.pth").write_text(f"{path}\n", encoding="utf-8")
    for command, module in (("dsar", "dsar_desk"), ("dsar-desk", "ui")):
        script = venv_python().parent / (f"{command}.cmd" if WINDOWS else command)
        script.write_text(launcher(module, windows=WINDOWS), encoding="utf-8", newline="")
        script.chmod(0o755)


def launcher(module: str, *, windows: bool) -> str:
    """Return a script that runs `module` with the Python beside it."""
    if windows:
        return f'@"%~dp0python.exe" -m {module} %*\r\n'
    return f'#!/bin/sh\nexec "$(dirname -- "$(readlink -f -- "$0")")/python" -m {module} "$@"\n'
