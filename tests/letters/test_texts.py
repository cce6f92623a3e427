"""The thirty-two letters say what they must in four languages, for each of the five controllers."""

import re
from dataclasses import replace
from datetime import date, timedelta
from importlib.resources import files
from itertools import product

import pytest

from dsar_desk.assets import asset
from dsar_desk.catalogs.controllers import shipped_controllers
from dsar_desk.catalogs.countries import country
from dsar_desk.domain.cases import RequestedRight, Suspension, SuspensionKind
from dsar_desk.domain.deadlines import deadline
from dsar_desk.domain.identity import Identity
from dsar_desk.domain.joined_letters import answers_to
from dsar_desk.domain.letters import Effect, Enclosure
from dsar_desk.domain.people import Representative, RepresentativeKind
from dsar_desk.domain.rights import GROUNDS, RIGHTS, Decision, Right, grounds_for
from dsar_desk.letters.catalog import LetterCatalog
from dsar_desk.letters.press import Press
from dsar_desk.letters.samples import sample_request
from dsar_desk.sentences import has_sentence
from tests.letters.kinds import KINDS

LANGUAGES = ("nl", "en", "fr", "de")
DESK_LANGUAGES = ("nl", "en")
CONTROLLERS = {controller.id: controller for controller in shipped_controllers()}
CATALOG = LetterCatalog()
PRESS = Press(CATALOG)
LETTERS = files("resources").joinpath("letters")
TO_JE = re.compile(r"\b(je|jij|jou|jouw|jezelf|jullie)\b", re.IGNORECASE)
TO_U = re.compile(r"\b(u|uw|uzelf)\b", re.IGNORECASE)
GENDERED = {
    "nl": re.compile(r"\b(hij|hem|haar|dhr|mevr|mevrouw|meneer|de heer|m/v)\b", re.IGNORECASE),
    "en": re.compile(r"\b(he|him|his|she|her|hers|sir|madam|mr|mrs|ms)\b", re.IGNORECASE),
    "fr": re.compile(
        r"\b(monsieur|madame|mme|clients?|cliente|informée?|obligée?)\b|·e|\(e\)", re.IGNORECASE
    ),
    "de": re.compile(r"\b(herrn?|frau|kunden?|kundin|antragsteller|betroffener)\b|\*in", re.IGNORECASE),
}
TAG = re.compile(r"\{[{%](.*?)[%}]\}")
DOTTED = re.compile(
    r"\b(?:controller|case|dates|facts|person|representative|authority|court|suspension|identity)\.\w+"
)


def request_for(kind, language, controller=CONTROLLERS["kaartje2go"], **changes):
    request = sample_request(
        CATALOG.file(kind), language, controller=controller, country=country(controller.country)
    )
    rights = tuple(
        replace(item, reason="Het gaat om drie facturen." if item.reason else "")
        for item in request.case.rights
    )
    enclosures = tuple(Enclosure("gegevens.csv", each.content) for each in request.enclosures)
    case = replace(request.case, rights=rights, data_found=changes.pop("data_found", request.case.data_found))
    return replace(request, **{"case": case, "enclosures": enclosures, **changes})


def letter(kind, language, controller=CONTROLLERS["kaartje2go"], **changes):
    return PRESS.draft(request_for(kind, language, controller, **changes)).text


def source(kind, language):
    return LETTERS.joinpath(kind, f"{language}.md").read_text(encoding="utf-8")


def sources(language):
    """Every text of a language, with the passages that letters share."""
    blocks = [path for path in LETTERS.joinpath("blocks").iterdir() if path.name.endswith(f".{language}.md")]
    return [source(kind, language) for kind in KINDS] + [path.read_text(encoding="utf-8") for path in blocks]


def names_in(text):
    return {name for tag in TAG.findall(text) for name in DOTTED.findall(tag)}


def in_part(request, right, ground):
    """The request with one right granted in part."""
    items = tuple(
        replace(item, decision=Decision.PARTIAL, ground=ground, reason="Dit gaat over facturen van 2024.")
        for item in request.case.rights
        if item.right is right
    )
    return replace(request, case=replace(request.case, rights=items))


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_is_ready_in_four_languages(kind):
    assert set(LANGUAGES) <= set(CATALOG.file(kind).kind.languages)
    assert set(LANGUAGES) <= set(CATALOG.file(kind).kind.title)


