"""`dsar destroy-copy`: refused while a copy may lie somewhere, and recorded place by place."""

import json
from datetime import date

import pytest

from dsar_desk.bootstrap import open_desk
from dsar_desk.cli import main
from dsar_desk.services.deciding import record_copy

PLACES = ("mailbox", "trash", "downloads", "backups")
"""Where a copy that came by e-mail probably lies."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    made = tmp_path_factory.mktemp("copies")
    (made / "passphrase.txt").write_text("een lange wachtwoordzin\n", encoding="utf-8")
    return made


@pytest.fixture
def dsar(folder, capsys, monkeypatch):
    """Run a command; returns status, output and what was said."""
    monkeypatch.setenv("DSAR_LANGUAGE", "en")
    options = ("--desk", str(folder / "desk"), "--passphrase-file", str(folder / "passphrase.txt"))

    def run(*arguments):
        with pytest.raises(SystemExit) as stopped:
            main([*options, "--today", "2026-11-22", *arguments])
        told = capsys.readouterr()
        return stopped.value.code or 0, told.out, told.err

    if not (folder / "desk").exists():
        assert run("init")[0] == 0
    return run


@pytest.fixture
def reference(dsar, folder):
    """A case in which a copy came in."""
    out = dsar(
        "requests", "add", "--controller", "kaartje2go", "--right", "access", "--received", "2026-11-02",
        "--channel", "email", "--name", "Ana Voorbeeld",
    )[1]  # fmt: skip
    made = out.split()[0]
    desk = open_desk(folder / "desk", passphrase="een lange wachtwoordzin")
    record_copy(desk.begin, desk.catalog, desk.actor(reference=made), made, received=date(2026, 11, 20))
    desk.close()
    return made


def gone(*places):
    return [word for place in places for word in ("--gone", place)]


def changes_in(dsar, reference):
    """Return what the destruction changed, as the history has it."""
    events = json.loads(dsar("history", reference, "--json")[1])
    return next((event["changes"] for event in events if event["kind"] == "copy-destroyed"), {})


def test_it_names_the_places_that_are_left_and_changes_nothing(dsar, reference):
    status, _, err = dsar("destroy-copy", reference, *gone("mailbox", "trash"))
    assert status == 1
    assert [line.split(":")[0] for line in err.splitlines()[:2]] == ["downloads", "backups"]
    assert changes_in(dsar, reference) == {}


def test_once_it_is_gone_everywhere_the_case_holds_none_and_says_from_where(dsar, reference):
    status, out, err = dsar(
        "destroy-copy", reference, *gone(*PLACES[:3]), "--not-there", "backups", "--date", "2026-11-21"
    )
    assert (status, err) == (0, "")
    assert out.startswith(reference)
    changed = changes_in(dsar, reference)["identity"][1]
    assert "copy_destroyed 2026-11-21" in changed
    assert "item ID-11-mailbox, answer yes" in changed
    assert "item ID-11-backups, answer n/a" in changed


def test_without_a_copy_there_is_nothing_to_destroy(dsar, reference):
    assert dsar("destroy-copy", reference, *gone(*PLACES))[0] == 0
    status, _, err = dsar("destroy-copy", reference, *gone(*PLACES))
    assert status == 1
    assert err.count("\n") == 1
