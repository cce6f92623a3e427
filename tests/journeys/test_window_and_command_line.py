"""The command line writes beside the open window; a second window is turned away."""

import subprocess
import sys

import pytest
from person import PASSPHRASE, Person

ADD = (
    "requests", "add", "--controller", "kaartje2go", "--right", "access", "--channel", "post",
    "--name", "Ana Voorbeeld",
)  # fmt: skip


@pytest.fixture
def dsar(made_desk, tmp_path):
    """Run a command in a process of its own and return what it prints."""
    secret = tmp_path / "passphrase.txt"
    secret.write_text(f"{PASSPHRASE}\n", encoding="utf-8")
    options = ["--desk", str(made_desk), "--passphrase-file", str(secret)]

    def run(*arguments):
        done = subprocess.run(
            [sys.executable, "-m", "dsar_desk", *options, *arguments],
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    return run


def test_what_the_command_line_adds_shows_in_the_list_within_a_second_or_so(at_desk, dsar):
    page = at_desk.show_requests()
    assert page.list.currentWidget() is page.empty
    reference = dsar(*ADD, "--received", at_desk.session.desk.today().isoformat()).split()[0]
    at_desk.until(lambda: page.model.references() == [reference], timeout=2000)
    at_desk.until(lambda: page.list.currentWidget() is page.table)
    item = at_desk.window.navigation.items["show-requests"]
    at_desk.until(lambda: item.accessibleName().startswith("Verzoeken, 1"))


def test_a_case_that_is_open_in_the_window_follows_the_command_line(at_desk, dsar):
    today = at_desk.session.desk.today().isoformat()
    reference = dsar(*ADD, "--received", today).split()[0]
    at_desk.window.open_page("case", reference)
    at_desk.is_next("acknowledge")
    dsar(
        "requests",
        "edit",
        reference,
        "--field",
        "name",
        "--value",
        "Ana Anders",
        "--reason",
        "verkeerd gelezen",
    )
    at_desk.until(lambda: at_desk.case.header.name.text() == "Ana Anders", timeout=2000)


def test_the_command_line_reads_what_the_window_wrote(at_desk, dsar):
    desk = at_desk.session.desk
    desk.set_setting("user.name", "Ilse Vermeer")
    reference = dsar(*ADD, "--received", desk.today().isoformat()).split()[0]
    assert "Ilse Vermeer" in dsar("history", reference)
    assert dsar("verify")


def test_a_second_window_is_told_that_the_desk_is_open(at_desk, start):
    second = Person(at_desk.qtbot, start())
    page = second.window.centralWidget()
    second.write(page.secret, PASSPHRASE)
    second.click(page.go)
    second.until(lambda: page.field.has_error)
    assert page.field.note.text() == "Deze desk staat al open in een ander venster."
    assert at_desk.show_requests().list.isVisible()

    at_desk.close_window()
    second.unlock()
    assert second.is_at("requests")
