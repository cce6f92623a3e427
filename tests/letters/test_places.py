"""Each failure says where it is, and a finished PDF is held against what needs no case."""

from dataclasses import replace

import pytest

from dsar_desk.domain.letters import Enclosure, Place
from dsar_desk.errors import InvalidInput, NotFound
from dsar_desk.letters.checks.finished import check_pdf
from dsar_desk.letters.checks.rules import RULES, WHATEVER_KIND
from dsar_desk.letters.press import Press
from tests.letters.broken_letters import CATALOG, LANGUAGES, PRESS, request_for, texts_with, texts_without


def placed(press, request):
    return {failure.rule: failure.place for failure in press.draft(request).failures}


def test_what_a_field_says_is_mended_there():
    request = request_for("extension-notice", "nl")
    busy = replace(request, facts={"reason": "Het is hier druk."})

    assert placed(PRESS, busy)["extension-notice-02"] == Place(field="reason")


def test_words_of_a_field_are_found_in_it():
    request = request_for("direct-marketing-stopped", "nl")
    offer = replace(request, facts={"told_marketing": "Blijf en krijg korting."})

    assert placed(PRESS, offer)["direct-marketing-stopped-03"] == Place(field="told_marketing")


def test_a_reason_is_mended_where_the_right_was_decided():
    request = request_for("refusal", "nl")
    items = tuple(replace(item, reason="Nee.") for item in request.case.rights)
    short = replace(request, case=replace(request.case, rights=items))

    assert placed(PRESS, short)["refusal-R01"] == Place(field="reason.access")


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_of_the_text_are_found_in_their_paragraph(language, tmp_path):
    press = Press(texts_with(tmp_path, "TODO!", "acknowledgement", language))
    draft = press.draft(request_for("acknowledgement", language))

    place = next(failure.place for failure in draft.failures if failure.rule == "ALL-G05")
    assert "TODO!" in draft.text.split("\n\n")[place.paragraph - 1]


def test_a_national_number_is_placed_and_never_told():
    request = request_for("refusal", "nl")
    items = tuple(replace(item, reason="Uw BSN 999990019 staat hier.") for item in request.case.rights)
    draft = PRESS.draft(replace(request, case=replace(request.case, rights=items)))

    failure = next(failure for failure in draft.failures if failure.rule == "ALL-G06")
    assert failure.place == Place(field="reason.access")
    assert "999990019" not in repr(failure)


def test_a_wrong_enclosure_is_mended_among_the_enclosures():
    request = replace(request_for("refusal", "nl"), enclosures=(Enclosure("paspoort.jpg", b"x"),))

    assert placed(PRESS, request)["ALL-G07"] == Place(field="enclosures")


def test_a_sentence_that_is_missing_is_missing_from_the_letter_as_a_whole(tmp_path):
    press = Press(texts_without(tmp_path, "kosteloos", "acknowledgement", "nl"))

    assert placed(press, request_for("acknowledgement", "nl"))["acknowledgement-03"] == Place()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", sorted(CATALOG.files))
def test_a_finished_letter_is_known_by_its_description_and_keeps_its_rules(kind, language):
    checked = check_pdf(PRESS.draft(request_for(kind, language)).pdf)

    assert (checked.kind, checked.language) == (kind, language)
    assert checked.failures == ()


BROKEN = {
    "access-response-06": (r"artikel 18|Article 18|article 18|Artikel 18", "access-response"),
    "id-copy-destroyed-01": (r"niet verwerken|not process|pas traiter|nicht verarb", "id-copy-destroyed"),
    "right-P5": (r"20, lid 4|20\(4\)|20, paragraphe 4|20 Absatz 4", "portability-response"),
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("rule", sorted(BROKEN))
def test_a_broken_finished_letter_is_found(rule, language, tmp_path):
    pattern, kind = BROKEN[rule]
    press = Press(texts_without(tmp_path, pattern, kind, language))

    assert rule in {
        failure.rule for failure in check_pdf(press.draft(request_for(kind, language)).pdf).failures
    }


def test_what_stands_in_a_finished_letter_is_found_on_its_page_and_line(tmp_path):
    press = Press(texts_with(tmp_path, "Het BSN was 999990019.", "refusal", "nl"))
    checked = check_pdf(press.draft(request_for("refusal", "nl")).pdf)

    (failure,) = (failure for failure in checked.failures if failure.rule == "ALL-G06")
    assert failure.place.page == 1
    assert failure.place.paragraph > 5


def test_each_rule_is_held_or_named_as_left_out():
    checked = check_pdf(PRESS.draft(request_for("wrong-controller", "nl")).pdf)

    assert "ALL-G08" in checked.left_out
    known = {rule.id for rule in (*RULES["ALL"], *RULES["wrong-controller"], *WHATEVER_KIND)}
    assert set(checked.left_out) <= known


def pdf_of(text):
    from io import BytesIO

    from reportlab.pdfgen.canvas import Canvas

    buffer = BytesIO()
    canvas = Canvas(buffer)
    for number, line in enumerate(text.splitlines()):
        canvas.drawString(60, 780 - 16 * number, line)
    canvas.save()
    return buffer.getvalue()


STRANGER = "Wij hebben uw verzoek gekregen en wij zullen u zo snel als dat kan een antwoord geven.\nXXX"


def test_a_letter_of_another_program_is_held_against_what_holds_for_every_letter():
    checked = check_pdf(pdf_of(STRANGER))

    assert (checked.kind, checked.language) == ("", "nl")
    assert [failure.rule for failure in checked.failures] == ["ALL-G05"]


def test_a_kind_can_be_told_for_it():
    assert "acknowledgement-03" in {
        failure.rule for failure in check_pdf(pdf_of(STRANGER), kind="acknowledgement").failures
    }
    with pytest.raises(NotFound):
        check_pdf(pdf_of(STRANGER), kind="liefdesbrief")


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7\n", b"tekst", pdf_of(""), pdf_of("7 8 9")])
def test_a_file_that_cannot_be_read_is_refused_in_words(content):
    with pytest.raises(InvalidInput):
        check_pdf(content)
