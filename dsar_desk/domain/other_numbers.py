"""Numbers that look like a national number and are none: by their own form, without a label."""

import re
from collections.abc import Iterable

from dsar_desk.domain.ruled_out import Known

_GAP = r"[ .\-\u00a0/()]{0,2}"


def _phone(country_code: str, least: int, most: int) -> str:
    digits = rf"(?:{_GAP}[0-9]){{{least},{most}}}"
    return rf"(?:\+ ?|(?<![0-9A-Za-z])00){country_code}{_GAP}(?:\(0\)|0)?{digits}(?![0-9])"


_FORMS = (
    r"(?:https?://|www\.)[^\s<>\"']{1,400}",
    r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}",
    r"(?<![0-9A-Za-z])NL ?[0-9]{3,4}[ .]?[0-9]{2,3}[ .]?[0-9]{3} ?\.?B ?[0-9]{2}(?![0-9A-Za-z])",
    (
        r"(?<![0-9A-Za-z])(?:BE|DE|FR|LU|ATU|GB|EU) ?(?:[0-9A-Z]{2} )?"
        r"[0-9]{3,4}[ .]?[0-9]{3}[ .]?[0-9]{3}(?![0-9A-Za-z])"
    ),
    r"(?<![0-9A-Za-z])[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?(?![0-9A-Za-z])",
    _phone("31", 9, 9),
    _phone("32", 8, 9),
    _phone("33", 9, 9),
    _phone("(?:49|4[1-8]|[1-25-9][0-9]{0,2})", 6, 11),
    r"(?<![0-9])0[0-9]{1,4}[ /-][0-9]{3}(?:[ .][0-9]{2}){2}(?![0-9])",
    r"(?<![0-9])0[0-9]{2}(?:[ /.][0-9]{2}){3}(?![0-9])",
    r"(?<![0-9])0[0-9]{1,4}[ /-][0-9]{4,7}(?![0-9])",
    r"(?<![0-9.-])(?:0?[1-9]|[12][0-9]|3[01])[-./](?:0?[1-9]|1[0-2])[-./](?:19|20)[0-9]{2}(?![0-9])",
    r"(?<![0-9.-])(?:19|20)[0-9]{2}[-./](?:0?[1-9]|1[0-2])[-./](?:0?[1-9]|[12][0-9]|3[01])(?![0-9])",
    r"(?<![0-9:])[0-2]?[0-9][:u][0-5][0-9](?::[0-5][0-9])?(?![0-9.-])",
    r"[€$£] ?[0-9]{1,3}(?:[. ][0-9]{3})+(?:,[0-9-]{1,2})?(?![0-9])",
    r"(?<![0-9])[0-9]{1,3}(?:[. ][0-9]{3}){1,4},[0-9]{2}(?![0-9])",
    r"(?<![0-9])[1-9][0-9]{3} ?[A-Z]{2}(?![0-9A-Za-z])",
)
_OTHER = re.compile("|".join(_FORMS))
_MARKED = re.compile(r"(?:#|(?<![A-Za-z])(?!ID[-/])[A-Z]{1,5}[-/])$")

AUTHORITY_NUMBERS = frozenset(
    {
        "0881805250",
        "881805250",
        "022744800",
        "22744800",
        "022744835",
        "0153732222",
        "153732222",
        "0694679950",
        "694679950",
    }
)
"""Phone and company numbers of the AP, the GBA and the CNIL, which stand in our own letters."""


def without_other_numbers(text: str) -> str:
    """Return the text, equally long, with phone, VAT and account numbers, dates and the like blanked."""
    return _OTHER.sub(lambda found: "\0" * len(found[0]), text)


def is_marked_as_other(text: str, at: int) -> bool:
    """Return whether a sign or capitals joined to the number call it a reference, as in `#1` or `ORD-1`."""
    return bool(_MARKED.search(text[max(0, at - 7) : at]))


def digits_of(known: Iterable[Known]) -> frozenset[str]:
    """Return the digits of the case's own numbers, of those long enough to be mistaken."""
    texts = (text for text in known if isinstance(text, str))
    numbers = ("".join(character for character in text if character in "0123456789") for text in texts)
    return frozenset(number for number in numbers if len(number) >= 8)
