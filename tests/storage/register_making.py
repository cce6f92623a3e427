"""Invented cases, letters and keyrings for the tests of the register, and for the processes they start."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from dsar_desk.domain.cases import Case, Channel, RequestedRight
from dsar_desk.domain.controllers import Controller, Fact, Letterhead
from dsar_desk.domain.deadlines import Deadlines
from dsar_desk.domain.history import Event
from dsar_desk.domain.letters import IssuedLetter
from dsar_desk.domain.next_step import next_step
from dsar_desk.domain.people import Person
from dsar_desk.domain.rights import Right

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
TODAY = date(2026, 11, 22)


class MemoryVault:
    """A keyring in memory; the first argument of the real one that a test may replace."""

    def __init__(self):
        self.kept = {}

    def keep(self, desk, key):
        self.kept[desk] = bytes(key)

    def fetch(self, desk):
        return self.kept.get(desk)

    def forget(self, desk):
        self.kept.pop(desk, None)


class PlainCodec:
    """Only the id, prefix, name and the type of the logo of a controller, joined by line breaks."""

    def encode(self, controller):
        assert not controller.letterhead.logo
        parts = (controller.id, controller.prefix, controller.name, controller.letterhead.logo_type)
        return "\n".join(parts)

    def decode(self, text):
        identity, prefix, name, logo_type = text.split("\n")
        return a_controller(identity, prefix=prefix, name=name, logo_type=logo_type)


def a_controller(identity="kaartje2go", *, prefix="KTG", name="Kaartje2go", logo=b"", logo_type=""):
    return Controller(
        id=identity,
        prefix=prefix,
        country="NL",
        form_of_address="je",
        languages=("nl",),
        legal_name=Fact(name),
        letterhead=Letterhead(logo=logo, logo_type=logo_type),
    )


def a_case(reference="KTG-2026-0001", **changes):
    case = Case(
        reference=reference,
        controller="kaartje2go",
        person=Person("Ana Voorbeeld", "ana@example.org", "Nergensstraat 1\n9999 ZZ Nergens"),
        channel=Channel.EMAIL,
        received=date(2026, 11, 2),
        rights=(RequestedRight(Right.ACCESS),),
    )
    return replace(case, **changes)


def dates(due=date(2026, 12, 2), strict=None):
    strict = strict or due
    return Deadlines(
        due=due,
        strict_due=strict,
        safe_due=due or strict,
        target=due and due - timedelta(days=7),
        extension_by=due,
        extension_safe_by=strict,
        refusal_by=due,
        suspended=due is None,
        suspended_days=0,
        steps=(),
    )


def an_event(subject="KTG-2026-0001", **changes):
    event = Event("case-registered", "Sam", NOW, subject, "reason", {"name": ("", "Ana Voorbeeld")})
    return replace(event, **changes)


def a_letter(**changes):
    letter = IssuedLetter(
        0, "acknowledgement", "nl", TODAY, NOW, "Sam", "", "KTG-2026-0001 acknowledgement.pdf"
    )
    return replace(letter, **changes)


def store(register, case=None, deadlines=None):
    case = case or a_case()
    with register.begin() as work:
        work.cases.add(case, deadlines or dates(), next_step(case))
        work.history.append(an_event(case.reference))
        work.commit()
    return case
