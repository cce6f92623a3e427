from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from register_making import NOW, TODAY, a_case, a_controller, a_letter, an_event, dates, store

from dsar_desk.domain.cases import (
    Case,
    CaseState,
    Channel,
    DataFound,
    Extension,
    RequestedRight,
    RightState,
    Suspension,
    SuspensionKind,
)
from dsar_desk.domain.identity import Answer, ChecklistAnswer, Identity, IdentityMethod, IdentityOutcome
from dsar_desk.domain.letters import Enclosure
from dsar_desk.domain.listing import CaseQuery, Filter, SortBy
from dsar_desk.domain.next_step import NextStep, next_step
from dsar_desk.domain.people import Person, Representative, RepresentativeKind
from dsar_desk.domain.rights import Decision, Right
from dsar_desk.errors import InvalidInput, NotFound
from dsar_desk.storage.history import broken_links
from dsar_desk.storage.listing import same_person_statement
from dsar_desk.storage.prepared import run

FULL = a_case(
    rights=(
        RequestedRight(
            Right.ERASURE,
            RightState.ANSWERED,
            Decision.PARTIAL,
            "17-3-b",
            "Belastingwet",
            TODAY,
            "Sam",
            None,
            "partial-fulfilment",
            TODAY,
        ),
        RequestedRight(Right.DIRECT_MARKETING, RightState.STOPPED, stopped_on=TODAY),
    ),
    state=CaseState.CLOSED,
    state_reason="beantwoord",
    representative=Representative(
        RepresentativeKind.LAWYER, "Mr. Noë Test", "noe@example.com", "Laan 2", "2026-11-03"
    ),
    customer_number="K-77",
    their_reference="uw-kenmerk 9",
    text="Geachte heer,\r\n\tgraag \0 alles.",
    identity=Identity(
        IdentityOutcome.PASSED,
        IdentityMethod.CALLBACK,
        "teruggebeld",
        TODAY,
        "Sam",
        TODAY,
        TODAY,
        (ChecklistAnswer("ID-01", Answer.NOT_APPLICABLE, "", TODAY, "Sam"),),
        copy_kept_until=TODAY,
        incident_on=TODAY,
        incident_told_on=TODAY,
    ),
    suspensions=(
        Suspension(SuspensionKind.IDENTITY, TODAY, None, "wie?"),
        Suspension(SuspensionKind.MANDATE, TODAY, TODAY, ""),
    ),
    extension=Extension(TODAY, date(2027, 1, 5), "veel"),
    data_found=(DataFound("webshop", "orders", "keep", "fiscaal", "2033"),),
    facts={"copies": "3", "naïef": "\U0001f600"},
    linked_to="KTG-2026-0009",
    acknowledged_on=TODAY,
    closed_on=TODAY,
    purge_on=date(2031, 11, 22),
)

AWKWARD = st.text(st.characters(exclude_categories=["Cs"]), max_size=300) | st.sampled_from(
    [
        "O'Brien \"; DROP TABLE cases; --",
        "\U0001f469\u200d\U0001f469\u200d\U0001f466 Familie",
        "מרים לוי",
        "\u202eمريم",
        "x" * 300,
    ]
)


def fetched(register, reference):
    with register.read() as work:
        return work.cases.get(reference)


def rows(register, **query):
    with register.read() as work:
        return work.cases.page(CaseQuery(TODAY, **query)).rows


def references(register, **query):
    return [row.reference for row in rows(register, **query)]


def test_a_case_comes_back_as_it_was_stored(register):
    store(register, FULL)
    assert fetched(register, FULL.reference) == FULL


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=AWKWARD, address=AWKWARD, text=AWKWARD, fact=AWKWARD)
def test_names_and_texts_of_any_script_come_back_and_are_listed(register, name, address, text, fact):
    case = a_case(person=Person(name, "ana@example.org", address), text=text, facts={"note": fact})
    with register.begin() as work:
        work.cases.add(case, dates(), next_step(case))
        assert work.cases.get(case.reference) == case
        assert [row.name for row in work.cases.page(CaseQuery(TODAY)).rows] == [name]
        assert isinstance(work.cases.page(CaseQuery(TODAY, search=name)).rows, tuple)


def test_a_text_of_ten_megabytes_is_kept_and_found(register):
    case = store(register, a_case(text="woord " * 1_700_000 + "naald"))
    assert fetched(register, case.reference).text == case.text
    assert references(register, search="naald") == [case.reference]


