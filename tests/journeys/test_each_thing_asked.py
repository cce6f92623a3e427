"""A letter that leaves out something that was asked is caught, by the name of the thing.

The letters themselves are written at the window: test_each_thing_asked_in_the_window.py.
"""

import json
import shutil
from datetime import date
from importlib.resources import files

import pytest
from answering import ENCLOSURE, Reader, day_before, facts_for, found_for, reason_for
from asked import LETTERS, READ_OTHERWISE, answered, requests

from dsar_desk.domain.identity import IdentityMethod, IdentityOutcome
from dsar_desk.domain.letters import Enclosure
from dsar_desk.domain.people import Person, Representative, RepresentativeKind
from dsar_desk.domain.rights import RIGHTS, Decision
from dsar_desk.letters.catalog import LetterCatalog
from dsar_desk.letters.press import Press
from dsar_desk.services.clock import deadlines_of
from dsar_desk.services.deciding import decide_right, record_mandate_seen, settle_identity, stop_processing
from dsar_desk.services.finding import add_found
from dsar_desk.services.letter_fit import answer_kind, kind_of
from dsar_desk.services.letters import LetterOrder, draft_letter
from dsar_desk.services.recognition import take_text
from dsar_desk.services.shops import shop_of

RECEIVED = date(2026, 11, 19)
STOPPED = date(2026, 11, 20)


@pytest.fixture
def answering(desk, register, actor):
    """Take a request in and decide it; returns what a letter to it is made from."""

    def ready(asked):
        return Answering(desk, register, actor, asked)

    return ready


class Answering:
    """One request on its way through the desk."""

    def __init__(self, desk, register, actor, asked):
        self.desk, self.actor, self.asked = desk, actor, asked
        self.act = (desk.begin, desk.catalog, actor)
        self.reference = self._register(register)
        self._settle()
        self._decide()

    def _register(self, register):
        taken = take_text(self.asked.text)
        given, sender = self.asked.person, taken.recognised.sender
        acting = Representative(RepresentativeKind.LAWYER, self.asked.lawyer, given["email"])
        registered = register(
            *self.asked.rights,
            controller=self.asked.controller,
            received=RECEIVED,
            channel=self.asked.channel,
            person=Person(
                given["name"],
                "" if self.asked.lawyer else given["email"] or "",
                (given["address"] or "").replace(", ", "\n"),
                self.asked.language,
                sender.country,
            ),
            representative=acting if self.asked.lawyer else None,
            customer_number=sender.customer_number,
            their_reference=sender.reference,
            text=taken.text,
        )
        return registered.case.reference

    def _settle(self):
        if self.asked.lawyer:
            record_mandate_seen(
                *self.act, self.reference, on=RECEIVED, reason="De machtiging zat bij de brief."
            )
        if any(RIGHTS[right].needs_identity for right in self.asked.rights):
            settle_identity(
                *self.act,
                self.reference,
                outcome=IdentityOutcome.NOT_NEEDED,
                method=IdentityMethod.NONE,
                reason="Naam en adres passen bij wat wij hebben.",
            )

    def _decide(self):
        for row in found_for(self.asked):
            add_found(*self.act, self.reference, row=row)
        for right in self.asked.rights:
            if RIGHTS[right].stops_at_once:
                stop_processing(*self.act, self.reference, right=right, on=STOPPED)
            ground = self.asked.partial.get(right, "")
            why = {"decision": Decision.GRANTED}
            if ground:
                why = {"decision": Decision.PARTIAL, "ground": ground, "reason": reason_for(self.asked)}
            decide_right(*self.act, self.reference, right=right, **why)

    def case_and_shop(self):
        with self.desk.read() as work:
            case = work.cases.get(self.reference)
            return case, shop_of(work, self.desk.catalog, case.controller)

    def order(self, kind="", without=""):
        """Return the letter as the person fills it in; `without` is a thing that they forget."""
        case, _ = self.case_and_shop()
        made = (
            kind_of(self.desk.catalog, kind)
            if kind
            else answer_kind(self.desk.catalog, case, self.asked.rights[0])
        )
        facts = facts_for(self.asked, made, day_before(self.actor.today), without)
        name, content = ENCLOSURE
        forgot = any(
            thing.enclosure and not thing.fact and thing.name == without for thing in self.asked.things
        )
        along = (Enclosure(name, content.encode()),) if self.asked.encloses and not forgot else ()
        return LetterOrder(made.kind, "", facts, along)

    def missing_in(self, pdf):
        case, shop = self.case_and_shop()
        reader = Reader(
            self.asked,
            shop,
            pdf,
            day=day_before(self.actor.today),
            dated=self.actor.today,
            due=deadlines_of(case, shop).due,
            stopped=STOPPED,
        )
        return reader.missing()

    def draft(self, press=None, **how):
        desk, order = self.desk, self.order(**how)
        return draft_letter(
            desk.read, desk.catalog, press or desk.press, self.actor, self.reference, order
        ).pdf


