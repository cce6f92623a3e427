"""From the first start to a locked desk, with the real desk behind it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel

from dsar_desk.bootstrap import is_recovery_code
from dsar_desk.errors import DamagedDesk, NotAllowed
from ui.app import desk_folder as folder_to_open
from ui.computer import Computer
from ui.idle import IdleWatch
from ui.main_window import MainWindow
from ui.printing import print_text
from ui.session import Session
from ui.welcome.window import WelcomeWindow
from ui.workplace import FrontDoor

PASSPHRASE = "vier woorden zonder verband"


class DoorWithoutKeyring(FrontDoor):
    """The real door on a computer without a keyring."""

    def keyring_works(self):
        return False


@pytest.fixture
def session(qtbot, qapp, look, computer, tmp_path):
    made = Session(qapp, look, computer, DoorWithoutKeyring(), tmp_path / "data" / "desk")
    yield made
    qapp.lastWindowClosed.disconnect(made.close)
    if made.window is not None:
        made.window.hide()
    made.close()
    if made.window is not None:
        made.window.deleteLater()


def shown_texts(window):
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible()]


def test_a_first_start_leads_from_welcome_to_an_own_desk(qtbot, session):
    session.start()
    welcome = session.window
    assert isinstance(welcome, WelcomeWindow)
    assert welcome.focusWidget() is welcome.choices.begin
    qtbot.mouseClick(welcome.choices.begin, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: welcome.step is welcome.passphrase)
    qtbot.keyClicks(welcome.passphrase.first, PASSPHRASE)
    qtbot.keyClicks(welcome.passphrase.second, PASSPHRASE)
    qtbot.mouseClick(welcome.passphrase.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: welcome.step is welcome.code, timeout=20_000)
    assert is_recovery_code(welcome.code.code.text())
    assert not welcome.code.go.isEnabled()
    welcome.code.kept.click()
    qtbot.keyClicks(welcome.code.name, "Ilse Vermeer")
    qtbot.mouseClick(welcome.code.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: isinstance(session.window, MainWindow))
    assert session.desk.setting("user.name") == "Ilse Vermeer"
    assert not session.desk.is_practice
    assert session.computer.get("window.desk") == str(session.folder)


def test_a_passphrase_that_is_too_short_or_differs_is_told_below_the_field(qtbot, session):
    session.start()
    step = session.window.passphrase
    session.window.show_step(step)
    chosen = []
    step.chosen.connect(chosen.append)
    qtbot.keyClicks(step.first, "kort")
    step.try_now()
    assert step.field.note.text() == "Neem een wachtwoordzin van ten minste 12 tekens."
    assert step.first.accessibleDescription() == step.field.note.text()
    qtbot.keyClicks(step.first, " maar nu lang genoeg")
    step.try_now()
    assert step.again.has_error
    assert not step.field.has_error
    assert chosen == []


def test_the_practice_desk_opens_with_invented_requests(qtbot, session):
    session.start()
    welcome = session.window
    qtbot.mouseClick(welcome.choices.try_out, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: welcome.step is welcome.passphrase)
    welcome.passphrase.first.setText(PASSPHRASE)
    welcome.passphrase.second.setText(PASSPHRASE)
    welcome.passphrase.try_now()
    qtbot.waitUntil(lambda: isinstance(session.window, MainWindow), timeout=30_000)
    assert session.desk.is_practice
    assert session.window.pages["requests"].model.rowCount() > 0


def test_a_wrong_file_leaves_everything_as_it_was(qtbot, session, tmp_path):
    wrong = tmp_path / "photo.jpg"
    wrong.write_bytes(b"no backup")
    session.start()
    welcome = session.window
    welcome.restore_from(wrong)
    qtbot.keyClicks(welcome.secret.secret, PASSPHRASE)
    qtbot.mouseClick(welcome.secret.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: welcome.secret.field.has_error, timeout=10_000)
    assert welcome.step is welcome.secret
    assert not session.gate.exists(session.folder)


def test_a_backup_comes_back_with_its_passphrase(qtbot, session, desk, tmp_path):
    file = tmp_path / "desk.dsarbackup"
    desk.back_up(file)
    session.start()
    welcome = session.window
    welcome.restore_from(file)
    qtbot.keyClicks(welcome.secret.secret, PASSPHRASE)
    qtbot.mouseClick(welcome.secret.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: isinstance(session.window, MainWindow), timeout=20_000)
    assert session.window.pages["requests"].model.rowCount() > 0


def test_a_desk_with_a_passphrase_asks_for_it_at_the_start(qtbot, qapp, look, computer, desk_folder):
    session = Session(qapp, look, computer, DoorWithoutKeyring(), desk_folder)
    session.start()
    page = session.window.centralWidget()
    qtbot.keyClicks(page.secret, "niet de goede zin")
    page.try_now()
    qtbot.waitUntil(lambda: page.field.has_error, timeout=10_000)
    page.secret.clear()
    qtbot.keyClicks(page.secret, PASSPHRASE)
    qtbot.keyClick(page.secret, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(session.window, MainWindow), timeout=10_000)
    qapp.lastWindowClosed.disconnect(session.close)
    session.window.hide()
    session.close()
    session.window.deleteLater()


def test_a_damaged_desk_can_be_replaced_by_its_backup_from_the_lock_page(
    qtbot, qapp, look, computer, desk, desk_folder, tmp_path
):
    backup = tmp_path / "desk.dsarbackup"
    desk.back_up(backup)
    desk.close()
    (desk_folder / "desk.db").write_bytes(b"damaged" * 4096)
    session = Session(qapp, look, computer, DoorWithoutKeyring(), desk_folder)
    session.show_locked(DamagedDesk("damaged"))
    session.errors.dialog.close()
    page = session.window.centralWidget()
    qtbot.mouseClick(page.backup, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: isinstance(session.window, WelcomeWindow))
    welcome = session.window
    welcome.restore_from(backup)
    qtbot.keyClicks(welcome.secret.secret, PASSPHRASE)
    qtbot.mouseClick(welcome.secret.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: isinstance(session.window, MainWindow), timeout=20_000)
    assert session.window.pages["requests"].model.rowCount() > 0
    assert [file for file in desk_folder.iterdir() if "before-restore" in file.name]
    qapp.lastWindowClosed.disconnect(session.close)
    session.window.hide()
    session.close()
    session.window.deleteLater()


def test_locking_takes_everything_off_the_screen(qtbot, window):
    names = [window.pages["requests"].model.index(0, 1).data()]
    dialog = QDialog(window)
    dialog.open()
    window.lock()
    assert window.root.currentWidget() is window.locker().page
    assert not dialog.isVisible()
    assert not window.pages["requests"].table.isVisible()
    assert not any(name in text for name in names for text in shown_texts(window))
    assert not window.actions_by_id["show-preferences"].isEnabled()
    page = window.locker().page
    qtbot.keyClicks(page.secret, PASSPHRASE)
    qtbot.keyClick(page.secret, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not window.locker().is_locked, timeout=10_000)
    assert window.pages["requests"].table.isVisible()
    assert dialog.isVisible()
    assert window.actions_by_id["show-preferences"].isEnabled()
    dialog.close()


def test_a_wrong_passphrase_keeps_the_desk_locked(qtbot, window):
    window.lock()
    page = window.locker().page
    qtbot.keyClicks(page.secret, "niet de goede zin")
    page.try_now()
    qtbot.waitUntil(lambda: page.field.has_error, timeout=10_000)
    assert window.locker().is_locked


def test_the_key_locks(window):
    window.actions_by_id["lock"].trigger()
    assert window.locker().is_locked


def test_the_time_locks_when_nobody_is_there(qapp, monkeypatch):
    watch = IdleWatch(10)
    left = []
    watch.left.connect(lambda: left.append(True))
    watch.look()
    assert left == []
    watch._seen -= 601
    watch.look()
    watch.look()
    assert left == [True]
    watch.somebody_is_here()
    watch.look()
    assert left == [True]


def test_a_jump_of_the_clock_means_that_the_computer_slept(qapp):
    watch = IdleWatch(10)
    left = []
    watch.left.connect(lambda: left.append(True))
    watch._ticked -= 120
    watch.look()
    assert left == [True]


def test_the_system_says_that_it_goes_to_sleep(qapp):
    watch = IdleWatch(10)
    left = []
    watch.left.connect(lambda: left.append(True))
    watch.sleeps(True)
    assert left == [True]


def test_a_new_language_makes_the_window_anew(qtbot, session, desk):
    session.show_desk(desk)
    page = session.window
    page.open_page("preferences")
    settings = page.pages["preferences"]
    settings.language.setCurrentIndex(settings.language.findData("en"))
    settings.language.activated.emit(settings.language.currentIndex())
    assert session.window is not page
    assert session.window.pages["preferences"].title.text() == "Settings"
    session.desk = None  # the fixture closes it


def test_settings_are_kept_as_soon_as_they_change(qtbot, window):
    window.open_page("preferences")
    page = window.pages["preferences"]
    page.name.setText("Ilse Vermeer")
    page.name.editingFinished.emit()
    page.minutes.setValue(25)
    page.minutes.editingFinished.emit()
    qtbot.waitUntil(lambda: window.desk.setting("user.name") == "Ilse Vermeer", timeout=10_000)
    qtbot.waitUntil(lambda: window.desk.setting("desk.lock-minutes") == "25", timeout=10_000)


def test_a_backup_is_made_and_told(qtbot, window, tmp_path):
    window.open_page("preferences")
    file = tmp_path / "out.dsarbackup"
    window.pages["preferences"].backup.back_up_to(file)
    qtbot.waitUntil(window.frame.toast.isVisible, timeout=20_000)
    assert window.frame.toast.text.text() == "De reservekopie is gemaakt en teruggelezen."
    assert file.stat().st_size > 0


def test_a_backup_that_cannot_be_written_is_told(qtbot, window, tmp_path):
    window.open_page("preferences")
    errors = window.shell.errors
    with qtbot.waitSignal(errors.shown, timeout=20_000):
        window.pages["preferences"].backup.back_up_to(tmp_path / "no" / "such" / "folder" / "x")
    assert errors.dialog.informativeText()
    errors.dialog.close()


def test_a_backup_can_be_stopped_and_leaves_the_earlier_one(qtbot, window, tmp_path, monkeypatch):
    window.open_page("preferences")
    card = window.pages["preferences"].backup
    file = tmp_path / "out.dsarbackup"
    window.desk.back_up(file)
    earlier, told = file.read_bytes(), window.desk.setting("desk.last-backup")
    back_up, steps = window.desk.back_up, []

    def slowly(to, *, progress):
        def report(done, of):
            steps.append((done, of))
            if done == 2:
                card.cancel()
            progress(done, of)

        back_up(to, progress=report)

    monkeypatch.setattr(window.desk, "back_up", slowly)
    card.back_up_to(file)
    assert card.bar.isVisible()
    assert card.stop.isVisible()
    qtbot.waitUntil(lambda: card.job is None, timeout=20_000)
    assert steps[-1][0] == 2
    assert file.read_bytes() == earlier
    assert sorted(each.name for each in tmp_path.glob(".dsar-*")) == []
    assert card.make.isEnabled()
    assert not card.bar.isVisible()
    assert window.desk.setting("desk.last-backup") == told


def test_the_practice_desk_goes_with_a_click_and_a_yes(qtbot, session, desk_folder, monkeypatch):
    monkeypatch.setattr("ui.session.default_folder", lambda: desk_folder.parent / "own")
    session.folder = desk_folder
    session.show_desk(session.gate.open(desk_folder, secret=PASSPHRASE))
    session.window.open_page("preferences")
    card = session.window.pages["preferences"].practice
    card.remove.click()
    assert card.dialog.cancel.isDefault()
    assert card.dialog.act.text() == "Oefenbalie verwijderen"
    qtbot.mouseClick(card.dialog.act, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: isinstance(session.window, WelcomeWindow), timeout=20_000)
    assert not desk_folder.exists()
    assert session.computer.get("window.desk") == str(desk_folder.parent / "own")


def test_who_says_no_keeps_the_practice_desk(qtbot, session, desk_folder):
    session.folder = desk_folder
    session.show_desk(session.gate.open(desk_folder, secret=PASSPHRASE))
    session.window.open_page("preferences")
    card = session.window.pages["preferences"].practice
    card.remove.click()
    qtbot.keyClick(card.dialog, Qt.Key.Key_Return)
    assert isinstance(session.window, MainWindow)
    assert FrontDoor().exists(desk_folder)


def test_a_real_desk_offers_no_way_to_remove_it(qtbot, session, desk):
    desk.set_setting("desk.practice", "no")
    session.show_desk(desk)
    session.window.open_page("preferences")
    assert session.window.pages["preferences"].practice is None
    with pytest.raises(NotAllowed):
        desk.remove_practice()
    assert desk.location.exists()
    session.desk = None  # the fixture closes it


def test_the_recovery_code_can_be_printed(qtbot, session, tmp_path):
    from PySide6.QtPrintSupport import QPrinter

    session.start()
    step = session.window.code
    step.show_code("7HQ2-ABCD-EFGH-JKMN-PQRS-TVWX-YZ01-2345-6789")
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "code.pdf"))
    print_text(step.page_html(), printer)
    import pypdfium2

    document = pypdfium2.PdfDocument(tmp_path / "code.pdf")
    page = document[0]
    text_page = page.get_textpage()
    text = text_page.get_text_range()
    text_page.close()
    page.close()
    document.close()
    assert "7HQ2" in text


@pytest.mark.parametrize(
    ("arguments", "environment", "kept", "folder"),
    [
        (["x", "--desk", "/a"], {"DSAR_DESK": "/b"}, "/c", Path("/a")),
        (["x"], {"DSAR_DESK": "/b"}, "/c", Path("/b")),
        (["x"], {}, "/c", Path("/c")),
        (["x", "--desk"], {}, "/c", Path("/c")),
    ],
)
def test_which_desk_is_opened(tmp_path, monkeypatch, arguments, environment, kept, folder):
    monkeypatch.delenv("DSAR_DESK", raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    computer = Computer(tmp_path / "x.json")
    computer.set("window.desk", kept)
    assert folder_to_open(arguments, computer) == folder.absolute()


def test_settings_of_this_computer_survive_a_damaged_file(tmp_path):
    file = tmp_path / "window.json"
    file.write_text("{", encoding="utf-8")
    computer = Computer(file)
    assert computer.get("window.scheme") == "system"
    computer.set("window.scheme", "dark")
    assert Computer(file).get("window.scheme") == "dark"


def test_no_window_is_left_over(qapp):
    assert not [
        each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow) and each.isVisible()
    ]