@pytest.mark.parametrize(("kind", "controller"), tuple(product(KINDS, CONTROLLERS)))
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_letter_is_complete_for_each_controller_once_its_facts_are_given(kind, controller, language):
    draft = PRESS.draft(request_for(kind, language, CONTROLLERS[controller], data_found=()))

    assert draft.open_fields == ()
    assert CONTROLLERS[controller].name in draft.text
    assert not re.search(r"\{\{|\{%|TODO|\[[^\]]*\|", draft.text)


@pytest.mark.parametrize(("kind", "controller"), tuple(product(KINDS, CONTROLLERS)))
def test_a_dutch_letter_says_je_or_u_as_the_controller_does_and_never_both(kind, controller):
    chosen = CONTROLLERS[controller]
    text = letter(kind, "nl", chosen, data_found=())
    to_a_recipient = CATALOG.file(kind).kind.addressee is not None
    says_je = chosen.form_of_address == "je" and not to_a_recipient
    other, own = (TO_U, TO_JE) if says_je else (TO_JE, TO_U)

    assert own.search(text)
    assert other.search(text) is None


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_all_languages_of_a_letter_tell_the_same_facts(kind, language):
    assert names_in(source(kind, language)) == names_in(source(kind, "nl"))


@pytest.mark.parametrize("kind", KINDS)
def test_each_fact_is_used_and_has_a_label_and_no_other_is_open(kind):
    file = CATALOG.file(kind)
    to = file.kind.addressee
    facts = {fact.key for fact in file.kind.facts}
    around = {to.name, to.address} if to else set()
    bare = replace(request_for(kind, "nl", data_found=()), facts={})

    assert facts - {"purposes", "transfer_safeguard", "until", "besides"} - around <= {
        name.removeprefix("facts.") for name in names_in(source(kind, "nl"))
    }
    assert all(set(DESK_LANGUAGES) <= set(fact.label) for fact in file.kind.facts)
    assert set(PRESS.draft(bare).open_fields) <= facts


def test_no_two_kinds_share_a_fact_since_a_case_keeps_them():
    keys = [fact.key for kind in KINDS for fact in CATALOG.file(kind).kind.facts]

    assert sorted(set(keys) - {"besides"}) == sorted(key for key in keys if key != "besides")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", [kind for kind in KINDS if CATALOG.file(kind).kind.effect is Effect.ANSWERS])
def test_every_answer_has_room_for_what_else_was_asked(kind, language):
    request = request_for(kind, language)
    asked = {**request.facts, "besides": "- Xqzv: wrmpf"}
    assert "Xqzv: wrmpf" in PRESS.draft(replace(request, facts=asked)).text
    assert "Xqzv" not in PRESS.draft(replace(request, facts={**asked, "besides": ""})).text


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_gendered_or_has_a_long_dash(language):
    for text in sources(language):
        assert GENDERED[language].search(text) is None
        assert "—" not in text


def test_dutch_texts_name_articles_in_full():
    words = LETTERS.joinpath("words", "nl.toml").read_text(encoding="utf-8")
    for text in [*sources("nl"), words]:
        assert re.findall(r"artikel \d+(?:[^A-Z\n]*?)(?<!van de )(?<!Uitvoeringswet )U?AVG", text) == []


def test_every_decision_on_every_right_has_a_letter_that_answers_it():
    for right, rule in RIGHTS.items():
        assert _answers(right, Decision.GRANTED)[0] == rule.answer
        for ground in grounds_for(right):
            assert {"refusal", "refusal-excessive"} & {*_answers(right, Decision.REFUSED, ground.code)}
        assert bool(grounds_for(right)) is not rule.stops_at_once


def _answers(right, decision, ground=""):
    item = RequestedRight(right, decision=decision, ground=ground)
    return [kind.kind for kind in answers_to(CATALOG.kinds(), item)]


def test_letters_that_disclose_wait_for_identity_and_the_others_do_not():
    open_gate = {kind for kind in KINDS if not CATALOG.file(kind).kind.discloses}

    assert open_gate == {
        "acknowledgement",
        "identity-request",
        "id-copy-destroyed",
        "extension-notice",
        "overdue-notice",
        "refusal",
        "direct-marketing-stopped",
        "consent-withdrawal-response",
        "mandate-request",
        "clarification-request",
        "reminder",
        "refusal-excessive",
        "fee-notice",
        "not-identified",
        "wrong-controller",
        "processor-forwarded",
        "closing",
        "deceased-response",
    }


