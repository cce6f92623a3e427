"""Takes pictures of the real window on a practice desk: for the README, and to look at every page.

    python packaging/screenshots.py                    the pictures of the README, into docs/images
    python packaging/screenshots.py --all FOLDER       every page, light and dark, at 100, 125 and 200 %
    python packaging/screenshots.py --only dossier FOLDER

Without a display the pictures are drawn offscreen. They look best with the font Inter or Noto Sans
(on Debian: fonts-inter); any font will do. To add a picture, add a line to SHOTS.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
PASSPHRASE = "vier woorden zonder verband"
CASES = 235
FONTS = ("Inter", "Noto Sans", "Segoe UI", "Helvetica Neue", "Open Sans")
PATIENCE = 20.0

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap
    from PySide6.QtWidgets import QApplication, QWidget

    from ui.controllers.new_dialog import NewControllerDialog
    from ui.identification.copy_work import CopyWork
    from ui.main_window import MainWindow


@dataclass(frozen=True)
class Shot:
    """A picture: its name, which page shows what, and whether the README has it, in light and in dark."""

    name: str
    take: Callable[[MainWindow], QPixmap]
    readme: tuple[str, ...] = ()


def settle(window: QWidget, seconds: float = 0.6) -> None:
    """Let the window finish what it is doing."""
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance()
    end, quiet = time.monotonic() + PATIENCE, time.monotonic() + seconds
    while time.monotonic() < end:
        app.processEvents()
        busy = any(getattr(window, name).is_busy for name in ("tasks", "lists") if hasattr(window, name))
        if busy:
            quiet = time.monotonic() + seconds
        elif time.monotonic() > quiet:
            return
        time.sleep(0.005)


def show_page(window: MainWindow, page: str, argument: str = "") -> QPixmap:
    """Return a picture of the window with a page."""
    window.open_page(page, argument)
    settle(window)
    return window.grab()


def with_dialog(window: MainWindow, dialog: QWidget) -> QPixmap:
    """Return a picture of a dialog over its dimmed window."""
    from PySide6.QtGui import QColor, QPainter

    settle(window)
    picture = window.grab()
    painter = QPainter(picture)
    painter.fillRect(window.rect(), QColor(10, 15, 22, 110))
    inside = dialog.grab()
    left = (window.width() - dialog.width()) // 2
    top = max(0, (window.height() - dialog.height()) // 2)
    painter.drawPixmap(left, top, inside)
    painter.end()
    dialog.close()
    settle(window, 0.1)
    return picture


def shrink(file: Path) -> None:
    """Keep a picture in the 256 colours that come nearest: a third of the size, and nobody sees it."""
    from PIL import Image

    with Image.open(file) as picture:
        few = picture.convert("RGB").quantize(
            256, method=Image.Quantize.MAXCOVERAGE, kmeans=2, dither=Image.Dither.NONE
        )
    few.save(file, optimize=True)


def pick(window: MainWindow, *, step: str = "", rights: int = 1) -> str:
    """Return the reference of an open case with this next step, and so many rights at least."""
    from dsar_desk.domain.listing import CaseQuery

    rows = window.desk.page(CaseQuery(today=window.desk.today()), limit=200).rows
    today = window.desk.today()
    running = [row for row in rows if row.due is not None and row.due >= today]
    wanted = [row for row in running if len(row.rights) >= rights]
    fitting = [row for each in (wanted, running) for row in each if row.step == step]
    first = fitting or wanted or list(rows)
    return first[len(first) // 2].reference


def requests(window: MainWindow) -> QPixmap:
    """The list, with a row selected that has two rights."""
    window.open_page("requests")
    settle(window)
    page = window.pages["requests"]
    page.table.selectRow(3)
    return show_page(window, "requests")


def case(window: MainWindow) -> QPixmap:
    """A case whose next step is a decision."""
    return show_page(window, "case", pick(window, step="decide", rights=2))


def letter(window: MainWindow) -> QPixmap:
    """A letter that answers a decision."""
    return show_page(window, "letter", pick(window, step="write-answer"))


def joined_letter(window: MainWindow) -> QPixmap:
    """One letter that answers access and erasure, of a request that asked for both; partly filled in."""
    reference = decide_both(window)
    show_page(window, "letter", f"{reference}/access-response+erasure-response")
    fields = window.pages["letter"].parts.form.fields
    fields["recipients_named"].box.setPlainText("Pakketlijn B.V., bezorging\nPostduif Mail B.V., nieuwsbrief")
    fields["erased_what"].box.setPlainText("Webwinkel: vier oude adressen in het adresboek")
    fields["erased_on"].edit.setText(f"{window.desk.today():%d-%m-%Y}")
    settle(window)
    return window.grab()


def decide_both(window: MainWindow) -> str:
    """Register the request of `LETTER`, settle who asks, and decide both rights; return its reference."""
    from datetime import UTC, datetime, timedelta

    from dsar_desk.domain.cases import Channel
    from dsar_desk.domain.identity import IdentityMethod, IdentityOutcome
    from dsar_desk.domain.people import Person
    from dsar_desk.domain.rights import Decision, Right
    from dsar_desk.services.deciding import decide_right, settle_identity
    from dsar_desk.services.ports import Actor
    from dsar_desk.services.registration import NewRequest, register_request

    core, today = window.desk.core, window.desk.today()
    actor = Actor("Ilse Vermeer", "privacycoördinator", today, datetime.now(UTC))
    both = (Right.ACCESS, Right.ERASURE)
    new = NewRequest(
        controller="kaartje2go",
        rights=both,
        received=today - timedelta(days=12),
        channel=Channel.EMAIL,
        person=Person("Sanne Kuiper", "sanne@example.org", "Nergensstraat 1\n9999 ZZ Nergens"),
        text=LETTER,
    )
    given = core.begin, core.catalog, actor
    reference = register_request(*given, new).case.reference
    known = IdentityMethod.KNOWN_EMAIL
    settle_identity(*given, reference, outcome=IdentityOutcome.PASSED, method=known, reason="bekend adres")
    for right in both:
        decide_right(*given, reference, right=right, decision=Decision.GRANTED)
    return reference


def letter_text(window: MainWindow) -> QPixmap:
    """The text of a kind of letter, beside the letter that comes of it."""
    return show_page(window, "letter-texts", "kaartje2go/access-response/nl")


def organisation(window: MainWindow) -> QPixmap:
    """One of the example organisations, with what its statement lacks."""
    return show_page(window, "controller", "kamadospace")


def statement_start(window: MainWindow) -> QPixmap:
    """The form of a new organisation, which begins with its statement."""
    return with_dialog(window, _form(window))


def proposals(window: MainWindow) -> QPixmap:
    """What was read from an invented statement, some of it confirmed."""
    form = _form(window)
    text = ROOT / "tests" / "data" / "statements" / "theehuis-de-ketel.txt"
    form.statement.text.setPlainText(text.read_text(encoding="utf-8"))
    form.statement.read()
    settle(window)
    dialog = form.statement.dialog
    for _ in range(4):
        dialog.confirm()
    dialog.skip()
    picture = with_dialog(window, dialog)
    form.statement.text.clear()
    form.close()
    return picture


def _form(window: MainWindow) -> NewControllerDialog:
    window.open_page("controllers")
    settle(window)
    window.page.make_new()
    settle(window)
    return window.page.dialog


def new_request(window: MainWindow) -> QPixmap:
    """The dialog, with a letter pasted into it."""
    from ui.new_request.dialog import TALLEST, WIDEST, NewRequestDialog

    show_page(window, "requests")
    dialog = NewRequestDialog(window.shell, window)
    dialog.open()
    dialog.resize(min(WIDEST, window.width() - 32), min(TALLEST, window.height() - 32))
    settle(window)
    dialog.letter.take(LETTER)
    settle(window)
    return with_dialog(window, dialog)


LETTER = """Onderwerp: mijn gegevens bij Kaartje2go

