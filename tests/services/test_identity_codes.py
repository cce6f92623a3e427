"""Codes to a known address: shown once, kept as a hash, few tries, nothing in the history."""

from datetime import date, timedelta

import pypdfium2
import pytest

from dsar_desk.domain.identity import (
    MOST_WRONG,
    IdentityMethod,
    IdentityOutcome,
    TryResult,
)
from dsar_desk.domain.people import Person, Representative, RepresentativeKind
from dsar_desk.domain.rights import Right
from dsar_desk.errors import InvalidInput, NotAllowed
from dsar_desk.services.deciding import settle_identity
from dsar_desk.services.identity_codes import ALPHABET, check_code, code_sheet, make_code
from dsar_desk.services.identity_tries import record_try
from dsar_desk.services.letters import LetterOrder, draft_letter, issue_letter, pdf_of

LETTER, MAIL = IdentityMethod.CODE_LETTER, IdentityMethod.CODE_EMAIL


@pytest.fixture
def reference(register):
    return register().case.reference


def stored(desk, reference):
    """Everything that the desk keeps of a case as it stands in the file, and its history."""
    with desk.read() as work:
        tables = [row[0] for row in _sql(work, "SELECT name FROM sqlite_master WHERE type = 'table'")]
        rows = [repr(tuple(row)) for table in tables for row in _sql(work, f'SELECT * FROM "{table}"')]
    return "\n".join(rows)


def history(desk, reference):
    with desk.read() as work:
        return "\n".join(repr(record) for record in work.history.of(reference))


def _sql(work, statement):
    return work.cases._connection.exec_driver_sql(statement).all()


def text_of_pdf(pdf):
    document = pypdfium2.PdfDocument(pdf)
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


def wrong_code(code):
    return "".join(ALPHABET[(ALPHABET.index(sign) + 1) % len(ALPHABET)] for sign in code.replace("-", ""))


def test_a_code_is_eight_characters_that_nobody_takes_for_another():
    assert not set(ALPHABET) & set("01258ABEGILOQSUZ")
    assert len(set(ALPHABET)) == len(ALPHABET) == 20


def test_the_right_code_matches_however_it_is_written(desk, act, reference):
    made = act(make_code, reference, way=LETTER)
    written = f" {made.code.lower().replace('-', ' ')} "
    assert act(check_code, reference, typed=written).matched
    identity = act(record_try, reference, way=IdentityMethod.LOGIN, result=TryResult.UNAVAILABLE).identity
    assert identity.result_of(LETTER) is TryResult.MATCHED
    assert identity.outcome is IdentityOutcome.OPEN  # a person decides, with a reason


def test_neither_the_code_nor_its_hash_stands_in_the_history_and_no_code_in_the_file(desk, act, reference):
    made = act(make_code, reference, way=LETTER)
    sent = made.case.identity.code
    plain = made.code.replace("-", "")
    assert plain not in stored(desk, reference)
    assert made.code not in stored(desk, reference)
    assert sent.digest in stored(desk, reference)  # the search sees what is there
    for secret in (plain, made.code, sent.digest, sent.salt):
        assert secret not in history(desk, reference)
        assert secret not in repr((made, sent, made.case))
    act(check_code, reference, typed=made.code)
    assert sent.digest not in stored(desk, reference)


def test_after_five_wrong_tries_the_right_code_does_not_count_either(desk, act, reference):
    made = act(make_code, reference, way=MAIL)
    left = [act(check_code, reference, typed=wrong_code(made.code)).left for _ in range(MOST_WRONG)]
    assert left == [4, 3, 2, 1, 0]
    with pytest.raises(InvalidInput, match="code-used-up"):
        act(check_code, reference, typed=made.code)
    with desk.read() as work:
        identity = work.cases.get(reference).identity
    assert (identity.code.digest, identity.code.salt) == ("", "")
    assert identity.result_of(MAIL) is TryResult.FAILED


def test_a_slip_of_the_keys_that_is_no_code_costs_no_try(act, reference):
    act(make_code, reference, way=MAIL)
    with pytest.raises(InvalidInput, match="code-length"):
        act(check_code, reference, typed="CDFH-JK")
    assert act(check_code, reference, typed="CCCCCCCC").left == MOST_WRONG - 1


def test_a_code_counts_up_to_and_including_its_last_day(desk, act, reference, on_day, actor):
    made = act(make_code, reference, way=LETTER)
    last = actor.today + timedelta(days=14)
    assert made.sent.valid_until == last
    with pytest.raises(InvalidInput, match="code-expired"):
        act(check_code, reference, typed=made.code, by=on_day(last + timedelta(days=1)))
    assert act(check_code, reference, typed=made.code, by=on_day(last)).matched


def test_the_days_are_a_setting(desk, act, reference, actor):
    with desk.begin() as work:
        work.settings.set("identity.code-days", "3")
        work.commit()
    assert act(make_code, reference, way=LETTER).sent.valid_until == actor.today + timedelta(days=3)


