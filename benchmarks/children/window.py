"""The real window on the measured desk: `paint`, `memory`, `work`, `type` or `scroll`."""

import sys
import time

from telling import leave

import ui.app
from benchmarks.stub_keyring import put_in_place

HEAVY = ("sqlalchemy", "alembic", "reportlab", "jinja2", "babel", "PIL", "keyring", "PySide6.QtPdf")


def main() -> None:
    put_in_place()
    from painting import Painted

    from ui.requests.table import RequestsTable

    painted = Painted(RequestsTable)
    opened = []
    show = RequestsTable.showEvent

    def show_event(table, event):
        opened.append(table)
        show(table, event)

    RequestsTable.showEvent = show_event

    def first(moment: int) -> None:
        if sys.argv[1] == "paint":
            heavy = [name for name in HEAVY if name in sys.modules]
            leave(painted=moment, cpu=time.process_time() * 1000, modules=len(sys.modules), heavy=heavy)
        MODES[sys.argv[1]](painted, opened[0])

    painted.when(lambda: bool(opened) and opened[0].model().rowCount() > 0, first)
    sys.exit(ui.app.main(["dsar-desk"]))


def remember(_painted, _table) -> None:
    from painting import memory, pause

    pause(2000)
    leave(**memory())


def work(_painted, table) -> None:
    """Memory once the full desk is open behind the window: SQLAlchemy, catalogues."""
    from painting import memory, pause

    table.window().desk.core.has_cases()
    pause(1000)
    leave(**memory())


def all_closed(painted, table):
    """Show the closed cases, nearly all of the desk, and return the page of the list."""
    from painting import pause

    page = table.window().page
    pause(1000)
    page.chips.chips["closed"].click()
    painted.wait(lambda: table.model().query.filter == "closed" and table.model().rowCount() > 150)
    pause(500)
    return page


def typed(painted, table) -> None:
    from statistics import median

    from painting import pause
    from PySide6.QtTest import QTest
    from words import WORDS

    page = all_closed(painted, table)
    page.search.setFocus()
    took = []
    for word in WORDS:
        for end, letter in enumerate(word, start=1):
            began = time.monotonic_ns()
            QTest.keyClick(page.search, letter)
            until = painted.wait(lambda wanted=word[:end]: table.model().query.search == wanted)
            took.append((until - began) / 1e6)
            pause(150)
        page.search.clear()
        painted.wait(lambda: not table.model().query.search)
        pause(150)
    leave(keys=took, median=median(took))


def scroll(painted, table) -> None:
    """Take the processor's time: on the clock a page waits 6 ms more or not, as a timer of Qt falls."""
    from statistics import median

    all_closed(painted, table)
    model, bar = table.model(), table.verticalScrollBar()
    took, spent = [], []
    while True:
        loaded = model.rowCount()
        began, cpu = time.monotonic_ns(), time.process_time()
        bar.setValue(bar.maximum())
        if not model.canFetchMore(model.index(-1, -1)) and not model._fetching:
            break
        until = painted.wait(lambda before=loaded: model.rowCount() > before)
        took.append((until - began) / 1e6)
        spent.append((time.process_time() - cpu) * 1000)
    some = max(1, min(50, len(took) // 3))
    leave(
        rows=model.rowCount(),
        seconds=sum(took) / 1000,
        first=median(spent[:some]),
        last=median(spent[-some:]),
    )


MODES = {"memory": remember, "work": work, "type": typed, "scroll": scroll}

main()
