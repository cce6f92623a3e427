"""Which way to recognise somebody comes first, by what the shop holds and what the answer gives away."""

from dataclasses import replace
from datetime import date

import pytest

from dsar_desk.bootstrap import shipped
from dsar_desk.domain.cases import Case, Channel, RequestedRight
from dsar_desk.domain.identity import (
    Answer,
    ChecklistAnswer,
    Identity,
    IdentityMethod,
    IdentityOutcome,
    TryResult,
    WayTried,
)
from dsar_desk.domain.identity_ways import (
    Disclosure,
    Fit,
    Holdings,
    acting_steps,
    disclosure_of,
    holdings_of,
    ways_for,
)
from dsar_desk.domain.people import Person, Representative, RepresentativeKind
from dsar_desk.domain.rights import Right
from dsar_desk.sentences import LANGUAGES, has_sentence

M = IdentityMethod
DAY = date(2026, 11, 22)
ALL = Holdings(account=True, email=True, phone=True, address=True, customer_number=True, is_told=True)
MAIL = Holdings(email=True, is_told=True)
PHONE = Holdings(phone=True, is_told=True)
POST = Holdings(address=True, is_told=True)
SILENT = Holdings()
NONE_NAMED = Holdings(is_told=True)


def case(*rights, channel=Channel.EMAIL, email="ana@example.org", address="", acting=None, **identity):
    return Case(
        reference="KTG-2026-0001",
        controller="kaartje2go",
        person=Person("Ana Voorbeeld", email, address),
        channel=channel,
        received=DAY,
        rights=tuple(RequestedRight(right) for right in rights or (Right.ACCESS,)),
        representative=Representative(acting, "Bo Voorbeeld") if acting else None,
        identity=Identity(**identity),
    )


def tried(**results):
    return tuple(
        WayTried(M(way.replace("_", "-")), TryResult(result), DAY, "Ilse") for way, result in results.items()
    )


def answers(**given):
    return tuple(
        ChecklistAnswer(item.replace("_", "-"), answer, "reden", DAY, "Ilse")
        for item, answer in given.items()
    )


def proposed(given, holds):
    return [way.method for way in ways_for(given, holds) if way.is_proposed]


def way(method, given, holds):
    return next(each for each in ways_for(given, holds) if each.method is method)


@pytest.mark.parametrize(
    ("given", "holds", "first"),
    [
        (case(), ALL, M.LOGIN),
        (case(), MAIL, M.KNOWN_EMAIL),
        (case(channel=Channel.POST, email=""), MAIL, M.KNOWN_EMAIL),
        (case(channel=Channel.POST, email=""), PHONE, M.CALLBACK),
        (case(channel=Channel.POST, email=""), POST, M.CODE_LETTER),
        (case(channel=Channel.COUNTER, email=""), NONE_NAMED, M.COUNTER),
        (case(channel=Channel.POST, email=""), NONE_NAMED, M.COUNTER),
        (case(channel=Channel.POST, email=""), SILENT, M.LOGIN),
        (case(tries=tried(login="unavailable")), ALL, M.KNOWN_EMAIL),
        (case(tries=tried(login="unavailable", known_email="failed")), ALL, M.CODE_EMAIL),
        (case(tries=tried(login="asked")), ALL, M.LOGIN),
        (case(acting=RepresentativeKind.MANDATE), ALL, M.KNOWN_EMAIL),
        (case(acting=RepresentativeKind.PARENT), ALL, M.LOGIN),
        (case(acting=RepresentativeKind.HEIR), ALL, M.COUNTER),
    ],
)
def test_the_lightest_way_that_fits_is_proposed(given, holds, first):
    assert proposed(given, holds) == [first]


@pytest.mark.parametrize(
    "given",
    [
        case(Right.DIRECT_MARKETING),
        case(Right.CONSENT_WITHDRAWAL, Right.DIRECT_MARKETING),
        case(answers=answers(ID_01=Answer.NO)),
        case(outcome=IdentityOutcome.PASSED, method=M.LOGIN),
        case(acting=RepresentativeKind.LAWYER),
    ],
    ids=["marketing", "only stops", "no doubt", "passed", "lawyer"],
)
def test_nothing_is_asked_of_whom_nothing_need_be_asked(given):
    assert proposed(given, ALL) == []


