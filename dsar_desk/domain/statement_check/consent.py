"""Legal bases that do not carry what is done on them: consent, legitimate interest, contract."""

import re
from collections.abc import Iterator
from textwrap import shorten

from dsar_desk.domain.controllers import Fact, Finding, Purpose
from dsar_desk.domain.quotations import GAP
from dsar_desk.domain.statement_check.text import FAULT, REMARK, Reading, names, pattern

_MARKETING = pattern(r"marketing|adverten|reclame|nieuwsbrief|commerci|newsletter|advertis")
_MESSAGES = pattern(r"e-?mail|sms|nieuwsbrie|newsletter")
_OFFER = pattern(r"aanbieding|voordeel voor (?:u|je)|nieuwe producten|special offer")
_BY_PHONE = pattern(r"\btelefo(?:on|nisch)\b|\b(?:tele)?phone\b|\btéléphone\b")
_FROM_CUSTOMER = pattern(
    r"afmeld|uitschrij|opzeg|intrek|\bbelt\b|aanvra|\bvragen\b|klantenservice|nooit|unsubscribe|withdraw"
    r"|call us|you call|enquir|\bquestions?\b|never|désinscri|vous appelez|jamais"
)
"""The telephone is the customer's way to us here, or is ruled out."""
_OFFERED = pattern(
    r"aanbieding|reclame|marketing|commerciële|nieuwe producten|\boffers?\b|advertis|promotion|prospection"
)
_CONSENTED = pattern(r"toestemming|consent|\bnooit\b|\bniet\b|\bnever\b|\bnot\b|jamais")
_BY_POST = pattern(r"\b(?:per|by) (?:post|e-?mail)\b")
_OPPOSE = pattern(r"\bverzet(?:ten)?\b|\bbezwaar (?:maken|hebt|te maken)\b|\bto object\b|\boppose\b")
_PERSONAL = pattern(r"personalis|aanbeveling|recommendation")


def find_consent_by_browsing(reading: Reading) -> Iterator[Finding]:
    """Yield consent that is read into visiting the site (Art. 4(11), C-673/17)."""
    told = reading.first(
        r"door (?:onze|deze|de) (?:web)?(?:site|shop|winkel)\w* te (?:bezoeken|gebruiken)\W.{0,25}"
        r"(?:akkoord|stem|toestemming)"
        r"|door (?:het )?gebruik(?: te maken)? van (?:onze|deze|de) (?:web)?(?:site|shop|winkel)\w*\W.{0,25}"
        r"(?:akkoord|stem|toestemming)"
        r"|by (?:visiting|using) (?:our|this) (?:web)?(?:site|shop).{0,30}(?:agree|consent)"
        r"|en (?:naviguant sur|utilisant|visitant) (?:notre|ce|le) site.{0,40}(?:accept|consent)"
    )
    if told:
        yield Finding("consent-by-browsing", FAULT, "4(11); 7", told, reading.path_of(told))


def find_objection_where_consent(reading: Reading) -> Iterator[Finding]:
    """Yield messages that come unless one objects, where consent is given as their basis."""
    told = reading.first(r"\b(?:niet|geen)\b.{0,20}\bbezwaar\b.{0,20}maakt\b|\bnot objected\b")
    basis = next((part for part in _with_basis(reading, "consent") if _about(part, _MESSAGES)), None)
    if told and basis and _MESSAGES.search(told):
        facts = names("purpose", [basis.name])
        yield Finding("objection-where-consent", FAULT, "4(11); 7", told, f"purposes.{basis.id}", facts)


def find_opposition_where_consent(reading: Reading) -> Iterator[Finding]:
    """Yield a purpose that rests on consent and lets one oppose, which belongs to a legitimate interest."""
    for purpose in _with_basis(reading, "consent"):
        told = next((fact.quotation for fact in purpose.legal_basis if _OPPOSE.search(fact.quotation)), "")
        if told:
            path, facts = f"purposes.{purpose.id}", names("purpose", [purpose.name])
            yield Finding("opposition-where-consent", REMARK, "7(3); 21(1)", told, path, facts)


def find_interest_of_data_subject(reading: Reading) -> Iterator[Finding]:
    """Yield the data subject's interest as a basis; Art. 6(1)(f): the controller's or a third party's."""
    told = reading.first(
        r"\b(?:jouw|je|uw|your) (?:eigen )?(?:gerechtvaardigde? belang|legitimate interest)",
        without=r"zwaarder|afweg|afgewogen|prevaleer|outweigh|overrid|schaad|schend",
    )
    if told:
        yield Finding("interest-of-data-subject", REMARK, "6(1)(f)", told, reading.path_of(told))


def find_marketing_opt_out(reading: Reading) -> Iterator[Finding]:
    """Yield electronic offers, also of third parties, that come until one objects."""
    offers = reading.first(r"(?:derde partij|derden|partners?).{0,60}(?:voordeel|aanbieding)")
    opt_out = reading.first(
        r"^(?:als|indien|wanneer) (?:u|je)\b.{0,50}\b(?:niet|geen)\b.{0,20}wil.{0,20}ontvang"
    )
    if offers and opt_out:
        path = reading.path_of(opt_out)
        yield Finding("marketing-opt-out", FAULT, "6(1)(a); 2002/58, 13", opt_out, path)


