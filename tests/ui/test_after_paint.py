"""What may wait until a window has been painted comes after that, in the order in which it was asked."""

from PySide6.QtWidgets import QApplication, QWidget

from ui.after_paint import after_first_paint


class Seen(QWidget):
    """Writes down when it was painted."""

    def __init__(self, told):
        super().__init__()
        self.told = told

    def paintEvent(self, event):
        self.told.append("painted")


def test_acts_come_once_after_the_first_painting_and_in_order(qtbot):
    told = []
    window = Seen(told)
    qtbot.addWidget(window)
    window.show()
    for act in ("first", "second"):
        after_first_paint(window, lambda now=act: told.append(now))
    assert told == []
    qtbot.waitUntil(lambda: "second" in told)
    assert told[:3] == ["painted", "first", "second"]
    qtbot.waitUntil(lambda: not window.children())
    window.repaint()
    assert told.count("first") == told.count("second") == 1


def test_a_window_that_was_painted_long_ago_is_painted_for_it(qtbot):
    told = []
    window = Seen([])
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: bool(window.told))
    after_first_paint(window, lambda: told.append("done"))
    qtbot.waitUntil(lambda: told == ["done"])


def test_a_window_that_is_closed_first_is_forgotten(qtbot):
    told = []
    window = QWidget()
    after_first_paint(window, lambda: told.append("done"))
    with qtbot.waitSignal(window.destroyed):
        window.deleteLater()
    QApplication.processEvents()
    assert told == []
