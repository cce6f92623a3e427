"""Numbers as a page has them, each written once: letters put the same things in the same places."""

from functools import lru_cache

from reportlab.lib.rl_accel import fp_str


@lru_cache(maxsize=8192)
def written(number: float) -> str:
    """Return a number as ReportLab writes it."""
    return str(fp_str(number))
