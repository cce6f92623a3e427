"""What a press keeps of the letters that it made: the next one says mostly the same.

It lives and dies with its press, since names and addresses are in it.
"""

from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any, TypeVar

T = TypeVar("T")
MOST = 4000
"""Things kept; some megabytes."""


class Memory:
    """Things made once, by what they were made from; the oldest give way."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._kept: dict[Hashable, Any] = {}
        self._turn = Lock()

    def find(self, key: Hashable) -> Any:
        """Return what is kept, or None."""
        return self._kept.get(key)

    def keep(self, key: Hashable, thing: T) -> T:
        """Keep a thing and return it."""
        with self._turn:
            if len(self._kept) >= self._most:
                del self._kept[next(iter(self._kept))]
            self._kept[key] = thing
        return thing

    def once(self, make: Callable[..., T], *made_from: Hashable) -> T:
        """Return what `make` makes of these, from memory where it was made before."""
        key = (make, made_from)
        kept: T | None = self._kept.get(key)
        return self.keep(key, make(*made_from)) if kept is None else kept
