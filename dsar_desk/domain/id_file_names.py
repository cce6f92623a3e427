"""Tells of a file's name whether it seems to be a copy of an identity document."""

import re

_PICTURES = (".png", ".jpg", ".jpeg", ".heic", ".heif", ".tif", ".tiff", ".webp", ".bmp", ".gif", ".pdf")
_KINDS = (
    r"paspoort|passport|passeport|reisepass",
    r"rijbewij|driv(?:ing|er'?s) ?licen[cs]e|f[uü]e?hrerschein|permis ?de ?conduire",
    r"verblijfs?(?:vergunning|document|kaart)|titre ?de ?s[ée]jour|aufenthaltstitel",
    r"legitimatiebewijs|(?<![a-z])legitimatie(?![a-z])|(?:personal|(?<![a-z]))ausweis",
    r"identiteits(?:kaart|bewij|document|kopie)|(?<![a-z])identiteit(?![a-z])",
    r"identity ?(?:card|doc|proof|paper)|(?:carte|pi[èe]ce) ?d ?['’]?identit[ée]",
    r"(?<![a-z])(?:e ?)?id ?(?:kaart|card|karte|bewijs|kopie|copy|scan|foto|photo|document|front|back)",
    r"(?<![a-z])id ?(?:voor|achter)(?:kant|zijde)",
    r"(?:kopie|copy|scan|foto|photo|copie) ?(?:van |of |de |mijn |my )*id(?![a-z])",
    r"^(?:(?:mijn|my) )?(?:e ?)?id(?: ?\d)?$",
    r"carte ?vitale|burger ?service ?nummer|(?<![a-z])(?:bsn|cni)(?![a-z])",
)
_WORDS = re.compile("|".join(_KINDS))


def looks_like_id(name: str) -> bool:
    """Return whether a picture or PDF is named like a passport, identity card or driving licence."""
    stem, dot, ending = name.casefold().rpartition(".")
    if f"{dot}{ending}" not in _PICTURES:
        return False
    words = " ".join(re.split(r"[\s_.,()\[\]+-]+", stem)).strip()
    return bool(_WORDS.search(words))
