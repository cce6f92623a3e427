"""Ratios: what the desk needs, against what the least program for it needs, and how they are printed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True)
class Ratio:
    """One line of the table. `goal` is the most (or, for `at_least`, the least) that the ratio should be."""

    what: str
    ours: float
    floor: float
    unit: str
    goal: float | None = None
    at_least: bool = False
    floor_is: str = ""

    @property
    def value(self) -> float:
        """How many times the floor; of two rates ours over the other's when more is better."""
        return self.ours / self.floor if self.floor else float("inf")

    @property
    def verdict(self) -> str:
        """`met`, `over` or nothing where no goal is set."""
        if self.goal is None:
            return ""
        return "met" if (self.value >= self.goal if self.at_least else self.value <= self.goal) else "over"


@dataclass(frozen=True)
class Section:
    """What one measurement found, with remarks that belong below it."""

    title: str
    ratios: tuple[Ratio, ...]
    remarks: tuple[str, ...] = ()


def spread(values: Sequence[float]) -> str:
    """Return the median with the least and the most, to show how quiet the machine was."""
    return f"{median(values):.1f} ({min(values):.1f} to {max(values):.1f})"


def table(sections: Iterable[Section]) -> str:
    """Return the table as Markdown."""
    head = ("measured", "desk", "floor", "ratio", "goal", "")
    lines = ["| " + " | ".join(head) + " |", "|---|---:|---:|---:|---:|---|"]
    for section in sections:
        lines.append(f"| **{section.title}** | | | | | |")
        lines += [_line(each) for each in section.ratios]
    return "\n".join(lines)


def _line(ratio: Ratio) -> str:
    sign = "≥" if ratio.at_least else "≤"
    goal = f"{sign} {ratio.goal:g}" if ratio.goal is not None else ""
    floor = f"{ratio.floor:.4g} {ratio.unit}" + (f" ({ratio.floor_is})" if ratio.floor_is else "")
    cells = (ratio.what, f"{ratio.ours:.4g} {ratio.unit}", floor, f"{ratio.value:.2f}", goal, ratio.verdict)
    return "| " + " | ".join(cells) + " |"
