"""The process that reads pictures: works, stops, dies, hangs, and gives its memory back."""

import json
import os
import select
import signal
import subprocess
import sys
import threading
from pathlib import Path

import numpy as np
import pytest
from picture_making import HEIGHT, WIDTH, is_blue_at, letter_pdf, picture, saved, with_qr

from dsar_desk.domain.redaction import Area, Box, FindingKind, Watermark
from dsar_desk.errors import InvalidInput, PasswordNeeded, ReaderFailed
from dsar_desk.redaction.child_process import START_WORD, command
from dsar_desk.redaction.process import Reader

LONG = 60
"""Seconds after which a test gives up; none waits that long unless it fails."""
STAMP = Watermark(("KOPIE", "voor Kaartje2go", "27-11-2026"))
HEAVY = {"numpy", "cv2", "PIL", "rapidocr", "onnxruntime", "pypdfium2", "zxingcpp", "pi_heif"}


@pytest.fixture
def card():
    made, (left, top, right, bottom) = with_qr()
    return saved(made), Box(left / WIDTH, top / HEIGHT, right / WIDTH, bottom / HEIGHT)


def test_a_picture_is_read_into_pages_and_findings(reader, card):
    content, box = card
    scan = reader.scan(content, name="kaart.png")
    assert [(page.width, page.height, len(page.pixels)) for page in scan.pages] == [
        (WIDTH, HEIGHT, WIDTH * HEIGHT * 3)
    ]
    (code,) = (each for each in scan.findings if each.kind is FindingKind.QR)
    assert code.page == 0
    assert code.box.grown(0.03).covers(box)
    assert len(scan.models) == 1


def test_what_is_masked_is_read_again_and_clean(reader, card):
    content, box = card
    scan = reader.scan(content, name="kaart.png")
    copy = reader.mask(scan.pages, [Area(0, box.grown(0.01), FindingKind.QR)], watermark=STAMP)
    assert copy.is_clean
    assert len(copy.pages) == 1


def test_what_was_left_is_said_to_be_legible_with_its_place(reader, card):
    content, box = card
    scan = reader.scan(content, name="kaart.png")
    copy = reader.mask(scan.pages, [], watermark=STAMP)
    (left,) = copy.legible
    assert left.kind is FindingKind.QR
    assert left.box.meets(box)
    assert not copy.is_clean


def test_a_code_of_which_half_is_masked_is_still_legible_or_gone(reader, card):
    content, box = card
    half = Box(box.left, box.top, (box.left + box.right) / 2, box.bottom)
    scan = reader.scan(content, name="kaart.png")
    copy = reader.mask(scan.pages, [Area(0, half, FindingKind.QR)], watermark=None)
    assert all(each.kind is FindingKind.QR for each in copy.legible)


def test_several_pages_keep_their_order_and_number(reader):
    first, second = picture(300, 200), with_qr()[0]
    content = saved(first, "TIFF", save_all=True, append_images=[second])
    scan = reader.scan(content, name="kaart.tif")
    assert [page.width for page in scan.pages] == [300, WIDTH]
    assert {each.page for each in scan.findings if each.kind is FindingKind.QR} == {1}


def test_progress_rises_to_its_end(reader, card):
    told = []
    reader.scan(card[0], name="kaart.png", progress=lambda done, total: told.append((done, total)))
    known = [each for each in told if each != (0, 1)]
    assert known == sorted(known)
    assert known[-1] == (2, 2)


def test_what_is_wrong_with_a_file_comes_back_as_it_was_raised(reader):
    content = letter_pdf("Kopie", password="geheim")
    with pytest.raises(PasswordNeeded) as locked:
        reader.scan(content, name="kopie.pdf")
    assert locked.value.code == "picture-password"
    with pytest.raises(InvalidInput) as other:
        reader.scan(b"GIF89a" + bytes(20), name="kopie.png")
    assert other.value.facts["kind"] == "GIF"
    assert len(reader.scan(content, name="kopie.pdf", password="geheim").pages) == 1


def test_one_process_serves_scan_and_mask(reader, card):
    scan = reader.scan(card[0], name="kaart.png")
    first = reader._child.pid
    reader.mask(scan.pages, [], watermark=None)
    assert reader._child.pid == first


def test_two_threads_each_get_their_own_answer(reader):
    sizes = {}

    def read(width):
        scan = reader.scan(saved(picture(width, 200)), name="kaart.png")
        sizes[width] = scan.pages[0].width

    threads = [threading.Thread(target=read, args=(width,)) for width in (200, 250, 300)]
    for each in threads:
        each.start()
    for each in threads:
        each.join(LONG)
    assert sizes == {200: 200, 250: 250, 300: 300}


