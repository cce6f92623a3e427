"""Compiles the window's translations (.ts to .qm) where they are missing or older than their source.

Used by run.py and by the wheel's build hook, so it needs the standard library alone; `lrelease` comes with
PySide6.
"""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path


def stale_sources(folder: Path) -> list[Path]:
    """Return the .ts files in `folder` whose .qm is missing or older, by name."""
    return [source for source in sorted(folder.glob("*.ts")) if _is_stale(source)]


def _is_stale(source: Path) -> bool:
    compiled = source.with_suffix(".qm")
    return not compiled.exists() or compiled.stat().st_mtime < source.stat().st_mtime


def find_lrelease() -> str | None:
    """Return the path of Qt's translation compiler: the one inside PySide6, else one on the PATH."""
    package = importlib.util.find_spec("PySide6")
    for folder in (package.submodule_search_locations or []) if package else []:
        beside = shutil.which("lrelease", path=folder)
        if beside:
            return beside
    return shutil.which("pyside6-lrelease") or shutil.which("lrelease")


def compile_stale(folder: Path) -> list[Path]:
    """Compile what is stale in `folder` and return the .qm files that were written.

    Each file is written beside its place and moved there whole, so that a window that starts meanwhile reads
    the old one or the new one.

    Raises:
        FileNotFoundError: If something is stale and there is no `lrelease`.
    """
    sources = stale_sources(folder)
    lrelease = find_lrelease() if sources else ""
    if lrelease is None:
        raise FileNotFoundError("lrelease, the translation compiler of PySide6-Essentials, was not found")
    return [_compile(source, lrelease) for source in sources]


def _compile(source: Path, lrelease: str) -> Path:
    compiled, fresh = source.with_suffix(".qm"), source.with_suffix(".qm.new")
    subprocess.run(
        [lrelease, "-silent", str(source), "-qm", str(fresh)], check=True, stdin=subprocess.DEVNULL
    )
    return fresh.replace(compiled)


if __name__ == "__main__":
    compile_stale(Path(sys.argv[1]))
