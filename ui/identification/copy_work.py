"""A copy of an ID from its arrival to the masked one in the case: what happens when, and what is let go."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from dsar_desk.domain.checklist import has_use_for_copy
from dsar_desk.domain.copy_answers import CopySeen, answers_from, came_unmasked
from dsar_desk.domain.marking import after_second_reading, areas_of, marks_of
from dsar_desk.domain.redaction import MaskedCopy, Watermark
from dsar_desk.errors import DeskError, PasswordNeeded
from dsar_desk.services.arriving import Arrival
from dsar_desk.services.id_copies import keep_copy, record_incident
from dsar_desk.services.watermark import watermark_for
from ui import texts
from ui.case.acts import CaseActs
from ui.case.reading import CaseView
from ui.errors import words_for
from ui.identification.arrival_field import ArrivalField
from ui.identification.arrivals import Bringing
from ui.identification.copy_reader import CopyReader, Read
from ui.identification.levels import Levels, levels_of

if TYPE_CHECKING:
    from ui.identification.workspace import Workspace


class CopyWork(QObject):
    """Holds the one unmasked picture there is, and lets go of it as soon as it may."""

    made = Signal(object)
    """The view in which a picture is masked, which is made for the first copy."""
    opened = Signal(bool)
    """A picture is there to be masked, or no longer."""
    seen = Signal(str, object)
    """What was read from the copy of a case, as answers to its checklist."""
    kept = Signal()
    """The masked copy is in the case."""

    def __init__(self, acts: CaseActs, parent: QObject) -> None:
        super().__init__(parent)
        self._acts = acts
        self._view: CaseView | None = None
        self._arrival: Arrival | None = None
        self._read: Read | None = None
        self.reader = CopyReader(acts.shell, self)
        self.arrival = ArrivalField()
        self._space: Workspace | None = None
        self._connect()

    @property
    def space(self) -> "Workspace":
        """Where a picture is masked; most cases never need it."""
        from ui.identification.workspace import Workspace

        if self._space is None:
            self._space = Workspace()
            self._connect_space(self._space)
            self.made.emit(self._space)
        return self._space

    @property
    def is_open(self) -> bool:
        """Whether an unmasked picture is in memory."""
        return self._read is not None

    @property
    def is_busy(self) -> bool:
        """Whether a copy is at hand in any way: it is read, masked or waits."""
        return self.is_open or self._arrival is not None or self.reader.is_busy

    def show_case(self, view: CaseView) -> None:
        """Follow the case; a picture of another case is let go."""
        if self._view is not None and self._view.reference != view.reference:
            self.let_go("dropped-left")
            self.arrival.set_ready()
        self._view = view
        self.arrival.setVisible(view.is_open)

    def let_go(self, code: str = "") -> None:
        """Let go of the picture and of everything made of it; `code` says why, where there was one."""
        was_there = self.is_busy
        self.reader.stop()
        self._arrival, self._read = None, None
        if self._space is not None:
            self._space.clear()
        if was_there:
            self.arrival.set_ready(texts.say("masking", code) if code else "")
            self.opened.emit(False)

    def bring(self, read: Bringing) -> None:
        """Take a file in."""
        if self.is_open or self._view is None or not self._view.is_open:
            return
        self.arrival.set_busy(self.tr("The file is opened…"))
        self.reader.bring(read, done=self._brought, failed=self._not_read)
        QTimer.singleShot(0, self, lambda: self.space)  # made while the file is read

    def mask(self) -> None:
        """Burn the boxes in and read the result again."""
        if self._read is None or not self.space.act.isEnabled():
            return
        lines = self.space.watermark
        self.space.set_busy(self.tr("The boxes are burnt in, and the result is read again…"))
        self.reader.mask(
            self._read.scan.pages,
            areas_of(self.space.boxes.marks),
            Watermark(lines) if lines else None,
            done=self._masked,
            failed=self._say_fault,
        )

    def keep_nothing(self) -> None:
        """Let go of the picture; a number that could be read on it is recorded as the incident it was."""
        if self.space.incident.isChecked():
            self.space.set_busy(self.tr("It is recorded that the copy came in…"), stops=False)
            self._acts.do(
                record_incident,
                done=lambda _: self.let_go("nothing-incident"),
                failed=self._say_fault,
                answers=self.space.points.answers,
            )
        else:
            self.let_go("dropped")

    def _recorded(self, _case: object) -> None:
        self.let_go("nothing-incident")

    def _brought(self, found: tuple[Arrival, ...]) -> None:
        if len(found) == 1:
            self._scan(found[0])
        else:
            self.arrival.ask_which(found)

    def _scan(self, arrival: Arrival, password: str = "") -> None:
        self._arrival = arrival
        self.arrival.set_busy(self.tr("The copy is read. Nothing is stored yet."))
        self.reader.scan(arrival, password=password, done=self._found, failed=self._not_read)

    def _give_password(self, password: str) -> None:
        if self._arrival is not None:
            self._scan(self._arrival, password)

    def _found(self, read: Read) -> None:
        self._arrival, self._read = None, read
        self.space.boxes.start(marks_of(read.scan.findings))
        self.space.show_copy(
            read,
            self._stamp(),
            came_unmasked=came_unmasked(read.scan.findings),
            useless=self._useless(),
        )
        self.arrival.set_ready()
        self.opened.emit(True)
        self.space.view.setFocus()

    def _useless(self) -> str:
        """Return why no copy is kept in this case; empty where a check waits for one."""
        if self._view is None or has_use_for_copy(self._view.case):
            return ""
        return texts.say("errors", "copy-without-purpose")

    def _stamp(self) -> tuple[str, ...]:
        view = self._view
        if view is None:
            return ()
        return watermark_for(view.shop.controller, view.reference, view.today).lines

    def _not_read(self, error: BaseException) -> None:
        if isinstance(error, PasswordNeeded) and self._arrival is not None:
            wrong = error.code != "picture-password"
            self.arrival.ask_password(words_for(error)[1] if wrong else "")
            return
        self._arrival = None
        if isinstance(error, DeskError):
            self.arrival.say_error(error)
        else:
            self.arrival.set_ready()
            self._acts.shell.errors(error)

    def _masked(self, copy: MaskedCopy) -> None:
        if copy.legible:
            self.space.set_busy("")
            self.space.boxes.take_reading(after_second_reading(self.space.boxes.marks, copy.legible))
            self.space.message.say(texts.say("masking", "refused"), bad=True)
            return
        self.space.set_busy(self.tr("The masked copy is stored…"), stops=False)
        self._acts.do(
            keep_copy,
            told=self.tr("The masked copy is kept, and nothing else of it"),
            done=lambda _: self._kept(copy),
            failed=self._say_fault,
            copy=copy,
            came_unmasked=self.space.incident.isChecked(),
            answers=self.space.points.answers,
        )

    def _kept(self, copy: MaskedCopy) -> None:
        if self._read is None:
            return  # the case was left meanwhile
        self._propose(copy)
        self.let_go("original")
        self.kept.emit()

    def _propose(self, copy: MaskedCopy) -> None:
        """Hand on what was seen as answers, before the boxes and all else are let go."""
        if self._read is None or self._view is None:
            return
        scan = self._read.scan
        seen = CopySeen(
            scan.findings,
            areas_of(self.space.boxes.marks),
            copy.legible,
            text_was_read=scan.text_was_read and copy.text_was_read,
            models=scan.models,
            stamped=bool(self.space.watermark),
        )
        own = self.space.points.answers  # a person's word needs no proposal
        proposed = {item: answer for item, answer in answers_from(seen).items() if item not in own}
        self.seen.emit(self._view.reference, proposed)

    def _say_fault(self, error: BaseException) -> None:
        self.space.set_busy("")
        if isinstance(error, DeskError):
            self.space.message.say(words_for(error)[1], bad=True)
        else:
            self._acts.shell.errors(error)

    def _stop(self) -> None:
        """Stop what runs: a picture that waits to be masked stays, one that was being read goes."""
        if self.is_open:
            self.reader.stop()
            self.space.set_busy("")
            self.space.message.say(texts.say("masking", "cancelled"))
        else:
            self.let_go("cancelled")

    def _show_page(self, page: int) -> None:
        read = self._read
        if read is None or page == self.space.view.page or not 0 <= page < len(read.scan.pages):
            return
        picture = read.scan.pages[page]

        def ready(levels: Levels) -> None:
            if self._read is read:
                self.space.show_page(read, page, levels)

        self.reader.prepare(lambda: levels_of(picture), done=ready)

    def _progress(self, done: int, total: int) -> None:
        row: Any = self.space.progress if self.is_open else self.arrival.progress
        row.show_progress(done, total)

    def _connect(self) -> None:
        self.arrival.brought.connect(self.bring)
        self.arrival.chosen.connect(self._scan)
        self.arrival.password_given.connect(self._give_password)
        self.arrival.stopped.connect(self._stop)
        self.reader.progressed.connect(self._progress)
        self._acts.shell.locked.connect(lambda: self.let_go("dropped-locked"))
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.let_go)

    def _connect_space(self, space: "Workspace") -> None:
        space.mask_wanted.connect(self.mask)
        space.nothing_wanted.connect(self.keep_nothing)
        space.stopped.connect(self._stop)
        space.page_wanted.connect(self._show_page)
        space.boxes.page_wanted.connect(self._show_page)
