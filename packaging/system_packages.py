"""What the system must bring: the libraries that Qt needs, and the Debian or Ubuntu packages that hold them.

Qt's wheels bring Qt itself but not the libraries of the desktop around it. The dynamic loader (`ldd`) tells
all that are missing at once. Used by run.py, so it needs the standard library alone.
"""

from __future__ import annotations

import importlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

APT_INSTALL = ["apt-get", "install", "-y", "--no-install-recommends"]

# Debian 12's names; later Debian and Ubuntu provide the same names for their renamed packages.
PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libgl1",
    "libOpenGL.so.0": "libopengl0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libXau.so.6": "libxau6",
    "libXext.so.6": "libxext6",
    "libXrender.so.1": "libxrender1",
    "libbrotlidec.so.1": "libbrotli1",
    "libcups.so.2": "libcups2",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libgio-2.0.so.0": "libglib2.0-0",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgobject-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libstdc++.so.6": "libstdc++6",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}

# Files of Qt, by what they are needed for, as patterns inside PySide6/Qt.
QT_FILES = {
    "offscreen": (
        "lib/libQt6Core.so.*",
        "lib/libQt6DBus.so.*",
        "lib/libQt6Network.so.*",
        "lib/libQt6PdfWidgets.so.*",
        "lib/libQt6PrintSupport.so.*",
        "lib/libQt6Svg.so.*",
        "lib/libQt6Test.so.*",
        "plugins/iconengines/libqsvgicon.so",
        "plugins/imageformats/*.so",
        "plugins/platforms/libqoffscreen.so",
    ),
    "x11": (
        "plugins/platforms/libqxcb.so",
        "plugins/printsupport/*.so",
        "plugins/xcbglintegrations/*.so",
    ),
    "wayland": (
        "plugins/platforms/libqwayland.so",
        "plugins/printsupport/*.so",
        "plugins/wayland-shell-integration/libxdg-shell.so",
    ),
}


class SetUpFailed(Exception):
    """Set-up cannot go on; the message says what happened and what to do."""


def platforms_for(environment: Mapping[str, str]) -> list[str]:
    """Return what Qt must be able to show on here: always offscreen, and the displays that are there."""
    displays = {"x11": "DISPLAY", "wayland": "WAYLAND_DISPLAY"}
    return ["offscreen", *(name for name, variable in displays.items() if environment.get(variable))]


def missing_libraries(site_packages: Path, platforms: Iterable[str]) -> list[str]:
    """Return the libraries that the installed Qt asks for and the system lacks."""
    ldd = shutil.which("ldd")
    qt = site_packages / "PySide6" / "Qt"
    files = [
        str(file) for name in platforms for pattern in QT_FILES[name] for file in sorted(qt.glob(pattern))
    ]
    if not ldd or not files:
        return []
    # ldd exits 1 as soon as one file is not to its taste; what it could read still stands in its output.
    done = subprocess.run(
        [ldd, *files], capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL
    )
    return read_missing(done.stdout)


def read_missing(ldd_output: str) -> list[str]:
    """Return the names that `ldd` did not find, each once; Qt's own optional parts do not count."""
    names = {line.split()[0] for line in ldd_output.splitlines() if line.rstrip().endswith("=> not found")}
    return sorted(name for name in names if not name.startswith("libQt6"))


def packages_for(libraries: Iterable[str]) -> tuple[list[str], list[str]]:
    """Return the packages that hold `libraries`, and the libraries of which no package is known."""
    known = sorted({PACKAGES[name] for name in libraries if name in PACKAGES})
    return known, sorted(name for name in libraries if name not in PACKAGES)


def require_qt_libraries(site_packages: Path, platforms: Iterable[str]) -> None:
    """Return when Qt finds all it needs for `platforms`, after installing what Debian or Ubuntu lacked.

    Raises:
        SetUpFailed: If something is missing still; the message names it or gives the line to run.
    """
    missing = missing_libraries(site_packages, platforms)
    packages, _ = packages_for(missing)
    if packages and shutil.which("apt-get"):
        install_packages(packages, why="Qt, which draws the window, needs libraries that this system lacks.")
        missing = missing_libraries(site_packages, platforms)
    if missing:
        raise SetUpFailed(
            f"Qt needs these libraries of the system; please install them: {', '.join(missing)}"
        )


def install_packages(packages: Sequence[str], *, why: str) -> None:
    """Install Debian or Ubuntu packages as root; anyone else gets the one line to run.

    Raises:
        SetUpFailed: If the user is not root, there is no apt-get, or it failed.
    """
    names = " ".join(packages)
    if sys.platform == "win32" or not shutil.which("apt-get"):
        raise SetUpFailed(f"{why} Install it with the system's package manager (on Debian: {names}).")
    if os.geteuid() != 0:
        raise SetUpFailed(f"{why} Run this line, then start again:\n  sudo {' '.join(APT_INSTALL)} {names}")
    print(f"{why} Installing: {names}", flush=True)
    run_apt(["apt-get", "update", "-q"])
    done = run_apt([*APT_INSTALL, *packages])
    if done.returncode:
        raise SetUpFailed(f"apt-get could not install {names}:\n{last_lines(done.stdout)}")
    importlib.invalidate_caches()


def run_apt(command: Sequence[str]) -> subprocess.CompletedProcess[str]:
    """Run apt-get without questions and return its exit status and output."""
    return subprocess.run(
        command,
        env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )


def last_lines(text: str, count: int = 12) -> str:
    """Return the end of a program's output, indented."""
    return "\n".join(f"  {line}" for line in text.strip().splitlines()[-count:])
