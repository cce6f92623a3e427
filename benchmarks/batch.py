"""`python benchmarks/batch.py`: many issued letters into one job, and handed to a printer page by page.

The register is real and encrypted; the printer is a PDF file, which asks for what a printer asks for. Prints
seconds, and the memory of the process before, during and after, so that a growth with the pages would show.
"""

import argparse
import os
import sys
import time
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

DAY = date(2026, 11, 22)


def main() -> int:
    """Measure and print; goals are shown, they do not fail the command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--letters", type=int, default=500)
    parser.add_argument("--dpi", type=int, default=300, help="dots an inch of the printer, at most 600")
    chosen = parser.parse_args()
    with TemporaryDirectory(prefix="dsar-batch-") as folder:
        pdf = _bound(Path(folder), chosen.letters)
        _printed(Path(folder), pdf, chosen.dpi)
    return 0


def _bound(folder: Path, letters: int) -> bytes:
    from benchmarks.stub_keyring import StubKeyring
    from dsar_desk.bootstrap import make_desk
    from dsar_desk.services.batches import bind_batch, ready_letters
    from dsar_desk.services.ports import Actor

    actor = Actor("Ilse Vermeer", "", DAY, datetime(2026, 11, 22, 9, tzinfo=UTC))
    desk, _ = make_desk(folder / "desk", vault=StubKeyring("00" * 32))
    began = time.perf_counter()
    _issue(desk, actor, letters)
    print(f"{letters} letters registered and issued in {time.perf_counter() - began:.1f} s")
    before, began = _memory(), time.perf_counter()
    batch = ready_letters(desk.read, desk.catalog, desk.binder)
    read = time.perf_counter() - began
    pdf = bind_batch(desk.read, desk.binder, batch.letters, day=DAY, language="nl", title="Kaartje2go")
    whole = time.perf_counter() - began
    pages = sum(each.pages for each in batch.letters)
    print(
        f"found and read in {read:.2f} s, bound with a cover list in {whole - read:.2f} s, "
        f"together {whole:.2f} s (goal 10 s); {len(batch.letters)} letters, {pages} pages, "
        f"{len(pdf) / 1e6:.1f} MB; memory {before} to {_memory()} MiB"
    )
    desk.close()
    return pdf


def _issue(desk, actor, letters: int) -> None:
    from dsar_desk.domain.cases import Channel
    from dsar_desk.domain.people import Person
    from dsar_desk.domain.rights import Right
    from dsar_desk.services.letters import LetterOrder, issue_letter
    from dsar_desk.services.registration import NewRequest, register_request

    for number in range(letters):
        person = Person(f"Persoon {number}", address=f"Nergensstraat {number}\n9999 ZZ Nergens")
        new = NewRequest(
            controller="kaartje2go",
            rights=(Right.ACCESS, Right.ERASURE),
            received=date(2026, 11, 2),
            channel=Channel.POST,
            person=person,
        )
        reference = register_request(desk.begin, desk.catalog, actor, new).case.reference
        order = LetterOrder("acknowledgement")
        issue_letter(desk.begin, desk.catalog, desk.press, actor, reference, order)


def _printed(folder: Path, pdf: bytes, dpi: int) -> None:
    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QApplication

    from ui.printing import print_pdf

    application = QApplication([])
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(folder / "printed.pdf"))
    printer.setResolution(dpi)
    seen: list[int] = []

    def report(done: int, _total: int) -> None:
        if done % 25 == 0:
            seen.append(_memory())

    before, began = _memory(), time.perf_counter()
    pages = print_pdf(pdf, printer, report=report)
    took = time.perf_counter() - began
    print(
        f"{pages} pages (blank backs with them) to a PDF printer at {dpi} dpi in {took:.1f} s, "
        f"{1000 * took / pages:.0f} ms a page; memory {before} MiB before, "
        f"{seen[1] if len(seen) > 1 else seen[0]} at page 25, {seen[-1]} at the end, most {max(seen)}"
    )
    application.quit()


def _memory() -> int:
    """Return the memory of this process now, in MiB."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return int(next(line for line in lines if line.startswith("VmRSS")).split()[1]) // 1024


if __name__ == "__main__":
    sys.exit(main())
