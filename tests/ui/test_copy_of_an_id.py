"""A copy of an ID on the page of a case: how it comes in, is masked, kept, decided, destroyed or let go."""

import gc
import threading
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QFileDialog

from dsar_desk.domain.cases import Channel
from dsar_desk.domain.checklist import COPY_PLACES
from dsar_desk.domain.identity import Answer
from dsar_desk.domain.marking import MarkState
from dsar_desk.domain.people import Person
from dsar_desk.domain.redaction import Box, Finding, FindingKind, PagePicture, Sureness
from dsar_desk.domain.rights import Right
from dsar_desk.errors import DeskUnavailable, InvalidInput, PasswordNeeded, ReaderFailed
from dsar_desk.services.arriving import Arrival
from dsar_desk.services.id_copies import copies_of, keep_copy
from dsar_desk.services.ports import Actor
from dsar_desk.services.registration import NewRequest, register_request
from tests.ui.stand_in_redactor import WIDE, StandInRedactor, png
from tests.ui.test_accessible import nameless
from ui.actions import Act

BSN = Finding(FindingKind.BSN, 0, Box(0.2, 0.6, 0.4, 0.7), Sureness.CERTAIN)
PHOTO = Finding(FindingKind.PORTRAIT, 0, Box(0.05, 0.1, 0.15, 0.4), Sureness.CERTAIN)
ORDER = Finding(FindingKind.ORDER_NUMBER, 0, Box(0.6, 0.8, 0.8, 0.9), Sureness.DOUBTFUL)
BACK = Finding(FindingKind.QR, 1, Box(0.6, 0.1, 0.8, 0.4), Sureness.CERTAIN, holds_national=True)
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def redactor(desk):
    """Stands in for the process that reads pictures."""
    made = StandInRedactor(BSN, PHOTO)
    desk.core.__dict__["redactor"] = made
    return made


@pytest.fixture
def register(desk):
    def registered(*rights, channel=Channel.EMAIL):
        new = NewRequest(
            controller="kaartje2go",
            rights=rights or (Right.ACCESS,),
            received=desk.today() - timedelta(days=3),
            channel=channel,
            person=Person("Ana Voorbeeld", "ana@example.org", ""),
        )
        actor = Actor("Ilse Vermeer", "privacycoördinator", desk.today(), datetime.now(UTC))
        return register_request(desk.core.begin, desk.core.catalog, actor, new).case.reference

    return registered


@pytest.fixture
def open_case(qtbot, window, rest):
    """Open a case on its identity; return the page."""

    def opened(reference):
        window.open_page("case", f"{reference}/identity")
        page = window.pages["case"]
        qtbot.waitUntil(lambda: page.view is not None and page.view.reference == reference, timeout=10_000)
        rest()
        return page

    return opened


@pytest.fixture
def rest(qtbot, window):
    def wait():
        runners = (window.tasks, window.lists, window.shell.pictures)
        qtbot.waitUntil(lambda: not any(each.is_busy for each in runners), timeout=10_000)

    return wait


@pytest.fixture
def page(redactor, register, open_case):
    """The page of a new case of Ana."""
    return open_case(register())


@pytest.fixture
def work(page):
    return page.identity.work


@pytest.fixture
def masking(work, rest):
    """A copy with a BSN and a photo that was read and waits to be masked."""
    work.bring(lambda: Arrival("id.png", png()))
    rest()
    assert work.is_open
    return work


def drop(widget, mime):
    """Drop something on a widget, as from the file manager."""
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPointF(9, 9), copy, mime, LEFT, none)
    QApplication.sendEvent(widget, entering)
    if entering.isAccepted():
        QApplication.sendEvent(widget, QDropEvent(QPointF(9, 9), copy, mime, LEFT, none))
    return entering.isAccepted()


def of_files(*paths):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def kept(desk, page):
    return copies_of(desk.core.read, page.view.reference)