def test_a_name_that_is_no_unicode_is_refused_in_words(register):
    with register.begin() as work, pytest.raises(InvalidInput) as told:
        work.cases.add(a_case(person=Person("Ana \udcff")), dates(), NextStep("decide", "deciding"))
    assert told.value.code == "text-not-unicode"


@pytest.mark.parametrize(
    "act",
    [
        lambda work: work.cases.get("KTG-2026-\udcff"),
        lambda work: work.cases.open_of_same_person("kaartje2go", name="Ana \udcff", email="a@example.org"),
        lambda work: work.cases.page(CaseQuery(today=TODAY, controllers=("\udcff",))),
        lambda work: work.history.append(an_event(reason="omdat \udcff")),
        lambda work: work.history.append(an_event("KTG-\udcff")),
        lambda work: work.settings.set("user.name", "Ana \udcff"),
    ],
)
def test_half_a_character_is_refused_in_words_wherever_it_is_typed(register, act):
    with register.begin() as work, pytest.raises(InvalidInput) as told:
        act(work)
    assert told.value.code == "text-not-unicode"
    with register.connection() as connection:
        assert list(broken_links(connection)) == []


def test_half_a_character_in_a_search_stands_for_none(register):
    store(register)
    with register.read() as work:
        assert work.cases.page(CaseQuery(today=TODAY, search="Ana \udcff")).rows
        assert work.cases.page(CaseQuery(today=TODAY, search="Ana\udcff")).rows


def test_what_was_not_committed_is_not_kept(register):
    with register.begin() as work:
        work.cases.add(a_case(), dates(), next_step(a_case()))
    with pytest.raises(NotFound):
        fetched(register, "KTG-2026-0001")


def test_a_changed_case_is_listed_and_found_as_it_is_now(register):
    case = store(register)
    changed = replace(case, person=Person("Bram Kramer", "bram@example.org"), text="iets anders")
    with register.begin() as work:
        work.cases.save(
            changed, dates(due=None, strict=date(2026, 12, 1)), NextStep("decide", "deciding", Right.ACCESS)
        )
        work.commit()
    assert fetched(register, case.reference) == changed
    (row,) = rows(register)
    assert (row.name, row.due, row.sort_due, row.state, row.step, row.step_right) == (
        "Bram Kramer",
        None,
        date(2026, 12, 1),
        "deciding",
        "decide",
        "access",
    )
    assert references(register, search="voorbeeld") == []
    assert references(register, search="kramer") == [case.reference]


def test_saving_a_case_that_is_not_there_is_told(register):
    with register.begin() as work, pytest.raises(NotFound):
        work.cases.save(a_case(), dates(), next_step(a_case()))


def test_numbers_run_per_controller_and_year_and_never_come_twice(register):
    shop, other = a_controller(), a_controller("kalido", prefix="KAL", name="KALIDO")
    with register.begin() as work:
        assert work.cases.next_reference(shop, 2026) == "KTG-2026-0001"
        assert work.cases.next_reference(shop, 2027) == "KTG-2027-0001"
        assert work.cases.next_reference(other, 2026) == "KAL-2026-0001"
        work.commit()
    store(register, a_case("KTG-2026-0007"))
    with register.begin() as work:
        work.cases.purge("KTG-2026-0007")
        work.commit()
    with register.begin() as work:
        assert work.cases.next_reference(shop, 2026) == "KTG-2026-0008"


def test_a_number_of_work_that_was_dropped_is_free_again(register):
    with register.begin() as work:
        work.cases.next_reference(a_controller(), 2026)
    with register.begin() as work:
        assert work.cases.next_reference(a_controller(), 2026) == "KTG-2026-0001"


# --- filters, search, paging


def closed(reference, *, purge_on=None, **changes):
    return a_case(reference, state=CaseState.CLOSED, closed_on=TODAY, purge_on=purge_on, **changes)


@pytest.fixture
def mixed(register):
    for reference, due in [("LATE", -1), ("TODAY", 0), ("SEVEN", 7), ("EIGHT", 8)]:
        store(register, a_case(f"{reference}-2026-0001"), dates(due=TODAY + timedelta(days=due)))
    store(register, a_case("WAIT-2026-0001"), dates(due=None, strict=TODAY - timedelta(days=9)))
    store(register, closed("DONE-2026-0001", purge_on=TODAY + timedelta(days=1)))
    store(register, closed("GONE-2026-0001", purge_on=TODAY))
    store(register, a_case("SPAM-2026-0001", state=CaseState.SPAM))
    return register


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        (Filter.OPEN, ["WAIT", "LATE", "TODAY", "SEVEN", "EIGHT"]),
        (Filter.WEEK, ["TODAY", "SEVEN"]),
        (Filter.OVERDUE, ["LATE"]),
        (Filter.WAITING, ["WAIT"]),
        (Filter.CLOSED, ["DONE", "GONE", "SPAM"]),
        (Filter.PURGEABLE, ["GONE"]),
    ],
)
def test_a_filter_lists_and_counts_what_it_says(mixed, chosen, expected):
    listed = [reference.split("-")[0] for reference in references(mixed, filter=chosen)]
    assert listed == expected
    with mixed.read() as work:
        assert work.cases.counts(CaseQuery(TODAY))[chosen] == len(expected)


