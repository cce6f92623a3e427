"""An own statement: its text, kept with the controller, and what is held against it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsar_desk.bootstrap import controller_from, controller_text, statement_in_file, statement_text
from dsar_desk.catalogs.statement_files import text_of_markdown, text_of_page
from dsar_desk.domain.fact_places import fact_at
from dsar_desk.domain.statement_check import check_statement
from dsar_desk.errors import InvalidInput
from dsar_desk.services.facts import FactEntry, keep_fact
from dsar_desk.services.openings import NewController, open_controller, take_controller
from dsar_desk.services.shops import controller_of, remove_controller
from dsar_desk.services.statements import LONGEST, StatementEntry, keep_statement

KETEL = (Path(__file__).parents[1] / "data/statements/theehuis-de-ketel.txt").read_text(encoding="utf-8")


@pytest.fixture
def own(desk, actor):
    return open_controller(desk.begin, desk.catalog, actor, NewController("Theehuis De Ketel B.V."))


@pytest.fixture
def keep(desk, actor, own):
    def kept(text=KETEL, controller=own.id, **more):
        return keep_statement(desk.begin, desk.catalog, actor, controller, StatementEntry(text, **more))

    return kept


def again(desk, controller):
    with desk.read() as work:
        return controller_of(work, desk.catalog, controller)


def test_an_own_statement_is_kept_and_checked(desk, keep, own, actor):
    keep(title="Privacyverklaring", language="nl")
    kept = again(desk, own.id)
    assert statement_text(kept) == KETEL.strip()
    assert kept.statement.title == "Privacyverklaring"
    found = [each.code for each in check_statement(kept, statement_text(kept), today=actor.today)]
    assert {"privacy-shield", "right-portability-missing"} <= set(found)
    assert "complaint-missing" not in found


def test_the_history_tells_of_the_change_without_the_text(desk, keep, own):
    keep()
    with desk.read() as work:
        event = work.history.of(f"controller:{own.id}")[-1].event
    old, new = event.changes["statement.text"]
    assert old == ""
    assert new.startswith(f"{len(KETEL.strip())}, ")
    assert "Privacy Shield" not in str(event)


def test_an_empty_text_takes_it_away_and_an_example_has_its_own_again(desk, keep, actor):
    keep("Onze verklaring.", controller="kalido", language="fr")
    assert statement_text(again(desk, "kalido")) == "Onze verklaring."
    keep("", controller="kalido", language="nl")
    assert "CNIL" in statement_text(again(desk, "kalido"))
    remove_controller(desk.begin, desk.catalog, actor, "kalido")
    assert again(desk, "kalido").is_example


@pytest.mark.parametrize("text", ["Mijn BSN is 999990019.", "burgerservicenummer: 999990019"])
def test_a_national_number_in_the_text_is_masked(keep, text):
    kept = keep(f"{KETEL}\n\n{text}")
    assert kept.masked == 1
    assert "999990019" not in kept.controller.statement.text
    assert "KvK-nummer 99999999" in kept.controller.statement.text


def test_a_statement_that_never_ends_is_refused(keep, desk, own):
    with pytest.raises(InvalidInput) as refused:
        keep("Wij bewaren alles. " * (LONGEST // 10))
    assert refused.value.code == "statement-too-long"
    assert again(desk, own.id).statement.text == ""


def test_a_fact_with_its_sentence_counts_as_the_statements(keep, desk, own, actor):
    keep()
    entry = FactEntry(
        "privacy@theehuisdeketel.example", quotation="mailen naar  privacy@theehuisdeketel.example"
    )
    kept = keep_fact(desk.begin, desk.catalog, actor, own.id, "privacy_email", entry)
    fact = fact_at(kept, "privacy_email")
    assert (fact.source, fact.quotation) == ("statement", "mailen naar privacy@theehuisdeketel.example")


def test_a_sentence_that_does_not_stand_in_the_text_is_refused(keep, desk, own, actor):
    keep()
    entry = FactEntry("0999 - 99 99 99", quotation="Bel ons dag en nacht.")
    with pytest.raises(InvalidInput) as refused:
        keep_fact(desk.begin, desk.catalog, actor, own.id, "phone", entry)
    assert refused.value.code == "quotation-elsewhere"


def test_a_sentence_that_a_new_text_no_longer_has_is_a_finding(keep, desk, own, actor):
    keep()
    entry = FactEntry("Waterdorp", quotation="onze winkel aan de Kade 4 te 9999 ZZ Waterdorp")
    keep_fact(desk.begin, desk.catalog, actor, own.id, "address", entry)
    changed = keep(KETEL.replace("Kade 4", "Kade 5")).controller
    (finding,) = (
        each
        for each in check_statement(changed, changed.statement.text, today=actor.today)
        if each.code == "quotation-lost"
    )
    assert (finding.path, finding.facts["count"]) == ("address", "1")


def test_a_statement_travels_in_the_file_of_its_controller(keep, desk, actor, own):
    kept = keep(title="Onze “verklaring”").controller
    back = controller_from(controller_text(kept), name="own.toml")
    assert back.statement == kept.statement
    pasted = controller_text(kept).replace("Versie 3", "BSN 999990019, versie 3")
    taken = take_controller(
        desk.begin, desk.catalog, actor, controller_from(pasted, name="own.toml"), replaces=True
    )
    assert "999990019" not in taken.statement.text


@given(st.text(max_size=400))
def test_any_text_comes_back_from_the_file_of_its_controller(text):
    from dsar_desk.domain.controllers import Controller, Fact
    from dsar_desk.services.statements import with_statement

    bare = Controller("x", "XX", "NL", "u", ("nl",), Fact("Winkel"))
    kept, _ = with_statement(bare, StatementEntry(text))
    assert controller_from(controller_text(kept), name="x.toml").statement.text == kept.statement.text


PAGE = b"""<!doctype html><html><head><meta charset="iso-8859-1"><title>Winkel</title>
<style>p { color: red }</style></head><body><nav><a href="/">Home</a></nav><script>alert("BSN")</script>
<h1>Privacyverklaring</h1><p>Wij bewaren uw <b>gegevens</b>
zeven jaar &amp; niet langer. Caf\xe9.</p><ul><li>Naam<li>Adres</ul>
<table><tr><td>Facturen<td>7 jaar</table></body></html>"""


def test_a_web_page_is_read_as_a_visitor_sees_it():
    text = statement_in_file(PAGE, name="privacy.HTML")
    assert [line for line in text.splitlines() if line] == [
        "Privacyverklaring",
        "Wij bewaren uw gegevens zeven jaar & niet langer. Café.",
        "• Naam",
        "• Adres",
        "Facturen",
        "7 jaar",
    ]


def test_markdown_loses_its_marks_and_keeps_its_words():
    text = "# Uw rechten #\n\n* **inzage**\n* _wissing_\n\nMail [ons](mailto:a@example.org) of [a.nl](https://a.nl)."
    assert text_of_markdown(text) == (
        "Uw rechten\n\n- inzage\n- wissing\n\nMail ons (a@example.org) of a.nl."
    )


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("privacy.odt", b"PK", "statement-file-kind"),
        ("privacy.pdf", b"%PDF-1.7", "statement-file-damaged"),
        ("privacy", b"tekst", "statement-file-kind"),
        ("privacy.txt", b"a\0b", "file-not-text"),
    ],
)
def test_another_kind_of_file_is_refused_in_words(name, content, code):
    with pytest.raises(InvalidInput) as refused:
        statement_in_file(content, name=name)
    assert refused.value.code == code


@given(st.text(max_size=300))
def test_any_page_and_any_markdown_is_read_without_an_accident(text):
    assert isinstance(text_of_page(f"<p>{text}</p>"), str)
    assert isinstance(text_of_markdown(text), str)