def test_each_ground_has_words_for_choosing_it_and_for_a_letter():
    for language, code in product(DESK_LANGUAGES, GROUNDS):
        assert has_sentence("grounds", code, language)
        assert has_sentence("grounds-warning", code, language) == GROUNDS[code].warns
    for language, code in product(LANGUAGES, GROUNDS):
        assert CATALOG.words(language)["grounds"][code]


@pytest.mark.parametrize("controller", ["dnp-giftcard", "kalido"])
def test_where_a_statement_asks_for_a_copy_of_an_id_the_letter_says_it_is_not_needed(controller):
    text = letter("identity-request", "nl", CONTROLLERS[controller])

    assert "is niet nodig. Stuur die liever niet." in text
    assert "In onze privacyverklaring staat dat" in text


def test_a_copy_is_asked_for_only_with_a_reason():
    asked = letter("identity-request", "nl", facts={"doubt": "x", "copy_reason": "Het gaat om gezondheid."})

    assert "Het gaat om gezondheid." in asked
    assert "is niet nodig" not in asked


def test_lighter_means_of_a_statement_leave_out_reasons_cookies_and_bare_names():
    text = letter("identity-request", "nl", CONTROLLERS["kalido"])

    assert "klantreferentie" in text
    assert "de reden voor uw verzoek" not in text
    assert "cookie" not in letter("identity-request", "nl", CONTROLLERS["kleintjesgeluk"])


def test_an_acknowledgement_during_a_suspension_gives_the_strict_day():
    request = request_for("identity-request", "nl")
    sent = replace(request_for("acknowledgement", "nl"), case=request.case, deadlines=request.deadlines)

    text = PRESS.draft(sent).text

    assert "staat de termijn stil" in text
    assert "2 december 2026" in text
    assert "Wij wachten nog op informatie om je identiteit te bevestigen." in text
    assert "Je hoeft nu niets te doen" not in text


def test_an_acknowledgement_of_what_stops_at_once_speaks_of_no_extension():
    marketing = PRESS.draft(with_rights(request_for("acknowledgement", "nl"), Right.DIRECT_MARKETING)).text
    both = PRESS.draft(
        with_rights(request_for("acknowledgement", "nl"), Right.DIRECT_MARKETING, Right.ACCESS)
    ).text

    assert "een maand om je te bevestigen dat wij zijn gestopt" in marketing
    assert "meer tijd" not in marketing
    assert "meer tijd" in both


@pytest.mark.parametrize(
    ("right", "article"),
    [(Right.RECTIFICATION, "Article 18(1)(a)"), (Right.OBJECTION, "Article 18(1)(d)")],
)
def test_an_acknowledgement_offers_restriction_while_we_check_or_weigh(right, article):
    request = request_for("acknowledgement", "en")

    assert article in PRESS.draft(with_rights(request, right)).text
    assert article not in PRESS.draft(with_rights(request, Right.ACCESS)).text


def test_an_acknowledgement_after_the_last_day_promises_no_day_that_is_past():
    request = request_for("acknowledgement", "nl")
    late = replace(request, on=request.deadlines.due + timedelta(days=1))

    text = PRESS.draft(late).text

    assert "Je had uiterlijk op 2 december 2026 antwoord moeten krijgen" in text
    assert "Je krijgt uiterlijk op" not in text


def test_an_extension_during_a_suspension_says_that_its_day_moves():
    request = request_for("extension-notice", "nl")
    waiting = Suspension(SuspensionKind.IDENTITY, date(2026, 11, 5), None, "ander e-mailadres")
    asked = replace(request, case=replace(request.case, suspensions=(waiting,)))
    answered = replace(
        request,
        case=replace(request.case, suspensions=(replace(waiting, answered=date(2026, 11, 9)),)),
    )

    assert "de laatste dag schuift mee" in PRESS.draft(asked).text
    assert "schuift mee" not in PRESS.draft(answered).text


