"""What placeholders stand for while a letter is filled: plain values without methods to call."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from dsar_desk.errors import InvalidInput

STEPS = 20_000
"""How many times the loops of one letter may go round, all together."""


@dataclass(frozen=True, slots=True)
class Blank:
    """A value that nobody knows yet: printed, it is an open field.

    It counts as present in a condition only when `asked`, as a fact that the kind must have.
    """

    key: str
    label: str
    asked: bool = False

    def __bool__(self) -> bool:
        return self.asked


@dataclass(frozen=True, slots=True)
class Processing:
    """The place of the Art. 15(1) tables."""


Printable = str | Blank | Processing


class Budget:
    """Counts the rounds of all loops of one letter, and stops them when it is too many."""

    def __init__(self, name: str, steps: int = STEPS) -> None:
        self._name = name
        self._left = steps

    def spend(self) -> None:
        """Count one round.

        Raises:
            InvalidInput: If the loops go round too often.
        """
        self._left -= 1
        if self._left < 0:
            raise InvalidInput("template-endless", file=self._name)


class Items:
    """A list for loops, made when it is first needed. It can be gone through and counted, nothing else."""

    __slots__ = ("_budget", "_items", "_made")

    def __init__(self, items: Iterable[object], budget: Budget) -> None:
        self._items = items
        self._made: tuple[object, ...] | None = None
        self._budget = budget

    def _all(self) -> tuple[object, ...]:
        if self._made is None:
            self._made = tuple(self._items)
        return self._made

    def __iter__(self) -> Iterator[object]:
        for item in self._all():
            self._budget.spend()
            yield item

    def __len__(self) -> int:
        return len(self._all())


class View:
    """Names with values. There is no attribute but these names."""

    __slots__ = ("_values",)

    def __init__(self, values: Mapping[str, object]) -> None:
        self._values = values

    def named(self, name: str) -> object:
        """Return the value of a name. Raises KeyError."""
        return self._values[name]

    def __bool__(self) -> bool:
        return any(bool(value) for value in self._values.values())