def find_marketing_without_objection(reading: Reading) -> Iterator[Finding]:
    """Yield direct marketing on legitimate interest where the right to object is not named (Art. 21(4))."""
    if {fact.code for fact in reading.controller.rights} & {"objection", "direct-marketing"}:
        return
    for purpose in _with_basis(reading, "legitimate-interest"):
        if _about(purpose, _MARKETING):
            quotation = next(
                fact.quotation for fact in purpose.legal_basis if fact.code == "legitimate-interest"
            )
            facts = names("purpose", [purpose.name])
            yield Finding(
                "marketing-objection-missing", FAULT, "21(4)", quotation, f"purposes.{purpose.id}", facts
            )
            return


def find_phone_marketing(reading: Reading) -> Iterator[Finding]:
    """Yield advertising by telephone without consent (in the Netherlands Tw 11.7, opt-in since 2021).

    Where no purposes are held, the text itself is read.
    """
    if not reading.controller.purposes and (told := _offered_by_phone(reading)):
        words = f"‘{shorten(told, 60, placeholder=' …')}’"
        facts = {"purpose": words, "purpose_en": words}
        yield Finding("phone-marketing", REMARK, "2002/58, 13(3)", told, "", facts)
    for purpose in reading.controller.purposes:
        told = purpose.name.quotation
        consents = [fact.quotation for fact in purpose.legal_basis if fact.code == "consent"]
        asked = any(not _BY_POST.search(quotation) for quotation in consents)
        if (
            _BY_PHONE.search(told)
            and (_MARKETING.search(purpose.name.value) or _OFFER.search(told))
            and not asked
            and (part := _called(told))
        ):
            facts = names("purpose", [purpose.name])
            yield Finding("phone-marketing", REMARK, "2002/58, 13(3)", part, f"purposes.{purpose.id}", facts)


def _offered_by_phone(reading: Reading) -> str:
    """Return the first sentence that offers something by telephone without consent, or nothing."""
    for told in reading.find(_BY_PHONE.pattern, without=_FROM_CUSTOMER.pattern):
        if _OFFERED.search(told) and not _CONSENTED.search(told):
            return told
    return ""


def _called(told: str) -> str:
    """Return the part of a quotation in which the controller calls, or nothing."""
    parts = (part for part in told.split(GAP) if _BY_PHONE.search(part))
    return next((part for part in parts if not _FROM_CUSTOMER.search(part)), "")


def find_hashed_email(reading: Reading) -> Iterator[Finding]:
    """Yield hashed addresses that go to platforms on legitimate interest (EDPB 8/2020)."""
    told = reading.first(
        r"(?:verstrek|deel|delen|share|send).*(?:gehasht|hashed)|(?:gehasht|hashed).*(?:verstrek|delen)"
    )
    if told and any("hash" in _words(part) for part in _with_basis(reading, "legitimate-interest")):
        yield Finding("hashed-email-sharing", REMARK, "6(1)(f)", told, reading.path_of(told))


def find_personalisation_on_contract(reading: Reading) -> Iterator[Finding]:
    """Yield personalisation that is said to be necessary for a contract (C-252/21)."""
    for purpose in _with_basis(reading, "contract"):
        if _PERSONAL.search(purpose.name.value):
            quotation = next(fact.quotation for fact in purpose.legal_basis if fact.code == "contract")
            path, facts = f"purposes.{purpose.id}", names("purpose", [purpose.name])
            yield Finding("personalisation-on-contract", REMARK, "6(1)(b)", quotation, path, facts)


def find_unclear_decisions(reading: Reading) -> Iterator[Finding]:
    """Yield a risk score that can cost a customer the order, where nothing says whether a machine decides."""
    score = reading.first(r"bepaalt.{0,40}risico|(?:risico|krediet)score|kredietwaardigheid|fraud score")
    consequence = reading.says(r"annulering|weiger(?:en|ing)|afwijz|waarschuwingsl|refus|cancel")
    if score and consequence and not reading.says(r"geautomatiseerd|menselijke tussenkomst|automated|human"):
        yield Finding("automated-decision-unclear", REMARK, "13(2)(f); 22", score, reading.path_of(score))


def find_special_categories(reading: Reading) -> Iterator[Finding]:
    """Yield special categories that a shop hardly needs."""
    told = reading.first(r"ra(?:ciale|s) of etnische|politieke opvatting|seksuele (?:geaardheid|gerichtheid)")
    if told and not pattern(r"\bgeen\b|\bniet\b").search(told):
        yield Finding("special-categories", REMARK, "9(1); 10", told, reading.path_of(told))


def _words(purpose: Purpose) -> str:
    """Return all that is said of a purpose, in lower case."""
    facts: tuple[Fact, ...] = (purpose.name, *purpose.legal_basis, *purpose.categories, *purpose.recipients)
    return " ".join(f"{fact.value} {fact.quotation}" for fact in facts).lower()


def _with_basis(reading: Reading, code: str) -> list[Purpose]:
    return [
        part for part in reading.controller.purposes if any(fact.code == code for fact in part.legal_basis)
    ]


def _about(purpose: Purpose, subject: re.Pattern[str]) -> bool:
    facts = (purpose.name, *purpose.legal_basis)
    return any(subject.search(f"{fact.value} {fact.quotation}") for fact in facts)


RULES = (
    find_consent_by_browsing,
    find_objection_where_consent,
    find_opposition_where_consent,
    find_interest_of_data_subject,
    find_marketing_opt_out,
    find_marketing_without_objection,
    find_phone_marketing,
    find_hashed_email,
    find_personalisation_on_contract,
    find_unclear_decisions,
    find_special_categories,
)