def test_the_suspension_that_is_open_is_the_one_that_a_letter_names():
    request = request_for("identity-request", "nl")
    first = Suspension(SuspensionKind.IDENTITY, date(2026, 11, 5), None, "ander e-mailadres")
    later = Suspension(SuspensionKind.CLARIFICATION, date(2026, 11, 9), date(2026, 11, 10), "veel gegevens")
    case = replace(request.case, suspensions=(first, later))

    text = PRESS.draft(
        replace(request_for("acknowledgement", "nl"), case=case, deadlines=request.deadlines)
    ).text

    assert "Op 5 november 2026 hebben wij je gevraagd om informatie om je identiteit" in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_withdrawal_of_consent_names_the_authority_but_no_court(language):
    for controller in CONTROLLERS.values():
        text = letter("consent-withdrawal-response", language, controller)
        assert country(controller.country).authority.names.in_language(language) in text
        assert not re.search(r"rechtbank|verzoekschrift|court|tribunal", text)


def court_part(code, other=None, kind="refusal"):
    controller = replace(CONTROLLERS["kleintjesgeluk"], country=code)
    return letter(kind, "nl", controller, requester_country=country(other) if other else None)


def test_six_weeks_are_for_the_dutch_court_alone():
    assert "binnen zes weken na ontvangst" in court_part("NL")
    assert "zes weken" not in court_part("BE")
    assert "zes weken" not in court_part("FR", "BE")
    assert "Nederlandse rechtbank geldt een termijn van zes weken" in court_part("FR", "NL")


def test_each_country_has_its_own_court_and_authority():
    assert "voorzitter van de rechtbank van eerste aanleg" in court_part("BE")
    assert "Gegevensbeschermingsautoriteit (GBA)" in court_part("BE")
    assert "tribunal judiciaire" in court_part("FR")


def test_a_requester_in_belgium_may_go_to_the_belgian_authority_too():
    text = court_part("NL", "BE")

    assert "Autoriteit Persoonsgegevens (AP)" in text
    assert "Gegevensbeschermingsautoriteit (GBA)" in text
    assert "artikel 79, lid 2, van de AVG" in text


def test_while_there_is_no_answer_the_dutch_petition_has_no_limit_of_time():
    text = court_part("NL", kind="overdue-notice")

    assert "Zolang wij niet hebben geantwoord, zit daar geen tijdslimiet aan" in text
    assert "verleng" not in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_late_confirmation_of_a_withdrawal_names_no_court(language):
    request = request_for("overdue-notice", language)
    draft = PRESS.draft(with_rights(request, Right.CONSENT_WITHDRAWAL))

    assert not re.search(r"rechtbank|verzoekschrift|court|petition", draft.text)
    assert "autoriteitpersoonsgegevens.nl" in draft.text
    assert [failure.rule for failure in draft.failures if failure.level == "MUST"] == []


@pytest.mark.parametrize("kind", ["refusal", "partial-fulfilment"])
def test_a_refusal_after_its_day_says_that_it_is_late(kind):
    request = request_for(kind, "nl")
    late = replace(request, on=request.deadlines.refusal_by + timedelta(days=1))

    assert "Dat spijt ons" not in PRESS.draft(request).text
    assert "Wij zijn te laat. Dat spijt ons." in PRESS.draft(late).text


def test_an_answer_after_its_day_says_that_it_is_late():
    request = request_for("access-response", "en")
    late = replace(request, on=request.deadlines.due + timedelta(days=1))

    assert "We are late. We are sorry about that." in PRESS.draft(late).text


@pytest.mark.parametrize(
    ("kind", "right", "ground"),
    [
        ("access-response", Right.ACCESS, "15-4"),
        ("rectification-response", Right.RECTIFICATION, "16-accurate"),
        ("erasure-response", Right.ERASURE, "17-3-b"),
        ("restriction-response", Right.RESTRICTION, "18-1-none"),
        ("portability-response", Right.PORTABILITY, "20-4"),
        ("objection-response", Right.OBJECTION, "21-1-claims"),
    ],
)
def test_a_grant_in_part_gives_the_reason_the_ground_and_the_remedies(kind, right, ground):
    text = PRESS.draft(in_part(request_for(kind, "nl"), right, ground)).text

    assert "Dit gaat over facturen van 2024." in text
    assert CATALOG.words("nl")["ground_articles"][ground] in text
    assert "verzoekschrift" in text


