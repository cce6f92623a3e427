"""One line that ends in … says all of itself in its tooltip."""

import pytest
from PySide6.QtGui import QPalette

from ui.theme import DARK, LIGHT
from ui.widgets.labels import ElidedLabel


@pytest.fixture
def label(qtbot):
    made = ElidedLabel()
    qtbot.addWidget(made)
    made.resize(80, 20)
    made.show()
    return made


def test_a_line_that_does_not_fit_is_whole_in_the_tooltip(label):
    label.setText("Ana Voorbeeld van de Verzonnen Straat")
    assert label.toolTip() == "Ana Voorbeeld van de Verzonnen Straat"


def test_the_tooltip_never_names_who_stood_there_before(label):
    label.setText("Ana Voorbeeld van de Verzonnen Straat")
    label.setText("Bo")
    assert label.toolTip() == ""


def test_a_label_follows_the_look(qtbot, label, look):
    label.set_colour("late")
    for scheme, tokens in (("dark", DARK), ("light", LIGHT)):
        look.set_scheme(scheme)
        assert label.palette().color(QPalette.ColorRole.WindowText) == tokens.late