def first_asked():
    """Yield each request with the things that it asks first, of those that somebody types or encloses."""
    known = set()
    for asked in requests():
        new = [
            thing.name
            for thing in asked.things
            if (thing.answer or thing.enclosure) and thing.name not in known
        ]
        known |= set(new)
        if new:
            yield asked, new


def numbered(number):
    return next(each for each in requests() if each.number == number)


@pytest.mark.parametrize(
    ("asked", "things"), list(first_asked()), ids=lambda part: str(getattr(part, "number", ""))
)
def test_an_answer_that_is_left_out_is_missed_by_its_name(asked, things, answering):
    reply = answering(asked)
    for thing in things:
        assert reply.missing_in(reply.draft(without=thing)) == [thing]


def test_a_letter_without_one_of_its_answers_lacks_what_that_answers(answering):
    reply = answering(numbered(5))
    lost = reply.missing_in(reply.draft(kind="erasure-response+objection-response"))
    assert lost == [
        "withdrawal of consent",
        "what becomes of the data held by consent",
        "restriction meanwhile",
        "what the decision on the objection means for the restriction",
    ]


@pytest.mark.parametrize(
    ("number", "text", "left_out", "lost"),
    [
        (
            1,
            "access-response/nl.md",
            "{{ processing }}",
            ["purposes", "categories", "recipients", "the storage period"],
        ),
        (1, "access-response/nl.md", "kosteloos", ["without costs"]),
        (1, "access-response/nl.md", "Ja, wij verwerken persoonsgegevens van [jou|u].", ["confirmation"]),
        (
            127,
            "access-response/nl.md",
            "- om gegevens te wissen (artikel 17 van de AVG);",
            ["the rights there are"],
        ),
        (127, "blocks/authority.nl.md", "{{ authority.name }}", ["the right to complain"]),
        (
            5,
            "erasure-response/nl.md",
            "De wettelijke grond is: {{ right.ground }}.",
            ["why something is kept, by which article"],
        ),
        (5, "erasure-response/nl.md", "- {{ item.system }}: {{ item.found }}.", ["erasure of the order"]),
        (133, "direct-marketing-stopped/nl.md", "sms", ["no text messages either"]),
        (
            115,
            "direct-marketing-stopped/nl.md",
            "Vanaf {{ right.stopped_on }}",
            ["stop of marketing in every channel"],
        ),
        (
            7,
            "direct-marketing-stopped/nl.md",
            "Wij maken voor reclame ook geen profiel meer van [je|u].",
            ["stop of profiling for marketing"],
        ),
        (
            7,
            "direct-marketing-stopped/nl.md",
            "verandert er niets",
            ["whether an account or contract ends by it"],
        ),
    ],
)
def test_a_text_that_says_less_is_missed(number, text, left_out, lost, answering, tmp_path):
    folder = tmp_path / "letters"
    shutil.copytree(files("resources") / "letters", folder)
    was = folder.joinpath(text).read_text(encoding="utf-8")
    assert left_out in was
    folder.joinpath(text).write_text(was.replace(left_out, ""), encoding="utf-8")
    reply = answering(numbered(number))
    assert set(lost) <= set(reply.missing_in(reply.draft(press=Press(LetterCatalog(folder)))))


def test_an_answer_after_the_last_day_is_missed(answering, desk, on_day):
    reply = answering(numbered(1))
    pdf = reply.draft()
    reply.actor = on_day(date(2027, 1, 4))
    assert "within a month" in reply.missing_in(pdf)


def test_every_request_of_the_samples_is_in_the_table_and_each_thing_can_be_missed():
    labels = json.loads((LETTERS / "labels.json").read_text(encoding="utf-8"))
    assert [each.number for each in requests()] == [one["id"] for one in labels if one["kind"] == "request"]
    assert [thing.name for each in requests() for thing in each.things if not thing.is_seen_somehow] == []
    assert [each.number for each in requests() if not each.things] == []
    assert set(answered()["things"]) <= {thing.name for each in requests() for thing in each.things}


def test_the_rights_that_a_person_has_to_tick_are_few():
    read = {each.number: set(take_text(each.text).recognised.rights) for each in requests()}
    wanted = {each.number: set(each.rights) for each in requests()}
    assert {at: wanted[at] ^ read[at] for at in wanted if wanted[at] != read[at]} == READ_OTHERWISE
