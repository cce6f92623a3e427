"""A heading with the text or table that it announces, the last text with the signature."""

from collections.abc import Sequence
from typing import Any

from reportlab.platypus import Flowable, KeepTogether

from dsar_desk.letters.paged_table import PagedTable
from dsar_desk.letters.set_paragraph import SetParagraph


class HeadWithText(KeepTogether):
    """Where a long paragraph does not fit whole, lines of it go overleaf; no half page stays empty."""

    _content: list[Any]
    _H: float

    def __init__(self, flowables: Sequence[Flowable], ending: Sequence[Flowable] = ()) -> None:
        """Make it of headings and a paragraph, and of what must not be parted from the paragraph's end."""
        super().__init__([*flowables, *ending])
        self._first_of_ending = len(self._content) - len(ending)

    def split(self, aW: float, aH: float) -> list[Any]:  # noqa: N803  # ReportLab's names
        """Return what goes on this page, and then what goes on the next."""
        if getattr(self, "_wrapInfo", None) != (aW, aH):
            self.wrap(aW, aH)
        return (self._parted(aW, aH) if aH < self._H else []) or self._whole(aW, aH)

    def _whole(self, width: float, height: float) -> list[Any]:
        parts: list[Any] = super().split(width, height)
        return parts

    def _parted(self, width: float, height: float) -> list[Any]:
        at = self._first_of_ending - 1
        if at < 0:
            return []
        heads, last, ending = self._content[:at], self._content[at], self._content[at + 1 :]
        if not isinstance(last, (SetParagraph, PagedTable)) or not (heads or ending):
            return []
        room = height - sum(head.height + head.getSpaceAfter() for head in heads)
        room -= sum(each.getSpaceBefore() for each in (*heads, last)[1:])
        halves = last.split(width, room) if room > 0 else []
        if len(halves) < 2:
            return []
        return [*heads, halves[0], *([HeadWithText(halves[1:], ending)] if ending else halves[1:])]