Beste mevrouw, meneer,

De afgelopen jaren bestelde ik een paar keer kaarten bij u. Graag hoor ik welke gegevens u van mij
bewaart. Ook ontvang ik daar graag een kopie van.

In mijn account staan nog vier oude adressen van familie. Wilt u die uit uw bestand verwijderen?

Met vriendelijke groet,
Sanne Kuiper
sanne@example.org
"""


def copy_of_an_id(window: MainWindow) -> QPixmap:
    """An invented passport that came in unmasked, with what the desk found on it."""
    work = bring_a_copy(window)
    space = work.space
    if space.view.layer.items:
        space.boxes.choose(next(mark.id for mark in space.boxes.marks if mark.must_go))
    settle_reading(window)
    picture = window.grab()
    work.let_go()
    return picture


def masked_copy(window: MainWindow) -> QPixmap:
    """The same, masked and kept for the check."""
    work = bring_a_copy(window)
    for row in list(work.space.found.doubts.values()):
        row.cover.click()
    for _ in range(3):
        if work.is_open:
            work.space.act.click()
            settle_reading(window)
    window.frame.toast.hide()
    settle(window, 0.2)
    picture = window.grab()
    work.let_go()
    return picture


def bring_a_copy(window: MainWindow) -> CopyWork:
    """Drop a picture from the tests' generator on a case; return what works on it."""
    from io import BytesIO

    from PIL import Image

    from dsar_desk.services.arriving import Arrival
    from tests.redaction.id_pictures import make_picture

    reference = pick(window, step="settle-identity")
    show_page(window, "case", f"{reference}/identity")
    file = BytesIO()
    Image.fromarray(make_picture("nl-passport-2011", 3, plain=True).pixels).save(file, "PNG")
    work = window.pages["case"].identity.work
    work.bring(lambda: Arrival("kopie paspoort.png", file.getvalue()))
    settle_reading(window)
    return work


