"""The table of rules is the checklist's, and the desk's own remarks hold no letter back."""

import csv
import tomllib
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import pytest

from dsar_desk.domain.letters import Enclosure
from dsar_desk.letters.catalog import letter_kinds, shipped_letters
from dsar_desk.letters.checks.every import REMARKS
from dsar_desk.letters.checks.refusals import PARTLY
from dsar_desk.letters.checks.rules import RULES
from dsar_desk.letters.press import Press
from dsar_desk.letters.samples import sample_request
from dsar_desk.sentences import has_sentence

CHECKLIST = Path(__file__).parents[1] / "data" / "letter_checklist.csv"
KINDS = [kind.kind for kind in letter_kinds()]
OWN = {"extension-after-safe-day"}


def rows():
    with CHECKLIST.open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if row["letter"] in {"ALL", *KINDS}]


def drafted(request, **press):
    return {failure.rule: failure for failure in Press(shipped_letters(), **press).draft(request).failures}


def request_for(kind, language="nl"):
    return sample_request(shipped_letters().file(kind), language)


@pytest.mark.parametrize("row", rows(), ids=lambda row: row["req_id"])
def test_each_row_of_the_checklist_is_a_rule_of_its_level_and_basis(row):
    (rule,) = [rule for rule in RULES[row["letter"]] if rule.id == row["req_id"]]
    assert rule.level == row["level"]
    assert rule.basis.split(" (own")[0] == row["basis"].split(" (own")[0]


def test_no_rule_is_invented():
    known = {row["req_id"] for row in rows()} | OWN
    assert {rule.id for rules in RULES.values() for rule in rules} == known


@pytest.mark.parametrize("language", ["nl", "en"])
def test_each_rule_has_a_sentence(language):
    rules = {rule.id for group in (*RULES.values(), REMARKS, PARTLY) for rule in group}
    assert [rule for rule in sorted(rules) if not has_sentence("letter-rules", rule, language)] == []


def test_both_languages_know_the_same_rules_by_words():
    tables = [
        tomllib.loads(files("resources").joinpath("letters", "checks", f"{language}.toml").read_text("utf-8"))
        for language in ("nl", "en")
    ]
    assert {key: set(table) for key, table in tables[0].items()} == {
        key: set(table) for key, table in tables[1].items()
    }


def test_remarks_never_hold_a_letter_back():
    assert {rule.level for rule in REMARKS} == {"SHOULD"}


def test_a_letter_in_another_language_than_the_requesters_is_remarked():
    request = request_for("acknowledgement", "en")
    person = replace(request.case.person, language="nl")
    failure = drafted(replace(request, case=replace(request.case, person=person)))["language-differs"]
    assert failure.facts == {"language": "en", "theirs": "nl"}


def test_a_language_without_a_text_is_no_remark():
    request = request_for("acknowledgement", "en")
    person = replace(request.case.person, language="pl")
    assert "language-differs" not in drafted(replace(request, case=replace(request.case, person=person)))


def with_reason(request, reason):
    items = tuple(replace(item, reason=reason) for item in request.case.rights)
    return replace(request, case=replace(request.case, rights=items))


def test_a_bsn_in_a_reason_holds_the_letter_back():
    found = drafted(with_reason(request_for("refusal"), "Uw BSN 999990019 hoort niet in deze brief."))
    assert found["ALL-G06"].level == "NOT"
    assert "999990019" not in str(found["ALL-G06"].facts)


def test_digits_that_may_be_a_bsn_are_only_remarked():
    found = drafted(with_reason(request_for("refusal"), "Wij vonden 999990019 in ons oude systeem terug."))
    assert "ALL-G06" not in found
    assert found["maybe-national-number"].level == "SHOULD"


def test_the_customer_number_is_no_national_number():
    request = with_reason(request_for("refusal"), "Bij klant 999990019 vonden wij verder niets.")
    case = replace(request.case, customer_number="999990019")
    assert "maybe-national-number" not in drafted(replace(request, case=case))


@pytest.mark.parametrize("name", ["paspoort.jpg", "mijn-ID-kaart.png", "kopie identiteitsbewijs.pdf"])
def test_a_picture_of_an_id_is_no_enclosure(name):
    found = drafted(replace(request_for("refusal"), enclosures=(Enclosure(name, b"x"),)))
    assert found["ALL-G07"].facts == {"enclosure": name}


def test_a_machine_readable_zone_is_found():
    zone = "P<NLDVOORBEELD<<NOOR<VAN<<<<<<<<<<<<<<<<<<<<<"
    assert "ALL-G07" in drafted(with_reason(request_for("refusal"), f"Er stond dit: {zone} in de brief."))


def test_somebody_of_another_case_is_found():
    request = with_reason(request_for("refusal"), "Wij verwisselden u met Bo Anders, dat spijt ons.")
    assert "ALL-G08" in drafted(request, others=lambda _request, _text: ["Bo Anders"])
    assert "ALL-G08" not in drafted(
        request, others=lambda _request, _text: ["Bo An", request.case.person.name]
    )


def test_an_open_field_is_not_told_twice():
    draft = Press().draft(replace(request_for("identity-request"), facts={}, case=without_suspensions()))
    assert draft.open_fields == ("doubt",)
    assert "identity-request-01" not in {failure.rule for failure in draft.failures}


def without_suspensions():
    return replace(request_for("identity-request").case, suspensions=())


@pytest.mark.parametrize(
    "reason", ["Het is druk.", "Wegens vakantie van onze medewerkers.", "Te veel drukte hier"]
)
def test_workload_is_no_reason_to_extend(reason):
    request = replace(request_for("extension-notice"), facts={"reason": reason})
    assert "extension-notice-02" in drafted(request)
