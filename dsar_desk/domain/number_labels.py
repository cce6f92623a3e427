"""The words beside a number: the label of a national number, or of a number that is no such thing."""

import re
from collections import deque
from enum import Enum

REACH = 64
"""Characters before or after a number within which a label can belong to it."""
LIST_REACH = 12
"""Characters between two numbers of one list, as in ``1, 2 and 3``."""


class Label(Enum):
    """What the words beside a number call it."""

    NATIONAL = "national"
    OTHER = "other"
    """An order, customer, company, phone or other number that is not a person's national number."""


_NUMBER = r"(?:numme(?:rs|rn|r)|nrs?|no|numbers?|num[ée]ros?|id|n[°º]|code|kenmerk|referentie|reference)"
_NATIONAL = (
    r"bsn(?:['’]?s)?(?:[ -]?(?:nummers?|nrs?))?",
    r"b\.s\.n\.?",
    r"burger ?-?service ?-?(?:nummers?|nrs?)",
    r"(?:persoons|sofi|sociaal[ -]fiscaal|nationaal)[ -]?(?:nummers?|nrs?)",
    r"(?:rijksregister|bis|insz|rr|niss)[ -]?(?:nummers?|nrs?)",
    r"rijksregister|identificatienummer van het rijksregister",
    r"persoonlijk (?:identificatie)?nummer",
    r"rrn|insz|niss|nir|ssn",
    r"citizen service (?:number|no)",
    r"personal (?:identification |identity )?(?:number|no)",
    r"(?:french |dutch |belgian )?social security (?:number|no)",
    r"national (?:register |identity |identification |insurance )?number",
    r"num[ée]ro d['’]identification (?:personnel(?:le)?|nationale?)",
    r"num[ée]ro d['’]inscription au r[ée]pertoire",
    r"num[ée]ro (?:de )?(?:registre national|s[ée]curit[ée] sociale|bis|national|insee)",
    r"num[ée]ro de service (?:aux? )?citoyens?",
    r"n[°º] ?(?:de )?(?:registre national|s[ée]curit[ée] sociale|s[ée]cu|national|insee)",
    r"registre national|s[ée]curit[ée] sociale",
    r"bürger ?-?service ?-?nummern?|persönliche identifikationsnummer|personennummer",
    r"national(?:register)?nummer|nationalregister|sozialversicherungsnummer",
)
"""Dutch, English, French, German names of a national number."""
_NAMED = (
    r"orders?|bestel(?:ling(?:en)?|bon)?|pakbon|kassabon|aankoop(?:bewijs)?|klant(?:en)?|debiteur(?:en)?|relatie|account",
    r"lid(?:maatschaps?)?|fact(?:uur|uren|ure)|offerte|zaaks?|dossier|case|ticket|aanvraag",
    r"retour|rma|zending|pakket|verzend|barcode|track(?:ing|(?: ?(?:&|en|and) ?)trace)?",
    r"artikel|product|serien?|serial|polis|contract|abonnement|transactie|transaction",
    r"betaal|betaling|payment|boeking(?:en|s)?|booking|reservering(?:s)?|rekening(?:en)?",
    r"customer|client|member(?:ship)?|invoice|purchase|shipment|parcel",
    r"reference|referentie|kenmerk|réf(?:érence)?|ref|kaart|giftcard|cadeaukaart|cadeaubon",
    r"voucher|coupon|licentie|gebruikers?|user|commande|colis|suivi|adh[ée]rent|compte",
    r"kunden|bestell(?:ung)?|auftrags?|rechnungs?|sendungs?|paket|vorgangs?|aktenzeichen|az",
)
"""Things that have a number; each counts with a word for number beside it, or where it touches the digits."""
_OTHER = (
    r"kvk|k\.v\.k\.?|kamer van koophandel|handelsregister|chamber of commerce|coc|rsin",
    r"kbo|bce|siren|siret|rcs|entreprise|company (?:number|no)",
    r"(?:ondernemings|vestigings)(?:nummer|nr)|btw|btw-id|vat|tva|ust(?:-id)?|mwst",
    r"iban|bic|imei|isbn|ean|gtin|agb",
    r"t[ée]l(?:efoon|[ée]phone|efon)?|phone|fax|gsm|mobiel|mobile|handy|portable|whatsapp|sms",
    r"geboortedatum|geboren|geb|date of birth|dob|n[ée]e? le|geburtsdatum|datum",
    r"postbus|postcode|bo[iî]te postale",
)
"""Names of numbers and dates that are no national number."""


