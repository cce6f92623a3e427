"""A customer sends an unmasked copy of an ID: it is boxed, masked, checked, destroyed, and nowhere found.

With the real window, the real process that reads, and a search of every byte that was written meanwhile.
"""

import io
import tempfile

import numpy as np
import pytest
from a_copy_of_an_id import drop, open_a_case, rest
from person import LEFT
from PIL import Image
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication

from dsar_desk.domain.identity import IdentityMethod, IdentityOutcome
from dsar_desk.domain.redaction import FindingKind
from dsar_desk.services.id_copies import copies_of, picture_of
from tests.redaction.id_pictures import make_picture
from tests.storage.raw_pages import all_pages

KIND, SEED = "nl-passport-2011", 3
"""A passport with its BSN printed and in the machine-readable zone."""
MAGIC = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0", b"\xff\xd8\xff\xe1", b"%PDF")


@pytest.fixture(autouse=True)
def whole_computer(tmp_path, monkeypatch):
    """All that this program may write to lies below one folder."""
    for name in ("HOME", "TMPDIR", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        folder = tmp_path / "computer" / name.casefold()
        folder.mkdir(parents=True)
        monkeypatch.setenv(name, str(folder))
    monkeypatch.setattr(tempfile, "tempdir", None)


@pytest.fixture(scope="module")
def specimen():
    return make_picture(KIND, SEED, plain=True)


@pytest.fixture
def picture_file(specimen, tmp_path_factory):
    """The customer's file, where the person has it: outside of all that the desk writes."""
    file = tmp_path_factory.mktemp("post") / "kopie paspoort.png"
    Image.fromarray(specimen.pixels).save(file)
    return file


@pytest.fixture
def case(at_desk):
    """Somebody asks for their data by mail; the page of the case is open."""
    return open_a_case(at_desk)


def secrets_of(specimen, file):
    """Return byte strings of which none may be found anywhere: numbers, and pieces of the picture."""
    found = []
    for mark in specimen.of_kind("bsn"):
        digits = "".join(each for each in mark.text if each.isdigit())
        for told in (
            digits,
            f"{digits[:4]} {digits[4:6]} {digits[6:]}",
            f"{digits[:4]}.{digits[4:6]}.{digits[6:]}",
        ):
            found += [told.encode(), told.encode("utf-16-le")]
    content = file.read_bytes()
    found += [content[start : start + 40] for start in range(200, len(content) - 40, len(content) // 20)]
    for row in inked_rows(specimen):
        found += [row.tobytes(), row[:, ::-1].tobytes()]
        found += [np.insert(each, 3, 255, axis=1).tobytes() for each in (row, row[:, ::-1])]
    return found


def inked_rows(specimen):
    """Return pieces of pixel rows that cross the numbers, as they lie in memory and in a raw picture."""
    for mark in specimen.of_kind("bsn", "mrz"):
        left, top = mark.quad.min(axis=0).astype(int)
        right, bottom = mark.quad.max(axis=0).astype(int)
        row = specimen.pixels[(top + bottom) // 2, left:right][:48]
        assert len(np.unique(row)) > 3, "a row without ink proves nothing"
        yield row


def written(folder):
    """Return every file that was written, by its path."""
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file() and not path.is_symlink()}


def traces_in(secrets, contents):
    """Return the names of what holds a number, a piece of the picture, or is a picture of any kind."""
    pictures = [name for name, content in contents.items() if content.startswith(MAGIC)]
    return pictures + [
        name for name, content in contents.items() if any(secret in content for secret in secrets)
    ]


def nothing_of(secrets, folder, desk):
    """Look through each file as it lies there, and through the register as SQLite sees it."""
    files = written(folder)
    assert files
    assert traces_in(secrets, files) == []
    register = all_pages(desk.location, desk.core.register.key)
    assert traces_in(secrets, {"register": register}) == []
    return register


def test_the_search_finds_a_trace_where_there_is_one(specimen, picture_file, tmp_path):
    secrets = secrets_of(specimen, picture_file)
    (bsn,) = specimen.of_kind("bsn")
    raw = specimen.pixels[:, :, ::-1]
    bitmap = np.insert(raw, 3, 255, axis=2)
    planted = {
        "log": f"read {bsn.text} on page 1".encode(),
        "picture": picture_file.read_bytes(),
        "part": picture_file.read_bytes()[-len(picture_file.read_bytes()) // 3 :],
        "pixels": specimen.pixels.tobytes(),
        "bitmap": bitmap.tobytes(),
        "harmless": b"Noor Verzonnen, 2026-11-27",
    }
    assert set(traces_in(secrets, planted)) == set(planted) - {"harmless"}


@pytest.mark.slow
def test_an_unmasked_copy_is_masked_checked_and_gone_without_a_trace(
    case, specimen, picture_file, tmp_path, capfd
):
    person, desk = case, case.session.desk
    secrets = secrets_of(specimen, picture_file)
    work = sees_it_boxed(person, picture_file)
    draws_moves_and_removes(person, work)
    nothing_of(secrets, tmp_path, desk)
    masks_and_keeps(person, work)
    core = desk.core
    reference = person.case.view.reference
    (kept,) = copies_of(core.read, reference)
    is_black_where_it_must(picture_of(core.read, kept.id, 0), specimen)
    nothing_of(secrets, tmp_path, desk)
    decides(person)
    destroys(person)
    assert copies_of(core.read, reference) == ()
    pages = nothing_of(secrets, tmp_path, desk)
    assert not [magic for magic in MAGIC[:3] if magic in pages]
    tells_what_happened_and_no_more(person, specimen)
    told = capfd.readouterr()
    assert not [secret for secret in secrets if secret in (told.out + told.err).encode()]


def sees_it_boxed(person, file):
    """Drop the file on the case and look at what was found."""
    page = person.case
    drop(person, page, file)
    work = page.identity.work
    assert work.is_open, work.arrival.message.text.text()
    found = {mark.kind for mark in work.space.boxes.marks}
    assert {FindingKind.BSN, FindingKind.MRZ} <= found
    assert work.space.incident.isChecked()
    labels = [item.label.words for item in work.space.view.layer.items.values()]
    assert "Burgerservicenummer: mag u niet bewaren" in labels
    for row in list(work.space.found.doubts.values()):
        person.click(row.cover)
    return work


def draws_moves_and_removes(person, work):
    """Draw a box with the mouse, move it by key, remove it, and undo the removal of another."""
    view, boxes = work.space.view, work.space.boxes
    before = len(boxes.marks)
    at = [
        view.mapFromScene(QPointF(view.page_rect.width() * x, view.page_rect.height() * 0.04))
        for x in (0.4, 0.6)
    ]
    person.qtbot.mousePress(view.viewport(), LEFT, pos=at[0])
    person.qtbot.mouseMove(view.viewport(), at[1])
    person.qtbot.mouseRelease(view.viewport(), LEFT, pos=at[1])
    assert boxes.current.kind is FindingKind.OWN
    left = boxes.current.box.left
    person.window.activateWindow()
    person.until(lambda: QApplication.activeWindow() is person.window)
    view.setFocus()
    person.qtbot.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert boxes.current.box.left > left
    person.qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert len(boxes.marks) == before
    person.qtbot.keyClick(view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    person.until(lambda: len(boxes.marks) == before + 1)


def masks_and_keeps(person, work):
    """Press the main act until the second reading finds nothing more; each time it says where."""
    for _ in range(4):
        if not work.is_open:
            break
        person.click(work.space.act)
        rest(person)
    assert not work.is_open, work.space.message.text.text()
    person.until(person.case.identity.kept.isVisible)
    rest(person)


def is_black_where_it_must(png, specimen):
    """Nothing but the mask is left where the numbers stood; the page around them is still there."""
    with Image.open(io.BytesIO(png)) as opened:
        assert opened.info == {}
        pixels = np.asarray(opened.convert("RGB"))
    height, width = specimen.pixels.shape[:2]
    across, down = pixels.shape[1] / width, pixels.shape[0] / height
    for mark in specimen.of_kind("bsn", "mrz"):
        left, top = mark.quad.min(axis=0)
        right, bottom = mark.quad.max(axis=0)
        inside = pixels[
            int(top * down) : int(bottom * down) + 1, int(left * across) : int(right * across) + 1
        ]
        assert inside.max() == 0, mark.kind
    assert pixels.max() > 200


def decides(person):
    """Record with the copy before one's eyes that this is who they say."""
    tab = person.case.identity
    person.click(tab.proposals.take)
    rest(person)
    person.choose(tab.outcome.method, IdentityMethod.MASKED_COPY.value)
    person.write(tab.outcome.reason, "Naam klopt met de bestelling, document is geldig.")
    person.click(tab.outcome.passed)
    rest(person)
    person.until(lambda: person.case.view.case.identity.outcome is IdentityOutcome.PASSED)
    assert not tab.kept.isVisible()


def destroys(person):
    """Go through the places outside the desk."""
    person.click(person.case.identity.copy.gone)
    dialog = person.case.identity.dialog
    person.until(dialog.isVisible)
    for row in dialog.rows.values():
        if row.answer is None:
            person.click(row.gone)
    person.click(dialog.act)
    rest(person)
    person.until(lambda: person.case.view.case.identity.copy_destroyed is not None)


def tells_what_happened_and_no_more(person, specimen):
    """The history says that a copy came, was kept and destroyed; nothing that was on it."""
    kinds = [event.event.kind for event in person.case.view.events]
    assert {"copy-kept", "bsn-incident", "identity-recorded", "copy-destroyed"} <= set(kinds)
    told = repr(person.case.view.events)
    for mark in specimen.of_kind("bsn", "document-number"):
        assert mark.text not in told
    assert person.case.identity.incident.isVisible()
