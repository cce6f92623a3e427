"""A practice desk goes as a whole; a real one never does."""

import pytest

from dsar_desk.bootstrap import (
    change_setting,
    fill_with_practice,
    has_desk,
    lock_window,
    make_desk,
    open_desk,
    remove_practice_desk,
)
from dsar_desk.errors import DeskError, DeskInUse, InvalidInput, NotAllowed
from dsar_desk.storage.keys import RawKey


@pytest.fixture
def practice(tmp_path, vault):
    """The folder and the key of a closed practice desk."""
    desk, _ = make_desk(tmp_path / "practice", vault=vault)
    fill_with_practice(desk, 3)
    key = desk.register.key
    desk.close()
    return tmp_path / "practice", key


def test_a_practice_desk_leaves_neither_file_nor_key(practice, vault):
    folder, key = practice
    remove_practice_desk(folder, key, vault=vault)
    assert not folder.exists()
    assert vault.kept == {}


def test_a_real_desk_is_never_removed(desk, vault):
    folder, key = desk.folder, desk.register.key
    before = sorted(file.name for file in folder.iterdir())
    with pytest.raises(NotAllowed) as told:
        remove_practice_desk(folder, key, vault=vault)
    assert told.value.code == "not-a-practice-desk"
    assert {*before} <= {file.name for file in folder.iterdir()}
    assert vault.kept


def test_a_desk_with_cases_does_not_become_practice(desk):
    fill_with_practice(desk, 2)
    change_setting(desk, "desk.practice", "no")
    with pytest.raises(InvalidInput) as told:
        fill_with_practice(desk, 3)
    assert told.value.code == "demo-needs-empty-desk"
    with desk.read() as work:
        assert work.settings.get("desk.practice") == "no"


def test_a_desk_that_was_practice_and_is_so_no_longer_stays(practice, vault):
    folder, key = practice
    desk = open_desk(folder, key=key, vault=vault)
    change_setting(desk, "desk.practice", "no")
    desk.close()
    with pytest.raises(NotAllowed):
        remove_practice_desk(folder, key, vault=vault)
    assert has_desk(folder)


def test_what_else_lies_in_the_folder_stays(practice, vault):
    folder, key = practice
    letter = folder / "brief.pdf"
    letter.write_bytes(b"%PDF")
    (folder / "desk.db-notities").mkdir()
    (folder / "desk.db.before-0001").write_bytes(b"old")
    remove_practice_desk(folder, key, vault=vault)
    assert sorted(file.name for file in folder.iterdir()) == ["brief.pdf", "desk.db-notities"]
    assert not has_desk(folder)


def test_a_window_that_has_it_open_keeps_it(practice, vault):
    folder, key = practice
    with lock_window(folder), pytest.raises(DeskInUse):
        remove_practice_desk(folder, key, vault=vault)
    assert has_desk(folder)


def test_a_wrong_key_removes_nothing(practice, vault):
    folder, _ = practice
    with pytest.raises(DeskError):
        remove_practice_desk(folder, RawKey.fresh(), vault=vault)
    assert has_desk(folder)
