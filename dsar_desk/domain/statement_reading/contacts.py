"""How the controller is reached: e-mail, phone, website, contact page, and who looks after privacy there."""

import re
from collections import Counter
from collections.abc import Iterator

from dsar_desk.domain.other_numbers import AUTHORITY_NUMBERS
from dsar_desk.domain.quotations import GAP
from dsar_desk.domain.statement_reading.passages import Passage, StatementText
from dsar_desk.domain.statement_reading.proposal import Proposal, Sureness
from dsar_desk.domain.statement_reading.wording import whole_words

_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,4}[a-z]{2,24}(?![\w@])", re.IGNORECASE)
_SITE = re.compile(
    r"(?:https?://)?(?<![\w@.-])(?:www\.)?((?:[\w-]{1,63}\.){1,3}[a-z]{2,24})(?![\w@])[^\s,;)>\"”]*",
    re.IGNORECASE,
)
_PHONE = re.compile(r"(?<![\w.+/-])(?:\+|00|\(?0)\d?(?:[\s./()-]{0,3}\d){7,12}(?![\w])")
_PRIVATE = re.compile(
    r"^(?:privacy|dpo|fg|avg|gdpr|rgpd|dataprotection|datenschutz|vie-?privee|gegevens)", re.IGNORECASE
)
_GENERAL = re.compile(r"^(?:info|hallo|hello|contact|mail|welkom|bonjour|kontakt)\b", re.IGNORECASE)
_OTHERS = re.compile(
    r"autoriteitpersoonsgegevens|apd-gba|gegevensbeschermingsautoriteit|autoriteprotectiondonnees|cnil\.|cbpweb|mijnprivacy"
    r"|privacycommission|google\.|facebook\.|instagram\.|twitter\.|pinterest\.|youtube\.|linkedin\.|europa\.eu|youronlinechoices"
    r"|allaboutcookies|mozilla\.|microsoft\.|apple\.|bfdi\.",
    re.IGNORECASE,
)
"""Sites that statements point to and that are nobody's own."""


def find_contacts(text: StatementText) -> Iterator[Proposal]:
    """Yield e-mail addresses, phone, website, contact page and the officer."""
    yield from _emails(text)
    yield from _phone(text)
    yield from _website(text)
    yield from _officer(text)
    yield from _contact_page(text)


def _told(text: StatementText, pattern: re.Pattern[str]) -> Iterator[tuple[Passage, re.Match[str]]]:
    for passage in text.passages:
        for match in pattern.finditer(passage.text):
            yield passage, match


def own_emails(text: StatementText) -> list[tuple[Passage, str]]:
    """Return the addresses that are not an authority's, with where they stand."""
    found = [(passage, match[0]) for passage, match in _told(text, _EMAIL)]
    return [(passage, email) for passage, email in found if not _OTHERS.search(email)]


def _emails(text: StatementText) -> Iterator[Proposal]:
    told = own_emails(text)
    counts = Counter(email.casefold() for _, email in told)
    general = [pair for pair in told if not _is_private(pair, text)]
    private = [pair for pair in told if _is_private(pair, text)]
    theirs = {email.casefold() for _, email in private}
    general = [pair for pair in general if pair[1].casefold() not in theirs]
    for place, pairs in (("email", general), ("privacy_email", private)):
        best = max(pairs, key=lambda pair: (_weight(pair), counts[pair[1].casefold()]), default=None)
        if best:
            sure = Sureness.SURE if _weight(best) or len(counts) == 1 else Sureness.LIKELY
            yield Proposal(place, best[1], best[0].text, sure, section=best[0].section)


def _is_private(pair: tuple[Passage, str], text: StatementText) -> bool:
    passage, email = pair
    if _PRIVATE.match(email):
        return True
    if _GENERAL.match(email):
        return False
    around = " ".join(each.text for each in text.passages[max(0, passage.number - 1) : passage.number + 1])
    officer = text.words.find("contacts", "dpo", around) or text.words.find("contacts", "coordinator", around)
    return bool(officer or (passage.topic == "rights" and text.words.find("contacts", "privacy", around)))


