"""A controller's own texts: typed, used for its letters, held to the same rules, taken back."""

from dataclasses import replace

import pytest

from dsar_desk.bootstrap.letter_texts import TextBench, letters_with_text
from dsar_desk.domain.letter_texts import AROUND, TEXT_LANGUAGES, TextKey, text_hash
from dsar_desk.domain.letters import Enclosure
from dsar_desk.domain.rights import Right
from dsar_desk.errors import InvalidInput, LetterIncomplete, NotAllowed, NotFound
from dsar_desk.services.editing import edit_case
from dsar_desk.services.letter_texts import (
    back_to_shipped,
    keep_draft,
    letters_touched,
    note_compared,
    put_back,
    read_text,
    text_states,
    use_text,
)
from dsar_desk.services.letters import LetterOrder, draft_letter, issue_letter
from dsar_desk.services.shops import remove_controller, save_controller

KEY = TextKey("kaartje2go", "access-response", "nl")
COPY = (Enclosure("gegevens.csv", b"veld;waarde\nnaam;Ana\n"),)
NAMED = {"recipients_named": "- PostNL: naam en adres", "automated": "Nee, zo'n besluit is er niet."}


@pytest.fixture
def texts(desk, actor):
    class Texts:
        def do(self, service, *given, key=KEY, **named):
            return service(desk.begin, desk.catalog, desk.text_checks, actor, key, *given, **named)

        def read(self, key=KEY):
            return read_text(desk.read, desk.text_checks, key)

        def shipped(self, key=KEY):
            return desk.text_checks.shipped(key.kind, key.language)

        def changed(self, old="Deze kopie is kosteloos.", new="Deze kopie is kosteloos, dus gratis."):
            assert old in self.shipped()
            return self.shipped().replace(old, new, 1)

        def improve(self, old, new):
            """Let the shipped text be another one, as after an update of the program."""
            better = self.shipped().replace(old, new, 1)
            assert better != self.shipped()
            checks, faults = desk.text_checks, desk.text_checks.faults
            desk.text_checks = type("Later", (), {"shipped": lambda *_: better, "faults": faults})()
            return better, checks

    return Texts()


@pytest.fixture
def answer(desk, granted, actor):
    """A case of access that is granted, and its letter."""
    reference = granted(Right.ACCESS)
    order = LetterOrder("access-response", "nl", NAMED, COPY)

    class Answer:
        def draft(self):
            return draft_letter(desk.read, desk.catalog, desk.press, actor, reference, order)

        def issue(self):
            return issue_letter(desk.begin, desk.catalog, desk.press, actor, reference, order)

    Answer.reference = reference
    return Answer()


def events(desk):
    with desk.read() as work:
        return [each.event.kind for each in work.history.of("controller:kaartje2go")]


def test_a_letter_is_made_from_the_own_text_once_it_is_in_use(texts, answer):
    texts.do(keep_draft, texts.changed())
    assert "dus gratis" not in answer.draft().text
    texts.do(use_text, texts.changed())
    assert "Deze kopie is kosteloos, dus gratis." in answer.draft().text


def test_an_issued_letter_says_which_own_text_it_was_made_from(texts, answer):
    texts.do(use_text, texts.changed())
    assert answer.issue().own_texts == (("access-response", text_hash(texts.changed())),)
    texts.do(back_to_shipped)
    assert answer.issue().own_texts == ()


def test_one_letter_for_several_rights_uses_the_own_text_of_each_part(texts, granted, desk, actor):
    texts.do(use_text, texts.changed())
    reference = granted(Right.ERASURE, Right.ACCESS)
    erased = {
        "erased_what": "- Webshop: account",
        "erased_on": "2026-11-20",
        "backups": "Back-ups zijn binnen dertig dagen overschreven.",
        "told_erasure": "Wij hebben PostNL gevraagd de gegevens ook te wissen.",
    }
    order = LetterOrder("access-response+erasure-response", "", {**NAMED, **erased}, COPY)
    assert "dus gratis" in draft_letter(desk.read, desk.catalog, desk.press, actor, reference, order).text
    letter = issue_letter(desk.begin, desk.catalog, desk.press, actor, reference, order)
    assert letter.own_texts == (("access-response", text_hash(texts.changed())),)


def test_another_controller_or_language_keeps_the_shipped_text(texts, answer, desk):
    texts.do(use_text, texts.changed(), key=replace(KEY, controller="kalido"))
    assert answer.issue().own_texts == ()


