"""Shipped files by name."""

from importlib.resources import files
from importlib.resources.abc import Traversable


def asset(*parts: str) -> Traversable:
    """Return the shipped file or folder below `resources`, as `asset("countries", "nl.toml")`."""
    return files("resources").joinpath(*parts)
