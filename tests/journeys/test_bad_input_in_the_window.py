"""What goes wrong at the door or in the program is said in a clear sentence, and nothing is lost."""

import os
import subprocess

import pytest
from person import PASSPHRASE
from PySide6.QtGui import QGuiApplication

from dsar_desk.bootstrap import unlock_desk
from dsar_desk.domain.cases import Channel
from dsar_desk.domain.people import Person as DataSubject
from dsar_desk.domain.rights import Right
from dsar_desk.services.registration import NewRequest, register_request
from dsar_desk.storage.cipher import connect

NAME = "Noor Verzonnen"


def files_in(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def try_to_unlock(person, secret=PASSPHRASE):
    """Type what should open the desk; return what is said against it."""
    page = person.window.centralWidget()
    person.write(page.secret, secret)
    person.click(page.go)
    person.until(lambda: page.field.has_error, 20_000)
    assert page.secret.isVisible()
    assert page.go.isEnabled()
    return page.field.note.text()


def register_somebody(desk):
    core = desk.core
    new = NewRequest(
        controller="kaartje2go",
        rights=(Right.ACCESS,),
        received=desk.today(),
        channel=Channel.EMAIL,
        person=DataSubject(NAME, "noor@example.org"),
    )
    return register_request(core.begin, core.catalog, core.actor(), new).case.reference


def test_a_wrong_passphrase_opens_nothing_and_the_right_one_still_does(made_desk, person):
    before = files_in(made_desk)
    assert try_to_unlock(person, "niet de goede zin") == "De wachtwoordzin klopt niet."
    assert files_in(made_desk) == before
    person.unlock()
    assert person.is_at("requests")


def test_a_damaged_file_is_said_and_left_as_it_is(made_desk, person):
    file = made_desk / "desk.db"
    content = bytearray(file.read_bytes())
    content[100] ^= 0x55
    file.write_bytes(content)
    said = try_to_unlock(person)
    assert said == "Het bestand van de desk is beschadigd. Zet een reservekopie terug."
    assert file.read_bytes() == bytes(content)


def test_a_desk_of_a_newer_version_is_said_and_left_as_it_is(made_desk, person):
    driver = connect(made_desk / "desk.db", unlock_desk(made_desk, passphrase=PASSPHRASE))
    driver.execute("PRAGMA user_version = 99")
    driver.close()
    before = files_in(made_desk)
    assert try_to_unlock(person).startswith("Deze desk is gemaakt met een nieuwere versie")
    after = files_in(made_desk)
    assert {name: after[name] for name in before} == before


@pytest.fixture
def read_only(made_desk):
    """The desk's folder, in which nobody may write: not even root."""
    if os.geteuid() == 0:
        made = ["mount", "--bind", made_desk, made_desk]
        closed = ["mount", "-o", "remount,bind,ro", made_desk]
        if any(subprocess.run(each, capture_output=True, check=False).returncode for each in (made, closed)):
            pytest.skip("root cannot be kept from writing here")
        yield made_desk
        subprocess.run(["umount", "-l", made_desk], check=True)
    else:
        made_desk.chmod(0o500)
        yield made_desk
        made_desk.chmod(0o700)


def test_a_folder_in_which_nobody_may_write_is_said(read_only, person):
    before = files_in(read_only)
    said = try_to_unlock(person)
    assert said == "In deze map mag de desk niet schrijven. Kijk de rechten van de map na."
    assert files_in(read_only) == before


def test_a_new_desk_in_a_folder_that_cannot_be_made_is_said(tmp_path, folder, person):
    (tmp_path / "data").write_text("a file, where a folder should come", encoding="utf-8")
    welcome = person.window
    person.click(welcome.choices.begin)
    person.until(lambda: welcome.step is welcome.passphrase)
    person.write(welcome.passphrase.first, PASSPHRASE)
    person.write(welcome.passphrase.second, PASSPHRASE)
    with person.qtbot.waitSignal(person.session.errors.shown, timeout=20_000):
        person.click(welcome.passphrase.go)
    dialog = person.session.errors.dialog
    assert dialog.informativeText()
    assert dialog.detailedText() == ""
    dialog.close()
    assert welcome.step is welcome.choices


def test_a_bug_shows_a_report_without_anybody_in_it_and_the_desk_goes_on(at_desk):
    window, errors = at_desk.window, at_desk.session.errors
    reference = register_somebody(at_desk.session.desk)
    window.open_page("case", reference)
    at_desk.is_next("acknowledge")

    def stumble():
        name = at_desk.case.view.case.person.name
        raise KeyError(f"{name} of {reference}")

    with at_desk.qtbot.waitSignal(errors.shown):
        window.shell.tasks.run(stumble)
    dialog = errors.dialog
    report = dialog.detailedText()
    assert "KeyError" in report
    assert "in stumble" in report
    shown = f"{report} {dialog.text()} {dialog.informativeText()}"
    for secret in (NAME, reference, "noor@example.org", str(at_desk.session.folder.parent)):
        assert secret not in shown
    copy = next(each for each in dialog.buttons() if each.text() == "Verslag kopiëren")
    copy.click()
    assert QGuiApplication.clipboard().text() == report
    dialog.close()

    at_desk.do_next()
    at_desk.letter("acknowledgement")
    assert at_desk.session.desk.core.verify().ok
