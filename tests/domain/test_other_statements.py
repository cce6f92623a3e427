"""The rules against statements that they were not made from: what a reader found wrong, and nothing else.

The statements are invented. Nothing but a name is held of their controllers, as of an own organisation whose
statement was pasted and whose facts are still to be filled in.
"""

import csv
from datetime import date
from pathlib import Path

import pytest

from dsar_desk.domain.controllers import Controller, Fact, Finding, Statement
from dsar_desk.domain.quotations import fold
from dsar_desk.domain.statement_check import check_statement

FOLDER = Path(__file__).parents[1] / "data" / "statements"
TODAY = date(2026, 11, 22)


def rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


CONTROLLERS = rows("controllers.csv")
FOUND = rows("findings.csv")


def text_of(name: str) -> str:
    return (FOLDER / f"{name}.txt").read_text(encoding="utf-8")


def check(row: dict[str, str], text: str) -> tuple[Finding, ...]:
    statement = Statement(language=row["language"])
    bare = Controller(
        row["statement"], "XX", row["country"], "u", ("nl",), Fact(row["name"]), statement=statement
    )
    return check_statement(bare, text, today=TODAY)


@pytest.mark.parametrize("row", CONTROLLERS, ids=lambda row: row["statement"])
def test_the_check_finds_what_a_reader_found_and_nothing_else(row):
    expected = [each for each in FOUND if each["statement"] == row["statement"]]
    found = check(row, text_of(row["statement"]))
    assert sorted((part.code, part.severity) for part in found) == sorted(
        (each["code"], each["severity"]) for each in expected
    )
    quoted = {part.code: part.quotation for part in found}
    for each in expected:
        assert each["quotation"] in quoted[each["code"]]


def test_the_quotations_of_the_findings_stand_in_the_statements():
    for row in CONTROLLERS:
        text = fold(text_of(row["statement"]))
        assert [
            part.code for part in check(row, text_of(row["statement"])) if part.quotation not in text
        ] == []


NOT_WRONG = [
    (
        "fietsenmakerij-trapper",
        "De gegevens die onze bezorgers nodig hebben om te weten waar en wanneer ze komen",
    ),
    ("fietsenmakerij-trapper", "We vragen je telefoonnummer om je te kunnen helpen en om deze reden"),
    ("fietsenmakerij-trapper", "Vragen over een aanbieding beantwoordt onze klantenservice telefonisch."),
    ("fietsenmakerij-trapper", "We bellen je nooit telefonisch met een aanbieding."),
    (
        "fietsenmakerij-trapper",
        "We helpen je pas als we weten wie je bent; een klacht kan bij de Autoriteit Persoonsgegevens.",
    ),
    ("fietsenmakerij-trapper", "Vragen over Fietspost? Mail Fietspost: service@fietspost.example."),
    ("fietsenmakerij-trapper", "Bij Thuiswinkel Waarborg klaag je via info@thuiswinkelwaarborg.example."),
    (
        "candle-corner",
        "We pass on only the data that our carriers need in order to know where to go and when to deliver",
    ),
    ("candle-corner", "We share data only when needed, and we never complain about it."),
    ("papeterie-verte", "Notre site n'utilise pas de copie de votre passeport."),
    ("papeterie-verte", "Le Privacy Shield a été annulé et nous ne l'utilisons plus."),
    ("papeterie-verte", "Nos sauvegardes sont écrasées au bout de trente jours."),
]


@pytest.mark.parametrize(("name", "more"), NOT_WRONG)
def test_a_sentence_that_only_looks_wrong_adds_nothing(name, more):
    row = next(each for each in CONTROLLERS if each["statement"] == name)
    before = [part.code for part in check(row, text_of(name))]
    assert [part.code for part in check(row, f"{text_of(name)}\n\n{more}\n")] == before


WRONG = [
    ("fietsenmakerij-trapper", "complaint-after-own",
     "Pas nadat je ons hebt gemaild, mag je een klacht indienen bij de Autoriteit Persoonsgegevens."),
    ("papeterie-verte", "complaint-after-own",
     "Vous ne pouvez introduire une réclamation auprès de la CNIL qu'après notre réponse."),
    ("papeterie-verte", "consent-by-browsing", "En naviguant sur notre site, vous acceptez cette charte."),
    ("papeterie-verte", "backup-period-missing", "Nos sauvegardes sont écrasées régulièrement."),
    ("papeterie-verte", "open-ended-period", "Vos avis sont conservés trois ans ou plus."),
    ("papeterie-verte", "outdated-law", "Nous appliquons la directive 95/46/CE."),
]  # fmt: skip


@pytest.mark.parametrize(("name", "code", "more"), WRONG)
def test_a_sentence_that_is_wrong_is_found(name, code, more):
    row = next(each for each in CONTROLLERS if each["statement"] == name)
    before = [part.code for part in check(row, text_of(name))]
    found = [part.code for part in check(row, f"{text_of(name)}\n\n{more}\n")]
    assert sorted(found) == sorted([*before, code])


def test_rights_in_french_are_known_one_by_one():
    row = next(each for each in CONTROLLERS if each["statement"] == "papeterie-verte")
    silent = text_of("papeterie-verte").replace("à la portabilité", "à tout cela")
    assert [part.code for part in check(row, silent)] == ["right-portability-missing"]
