"""Set-up: what run.py decides, and what the locks hold. Nothing here installs anything."""

from __future__ import annotations

import importlib
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parent.parent
TAG = "cpython-3.12-linux-x86_64"
RUNTIME, DEV = "requirements.lock", "requirements-dev.lock"


@pytest.fixture
def setup_module_named(monkeypatch):
    """A function that imports a set-up module, which the application itself never sees."""
    monkeypatch.syspath_prepend(str(ROOT / "packaging"))
    monkeypatch.syspath_prepend(str(ROOT))

    def load(name: str) -> ModuleType:
        return importlib.import_module(name)

    yield load
    for name in ("run", "environment", "system_packages", "translations"):
        sys.modules.pop(name, None)


@pytest.fixture
def run(setup_module_named):
    return setup_module_named("run")


@pytest.fixture
def environment(setup_module_named):
    return setup_module_named("environment")


@pytest.fixture
def system_packages(setup_module_named):
    return setup_module_named("system_packages")


@pytest.fixture
def translations(setup_module_named):
    return setup_module_named("translations")


def pins(name: str) -> dict[str, str]:
    """The versions that a lock pins, by library."""
    text = (ROOT / name).read_text(encoding="utf-8")
    return dict(re.findall(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)", text, flags=re.MULTILINE))


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", re.split(r"[\s<>=!~;\[]", name)[0]).lower()


# Python


@pytest.mark.parametrize("version", [(3, 11), (3, 12), (3, 13)])
def test_three_versions_of_python_will_do(run, version):
    assert run.version_sentence(version, []) == ""


@pytest.mark.parametrize("version", [(3, 9), (3, 10), (3, 14)])
def test_another_version_of_python_is_refused_in_words(run, version):
    sentence = run.version_sentence(version, [])
    assert f"this is Python {version[0]}.{version[1]}" in sentence
    assert "3.11, 3.12 or 3.13" in sentence


def test_a_suitable_python_on_the_computer_is_named(run):
    assert "`python3.12 run.py`" in run.version_sentence((3, 10), ["python3.12", "python3.11"])


def test_an_unknown_word_shows_the_commands_and_ends_with_status_2():
    done = subprocess.run(
        [sys.executable, str(ROOT / "run.py"), "tets"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert "python3 run.py test" in done.stderr


def test_set_up_needs_the_standard_library_alone():
    names = {
        "run.py",
        "packaging/environment.py",
        "packaging/system_packages.py",
        "packaging/translations.py",
    }
    own = {Path(name).stem for name in names}
    for name in names:
        source = (ROOT / name).read_text(encoding="utf-8")
        imported = set(re.findall(r"^\s*(?:from|import) ([A-Za-z_]\w*)", source, flags=re.MULTILINE))
        assert imported <= set(sys.stdlib_module_names) | own, name


# When to set up again


def test_a_fresh_folder_is_set_up(environment):
    assert environment.plan({}, TAG, {RUNTIME: "a"}) == "rebuild"


def test_nothing_is_done_while_the_lock_and_python_stay_the_same(environment):
    assert environment.plan({"tag": TAG, "locks": {RUNTIME: "a"}}, TAG, {RUNTIME: "a"}) == "nothing"


def test_another_version_of_python_rebuilds(environment):
    stamp = {"tag": "cpython-3.11-linux-x86_64", "locks": {RUNTIME: "a"}}
    assert environment.plan(stamp, TAG, {RUNTIME: "a"}) == "rebuild"


def test_a_changed_lock_rebuilds(environment):
    assert environment.plan({"tag": TAG, "locks": {RUNTIME: "a"}}, TAG, {RUNTIME: "b"}) == "rebuild"


def test_a_changed_test_lock_rebuilds_only_for_the_tests(environment):
    stamp = {"tag": TAG, "locks": {RUNTIME: "a", DEV: "x"}}
    assert environment.plan(stamp, TAG, {RUNTIME: "a", DEV: "y"}) == "rebuild"
    assert environment.plan(stamp, TAG, {RUNTIME: "a"}) == "nothing"


def test_the_first_test_run_adds_to_what_the_desk_installed(environment):
    stamp = {"tag": TAG, "locks": {RUNTIME: "a"}}
    assert environment.plan(stamp, TAG, {RUNTIME: "a", DEV: "x"}) == "add"


def test_a_checkout_with_windows_line_ends_is_the_same_lock(environment, monkeypatch, tmp_path):
    monkeypatch.setattr(environment, "ROOT", tmp_path)
    (tmp_path / RUNTIME).write_bytes(b"a==1\nb==2\n")
    unix = environment.lock_hashes([RUNTIME])
    (tmp_path / RUNTIME).write_bytes(b"a==1\r\nb==2\r\n")
    assert environment.lock_hashes([RUNTIME]) == unix


@pytest.mark.parametrize("content", ["", "{", "[1]", '{"tag": '])
def test_a_broken_stamp_counts_as_none(environment, monkeypatch, tmp_path, content):
    stamp = tmp_path / "stamp.json"
    stamp.write_text(content, encoding="utf-8")
    monkeypatch.setattr(environment, "STAMP", stamp)
    monkeypatch.setattr(environment, "venv_python", lambda: Path(sys.executable))
    assert environment.read_stamp() == {}


def test_a_stamp_without_its_python_counts_as_none(environment, monkeypatch, tmp_path):
    monkeypatch.setattr(environment, "STAMP", tmp_path / "stamp.json")
    monkeypatch.setattr(environment, "venv_python", lambda: tmp_path / "gone")
    environment.write_stamp({"tag": TAG, "locks": {}})
    assert environment.read_stamp() == {}


def test_a_second_start_does_not_get_the_set_up_lock(environment, tmp_path):
    with (tmp_path / "lock").open("w") as first, (tmp_path / "lock").open("w") as second:
        assert environment.try_lock(first.fileno())
        assert not environment.try_lock(second.fileno())


def test_a_folder_that_cannot_be_written_is_refused_in_words(environment, monkeypatch, tmp_path):
    monkeypatch.setattr(environment, "ROOT", tmp_path / "gone")
    with (
        pytest.raises(environment.SetUpFailed, match="Move the folder to a place that is yours"),
        environment.one_at_a_time(),
    ):
        pass


@pytest.mark.parametrize(
    ("errors", "sentence"),
    [
        ("WARNING: Retrying after connection broken by 'NewConnectionError(...)'", "no connection"),
        ("Failed to establish: NameResolutionError: name or service not known", "no connection"),
        (
            "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device",
            "disk is full",
        ),
        (
            "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.",
            "not the one that the lock",
        ),
        ("ERROR: something new", "something new"),
    ],
)
def test_a_failed_install_is_told_in_words(environment, errors, sentence):
    assert sentence in environment.pip_sentence(errors)


@pytest.mark.skipif(sys.platform == "win32", reason="the launcher is a shell script")
def test_a_launcher_starts_the_python_beside_it_also_from_a_folder_with_spaces(environment, tmp_path):
    folder = tmp_path / "my desk" / "bin"
    folder.mkdir(parents=True)
    (folder / "python").write_text('#!/bin/sh\necho "$@"\n', encoding="utf-8")
    (folder / "dsar").write_text(environment.launcher("dsar_desk", windows=False), encoding="utf-8")
    link = tmp_path / "dsar"
    link.symlink_to(folder / "dsar")
    for script in (folder / "python", folder / "dsar"):
        script.chmod(0o755)
    done = subprocess.run([str(link), "deadline", "a b"], capture_output=True, text=True, check=True)
    assert done.stdout == "-m dsar_desk deadline a b\n"


# The system's libraries

LDD = """\
/venv/PySide6/Qt/lib/libQt6Gui.so.6:
\tlinux-vdso.so.1 (0x00007ffd)
\tlibEGL.so.1 => not found
\tlibQt6Core.so.6 => /venv/PySide6/Qt/lib/libQt6Core.so.6 (0x00007f)
\tlibglib-2.0.so.0 => not found
/venv/PySide6/Qt/lib/libQt6Widgets.so.6:
\tlibEGL.so.1 => not found
\tlibQt6WebChannel.so.6 => not found
\tlibmystery.so.3 => not found
"""


def test_missing_libraries_are_read_once_each_and_without_qts_own(system_packages):
    assert system_packages.read_missing(LDD) == ["libEGL.so.1", "libglib-2.0.so.0", "libmystery.so.3"]


def test_each_missing_library_has_its_package_or_is_named(system_packages):
    known, unknown = system_packages.packages_for(["libEGL.so.1", "libgthread-2.0.so.0", "libmystery.so.3"])
    assert known == ["libegl1", "libglib2.0-0"]
    assert unknown == ["libmystery.so.3"]


@pytest.mark.parametrize(
    ("variables", "platforms"),
    [
        ({}, ["offscreen"]),
        ({"DISPLAY": ":0"}, ["offscreen", "x11"]),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, ["offscreen", "x11", "wayland"]),
        ({"DISPLAY": ""}, ["offscreen"]),
    ],
)
def test_only_what_can_be_shown_here_is_asked_for(system_packages, variables, platforms):
    assert system_packages.platforms_for(variables) == platforms


def test_without_root_the_one_line_to_run_is_shown(system_packages, monkeypatch):
    monkeypatch.setattr(system_packages.shutil, "which", lambda _: "/usr/bin/apt-get")
    monkeypatch.setattr(system_packages.os, "geteuid", lambda: 1000)
    with pytest.raises(system_packages.SetUpFailed) as problem:
        system_packages.install_packages(["libegl1", "libgl1"], why="Qt lacks something.")
    assert "sudo apt-get install -y --no-install-recommends libegl1 libgl1" in str(problem.value)


def test_without_apt_the_package_is_named(system_packages, monkeypatch):
    monkeypatch.setattr(system_packages.shutil, "which", lambda _: None)
    with pytest.raises(system_packages.SetUpFailed, match=r"package manager.*libegl1"):
        system_packages.install_packages(["libegl1"], why="Qt lacks something.")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="ldd is of Linux")
def test_the_installed_qt_finds_its_libraries(system_packages):
    import PySide6

    folder = Path(PySide6.__file__).parent.parent
    assert system_packages.missing_libraries(folder, ["offscreen"]) == []


def test_every_pattern_of_qts_files_finds_a_file(system_packages):
    if not sys.platform.startswith("linux"):
        pytest.skip("the files are those of Linux")
    import PySide6

    qt = Path(PySide6.__file__).parent / "Qt"
    for patterns in system_packages.QT_FILES.values():
        for pattern in patterns:
            assert list(qt.glob(pattern)), pattern


# Translations

TS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL"><context><name>Desk</name>
<message><source>Due</source><translation>Uiterlijk</translation></message></context></TS>
"""


def test_a_translation_is_compiled_once_and_again_when_its_source_is_newer(translations, tmp_path):
    source = tmp_path / "desk_nl.ts"
    source.write_text(TS, encoding="utf-8")
    assert translations.compile_stale(tmp_path) == [tmp_path / "desk_nl.qm"]
    assert translations.compile_stale(tmp_path) == []
    later = source.stat().st_mtime + 10
    os.utime(source, (later, later))
    assert translations.stale_sources(tmp_path) == [source]


def test_a_missing_compiler_is_told_in_words(translations, monkeypatch, tmp_path):
    (tmp_path / "desk_nl.ts").write_text(TS, encoding="utf-8")
    monkeypatch.setattr(translations, "find_lrelease", lambda: None)
    with pytest.raises(FileNotFoundError, match="lrelease"):
        translations.compile_stale(tmp_path)


# The locks


@pytest.mark.parametrize("name", [RUNTIME, DEV])
def test_a_lock_names_no_address(name):
    text = (ROOT / name).read_text(encoding="utf-8")
    assert "://" not in text
    assert not re.search(
        r"^\s*(--index-url|--extra-index-url|--find-links|-i|-f)\b", text, flags=re.MULTILINE
    )


@pytest.mark.parametrize("name", [RUNTIME, DEV])
def test_every_library_in_a_lock_has_a_hash(name):
    text = (ROOT / name).read_text(encoding="utf-8")
    entries = re.split(r"^(?=[A-Za-z0-9])", text, flags=re.MULTILINE)[1:]
    assert {entry.partition("==")[0] for entry in entries} == set(pins(name))  # one may differ by Python
    assert [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry] == []


def test_the_lock_holds_every_dependency_of_the_project():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = {normal(name) for name in project["project"]["dependencies"]}
    assert wanted <= {normal(name) for name in pins(RUNTIME)}
    tools = {normal(name) for name in project["dependency-groups"]["dev"]}
    assert tools <= {normal(name) for name in pins(DEV)}


def test_the_test_lock_holds_the_desk_in_the_same_versions():
    assert pins(RUNTIME).items() <= pins(DEV).items()
