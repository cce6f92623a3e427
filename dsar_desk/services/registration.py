"""Registering a request that came in."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from dsar_desk.domain.cases import Case, Channel, RequestedRight
from dsar_desk.domain.countries import Country
from dsar_desk.domain.deadlines import Deadlines
from dsar_desk.domain.history import Event
from dsar_desk.domain.letters import LETTER_LANGUAGES
from dsar_desk.domain.listing import CaseRow
from dsar_desk.domain.national_numbers import possible_digits
from dsar_desk.domain.next_step import next_step
from dsar_desk.domain.people import Person, Representative, RepresentativeKind, as_lines, one_line
from dsar_desk.domain.rights import Right
from dsar_desk.errors import InvalidInput, NotAllowed, NotFound
from dsar_desk.services.clock import deadlines_of
from dsar_desk.services.guard import check_typed, mask_pasted
from dsar_desk.services.number_rulings import checked_reason, with_rulings
from dsar_desk.services.ports import Actor, Catalog
from dsar_desk.services.register_ports import Begin, Work
from dsar_desk.services.shops import shop_of

TEXT_LIMIT = 2_000_000
"""Characters of a request that are kept; a longer one is cut, which is said."""
NAME_LIMIT = 300
LONG_PAST = timedelta(days=62)
"""A receipt longer ago than this is worth a second look."""


@dataclass(frozen=True)
class NewRequest:
    """What is known of a request when it arrives."""

    controller: str
    rights: tuple[Right, ...]
    received: date
    channel: Channel
    person: Person
    representative: Representative | None = None
    customer_number: str = ""
    their_reference: str = ""
    text: str = ""
    linked_to: str = ""
    numbers_overruled: bool = False
    """The user has said that a possible national number in a typed field is none."""
    ruled_out: tuple[str, ...] = field(default=(), repr=False)
    """Digits in the request's text which the user has said are no national number; only tags are kept."""
    ruling_reason: str = ""
    """Why they are none, for the history."""


@dataclass(frozen=True)
class Registered:
    """A registered case, its dates, and what deserves a second look (codes of `warnings`)."""

    case: Case
    deadlines: Deadlines
    warnings: tuple[tuple[str, Mapping[str, str]], ...] = ()
    same_person: tuple[CaseRow, ...] = field(default=())


def register_request(begin: Begin, catalog: Catalog, actor: Actor, new: NewRequest) -> Registered:
    """Register a request, each right apart, and return the case with its clock.

    Raises:
        InvalidInput: If name, right or date is missing or cannot be, or a national number was typed.
        NotAllowed: If an heir asks outside French law (GDPR recital 27).
        NotFound: If there is no such controller, or no case of it that this one is linked to.
    """
    with begin() as work:
        shop = shop_of(work, catalog, new.controller)
        warnings = list(check_request(new, country=shop.country, today=actor.today))
        check_linked_to(work, new.linked_to, controller=new.controller)
        text, more = _fit_text(new)
        warnings += more
        same = tuple(
            work.cases.open_of_same_person(new.controller, name=new.person.name, email=new.person.email)
        )
        if same:
            warnings.append(("same-person", {"reference": same[0].reference}))
        case = Case(
            reference=work.cases.next_reference(shop.controller, actor.today.year),
            controller=new.controller,
            person=replace(
                new.person,
                name=one_line(new.person.name),
                email=one_line(new.person.email),
                address=as_lines(new.person.address),
            ),
            channel=new.channel,
            received=new.received,
            rights=tuple(RequestedRight(right) for right in dict.fromkeys(new.rights)),
            representative=new.representative,
            customer_number=one_line(new.customer_number),
            their_reference=one_line(new.their_reference),
            text=text,
            linked_to=new.linked_to,
        )
        case = with_rulings(case, _ruled_out(new), actor)
        dates = deadlines_of(case, shop)
        work.cases.add(case, dates, next_step(case))
        _remember(work, actor, case, reason=new.ruling_reason)
        work.commit()
    return Registered(case, dates, tuple(warnings), same)


