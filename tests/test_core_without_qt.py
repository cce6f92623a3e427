"""The core runs without Qt, and the command line starts without the heavy libraries.

Import rules read the source; these tests import for real, in a new interpreter.
"""

from __future__ import annotations

import json
import pkgutil
import subprocess
import sys

import dsar_desk

HEAVY = {"sqlalchemy", "alembic", "reportlab", "jinja2", "PIL", "keyring", "babel"}


def loaded_after(*modules: str) -> set[str]:
    """The top-level packages that a new interpreter has loaded after importing `modules`."""
    code = (
        "import importlib, json, sys\n"
        "for name in json.loads(sys.argv[1]): importlib.import_module(name)\n"
        "print(json.dumps(sorted({name.partition('.')[0] for name in sys.modules})))"
    )
    command = [sys.executable, "-c", code, json.dumps(modules)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return set(json.loads(done.stdout.splitlines()[-1]))


def core_modules() -> list[str]:
    found = pkgutil.walk_packages(dsar_desk.__path__, "dsar_desk.")
    # Migrations run inside Alembic only; __main__ starts the command line.
    return [m.name for m in found if ".migrations" not in m.name and not m.name.endswith("__main__")]


def test_no_module_of_the_core_loads_qt():
    modules = core_modules()
    assert "dsar_desk.domain.deadlines" in modules
    assert not loaded_after(*modules) & {"PySide6", "shiboken6", "ui"}


def test_the_command_line_starts_without_heavy_libraries():
    assert not loaded_after("dsar_desk.cli") & HEAVY


def test_what_reads_pictures_loads_no_decoder_in_the_desk():
    decoders = {"numpy", "cv2", "PIL", "rapidocr", "onnxruntime", "pypdfium2", "zxingcpp", "pi_heif"}
    assert not loaded_after("dsar_desk.redaction.process", "dsar_desk.cli.pictures") & (decoders | HEAVY)