def test_a_code_works_once_and_a_new_one_takes_the_place_of_the_old(act, reference):
    first = act(make_code, reference, way=LETTER)
    second = act(make_code, reference, way=MAIL)
    assert first.code != second.code
    assert not act(check_code, reference, typed=first.code).matched
    assert act(check_code, reference, typed=second.code).matched
    with pytest.raises(InvalidInput, match="code-matched-before"):
        act(check_code, reference, typed=second.code)


def test_no_code_is_made_where_nobody_need_identify_themselves(register, act, reference):
    marketing = register(Right.DIRECT_MARKETING).case.reference
    with pytest.raises(NotAllowed, match="code-not-needed"):
        act(make_code, marketing, way=LETTER)
    with pytest.raises(InvalidInput, match="code-way"):
        act(make_code, reference, way=IdentityMethod.CALLBACK)
    with pytest.raises(InvalidInput, match="code-none"):
        act(check_code, reference, typed="CDFHJKMN")
    act(
        settle_identity,
        reference,
        outcome=IdentityOutcome.PASSED,
        method=IdentityMethod.LOGIN,
        reason="Was ingelogd.",
    )
    with pytest.raises(NotAllowed, match="code-identity-settled"):
        act(make_code, reference, way=LETTER)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("nl", "geldt tot en met"),
        ("en", "valid up to"),
        ("fr", "valable jusqu"),
        ("de", "bis einschließlich"),
    ],
)
def test_the_sheet_carries_the_code_to_the_known_address(desk, act, register, actor, language, words):
    person = Person("Ana Voorbeeld", "ana@example.org", "Anderestraat 9\n9999 ZZ Elders", language)
    reference = register(person=person).case.reference
    made = act(make_code, reference, way=LETTER)
    known = "Nergensstraat 1\n9999 ZZ Nergens"
    sheet = code_sheet(desk.read, desk.catalog, desk.press, actor, reference, code=made.code, address=known)
    text = " ".join(text_of_pdf(sheet.pdf).split())
    for part in (made.code, "Ana Voorbeeld", "Nergensstraat 1", reference, words):
        assert part in text
    assert "Anderestraat" not in text
    assert not any(word in text for word in ("CONCEPT", "DRAFT", "ENTWURF"))
    assert made.code in sheet.text
    assert "Nergensstraat" not in sheet.text
    assert made.code.replace("-", "") not in stored(desk, reference).replace("-", "")


@pytest.mark.parametrize(
    ("kind", "receiver"),
    [(RepresentativeKind.PARENT, "Bo Voorbeeld"), (RepresentativeKind.MANDATE, "Ana Voorbeeld")],
)
def test_the_sheet_goes_to_the_parent_and_past_an_agent(desk, act, register, actor, kind, receiver):
    acting = Representative(kind, "Bo Voorbeeld", address="Kantoorlaan 2\n9999 ZZ Elders")
    reference = register(representative=acting).case.reference
    made = act(make_code, reference, way=LETTER)
    known = "Nergensstraat 1\n9999 ZZ Nergens"
    sheet = code_sheet(desk.read, desk.catalog, desk.press, actor, reference, code=made.code, address=known)
    text = text_of_pdf(sheet.pdf)
    assert text.index(receiver) < text.index("Nergensstraat 1")
    assert "Kantoorlaan" not in text


def test_the_letter_that_asks_says_that_a_code_comes_and_never_holds_it(desk, act, reference, actor, on_day):
    order = LetterOrder("identity-request", facts={"doubt": "Het verzoek kwam van een onbekend adres."})

    def letter(by=actor):
        return draft_letter(desk.read, desk.catalog, desk.press, by, reference, order).text

    assert "een code" not in letter()
    made = act(make_code, reference, way=LETTER)
    assert "Wij sturen een code naar het postadres" in letter()
    assert "6 december 2026" in letter()
    issued = issue_letter(desk.begin, desk.catalog, desk.press, actor, reference, order)
    kept = text_of_pdf(pdf_of(desk.read, issued.id))
    assert made.code not in kept
    assert "een code" not in letter(on_day(date(2026, 12, 7)))


def test_what_is_kept_of_a_code_is_read_back_as_it_was(desk, act, reference):
    made = act(make_code, reference, way=LETTER)
    with desk.read() as work:
        assert work.cases.get(reference).identity.code == made.sent


def test_what_came_of_a_way_is_replaced_and_taken_back(act, reference):
    way = IdentityMethod.CALLBACK
    for result in (TryResult.ASKED, TryResult.FAILED):
        identity = act(record_try, reference, way=way, result=result).identity
        assert [tried.result for tried in identity.tries] == [result]
    assert act(record_try, reference, way=way, result=None).identity.tries == ()
    with pytest.raises(InvalidInput, match="identity-needs-method"):
        act(record_try, reference, way=IdentityMethod.NONE, result=TryResult.ASKED)
