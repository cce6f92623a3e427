"""A heading with the text that it announces: lines of it stay below, the rest may go overleaf."""

from typing import Any

from reportlab.platypus import KeepTogether

from dsar_desk.letters.set_paragraph import SetParagraph


class HeadWithText(KeepTogether):
    """Where a long paragraph does not fit whole, it is parted instead of leaving half a page empty."""

    _content: list[Any]
    _H: float

    def split(self, aW: float, aH: float) -> list[Any]:  # noqa: N803  # ReportLab's names
        """Return what goes on this page, and then what goes on the next."""
        if self._is_together(aW, aH):
            parts: list[Any] = super().split(aW, aH)
            return parts
        *heads, last = self._content
        room = aH - sum(head.height + head.getSpaceAfter() for head in heads)
        room -= sum(head.getSpaceBefore() for head in heads[1:]) + last.getSpaceBefore()
        halves = last.split(aW, room) if room > 0 else []
        if len(halves) == 2 and halves[1] is not last:
            return [*heads, *halves]
        return super().split(aW, aH)

    def _is_together(self, width: float, height: float) -> bool:
        """Return whether all fits here, or the last of it cannot be parted."""
        self.wrap(width, height)
        return height >= self._H or not isinstance(self._content[-1], SetParagraph) or len(self._content) < 2
