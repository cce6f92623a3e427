"""Sheets of labels and envelopes, from `resources/postal/paper.toml`. Millimetres from the top left."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from dsar_desk.assets import asset
from dsar_desk.errors import NotFound

Pair = tuple[float, float]


@dataclass(frozen=True)
class LabelSheet:
    """A sheet with labels in rows."""

    page: Pair
    across: int
    down: int
    first: Pair
    step: Pair
    size: Pair

    @property
    def count(self) -> int:
        """How many labels are on it."""
        return self.across * self.down

    def corner(self, place: int) -> Pair:
        """Return the top left corner of a label; the first place is 0, along the row."""
        down, across = divmod(place, self.across)
        return self.first[0] + across * self.step[0], self.first[1] + down * self.step[1]


@dataclass(frozen=True)
class Envelope:
    """An envelope without a window, and the field of its address."""

    page: Pair
    address: Pair
    size: Pair


@cache
def label_sheets() -> Mapping[str, LabelSheet]:
    """Return the sheets by name."""
    return MappingProxyType({name: LabelSheet(**_pairs(row)) for name, row in _paper()["labels"].items()})


@cache
def envelopes() -> Mapping[str, Envelope]:
    """Return the envelopes by name."""
    return MappingProxyType({name: Envelope(**_pairs(row)) for name, row in _paper()["envelopes"].items()})


def label_sheet(name: str) -> LabelSheet:
    """Return a sheet by its name. Raises NotFound."""
    try:
        return label_sheets()[name]
    except KeyError:
        raise NotFound("label-sheet", name=name, known=", ".join(label_sheets())) from None


def envelope(name: str) -> Envelope:
    """Return an envelope by its name. Raises NotFound."""
    try:
        return envelopes()[name]
    except KeyError:
        raise NotFound("envelope", name=name, known=", ".join(envelopes())) from None


@cache
def _paper() -> Mapping[str, Any]:
    return tomllib.loads(asset("postal", "paper.toml").read_text(encoding="utf-8"))


def _pairs(row: Mapping[str, Any]) -> dict[str, Any]:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in row.items()}
