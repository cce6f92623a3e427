"""A person at the window: looks, clicks, types and waits, as the journeys need it."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLabel, QLineEdit, QScrollArea

from ui.main_window import MainWindow

PASSPHRASE = "vier woorden zonder verband"
LEFT = Qt.MouseButton.LeftButton


class Person:
    """Somebody at the session's window. Waits for what they see, never for a time."""

    def __init__(self, qtbot, session):
        self.qtbot = qtbot
        self.session = session

    @property
    def window(self):
        return self.session.window

    @property
    def page(self):
        return self.window.page

    def is_at(self, name):
        """Whether this page is shown."""
        return self.page is not None and self.page is self.window.pages.get(name)

    @property
    def case(self):
        """The page of the case, with what it has read."""
        return self.window.pages["case"]

    def click(self, button):
        """Scroll to a button and press it, once it has its place."""
        self.until(lambda: button.isVisible() and button.isEnabled())
        self.has_its_place(button)
        area = button.parent()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parent()
        if area is not None:
            area.ensureWidgetVisible(button)
        self.qtbot.mouseClick(button, LEFT)

    def has_its_place(self, widget):
        """Wait until a widget is as high as its words need."""
        self.until(lambda: widget.height() >= widget.minimumSizeHint().height())

    def sees_all_of(self, widget):
        """Wait until no part of a widget is hidden, as behind an edge."""
        self.until(lambda: widget.visibleRegion().boundingRect() == widget.rect())

    def tick(self, box):
        self.qtbot.mouseClick(box, LEFT, pos=QPoint(8, box.height() // 2))

    def write(self, field, text):
        """Type over what is in a field; what no key of the test's keyboard has is pasted."""
        if isinstance(field, QLineEdit):
            self.has_its_place(field)
        field.setFocus()
        field.selectAll()
        if text.isascii():
            self.qtbot.keyClicks(field, text)
        else:
            self.copy(text)
            field.paste()

    def copy(self, text):
        """Put a text on the clipboard."""
        QApplication.clipboard().setText(text)

    def choose(self, box, code):
        place = box.findData(code)
        assert place >= 0, code
        box.setCurrentIndex(place)
        box.activated.emit(place)

    def until(self, seen, timeout=10_000):
        self.qtbot.waitUntil(seen, timeout=timeout)

    def rest(self):
        """Wait until nothing runs in the background."""
        self.until(lambda: not (self.window.tasks.is_busy or self.window.lists.is_busy), 30_000)

    def words(self):
        """Return what labels show now."""
        return [label.text() for label in self.window.findChildren(QLabel) if label.isVisible()]

    def press(self, key):
        """Press Ctrl with a key, in the window that is in front."""

        def is_in_front():
            self.window.activateWindow()  # offscreen nobody else does; refused while a dialog still goes
            return QApplication.activeWindow() is self.window

        self.until(is_in_front)
        self.qtbot.keyClick(self.window, key, Qt.KeyboardModifier.ControlModifier)

    def begin_own_desk(self):
        """Go from the welcome page to an empty desk; return the recovery code that was shown."""
        welcome = self.window
        self.click(welcome.choices.begin)
        self.until(lambda: welcome.step is welcome.passphrase)
        self.write(welcome.passphrase.first, PASSPHRASE)
        self.write(welcome.passphrase.second, PASSPHRASE)
        self.click(welcome.passphrase.go)
        self.until(lambda: welcome.step is welcome.code, 30_000)
        code = welcome.code.code.text()
        assert not welcome.code.go.isEnabled()
        self.tick(welcome.code.kept)
        self.click(welcome.code.go)
        self.until(lambda: isinstance(self.window, MainWindow))
        return code

    def leave_the_new_organisation_for_later(self):
        """Close the dialog for an own organisation that a new desk begins with."""
        self.until(lambda: self.is_at("controllers"))
        page = self.page
        self.until(lambda: page.dialog is not None and page.dialog.isVisible())
        dialog = page.dialog
        self.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        self.until(lambda: page.dialog is None)
        self.rest()

    def unlock(self, secret=PASSPHRASE):
        """Type what opens the desk."""
        page = self.window.centralWidget()
        self.write(page.secret, secret)
        self.qtbot.keyClick(page.secret, Qt.Key.Key_Return)
        self.until(lambda: isinstance(self.window, MainWindow), 30_000)
        self.rest()

    def show_requests(self):
        self.press(Qt.Key.Key_1)
        self.until(lambda: self.is_at("requests"))
        self.rest()
        return self.page

    def is_next(self, code):
        """Wait until the page of the case says that this is the next step."""
        self.until(lambda: self.is_at("case") and self.case.view is not None)
        self.until(lambda: self.case.view.step.code == code)
        self.rest()
        return self.case

    def do_next(self):
        """Press the one main button of the page of a case."""
        self.click(self.case.step.act)

    def back_to_case(self):
        """Go from the letter to its case."""
        self.click(self.page.parts.head.case)
        self.until(lambda: self.is_at("case"))

    def letter(self, kind):
        """Wait until the page of letters shows this kind; return the page."""
        self.until(lambda: self.is_at("letter"))
        page = self.page
        self.until(lambda: page.offer is not None and page.offer.kind.kind == kind)
        self.laid_out()
        return page

    def laid_out(self):
        """Wait until the preview shows what is typed and the desk keeps it."""
        self.until(lambda: self.page.draft is not None and not self.page.drafting.is_behind, 20_000)
        self.rest()

    def file_letter(self):
        """File the letter that is shown; return it."""
        page = self.page
        assert page.parts.bar.main.isEnabled(), page.parts.bar.words.text()
        self.click(page.parts.bar.main)
        self.until(lambda: page.issued is not None, 20_000)
        self.rest()
        return page.issued

    def print_letter(self, path):
        """Print the filed letter through the system's dialog, to a file."""
        self.click(self.page.parts.bar.print)
        self.until(lambda: self.window.findChild(QPrintDialog) is not None)
        dialog = self.window.findChild(QPrintDialog)
        printers = dialog.findChild(QComboBox, "printers")
        printers.setCurrentIndex(printers.count() - 1)  # after all printers stands the file
        dialog.findChild(QLineEdit, "filename").setText(str(path))
        dialog.accept()
        self.rest()
        self.until(path.exists)

    def save_letter(self, path):
        """Save the letter that is shown as a PDF, past the word that a copy is not protected."""
        page = self.page
        self.click(page.parts.bar.save)
        box = page.out.box
        self.click(box.defaultButton())
        self.until(lambda: page.findChild(QFileDialog) is not None)
        self.take_file(page.findChild(QFileDialog), path)
        self.until(path.exists)
        self.rest()

    def enclose(self, path):
        """Add a file that goes with the letter."""
        enclosures = self.page.parts.form.enclosures
        self.page.parts.form.area.ensureWidgetVisible(enclosures.add)
        self.click(enclosures.add)
        self.until(lambda: enclosures.findChild(QFileDialog) is not None)
        self.take_file(enclosures.findChild(QFileDialog), path)
        self.until(lambda: path.name in [file.name for file in enclosures.files])

    def take_file(self, dialog, path):
        """Choose a file in the dialog for files."""
        dialog.setDirectory(str(path.parent))
        dialog.selectFile(str(path))
        dialog.accept()

    def send_letter(self, how):
        """Say that the filed letter has left."""
        page = self.page
        self.click(page.parts.bar.main)
        self.mark_sent(page.acts_on_letter.sent_dialog, how)
        self.until(lambda: page.issued is not None and page.issued.sent_on is not None)
        self.rest()
        toast = self.window.frame.toast
        self.until(lambda: toast.text.width() >= toast.text.sizeHint().width())

    def mark_sent(self, dialog, how):
        self.until(dialog.isVisible)
        self.choose(dialog.how, how.value)
        self.sees_all_of(dialog.tracking)
        self.click(dialog.act)

    def close_window(self):
        """Close the window, and end the program as it does after its last window."""
        self.rest()
        self.window.close()
        assert not self.window.isVisible()
        self.session.close()
