"""A batch of letters: what is in it and what stays behind, the pages read back, and the posting of all."""

import io
import re

import pypdfium2
import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from dsar_desk.domain.letters import Enclosure
from dsar_desk.domain.mailings import Posting
from dsar_desk.domain.people import Person
from dsar_desk.domain.rights import Decision, Right
from dsar_desk.errors import NotFound
from dsar_desk.services.batches import bind_batch, ready_letters, record_batch
from dsar_desk.services.deciding import decide_right, stop_processing
from dsar_desk.services.letters import LetterOrder, issue_letter, letters_of, pdf_of

DAY = "22 november 2026"


@pytest.fixture
def issue(desk, actor):
    def issued(reference, kind="acknowledgement", enclosures=(), facts=None):
        order = LetterOrder(kind, "", facts or {}, tuple(enclosures))
        return issue_letter(desk.begin, desk.catalog, desk.press, actor, reference, order)

    return issued


@pytest.fixture
def ready(desk):
    def found(*controllers):
        return ready_letters(desk.read, desk.catalog, desk.binder, controllers=controllers)

    return found


@pytest.fixture
def bound(desk, actor):
    def pdf(letters, **given):
        given = {"day": actor.today, "language": "nl", "title": "Kaartje2go"} | given
        return bind_batch(desk.read, desk.binder, letters, **given)

    return pdf


def a_pdf(pages, word="Bijlage"):
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4)
    for number in range(1, pages + 1):
        canvas.drawString(100, 700, f"{word} {number}")
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def texts_of(pdf):
    document = pypdfium2.PdfDocument(pdf)
    told = [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]
    document.close()
    return told


def test_a_letter_is_ready_until_it_has_left(register, issue, ready, desk, actor):
    reference = register().case.reference
    assert not ready().letters
    letter = issue(reference)
    (waits,) = ready().letters
    assert (waits.reference, waits.letter.id, waits.pages) == (reference, letter.id, 1)
    assert waits.address == ("Ana Voorbeeld", "Nergensstraat 1", "9999 ZZ Nergens")
    assert waits.how is Posting.POST
    assert waits.sender.startswith("Kaartje2go · ")
    told = record_batch(desk.begin, desk.catalog, actor, [waits], on=actor.today, how=Posting.POST)
    assert [each.error for each in told] == [None]
    assert not ready().letters


def test_only_the_organisation_that_is_asked_for(register, issue, ready):
    mine = register().case.reference
    theirs = register(controller="kamadospace").case.reference
    issue(mine)
    issue(theirs)
    assert [each.reference for each in ready("kamadospace").letters] == [theirs]
    assert {each.reference for each in ready().letters} == {mine, theirs}


def test_who_has_only_a_mail_address_is_written_to_by_mail(register, issue, ready):
    issue(register(person=Person("Bo Zonderadres", "bo@example.org")).case.reference)
    assert [(each.addressee, each.how) for each in ready().letters] == [("Bo Zonderadres", Posting.EMAIL)]


def test_a_letter_that_a_newer_one_replaces_stays_behind(register, issue, ready):
    reference = register().case.reference
    first, second = issue(reference), issue(reference)
    batch = ready()
    assert [each.letter.id for each in batch.letters] == [second.id]
    assert [(each.letter.id, each.why) for each in batch.left_out] == [(first.id, "replaced")]


def test_a_letter_whose_decision_was_taken_anew_stays_behind(register, issue, ready, desk, actor):
    reference = register(Right.DIRECT_MARKETING).case.reference
    right = Right.DIRECT_MARKETING
    stop_processing(desk.begin, desk.catalog, actor, reference, right=right, on=actor.today)
    decide_right(desk.begin, desk.catalog, actor, reference, right=right, decision=Decision.GRANTED)
    issue(reference, "direct-marketing-stopped")
    assert ready().letters
    decide_right(desk.begin, desk.catalog, actor, reference, right=right, decision=Decision.GRANTED)
    assert [each.why for each in ready().left_out] == ["decided-anew"]


def test_the_batch_begins_with_a_list_and_each_letter_on_a_front_page(register, issue, ready, bound):
    people = [Person(f"Persoon {name}", address="Nergensstraat 1\n9999 ZZ Nergens") for name in "ABC"]
    references = [register(person=person).case.reference for person in people]
    for reference in references:
        issue(reference)
    pages = texts_of(bound(ready().letters))
    assert len(pages) == 2 + 3 * 2
    assert DAY in pages[0]
    assert "brieven: 3, bladzijden: 3" in pages[0]
    for number, (person, reference) in enumerate(zip(people, references, strict=True)):
        assert person.name in pages[0]
        assert reference in pages[0]
        assert person.name in pages[2 + 2 * number]
        assert pages[3 + 2 * number] == ""


