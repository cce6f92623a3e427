"""Shipped files by name."""

from pathlib import Path

import resources

_FOLDER = Path(resources.__path__[0])
"""Not through `importlib.resources`: nothing runs from a zip file, and its import delays the first paint."""


def asset(*parts: str) -> Path:
    """Return the shipped file or folder below `resources`, as `asset("countries", "nl.toml")`."""
    return _FOLDER.joinpath(*parts)