def settle_reading(window: MainWindow) -> None:
    """Let the reading of a copy, and what comes of it, finish."""
    from PySide6.QtWidgets import QApplication

    end = time.monotonic() + 6 * PATIENCE
    while window.shell.pictures.is_busy and time.monotonic() < end:
        QApplication.processEvents()
        time.sleep(0.01)
    settle(window)
    settle(window)


SHOTS = (
    Shot("verzoeken", requests, ("licht", "donker")),
    Shot("dossier", case, ("licht", "donker")),
    Shot("nieuw-verzoek", new_request, ("licht",)),
    Shot("identiteit", copy_of_an_id, ("licht", "donker")),
    Shot("identiteit-afgedekt", masked_copy, ("licht",)),
    Shot("brief", letter, ("licht",)),
    Shot("brief-samen", joined_letter, ("licht", "donker")),
    Shot("organisatie", organisation, ("licht",)),
    Shot("briefpapier", lambda window: show_page(window, "letterhead", "kamadospace"), ("licht",)),
    Shot("verklaring-begin", statement_start),
    Shot("verklaring-gelezen", proposals),
    Shot("brieftekst", letter_text, ("licht",)),
    Shot("organisaties", lambda window: show_page(window, "controllers")),
    Shot("instellingen", lambda window: show_page(window, "preferences")),
)
SCHEMES = {"licht": "light", "donker": "dark"}


def best_font(app: QApplication) -> None:
    """Use a font that is made for screens, if there is one."""
    from PySide6.QtGui import QFontDatabase

    there = set(QFontDatabase.families())
    chosen = next((name for name in FONTS if name in there), None)
    font = app.font()
    if chosen:
        font.setFamily(chosen)
    font.setPixelSize(13)
    app.setFont(font)