def test_a_must_that_the_own_text_drops_stops_the_letter_with_rule_and_place(texts, answer):
    texts.do(use_text, texts.shipped().replace('{% include "remedies" %}', ""))
    with pytest.raises(LetterIncomplete) as stopped:
        answer.issue()
    bases = {facts["basis"] for _, facts in stopped.value.failures}
    assert "15(1)(f)" in bases
    place = next(each for each in answer.draft().failures if each.stops).place
    assert place.field == ""


def test_what_an_own_text_lacks_is_told_with_a_sample_and_with_a_case(texts, answer, desk):
    bad = texts.shipped().replace('{% include "remedies" %}', "")
    for reference in ("", answer.reference):
        bench = TextBench(desk, KEY, reference=reference)
        assert bench.proof(texts.shipped()).missing == ()
        proof = bench.proof(bad)
        assert any(failure.stops for failure in proof.missing)
        assert proof.draft is not None


def test_what_the_case_lacks_is_not_told_of_the_text(answer, desk, texts):
    proof = TextBench(desk, KEY, reference=answer.reference).proof(texts.changed())
    assert proof.draft.open_fields
    assert proof.missing == ()


@pytest.mark.parametrize(
    "bad", ["# X\n\n{{ case.nope }}\n", "# X\n\n<b>x</b>\n", "# X\n\n{% if late %}\n", ""]
)
def test_a_faulty_text_is_kept_and_never_used(texts, answer, bad):
    texts.do(use_text, texts.changed())
    own = texts.do(keep_draft, bad)
    assert (own.text, own.used) == (bad, texts.changed())
    with pytest.raises(InvalidInput):
        texts.do(use_text, bad)
    assert texts.read().text == bad
    assert "dus gratis" in answer.draft().text


def test_a_draft_that_is_as_in_use_is_none(texts):
    texts.do(keep_draft, "half")
    assert texts.do(keep_draft, texts.shipped()).draft is None
    texts.do(use_text, texts.changed())
    assert texts.do(keep_draft, texts.changed()).draft is None
    assert texts.do(keep_draft, texts.shipped()).draft is not None


def test_the_shipped_text_itself_is_no_own_one(texts):
    with pytest.raises(InvalidInput, match="text-as-shipped"):
        texts.do(use_text, texts.shipped())
    with pytest.raises(NotAllowed, match="text-is-shipped"):
        texts.do(back_to_shipped)


def test_back_to_the_shipped_text_can_be_undone(texts, desk):
    texts.do(use_text, texts.changed())
    before = texts.do(keep_draft, "half")
    own = texts.do(back_to_shipped)
    assert (own.text, own.in_use) == (texts.shipped(), None)
    assert [each.text for each in own.versions] == [texts.changed()]
    own = put_back(desk.begin, desk.catalog, desk.text_checks, actor_of(desk), before)
    assert (own.used, own.text) == (texts.changed(), "half")
    assert events(desk) == ["letter-text-used", "letter-text-shipped", "letter-text-used"]


def actor_of(desk):
    return desk.actor(controller="kaartje2go")


def test_the_history_tells_which_text_and_by_its_hash(texts, desk):
    texts.do(use_text, texts.changed())
    with desk.read() as work:
        (record,) = work.history.of("controller:kaartje2go")
    assert record.event.changes == {
        "letter-text": (text_hash(texts.shipped()), text_hash(texts.changed())),
        "kind": ("", "access-response"),
        "language": ("", "nl"),
    }


def test_when_the_shipped_text_is_improved_the_own_one_stays_and_says_so(texts, answer, desk):
    texts.do(use_text, texts.changed())
    better, _ = texts.improve("Waar [je|uw] gegevens vandaan komen", "Van wie wij [je|uw] gegevens kregen")
    own = texts.read()
    assert own.is_behind
    assert "Waar [je|uw] gegevens vandaan komen" in own.text
    assert own.shipped == better
    assert own.merged is not None
    assert "dus gratis" in own.merged
    assert "Van wie wij" in own.merged


def test_an_improvement_that_was_seen_is_told_no_more(texts, desk):
    texts.do(use_text, texts.changed())
    texts.improve("Waar [je|uw]", "Vanwaar [je|uw]")
    own = texts.do(note_compared)
    assert not own.is_behind
    assert "dus gratis" in own.used
    with pytest.raises(NotFound, match="own-text"):
        texts.do(note_compared, key=replace(KEY, kind="refusal"))


def test_taking_an_improvement_over_makes_a_draft_on_the_new_base(texts):
    texts.do(use_text, texts.changed())
    texts.improve("Waar [je|uw]", "Vanwaar [je|uw]")
    merged = texts.read().merged
    own = texts.do(keep_draft, merged, base=texts.shipped())
    assert not own.is_behind
    own = texts.do(use_text, merged)
    assert (own.is_behind, own.used) == (False, merged)


