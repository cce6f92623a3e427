"""Work in the background comes back on the GUI thread, errors too."""

import gc
import threading

import pytest
from PySide6.QtCore import QObject, Qt, Signal

from ui.tasks import TaskRunner


@pytest.fixture
def failures():
    return []


@pytest.fixture
def tasks(qapp, failures):
    runner = TaskRunner(failures.append)
    yield runner
    runner.close()


def test_work_runs_beside_the_window_and_its_outcome_comes_back(qtbot, tasks):
    seen = []
    tasks.run(
        lambda: threading.current_thread().name,
        done=lambda name: seen.append((name, threading.current_thread())),
    )
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [("desk-work", threading.main_thread())]


def test_work_is_done_in_order(qtbot, tasks):
    done = []
    for number in range(20):
        tasks.run(lambda n=number: n, done=done.append)
    qtbot.waitUntil(lambda: len(done) == 20)
    assert done == list(range(20))


class Posting(QObject):
    asked = Signal()


def test_two_outcomes_that_came_at_once_leave_room_for_the_window_between_them(qtbot, tasks):
    told, both = [], threading.Event()
    posting = Posting()
    posting.asked.connect(lambda: told.append("window"), Qt.ConnectionType.QueuedConnection)
    tasks.run(lambda: "first", done=lambda each: (told.append(each), posting.asked.emit()))
    tasks.run(lambda: "second", done=told.append)
    tasks.run(both.set)
    assert both.wait(5)
    qtbot.waitUntil(lambda: "second" in told)
    assert told == ["first", "window", "second"]


@pytest.mark.parametrize("error", [ValueError("x"), KeyboardInterrupt(), SystemExit(3)])
def test_every_error_reaches_the_door(qtbot, tasks, failures, error):
    def fail():
        raise error

    tasks.run(fail)
    qtbot.waitUntil(lambda: bool(failures))
    assert failures == [error]


def test_an_own_door_keeps_the_error_from_the_common_one(qtbot, tasks, failures):
    own = []
    tasks.run(lambda: 1 / 0, failed=own.append)
    qtbot.waitUntil(lambda: bool(own))
    assert failures == []


def test_newer_work_of_a_name_replaces_what_was_asked_before(qtbot, tasks):
    gate, done = threading.Event(), []
    tasks.run(gate.wait)
    for word in ("a", "ab", "abc"):
        tasks.run(lambda w=word: w, done=done.append, replaces="search")
    gate.set()
    qtbot.waitUntil(lambda: not tasks.is_busy)
    assert done == ["abc"]


def test_nobody_is_called_when_the_owner_is_gone(qtbot, tasks):
    gate, done, owner = threading.Event(), [], QObject()
    tasks.run(gate.wait, done=done.append, owner=owner)
    import shiboken6

    shiboken6.delete(owner)
    gate.set()
    qtbot.waitUntil(lambda: not tasks.is_busy)
    assert done == []


def test_long_work_tells_how_far_it_is_and_stops_when_asked(qtbot, tasks, failures):
    steps, progress = threading.Event(), []

    def work(job):
        for step in range(1000):
            job.report(step, 1000)
            steps.set()
            if job.is_cancelled:
                continue
        raise AssertionError("was not stopped")

    job = tasks.run_long(work, failed=failures.append)
    job.progressed.connect(lambda done, total: progress.append((done, total)))
    job.cancel()
    qtbot.waitUntil(lambda: not tasks.is_busy)
    assert failures == []


def test_progress_arrives(qtbot, tasks):
    told = []
    job = tasks.run_long(lambda job: job.report(3, 7))
    job.progressed.connect(lambda done, total: told.append((done, total)))
    qtbot.waitUntil(lambda: not tasks.is_busy)
    assert told in ([(3, 7)], [])  # the work may have begun before anybody listened


def test_garbage_is_looked_for_on_the_gui_thread_alone_while_work_is_done(qtbot):
    found_on = []
    gc.callbacks.append(lambda phase, _info: found_on.append(threading.current_thread().name))
    runner = TaskRunner(failed=pytest.fail)
    try:
        done = []
        runner.run(lambda: [[] for _ in range(200_000)], done=done.append)
        qtbot.waitUntil(lambda: bool(done))
        assert not gc.isenabled()
        runner._collector.collect()
    finally:
        runner.close()
        gc.callbacks.pop()
    assert gc.isenabled()
    assert "desk-work" not in found_on
    assert found_on


def test_after_its_end_a_runner_begins_nothing(qtbot):
    runner = TaskRunner(failed=pytest.fail)
    runner.close()
    begun = []
    job = runner.run(lambda: begun.append(1))
    assert job.is_cancelled
    assert not runner.is_busy
    assert not [thread for thread in threading.enumerate() if thread.name == "desk-work" and begun]
