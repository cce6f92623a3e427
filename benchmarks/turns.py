"""`python benchmarks/turns.py`: the longest turn of the window's event loop around a copy of an ID.

A timer of a millisecond ticks while a person opens a case, brings a copy, masks it, answers and decides. The
longest time between two ticks is how long the window did not answer, whatever held it: its own work, another
thread that kept Python's lock, or, on a busy machine, other programs. So the processor's time in the window's
own thread stands beside it. The picture is read by the real process, in the real window; see
docs/benchmarks.md.
"""

import argparse
import os
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QElapsedTimer, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.measures import machine

PATIENCE = 120.0
QUIET = 0.3


class Turns:
    """Watches the event loop: the longest time between two ticks of a timer, for each named act."""

    def __init__(self) -> None:
        self.longest: defaultdict[str, list[tuple[float, float]]] = defaultdict(list)
        """For each act the longest turn of each time: on the clock, and of the processor."""
        self._since = QElapsedTimer()
        self._cpu = 0.0
        self._worst = (0.0, 0.0)
        self._timer = QTimer(interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    @contextmanager
    def of(self, act: str) -> Iterator[None]:
        """Watch while an act is done."""
        self._worst = (0.0, 0.0)
        self._since.start()
        self._cpu = time.thread_time()
        self._timer.start()
        yield
        self._timer.stop()
        self.longest[act].append(self._worst)

    def _tick(self) -> None:
        wall, cpu = self._since.nsecsElapsed() / 1e6, (time.thread_time() - self._cpu) * 1000
        self._worst = max(self._worst[0], wall), max(self._worst[1], cpu)
        self._since.start()
        self._cpu = time.thread_time()


class Person:
    """Does at the window what a person would."""

    def __init__(self, window, turns: Turns) -> None:
        self._window, self._turns = window, turns

    def do(self, act: str, press: Callable[[], object]) -> None:
        """Do one act and wait until the window rests; its longest turn is kept."""
        with self._turns.of(act):
            QTimer.singleShot(0, self._window, press)
            self._rest()

    def _rest(self) -> None:
        """Wait until nothing is at work and a while has gone by."""
        end, quiet = time.monotonic() + PATIENCE, time.monotonic() + QUIET
        runners = (self._window.tasks, self._window.lists, self._window.shell.pictures)
        while time.monotonic() < min(end, quiet):
            QApplication.processEvents()
            if any(each.is_busy for each in runners):
                quiet = time.monotonic() + QUIET
            time.sleep(0.0002)


def main() -> int:
    chosen = argparse.ArgumentParser(description=__doc__)
    chosen.add_argument("--rounds", type=int, default=5, help="how many copies, each in a case of its own")
    rounds = chosen.parse_args().rounds
    with tempfile.TemporaryDirectory() as folder:
        os.environ["DSAR_CONFIG"] = str(Path(folder) / "window.json")
        turns = _measure(Path(folder) / "desk", rounds)
    print(_report(turns, rounds))
    return 0


def _measure(folder: Path, rounds: int) -> Turns:
    from ui.app import finish_look, make_application
    from ui.computer import Computer
    from ui.errors import ErrorDoor
    from ui.main_window import MainWindow
    from ui.workplace import FrontDoor

    computer = Computer()
    computer.set("window.language", "nl")
    app, _ = make_application(["turns"], computer)
    finish_look(app)
    desk = FrontDoor().create_practice(folder, passphrase="vier woorden zonder verband")
    window = MainWindow(desk, computer=computer, errors=ErrorDoor())
    window.resize(1440, 900)
    window.show()
    turns = Turns()
    person = Person(window, turns)
    person.do("the window itself", lambda: None)
    for number in range(rounds):
        _round(person, window, _reference(desk), _picture(number))
    desk.core.redactor.rest()
    window.close()
    desk.close()
    return turns


def _reference(desk) -> str:
    from dsar_desk.domain.cases import Channel
    from dsar_desk.domain.people import Person as Somebody
    from dsar_desk.domain.rights import Right
    from dsar_desk.services.ports import Actor
    from dsar_desk.services.registration import NewRequest, register_request

    received = desk.today() - timedelta(days=3)
    somebody = Somebody("Ana Voorbeeld", "ana@example.org")
    new = NewRequest("kaartje2go", (Right.ACCESS,), received, Channel.EMAIL, somebody)
    actor = Actor("Ilse Vermeer", "", desk.today(), datetime.now(UTC))
    return register_request(desk.core.begin, desk.core.catalog, actor, new).case.reference


def _picture(number: int) -> bytes:
    from PIL import Image

    from tests.redaction.id_pictures import make_picture

    file = BytesIO()
    Image.fromarray(make_picture("nl-passport-2011", number, plain=True).pixels).save(file, "PNG")
    return file.getvalue()


def _round(person: Person, window, reference: str, picture: bytes) -> None:
    from dsar_desk.services.arriving import Arrival

    person.do("a case is opened", lambda: window.open_page("case", f"{reference}/identity"))
    page = window.pages["case"]
    work, identity = page.identity.work, page.identity
    person.do("a copy is brought and read", lambda: work.bring(lambda: Arrival("id.png", picture)))
    for row in list(work.space.found.doubts.values()):
        row.cover.click()
    for _ in range(3):
        if work.is_open:
            person.do("it is masked, read again and kept", lambda: _click(work.space.act))
    person.do("what was read is taken over", lambda: _click(identity.proposals.take))
    for code in ("ID-07", "ID-10", "ID-11"):
        person.do("a point is opened", lambda code=code: _click(identity.rows[code].toggle))
    person.do("another tab and back", lambda: (page.choose_tab("history"), page.choose_tab("identity")))


def _click(widget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def _report(turns: Turns, rounds: int) -> str:
    lines = [machine(), f"{rounds} copies; the longest turn of the event loop in milliseconds", ""]
    width = max(map(len, turns.longest))
    for act, turns_taken in turns.longest.items():
        walls, cpus = zip(*turns_taken, strict=True)
        lines.append(
            f"{act:<{width}}  median {median(walls):6.1f}  most {max(walls):6.1f}"
            f"  processor: median {median(cpus):6.1f}  most {max(cpus):6.1f}"
        )
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