def _weight(pair: tuple[Passage, str]) -> int:
    passage, email = pair
    before = passage.text[: passage.text.find(email)]
    is_labelled = bool(re.search(r"mail\S*\s*:?\s*$|mail(?:adres)?\s*:", before, re.IGNORECASE))
    return 2 * is_labelled + (passage.topic == "contact") + (passage.topic == "" and passage.number < 12)


def _phone(text: StatementText) -> Iterator[Proposal]:
    found = []
    for passage, match in _told(text, _PHONE):
        before = passage.text[max(0, match.start() - 60) : match.start()]
        digits = re.sub(r"\D", "", match[0])
        if digits in AUTHORITY_NUMBERS or digits.removeprefix("31").removeprefix("32") in AUTHORITY_NUMBERS:
            continue
        if text.words.find("contacts", "not_own", before) or not 9 <= len(digits) <= 13:
            continue
        labelled = bool(text.words.find("contacts", "phone", before))
        found.append((labelled, passage.topic == "contact", match[0].startswith("+"), passage, match[0]))
    best = max(found, key=lambda each: each[:3], default=None)
    if best and any(best[:3]):
        sure = Sureness.SURE if best[0] else Sureness.LIKELY
        yield Proposal("phone", best[4].strip(), best[3].text, sure, section=best[3].section)


def own_domains(text: StatementText) -> list[tuple[str, str, Passage]]:
    """Return the sites that may be the controller's own: domain, as written, and where."""
    emails = {email.casefold().rpartition("@")[2] for _, email in own_emails(text)}
    found = []
    for passage, match in _told(text, _SITE):
        written, domain = match[0].rstrip(".?!:'’"), match[1].casefold()
        if _OTHERS.search(domain) or not re.match(r"https?://|www\.", written, re.IGNORECASE):
            continue
        before = passage.text[max(0, match.start() - 40) : match.start()]
        if (
            domain in emails
            or text.words.find("contacts", "own_site", before + "www")
            or _is_named(domain, text)
        ):
            found.append((domain, written, passage))
    return found


def _is_named(domain: str, text: StatementText) -> bool:
    stem = re.sub(r"[^a-z0-9]", "", domain.rsplit(".", 1)[0])
    return len(stem) > 3 and stem in re.sub(r"[^a-z0-9]", "", _without_addresses(text))


def _without_addresses(text: StatementText) -> str:
    return _SITE.sub(" ", _EMAIL.sub(" ", text.folded)).casefold()


def _website(text: StatementText) -> Iterator[Proposal]:
    found = own_domains(text)
    counts = Counter(domain for domain, _, _ in found)
    best = max(found, key=lambda each: counts[each[0]], default=None)
    if best:
        value = re.sub(r"^https?://|[/?#].*$", "", best[1])
        yield Proposal("website", value, best[2].text, Sureness.LIKELY, section=best[2].section)


def _officer(text: StatementText) -> Iterator[Proposal]:
    for code in ("dpo", "coordinator"):
        for passage in text.passages:
            label = text.words.find("contacts", code, passage.text)
            near = _email_near(passage, text)
            if label and near:
                told, address = near
                value = address if address.lower().startswith("dpo@") else f"{whole_words(label)}, {address}"
                quotation = passage.text if told is passage else f"{passage.text}{GAP}{told.text}"
                yield Proposal("dpo", value, quotation, Sureness.SURE, code=code, section=passage.section)
                return
    for passage, email in own_emails(text):
        if re.match(r"(?:dpo|fg)@", email, re.IGNORECASE):
            yield Proposal("dpo", email, passage.text, Sureness.LIKELY, code="dpo", section=passage.section)
            return


def _email_near(passage: Passage, text: StatementText) -> tuple[Passage, str] | None:
    for near in text.passages[passage.number : passage.number + 3]:
        found = _EMAIL.search(near.text)
        if found and not _OTHERS.search(found[0]):
            return near, found[0]
    return None


def _contact_page(text: StatementText) -> Iterator[Proposal]:
    for passage in text.passages:
        if found := text.words.find("contacts", "contact_page", passage.text):
            yield Proposal(
                "contact_page", whole_words(found), passage.text, Sureness.LIKELY, section=passage.section
            )
            return
