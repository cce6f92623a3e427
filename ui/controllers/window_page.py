"""A test page that shows where the window of an envelope sits, through the system's print dialog."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.printing import ask_printer, print_pdf
from ui.shell import Shell
from ui.translations import language

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


class WindowPage(QObject):
    """Makes the page, asks for a printer, and prints."""

    def __init__(self, shell: Shell, owner: QWidget) -> None:
        super().__init__(owner)
        self._shell = shell
        self._owner = owner
        self.ask_printer: Callable[..., Any] = ask_printer

    def start(self, window: str) -> None:
        """Print the page of a window, by its name."""
        speaks = language()

        def made() -> bytes:
            from dsar_desk.bootstrap.postal import window_page_pdf

            return window_page_pdf((window,), language=speaks)

        self._shell.tasks.run(made, done=self._ask, owner=self)

    def _ask(self, pdf: bytes) -> None:
        title = self.tr("Test page for the window")
        self.ask_printer(self._owner.window(), lambda printer: self._print(pdf, printer), title=title)

    def _print(self, pdf: bytes, printer: "QPrinter") -> None:
        self._shell.tasks.run(lambda: print_pdf(pdf, printer), done=self._printed, owner=self)

    def _printed(self, pages: int) -> None:
        self._shell.toast(self.tr("%n page(s) sent to the printer", "", pages))