@pytest.mark.parametrize(
    "search",
    [
        "ana",
        "VOORB",
        "voorbeeld ana",
        "ana@example.org",
        "nergens",
        "9999 zz",
        "KTG-2026-0001",
        "ktg",
        "K-77",
        "kenmerk",
        "noe",
        "heer graag",
    ],
)
def test_search_finds_the_beginnings_of_words_wherever_they_stand(register, search):
    store(register, replace(FULL, state=CaseState.OPEN))
    store(register, a_case("KTG-2026-0002", person=Person("Iemand Anders")))
    found = references(register, search=search)
    assert "KTG-2026-0001" in found
    assert len(found) == (2 if search == "ktg" else 1)


@pytest.mark.parametrize("search", ["oorbeeld", "ana bestaatniet", "zzz"])
def test_search_needs_every_word_from_its_beginning(register, search):
    store(register)
    assert references(register, search=search) == []


def test_search_knows_no_accents(register):
    store(register, a_case(person=Person("Noëlle Đurić-Çelik")))
    assert references(register, search="noelle celik") == ["KTG-2026-0001"]


@pytest.mark.parametrize(
    "search",
    [
        '"',
        "'",
        '"ana',
        "ana OR bram",
        "NEAR(ana)",
        "name:ana",
        "ana*",
        "^ana",
        "(",
        "-ana",
        "\0",
        "\U0001f600",
        "{a b}:",
        "a" * 5000,
        "؟ مريم",
        "+",
        "%",
    ],
)
def test_no_sign_that_is_typed_breaks_the_search(register, search):
    store(register)
    assert rows(register, search=search) is not None
    with register.read() as work:
        work.cases.counts(CaseQuery(TODAY, search=search))


def test_search_and_counts_stay_within_the_controllers_asked_for(register):
    store(register)
    store(register, a_case("KAL-2026-0001", controller="kalido"))
    query = {"search": "ana", "controllers": ("kalido",)}
    assert references(register, **query) == ["KAL-2026-0001"]
    with register.read() as work:
        assert work.cases.counts(CaseQuery(TODAY, **query))[Filter.OPEN] == 1
        assert work.cases.counts(CaseQuery(TODAY, controllers=("kalido", "kaartje2go")))[Filter.OPEN] == 2


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("sort_by", list(SortBy))
def test_paging_gives_each_row_once_in_one_order(register, sort_by, descending):
    names = ["Zoë", "anna", "Ánna", "Bram", "bram"]
    for number in range(23):
        case = a_case(
            f"KTG-2026-{9995 + number:04}",
            person=Person(names[number % 5]),
            controller=["kaartje2go", "kalido"][number % 2],
            received=TODAY - timedelta(days=number % 3),
        )
        store(register, case, dates(due=TODAY + timedelta(days=number % 4)))
    query = CaseQuery(TODAY, sort_by=sort_by, descending=descending)
    with register.read() as work:
        whole = work.cases.page(query, limit=1000)
        pages, cursor = [], None
        while cursor is not None or not pages:
            pages.append(work.cases.page(query, cursor=cursor, limit=4))
            cursor = pages[-1].cursor
    paged = [row for page in pages for row in page.rows]
    assert [row.reference for row in paged] == [row.reference for row in whole.rows]
    assert len({row.reference for row in paged}) == 23
    assert whole.cursor is None
    keys = [_sort_key(sort_by, row) for row in paged]
    assert keys == sorted(keys, reverse=descending)


def _sort_key(sort_by, row):
    number = int(row.reference.split("-")[-1])
    return {
        SortBy.DUE: (row.sort_due, number),
        SortBy.REFERENCE: number,
        SortBy.NAME: (row.name.casefold().replace("ë", "e").replace("á", "a"), number),
        SortBy.RECEIVED: (row.received, number),
        SortBy.CONTROLLER: (row.controller, number),
        SortBy.STEP: (row.step, number),
    }[sort_by]