def test_an_erasure_without_a_known_backup_period_asks_for_one():
    request = replace(
        request_for("erasure-response", "nl"), facts={"erased_on": "2026-11-20", "told_erasure": "Niemand."}
    )

    assert "backups" in PRESS.draft(request).open_fields
    known = replace(request.controller, practice=replace(request.controller.practice, backup_days=30))
    assert "nog 30 dagen" in PRESS.draft(replace(request, controller=known)).text


def test_an_account_that_is_closed_first_is_erased_on_a_later_day():
    request = request_for("erasure-response", "nl")
    facts = {**request.facts, "closed_on": "2026-11-04", "erased_on": "2026-12-02"}

    text = PRESS.draft(replace(request, facts=facts)).text

    assert "account gesloten op 4 november 2026" in text
    assert "Op 2 december 2026 wissen wij" in text


def test_an_id_copy_that_settled_nothing_leads_to_safer_means():
    request = request_for("id-copy-destroyed", "nl")
    case = replace(
        request.case, identity=Identity(copy_received=date(2026, 11, 18), copy_destroyed=date(2026, 11, 18))
    )

    draft = PRESS.draft(replace(request, case=case))

    assert "Dat kan zonder kopie" in draft.text
    assert "Vraag ons om je te bellen" in draft.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_destroyed_copy_can_be_told_of_before_identity_is_settled(language):
    request = request_for("id-copy-destroyed", language)
    draft = PRESS.draft(replace(request, case=replace(request.case, identity=Identity())))

    assert [failure.rule for failure in draft.failures if failure.level != "SHOULD"] == []


def with_rights(request, *rights, **changes):
    items = tuple(RequestedRight(right) for right in rights)
    return replace(request, case=replace(request.case, rights=items, **changes))


def test_a_destroyed_copy_for_marketing_alone_asks_for_nothing_more():
    request = with_rights(request_for("id-copy-destroyed", "nl"), Right.DIRECT_MARKETING, identity=Identity())

    assert "Je hoeft niets meer te sturen" in PRESS.draft(request).text


def test_a_letter_to_a_representative_says_whom_it_is_about():
    request = request_for("access-response", "nl", CONTROLLERS["kamadospace"])
    acting = Representative(RepresentativeKind.LAWYER, "P. van Loon")

    text = PRESS.draft(replace(request, case=replace(request.case, representative=acting))).text

    assert "Deze brief gaat over Noor van Voorbeeld, voor wie u optreedt als advocaat" in text


def test_a_shop_that_says_je_says_so_to_a_representative_too():
    request = request_for("access-response", "nl")
    acting = Representative(RepresentativeKind.LAWYER, "P. van Loon")

    text = PRESS.draft(replace(request, case=replace(request.case, representative=acting))).text

    assert "voor wie je optreedt als advocaat" in text
    assert TO_U.search(text) is None


@pytest.mark.parametrize(
    ("kind", "decision"), [("refusal", "refused"), ("rectification-response", "partial")]
)
def test_a_refused_rectification_offers_restriction_while_it_is_checked_again(kind, decision):
    request = request_for(kind, "nl")
    item = RequestedRight(
        Right.RECTIFICATION, decision=Decision(decision), ground="16-accurate", reason="Het adres klopt."
    )

    text = PRESS.draft(replace(request, case=replace(request.case, rights=(item,)))).text

    assert "beperking, artikel 18, lid 1, onder a, van de AVG" in text
    assert "beperking, artikel 18" not in letter("refusal", "nl")


def test_a_transfer_leaves_out_data_that_would_harm_others():
    assert "artikel 20, lid 4, van de AVG" in letter("portability-response", "nl")
    assert "Article 20(4) of the GDPR" in letter("portability-response", "en")


def test_finding_no_data_is_no_grant_in_part():
    assert CATALOG.file("no-data-found").kind.answers == {Decision.GRANTED}


def test_a_partial_letter_sends_granted_rights_to_their_own_letter():
    request = request_for("partial-fulfilment", "nl")
    granted, refused = request.case.rights[0], request.case.rights[1]
    items = (
        replace(granted, right=Right.ACCESS, decision=Decision.GRANTED, ground="", reason=""),
        replace(
            refused,
            right=Right.ERASURE,
            decision=Decision.REFUSED,
            ground="17-3-b",
            reason="De wet eist het.",
        ),
    )

    text = PRESS.draft(replace(request, facts={}, case=replace(request.case, rights=items))).text

    assert "Inzage (artikel 15 van de AVG). Daarover heb of krijg je een aparte brief." in text
    assert "- Gegevenswissing (artikel 17 van de AVG)." in text