def test_cancelling_kills_the_process_and_the_next_reading_works(own_reader, card):
    class Stop(Exception):
        pass

    seen = []

    def stop(*_):
        seen.append(own_reader._child)
        raise Stop

    with pytest.raises(Stop):
        own_reader.scan(card[0], name="kaart.png", progress=stop)
    assert seen[0].wait(LONG)
    assert len(own_reader.scan(card[0], name="kaart.png").pages) == 1


def test_a_process_that_is_killed_in_its_work_is_told(own_reader, card):
    def kill(*_):
        os.kill(own_reader._child.pid, signal.SIGKILL)

    with pytest.raises(ReaderFailed) as failed:
        own_reader.scan(card[0], name="kaart.png", progress=kill)
    assert failed.value.code == "reader-died"


def test_a_process_that_hangs_is_ended(own_reader, card):
    scan = own_reader.scan(card[0], name="kaart.png")
    child = own_reader._child
    os.kill(child.pid, signal.SIGSTOP)
    own_reader.patience = 0.3
    large = saved(picture(1500, 1500), "TIFF")  # more than a pipe holds: the sender must not hang either
    with pytest.raises(ReaderFailed) as failed:
        own_reader.scan(large, name="kaart.tif")
    assert failed.value.code == "reader-hung"
    assert child.wait(LONG)
    own_reader.patience = LONG
    assert own_reader.mask(scan.pages, [], watermark=None).pages


def test_a_process_that_cannot_start_is_told(own_reader, card, monkeypatch):
    monkeypatch.setattr("dsar_desk.redaction.child_process.command", lambda: ["/nowhere/python"])
    with pytest.raises(ReaderFailed) as failed:
        own_reader.scan(card[0], name="kaart.png")
    assert failed.value.code == "reader-missing"


def test_a_bundle_starts_the_command_line_program_beside_it(monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/opt/dsar-desk/dsar-desk")
    assert command() == ["/opt/dsar-desk/dsar", START_WORD]
    spec = Path(__file__).parents[2] / "packaging" / "dsar_desk.spec"
    assert f'"{START_WORD}"' in spec.read_text(encoding="utf-8")


def test_an_idle_process_ends_by_itself(card):
    reader = Reader(idle=0.05)
    reader.scan(card[0], name="kaart.png")
    assert reader._child.wait(LONG)


def test_rest_ends_a_reading_that_is_under_way(own_reader, card):
    with pytest.raises(ReaderFailed):
        own_reader.scan(card[0], name="kaart.png", progress=lambda *_: own_reader.rest())


def test_a_desk_that_closes_ends_the_process(desk, card):
    desk.redactor.scan(card[0], name="kaart.png")
    child = desk.redactor._child
    desk.close()
    assert child.wait(LONG)


@pytest.mark.parametrize("stopped", [False, True])
@pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="waits for a process of another parent")
def test_the_process_dies_with_the_desk_even_when_it_hangs(stopped):
    code = (
        "import os, signal, sys\n"
        "from dsar_desk.redaction.process import Reader\n"
        "reader = Reader()\n"
        "reader.scan(sys.stdin.buffer.read(), name='kaart.png')\n"
        "print(reader._child.pid, flush=True)\n"
        "signal.pause()\n"
    )
    command = [sys.executable, "-c", code]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as desk:
        desk.stdin.write(saved(picture()))
        desk.stdin.close()
        child = int(desk.stdout.readline())
        watched = os.pidfd_open(child)
        if stopped:
            os.kill(child, signal.SIGSTOP)
        desk.kill()
        assert select.select([watched], [], [], LONG)[0]
        os.close(watched)


def test_the_desk_itself_loads_no_decoder_when_it_reads_a_picture():
    code = (
        "import json, sys\n"
        "from dsar_desk.redaction.process import Reader\n"
        "reader = Reader()\n"
        "scan = reader.scan(sys.stdin.buffer.read(), name='kaart.png')\n"
        "assert reader.mask(scan.pages, (), watermark=None).pages\n"
        "print(json.dumps(sorted({name.partition('.')[0] for name in sys.modules})))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], input=saved(picture()), capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert not set(json.loads(done.stdout)) & HEAVY


def test_a_document_upside_down_is_turned_when_asked(reader):
    made = picture(900, 560, text="KONINKRIJK DER NEDERLANDEN").rotate(180)
    scan = reader.scan(saved(made), name="kaart.png", straighten=True)
    (page,) = scan.pages
    assert is_blue_at(np.frombuffer(page.pixels, np.uint8).reshape(page.height, page.width, 3), "top-left")


def test_a_code_without_a_number_in_it_is_proposed_too(reader):
    made, _ = with_qr("https://example.org/")
    scan = reader.scan(saved(made), name="kaart.png")
    assert [each.kind for each in scan.findings] == [FindingKind.QR]
