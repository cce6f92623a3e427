"""The report of a bug: where in the program, and nothing of anybody.

It names types, files and lines, never a value or a message, since these may hold somebody's data.
"""

import sys
from pathlib import Path

from dsar_desk import __version__


def report_of(error: BaseException) -> str:
    """Return the report of a bug: versions, types and lines; no values and no messages."""
    import traceback

    lines = [f"DSAR Desk {__version__}, Python {sys.version.split()[0]}, {sys.platform}"]
    seen: BaseException | None = error
    while seen is not None:
        lines.append(f"{type(seen).__module__}.{type(seen).__qualname__}")
        frames = traceback.extract_tb(seen.__traceback__)
        lines += [f"  {_short(frame.filename)}:{frame.lineno} in {frame.name}" for frame in frames]
        seen = seen.__cause__ or (None if seen.__suppress_context__ else seen.__context__)
    return "\n".join(lines)


def where_of(error: BaseException) -> str:
    """Return the type of an error and the last line of ours that it passed: no value, no message."""
    import traceback

    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if "/" in _short(frame.filename)]
    last = f" {_short(ours[-1].filename)}:{ours[-1].lineno}" if ours else ""
    return f"{type(error).__qualname__}{last}"


def _short(filename: str) -> str:
    """Return the path from the package on: a home folder may hold a name."""
    parts = Path(filename).parts
    for package in ("dsar_desk", "ui"):
        if package in parts:
            return "/".join(parts[len(parts) - 1 - parts[::-1].index(package) :])
    return parts[-1] if parts else filename
