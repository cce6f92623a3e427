"""Every text that a service takes in goes through the finder of national numbers; none is forgotten."""

import importlib
import inspect
import pkgutil
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

import dsar_desk.services
from dsar_desk.bootstrap import make_desk
from dsar_desk.bootstrap.desk import change_setting
from dsar_desk.domain.cases import CaseState, Channel, DataFound, SuspensionKind
from dsar_desk.domain.controllers import Letterhead, Practice
from dsar_desk.domain.identity import Answer, IdentityMethod, IdentityOutcome
from dsar_desk.domain.letter_texts import CarriedText, TextKey, TextVersion
from dsar_desk.domain.letters import Enclosure, Posting
from dsar_desk.domain.people import Person, Representative, RepresentativeKind
from dsar_desk.domain.rights import Decision, Right
from dsar_desk.domain.statement_reading.proposal import Proposal
from dsar_desk.errors import DeskError, InvalidInput, LetterIncomplete
from dsar_desk.services import (
    clockwork,
    closing,
    deciding,
    editing,
    facts,
    finding,
    identity_codes,
    letter_texts,
    letterheads,
    letters,
    number_rulings,
    openings,
    posting,
    proposing,
    registration,
    shops,
    statements,
)
from dsar_desk.services.facts import FactEntry, PurposeEntry
from dsar_desk.services.letters import LetterOrder
from dsar_desk.services.openings import NewController, Traits
from dsar_desk.services.ports import Actor
from dsar_desk.services.registration import NewRequest
from dsar_desk.services.statements import StatementEntry

DIGITS = "999990019"
TEXT = f"mijn BSN is {DIGITS}"
PERSON = Person("Ana Voorbeeld", "ana@example.org")
DAY = date(2026, 11, 20)


def new_request(**changes):
    return NewRequest(
        **{
            "controller": "kaartje2go",
            "rights": (Right.ACCESS,),
            "received": date(2026, 11, 2),
            "channel": Channel.EMAIL,
            "person": PERSON,
            **changes,
        }
    )


def acting(**changes):
    return Representative(**{"kind": RepresentativeKind.MANDATE, "name": "Bo Voorbeeld", **changes})


def facts_of(kind, **given):
    return LetterOrder(kind, facts=given)