def test_a_partial_letter_says_what_is_yet_to_be_decided():
    request = request_for("partial-fulfilment", "nl")
    items = (
        replace(request.case.rights[0], right=Right.ACCESS, decision=Decision.PARTIAL),
        RequestedRight(Right.RECTIFICATION),
    )

    text = PRESS.draft(replace(request, case=replace(request.case, rights=items))).text

    assert "Over rectificatie (artikel 16 van de AVG) beslissen wij nog." in text


def test_a_partial_letter_without_any_decision_has_both_lists_open():
    request = request_for("partial-fulfilment", "nl")
    draft = PRESS.draft(with_rights(replace(request, facts={}), Right.ACCESS, Right.ERASURE))

    assert {"granted_part", "refused_part"} <= set(draft.open_fields)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_kept_after_a_full_grant_needs_a_law(language):
    request = request_for("erasure-response", language, data_found=())
    kept = {
        "nl": "De facturen van 2024, tot en met 31 december 2031{law}.",
        "en": "The invoices of 2024, until 31 December 2031{law}.",
        "fr": "Les factures de 2024, jusqu'au 31 décembre 2031{law}.",
        "de": "Die Rechnungen von 2024, bis zum 31. Dezember 2031{law}.",
    }
    laws = {
        "nl": ", volgens artikel 52 van de AWR",
        "en": ", under Article 52 of the Dutch tax Act",
        "fr": ", selon l'article 52 de la loi fiscale néerlandaise",
        "de": ", nach Artikel 52 des niederländischen Steuergesetzes",
    }

    def fails(law):
        facts = {**request.facts, "kept_what": kept[language].format(law=law)}
        return [failure.rule for failure in PRESS.draft(replace(request, facts=facts)).failures]

    assert "erasure-response-02" in fails("")
    assert "erasure-response-02" not in fails(laws[language])


def test_a_refusal_of_one_right_does_not_speak_for_the_others():
    request = request_for("refusal", "en")
    items = (replace(request.case.rights[0], decision=None, ground="", reason=""), request.case.rights[1])

    text = PRESS.draft(replace(request, case=replace(request.case, rights=items))).text

    assert "You have had, or will get, a separate letter about the rest." in text
    assert "We will not carry it out." not in text


def test_an_extension_notice_gives_the_day_three_months_after_receipt():
    request = request_for("extension-notice", "nl")
    full = deadline(request.case.received, country=request.country, extension=request.case.extension)

    assert request.kind.effect is Effect.EXTENDS
    assert full.due == date(2027, 2, 2)
    assert "De nieuwe laatste dag is 2 februari 2027" in PRESS.draft(request).text


@pytest.mark.parametrize("kind", ["recipient-notice", "other-controllers-notice"])
def test_a_notice_goes_to_the_recipient_and_names_no_address_of_the_data_subject(kind):
    request = request_for(kind, "nl")
    text = PRESS.draft(request).text

    assert request.facts[request.kind.addressee.name] in text
    assert request.case.person.name in text
    for line in (*request.case.person.address.splitlines(), request.case.person.email):
        assert line not in text


def test_a_notice_without_a_recipient_leaves_its_name_open():
    request = request_for("recipient-notice", "nl")
    facts = {key: text for key, text in request.facts.items() if key != "recipient_name"}

    assert PRESS.draft(replace(request, facts=facts)).open_fields == ("recipient_name",)


TEXTS = sorted(asset("letters").rglob("*.md"))


@pytest.mark.parametrize("file", TEXTS, ids=lambda file: f"{file.parent.name}-{file.name}")
def test_no_paragraph_runs_on_into_the_next(file):
    """A tag at the end of a line takes the line's end with it: a tag and a blank line then part nothing."""
    text = file.read_text(encoding="utf-8")
    assert not re.search(r"^(?!\{%[^%]*%\}$).*%\}\n\{%[^%]*%\}\n\n", text, re.MULTILINE)