def words_of(error):
    return error.text.text()


@pytest.mark.parametrize("where", ["field", "page"])
def test_a_file_is_dropped_on_the_field_or_anywhere_on_the_case(page, work, rest, tmp_path, where):
    (tmp_path / "id.png").write_bytes(png())
    assert drop(work.arrival if where == "field" else page, of_files(tmp_path / "id.png"))
    rest()
    assert work.is_open
    assert work.space.isVisible()
    assert not page.top.isVisible()
    assert "uiterste dag" in page.header.facts.text()


def test_a_file_is_chosen_in_a_dialog_that_the_system_does_not_remember(qtbot, work, rest, tmp_path):
    (tmp_path / "id.png").write_bytes(png())
    qtbot.mouseClick(work.arrival.file, LEFT)
    dialog = work.arrival.dialog
    assert dialog.testOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setDirectory(str(tmp_path))
    dialog.selectFile(str(tmp_path / "id.png"))
    dialog.accept()
    rest()
    assert work.is_open


def test_a_picture_is_pasted(qtbot, work, rest, redactor):
    image = QImage(30, 20, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    QApplication.clipboard().setImage(image)
    qtbot.mouseClick(work.arrival.paste, LEFT)
    rest()
    assert work.is_open
    assert redactor.asked[0][1].endswith(".png")
    QApplication.clipboard().clear()


def test_an_empty_clipboard_and_two_files_at_once_get_a_sentence(qtbot, work, tmp_path):
    QApplication.clipboard().clear()
    qtbot.mouseClick(work.arrival.paste, LEFT)
    assert work.arrival.message.text.text().startswith("Hier is geen bestand")
    for name in ("voor.png", "achter.png"):
        (tmp_path / name).write_bytes(png())
    drop(work.arrival, of_files(tmp_path / "voor.png", tmp_path / "achter.png"))
    assert work.arrival.message.text.text() == "Breng één bestand tegelijk binnen."
    assert not work.is_busy


def mail_with(*names):
    message = EmailMessage()
    message["From"], message["To"] = "ana@example.org", "privacy@example.org"
    message.set_content("In de bijlage.")
    for name in names:
        message.add_attachment(png(), maintype="image", subtype="png", filename=name)
    return bytes(message)


def test_a_mail_with_one_picture_gives_that_picture(work, rest, redactor, tmp_path):
    (tmp_path / "verzoek.eml").write_bytes(mail_with("kopie.png"))
    drop(work.arrival, of_files(tmp_path / "verzoek.eml"))
    rest()
    assert work.is_open
    assert redactor.asked == [("scan", "kopie.png", True)]


def test_a_mail_with_several_pictures_lets_the_person_choose(qtbot, work, rest, redactor, tmp_path):
    (tmp_path / "verzoek.eml").write_bytes(mail_with("logo.png", "kopie.png"))
    drop(work.arrival, of_files(tmp_path / "verzoek.eml"))
    rest()
    assert [made.text() for made in work.arrival.attachments.buttons] == ["logo.png", "kopie.png"]
    qtbot.mouseClick(work.arrival.attachments.buttons[1], LEFT)
    rest()
    assert redactor.asked == [("scan", "kopie.png", True)]
    assert work.arrival.attachments.buttons == []


def test_a_locked_pdf_asks_for_its_password_until_it_fits(qtbot, work, rest, redactor):
    redactor.error = PasswordNeeded("picture-password")
    work.bring(lambda: Arrival("id.pdf", b"%PDF"))
    rest()
    assert work.arrival.password_row.isVisible()
    redactor.error = PasswordNeeded("picture-wrong-password")
    qtbot.keyClicks(work.arrival.password, "fout")
    qtbot.keyClick(work.arrival.password, Qt.Key.Key_Return)
    rest()
    assert work.arrival.message.isVisible()
    redactor.error = None
    qtbot.keyClicks(work.arrival.password, "goed")
    qtbot.mouseClick(work.arrival.password_row.go, LEFT)
    rest()
    assert redactor.passwords == ["", "fout", "goed"]
    assert work.is_open
    assert work.arrival.password.text() == ""


@pytest.mark.parametrize(
    "error",
    [
        InvalidInput("picture-empty"),
        ReaderFailed("reader-died"),
        ReaderFailed("reader-hung"),
    ],
)
def test_a_file_that_cannot_be_read_gets_a_sentence_and_the_case_stays_as_it_was(
    desk, page, work, rest, redactor, error
):
    before = page.view.case
    redactor.error = error
    work.bring(lambda: Arrival("id.gif", b"GIF89a"))
    rest()
    assert work.arrival.message.isVisible()
    assert error.code not in work.arrival.message.text.text()
    assert not work.is_busy
    with desk.core.read() as reading:
        assert reading.cases.get(page.view.reference) == before


def test_reading_can_be_stopped(qtbot, work, rest, redactor):
    redactor.hold.clear()
    work.bring(lambda: Arrival("id.png", png()))
    qtbot.waitUntil(lambda: bool(redactor.asked))
    qtbot.waitUntil(lambda: work.arrival.progress.bar.maximum() == 2)
    qtbot.mouseClick(work.arrival.progress.stop, LEFT)
    rest()
    assert not work.is_busy
    assert work.arrival.message.text.text() == "Gestopt. Er is niets bewaard."


def test_masking_can_be_stopped_and_the_boxes_are_still_there(qtbot, masking, rest, redactor):
    redactor.hold.clear()
    qtbot.mouseClick(masking.space.act, LEFT)
    qtbot.waitUntil(lambda: len(redactor.asked) == 2)
    assert not masking.space.view.isEnabled()
    qtbot.mouseClick(masking.space.progress.stop, LEFT)
    rest()
    assert masking.is_open
    assert masking.space.view.isEnabled()
    assert len(masking.space.boxes.marks) == 2


def test_what_was_found_is_boxed_and_explained(masking):
    space = masking.space
    assert {mark.kind for mark in space.boxes.marks} == {FindingKind.BSN, FindingKind.PORTRAIT}
    assert space.found.count.text() == "2 afgedekt"
    space.boxes.choose(next(mark.id for mark in space.boxes.marks if mark.kind is FindingKind.BSN))
    assert "UAVG art. 46" in space.found.why.text()
    assert space.incident.isChecked()


def test_doubt_must_be_settled_before_anything_is_masked(qtbot, work, rest, redactor):
    redactor.findings = (BSN, ORDER)
    work.bring(lambda: Arrival("id.png", png()))
    rest()
    space = work.space
    (row,) = space.found.doubts.values()
    assert not space.act.isEnabled()
    assert space.note.text() == "Kies eerst bij elk vak met twijfel: laten staan of afdekken."
    qtbot.mouseClick(row.leave, LEFT)
    assert space.act.isEnabled()
    assert space.found.doubts == {}
    states = {mark.kind: mark.state for mark in space.boxes.marks}
    assert states == {FindingKind.BSN: MarkState.COVERED, FindingKind.ORDER_NUMBER: MarkState.VISIBLE}


def test_leaving_a_number_visible_says_that_the_copy_will_be_refused(masking):
    number = next(mark.id for mark in masking.space.boxes.marks if mark.kind is FindingKind.BSN)
    masking.space.boxes.toggle(number)
    assert masking.space.found.warning.isVisible()
    masking.space.boxes.toggle(number)
    assert not masking.space.found.warning.isVisible()


def test_something_still_legible_keeps_the_copy_out_and_shows_where(
    qtbot, desk, page, masking, rest, redactor
):
    redactor.legible = (Finding(FindingKind.MRZ, 0, Box(0.1, 0.8, 0.9, 0.95), Sureness.CERTAIN),)
    qtbot.mouseClick(masking.space.act, LEFT)
    rest()
    assert kept(desk, page) == ()
    assert masking.is_open
    (late,) = [mark for mark in masking.space.boxes.marks if mark.is_legible]
    assert late.kind is FindingKind.MRZ
    assert masking.space.message.text.text().startswith("De kopie is niet bewaard")


def test_the_masked_copy_is_kept_and_of_the_other_nothing_is_left(qtbot, desk, page, masking, rest, redactor):
    qtbot.mouseClick(masking.space.act, LEFT)
    rest()
    rest()
    _, areas, watermark = redactor.asked[-1]
    assert {area.kind for area in areas} == {FindingKind.BSN, FindingKind.PORTRAIT}
    assert watermark.lines[0] == "KOPIE"
    assert len(kept(desk, page)) == 1
    qtbot.waitUntil(page.identity.kept.isVisible)
    assert page.top.isVisible()
    assert not masking.is_open
    gc.collect()
    of_this_size = (each for each in gc.get_objects() if isinstance(each, PagePicture) and each.width == WIDE)
    assert not any(of_this_size)  # other modules of tests keep small ones of their own


def test_the_watermark_can_be_left_out(qtbot, masking, rest, redactor):
    qtbot.mouseClick(masking.space.tools.watermark, LEFT, pos=QPoint(8, 16))
    qtbot.mouseClick(masking.space.act, LEFT)
    rest()
    assert redactor.asked[-1][2] is None


def test_a_disk_that_is_full_leaves_picture_and_case_as_they_were(
    qtbot, desk, page, masking, rest, monkeypatch
):
    def full(*_given, **_more):
        raise DeskUnavailable("disk-full")

    monkeypatch.setattr("ui.identification.copy_work.keep_copy", full)
    qtbot.mouseClick(masking.space.act, LEFT)
    rest()
    assert masking.is_open
    assert masking.space.message.isVisible()
    assert kept(desk, page) == ()


def test_without_ocr_each_place_is_confirmed_by_hand_first(qtbot, desk, page, work, rest, redactor):
    redactor.text_was_read = False
    redactor.findings = ()
    work.bring(lambda: Arrival("id.png", png()))
    rest()
    space = work.space
    assert space.points.warning.isVisible()
    assert not space.act.isEnabled()
    for place in COPY_PLACES:
        qtbot.mouseClick(space.points.rows[place.code].buttons[Answer.YES], LEFT)
    qtbot.mouseClick(space.act, LEFT)
    rest()
    assert len(kept(desk, page)) == 1


def test_the_points_of_the_copy_are_answered_beside_the_picture_and_recorded_with_it(
    qtbot, page, masking, rest
):
    points = masking.space.points
    qtbot.mouseClick(points.rows["ID-07-front"].buttons[Answer.YES], LEFT)
    qtbot.mouseClick(points.rows["ID-07-qr"].buttons[Answer.NOT_APPLICABLE], LEFT)
    compared = points.rows["ID-10"].buttons[Answer.YES]
    compared.setFocus()
    qtbot.keyClick(compared, Qt.Key.Key_Space)
    assert points.count.text() == "3 van 7"
    assert page.view.case.identity.answers == ()
    qtbot.mouseClick(masking.space.act, LEFT)
    rest()
    rest()
    answers = {each.item: each.answer for each in page.view.case.identity.answers}
    assert answers == {"ID-07-front": "yes", "ID-07-qr": "n/a", "ID-10": "yes"}
    assert not {"ID-07-front", "ID-07-qr"} & set(page.identity.proposals.proposals)
    assert points.answers == {}


def test_a_place_that_is_said_to_be_legible_keeps_the_copy_out_until_it_is_covered(qtbot, masking):
    space, row = masking.space, masking.space.points.rows["ID-08-photo"]
    qtbot.mouseClick(row.buttons[Answer.NO], LEFT)
    assert not space.act.isEnabled()
    assert space.note.text().startswith("U zegt dat een plek nog te lezen is")
    qtbot.mouseClick(row.buttons[Answer.NO], LEFT)
    assert space.act.isEnabled()
    assert not row.buttons[Answer.NO].isChecked()


def test_answers_go_with_a_picture_of_which_nothing_is_kept(qtbot, page, masking, rest):
    qtbot.mouseClick(masking.space.points.rows["ID-10"].buttons[Answer.YES], LEFT)
    masking.space.incident.setChecked(False)
    qtbot.mouseClick(masking.space.nothing, LEFT)
    rest()
    assert masking.space.points.answers == {}
    assert page.view.case.identity.answers == ()


def test_a_copy_with_a_readable_number_is_an_incident_and_its_letter_is_offered(qtbot, page, masking, rest):
    qtbot.mouseClick(masking.space.act, LEFT)
    rest()
    rest()
    note = page.identity.incident
    qtbot.waitUntil(note.isVisible)
    assert page.view.case.identity.incident_on == page.view.today
    qtbot.mouseClick(note.write, LEFT)
    assert page.window().page is page.window().pages["letter"]


def test_keeping_nothing_of_it_records_the_incident_alone(qtbot, desk, page, masking, rest):
    qtbot.mouseClick(masking.space.nothing, LEFT)
    rest()
    rest()
    assert not masking.is_open
    assert kept(desk, page) == ()
    assert page.view.case.identity.incident_on == page.view.today
    assert page.view.case.identity.holds_copy


def test_keeping_nothing_of_a_copy_without_a_number_leaves_the_case_as_it_was(qtbot, page, masking, rest):
    before = page.view.case
    masking.space.incident.setChecked(False)
    qtbot.mouseClick(masking.space.nothing, LEFT)
    rest()
    assert page.view.case == before
    assert masking.arrival.message.text.text() == "Het beeld is weg. Er is niets bewaard."


def test_the_copy_is_destroyed_when_it_is_gone_everywhere(qtbot, desk, page, masking, rest):
    qtbot.mouseClick(masking.space.act, LEFT)
    rest()
    rest()
    qtbot.mouseClick(page.identity.kept.gone, LEFT)
    dialog = page.identity.dialog
    assert not dialog.act.isEnabled()
    for row in dialog.rows.values():
        if row.answer is None:
            qtbot.mouseClick(row.gone, LEFT)
    assert {row.answer for row in dialog.rows.values()} == {Answer.YES, Answer.NOT_APPLICABLE}
    qtbot.mouseClick(dialog.act, LEFT)
    rest()
    rest()
    assert kept(desk, page) == ()
    assert page.view.case.identity.copy_destroyed == page.view.today
    assert not page.identity.kept.isVisible()
    assert page.identity.kept.view.page_rect.isEmpty()


def test_locking_the_desk_lets_go_of_the_picture(qtbot, window, masking):
    window.lock()
    assert not masking.is_open
    assert masking.space.boxes.marks == ()
    assert "ging op slot" in masking.arrival.message.text.text()


def test_leaving_the_case_lets_go_of_the_picture_and_says_so(qtbot, window, page, masking, open_case):
    reference = page.view.reference
    assert window.holds_typed()
    window.open_page("requests")
    assert not masking.is_open
    open_case(reference)
    assert "u verliet de zaak" in masking.arrival.message.text.text()


def test_another_case_never_shows_the_picture_of_the_one_before(page, masking, open_case, register):
    open_case(register())
    assert not masking.is_open
    assert masking.space.view.scene().items() == []


def test_another_tab_may_be_looked_at_meanwhile(page, masking):
    page.tabs.choose("letters")
    assert page.top.isVisible()
    page.tabs.choose("identity")
    assert masking.is_open
    assert not page.top.isVisible()


def test_ctrl_enter_presses_the_one_main_button_there_is(qtbot, window, masking, rest, redactor):
    window.actions_by_id[Act.NEXT_STEP].trigger()
    rest()
    assert [each[0] for each in redactor.asked] == ["scan", "mask"]


def test_the_pages_of_a_scan_are_shown_one_by_one(qtbot, work, rest, redactor):
    redactor.pages, redactor.findings = 2, (BSN, BACK)
    work.bring(lambda: Arrival("id.tif", png()))
    rest()
    assert work.space.picture.place.text() == "1 van 2"
    qtbot.mouseClick(work.space.picture.next, LEFT)
    rest()
    assert work.space.view.page == 1
    assert [item.mark.kind for item in work.space.view.layer.items.values()] == [FindingKind.QR]
    work.space.boxes.choose(work.space.boxes.marks[0].id)
    rest()
    assert work.space.view.page == 0


def test_a_narrow_window_makes_picture_and_list_two_tabs(qtbot, window, masking):
    window.resize(900, 640)
    qtbot.waitUntil(masking.space.tabs.isVisible)
    assert masking.space.picture.isVisible()
    assert not masking.space.found.isVisible()
    masking.space.tabs.setCurrentIndex(1)
    assert masking.space.found.isVisible()
    assert masking.space.act.isVisible()


def test_what_was_read_is_proposed_and_counts_once_it_is_taken_over(qtbot, page, masking, rest):
    qtbot.mouseClick(masking.space.act, LEFT)
    rest()
    rest()
    card = page.identity.proposals
    qtbot.waitUntil(card.isVisible)
    assert "Pasfoto: onleesbaar" in card.lines.text()
    assert page.view.case.identity.answers == ()
    qtbot.mouseClick(card.take, LEFT)
    rest()
    rest()
    given = {each.item: each.answer for each in page.view.case.identity.answers}
    assert given["ID-08-photo"] is Answer.YES
    assert given["ID-09"] is Answer.YES
    qtbot.waitUntil(lambda: not card.isVisible())


def test_a_copy_that_nobody_needs_cannot_be_kept_and_says_why(
    qtbot, register, open_case, redactor, rest, desk
):
    page = open_case(register(Right.DIRECT_MARKETING))
    work = page.identity.work
    work.bring(lambda: Arrival("id.png", png()))
    rest()
    assert not work.space.act.isEnabled()
    assert work.space.note.text().startswith("Hier is geen kopie van een identiteitsbewijs voor nodig")
    qtbot.mouseClick(work.space.nothing, LEFT)
    rest()
    assert not work.is_open
    assert kept(desk, page) == ()


def test_every_button_and_field_of_the_masking_view_has_a_name(page, masking):
    assert nameless(page.identity.work.space) == []
    assert nameless(page.identity.work.arrival) == []
    assert nameless(page.identity.kept) == []
    assert masking.space.view.accessibleName() == "Kopie van een identiteitsbewijs, pagina 1 van 1"


def test_a_case_that_is_left_while_its_copy_is_stored_keeps_it_and_the_next_shows_nothing_of_it(
    qtbot, desk, page, masking, rest, register, open_case, monkeypatch
):
    begun, go = threading.Event(), threading.Event()

    def slowly(*given, **more):
        begun.set()
        assert go.wait(10)
        return keep_copy(*given, **more)

    monkeypatch.setattr("ui.identification.copy_work.keep_copy", slowly)
    first, other = page.view.reference, register()
    qtbot.mouseClick(masking.space.act, LEFT)
    qtbot.waitUntil(begun.is_set)
    assert not masking.space.progress.stop.isVisible()
    page.window().open_page("case", f"{other}/identity")
    assert not masking.is_open
    go.set()
    rest()
    rest()
    assert page.view.reference == other
    assert len(copies_of(desk.core.read, first)) == 1
    assert not page.identity.kept.isVisible()
    assert not page.identity.proposals.isVisible()