REFUSED = {
    "suspend_clock": lambda a: a.case(
        clockwork.suspend_clock, kind=SuspensionKind.IDENTITY, asked=DAY, reason=TEXT
    ),
    "extend_clock": lambda a: a.case(clockwork.extend_clock, sent=DAY, reason=TEXT),
    "set_aside": lambda a: a.case(closing.set_aside, state=CaseState.SPAM, reason=TEXT),
    "reopen": lambda a: a.case(closing.reopen, reason=TEXT, reference=a.closed),
    "strike_out": lambda a: a.case(closing.strike_out, reason=TEXT),
    "settle_identity": lambda a: a.case(
        deciding.settle_identity,
        outcome=IdentityOutcome.PASSED,
        method=IdentityMethod.LOGIN,
        reason=TEXT,
    ),
    "answer_item": lambda a: a.case(deciding.answer_item, item="ID-01", answer=Answer.NO, reason=TEXT),
    "answer_items": lambda a: a.case(deciding.answer_items, answers={"ID-01": Answer.NO}, reason=TEXT),
    "answer_items item": lambda a: a.case(deciding.answer_items, answers={TEXT: Answer.NO}),
    "record_mandate_seen": lambda a: a.case(
        deciding.record_mandate_seen, reference=a.acted, on=DAY, reason=TEXT
    ),
    "answer_item item": lambda a: a.case(deciding.answer_item, item=TEXT, answer=Answer.NO),
    "decide_right": lambda a: a.case(
        deciding.decide_right, right=Right.ACCESS, decision=Decision.GRANTED, reason=TEXT
    ),
    "record_facts": lambda a: a.case(deciding.record_facts, facts={"doubt": TEXT}),
    **{
        f"name_representative {part}": lambda a, part=part: a.case(
            deciding.name_representative, representative=acting(**{part: TEXT})
        )
        for part in ("name", "email", "address")
    },
    **{
        f"edit_case {field}": lambda a, field=field: a.case(
            editing.edit_case, field=field, value=TEXT, reason="Verbeterd."
        )
        for field in ("name", "email", "address", "customer-number", "reference")
    },
    "edit_fields": lambda a: a.case(editing.edit_fields, changed={"name": "Ana"}, reason=TEXT),
    **{
        f"add_found {part}": lambda a, part=part: a.case(
            finding.add_found, row=replace(DataFound("CRM", "naam", "copy"), **{part: TEXT})
        )
        for part in ("system", "found", "because", "until")
    },
    "replace_found": lambda a: a.case(finding.replace_found, old=a.found, row=DataFound("CRM", TEXT, "copy")),
    "keep_draft": lambda a: a.text(letter_texts.keep_draft, TEXT),
    "use_text": lambda a: a.text(letter_texts.use_text, f"# Onderwerp\n\n{TEXT}\n"),
    "take_texts": lambda a: letter_texts.take_texts(
        a.desk.begin,
        a.desk.catalog,
        a.desk.text_checks,
        a.actor,
        "kaartje2go",
        [CarriedText("refusal", "nl", TEXT, "")],
    ),
    "put_back": lambda a: a.put_back(),
    "draft_letter": lambda a: a.letter(letters.draft_letter, facts_of("identity-request", doubt=TEXT)),
    "issue_letter": lambda a: a.letter(letters.issue_letter, facts_of("identity-request", doubt=TEXT)),
    "code_sheet": lambda a: identity_codes.code_sheet(
        a.desk.begin, a.desk.catalog, a.desk.press, a.actor, a.reference, code="CDFHJKMN", address=TEXT
    ),
    "rule_out_numbers": lambda a: a.case(number_rulings.rule_out_numbers, texts=["999912343"], reason=TEXT),
    "rule_out_numbers texts": lambda a: a.case(
        number_rulings.rule_out_numbers, texts=[TEXT], reason="Het is een ordernummer."
    ),
    "mark_sent": lambda a: a.case(
        posting.mark_sent, kind="acknowledgement", on=date(2026, 11, 22), how=Posting.POST, tracking=TEXT
    ),
    **{
        f"register_request {name}": lambda a, changes=changes: a.shop(
            registration.register_request, new_request(**changes)
        )
        for name, changes in {
            "name": {"person": replace(PERSON, name=TEXT)},
            "email": {"person": replace(PERSON, email=TEXT)},
            "address": {"person": replace(PERSON, address=TEXT)},
            "customer number": {"customer_number": TEXT},
            "reference": {"their_reference": TEXT},
            "representative": {"representative": acting(name=TEXT)},
            "representative email": {"representative": acting(email=TEXT)},
            "representative address": {"representative": acting(address=TEXT)},
            "ruling": {"ruled_out": ("999912343",), "ruling_reason": TEXT},
        }.items()
    },
    "keep_fact": lambda a: a.shop(facts.keep_fact, "kaartje2go", "remarks", FactEntry(TEXT)),
    "keep_fact translation": lambda a: a.shop(
        facts.keep_fact, "kaartje2go", "remarks", FactEntry("Goed", translations={"en": TEXT})
    ),
    "keep_confirmed": lambda a: a.shop(
        proposing.keep_confirmed, "kamadospace", [Proposal("remarks", TEXT, "")]
    ),
    "keep_purpose": lambda a: a.shop(facts.keep_purpose, "kaartje2go", PurposeEntry(TEXT)),
    "keep_purpose categories": lambda a: a.shop(
        facts.keep_purpose, "kaartje2go", PurposeEntry("Doel", categories=(TEXT,))
    ),
    "open_controller": lambda a: a.shop(openings.open_controller, NewController(TEXT)),
    "open_controller address": lambda a: a.shop(
        openings.open_controller, NewController("Winkel", address=TEXT)
    ),
    "take_controller": lambda a: a.shop(openings.take_controller, a.controller(quotation=TEXT)),
    "take_controller practice": lambda a: a.shop(
        openings.take_controller,
        replace(a.controller(), id="anders", practice=replace(Practice(), signatory=TEXT)),
    ),
    "keep_letterhead sender": lambda a: a.shop(
        letterheads.keep_letterhead, "kaartje2go", Letterhead(sender=TEXT)
    ),
    "keep_letterhead foot": lambda a: a.shop(
        letterheads.keep_letterhead, "kaartje2go", Letterhead(foot_lines=("Winkel", TEXT))
    ),
    "change_traits": lambda a: a.shop(
        openings.change_traits, "kaartje2go", Traits(prefix="KTG", practice=Practice(place=TEXT))
    ),
    "save_controller": lambda a: a.shop(shops.save_controller, a.controller(quotation=TEXT)),
    "change_setting": lambda a: change_setting(a.desk, "user.role", TEXT),
}
"""What is refused, by the service and the part that holds the number."""

