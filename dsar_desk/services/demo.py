"""Invented cases for a practice desk and for measuring: same seed, same cases.

People, streets and towns do not exist; addresses lie at example.org.
"""

import random
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any

from dsar_desk.assets import asset
from dsar_desk.domain.cases import (
    Case,
    CaseState,
    Channel,
    Extension,
    RequestedRight,
    RightState,
    Suspension,
    SuspensionKind,
)
from dsar_desk.domain.deadlines import Deadlines
from dsar_desk.domain.history import Event
from dsar_desk.domain.identity import Identity, IdentityMethod, IdentityOutcome
from dsar_desk.domain.next_step import NextStep, next_step
from dsar_desk.domain.people import Person
from dsar_desk.domain.rights import RIGHTS, Decision, Right
from dsar_desk.services.clock import deadlines_of
from dsar_desk.services.closing import years_later
from dsar_desk.services.ports import Shop


@cache
def _invented() -> Mapping[str, Any]:
    return tomllib.loads(asset("demo", "people.toml").read_text(encoding="utf-8"))


_WEIGHTS = {
    Right.ACCESS: 34,
    Right.ERASURE: 30,
    Right.DIRECT_MARKETING: 12,
    Right.RECTIFICATION: 9,
    Right.OBJECTION: 6,
    Right.PORTABILITY: 4,
    Right.CONSENT_WITHDRAWAL: 3,
    Right.RESTRICTION: 1,
    Right.AUTOMATED_DECISION: 1,
}


@dataclass(frozen=True)
class Invented:
    """An invented case, ready for the register."""

    case: Case
    deadlines: Deadlines
    step: NextStep
    event: Event


def invent_cases(
    count: int, *, shops: Sequence[Shop], today: date, now: datetime, seed: int = 1
) -> Iterator[Invented]:
    """Yield `count` cases, oldest first; the newest hundred or so are open.

    Args:
        count: How many.
        shops: The controllers that they went to.
        today: The day as of which they are.
        now: For the events; aware.
        seed: Same seed, same cases.
    """
    dice = random.Random(seed)  # noqa: S311  # invented people, not secrets
    open_ones = min(count, 24 + count // 1000)
    numbers: dict[tuple[str, int], int] = {}
    for index in range(count):
        is_open = index >= count - open_ones
        shop = dice.choice(shops)
        back = dice.randint(0, 34) if is_open else 40 + (count - open_ones - index) * 1400 // max(count, 1)
        received = today - timedelta(days=back)
        key = (shop.controller.id, received.year)
        numbers[key] = numbers.get(key, 0) + 1
        reference = f"{shop.controller.prefix}-{received.year}-{numbers[key]:04d}"
        case = _case(dice, reference, shop, received)
        case = _worked_on(dice, case, today) if is_open else _closed(dice, case, shop)
        event = Event("case-registered", by="oefenbalie", at=now, subject=reference)
        yield Invented(case, deadlines_of(case, shop), next_step(case), event)


def _case(dice: random.Random, reference: str, shop: Shop, received: date) -> Case:
    first, last = dice.choice(_invented()["first"]), dice.choice(_invented()["last"])
    street, town = dice.choice(_invented()["streets"]), dice.choice(_invented()["towns"])
    mailbox = f"{first}.{last}".lower().replace(" ", "").replace("’", "").replace("'", "")
    rights = dict.fromkeys(
        dice.choices(tuple(_WEIGHTS), tuple(_WEIGHTS.values()), k=dice.choice((1, 1, 1, 2)))
    )
    return Case(
        reference=reference,
        controller=shop.controller.id,
        person=Person(
            name=f"{first} {last}",
            email=f"{mailbox}{dice.randint(1, 9999)}@example.org",
            address=f"{street} {dice.randint(1, 240)}\n99{dice.randint(10, 99)} ZZ {town}",
            language=dice.choice(("nl", "nl", "nl", "nl", "en")),
            country=shop.country.code,
        ),
        channel=dice.choice((Channel.EMAIL, Channel.EMAIL, Channel.POST, Channel.WEB_FORM, Channel.COUNTER)),
        received=received,
        rights=tuple(RequestedRight(right) for right in rights),
        customer_number=f"K-{dice.randint(10000, 99999)}",
        text="\n".join(_invented()["texts"][right] for right in rights),
    )


def _worked_on(dice: random.Random, case: Case, today: date) -> Case:
    """Return an open case at one of the places where work stops for a day."""
    age = (today - case.received).days
    if age < 2 or dice.random() < 0.15:
        return case
    case = replace(case, acknowledged_on=case.received + timedelta(days=1))
    if case.knows_clock and 5 < age < 30 and dice.random() < 0.2:
        asked = case.received + timedelta(days=dice.randint(1, 4))
        answered = None if dice.random() < 0.6 else asked + timedelta(days=dice.randint(1, age - 4))
        reason = "Het e-mailadres is een ander dan dat in het klantaccount."
        case = replace(case, suspensions=(Suspension(SuspensionKind.IDENTITY, asked, answered, reason),))
        if answered is None:
            return case
    if dice.random() < 0.3:
        return case
    case = replace(case, identity=_identity(dice, case.received + timedelta(days=1)))
    if case.knows_clock and age > 20 and dice.random() < 0.25:
        reason = "Het verzoek is complex: er zijn gegevens in vijf systemen."
        case = replace(case, extension=Extension(case.received + timedelta(days=18), None, reason))
    if dice.random() < 0.5:
        return case
    day = today - timedelta(days=dice.randint(0, 1))
    granted = (
        item.decided(Decision.GRANTED, ground="", reason="", on=day, by="oefenbalie") for item in case.rights
    )
    return replace(case, rights=tuple(granted))


def _identity(dice: random.Random, on: date) -> Identity:
    method = dice.choice((IdentityMethod.LOGIN, IdentityMethod.KNOWN_EMAIL, IdentityMethod.CALLBACK))
    return Identity(IdentityOutcome.PASSED, method, "Komt overeen met het klantaccount.", on, "oefenbalie")


def _closed(dice: random.Random, case: Case, shop: Shop) -> Case:
    answered = case.received + timedelta(days=dice.randint(1, 33))
    items = tuple(
        replace(
            item.decided(Decision.GRANTED, ground="", reason="", on=answered, by="oefenbalie"),
            state=RightState.ANSWERED,
            answered_by=RIGHTS[item.right].answer,
            answered_on=answered,
        )
        for item in case.rights
    )
    return replace(
        case,
        rights=items,
        state=CaseState.CLOSED,
        acknowledged_on=case.received + timedelta(days=1),
        identity=_identity(dice, case.received + timedelta(days=1)),
        closed_on=answered,
        purge_on=years_later(answered, shop.controller.practice.retention_years),
    )
