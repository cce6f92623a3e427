"""While a copy of an ID is masked, the case makes room for it: the clock and the next step step aside."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QTimer

from ui.identification.arrivals import may_bring
from ui.widgets.one_layout import laid_out_once

if TYPE_CHECKING:
    from ui.case.page import CasePage


class MaskingMode:
    """Arranges the page of a case; the last day stays in sight, in its head."""

    def __init__(self, page: "CasePage") -> None:
        self._page = page
        self._was_on = False

    @property
    def is_on(self) -> bool:
        """Whether the picture fills the page now."""
        return self._page.identity.work.is_open and self._page.tabs.current == "identity"

    def arrange(self) -> None:
        """Make room for the picture, or give it back."""
        page, on = self._page, self.is_on
        with laid_out_once(page.content):
            page.top.setVisible(not on)
            page.why.setVisible(not on and page.view is not None and page.view.is_open)
            page.column.setStretchFactor(page.tabs, 1 if on else 0)
            page.column.setStretch(page.column.count() - 1, 0 if on else 1)
        page.header.show_due(on)
        if on != self._was_on:
            self._was_on = on
            page.area.verticalScrollBar().setValue(0)

    def show_kept(self) -> None:
        """Bring the masked copy into view, once it is laid out."""
        page = self._page
        QTimer.singleShot(0, page, lambda: page.area.ensureWidgetVisible(page.identity.kept, 0, 120))

    def takes(self, mime: QMimeData) -> bool:
        """Return whether what is dragged over the case may be a copy of an ID."""
        page = self._page
        free = page.view is not None and page.view.is_open and not page.identity.work.is_busy
        return free and may_bring(mime)
