"""What somebody probably meant."""

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(name: str, known: Iterable[str]) -> str:
    """Return the known name that is most like `name`, or the empty string."""
    return next(iter(get_close_matches(name, sorted(known), n=1, cutoff=0.4)), "")