def take_all(folder: Path, *, scheme: str, size: tuple[int, int], names: list[str], suffix: str) -> None:
    """Open a window and save its pictures; one process has one scale."""
    from ui.app import finish_look, make_application
    from ui.computer import Computer
    from ui.errors import ErrorDoor
    from ui.main_window import MainWindow
    from ui.tasks import TaskRunner
    from ui.welcome.window import WelcomeWindow
    from ui.workplace import FrontDoor

    computer = Computer()
    computer.set("window.scheme", SCHEMES[scheme])
    computer.set("window.language", "nl")
    app, _ = make_application(["screenshots"], computer)
    best_font(app)
    finish_look(app)
    door, errors = FrontDoor(), ErrorDoor()
    if "welkom" in names:
        tasks = TaskRunner(errors)
        welcome = WelcomeWindow(door, tasks, errors, folder=Path("none"))
        welcome.resize(*size)
        welcome.show()
        settle(welcome)
        welcome.grab().save(str(folder / f"welkom-{suffix}.png"))
        welcome.close()
        tasks.close()
    desk = door.open(Path(os.environ["DSAR_DESK"]), secret=PASSPHRASE)
    window = MainWindow(desk, computer=computer, errors=errors)
    window.resize(*size)
    window.show()
    settle(window)
    for shot in SHOTS:
        if shot.name in names:
            shot.take(window).save(str(folder / f"{shot.name}-{suffix}.png"))
            print(f"{shot.name}-{suffix}.png", flush=True)
    window.close()
    desk.close()


def make_practice_desk(folder: Path) -> None:
    """Make a practice desk with enough cases for a full list."""
    from ui import workplace

    workplace.PRACTICE_CASES = CASES
    desk = workplace.FrontDoor().create_practice(folder, passphrase=PASSPHRASE)
    desk.set_setting("user.name", "Ilse Vermeer")
    desk.set_setting("user.role", "privacycoördinator")
    desk.close()


def run(
    folder: Path,
    *,
    scheme: str,
    size: tuple[int, int],
    names: list[str],
    suffix: str,
    scale: float,
    desk: Path,
) -> None:
    """Take pictures in a process of their own, at a scale."""
    environment = {
        **os.environ,
        "QT_SCALE_FACTOR": str(scale),
        "DSAR_DESK": str(desk),
        "DSAR_CONFIG": str(desk.parent / "window.json"),
    }
    if not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")):
        environment["QT_QPA_PLATFORM"] = "offscreen"
    wide, high = size
    command = [sys.executable, __file__, "--inner", scheme, f"{wide}x{high}", suffix, ",".join(names)]
    subprocess.run([*command, str(folder)], env=environment, check=True)


def main(arguments: list[str]) -> int:
    """Take the pictures that were asked for."""
    if arguments[:1] == ["--inner"]:
        scheme, size, suffix, names, folder = arguments[1:]
        wide, high = map(int, size.split("x"))
        take_all(Path(folder), scheme=scheme, size=(wide, high), names=names.split(","), suffix=suffix)
        return 0
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--all", type=Path, metavar="FOLDER")
    parser.add_argument("--only", nargs=2, metavar=("NAME", "FOLDER"))
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as temporary:
        desk = Path(temporary) / "desk"
        make_practice_desk(desk)
        names = [shot.name for shot in SHOTS] + ["welkom"]
        if asked.all or asked.only:
            folder = asked.all or Path(asked.only[1])
            folder.mkdir(parents=True, exist_ok=True)
            chosen = names if asked.all else [asked.only[0]]
            for scheme in SCHEMES:
                for scale, size, suffix in (
                    (1.0, (1440, 900), "100"),
                    (1.25, (1100, 700), "125"),
                    (1.0, (800, 560), "smal"),
                    (2.0, (1000, 640), "200"),
                ):
                    run(
                        folder,
                        scheme=scheme,
                        size=size,
                        names=chosen,
                        suffix=f"{scheme}-{suffix}",
                        scale=scale,
                        desk=desk,
                    )
            return 0
        folder = ROOT / "docs" / "images"
        folder.mkdir(parents=True, exist_ok=True)
        for scheme in SCHEMES:
            welcome = ["welkom"] if scheme == "licht" else []
            chosen = [shot.name for shot in SHOTS if scheme in shot.readme] + welcome
            run(folder, scheme=scheme, size=(1440, 900), names=chosen, suffix=scheme, scale=1.0, desk=desk)
            for name in chosen:
                shrink(folder / f"{name}-{scheme}.png")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