def check_request(
    new: NewRequest, *, country: Country, today: date
) -> Sequence[tuple[str, Mapping[str, str]]]:
    """Return what deserves a second look; refuse what cannot be. As `register_request`, without storing."""
    if not new.rights:
        raise InvalidInput("no-right")
    if not one_line(new.person.name):
        raise InvalidInput("no-name")
    if len(new.person.name) > NAME_LIMIT:
        raise InvalidInput("name-too-long", limit=NAME_LIMIT)
    if new.received > today:
        raise InvalidInput("received-in-future", date=new.received.isoformat())
    if new.person.language not in LETTER_LANGUAGES:
        raise InvalidInput("unknown-language", language=new.person.language)
    check_country_code(new.person.country)
    _check_representative(new.representative, country)
    warnings: list[tuple[str, Mapping[str, str]]] = []
    if _possible_number(new):
        warnings.append(("possible-national-number", {}))
    if today - new.received > LONG_PAST:
        warnings.append(("received-long-ago", {"date": new.received.isoformat()}))
    return warnings


def check_country_code(code: str) -> None:
    """Refuse what cannot be the code of a country; empty where nobody knows.

    Raises:
        InvalidInput: If it is not two capitals.
    """
    if code and not re.fullmatch("[A-Z]{2}", code):
        raise InvalidInput("not-a-country-code", country=code[:20])


def check_linked_to(work: Work, reference: str, *, controller: str) -> None:
    """Refuse a link to a case that this controller does not have; empty links to none.

    Raises:
        NotFound: If there is no such case of the controller.
    """
    if reference and work.cases.get(reference).controller != controller:
        raise NotFound("case", reference=reference)


def _check_representative(representative: Representative | None, country: Country) -> None:
    if representative and representative.kind is RepresentativeKind.HEIR and not country.heirs_may_ask:
        raise NotAllowed("heir-under-french-law-only")
    if representative and not representative.name.strip():
        raise InvalidInput("no-representative-name")


def _possible_number(new: NewRequest) -> bool:
    known = _known_numbers(new)
    possible = [
        check_typed(text, field=name, known=known, overruled=new.numbers_overruled)
        for name, text in _typed(new).items()
    ]
    return any(possible)


def _typed(new: NewRequest) -> Mapping[str, str]:
    return {
        "name": new.person.name,
        "email": new.person.email,
        "address": new.person.address,
        "customer-number": new.customer_number,
        "reference": new.their_reference,
        "representative": _in_lines(new.representative),
    }


def _ruled_out(new: NewRequest) -> frozenset[str]:
    """Return the digits that were said to be no national number, in the text or in what was typed."""
    known = _known_numbers(new)
    typed = _typed(new).values() if new.numbers_overruled else ()
    return frozenset(new.ruled_out).union(*(possible_digits(text, known=known) for text in typed))


def _in_lines(acting: Representative | None) -> str:
    return f"{acting.name}\n{acting.email}\n{acting.address}" if acting else ""


def _known_numbers(new: NewRequest) -> tuple[str, ...]:
    return tuple(filter(None, (new.customer_number, new.their_reference, *new.ruled_out)))


def _fit_text(new: NewRequest) -> tuple[str, list[tuple[str, Mapping[str, str]]]]:
    warnings: list[tuple[str, Mapping[str, str]]] = []
    text = new.text
    if len(text) > TEXT_LIMIT:
        text = text[:TEXT_LIMIT]
        warnings.append(("text-cut", {"limit": str(TEXT_LIMIT)}))
    masked = mask_pasted(text, known=_known_numbers(new))
    if masked.count:
        warnings.append(("national-number-masked", {"count": str(masked.count)}))
    return masked.text, warnings


def _remember(work: Work, actor: Actor, case: Case, *, reason: str) -> None:
    changes = {
        "controller": ("", case.controller),
        "received": ("", case.received.isoformat()),
        "channel": ("", case.channel.value),
        "rights": ("", ", ".join(item.right for item in case.rights)),
        "name": ("", case.person.name),
    }
    work.history.append(
        Event("case-registered", by=actor.name, at=actor.now, subject=case.reference, changes=changes)
    )
    if case.ruled_out:
        why = checked_reason(reason)
        work.history.append(
            Event("number-ruled-out", by=actor.name, at=actor.now, subject=case.reference, reason=why)
        )