@pytest.mark.parametrize("sort_by", list(SortBy))
def test_every_sorted_page_is_read_from_an_index(register, sort_by):
    from sqlalchemy import text

    from dsar_desk.storage.listing import page_statement

    statement = page_statement(CaseQuery(TODAY, sort_by=sort_by), ("a", "b"), 200)
    with register.connection() as connection:
        plan = connection.execute(text("EXPLAIN QUERY PLAN " + statement.sql), statement.parameters).all()
    told = " ".join(str(row[-1]) for row in plan)
    assert "USING INDEX" in told or "USING COVERING INDEX" in told
    assert "TEMP B-TREE" not in told


# --- same person


@pytest.mark.parametrize(
    ("name", "email", "found"),
    [
        ("ANA  voorbeeld", "", True),
        ("Iemand Anders", "Ana@Example.org", True),
        ("Iemand Anders", "", False),
        ("", "", False),
    ],
)
def test_an_open_case_of_the_same_person_is_noticed(register, name, email, found):
    store(register)
    store(register, a_case("KTG-2026-0002", person=Person("Leeg")))
    with register.read() as work:
        same = work.cases.open_of_same_person("kaartje2go", name=name, email=email)
        assert [row.reference for row in same] == (["KTG-2026-0001"] if found else [])
        assert not work.cases.open_of_same_person("kalido", name=name, email=email)


def test_the_same_person_is_found_without_going_through_all_open_cases(register):
    statement = same_person_statement("kaartje2go", name_sort="ana voorbeeld", email="ana@example.org")
    with register.read() as work:
        plan = run(work._connection, f"EXPLAIN QUERY PLAN {statement.sql}", statement.parameters)
    searched = [detail for *_, detail in plan if detail.startswith(("SEARCH", "SCAN"))]
    assert sorted(searched) == [
        "SEARCH cases USING COVERING INDEX cases_by_email (email_sort=?)",
        "SEARCH cases USING COVERING INDEX cases_by_name (is_open=? AND name_sort=?)",
        "SEARCH cases USING INTEGER PRIMARY KEY (rowid=?)",
    ]


def test_a_closed_case_of_the_same_person_is_not_told(register):
    store(register, closed("KTG-2026-0001"))
    with register.read() as work:
        assert not work.cases.open_of_same_person("kaartje2go", name="Ana Voorbeeld", email="ana@example.org")


# --- purge


def test_after_a_purge_nothing_of_the_case_is_left_but_that_it_was(register):
    store(register, FULL)
    with register.begin() as work:
        letter = work.letters.add(FULL.reference, a_letter(), b"%PDF", [Enclosure("a.csv", b"x")])
        work.history.append(an_event(kind="letter-issued", reason="Ana belde"))
        work.commit()
    with register.begin() as work:
        work.cases.purge(FULL.reference)
        work.history.append(an_event(kind="case-purged", reason="", changes={}))
        work.commit()
    assert references(register, filter=Filter.CLOSED, search="ana") == []
    with register.read() as work:
        with pytest.raises(NotFound):
            work.cases.get(FULL.reference)
        with pytest.raises(NotFound):
            work.letters.pdf(letter.id)
        told = work.history.of(FULL.reference)
    assert [(event.event.kind, event.purged) for event in told] == [
        ("case-registered", True),
        ("letter-issued", True),
        ("case-purged", False),
    ]
    assert all(not event.event.changes and not event.event.reason for event in told)


# --- many at once


def test_ten_thousand_cases_come_in_as_one_with_their_events(register):
    from dsar_desk.storage.verification import verify

    def invented():
        for number in range(1, 10_001):
            case = a_case(f"KTG-2026-{number:04}", channel=Channel.POST)
            yield case, dates(), next_step(case), an_event(case.reference, at=NOW)

    told = []
    assert register.import_cases(invented(), progress=told.append) == 10_000
    assert told[-1] == 10_000
    assert isinstance(fetched(register, "KTG-2026-10000"), Case)
    with register.read() as work:
        assert work.cases.counts(CaseQuery(TODAY))[Filter.OPEN] == 10_000
    assert verify(register).counts.events == 10_000
    with register.begin() as work:
        assert work.cases.next_reference(a_controller(), 2026) == "KTG-2026-10001"


def test_an_import_that_fails_keeps_nothing(register):
    def broken():
        yield a_case(), dates(), next_step(a_case()), an_event()
        raise InvalidInput("no")

    with pytest.raises(InvalidInput):
        register.import_cases(broken())
    assert references(register) == []
