"""Boxes on the picture: drawn, moved, resized, covered and removed by mouse and by key, and undone."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from dsar_desk.domain.marking import MarkState, marks_of
from dsar_desk.domain.redaction import Box, Finding, FindingKind, PagePicture, Sureness
from ui.identification.box_view import BoxView, Tool
from ui.identification.boxes import Boxes
from ui.identification.found_list import FoundList
from ui.identification.geometry import turned
from ui.identification.levels import Levels, levels_of

WIDE, HIGH = 600, 400
BSN = Finding(FindingKind.BSN, 0, Box(0.2, 0.6, 0.4, 0.7), Sureness.CERTAIN)
PHOTO = Finding(FindingKind.PORTRAIT, 0, Box(0.05, 0.1, 0.15, 0.4), Sureness.CERTAIN)
ORDER = Finding(FindingKind.ORDER_NUMBER, 0, Box(0.6, 0.8, 0.8, 0.9), Sureness.DOUBTFUL)
LEFT, MIDDLE, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton, Qt.KeyboardModifier.NoModifier
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def boxes(qapp):
    return Boxes()


@pytest.fixture
def view(qtbot, boxes):
    """A page with a photo, a BSN and something in doubt, one pixel of it one of the screen."""
    made = BoxView(boxes)
    qtbot.addWidget(made)
    made.resize(760, 520)
    made.show()
    qtbot.waitExposed(made)
    boxes.start(marks_of([BSN, PHOTO, ORDER]))
    made.show_page(levels_of(PagePicture(WIDE, HIGH, b"\xee" * (WIDE * HIGH * 3))), 0)
    made.set_zoom(1.0)
    made.setFocus()
    return made


def box_of(boxes, kind):
    return next(mark for mark in boxes.marks if mark.kind is kind)


def at(view, x, y):
    """Return where on the screen a place of the page is, given as parts of it."""
    return view.mapFromScene(QPointF(x * WIDE, y * HIGH))


def drag(qtbot, view, start, end, button=LEFT):
    qtbot.mousePress(view.viewport(), button, pos=start)
    qtbot.mouseMove(view.viewport(), (start + end) / 2)
    qtbot.mouseMove(view.viewport(), end)
    qtbot.mouseRelease(view.viewport(), button, pos=end)


def near(box, left, top, right, bottom):
    return (box.left, box.top, box.right, box.bottom) == pytest.approx((left, top, right, bottom), abs=0.006)


def test_a_box_is_drawn_with_the_mouse_and_covers_at_once(qtbot, view, boxes):
    drag(qtbot, view, at(view, 0.5, 0.2), at(view, 0.7, 0.3))
    drawn = box_of(boxes, FindingKind.OWN)
    assert near(drawn.box, 0.5, 0.2, 0.7, 0.3)
    assert drawn.is_covered
    assert boxes.current == drawn


def test_a_click_beside_all_boxes_draws_nothing_and_chooses_none(qtbot, view, boxes):
    boxes.choose(1)
    qtbot.mouseClick(view.viewport(), LEFT, pos=at(view, 0.9, 0.1))
    assert len(boxes.marks) == 3
    assert boxes.current is None


def test_a_box_is_moved_with_the_mouse_and_stops_at_the_edge_of_the_page(qtbot, view, boxes):
    number = box_of(boxes, FindingKind.BSN).id
    drag(qtbot, view, at(view, 0.3, 0.65), at(view, 0.4, 0.55))
    assert near(boxes.mark(number).box, 0.3, 0.5, 0.5, 0.6)
    drag(qtbot, view, at(view, 0.4, 0.55), at(view, 1.1, 0.55))
    assert near(boxes.mark(number).box, 0.8, 0.5, 1.0, 0.6)


def test_a_box_is_resized_by_its_handles(qtbot, view, boxes):
    mark = box_of(boxes, FindingKind.BSN)
    boxes.choose(mark.id)
    drag(qtbot, view, at(view, 0.4, 0.7), at(view, 0.5, 0.75))
    assert near(boxes.mark(mark.id).box, 0.2, 0.6, 0.5, 0.75)
    drag(qtbot, view, at(view, 0.35, 0.6), at(view, 0.35, 0.5))
    assert near(boxes.mark(mark.id).box, 0.2, 0.5, 0.5, 0.75)


def test_escape_lets_a_box_that_is_dragged_be_as_it_was(qtbot, view, boxes):
    before = boxes.marks
    qtbot.mousePress(view.viewport(), LEFT, pos=at(view, 0.3, 0.65))
    qtbot.mouseMove(view.viewport(), at(view, 0.5, 0.3))
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    qtbot.mouseRelease(view.viewport(), LEFT, pos=at(view, 0.5, 0.3))
    assert boxes.marks == before


def test_the_tab_key_walks_the_boxes_and_then_leaves_the_picture(qtbot, view, boxes):
    seen = []
    for _ in boxes.marks:
        qtbot.keyClick(view, Qt.Key.Key_Tab)
        seen.append(boxes.current.id)
    assert seen == [mark.id for mark in boxes.marks]
    assert not boxes.step(1, 0)
    assert boxes.step(-1, 0)


@pytest.mark.parametrize(
    ("key", "modifier", "right", "down"),
    [
        (Qt.Key.Key_Right, NONE, 1, 0),
        (Qt.Key.Key_Up, NONE, 0, -1),
        (Qt.Key.Key_Down, SHIFT, 0, 10),
        (Qt.Key.Key_Left, SHIFT, -10, 0),
    ],
)
def test_arrows_move_the_chosen_box_by_pixels(qtbot, view, boxes, key, modifier, right, down):
    mark = box_of(boxes, FindingKind.BSN)
    boxes.choose(mark.id)
    qtbot.keyClick(view, key, modifier)
    box = boxes.current.box
    assert (box.left - mark.box.left) * WIDE == pytest.approx(right)
    assert (box.top - mark.box.top) * HIGH == pytest.approx(down)
    assert box.right - box.left == pytest.approx(mark.box.right - mark.box.left)


def test_arrows_with_ctrl_resize_the_chosen_box(qtbot, view, boxes):
    mark = box_of(boxes, FindingKind.BSN)
    boxes.choose(mark.id)
    qtbot.keyClick(view, Qt.Key.Key_Right, CTRL | SHIFT)
    qtbot.keyClick(view, Qt.Key.Key_Up, CTRL)
    box = boxes.current.box
    assert ((box.right - mark.box.right) * WIDE, (box.bottom - mark.box.bottom) * HIGH) == pytest.approx(
        (10, -1)
    )
    assert (box.left, box.top) == (mark.box.left, mark.box.top)


def test_on_a_turned_page_the_arrows_go_where_the_person_sees_them_go(qtbot, view, boxes):
    view.turn()
    mark = box_of(boxes, FindingKind.BSN)
    boxes.choose(mark.id)
    before = view.mapFromScene(view.layer.items[mark.id].rect.center())
    qtbot.keyClick(view, Qt.Key.Key_Right, SHIFT)
    gone = view.mapFromScene(view.layer.items[mark.id].rect.center()) - before
    assert gone.x() == pytest.approx(10 * view.zoom, abs=1.5)
    assert abs(gone.y()) <= 1


def test_space_covers_or_leaves_the_chosen_box(qtbot, view, boxes):
    number = box_of(boxes, FindingKind.ORDER_NUMBER).id
    boxes.choose(number)
    for state in (MarkState.COVERED, MarkState.VISIBLE, MarkState.COVERED):
        qtbot.keyClick(view, Qt.Key.Key_Space)
        assert boxes.mark(number).state is state


def test_delete_removes_a_box_but_only_uncovers_a_number_that_must_go(qtbot, view, boxes):
    boxes.choose(box_of(boxes, FindingKind.PORTRAIT).id)
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert [mark.kind for mark in boxes.marks] == [FindingKind.BSN, FindingKind.ORDER_NUMBER]
    number = box_of(boxes, FindingKind.BSN).id
    boxes.choose(number)
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert boxes.mark(number).state is MarkState.VISIBLE
    assert view.layer.items[number].label.words == "Burgerservicenummer: blijft zichtbaar"


def test_n_adds_a_box_in_the_middle_of_what_is_seen(qtbot, view, boxes):
    qtbot.keyClick(view, Qt.Key.Key_N)
    box = box_of(boxes, FindingKind.OWN).box
    assert (box.left + box.right) / 2 == pytest.approx(0.5, abs=0.02)
    assert (box.top + box.bottom) / 2 == pytest.approx(0.5, abs=0.02)


def test_each_change_can_be_undone_and_holds_no_pixel(qtbot, view, boxes):
    first = boxes.marks
    boxes.choose(box_of(boxes, FindingKind.BSN).id)
    for _ in range(3):
        qtbot.keyClick(view, Qt.Key.Key_Right)
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert boxes.undo.count() == 2  # three presses of one arrow are one step
    boxes.undo.undo()
    boxes.undo.undo()
    assert boxes.marks == first
    boxes.undo.redo()
    assert boxes.marks != first
    boxes.clear()
    assert (boxes.undo.count(), boxes.marks) == (0, ())


def test_the_hand_moves_the_page_and_draws_nothing(qtbot, view, boxes):
    view.set_zoom(4.0)
    view.set_tool(Tool.PAN)
    before = view.horizontalScrollBar().value()
    drag(qtbot, view, QPoint(300, 200), QPoint(250, 200))
    assert view.horizontalScrollBar().value() == before + 50
    view.set_tool(Tool.DRAW)
    drag(qtbot, view, QPoint(300, 200), QPoint(250, 200), MIDDLE)
    assert view.horizontalScrollBar().value() == before + 100
    qtbot.keyPress(view, Qt.Key.Key_Space)
    drag(qtbot, view, QPoint(300, 200), QPoint(350, 200))
    qtbot.keyRelease(view, Qt.Key.Key_Space)
    assert view.horizontalScrollBar().value() == before + 50
    assert len(boxes.marks) == 3


def test_the_wheel_with_ctrl_and_the_keys_zoom(qtbot, view):
    turn = QWheelEvent(
        QPointF(100, 100), QPointF(100, 100), QPoint(), QPoint(0, 120), LEFT, CTRL,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    view.wheelEvent(turn)
    assert view.zoom == pytest.approx(1.25)
    qtbot.keyClick(view, Qt.Key.Key_Minus)
    assert view.zoom == pytest.approx(1.0)
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    qtbot.keyClick(view, Qt.Key.Key_0)
    shown = view.mapToScene(view.viewport().rect()).boundingRect()
    assert shown.contains(view.page_rect)


def test_a_label_says_what_was_found_and_why_it_must_go(view, boxes):
    words = {item.mark.kind: item.label.words for item in view.layer.items.values()}
    assert words == {
        FindingKind.BSN: "Burgerservicenummer: mag u niet bewaren",
        FindingKind.PORTRAIT: "Pasfoto: niet nodig",
        FindingKind.ORDER_NUMBER: "Lijkt een order- of klantnummer: twijfel",
    }


def test_the_covered_page_shines_through_on_the_screen_only_a_little(view, boxes):
    picture = view.viewport().grab().toImage()
    place = at(view, 0.1, 0.3)
    inside = picture.pixelColor(place * picture.devicePixelRatio())
    assert 20 < inside.lightness() < 110  # neither the page nor opaque


def test_no_part_of_the_picture_can_be_dragged_or_copied_out(qtbot, view, boxes):
    clipboard = QApplication.clipboard()
    clipboard.setText("leeg")
    qtbot.keyClick(view, Qt.Key.Key_C, CTRL)
    qtbot.keyClick(view, Qt.Key.Key_A, CTRL)
    assert clipboard.text() == "leeg"
    assert not view.acceptDrops()
    assert view.viewport().actions() == []


def test_clearing_leaves_nothing_of_the_picture_in_the_scene(view, boxes):
    view.clear()
    boxes.clear()
    assert view.scene().items() == []
    assert view.page_rect.isEmpty()


@pytest.fixture
def listed(qtbot, boxes):
    made = FoundList(boxes)
    qtbot.addWidget(made)
    made.resize(320, 200)
    made.show()
    boxes.start(marks_of([BSN, PHOTO, ORDER]))
    return made


def test_the_list_is_a_proper_model(qtmodeltester, boxes, listed):
    qtmodeltester.check(listed.rows)


def test_a_screen_reader_hears_what_a_box_is_and_how_it_stands(listed):
    heard = [
        listed.rows.index(row).data(Qt.ItemDataRole.AccessibleTextRole)
        for row in range(listed.rows.rowCount())
    ]
    assert heard == [
        "Pasfoto, afgedekt",
        "Burgerservicenummer, afgedekt",
        "Lijkt een order- of klantnummer, twijfel",
    ]


def test_the_list_can_do_what_the_picture_can(qtbot, boxes, listed):
    listed.setCurrentIndex(listed.rows.index(1))
    assert boxes.current.kind is FindingKind.BSN
    qtbot.keyClick(listed, Qt.Key.Key_Space)
    assert boxes.current.state is MarkState.VISIBLE
    qtbot.keyClick(listed, Qt.Key.Key_Up)
    qtbot.keyClick(listed, Qt.Key.Key_Delete)
    assert [mark.kind for mark in boxes.marks] == [FindingKind.BSN, FindingKind.ORDER_NUMBER]


def test_a_click_on_the_tick_of_a_row_uncovers_it(qtbot, boxes, listed):
    place = listed.visualRect(listed.rows.index(0))
    qtbot.mouseClick(listed.viewport(), LEFT, pos=QPoint(place.left() + 22, place.center().y()))
    assert boxes.marks[0].state is MarkState.VISIBLE


def test_the_box_chosen_on_the_picture_is_chosen_in_the_list(boxes, listed):
    boxes.choose(boxes.marks[2].id)
    assert listed.currentIndex().row() == 2
    boxes.choose(0)
    assert not listed.selectionModel().hasSelection()


def test_four_quarter_turns_bring_a_box_back():
    box = Box(0.1, 0.2, 0.4, 0.8)
    assert turned(box, 1) == Box(1 - 0.8, 0.1, 1 - 0.2, 0.4)
    back = turned(turned(box, 3), 1)
    assert near(back, box.left, box.top, box.right, box.bottom)


def test_a_large_page_is_painted_from_a_smaller_one(qapp):
    wide, high = 5000, 3000
    levels = levels_of(PagePicture(wide, high, bytes(wide * high * 3)))
    assert isinstance(levels, Levels)
    assert (levels.width, levels.height) == (wide, high)
    assert levels.image_for(1.0).width() == wide
    assert levels.image_for(0.3).width() == wide // 2
    assert levels.image_for(0.01).width() < 1400