def test_the_states_tell_what_is_own_and_what_is_typed(texts, desk):
    texts.do(use_text, texts.changed())
    texts.do(keep_draft, "half", key=replace(KEY, kind="refusal"))
    states = {each.kind: (each.is_own, each.has_draft) for each in text_states(desk.read, "kaartje2go")}
    assert states == {"access-response": (True, False), "refusal": (False, True)}


def test_an_unknown_kind_language_or_controller_is_refused(texts):
    for key in (
        replace(KEY, kind="nope"),
        replace(KEY, language="xx"),
        replace(KEY, controller="nope"),
    ):
        with pytest.raises(NotFound):
            texts.do(keep_draft, "half", key=key)


def test_the_texts_of_an_own_controller_go_with_it_and_those_of_an_example_stay(texts, desk, actor):
    own = replace(desk.catalog.controllers()[0], id="eigen", prefix="EGN")
    save_controller(desk.begin, desk.catalog, actor, own)
    texts.do(keep_draft, "half", key=replace(KEY, controller="eigen"))
    remove_controller(desk.begin, desk.catalog, actor, "eigen")
    assert text_states(desk.read, "eigen") == ()
    example = next(each for each in desk.catalog.controllers() if each.id == "kaartje2go")
    save_controller(desk.begin, desk.catalog, actor, example)
    texts.do(use_text, texts.changed())
    remove_controller(desk.begin, desk.catalog, actor, "kaartje2go")
    assert texts.read().in_use is not None


PASSAGE = replace(KEY, kind="passage:complaint")
OWN_LINE = "Bel ons gerust eerst."
ERASED = {
    "erased_what": "- Webshop: account",
    "erased_on": "2026-11-20",
    "backups": "Back-ups zijn binnen dertig dagen overschreven.",
    "told_erasure": "Wij hebben PostNL gevraagd de gegevens ook te wissen.",
}


def with_line(texts, key=PASSAGE):
    return f"{texts.shipped(key)}\n{OWN_LINE}\n"


def test_an_own_passage_comes_into_the_letter_by_way_of_another_one(texts, answer):
    assert "complaint" not in shipped_text("access-response")
    texts.do(keep_draft, with_line(texts), key=PASSAGE)
    assert OWN_LINE not in answer.draft().text
    texts.do(use_text, with_line(texts), key=PASSAGE)
    assert OWN_LINE in answer.draft().text
    assert answer.issue().own_texts == (("passage:complaint", text_hash(with_line(texts))),)
    texts.do(back_to_shipped, key=PASSAGE)
    assert answer.issue().own_texts == ()


def shipped_text(kind):
    from dsar_desk.letters.catalog import shipped_letters

    return shipped_letters().text(kind, "nl").text


def test_an_issued_letter_tells_only_the_passages_that_it_has(texts, answer):
    texts.do(use_text, with_line(texts), key=PASSAGE)
    sending = replace(KEY, kind="passage:sending")
    texts.do(use_text, with_line(texts, sending), key=sending)
    texts.do(use_text, texts.changed())
    assert [name for name, _ in answer.issue().own_texts] == ["access-response", "passage:complaint"]


def test_one_letter_for_several_rights_has_the_passage_once_and_its_own_text_around(
    texts, granted, desk, actor
):
    around = replace(KEY, kind=AROUND)
    texts.do(use_text, with_line(texts), key=PASSAGE)
    texts.do(use_text, texts.shipped(around).replace("In het kort:", "Kort gezegd:"), key=around)
    reference = granted(Right.ERASURE, Right.ACCESS)
    order = LetterOrder("access-response+erasure-response", "", {**NAMED, **ERASED}, COPY)
    text = draft_letter(desk.read, desk.catalog, desk.press, actor, reference, order).text
    assert text.count(OWN_LINE) == 1
    assert "Kort gezegd:" in text
    letter = issue_letter(desk.begin, desk.catalog, desk.press, actor, reference, order)
    assert [name for name, _ in letter.own_texts] == ["passage:complaint", AROUND]


def test_a_must_that_an_own_passage_drops_stops_every_letter_that_has_it(texts, answer, desk):
    texts.do(use_text, "Bel ons.\n", key=PASSAGE)
    with pytest.raises(LetterIncomplete):
        answer.issue()
    found = {each.letter: each.stops for each in letters_with_text(desk, PASSAGE, "Bel ons.\n")}
    assert found["access-response"]
    assert found[AROUND]
    texts.do(back_to_shipped, key=PASSAGE)
    assert not any(each.stops or each.missing for each in letters_with_text(desk, PASSAGE, with_line(texts)))


