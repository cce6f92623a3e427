"""Paper beside letters: labels, envelopes, a page that shows the window."""

from dsar_desk.letters.paper import envelope, envelopes, label_sheets
from dsar_desk.letters.postal import envelopes_pdf, labels_pdf, window_page_pdf
from dsar_desk.letters.windows import WINDOWS

__all__ = [
    "WINDOWS",
    "envelope",
    "envelopes",
    "envelopes_pdf",
    "label_sheets",
    "labels_pdf",
    "window_page_pdf",
]
