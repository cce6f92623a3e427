"""The steps of a letterhead, so that each can be taken back."""

from dataclasses import replace

from dsar_desk.domain.controllers import Letterhead

MOST = 100


class Steps:
    """A letterhead and what it was before; typing in one field is one step."""

    def __init__(self, head: Letterhead) -> None:
        self.head = head
        self._before: list[Letterhead] = []
        self._undone: list[Letterhead] = []
        self._typing = ""

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._before)

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to take again."""
        return bool(self._undone)

    def take(self, head: Letterhead, *, typing: str = "") -> None:
        """Go on to a letterhead; `typing` names a field in which somebody goes on typing."""
        if head == self.head:
            return
        if not typing or typing != self._typing:
            self._before = [*self._before[-MOST:], self.head]
        self.head, self._typing, self._undone = head, typing, []

    def undo(self) -> None:
        """Go back a step."""
        if self._before:
            self._undone.append(self.head)
            self.head, self._typing = self._before.pop(), ""

    def redo(self) -> None:
        """Take back the going back."""
        if self._undone:
            self._before.append(self.head)
            self.head, self._typing = self._undone.pop(), ""


def standard(head: Letterhead) -> Letterhead:
    """Return the standard letterhead with the pictures, the colour and the window of this one."""
    return replace(
        Letterhead(),
        colour=head.colour,
        window=head.window,
        logo=head.logo,
        logo_type=head.logo_type,
        signature=head.signature,
        signature_type=head.signature_type,
    )
