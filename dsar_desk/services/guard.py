"""No national number gets in: typed ones are refused, pasted ones masked (UAVG Art. 46)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from dsar_desk.domain.national_numbers import Certainty, find_national_numbers, mask
from dsar_desk.domain.ruled_out import Known
from dsar_desk.errors import InvalidInput


@dataclass(frozen=True)
class Masked:
    """A text with the digits of national numbers masked, and how many there were."""

    text: str
    count: int


def check_typed(text: str, *, field: str, known: Collection[Known] = (), overruled: bool = False) -> bool:
    """Refuse a typed text that certainly holds a national number.

    Returns:
        Whether a possible number is in it that the user has not yet overruled; ask once.

    Raises:
        InvalidInput: If a number stands beside its label or in a machine-readable zone.
    """
    hits = find_national_numbers(text, known=known)
    if any(hit.certainty is Certainty.CERTAIN for hit in hits):
        raise InvalidInput("national-number", field=field)
    return bool(hits) and not overruled


def mask_pasted(text: str, *, known: Collection[Known] = ()) -> Masked:
    """Return a pasted or mailed text with each national number's digits masked; the rest is kept."""
    hits = find_national_numbers(text, known=known)
    return Masked(mask(text, hits), len(hits))


def masked_facts(facts: Mapping[str, str]) -> Mapping[str, str]:
    """Return the facts of an error without the digits of a number that was typed, for whatever shows it."""
    return {key: mask(text, find_national_numbers(text)) for key, text in facts.items()}
