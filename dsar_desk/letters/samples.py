"""An invented case for proofs of letters and for tests: nobody in it exists."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from dsar_desk.domain.cases import (
    Case,
    Channel,
    DataFound,
    Extension,
    RequestedRight,
    RightState,
    Suspension,
    SuspensionKind,
)
from dsar_desk.domain.controllers import Controller, Fact, Practice, Purpose, Recipient, Retention, Statement
from dsar_desk.domain.countries import Authority, Country, Court, FiscalRetention
from dsar_desk.domain.deadlines import deadline
from dsar_desk.domain.identity import Identity, IdentityMethod, IdentityOutcome
from dsar_desk.domain.joined_letters import joined_letter
from dsar_desk.domain.letters import Effect, Enclosure, LetterKind
from dsar_desk.domain.people import Person
from dsar_desk.domain.rights import UNIDENTIFIED, Decision, Right, grounds_for
from dsar_desk.domain.words import Words, same_words
from dsar_desk.letters.catalog import KindFile, LetterCatalog
from dsar_desk.services.letter_ports import LetterRequest

RECEIVED = date(2026, 11, 2)
WRITTEN = date(2026, 11, 20)
_SAMPLE_COUNTRY_SOURCE = {"names": "sample"}

SAMPLE_CONTROLLER = Controller(
    id="voorbeeld",
    prefix="VBD",
    country="NL",
    form_of_address="u",
    languages=("nl", "en"),
    legal_name=Fact("Voorbeeldwinkel B.V."),
    statement=Statement(title="Privacyverklaring", text="Privacyverklaring van De Voorbeeldwinkel."),
    trade_name=Fact("De Voorbeeldwinkel"),
    address=Fact("Voorbeeldkade 1\n9999 ZZ Voorbeeldstad"),
    email=Fact("info@example.org"),
    privacy_email=Fact("privacy@example.org"),
    phone=Fact("000 000 00 00"),
    website=Fact("https://www.example.org"),
    company_number=Fact("00000000", code="kvk"),
    dpo=Fact("M. Voorbeeld, fg@example.org"),
    identification=(
        Fact("klantnummer", code="customer-reference", translations={"en": "customer number"}),
        Fact("kopie van een identiteitsbewijs", code="id-copy", translations={"en": "copy of an ID"}),
    ),
    purposes=(
        Purpose(
            id="orders",
            name=Fact("Bestellingen leveren", translations={"en": "Delivering orders"}),
            categories=(
                Fact("naam en adres", translations={"en": "name and address"}),
                Fact("bestelgegevens", translations={"en": "order details"}),
            ),
            legal_basis=(
                Fact(
                    "uitvoering van de overeenkomst",
                    code="contract",
                    translations={"en": "performance of the contract"},
                ),
            ),
            recipients=(
                Recipient(
                    "Voorbeeldbezorging B.V.", named=True, translations={"en": "Voorbeeldbezorging B.V."}
                ),
                Recipient("betaaldienst", translations={"en": "payment service"}),
            ),
            retention=(
                Retention(
                    "7 jaar na het boekjaar",
                    period="P7Y",
                    fiscal=True,
                    translations={"en": "7 years after the financial year"},
                ),
            ),
        ),
        Purpose(
            id="newsletter",
            name=Fact("Nieuwsbrief versturen", translations={"en": "Sending the newsletter"}),
            categories=(Fact("e-mailadres", translations={"en": "e-mail address"}),),
            legal_basis=(Fact("toestemming", code="consent", translations={"en": "consent"}),),
        ),
    ),
    origin=(Fact("van de klant zelf", translations={"en": "from the customer"}),),
    practice=Practice(backup_days=30, place="Voorbeeldstad"),
)

SAMPLE_COUNTRY = Country(
    code="NL",
    names=Words("Nederland", "the Netherlands", "Pays-Bas", "Niederlande"),
    time_zone="Europe/Amsterdam",
    languages=("nl",),
    national_numbers=("bsn",),
    own_request_age=16,
    online_consent_age=16,
    heirs_may_ask=False,
    suspension_law="",
    authority=Authority(
        names=same_words("Autoriteit Persoonsgegevens"),
        short_names=same_words("AP"),
        address=("Postbus 93374", "2509 AJ Den Haag"),
        address_fr=("Postbus 93374", "2509 AJ Den Haag"),
        phone="088 1805 250",
        email="",
        url="https://autoriteitpersoonsgegevens.nl",
        complaint_url="https://autoriteitpersoonsgegevens.nl/nl/voordat-u-een-klacht-indient",
        sources=_SAMPLE_COUNTRY_SOURCE,
    ),
    court=Court(
        code="nl-district-court",
        names=Words(
            "de rechtbank", "the district court (rechtbank)", "le tribunal (rechtbank)", "das Bezirksgericht"
        ),
        procedure=Words("verzoekschrift", "petition", "requête", "Antragsschrift"),
        law=Words("artikel 35 UAVG", "Article 35 UAVG", "l'article 35 UAVG", "Artikel 35 UAVG"),
        term_weeks=6,
        lawyer_needed=False,
        sources=_SAMPLE_COUNTRY_SOURCE,
    ),
    fiscal_retention=FiscalRetention(
        years=7,
        law=same_words("artikel 52 lid 4 AWR"),
        one_stop_shop_years=10,
        one_stop_shop_law=same_words("Richtlijn 2006/112/EG"),
        source="sample",
    ),
    holidays=(),
    equated_days=(),
    sources=_SAMPLE_COUNTRY_SOURCE,
)

_PERSON = Person(
    "Noor van Voorbeeld",
    "noor@example.com",
    "Voorbeeldstraat 8\n9999 ZZ Voorbeelddorp",
    language="nl",
    country="NL",
)
_FOUND = (
    DataFound("Webwinkel", "account en drie bestellingen", "erase"),
    DataFound("Boekhouding", "drie facturen", "keep", "de fiscale bewaarplicht", "31 december 2033"),
    DataFound("Klantenservice", "twee e-mails", "copy"),
    DataFound("Nieuwsbrief", "e-mailadres", "restrict"),
    DataFound("Adresboek", "huisnummer", "correct"),
)


_ASKED = {
    Effect.SUSPENDS_FOR_IDENTITY: (SuspensionKind.IDENTITY, WRITTEN),
    Effect.SUSPENDS_FOR_MANDATE: (SuspensionKind.MANDATE, WRITTEN),
    Effect.SUSPENDS_FOR_CLARIFICATION: (SuspensionKind.CLARIFICATION, WRITTEN),
    Effect.REMINDS: (SuspensionKind.IDENTITY, date(2026, 11, 4)),
}
"""What a letter asks, or reminds of, and when."""


def sample_case(kind: LetterKind) -> Case:
    """Return an invented case that a kind of letter fits."""
    rights = sorted(kind.rights) or [Right.ACCESS, Right.ERASURE]
    items = tuple(_decided(right, kind) for right in rights[:2])
    received = RECEIVED - timedelta(days=60) if kind.effect is Effect.ADMITS_DELAY else RECEIVED
    case = Case(
        "VBD-2026-0001", "voorbeeld", _PERSON, Channel.EMAIL, received, items, their_reference="NV/17"
    )
    case = replace(case, data_found=_FOUND, identity=_identity(kind))
    if kind.effect in _ASKED:
        asked, on = _ASKED[kind.effect]
        return replace(case, suspensions=(Suspension(asked, on, None, "ander e-mailadres"),))
    if kind.effect is Effect.EXTENDS:
        return replace(case, extension=Extension(WRITTEN, None, "het verzoek gaat over zes systemen"))
    return case


def _decision(kind: LetterKind) -> Decision | None:
    if kind.effect is not Effect.ANSWERS:
        return None
    order = (Decision.GRANTED, Decision.PARTIAL, Decision.REFUSED)
    return next(decision for decision in order if decision in kind.answers)


def _decided(right: Right, kind: LetterKind) -> RequestedRight:
    decision = _decision(kind)
    if decision is None:
        return RequestedRight(right)
    grounds = grounds_for(right) if decision is not Decision.GRANTED else ()
    told = tuple(each for each in grounds if not kind.grounds or each.code in kind.grounds)
    grounds = tuple(each for each in told if not each.warns and each.code != UNIDENTIFIED) or told
    return RequestedRight(
        right,
        RightState.DECIDED,
        decision,
        grounds[0].code if grounds else "",
        "Wij hebben dit in uw dossier nagekeken. Volgens artikel 12 AVG leggen wij het hieronder uit."
        if grounds
        else "",
        WRITTEN,
        "Ilse Vermeer",
        RECEIVED,
    )


def _identity(kind: LetterKind) -> Identity:
    if kind.effect in _ASKED or kind.grounds == {UNIDENTIFIED}:
        return Identity()
    return Identity(
        IdentityOutcome.PASSED,
        IdentityMethod.KNOWN_EMAIL,
        "antwoord vanaf het bekende adres",
        WRITTEN,
        "Ilse Vermeer",
        copy_received=date(2026, 11, 18),
        copy_destroyed=date(2026, 11, 18),
    )


def sample_facts(file: KindFile, language: str) -> Mapping[str, str]:
    """Return the sample facts of a kind in a language, or in any where there is none."""
    chosen = {
        key: texts.get(language) or next(iter(texts.values()), "") for key, texts in file.samples.items()
    }
    return {key: text for key, text in chosen.items() if text}


def sample_request(
    file: KindFile,
    language: str,
    *,
    controller: Controller = SAMPLE_CONTROLLER,
    country: Country = SAMPLE_COUNTRY,
) -> LetterRequest:
    """Return a request for a letter of a kind, with the sample facts filled in."""
    case = sample_case(file.kind)
    case = replace(case, controller=controller.id, person=replace(case.person, language=language))
    return LetterRequest(
        kind=file.kind,
        language=language,
        case=case,
        controller=controller,
        country=country,
        deadlines=deadline(case.received, country=country, pauses=case.suspensions, extension=case.extension),
        facts=sample_facts(file, language),
        on=WRITTEN,
        handler="Ilse Vermeer",
        handler_role={
            "nl": "privacycoördinator",
            "fr": "coordination de la protection des données",
            "de": "Datenschutzkoordination",
        }.get(language, "privacy coordinator"),
        enclosures=_enclosures(file.kind, language),
    )


def joined_sample(catalog: LetterCatalog) -> KindFile:
    """Return an answer to access and erasure in one letter, with the samples of both."""
    files = [catalog.file("access-response"), catalog.file("erasure-response")]
    return KindFile(
        kind=joined_letter([file.kind for file in files], catalog.joined_title()),
        otherwise={},
        samples={key: text for file in reversed(files) for key, text in file.samples.items()},
    )


def _enclosures(kind: LetterKind, language: str) -> tuple[Enclosure, ...]:
    if not kind.discloses or kind.addressee is not None:
        return ()
    name = {"nl": "uw-gegevens.csv"}.get(language, "your-data.csv")
    return (Enclosure(name, b"name;value\n"),)
