"""Earlier copies in a desk's folder: found by name, deleted on request, and nothing else."""

import pytest

from dsar_desk.bootstrap import old_copies

OLD = (
    "before-restore-20261127T101500123456-desk.db",
    "before-restore-20261127T101500123456-desk.db-wal",
    "before-restore-20261127T101500123456-desk.key",
    "desk.db.before-0001",
    "desk.db.before-0002.new",
)
OTHERS = (
    "desk.db.mine",
    "before-restore.txt",
    "backup.dsarbackup",
    "my-desk.db.before-0001",
    "desk.db.before-1",
)


@pytest.fixture
def littered(desk):
    for name in (*OLD, *OTHERS):
        (desk.folder / name).write_bytes(b"x")
    (desk.folder / "before-restore-20260101T000000000000-desk.db").mkdir()
    return desk


def test_they_are_named(littered):
    assert old_copies(littered.folder) == OLD


def test_they_go_on_request_and_nothing_else_does(littered, actor):
    assert littered.remove_old_copies(actor) == OLD
    assert old_copies(littered.folder) == ()
    assert all((littered.folder / name).exists() for name in (*OTHERS, "desk.db", "desk.key"))
    with littered.read() as work:
        event = work.history.of("desk")[-1].event
    assert event.kind == "old-copies-removed"
    assert OLD[0] in event.changes["files"][0]
    assert not littered.verify().problems


def test_where_there_are_none_nothing_is_written(desk, actor):
    with desk.read() as work:
        before = len(work.history.of("desk"))
    assert desk.remove_old_copies(actor) == ()
    with desk.read() as work:
        assert len(work.history.of("desk")) == before
