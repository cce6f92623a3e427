"""All that the page of a case shows, read in one go in the register's thread."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from dsar_desk.domain.cases import Case
from dsar_desk.domain.checklist import Point, points_for
from dsar_desk.domain.deadlines import Deadlines
from dsar_desk.domain.history import RecordedEvent
from dsar_desk.domain.id_copies import KeptCopy
from dsar_desk.domain.identity_ways import Way, holdings_of, ways_for
from dsar_desk.domain.joined_letters import names_in
from dsar_desk.domain.letters import IssuedLetter
from dsar_desk.domain.next_step import NextStep, next_step
from dsar_desk.services.clock import deadlines_of, if_answered_on
from dsar_desk.services.id_copies import copies_of
from dsar_desk.services.letter_fit import Offer, answer_kind, offers
from dsar_desk.services.letters import letters_of
from dsar_desk.services.minors import own_request_age
from dsar_desk.services.ports import Actor, Catalog, Shop
from dsar_desk.services.shops import shop_of

if TYPE_CHECKING:
    from dsar_desk.bootstrap import Desk


@dataclass(frozen=True)
class CaseView:
    """A case with everything around it, as it was read."""

    case: Case
    shop: Shop
    today: date
    dates: Deadlines
    if_answered: Deadlines | None
    """The dates if the answer came today; while the clock stands still."""
    step: NextStep
    letters: tuple[IssuedLetter, ...]
    offers: tuple[Offer, ...]
    events: tuple[RecordedEvent, ...]
    points: tuple[Point, ...]
    ways: tuple[Way, ...]
    """The ways to recognise the data subject, lightest first."""
    copies: tuple[KeptCopy, ...]
    """Masked copies of IDs that are kept for the check, without their pictures."""
    own_request_age: int
    """From this age the data subject asks without a legal representative."""
    answer: str
    """Kind of the letter that answers the right of the next step; empty where no letter is next."""
    joined_title: Mapping[str, str] = field(default_factory=dict)
    """The title of one letter that answers several rights."""

    @property
    def reference(self) -> str:
        """The case's reference."""
        return self.case.reference

    @property
    def is_open(self) -> bool:
        """Whether anything may be changed."""
        return self.case.is_open

    def unsent(self, kind: str = "") -> IssuedLetter | None:
        """Return the newest letter that has not left, of one kind or of any."""
        waiting = [each for each in self.letters if each.sent_on is None and kind in {"", each.kind}]
        return waiting[-1] if waiting else None

    def title_of(self, kind: str, language: str) -> str:
        """Return the title of a kind of letter in a language of the window."""
        for offer in self.offers:
            if offer.kind.kind == kind:
                return offer.kind.title_in(language)
        return self.joined_title.get(language, kind) if len(names_in(kind)) > 1 else kind


def read_case(desk: "Desk", reference: str, *, today: date) -> CaseView:
    """Return what the page shows of a case.

    Raises:
        NotFound: If there is no such case (any more).
    """
    from dsar_desk.bootstrap import identity_checklist

    with desk.read() as work:
        case = work.cases.get(reference)
        shop = shop_of(work, desk.catalog, case.controller)
        events = tuple(work.history.of(reference))
        age = own_request_age(work, shop.country)
    step = next_step(case)
    return CaseView(
        case=case,
        shop=shop,
        today=today,
        dates=deadlines_of(case, shop),
        if_answered=if_answered_on(case, shop, today) if case.is_suspended else None,
        step=step,
        letters=tuple(letters_of(desk.read, reference)),
        offers=tuple(offers(desk.catalog, case, shop, today=today)),
        events=events,
        points=tuple(points_for(identity_checklist(), case)),
        ways=tuple(ways_for(case, holdings_of(shop.controller))),
        copies=tuple(copies_of(desk.read, reference)),
        own_request_age=age,
        answer=_answer(desk.catalog, case, step),
        joined_title=desk.catalog.joined_title(),
    )


def _answer(catalog: Catalog, case: Case, step: NextStep) -> str:
    if step.right is None or case.item(step.right).decision is None:
        return ""
    kind = answer_kind(catalog, case, step.right)
    return kind.kind if kind else ""


def actor_for(desk: "Desk", reference: str, *, today: date) -> Actor:
    """Return who acts on a case, on the day that the window counts from."""
    return desk.actor(reference=reference, today=today)
