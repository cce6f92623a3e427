"""Who receives the data: named, by category only, or not told at all."""

from collections.abc import Iterator

from dsar_desk.domain.controllers import Finding, Recipient
from dsar_desk.domain.statement_check.text import FAULT, REMARK, Reading, names, pattern

_NOBODY_TO_NAME = pattern(
    r"\b(?:wet|wettelijk|verplicht|toestemming|verzoek|autoriteit|overhe|politie|rechter|ontvanger|eigenaar"
    r"|belang|law|consent|request|authorit|police|court|recipient|owner)"
)
"""Recipients who become known only when it happens, and other data subjects."""

_TOLD = (
    r"\bderden\b|derde partij|ontvangers|ontvangt|verstrek|doorge(?:ven|geven)|\bgeven\b.{0,20}\baan\b"
    r"|\bdelen\b|gedeeld met|third part|recipients|\breceives\b|\bshare[ds]?\b|\bdisclos"
    r"|destinataire|transm(?:ett|is)|\bpartage|communiqu(?:ons|ées) (?:vos|à)"
)
"""Words with which a statement tells who receives data."""

_NOT_WITH = pattern(
    r"\bgeen (?:andere |verdere )?(?:persoons)?gegevens (?:te )?delen met (\w+)"
    r"|\bshare no (?:other |further )?(?:personal )?data with (\w+)"
)


def find_missing_recipients(reading: Reading) -> Iterator[Finding]:
    """Yield when no recipient is told, and those who could be named and are told by category only."""
    recipients = _recipients(reading)
    unnamed = [part for part in recipients if not part.named and not _NOBODY_TO_NAME.search(part.value)]
    if not recipients:
        if not reading.says(_TOLD):
            yield Finding("recipients-missing", FAULT, "13(1)(e)", path="recipients")
    elif unnamed:
        quotation = unnamed[0].quotation
        facts = names("recipients", unnamed, most=3)
        path = reading.path_of(quotation)
        yield Finding("recipients-by-category", REMARK, "13(1)(e); 15(1)(c)", quotation, path, facts)


def _recipients(reading: Reading) -> list[Recipient]:
    controller = reading.controller
    return [*controller.recipients, *(part for each in controller.purposes for part in each.recipients)]


def find_no_party(reading: Reading) -> Iterator[Finding]:
    """Yield a promise to share with nobody beside a list of recipients."""
    promise = reading.first(
        r"aan geen enkele (?:andere )?(?:partij|derde)|\baan niemand\b|nooit (?:met|aan) derden|never share",
        without=r"tenzij|behalve|anders dan|zonder (?:uw|je|jouw)|marketing|verko|verhu|unless|except",
    )
    if promise and (recipients := _recipients(reading)):
        facts = names("recipients", recipients, most=3)
        path = reading.path_of(promise)
        yield Finding("no-party-yet-recipients", FAULT, "13(1)(e); 5(1)(a)", promise, path, facts)


def find_not_shared(reading: Reading) -> Iterator[Finding]:
    """Yield a promise to share no data with somebody who is named as a recipient elsewhere."""
    for sentence in reading.find(_NOT_WITH.pattern):
        match = _NOT_WITH.search(sentence)
        name = (match[1] or match[2]).casefold() if match else ""
        elsewhere = [part for part in _recipients(reading) if part.named and part.quotation not in sentence]
        same = [part for part in elsewhere if f"{part.value} ".casefold().startswith(f"{name} ")]
        if same:
            facts, path = names("recipient", same[:1]), reading.path_of(sentence)
            yield Finding("not-shared-yet-recipient", REMARK, "13(1)(e); 5(1)(a)", sentence, path, facts)
            return


RULES = (find_missing_recipients, find_no_party, find_not_shared)