MASKED = {
    "register_request text": lambda a: (
        a.shop(registration.register_request, new_request(text=f"Hallo, {TEXT}.")).case.text
    ),
    "edit_case text": lambda a: a.case(editing.edit_case, field="text", value=TEXT, reason="Beter.").text,
    "keep_statement": lambda a: (
        a.shop(statements.keep_statement, "kamadospace", StatementEntry(TEXT)).controller.statement.text
    ),
}
NO_TEXT = {
    "amend": "the one way in which all others write: it checks the reason",
    "resume_clock": "days only",
    "close_case": "nothing typed",
    "past_retention": "a search that is kept nowhere",
    "purge_past_retention": "a search that is kept nowhere",
    "purge_case": "nothing typed",
    "forget_copies": "nothing typed",
    "record_copy": "days only",
    "stop_processing": "a code and a day",
    "remove_fact": "a place that must exist",
    "record_relations": "codes that must be known",
    "record_starts": "codes and days",
    "change_relations": "codes that must be known",
    "remove_found": "a row that must exist",
    "make_code": "a code of a way",
    "check_code": "compared with a hash, and kept nowhere",
    "record_try": "codes",
    "letters_of": "reads",
    "text_states": "reads",
    "texts_in_use": "reads",
    "faults_of": "reads",
    "letters_touched": "reads",
    "texts_to_carry": "reads",
    "read_text": "reads",
    "back_to_shipped": "nothing typed",
    "note_compared": "nothing typed",
    "pdf_of": "reads",
    "enclosure_of": "reads",
    "keep_copy": "masked pictures",
    "record_incident": "days only",
    "copies_of": "reads",
    "picture_of": "reads",
    "destroy_copy": "codes of places",
    "copies_to_destroy": "reads",
    "destroy_overdue": "nothing typed",
    "mark_returned": "a code and a day",
    "ready_letters": "reads",
    "bind_batch": "reads; a title of names of organisations goes on paper",
    "record_batch": "a code and a day; nothing typed",
    "change_letterhead": "a colour, a code and a picture",
    "remove_controller": "an id that must exist",
}


class Acting:
    def __init__(self, desk, actor):
        self.desk, self.actor = desk, actor
        self.found = DataFound("CRM", "naam en adres", "copy")
        self.reference = self.shop(registration.register_request, new_request()).case.reference
        self.closed = self.shop(registration.register_request, new_request()).case.reference
        self.case(closing.set_aside, state=CaseState.SPAM, reason="Reclame.", reference=self.closed)
        given = new_request(representative=acting())
        self.acted = self.shop(registration.register_request, given).case.reference
        self.case(finding.add_found, row=self.found)
        self.letter(letters.issue_letter, LetterOrder("acknowledgement"))
        self.case(identity_codes.make_code, way=IdentityMethod.CODE_LETTER)

    def case(self, service, reference="", **given):
        return service(self.desk.begin, self.desk.catalog, self.actor, reference or self.reference, **given)

    def shop(self, service, *given):
        return service(self.desk.begin, self.desk.catalog, self.actor, *given)

    def letter(self, service, order):
        desk = self.desk
        return service(desk.begin, desk.catalog, desk.press, self.actor, self.reference, order)

    def text(self, service, *given):
        desk = self.desk
        key = TextKey("kaartje2go", "refusal", "nl")
        return service(desk.begin, desk.catalog, desk.text_checks, self.actor, key, *given)

    def put_back(self):
        desk, key = self.desk, TextKey("kaartje2go", "refusal", "nl")
        typed = TextVersion(0, TEXT, "", self.actor.now, self.actor.name)
        before = letter_texts.OwnText(key, "", typed, ())
        return letter_texts.put_back(desk.begin, desk.catalog, desk.text_checks, self.actor, before)

    def controller(self, **changes):
        known = self.desk.catalog.controllers()[0]
        return replace(known, remarks=(replace(known.legal_name, **changes),))

    def kept(self):
        """Everything that stands in the file."""
        with self.desk.read() as work:
            run = work.cases._connection.exec_driver_sql
            tables = run("SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'")
            return "\n".join(repr(run(f'SELECT * FROM "{name}"').all()) for (name,) in tables.all())


