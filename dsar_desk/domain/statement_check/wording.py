"""Signs that nobody has read the statement lately: dates, left-over words, old laws, je beside u."""

import re
from collections.abc import Iterator
from datetime import date

from dsar_desk.domain.controllers import Finding, statement_date
from dsar_desk.domain.statement_check.text import FAULT, REMARK, Reading

YEARS_UNREAD = 3
"""After so many years without a change a statement deserves a look (no term in law; Art. 24(1))."""

JE = re.compile(r"\b(?:[Jj]e|[Jj]ij|[Jj]ou|[Jj]ouw)\b")
U = re.compile(r"\b(?:[Uu]|[Uu]w)\b(?!\.)")
_LEFT_OVER = re.compile(
    r"\bX{3,}(?:\.\w{2,3})?\b|\[(?:naam|bedrijf|bedrijfsnaam|datum|company|name|website)[^\]]*\]"
    r"|<(?:naam|bedrijfsnaam|website)>|[Ll]orem ipsum|(?<=\bis )(?:Winkelnaam|Bedrijfsnaam)\b"
)
_ADDRESSED = re.compile(r"^van uw (?:webshop|bedrijf|organisatie)$")
"""A title that still speaks to the shop that copied the template."""
_OLD_LAW = (
    r"\bWbp\b|Wet bescherming persoonsgegevens|College bescherming persoonsgegevens|95/46"
    r"|Commission de la protection de la vie privée"
    r"|Commissie voor de bescherming van de persoonlijke levenssfeer|\bPrivacycommissie\b"
)
_OLD_LINK = r"autoriteitpersoonsgegevens\.nl/nl/|cbpweb\.nl|mijnprivacy\.nl|privacycommission\.be"
_DATED = (
    r"\bdatum:? \d|laatst (?:gewijzigd|aangepast|bijgewerkt|herzien)|laatste (?:wijziging|update)"
    r"|versie\D{0,20}\d|last (?:updated|changed|revised)|effective (?:date|from)"
    r"|dernière (?:mise à jour|modification)|mise? à jour le"
)


def find_age(reading: Reading) -> Iterator[Finding]:
    """Yield a statement without a date, or one that is older than `YEARS_UNREAD`."""
    statement, day = reading.controller.statement, statement_date(reading.controller)
    if not statement.updated:
        if not reading.says(_DATED):
            yield Finding("date-missing", REMARK, "12(1)", path="statement.updated")
    elif day and _years_between(day, reading.today) >= YEARS_UNREAD:
        years = str(_years_between(day, reading.today))
        facts = {"date": statement.updated.value, "date_en": statement.updated.text("en"), "years": years}
        yield Finding(
            "statement-old", REMARK, "24(1)", statement.updated.quotation, "statement.updated", facts
        )


def _years_between(first: date, last: date) -> int:
    return last.year - first.year - ((last.month, last.day) < (first.month, first.day))


def find_left_overs(reading: Reading) -> Iterator[Finding]:
    """Yield words of a template that were never filled in; a remark where no name is missing."""
    for words, severity in ((_LEFT_OVER, FAULT), (_ADDRESSED, REMARK)):
        for sentence in reading.sentences:
            if match := words.search(sentence):
                path = reading.path_of(sentence)
                yield Finding("placeholder", severity, "12(1)", sentence, path, {"placeholder": match[0]})
                return


def find_old_law(reading: Reading) -> Iterator[Finding]:
    """Yield laws, authorities and addresses that are no more."""
    if law := reading.first(_OLD_LAW):
        yield Finding("outdated-law", FAULT, "94(1)", law, reading.path_of(law))
    if link := reading.first(_OLD_LINK):
        yield Finding("authority-link-old", REMARK, "13(2)(d)", link, reading.path_of(link))


def find_je_and_u(reading: Reading) -> Iterator[Finding]:
    """Yield a Dutch statement that says je in one place and u in another."""
    if reading.controller.statement.language != "nl":
        return
    je, u = len(JE.findall(reading.text)), len(U.findall(reading.text))
    if min(je, u) < 2:
        return
    fewer = JE if je < u else U
    told = next(sentence for sentence in reading.sentences if fewer.search(sentence))
    facts = {"usual": "u" if je < u else "je", "other": "je" if je < u else "u"}
    yield Finding("je-and-u", REMARK, "12(1)", told, reading.path_of(told), facts)


RULES = (find_age, find_left_overs, find_old_law, find_je_and_u)