def test_what_is_bound_is_what_was_frozen(register, issue, ready, bound, desk):
    letter = issue(register().case.reference)
    frozen, whole = (
        pypdfium2.PdfDocument(pdf_of(desk.read, letter.id)),
        pypdfium2.PdfDocument(bound(ready().letters)),
    )
    assert frozen[0].render(scale=1.5).to_numpy().tobytes() == whole[2].render(scale=1.5).to_numpy().tobytes()
    frozen.close()
    whole.close()


def test_enclosures_come_along_when_asked_and_others_are_on_the_list(register, issue, ready, bound):
    files = (Enclosure("overzicht.pdf", a_pdf(3)), Enclosure("gegevens.csv", b"naam;Ana\n"))
    issue(register().case.reference, enclosures=files)
    letters = ready().letters
    without = texts_of(bound(letters))
    assert len(without) == 4
    assert "Los bijvoegen: overzicht.pdf, gegevens.csv" in without[0]
    pages = texts_of(bound(letters, enclosures=True))
    assert pages[4:7] == ["Bijlage 1", "Bijlage 2", "Bijlage 3"]
    assert len(pages) == 8
    assert "Los bijvoegen: gegevens.csv" in pages[0]


def test_a_list_over_pages_has_its_head_on_each(bound, register, issue, ready):
    issue(register().case.reference)
    many = ready().letters * 70
    pages = texts_of(bound(many))
    heads = [page for page in pages if "Kenmerk Aan Brief" in page]
    assert len(heads) > 1


def test_there_is_no_batch_of_nothing(bound):
    with pytest.raises(NotFound, match="no-letters-ready"):
        bound(())


def test_one_that_cannot_be_recorded_keeps_none_of_the_others_back(register, issue, ready, desk, actor):
    references = [register(person=Person(f"Persoon {n}")).case.reference for n in range(3)]
    for reference in references:
        issue(reference)
    letters = ready().letters
    record_batch(desk.begin, desk.catalog, actor, letters[1:2], on=actor.today, how=Posting.HANDED)
    told = record_batch(desk.begin, desk.catalog, actor, letters, on=actor.today, how=Posting.POST)
    assert [each.error.code if each.error else "" for each in told] == ["", "unsent-letter", ""]
    sent = [letters_of(desk.read, reference)[0] for reference in references]
    assert [letter.posting for letter in sent] == [Posting.POST, Posting.HANDED, Posting.POST]


def test_work_stops_when_asked(register, issue, ready, bound):
    issue(register().case.reference)

    def stop(_done, _of):
        raise RuntimeError("stop")

    with pytest.raises(RuntimeError):
        bound(ready().letters, progress=stop)


def test_a_letter_carries_its_reference_as_a_code_and_a_draft_none(register, issue, ready, desk, actor):
    from dsar_desk.letters.case_code import references_on
    from dsar_desk.services.letters import draft_letter

    reference = register().case.reference
    draft = draft_letter(
        desk.read, desk.catalog, desk.press, actor, reference, LetterOrder("acknowledgement")
    )
    letter = issue(reference)

    def scanned(pdf, turn=0):
        document = pypdfium2.PdfDocument(pdf)
        grey = document[0].render(scale=150 / 72, rotation=turn, grayscale=True).to_numpy()
        document.close()
        return references_on(grey.reshape(grey.shape[:2]))

    assert scanned(pdf_of(desk.read, letter.id)) == (reference,)
    assert scanned(pdf_of(desk.read, letter.id), turn=180) == (reference,)
    assert scanned(draft.pdf) == ()
    assert re.fullmatch(r"KTG-2026-\d{4}", reference)


@pytest.mark.parametrize(
    ("dots", "turned", "blur"), [(150, 0, 0.6), (200, 3, 0.8), (200, -7, 1.0), (200, 91, 0.8)]
)
def test_the_code_is_read_from_a_poor_scan(register, issue, desk, dots, turned, blur):
    import numpy as np
    from PIL import ImageFilter

    from dsar_desk.letters.case_code import references_on

    reference = register().case.reference
    document = pypdfium2.PdfDocument(pdf_of(desk.read, issue(reference).id))
    picture = document[0].render(scale=dots / 72).to_pil().convert("L")
    document.close()
    scan = picture.rotate(turned, expand=True, fillcolor=235).filter(ImageFilter.GaussianBlur(blur))
    noise = np.random.default_rng(7).normal(0, 12, (scan.height, scan.width))
    grey = np.clip(np.asarray(scan, dtype=float) * 0.85 + noise, 0, 255).astype(np.uint8)
    assert references_on(grey) == (reference,)


def test_the_code_is_nothing_that_is_read_out():
    from contextlib import contextmanager
    from unittest.mock import MagicMock

    from dsar_desk.letters.case_code import draw_case_code

    canvas, inside = MagicMock(), []

    @contextmanager
    def aside(kind):
        inside.append(kind)
        yield
        inside.append("end")

    canvas.aside = aside
    canvas.drawPath.side_effect = lambda *_, **__: inside.append("drawn")
    draw_case_code(canvas, "KTG-2026-0001")
    assert inside == ["Footer", "drawn", "end"]