def _any_of(*names: str) -> str:
    return "(?:" + "|".join(names) + ")"


_NOT_IN_WORD, _NOT_GOING_ON = r"(?<![^\W_])", r"(?![^\W\d_])"
_FILLER = _any_of(
    "is", "was", "luidt", "met", "est", "le", "la", "ist", "lautet", "the", "my", "mijn", "onder"
)
_TAIL = rf"(?:[\s.:=#()\[\]\"'’“”*_-]|\b{_FILLER}\b|{_NUMBER})*"
_LABELS = re.compile(
    rf"{_NOT_IN_WORD}(?:(?P<national>{_any_of(*_NATIONAL)})"
    rf"|{_any_of(*_OTHER)}(?:[ -]?{_NUMBER})?"
    rf"|{_any_of(*_NAMED)}s?[ -]?{_NUMBER}"
    rf"|{_NUMBER} ?(?:de |d['’]|du |of |van (?:de |het )?)?{_any_of(*_NAMED)}){_NOT_GOING_ON}",
    re.IGNORECASE,
)
_BARE = re.compile(rf"{_NOT_IN_WORD}{_any_of(*_NAMED)}{_TAIL}$", re.IGNORECASE)
_AFTER = re.compile(
    r"[ \t]{0,2}[(\[=]?[ \t]{0,2}(?:(?:is|was|est|ist)\s)?(?:(?:mijn|my|mon|ma|mein|meine|het|the|le|la)\s)?",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"(?<![.\s]nr)(?<![.\s]no)(?<![.\s]tel)[.!?;]\s+(?=[^\W\d_a-zà-ÿ])")
_CLAUSE_END = re.compile(r"[,;]")
_OF_THE_NEXT = re.compile(r"[\s:=#.)-]{0,6}(?:is\s)?[0-9]")
_ONLY_MARKS = re.compile(r"[\s.:=#()\[\]\"'’“”*_|>-]*")


def label_before(text: str, at: int) -> Label | None:
    """Return what the words before position `at` call the number there.

    Looks back to the last digit, sentence end or line end; a label that ends the line above still counts.
    The nearest label wins; a bare word as "order" counts only where it touches the number and no national
    label stands in the same clause.
    """
    words = _gap(text[max(0, at - REACH) : at])
    if _ONLY_MARKS.fullmatch(words):
        return None
    found = _last_label(words)
    bare = _BARE.search(words)
    if found is None:
        return Label.OTHER if bare else None
    if found["national"] and bare and _CLAUSE_END.search(words, found.end(), bare.start()):
        return Label.OTHER
    return Label.NATIONAL if found["national"] else Label.OTHER


def label_after(text: str, end: int) -> Label | None:
    """Return what the words right after a number call it, as in "… is my BSN" or "… (order number)"."""
    start = _AFTER.match(text, end, end + REACH)
    found = _LABELS.match(text, start.end() if start else end, end + REACH)
    if not found or _OF_THE_NEXT.match(text, found.end()):
        return None
    return Label.NATIONAL if found["national"] else Label.OTHER


def _gap(before: str) -> str:
    before = before[1 + max(before.rfind(digit) for digit in "0123456789") :]
    ends = list(_SENTENCE_END.finditer(before))
    if ends:
        before = before[ends[-1].end() :]
    return _this_line(before)


def _this_line(before: str) -> str:
    above, newline, beside = before.rpartition("\n")
    if not newline or not _ONLY_MARKS.fullmatch(beside):
        return beside
    last = above.rstrip().rpartition("\n")[2]
    found = _last_label(last)
    ends_with_label = found is not None and _ONLY_MARKS.fullmatch(last[found.end() :])
    return last if ends_with_label else beside


def _last_label(words: str) -> re.Match[str] | None:
    return next(iter(deque(_LABELS.finditer(words), maxlen=1)), None)
