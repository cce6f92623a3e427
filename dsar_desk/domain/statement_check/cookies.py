"""What the statement says of cookies: consent, how long they live, whom they show."""

from collections.abc import Iterator
from itertools import pairwise

from dsar_desk.domain.controllers import Finding
from dsar_desk.domain.statement_check.periods import PERIOD
from dsar_desk.domain.statement_check.text import FAULT, REMARK, Reading, pattern

_SESSION = pattern(
    r"browser.{0,20}(?:sluit|afsluit|gesloten|closed)|clos\w* (?:your|the) browser"
    r"|\b(?:van|de|the|la) (?:sessie|session)\b|sessiecookie|session cookie|cookies? de session"
)
"""Cookies that end with the visit; that is a period too."""
_TOLD_ELSEWHERE = (
    r"\bcookie[ -]?(?:beleid|verklaring|pagina|policy|page|statement|notice)\b"
    r"|politique (?:de|relative aux|en matière de) cookies"
)
"""A statement of its own about cookies, which we do not hold."""
_AD_COOKIES = r"(?:marketing|tracking|advertentie)[ -]?cookies"
_COOKIE_CONSENT = r"cookie.*(?:toestemming|instem|akkoord|consent)|(?:toestemming|instem|akkoord).*cookie"


def find_cookies_by_opt_out(reading: Reading) -> Iterator[Finding]:
    """Yield marketing cookies of which only the opt-out is told, and cookies left to the browser's settings.

    Marketing cookies are a remark where the statement speaks of consent to cookies all the same.
    """
    consent = reading.first(_COOKIE_CONSENT)
    opt_out = reading.first(rf"geen {_AD_COOKIES}.{{0,25}}(?:wil|wenst)|{_AD_COOKIES}.*opt-?out")
    if opt_out:
        severity, path = REMARK if consent else FAULT, reading.path_of(opt_out)
        yield Finding("marketing-cookies-opt-out", severity, "2002/58, 5(3)", opt_out, path)
    browser = reading.first(r"browser.*instel.*geen cookies|browser.*cookies.*(?:weiger|blokke)")
    harmless = reading.says(
        r"(?:alleen|uitsluitend|only)\b.{0,40}(?:functione|technisch|noodzakelijk|necessary).{0,40}cookie"
    )
    if browser and not consent and not harmless:
        yield Finding("cookies-browser-settings", REMARK, "2002/58, 5(3)", browser, reading.path_of(browser))


def find_cookies_without_period(reading: Reading) -> Iterator[Finding]:
    """Yield when cookies have no period (C-673/17); a remark where all are called anonymous or functional."""
    told = tuple(reading.find("cookie"))
    if (
        not told
        or reading.says(_TOLD_ELSEWHERE)
        or any(cookie.retention for cookie in reading.controller.cookies)
    ):
        return
    if any(PERIOD.search(sentence) or _SESSION.search(sentence) for sentence in (*told, *_after(reading))):
        return
    harmless = all(pattern(r"anonie?m|functione").search(sentence) for sentence in told)
    whole = (part for part in told if part.endswith("."))
    quotation = reading.first("cookie.*bewaartermijn|bewaartermijn.*cookie") or next(whole, told[0])
    severity = REMARK if harmless else FAULT
    yield Finding(
        "cookie-periods-missing", severity, "13(2)(a)", quotation, reading.path_of(quotation) or "cookies"
    )


def _after(reading: Reading) -> Iterator[str]:
    """Yield the sentence after each that names cookies; it goes on about them."""
    return (after for before, after in pairwise(reading.sentences) if "cookie" in before.casefold())


def find_cookies_called_anonymous(reading: Reading) -> Iterator[Finding]:
    """Yield cookies that are said to identify nobody, beside an IP address (recital 30)."""
    told = reading.first(
        r"cookies.{0,80}\bidentificeren\b.{0,10}\bniet\b|cookies.{0,80}\b(?:do not|don't) identify\b"
    )
    if told and reading.first(r"cookies.*IP-?\s?adres|cookies.*IP address"):
        yield Finding("cookies-not-personal", REMARK, "4(1)", told, reading.path_of(told))


RULES = (find_cookies_by_opt_out, find_cookies_without_period, find_cookies_called_anonymous)
