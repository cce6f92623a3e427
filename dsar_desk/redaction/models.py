"""Recognises the model of a document by its zone and words, and knows where things stand on it."""

import re
import tomllib
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from dsar_desk.assets import asset

Frame = tuple[float, float, float, float]
"""Left, top, right and bottom as fractions of the frame around all text of a page."""


@dataclass(frozen=True, slots=True)
class Traits:
    """What was seen on a page that tells its model."""

    words: str
    zone: str
    country: str
    in_zone: bool
    printed: bool
    code: bool


@dataclass(frozen=True, slots=True)
class Model:
    """A model: its id, what its document number looks like, and where portrait and signature stand."""

    id: str
    conditions: tuple[tuple[str, Any], ...]
    words: tuple[str, ...]
    number: str
    portrait: tuple[Frame, ...]
    signature: Frame | None

    def fits(self, traits: Traits) -> bool:
        """Return whether a page with these traits can be of this model."""
        if any(getattr(traits, name) != wanted for name, wanted in self.conditions):
            return False
        return not self.words or any(re.search(word, traits.words) for word in self.words)


def recognise(traits: Traits) -> Model | None:
    """Return the model of a page, or none when it is of no document that we know."""
    return next((model for model in _models() if model.fits(traits)), None)


def plain_words(texts: Iterable[str]) -> str:
    """Return texts as one, in small letters without accents."""
    parted = unicodedata.normalize("NFKD", " ".join(texts).lower())
    return "".join(character for character in parted if not unicodedata.combining(character))


@cache
def _models() -> tuple[Model, ...]:
    with asset("identity", "models.toml").open("rb") as file:
        return tuple(_model(entry) for entry in tomllib.load(file)["models"])


def _model(entry: dict[str, Any]) -> Model:
    names = ("zone", "country", "in_zone", "printed", "code")
    return Model(
        entry["id"],
        tuple((name, entry[name]) for name in names if name in entry),
        tuple(entry.get("words", ())),
        entry["number"],
        tuple(_frame(place) for place in entry.get("portrait", ())),
        _frame(entry["signature"]) if "signature" in entry else None,
    )


def _frame(sides: list[float]) -> Frame:
    left, top, right, bottom = sides
    return left, top, right, bottom
