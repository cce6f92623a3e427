"""Ways to recognise somebody without a copy of an ID, least intrusive first, and the one to begin with.

What fits depends on what the shop holds and on what the answer gives away. Source: GDPR Art. 12(6), recitals
57 and 64; EDPB Guidelines 01/2022, par. 65-81; law.md 2.6.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from dsar_desk.domain.cases import Case, Channel
from dsar_desk.domain.checklist import answered, discloses, may_ask_for_copy
from dsar_desk.domain.controllers import Controller, Fact
from dsar_desk.domain.identity import Answer, IdentityMethod, TryResult
from dsar_desk.domain.people import RepresentativeKind
from dsar_desk.domain.rights import Right


class Fit(StrEnum):
    """Whether a way can be used here."""

    FITS = "fits"
    LOOK = "look"
    """Only the shop can tell: somebody looks."""
    NOT = "not"


class Disclosure(StrEnum):
    """What the answer gives away: the more, the surer one must be (EDPB par. 70)."""

    NOTHING = "nothing"
    """Marketing or consent is only stopped; nobody identifies themselves for that (Art. 21(3), 7(3))."""
    CHANGE = "change"
    """Data are changed, erased or left alone; none are handed over."""
    DATA = "data"


@dataclass(frozen=True)
class Holdings:
    """What a controller holds of its customers, as far as its own facts name it."""

    account: bool = False
    email: bool = False
    phone: bool = False
    address: bool = False
    customer_number: bool = False
    is_told: bool = False
    """Whether it names anything at all; from silence nothing follows otherwise."""


@dataclass(frozen=True)
class Way:
    """One way for one case. `why` is a code of the sentences: why it fits, or why it does not."""

    method: IdentityMethod
    fit: Fit
    why: str
    how: str
    """A code: what to do, and what to record."""
    result: TryResult | None = None
    is_proposed: bool = False


_DATA = frozenset({Right.ACCESS, Right.PORTABILITY, Right.AUTOMATED_DECISION})
_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "account": r"account(?!ant)|inlog|gebruikersnaam|username|log-?in|compte client|espace client",
        "email": r"e-?mail|courriel",
        "phone": r"telefoon|telephone|phone|gsm|mobiel|téléphone",
        "address": (
            r"(?<!ip-)(?<!mail)(?<!mail-)(?<!ip )adres(?!se (?:e-?mail|ip|électronique))"
            r"|(?<!ip )(?<!mail )address|\bnaw\b"
        ),
        "customer_number": r"klant(?:en)?-?(?:nummer|referentie)|customer (?:number|ref)|référence client",
    }
)
"""Words by which a category of data names what can be used to recognise somebody."""
_CODES: Mapping[str, str] = MappingProxyType(
    {
        "login": "account",
        "known-email": "email",
        "email": "email",
        "phone": "phone",
        "address": "address",
        "customer-reference": "customer_number",
    }
)


def holdings_of(controller: Controller) -> Holdings:
    """Return what a controller holds: what it asks for identification, and its categories of data."""
    codes = {_CODES[fact.code] for fact in controller.identification if fact.code in _CODES}
    facts = [fact for purpose in controller.purposes for fact in (purpose.name, *purpose.categories)]
    words = [_words(fact) for fact in (*facts, *controller.categories)]
    said = {name for name, pattern in _WORDS.items() if any(re.search(pattern, text) for text in words)}
    return Holdings(**dict.fromkeys(said | codes, True), is_told=bool(words or codes))


def _words(fact: Fact) -> str:
    return " ".join([fact.value, *fact.translations.values()]).casefold()


def disclosure_of(case: Case) -> Disclosure:
    """Return what the answer gives away."""
    if not discloses(case):
        return Disclosure.NOTHING
    return Disclosure.DATA if any(item.right in _DATA for item in case.rights) else Disclosure.CHANGE


@dataclass(frozen=True)
class _Situation:
    case: Case
    holds: Holdings
    disclosure: Disclosure
    lighter_left: bool = False
    """Whether a lighter way is not yet tried or ruled out."""

    def acts(self, *kinds: RepresentativeKind) -> bool:
        acting = self.case.representative
        return acting is not None and acting.kind in kinds


_Verdict = tuple[Fit, str]
_Judge = Callable[[_Situation], _Verdict]


def _login(now: _Situation) -> _Verdict:
    if now.acts(RepresentativeKind.MANDATE, RepresentativeKind.LAWYER):
        return Fit.NOT, "acting-login"
    if now.holds.account:
        return Fit.FITS, "account-named"
    return (Fit.NOT, "no-account") if now.holds.is_told else (Fit.LOOK, "account-look")


def _known_email(now: _Situation) -> _Verdict:
    if now.acts(RepresentativeKind.MANDATE, RepresentativeKind.LAWYER):
        return (Fit.FITS, "acting-confirm") if now.holds.email else (Fit.LOOK, "email-look")
    if now.case.person.email and now.case.channel is Channel.EMAIL:
        return Fit.FITS, "email-came"
    if now.holds.email:
        return Fit.FITS, "email-named"
    if now.case.person.email or not now.holds.is_told:
        return Fit.LOOK, "email-look"
    return Fit.NOT, "no-email"


def _code_email(now: _Situation) -> _Verdict:
    fit, why = _known_email(now)
    return fit, {"email-came": "email-given"}.get(why, why)


def _callback(now: _Situation) -> _Verdict:
    if now.holds.phone:
        return Fit.FITS, "phone-named"
    if now.case.channel is Channel.PHONE:
        return Fit.LOOK, "phone-came"
    return (Fit.NOT, "no-phone") if now.holds.is_told else (Fit.LOOK, "phone-look")


def _code_letter(now: _Situation) -> _Verdict:
    if now.holds.address:
        return Fit.FITS, "address-named"
    if now.case.person.address or not now.holds.is_told:
        return Fit.LOOK, "address-look"
    return Fit.NOT, "no-address"


def _counter(now: _Situation) -> _Verdict:
    return (Fit.FITS, "at-counter") if now.case.channel is Channel.COUNTER else (Fit.LOOK, "counter-look")


def _video(now: _Situation) -> _Verdict:
    return (Fit.NOT, "lighter-first") if now.lighter_left else (Fit.LOOK, "video-look")


def _masked_copy(now: _Situation) -> _Verdict:
    if now.case.identity.copy_received is not None:
        return Fit.LOOK, "copy-came"
    if not may_ask_for_copy(now.case):
        return Fit.NOT, "copy-last"
    return Fit.LOOK, "copy-seldom" if now.disclosure is Disclosure.CHANGE else "copy-allowed"


_JUDGES: Mapping[IdentityMethod, _Judge] = MappingProxyType(
    {
        IdentityMethod.LOGIN: _login,
        IdentityMethod.KNOWN_EMAIL: _known_email,
        IdentityMethod.CODE_EMAIL: _code_email,
        IdentityMethod.CALLBACK: _callback,
        IdentityMethod.CODE_LETTER: _code_letter,
        IdentityMethod.COUNTER: _counter,
        IdentityMethod.VIDEO: _video,
        IdentityMethod.MASKED_COPY: _masked_copy,
    }
)
"""In the order of law.md 2.6, lightest first."""
_LAST = frozenset({IdentityMethod.VIDEO, IdentityMethod.MASKED_COPY})
_OF_THE_DECEASED = frozenset(_JUDGES) - _LAST - {IdentityMethod.COUNTER}
_OVER = frozenset({TryResult.FAILED, TryResult.UNAVAILABLE})
_FACT_TOO = frozenset({IdentityMethod.KNOWN_EMAIL, IdentityMethod.CALLBACK})
"""Where data leave, these ask for a fact that only the customer knows as well (law.md 2.6)."""


def ways_for(case: Case, holds: Holdings) -> Sequence[Way]:
    """Return all ways for a case, lightest first; at most one is proposed.

    None is proposed when nothing leaves, nobody doubts, the check has ended, or a lawyer acts, who is taken
    at their word.
    """
    made: list[Way] = []
    for method in _JUDGES:
        lighter_left = any(_is_left(way) for way in made if way.method not in _LAST)
        made.append(_way(method, _Situation(case, holds, disclosure_of(case), lighter_left)))
    chosen = _lightest(made) if _asks(case) else None
    return tuple(_proposed(way) if way is chosen else way for way in made)


def _way(method: IdentityMethod, now: _Situation) -> Way:
    fit, why = _judged(method, now)
    result = now.case.identity.result_of(method)
    if result is TryResult.UNAVAILABLE:
        fit, why = Fit.NOT, "unavailable"
    more = "-and-fact" if method in _FACT_TOO and now.disclosure is Disclosure.DATA else ""
    return Way(method, fit, why, f"{method.value}{more}", result)


def _judged(method: IdentityMethod, now: _Situation) -> _Verdict:
    if now.disclosure is Disclosure.NOTHING:
        return Fit.NOT, "nothing-leaves"
    if now.acts(RepresentativeKind.HEIR) and method in _OF_THE_DECEASED:
        return Fit.NOT, "of-the-deceased"
    return _JUDGES[method](now)


def _is_left(way: Way) -> bool:
    return way.fit is not Fit.NOT and way.result not in _OVER


def _lightest(ways: Sequence[Way]) -> Way | None:
    left = [way for way in ways if _is_left(way)]
    return next((way for way in left if way.fit is Fit.FITS), left[0] if left else None)


def _asks(case: Case) -> bool:
    acting = case.representative
    at_word = acting is not None and acting.kind is RepresentativeKind.LAWYER
    doubted = answered(case, "ID-01") is not Answer.NO
    return discloses(case) and doubted and not case.identity.is_settled and not at_word


def _proposed(way: Way) -> Way:
    return Way(way.method, way.fit, way.why, way.how, way.result, is_proposed=True)


_ACTING: Mapping[RepresentativeKind, tuple[str, ...]] = MappingProxyType(
    {
        RepresentativeKind.MANDATE: ("mandate-seen", "agent-known", "mandate-confirmed"),
        RepresentativeKind.LAWYER: ("lawyer-word", "lawyer-doubt"),
        RepresentativeKind.PARENT: ("parent-age", "parent-custody", "parent-interest"),
        RepresentativeKind.GUARDIAN: ("guardian-order", "guardian-reach"),
        RepresentativeKind.HEIR: ("heir-capacity", "heir-wishes", "heir-others"),
    }
)


def acting_steps(case: Case) -> Sequence[str]:
    """Return what to look at when somebody acts for the data subject, as codes; nothing when nobody does.

    Source: EDPB par. 80-81 (agents); UAVG Art. 5 (minors, guardianship); loi Informatique et Libertés,
    Art. 84-86 (heirs, French law only).
    """
    return _ACTING[case.representative.kind] if case.representative else ()
