"""Who the controller is, and how it can be reached."""

import re
from collections.abc import Iterator

from dsar_desk.domain.controllers import Finding
from dsar_desk.domain.quotations import fold
from dsar_desk.domain.statement_check.text import FAULT, REMARK, Reading, pattern

_EMAIL = pattern(r"[\w.+-]+@((?:[a-z0-9-]+\.)+[a-z]{2,})")
_SITE = pattern(r"(?:https?://|\bwww\.)((?:[a-z0-9-]+\.)+[a-z]{2,})")
_OUR_SITE = pattern(
    r"\b(?:onze|ons|our|notre) (?:website|webshop|webwinkel|site|shop)\s+(?:https?://)?(?:www\.)?$"
)
_NOBODYS = frozenset(
    {
        "gmail",
        "hotmail",
        "outlook",
        "live",
        "icloud",
        "ziggo",
        "kpnmail",
        "planet",
        "hetnet",
        "xs4all",
        "yahoo",
        "protonmail",
        "telenet",
        "skynet",
        "orange",
        "wanadoo",
        "laposte",
    }
    | {"autoriteitpersoonsgegevens", "apdgba", "gegevensbeschermingsautoriteit", "cnil", "europa"}
)
"""Mail providers and authorities: an address there is no other company's."""
_LEGAL_FORMS = pattern(r"\b(?:b\.?v\.?|n\.?v\.?|v\.?o\.?f\.?|srl|sarl|sas|sa|bvba|gmbh)(?=\W|$)")
_POSTCODE = re.compile(
    r"\b\d{4}\s?[A-Z]{2}\s+(?:te\s+)?[A-Z]|\b\d{5}\s+[A-ZÀ-Ý]|,\s*\d{4}\s+[A-Z][a-z]"
    r"|[A-ZÀ-Ý][\w'’-]+ \(\d{5}\)"
)
_TOWNS = (
    re.compile(r"\b(\d{4}\s?[A-Z]{2})\s+(?:te\s+)?([A-Z][\w'’-]+)"),
    re.compile(r"\b(\d{5})\s+((?:[A-ZÀ-Ý][\w'’-]*)(?:\s(?:[A-ZÀ-Ý]['’]?[\w'’-]+))*)"),
)
_PHONE = re.compile(r"(?<![\d.])(?:\+|0)\d[\d ().–-]{6,}\d")
_COMPANY_NUMBER = (
    r"(?:\b(?:kvk|k\.v\.k\.|siren|siret|rcs|ondernemingsnummer|kbo|bce)\b|handelsregister|chamber of commerce"
    r"|\b(?:btw|tva|vat)\W{0,3}be|registre du commerce|trade register|num[eé]ro d['’]entreprise).{0,80}\d{3}"
)


def find_missing_address(reading: Reading) -> Iterator[Finding]:
    """Yield when no postal address, or nothing at all to reach the controller by, is given."""
    controller = reading.controller
    if not controller.address and not _POSTCODE.search(reading.text):
        yield Finding("address-missing", FAULT, "13(1)(a); 2000/31, 5(1)(b)", path="address")
    told = controller.privacy_contact or controller.phone or controller.address
    if not told and not (_EMAIL.search(reading.text) or _PHONE.search(reading.text)):
        yield Finding("contact-missing", FAULT, "13(1)(a)", path="email")


def find_missing_company_number(reading: Reading) -> Iterator[Finding]:
    """Yield when the number in the trade register is not given; Art. 13 GDPR does not ask for it."""
    if not reading.controller.company_number and not reading.says(_COMPANY_NUMBER):
        yield Finding("company-number-missing", REMARK, "2000/31, 5(1)(d)", path="company_number")


def find_other_domains(reading: Reading) -> Iterator[Finding]:
    """Yield e-mail addresses, and sites it calls its own, in another company's domain.

    An address beside that company's name is that company's, and no address of the controller.
    """
    own = _own_names(reading)
    prose = _prose(reading.text)
    seen: set[str] = set()
    for sentence in reading.sentences:
        for found, is_site in _domains(sentence):
            label = _squeeze(found.rsplit(".", 2)[-2])
            if label in seen or label in _NOBODYS or any(name in label or label in name for name in own):
                continue
            if not is_site and label in _prose(sentence):
                continue
            seen.add(label)
            code = "brand-domain" if is_site else "group-domain" if label in prose else "foreign-domain"
            severity = FAULT if code == "foreign-domain" else REMARK
            path = reading.path_of(sentence)
            yield Finding(code, severity, "13(1)(a)", sentence, path, {"domain": found.removeprefix("www.")})


def _domains(sentence: str) -> Iterator[tuple[str, bool]]:
    for match in _EMAIL.finditer(sentence):
        yield match[1].lower(), False
    for match in _SITE.finditer(sentence):
        if _OUR_SITE.search(sentence[: match.start(1)]):
            yield match[1].lower(), True


def _prose(text: str) -> str:
    """Return a text without its addresses, squeezed."""
    return _squeeze(_SITE.sub(" ", _EMAIL.sub(" ", text)))


def _own_names(reading: Reading) -> list[str]:
    controller = reading.controller
    facts = [fact for fact in (controller.legal_name, controller.trade_name) if fact]
    parts = [part for fact in facts for part in fact.value.split(",")]
    return [name for part in parts if len(name := _squeeze(_LEGAL_FORMS.sub("", part))) > 3]


def _squeeze(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", text.casefold())


def find_group_as_controller(reading: Reading) -> Iterator[Finding]:
    """Yield where a group with the controller's name acts in its place."""
    first = reading.controller.legal_name.value.split()[0]
    group = rf"{re.escape(first)} (?:Groep|Group|Groupe|Holding)"
    if pattern(group).search(reading.controller.legal_name.value):
        return
    acting = reading.first(rf"(?:belang|coördinator|verantwoordelijke|gekocht|klacht) (?:van|bij) {group}\b")
    if acting:
        named = pattern(group).search(acting)
        facts = {"group": named[0] if named else "", "controller": reading.controller.legal_name.value}
        path = reading.path_of(acting)
        yield Finding("group-as-controller", REMARK, "13(1)(a)", acting, path, facts)


def find_joint_with_one_name(reading: Reading) -> Iterator[Finding]:
    """Yield joint processing of which only one controller is named."""
    joint = reading.first(
        r"gezamenlijk(?:e)? (?:verwerkt|verwerkingsverantwoordelijk).*\bdoor\b|jointly processed by"
    )
    named = pattern(r"\b(?:door|by)\b").split(joint, maxsplit=1)[-1]
    if joint and not pattern(r"\b(?:en|and|et)\b|&|;").search(named):
        yield Finding("joint-with-one-name", FAULT, "26; 13(1)(a)", joint, reading.path_of(joint))


def find_two_spellings(reading: Reading) -> Iterator[Finding]:
    """Yield two spellings of the town of one postcode."""
    for towns in _TOWNS:
        spelt: dict[str, str] = {}
        for match in towns.finditer(reading.text):
            postcode, town = match[1].replace(" ", ""), fold(match[2]).rstrip(".,").replace("’", "'")
            first = spelt.setdefault(postcode, match[0])
            if not fold(first).replace("’", "'").casefold().endswith(town.casefold()):
                facts = {"first": first, "second": match[0]}
                quotation = reading.in_order(first, match[0])
                yield Finding("two-spellings", REMARK, "13(1)(a)", quotation, "address", facts)
                return


RULES = (
    find_missing_address,
    find_missing_company_number,
    find_other_domains,
    find_group_as_controller,
    find_joint_with_one_name,
    find_two_spellings,
)
