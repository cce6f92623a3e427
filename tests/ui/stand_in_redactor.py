"""A redactor for tests of the window: one grey page, findings as told, and waits where it is told to."""

import io
import threading
import time

from PIL import Image

from dsar_desk.domain.redaction import MaskedCopy, PagePicture, Scan

WIDE, HIGH = 700, 440


def grey_page(shade=200):
    return PagePicture(WIDE, HIGH, bytes([shade]) * (WIDE * HIGH * 3))


def png(wide=60, high=40):
    file = io.BytesIO()
    Image.new("RGB", (wide, high), "white").save(file, "PNG")
    return file.getvalue()


class StandInRedactor:
    """Answers as it is told. What it is given is counted, never kept."""

    def __init__(self, *findings, pages=1, text_was_read=True):
        self.findings = findings
        self.pages = pages
        self.text_was_read = text_was_read
        self.legible = ()
        self.error = None
        self.passwords = []
        self.asked = []
        self.hold = threading.Event()
        self.hold.set()

    def scan(self, content, *, name, password="", straighten=False, progress):
        self.asked.append(("scan", name, straighten))
        self.passwords.append(password)
        self._work(progress)
        pages = tuple(grey_page(200 - number) for number in range(self.pages))
        return Scan(pages, self.findings, self.text_was_read, ("",) * self.pages)

    def mask(self, pages, areas, *, watermark, progress):
        self.asked.append(("mask", tuple(areas), watermark))
        self._work(progress)
        return MaskedCopy(tuple(png() for _ in pages), self.legible, self.text_was_read)

    def rest(self):
        """Nothing runs beside."""

    def _work(self, progress):
        progress(0, 2)
        while not self.hold.is_set():
            progress(1, 2)
            time.sleep(0.005)  # as the real one, which looks ten times a second
        if self.error is not None:
            raise self.error
        progress(2, 2)