@pytest.mark.parametrize(
    ("method", "given", "holds", "fit", "why"),
    [
        (M.CALLBACK, case(), MAIL, Fit.NOT, "no-phone"),
        (M.CALLBACK, case(), SILENT, Fit.LOOK, "phone-look"),
        (M.CALLBACK, case(channel=Channel.PHONE), MAIL, Fit.LOOK, "phone-came"),
        (M.LOGIN, case(), MAIL, Fit.NOT, "no-account"),
        (M.LOGIN, case(acting=RepresentativeKind.MANDATE), ALL, Fit.NOT, "acting-login"),
        (M.KNOWN_EMAIL, case(), PHONE, Fit.FITS, "email-came"),
        (M.KNOWN_EMAIL, case(channel=Channel.POST), PHONE, Fit.LOOK, "email-look"),
        (M.KNOWN_EMAIL, case(channel=Channel.POST, email=""), PHONE, Fit.NOT, "no-email"),
        (M.CODE_EMAIL, case(acting=RepresentativeKind.HEIR), ALL, Fit.NOT, "of-the-deceased"),
        (M.CODE_LETTER, case(), PHONE, Fit.NOT, "no-address"),
        (M.CODE_LETTER, case(address="Nergensstraat 1"), PHONE, Fit.LOOK, "address-look"),
        (M.CALLBACK, case(tries=tried(callback="unavailable")), ALL, Fit.NOT, "unavailable"),
        (M.LOGIN, case(Right.DIRECT_MARKETING), ALL, Fit.NOT, "nothing-leaves"),
    ],
)
def test_each_way_says_why_it_fits_or_does_not(method, given, holds, fit, why):
    found = way(method, given, holds)
    assert (found.fit, found.why) == (fit, why)


def test_video_comes_last_but_one_and_only_when_no_lighter_way_is_left():
    assert way(M.VIDEO, case(), ALL).why == "lighter-first"
    over = tried(**{method.value.replace("-", "_"): "failed" for method in list(M)[:6]})
    assert way(M.VIDEO, case(tries=over), ALL).fit is Fit.LOOK
    assert proposed(case(tries=over), ALL) == [M.VIDEO]


def test_a_copy_is_last_and_waits_for_its_reason():
    assert way(M.MASKED_COPY, case(), ALL).why == "copy-last"
    asked = answers(ID_01=Answer.YES, ID_02=Answer.NO, ID_03=Answer.NO, ID_04=Answer.YES)
    assert way(M.MASKED_COPY, case(answers=asked), ALL).why == "copy-allowed"
    assert way(M.MASKED_COPY, case(Right.ERASURE, answers=asked), ALL).why == "copy-seldom"
    assert way(M.MASKED_COPY, case(copy_received=DAY), ALL).why == "copy-came"
    assert [each.method for each in ways_for(case(), ALL)][-2:] == [M.VIDEO, M.MASKED_COPY]


@pytest.mark.parametrize(
    ("rights", "gives"),
    [
        ((Right.ACCESS,), Disclosure.DATA),
        ((Right.PORTABILITY, Right.DIRECT_MARKETING), Disclosure.DATA),
        ((Right.ERASURE,), Disclosure.CHANGE),
        ((Right.OBJECTION, Right.RECTIFICATION), Disclosure.CHANGE),
        ((Right.DIRECT_MARKETING,), Disclosure.NOTHING),
    ],
)
def test_what_the_answer_gives_away_decides_how_much_is_asked(rights, gives):
    given = case(*rights)
    assert disclosure_of(given) is gives
    asks_fact = way(M.KNOWN_EMAIL, given, ALL).how.endswith("-and-fact")
    assert asks_fact == (gives is Disclosure.DATA)


@pytest.mark.parametrize("controller", shipped().controllers(), ids=lambda each: each.id)
def test_what_a_controller_holds_is_read_from_its_own_statement(controller):
    holds = holdings_of(controller)
    assert holds.is_told
    assert holds.email
    assert holds.address
    assert holds.customer_number == (controller.id == "kalido")


def test_an_ip_address_and_an_accountant_name_nothing_to_recognise_somebody_by():
    controller = shipped().controllers()[0]
    words = {"fr": "Adresse IP, adresse e-mail", "de": "IP-Adresse, E-Mail-Adresse"}
    told = replace(controller.legal_name, value="IP-adres, mailadres van de accountant", translations=words)
    bare = replace(controller, identification=(), categories=(told,), purposes=())
    assert holdings_of(bare) == Holdings(email=True, is_told=True)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_step_for_who_acts_and_every_way_has_its_words(language):
    assert acting_steps(case()) == ()
    for kind in RepresentativeKind:
        steps = acting_steps(case(acting=kind))
        assert steps
        assert all(has_sentence("acting-steps", step, language) for step in steps)
    for given in (case(), case(Right.ERASURE), case(Right.DIRECT_MARKETING)):
        for each in ways_for(given, ALL):
            for table in ("way-do", "way-record", "way-reason"):
                assert has_sentence(table, each.how, language), (table, each.how)
            assert has_sentence("way-why", each.why, language)
            assert has_sentence("way-names", each.method.value, language)