class Vault:
    """A keyring in memory."""

    def __init__(self):
        self.kept = {}

    def keep(self, desk, key):
        self.kept[desk] = bytes(key)

    def fetch(self, desk):
        return self.kept.get(desk)

    def forget(self, desk):
        self.kept.pop(desk, None)


@pytest.fixture(scope="module")
def acts(tmp_path_factory):
    made, _ = make_desk(tmp_path_factory.mktemp("guarded") / "desk", vault=Vault())
    actor = Actor("Ilse Vermeer", "", date(2026, 11, 22), datetime(2026, 11, 22, 9, tzinfo=UTC))
    yield Acting(made, actor)
    made.close()


@pytest.mark.parametrize("name", REFUSED)
def test_a_number_beside_its_label_is_refused_and_kept_nowhere(acts, name):
    with pytest.raises(InvalidInput, match="national-number") as refused:
        REFUSED[name](acts)
    assert DIGITS not in str(refused.value)
    assert DIGITS not in repr(refused.value.facts)
    assert DIGITS not in acts.kept()


@pytest.mark.parametrize("name", MASKED)
def test_in_a_pasted_text_the_digits_are_masked_and_the_rest_is_kept(acts, name):
    text = MASKED[name](acts)
    assert "mijn BSN is *********" in text
    assert DIGITS not in acts.kept()


def test_no_service_that_writes_is_forgotten():
    found = set()
    for module in pkgutil.iter_modules(dsar_desk.services.__path__):
        loaded = importlib.import_module(f"dsar_desk.services.{module.name}")
        for name, function in inspect.getmembers(loaded, inspect.isfunction):
            own = function.__module__ == loaded.__name__ and not name.startswith("_")
            if own and "begin" in inspect.signature(function).parameters:
                found.add(name)
    guarded = {name.split()[0] for name in (*REFUSED, *MASKED)} - {"change_setting"}
    assert found == guarded | set(NO_TEXT)


def test_every_text_of_a_case_is_dumped_by_the_search(acts):
    assert "naam en adres" in acts.kept()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        (f"BSN {DIGITS}.csv", b"leeg"),
        ("export.csv", f"naam;bsn\nAna;BSN {DIGITS}\n".encode()),
        ("export.json", f'{{"burgerservicenummer": "{DIGITS}"}}'.encode()),
        ("notities.txt", TEXT.encode("utf-16")),
    ],
)
def test_a_letter_with_a_number_in_an_enclosure_does_not_go_out(acts, name, content):
    order = LetterOrder("acknowledgement", enclosures=(Enclosure(name, content),))
    with pytest.raises(LetterIncomplete) as refused:
        acts.letter(letters.issue_letter, order)
    assert [rule for rule, _ in refused.value.failures] == ["ALL-G06"]
    assert DIGITS not in acts.kept()


def test_an_error_that_is_shown_masks_what_was_typed():
    from dsar_desk.cli.output import error_line
    from ui.errors import words_for

    error = InvalidInput("not-a-date", value=f"BSN {DIGITS}")
    assert DIGITS not in error_line(error)
    assert DIGITS not in words_for(error)[1]
    assert isinstance(error, DeskError)


def test_a_report_of_a_bug_holds_no_value():
    from dsar_desk.bug_report import report_of

    def fails(typed):
        raise ValueError(typed)

    with pytest.raises(ValueError) as failed:
        fails(TEXT)
    assert DIGITS not in report_of(failed.value)
