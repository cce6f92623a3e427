"""A case in which a copy of an ID comes in, and what a person does with one."""

from person import LEFT
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from dsar_desk.domain.cases import Channel
from dsar_desk.domain.people import Person as DataSubject
from dsar_desk.domain.rights import Right
from dsar_desk.services.registration import NewRequest, register_request

PATIENCE = 120_000
"""Milliseconds: reading takes some seconds, and more on a busy machine."""


def open_a_case(person):
    """Register a request, and open it on its identity."""
    core = person.session.desk.core
    new = NewRequest(
        controller="kaartje2go",
        rights=(Right.ACCESS,),
        received=person.session.desk.today(),
        channel=Channel.EMAIL,
        person=DataSubject("Noor Verzonnen", "noor@example.org"),
    )
    reference = register_request(core.begin, core.catalog, core.actor(), new).case.reference
    person.window.open_page("case", f"{reference}/identity")
    person.until(lambda: person.case.view is not None)
    rest(person)
    return person


def rest(person, timeout=PATIENCE):
    person.until(lambda: not person.window.shell.pictures.is_busy, timeout)
    person.rest()


def drop(person, widget, file):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPointF(9, 9), copy, mime, LEFT, none)
    QApplication.sendEvent(widget, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(widget, QDropEvent(QPointF(9, 9), copy, mime, LEFT, none))
    rest(person)
