"""The menu of a row of facts."""

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from ui.controllers.editing import FactsEditing
from ui.controllers.facts import FactRow
from ui.controllers.facts_card import FactsCard
from ui.icons import icon


def row_menu(parent: QWidget, row: FactRow, editing: FactsEditing, card: FactsCard) -> QMenu:
    """Return what can be done with a row; what is off stays visible."""
    menu = QMenu(parent)
    if row.missing:
        menu.addAction(
            icon("pencil"),
            QCoreApplication.translate("facts", "Fill in yourself"),
            partial(editing.fill, row),
        )
    if not row.missing or row.children:
        menu.addAction(
            icon("pencil"), QCoreApplication.translate("facts", "Edit…"), partial(editing.edit, row)
        )
    remove = menu.addAction(
        icon("trash-2"), QCoreApplication.translate("facts", "Remove"), partial(editing.remove, row)
    )
    remove.setEnabled(card.can_remove(row))
    if row.key.startswith("purposes.") and row.key.count(".") == 1:
        menu.addSeparator()
        for place, words in card.below_purpose():
            menu.addAction(icon("plus"), words, partial(editing.add, f"{row.key}.{place}"))
        menu.addAction(
            icon("user"),
            QCoreApplication.translate("facts", "Whom it touches…"),
            partial(editing.choose_relations, row),
        )
    menu.addSeparator()
    quotation = row.fact.quotation if row.fact else ""
    show = menu.addAction(
        icon("file-text"),
        QCoreApplication.translate("facts", "Show in the statement"),
        partial(editing.show_statement, quotation),
    )
    show.setEnabled(bool(quotation))
    for number in row.all_numbers:
        act = menu.addAction(
            icon("arrow-right"),
            QCoreApplication.translate("facts", "To finding %1").replace("%1", str(number)),
        )
        act.triggered.connect(partial(_to_finding, card, number))
    return menu


def _to_finding(card: FactsCard, number: int, _on: bool = False) -> None:
    card.view.wants_finding.emit(number)