@pytest.mark.parametrize("language", TEXT_LANGUAGES)
def test_every_standard_passage_makes_every_letter_that_it_is_in(desk, language):
    for name in desk.text_checks.passages(language):
        key = TextKey("kaartje2go", f"passage:{name}", language)
        text = desk.text_checks.shipped(key.kind, language)
        assert desk.text_checks.faults(key.kind, language, text) == ()
        proof = TextBench(desk, key).proof(text)
        assert (proof.faults, proof.missing) == ((), ())
        assert proof.draft.own_texts in {(key.name,), ()}, "a letter may leave out an annex or a fact"


def test_which_letters_a_passage_touches_follows_the_own_texts(texts, desk):
    def touched(kind):
        return letters_touched(desk.read, desk.text_checks, replace(KEY, kind=kind), "x")

    assert "access-response" in touched("passage:complaint")
    texts.do(use_text, texts.shipped().replace('{% include "remedies" %}', ""))
    assert "access-response" not in touched("passage:complaint")
    assert touched("refusal") == ("refusal",)
    assert touched(AROUND) == (AROUND,)


def test_a_passage_may_name_only_what_all_its_letters_know(texts, desk):
    def faults(kind, text):
        return [fault.code for fault in desk.text_checks.faults(f"passage:{kind}", "nl", text, whole=True)]

    assert faults("besides", "{{ facts.besides }}\n") == []
    assert faults("complaint", "{{ facts.besides }}\n") == ["template-name"]
    assert faults("complaint", '{% include "complaint" %}') == ["template-endless"]
    assert faults("authority", '{% include "remedies" %}') == ["template-endless"]
    assert faults("authority", "<b>x</b>\n") == ["text-html"]
    assert faults("authority", "# Onderwerp\n") == ["template-subject"]
    assert faults("app", "") == []


def test_a_passage_that_an_own_text_of_a_letter_cannot_fill_is_not_used(texts, desk):
    texts.do(use_text, texts.shipped().replace('{% include "remedies" %}', '{% include "besides" %}'))
    refused = replace(KEY, kind="acknowledgement")
    for_all = texts.shipped(refused) + '\n{% include "accuracy" %}\n'
    texts.do(use_text, for_all, key=refused)
    named = replace(KEY, kind="passage:accuracy")
    with pytest.raises(InvalidInput, match="template-name"):
        texts.do(use_text, "{{ facts.besides }}\n", key=named)


def test_what_a_country_says_otherwise_stays_unless_that_text_is_changed_too(texts, desk):
    general, belgian = (replace(KEY, kind="passage:authority", language=each) for each in ("nl", "nl-BE"))
    texts.do(use_text, with_line(texts, general), key=general)

    def letter(region):
        from dsar_desk.letters.catalog import shipped_letters
        from dsar_desk.letters.samples import sample_request

        with desk.read() as work:
            own = work.letter_texts.in_use("kaartje2go", "nl", region)
        request = sample_request(shipped_letters().file("closing"), "nl")
        there = replace(request, requester_country=desk.catalog.country(region), own_texts=own)
        return desk.press.draft(there)

    assert OWN_LINE in letter("NL").text
    assert OWN_LINE not in letter("BE").text
    texts.do(use_text, with_line(texts, belgian), key=belgian)
    assert OWN_LINE in letter("BE").text
    assert letter("BE").own_texts == ("passage:authority/BE",)


def test_a_text_for_a_country_goes_before_the_general_one_in_a_letter_there(texts, desk, actor, granted):
    def letter(country):
        reference = granted(Right.ACCESS)
        edit_case(
            desk.begin,
            desk.catalog,
            actor,
            reference,
            field="country",
            value=country,
            reason="Schrijft vandaar.",
        )
        order = LetterOrder("access-response", "nl", NAMED, COPY)
        return issue_letter(desk.begin, desk.catalog, desk.press, actor, reference, order)

    texts.do(use_text, texts.changed())
    belgian = replace(KEY, language="nl-BE")
    assert [name for name, _ in letter("BE").own_texts] == ["access-response"]
    texts.do(use_text, texts.changed(new="Deze kopie is gratis."), key=belgian)
    remedies = replace(belgian, kind="passage:remedies")
    texts.do(use_text, with_line(texts, remedies), key=remedies)
    assert [name for name, _ in letter("BE").own_texts] == ["access-response/BE", "passage:remedies/BE"]
    assert [name for name, _ in letter("NL").own_texts] == ["access-response"]
