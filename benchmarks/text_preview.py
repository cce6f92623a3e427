"""`python benchmarks/text_preview.py`: from a key in the editor of letter texts to the painted letter.

The real window on a practice desk, offscreen. Each key is awaited until the letter that has it is painted.
Beside it stands the floor: the same letter made and its first pages drawn in the same process, without editor
and window.
"""

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QTextCursor
from PySide6.QtPdf import QPdfDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

import ui  # noqa: F401  # before many calls of Qt
from dsar_desk.bootstrap.letter_texts import TextBench
from dsar_desk.domain.letter_texts import TextKey
from ui.computer import Computer
from ui.errors import ErrorDoor
from ui.letter_texts.page import LetterTextsPage
from ui.letters.page_view import PageView
from ui.main_window import MainWindow
from ui.style import DeskStyle
from ui.theme import Appearance
from ui.workplace import FrontDoor

KINDS = ("acknowledgement", "refusal", "access-response")
GOAL = 100.0
WORDS = "Dank dat u ons schreef en dat u wilt weten hoe het zit "


class Painted:
    """Knows when the preview was painted last."""

    def __init__(self) -> None:
        self.at, self.count = 0.0, 0
        paint = PageView.paintEvent

        def painted(view: PageView, event: object) -> None:
            paint(view, event)  # type: ignore[arg-type]  # Qt's own
            self.at, self.count = time.perf_counter(), self.count + 1

        PageView.paintEvent = painted  # type: ignore[method-assign,assignment]


def wait(app: QApplication, ready: Callable[[], bool], seconds: float = 30) -> None:
    end = time.perf_counter() + seconds
    while not ready():
        app.processEvents()
        time.sleep(0.0005)  # as a waiting window does, else it keeps Python from the work
        if time.perf_counter() > end:
            raise TimeoutError


def keys(
    app: QApplication, window: MainWindow, painted: Painted, kind: str, count: int
) -> list[tuple[float, float]]:
    """Return the milliseconds from each key to its painted letter, on the clock and of the processor."""
    window.open_page("letter-texts", f"kaartje2go/{kind}/nl")
    page = window.page
    wait(app, lambda: page.key.kind == kind and page.proof is not None and page.is_settled)
    editor = page.parts.editor
    editor.setFocus()
    cursor = QTextCursor(editor.document().findBlockByNumber(4))
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    editor.setTextCursor(cursor)
    times = []
    for number in range(count + 3):
        wait(app, lambda: not window.tasks.is_busy)
        times.append(one_key(app, page, painted, WORDS[number % len(WORDS)]))
    return times[3:]


def one_key(app: QApplication, page: LetterTextsPage, painted: Painted, key: str) -> tuple[float, float]:
    """Return the milliseconds from a key to the painting after its letter has come, and of the processor."""
    begun, spent = time.perf_counter(), time.process_time()
    QTest.keyClicks(page.parts.editor, key)
    text = page.parts.editor.text
    wait(app, lambda: page.proof is not None and page.proof.text == text)
    before = painted.count
    page.parts.preview.pages.viewport().update()  # it may have been painted in the same round of events
    wait(app, lambda: painted.count > before)
    return (painted.at - begun) * 1000, (time.process_time() - spent) * 1000


def floor(window: MainWindow, kind: str, count: int) -> list[float]:
    """Return the milliseconds to make the letter and to draw its first two pages."""
    core = window.desk.core
    bench = TextBench(core, TextKey("kaartje2go", kind, "nl"), today=window.desk.today())
    text = core.text_checks.shipped(kind, "nl")
    times = []
    for number in range(count + 3):
        typed = text.replace("\n\n", f"\n\n{WORDS[: number % len(WORDS)]}{number}", 1)
        begun = time.perf_counter()
        draft = bench.proof(typed).draft
        assert draft is not None
        document, buffer = QPdfDocument(), QBuffer()
        buffer.setData(QByteArray(draft.pdf))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        document.load(buffer)
        for page in range(min(2, document.pageCount())):
            document.render(page, QSize(350, 495))
        times.append((time.perf_counter() - begun) * 1000)
        document.close()
    return times[3:]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--keys", type=int, default=60, help="keys for each kind of letter")
    count = parser.parse_args().keys
    app = QApplication([])
    app.setStyle(DeskStyle())
    Appearance(app, "light")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["DSAR_CONFIG"] = str(Path(folder) / "window.json")
        desk = FrontDoor().create_practice(Path(folder) / "desk", passphrase="vier woorden zonder verband")
        window = MainWindow(desk, computer=Computer(Path(folder) / "window.json"), errors=ErrorDoor())
        window.resize(1440, 900)
        window.show()
        painted = Painted()
        heads = ("median ms", "p95 ms", "processor", "floor ms", "ratio", "of goal")
        print(f"{'kind':<20}" + "".join(f"{head:>11}" for head in heads))
        for kind in KINDS:
            both, least = keys(app, window, painted, kind, count), floor(window, kind, count)
            times = sorted(clock for clock, _ in both)
            middle, high = statistics.median(times), times[int(len(times) * 0.95) - 1]
            busy, bare = statistics.median(cpu for _, cpu in both), statistics.median(least)
            numbers = (middle, high, busy, bare)
            ratios = f"{middle / bare:>11.2f}{high / GOAL:>11.2f}"
            print(f"{kind:<20}" + "".join(f"{number:>11.1f}" for number in numbers) + ratios)
        window.page.keeper.save_now()
        window.stop_work()
        desk.close()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
