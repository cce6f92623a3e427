#!/usr/bin/env python3
"""Sets DSAR Desk up in this folder and starts it. Needs Python 3.11 to 3.13 and nothing else.

    python3 run.py                  open the desk
    python3 run.py cli ARGUMENTS    the command line: the same as dsar ARGUMENTS
    python3 run.py test             run all tests; arguments go on to pytest
    python3 run.py check            layout, style, types, import rules and the wheel

Libraries go into .venv, from requirements.lock alone (test and check: requirements-dev.lock too), each held
against its hash. That is done again only when a lock or the version of Python changes.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent
sys.path.insert(0, str(ROOT / "packaging"))

from environment import WINDOWS, prepare, read_stamp, site_packages, venv_python, write_stamp
from system_packages import SetUpFailed, platforms_for, require_qt_libraries
from translations import stale_sources

VERSIONS = ((3, 11), (3, 12), (3, 13))
TRANSLATIONS = ROOT / "resources" / "translations"


def version_sentence(version: tuple[int, int], suitable: Sequence[str]) -> str:
    """Return why `version` of Python will not do, or "" if it will; `suitable` are others that are here."""
    if version in VERSIONS:
        return ""
    use = (
        f"This computer has {suitable[0]}: use `{suitable[0]} run.py`."
        if suitable
        else "Install one of these."
    )
    return f"DSAR Desk runs on Python 3.11, 3.12 or 3.13; this is Python {version[0]}.{version[1]}. {use}"


def suitable_pythons() -> list[str]:
    names = [f"python{major}.{minor}" for major, minor in reversed(VERSIONS)]
    return [name for name in names if shutil.which(name)]


def set_up(*, dev: bool) -> None:
    """Make all ready: the environment, the system's libraries for Qt, the compiled translations."""
    prepare(dev=dev)
    if sys.platform.startswith("linux"):
        require_libraries()
    if stale_sources(TRANSLATIONS):
        compile_translations()


def require_libraries() -> None:
    """Once for each kind of display: see to it that Qt finds the system's libraries."""
    stamp, platforms = read_stamp(), platforms_for(os.environ)
    seen = stamp.get("platforms", [])
    if set(platforms) <= set(seen):
        return
    require_qt_libraries(site_packages(), platforms)
    with contextlib.suppress(OSError):  # a read-only folder: look again next time
        write_stamp({**stamp, "platforms": sorted({*seen, *platforms})})


def compile_translations() -> None:
    script = ROOT / "packaging" / "translations.py"
    done = subprocess.run([str(venv_python()), str(script), str(TRANSLATIONS)], check=False)
    if done.returncode:
        raise SetUpFailed("The window's translations could not be compiled; the lines above say why.")


def open_desk() -> NoReturn:
    if sys.platform.startswith("linux") and not has_screen(os.environ):
        raise SetUpFailed(
            "All is set up, but there is no screen here (DISPLAY and WAYLAND_DISPLAY are empty), so no\n"
            "window can open. `python3 run.py test` and `python3 run.py cli` work without one."
        )
    become("-m", "ui")


def has_screen(environment: Mapping[str, str]) -> bool:
    return any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def become(*arguments: str) -> NoReturn:
    """Go on as the environment's Python: in this process where the system can, else as its only child."""
    command = [str(venv_python()), *arguments]
    if WINDOWS:
        sys.exit(subprocess.call(command))
    os.execv(command[0], command)


def run_tests(arguments: Sequence[str]) -> int:
    """Run pytest: all tests in two processes, file by file; with arguments, as these say.

    The order of sets differs from run to run, yet both processes must collect the tests in the same order.
    """
    environment = {"PYTHONHASHSEED": str(secrets.randbelow(2**32)), **os.environ}
    if sys.platform.startswith("linux") and not has_screen(environment):
        environment["QT_QPA_PLATFORM"] = "offscreen"
    spread = [] if arguments else ["-n", "2", "--dist", "loadfile", "--max-worker-restart", "0"]
    print(f"Order of sets: PYTHONHASHSEED={environment['PYTHONHASHSEED']}", flush=True)
    command = [str(venv_python()), "-m", "pytest", *spread, *arguments]
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode


def run_checks() -> int:
    """Run every check, also after one failed; return 1 if any did."""
    with tempfile.TemporaryDirectory() as folder:
        checks = {
            "layout": ["-m", "ruff", "format", "--check", "."],
            "style": ["-m", "ruff", "check", "."],
            "types": ["-m", "mypy"],
            "import rules": ["-c", "from importlinter.cli import lint_imports_command as lint; lint()"],
            "wheel": ["-m", "build", "--no-isolation", "--outdir", folder, "."],
            "wheel contents": ["-m", "check_wheel_contents", folder],
        }
        failed = [name for name, command in checks.items() if not passes(name, command)]
    print(f"Failed: {', '.join(failed)}" if failed else "All checks passed.", flush=True)
    return 1 if failed else 0


def passes(name: str, command: Sequence[str]) -> bool:
    print(f"== {name}", flush=True)
    return subprocess.run([str(venv_python()), *command], cwd=ROOT, check=False).returncode == 0


def main(arguments: Sequence[str]) -> int:
    """Do what `arguments` ask and return the exit status."""
    command, rest = (arguments[0], arguments[1:]) if arguments else ("desk", [])
    if command in {"-h", "--help", "help"}:
        print(__doc__)
        return 0
    if command not in {"desk", "cli", "test", "check"} or (rest and command in {"desk", "check"}):
        print(__doc__, file=sys.stderr)
        return 2
    wrong_version = version_sentence(sys.version_info[:2], suitable_pythons())
    if wrong_version:
        raise SetUpFailed(wrong_version)
    set_up(dev=command in {"test", "check"})
    if command == "test":
        return run_tests(rest)
    if command == "check":
        return run_checks()
    if command == "cli":
        become("-m", "dsar_desk", *rest)
    open_desk()


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except SetUpFailed as problem:
        print(problem, file=sys.stderr)
        sys.exit(1)
    except KeyboardInterrupt:
        print("\nStopped. Run this again to go on.", file=sys.stderr)
        sys.exit(130)
