"""Writing a letter as a user would: choose, fill in, look, file, print, send. On a real encrypted desk."""

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtPrintSupport import QPrinter

from dsar_desk.domain.cases import Channel, RightState
from dsar_desk.domain.identity import IdentityMethod, IdentityOutcome
from dsar_desk.domain.letters import Enclosure, Posting
from dsar_desk.domain.people import Person
from dsar_desk.domain.rights import Decision, Right
from dsar_desk.services.deciding import decide_right, settle_identity
from dsar_desk.services.letters import LetterOrder, issue_letter, pdf_of
from dsar_desk.services.ports import Actor
from dsar_desk.services.posting import mark_sent
from dsar_desk.services.registration import NewRequest, register_request
from ui.errors import ErrorDoor
from ui.letters import days
from ui.letters.articles import source_in_words
from ui.letters.kinds import KIND, LETTER
from ui.main_window import MainWindow
from ui.printing import print_pdf
from ui.workplace import FrontDoor, Workplace

BSN = "BSN 111222333"
POSSIBLE = "111222333"


@pytest.fixture(scope="session")
def bare_template(tmp_path_factory):
    """An empty desk made once."""
    folder = tmp_path_factory.mktemp("bare") / "desk"
    desk, _ = FrontDoor().create(folder, passphrase="vier woorden zonder verband")
    key = desk.core.register.key
    desk.close()
    return folder, key


@pytest.fixture
def desk(bare_template, tmp_path):
    opened = Workplace(Path(shutil.copytree(bare_template[0], tmp_path / "desk")), bare_template[1])
    yield opened
    opened.close()


@pytest.fixture
def window(qtbot, desk, computer):
    made = MainWindow(desk, computer=computer, errors=ErrorDoor())
    qtbot.addWidget(made)
    made.resize(1400, 900)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()


class Cases:
    """Makes cases through the services."""

    def __init__(self, desk):
        self.desk, self.core = desk, desk.core
        self.today = desk.today()
        self.actor = Actor("Ilse Vermeer", "privacycoördinator", self.today, datetime.now(UTC))

    def run(self, service, *given, **named):
        return service(self.core.begin, self.core.catalog, self.actor, *given, **named)

    def register(self, *rights, name="Ana Voorbeeld", days_ago=10, controller="kaartje2go"):
        person = Person(name, "ana@example.org", "Nergensstraat 1\n9999 ZZ Nergens")
        new = NewRequest(
            controller=controller,
            rights=rights or (Right.ACCESS,),
            received=self.today - timedelta(days=days_ago),
            channel=Channel.EMAIL,
            person=person,
        )
        return self.run(register_request, new).case.reference

    def acknowledged(self, *rights, **given):
        reference = self.register(*rights, **given)
        self.issue(reference, "acknowledgement")
        self.run(mark_sent, reference, "acknowledgement", on=self.today, how=Posting.EMAIL)
        self.run(
            settle_identity,
            reference,
            outcome=IdentityOutcome.PASSED,
            method=IdentityMethod.KNOWN_EMAIL,
            reason="adres in onze boeken",
        )
        return reference

    def decided(self, right=Right.ACCESS, decision=Decision.GRANTED, *, days_ago=10, **why):
        reference = self.acknowledged(right, days_ago=days_ago)
        self.run(decide_right, reference, right=right, decision=decision, **why)
        return reference

    def issue(self, reference, kind, **facts):
        core = self.core
        order = LetterOrder(kind, facts=facts)
        return issue_letter(core.begin, core.catalog, core.press, self.actor, reference, order)

    def get(self, reference):
        with self.core.read() as work:
            return work.cases.get(reference)

    def letters(self, reference):
        with self.core.read() as work:
            return tuple(work.letters.of(reference))


@pytest.fixture
def cases(desk):
    return Cases(desk)


@pytest.fixture
def open_letter(qtbot, window):
    """Open the page for a case and wait until it shows what it shows first."""

    def opened(argument):
        window.open_page("letter", argument)
        page = window.page
        qtbot.waitUntil(lambda: page.view is not None and page.view.reference == argument.split("/")[0])
        qtbot.waitUntil(lambda: not window.tasks.is_busy and not page.drafting.is_behind)
        return page

    return opened


@pytest.fixture
def settled(qtbot, window):
    """Wait until the newest draft is shown and everything typed is kept."""

    def wait():
        page = window.page
        qtbot.waitUntil(lambda: not window.tasks.is_busy and not page.drafting.is_behind, timeout=10_000)

    return wait


def fill(qtbot, page, key, text):
    page.parts.form.jump(key)
    qtbot.keyClicks(page.parts.form.fields[key].editor, text)


def pages_of(pdf):
    document = pypdfium2.PdfDocument(pdf)
    texts = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return texts


def press_in(qtbot, box, words):
    """Press the button of a question by its words."""
    button = next(each for each in box.buttons() if each.text().replace("&", "") == words)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_letter_of_the_next_step_is_chosen(open_letter, cases):
    page = open_letter(cases.decided())
    assert page.parts.kinds.current == KIND + "access-response"
    assert page.parts.head.name.text() == "Brief aan Ana Voorbeeld"
    assert "Inzage" in page.parts.head.tags.accessibleName()
    assert page.parts.head.due.text.text().startswith("uiterste dag")


def test_the_chosen_kind_is_in_view_however_many_stand_above_it(qtbot, window, open_letter, cases):
    window.resize(1400, 640)
    page = open_letter(cases.decided(Right.ERASURE))
    kinds = page.parts.kinds
    row = kinds.rows[kinds.current]

    def in_view():
        top = row.mapTo(kinds.area.viewport(), QPoint(0, 0)).y()
        return top >= 0 and top + row.height() <= kinds.area.viewport().height()

    qtbot.waitUntil(in_view)


@pytest.mark.parametrize("width", [800, 1400])
def test_a_long_name_gives_way_to_the_reference_and_two_rights(window, open_letter, cases, width):
    window.resize(width, 700)
    reference = cases.register(Right.ACCESS, Right.ERASURE, name="Wilhelmina van der Aa-Bruggenstein " * 3)
    head = open_letter(reference).parts.head
    assert head.tags.width() >= head.tags.sizeHint().width()
    assert head.facts.width() >= head.facts.fontMetrics().horizontalAdvance(reference)
    assert head.name.toolTip().startswith("Brief aan Wilhelmina")


def test_a_kind_that_does_not_fit_says_why(qtbot, open_letter, cases):
    page = open_letter(cases.decided())
    row = page.parts.kinds.rows[KIND + "refusal"]
    assert row.line == "Het besluit past niet bij deze brief."
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert page.parts.misfit.text.isVisible()
    assert page.parts.misfit.text.text() == "Het besluit past niet bij deze brief."
    assert not page.parts.bar.main.isEnabled()
    assert not page.parts.bar.print.isEnabled()


def test_letters_that_fit_come_before_filed_ones_and_those_that_do_not_fit(open_letter, cases):
    page = open_letter(cases.decided())
    keys = list(page.parts.kinds.rows)
    filed = next(index for index, key in enumerate(keys) if key.startswith(LETTER))
    assert keys.index(KIND + "access-response") < filed < keys.index(KIND + "refusal")
    assert page.parts.kinds.rows[keys[filed]].line.endswith(", per e-mail")


def test_before_a_decision_no_letter_is_chosen_and_an_answer_cannot_be_filed(
    qtbot, open_letter, settled, cases
):
    page = open_letter(cases.acknowledged())
    assert page.parts.kinds.current == ""
    assert page.parts.choose.isVisible()
    qtbot.mouseClick(page.parts.kinds.rows[KIND + "access-response"], Qt.MouseButton.LeftButton)
    settled()
    assert page.shown.startswith(b"%PDF")
    assert not page.parts.bar.main.isEnabled()
    assert page.parts.bar.words.text().startswith("Besluit eerst")


def test_an_open_field_blocks_filing_says_so_and_leads_to_its_field(qtbot, open_letter, settled, cases):
    page = open_letter(cases.decided())
    keys = [row.key for row in page.parts.open_fields.rows]
    assert keys == ["recipients_named", "copy"]
    assert page.parts.open_fields.count.text() == "0 van 2 ingevuld"
    assert not page.parts.bar.main.isEnabled()
    assert page.parts.bar.words.text() == "Nog niet klaar: 2 velden invullen."
    qtbot.mouseClick(page.parts.open_fields.rows[1], Qt.MouseButton.LeftButton)
    assert page.parts.form.fields["copy"].editor.hasFocus()
    fill(qtbot, page, "copy", "De kopie staat op een beveiligde pagina.")
    settled()
    assert [row.key for row in page.parts.open_fields.rows] == ["recipients_named"]
    assert page.parts.open_fields.count.text() == "1 van 2 ingevuld"


def test_what_is_typed_shows_in_the_letter_and_is_kept_with_the_case(qtbot, open_letter, settled, cases):
    reference = cases.decided()
    page = open_letter(reference)
    assert page.parts.preview.pages.page_count == len(pages_of(page.shown))
    fill(qtbot, page, "recipients_named", "Bezorgdienst De Snelle Slak")
    settled()
    assert any("Bezorgdienst De Snelle Slak" in text for text in pages_of(page.shown))
    assert "CONCEPT" in pages_of(page.shown)[0]
    page.parts.form.fields["copy"].editor.setFocus()
    qtbot.waitUntil(
        lambda: cases.get(reference).facts.get("recipients_named") == "Bezorgdienst De Snelle Slak"
    )
    qtbot.waitUntil(lambda: page.parts.head.saved.text().startswith("Automatisch bewaard om "))


def test_what_was_kept_can_be_taken_back(qtbot, open_letter, settled, cases):
    reference = cases.decided()
    page = open_letter(reference)
    fill(qtbot, page, "recipients_named", "Verkeerde naam")
    page.parts.form.fields["copy"].editor.setFocus()
    qtbot.waitUntil(page.parts.head.undo.isVisible)
    qtbot.mouseClick(page.parts.head.undo, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "recipients_named" not in cases.get(reference).facts)
    settled()
    assert page.parts.form.fields["recipients_named"].text == ""


def test_facts_are_filled_in_again_for_the_next_visit(qtbot, open_letter, settled, cases, window):
    reference = cases.decided()
    page = open_letter(reference)
    fill(qtbot, page, "recipients_named", "De Snelle Slak")
    window.open_page("requests")
    page = open_letter(reference)
    settled()
    assert page.parts.form.fields["recipients_named"].text == "De Snelle Slak"


def test_a_change_from_beside_the_window_does_not_touch_what_is_being_typed(
    qtbot, open_letter, settled, cases, window
):
    reference = cases.decided()
    page = open_letter(reference)
    fill(qtbot, page, "recipients_named", "De Snelle")
    window.shell.changed.emit()
    settled()
    qtbot.keyClicks(page.parts.form.fields["recipients_named"].editor, " Slak")
    assert page.parts.form.fields["recipients_named"].text == "De Snelle Slak"


def test_the_preview_keeps_its_place_while_typing(qtbot, open_letter, settled, cases):
    page = open_letter(cases.decided())
    bar = page.parts.preview.pages.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    place = bar.value()
    assert place > 0
    fill(qtbot, page, "recipients_named", "De Snelle Slak")
    settled()
    assert bar.value() == place


def test_pages_stay_white_and_zoom(open_letter, cases, look):
    page = open_letter(cases.decided())
    pages = page.parts.preview.pages
    look.set_scheme("dark")
    corner = pages.image(0).pixelColor(3, 3)
    look.set_scheme("light")
    assert corner.name() == "#ffffff"
    narrow = pages.image(0).width()
    page.parts.preview.larger.click()
    assert pages.image(0).width() > narrow
    assert pages.page == 1


@pytest.mark.parametrize("key", ["recipients_named", "transfer_safeguard"])
def test_a_typed_national_number_is_refused_at_its_field_and_nothing_is_lost(
    qtbot, open_letter, settled, cases, key
):
    reference = cases.decided()
    page = open_letter(reference)
    fill(qtbot, page, key, BSN)
    page.parts.form.fields["copy"].editor.setFocus()
    settled()
    field = page.parts.form.fields[key]
    assert field.has_error
    assert "burgerservicenummer" in field.note.text()
    assert field.text == BSN
    assert "111222333" not in "".join(pages_of(page.shown))
    assert POSSIBLE not in str(cases.get(reference).facts)
    assert page.parts.bar.words.text() == "Herstel eerst het veld waar een nummer in staat."
    field.editor.selectAll()
    qtbot.keyClicks(field.editor, "De Snelle Slak")
    assert not field.has_error


def test_digits_that_may_be_a_number_are_asked_about_once(qtbot, open_letter, settled, cases):
    page = open_letter(cases.decided())
    field = page.parts.form.fields["recipients_named"]
    fill(qtbot, page, "recipients_named", POSSIBLE)
    assert field.why.isVisible()
    assert field.value != field.text
    qtbot.mouseClick(field.why.parts.ready["order"], Qt.MouseButton.LeftButton)
    assert not field.why.isVisible()
    assert field.value == field.text
    qtbot.keyClicks(field.editor, " en meer")
    assert not field.why.isVisible()
    settled()


def test_a_pasted_national_number_is_masked_and_the_rest_is_kept(open_letter, cases):
    page = open_letter(cases.decided())
    field = page.parts.form.fields["recipients_named"]
    pasted = QMimeData()
    pasted.setText(f"Mollie kreeg {BSN} van ons")
    field.box.insertFromMimeData(pasted)
    assert "111222333" not in field.text
    assert field.text.startswith("Mollie kreeg BSN ")
    assert field.text.endswith(" van ons")
    assert "afgedekt" in field.note.text()


def test_ten_megabytes_are_not_pasted_and_nothing_is_lost(qtbot, open_letter, cases):
    page = open_letter(cases.decided())
    field = page.parts.form.fields["recipients_named"]
    fill(qtbot, page, "recipients_named", "De Snelle Slak")
    pasted = QMimeData()
    pasted.setText("lang " * 2_000_000)
    field.box.insertFromMimeData(pasted)
    assert field.text == "De Snelle Slak"
    assert "te lang" in field.note.text()


def test_a_day_may_be_typed_as_people_write_it(qtbot, open_letter, settled, cases):
    reference = cases.decided(Right.ERASURE)
    page = open_letter(reference)
    assert page.parts.kinds.current == KIND + "erasure-response"
    fill(qtbot, page, "erased_on", "20-11-2026")
    assert page.parts.form.fields["erased_on"].note.text() == "vrijdag 20 november 2026"
    page.parts.form.fields["told_erasure"].editor.setFocus()
    qtbot.waitUntil(lambda: cases.get(reference).facts.get("erased_on") == "2026-11-20")
    settled()
    assert any("20 november 2026" in text for text in pages_of(page.shown))


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("2026-11-20", "2026-11-20"),
        ("20 november 2026", "2026-11-20"),
        ("20 nov 2026", "2026-11-20"),
        ("1/12/2026", "2026-12-01"),
        ("20 November 2026", "2026-11-20"),
        ("volgende week", "volgende week"),
        ("31-2-2026", "31-2-2026"),
    ],
)
def test_days_are_kept_as_the_letters_read_them(qapp, typed, kept):
    assert days.kept(typed) == kept


def test_the_letter_can_be_written_in_the_other_language(open_letter, settled, cases):
    page = open_letter(cases.decided())
    languages = page.parts.form.languages
    assert languages.currentData() == "nl"
    languages.setCurrentIndex(languages.findData("en"))
    settled()
    assert "DRAFT" in pages_of(page.shown)[0]
    assert "de betrokkene schrijft" in page.parts.form.hint.text().lower()
    remarks = [row.words for row in page.parts.results.rows]
    assert any("taal" in words for words in remarks)


def test_large_print_is_a_tick_away_and_stays_with_its_kind(qtbot, open_letter, settled, cases):
    page = open_letter(cases.decided())
    tick, before, kind = page.parts.form.large_print, page.shown, page.parts.kinds.current
    assert not tick.isChecked()
    qtbot.mouseClick(tick, Qt.MouseButton.LeftButton, pos=QPoint(8, tick.height() // 2))
    settled()
    assert page.parts.form.order.large_print
    assert len(page.shown) != len(before)
    page.choose(kind)
    assert tick.isChecked()


def test_a_data_file_is_asked_for_portability_and_added_or_dropped(
    qtbot, open_letter, settled, cases, tmp_path
):
    page = open_letter(cases.decided(Right.PORTABILITY))
    enclosures = page.parts.form.enclosures
    assert "CSV" in enclosures.hint.text()
    fill(qtbot, page, "ported", "- Bestellingen: datum, artikel en prijs")
    settled()
    assert any("CSV" in row.words for row in page.parts.results.rows)
    assert page.parts.results.heading.text().startswith("1 fout")
    data = tmp_path / "bestellingen.csv"
    data.write_text("datum;artikel\n2026-01-02;kaart\n", encoding="utf-8")
    enclosures.add_files([QUrl.fromLocalFile(str(data)).toLocalFile()])
    qtbot.waitUntil(lambda: [file.name for file in enclosures.files] == ["bestellingen.csv"])
    settled()
    assert not any("CSV" in row.words for row in page.parts.results.rows)
    enclosures.remove(enclosures.files[0])
    settled()
    assert any("CSV" in row.words for row in page.parts.results.rows)


def test_an_enclosure_that_is_gone_is_said_at_the_door(qtbot, open_letter, cases, window, tmp_path):
    page = open_letter(cases.decided())
    with qtbot.waitSignal(window.shell.errors.shown) as shown:
        page.parts.form.enclosures.add_files([str(tmp_path / "weg.csv")])
    assert shown.args[0].code == "file-unreadable"
    window.shell.errors.dialog.close()


def test_a_fault_that_names_a_field_leads_to_it(qtbot, open_letter, settled, cases):
    page = open_letter(cases.decided())
    fill(qtbot, page, "recipients_named", "De Snelle Slak")
    fill(qtbot, page, "copy", "De kopie staat op een beveiligde pagina.")
    settled()
    faults = [row for row in page.parts.results.rows if row.key]
    for row in faults:
        row.setFocus()
        qtbot.keyClick(row, Qt.Key.Key_Return)
        assert page.parts.form.fields[row.key].editor.hasFocus()
    if not page.parts.results.rows:
        assert page.parts.results.heading.text() == "Alles wat moet, staat erin"


@pytest.fixture
def complete(qtbot, open_letter, settled, cases):
    """An access response with everything filled in; returns the page and the reference."""
    reference = cases.decided()
    page = open_letter(reference)
    fill(qtbot, page, "recipients_named", "De Snelle Slak kreeg naam en adres.")
    fill(qtbot, page, "copy", "De kopie staat op een beveiligde pagina.")
    fill(qtbot, page, "automated", "Nee, zo'n besluit is er niet.")
    settled()
    assert page.parts.results.heading.text() == "Alles wat moet, staat erin"
    assert page.parts.open_fields.heading.text() == "Alles is ingevuld"
    return page, reference


def to_file(path):
    """Stand in for the system's print dialog: the printer writes a PDF."""

    def ask(_parent, then, *, title):
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(title)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(path))
        then(printer)

    return ask


def test_a_filed_letter_is_frozen_printed_and_marked_as_sent(
    qtbot, complete, settled, cases, window, tmp_path
):
    page, reference = complete
    qtbot.mouseClick(page.parts.bar.main, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.issued is not None)
    settled()
    letter = cases.letters(reference)[-1]
    frozen = pdf_of(cases.core.read, letter.id)
    assert page.shown == frozen
    assert "CONCEPT" not in "".join(pages_of(frozen))
    assert page.parts.issued.values["sha256"].text().replace(" ", "") == letter.sha256
    assert cases.get(reference).item(Right.ACCESS).state is RightState.ISSUED

    paper = tmp_path / "papier.pdf"
    page.out.ask_printer = to_file(paper)
    qtbot.mouseClick(page.parts.bar.print, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.tasks.is_busy, timeout=60_000)
    assert same_look(frozen, paper.read_bytes())

    assert page.parts.bar.main.text() == "Verzonden op…"
    qtbot.mouseClick(page.parts.bar.main, Qt.MouseButton.LeftButton)
    dialog = page.acts_on_letter.sent_dialog
    dialog.how.setCurrentIndex(dialog.how.findData(Posting.REGISTERED.value))
    qtbot.keyClicks(dialog.tracking, "3SABCD0000000")
    qtbot.mouseClick(dialog.act, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: cases.letters(reference)[-1].posting is Posting.REGISTERED)
    qtbot.waitUntil(lambda: page.parts.bar.words.text().startswith("Verzonden: "))
    assert page.parts.issued.values["next"].text() == "Sluit de zaak af."
    assert page.parts.issued.values["tracking"].text() == "3SABCD0000000"
    assert page.parts.bar.main.text() == "Naar het verzoek"
    qtbot.mouseClick(page.parts.bar.main, Qt.MouseButton.LeftButton)
    assert window.page is window.pages["case"]


def same_look(first, second):
    """Whether two PDFs have as many pages, with ink in the same places."""
    one, other = pypdfium2.PdfDocument(first), pypdfium2.PdfDocument(second)
    same = len(one) == len(other) and all(
        _ink(one[index]) == pytest.approx(_ink(other[index]), abs=0.02) for index in range(len(one))
    )
    one.close()
    other.close()
    return same


def _ink(page):
    """Return how dark each of sixteen by sixteen parts of a page is."""
    drawn = page.render(scale=1, grayscale=True).to_pil().convert("L")
    return [value / 255 for value in drawn.resize((16, 16)).tobytes()]


def test_printing_for_sending_files_the_letter_first(qtbot, complete, cases, window, tmp_path):
    page, reference = complete
    paper = tmp_path / "papier.pdf"
    page.out.ask_printer = to_file(paper)
    qtbot.mouseClick(page.parts.bar.print, Qt.MouseButton.LeftButton)
    press_in(qtbot, page.out.box, "Vastleggen en afdrukken")
    qtbot.waitUntil(lambda: page.issued is not None)
    qtbot.waitUntil(lambda: paper.exists() and not window.tasks.is_busy, timeout=60_000)
    letter = cases.letters(reference)[-1]
    assert letter.kind == "access-response"
    assert same_look(pdf_of(cases.core.read, letter.id), paper.read_bytes())


def test_a_draft_prints_as_a_draft_and_is_not_filed(qtbot, open_letter, cases, window, tmp_path):
    reference = cases.decided()
    page = open_letter(reference)
    paper = tmp_path / "papier.pdf"
    page.out.ask_printer = to_file(paper)
    qtbot.mouseClick(page.parts.bar.print, Qt.MouseButton.LeftButton)
    box = page.out.box
    file = next(each for each in box.buttons() if each.text() == "Vastleggen en afdrukken")
    assert not file.isEnabled()
    assert "Nog niet klaar" in box.informativeText()
    shown = page.shown
    press_in(qtbot, box, "Concept afdrukken")
    qtbot.waitUntil(lambda: paper.exists() and not window.tasks.is_busy, timeout=60_000)
    assert same_look(shown, paper.read_bytes())
    assert [letter.kind for letter in cases.letters(reference)] == ["acknowledgement"]


def test_saving_says_that_the_copy_is_not_protected(qtbot, complete, window, tmp_path):
    page, _ = complete
    qtbot.mouseClick(page.parts.bar.save, Qt.MouseButton.LeftButton)
    assert page.out.box.text() == "De kopie op schijf is niet meer beveiligd."
    assert "concept" in page.out.box.informativeText()
    press_in(qtbot, page.out.box, "Annuleren")
    said = []
    window.shell.wants_toast.connect(lambda text, _undo: said.append(text))
    copy = tmp_path / "brief.pdf"
    page.out.write(str(copy), page.shown)
    qtbot.waitUntil(copy.exists)
    qtbot.waitUntil(lambda: said == ["Opgeslagen. De kopie op schijf is niet meer beveiligd."])
    assert copy.read_bytes() == page.shown


def test_a_copy_that_cannot_be_written_is_said_at_the_door(qtbot, complete, window, tmp_path):
    page, _ = complete
    with qtbot.waitSignal(window.shell.errors.shown) as shown:
        page.out.write(str(tmp_path / "geen" / "map" / "brief.pdf"), page.shown)
    assert shown.args[0].code == "file-unwritable"
    window.shell.errors.dialog.close()


def test_a_filed_letter_that_waits_is_shown_first_and_stays_as_it_was(open_letter, cases):
    reference = cases.register()
    letter = cases.issue(reference, "acknowledgement")
    page = open_letter(f"{reference}/acknowledgement")
    assert page.parts.kinds.current == f"{LETTER}{letter.id}"
    assert page.shown == pdf_of(cases.core.read, letter.id)
    assert page.parts.issued.values["sent"].text() == "nog niet"
    assert page.parts.bar.main.text() == "Verzonden op…"


def test_a_late_refusal_says_so_before_and_after(qtbot, open_letter, settled, cases):
    reference = cases.decided(
        Right.ERASURE,
        Decision.REFUSED,
        days_ago=90,
        ground="17-3-b",
        reason="De Belastingdienst eist dat wij de facturen zeven jaar bewaren.",
    )
    page = open_letter(f"{reference}/refusal")
    assert page.parts.bar.words.text().startswith("Deze weigering gaat na de laatste dag")
    assert page.parts.head.due.text.text().endswith("te laat")
    qtbot.mouseClick(page.parts.bar.main, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.issued is not None)
    assert page.issued.late
    assert page.parts.issued.late.isVisible()


def test_ctrl_enter_files_the_letter(qtbot, complete, window):
    page, _ = complete
    qtbot.keyClick(
        page.parts.form.fields["copy"].editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )
    qtbot.waitUntil(lambda: page.issued is not None)


def test_an_incomplete_letter_is_not_filed_and_leads_to_its_first_open_field(
    qtbot, open_letter, settled, cases
):
    reference = cases.decided()
    page = open_letter(reference)
    page.parts.kinds.setFocus()
    page.acts_on_letter.issue()
    settled()
    qtbot.waitUntil(lambda: any(each.editor.hasFocus() for each in page.parts.form.fields.values()))
    assert page.issued is None
    assert [letter.kind for letter in cases.letters(reference)] == ["acknowledgement"]


def test_purposes_are_ticked_by_name_and_only_those_are_told(qtbot, open_letter, settled, cases):
    reference = cases.decided()
    page = open_letter(reference)
    field = page.parts.form.fields["purposes"]
    pages = len(pages_of(page.shown))
    field.list.item(0).setCheckState(Qt.CheckState.Checked)
    settled()
    assert len(pages_of(page.shown)) < pages
    qtbot.waitUntil(lambda: cases.get(reference).facts.get("purposes") == field.value)
    assert field.list.item(0).text() in "".join(pages_of(page.shown)).replace("\r\n", " ")
    field.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    qtbot.waitUntil(lambda: "purposes" not in cases.get(reference).facts)


def test_a_filed_enclosure_can_be_saved_again(qtbot, open_letter, cases, window, tmp_path):
    reference = cases.register()
    core = cases.core
    order = LetterOrder("acknowledgement", enclosures=(Enclosure("uitleg.txt", b"uitleg"),))
    issue_letter(core.begin, core.catalog, core.press, cases.actor, reference, order)
    page = open_letter(reference)
    qtbot.mouseClick(page.parts.issued.enclosures[0], Qt.MouseButton.LeftButton)
    assert page.out.box.text() == "De kopie op schijf is niet meer beveiligd."
    press_in(qtbot, page.out.box, "Kies een plek…")
    copy = tmp_path / "uitleg.txt"
    page.out.dialog.fileSelected.emit(str(copy))
    page.out.dialog.close()
    qtbot.waitUntil(lambda: copy.exists() and copy.read_bytes() == b"uitleg")


def test_in_a_narrow_window_list_letter_and_form_are_tabs(qtbot, open_letter, cases, window):
    window.resize(800, 560)
    page = open_letter(cases.decided())
    assert page.parts.tabs.isVisible()
    assert page.parts.form.isVisible()
    assert not page.parts.preview.isVisible()
    page.parts.tabs.setCurrentIndex(2)
    assert page.parts.preview.isVisible()
    assert not page.parts.form.isVisible()
    page.parts.tabs.setCurrentIndex(0)
    qtbot.mouseClick(page.parts.kinds.rows[KIND + "access-response"], Qt.MouseButton.LeftButton)
    assert page.parts.form.isVisible()


def test_another_case_shows_nothing_of_the_one_before(open_letter, settled, cases):
    first, second = cases.decided(), cases.register(Right.ERASURE, name="Bram Niemand")
    page = open_letter(first)
    page.parts.form.enclosures.add_files([__file__])
    settled()
    page = open_letter(second)
    assert page.parts.head.name.text() == "Brief aan Bram Niemand"
    assert page.parts.kinds.current == KIND + "acknowledgement"
    assert page.parts.form.enclosures.files == ()
    assert "Ana Voorbeeld" not in "".join(pages_of(page.shown))


def test_a_file_that_is_still_read_never_lands_in_another_letter(qtbot, open_letter, settled, cases):
    page = open_letter(cases.decided())
    page.parts.form.enclosures.add_files([__file__])
    qtbot.mouseClick(page.parts.kinds.rows[KIND + "extension-notice"], Qt.MouseButton.LeftButton)
    settled()
    assert page.parts.form.enclosures.files == ()


def test_what_was_typed_and_added_is_there_again_after_another_kind(qtbot, open_letter, settled, cases):
    page = open_letter(cases.decided())
    page.parts.form.enclosures.add_files([__file__])
    settled()
    fill(qtbot, page, "masked", "Namen van anderen")
    qtbot.mouseClick(page.parts.kinds.rows[KIND + "extension-notice"], Qt.MouseButton.LeftButton)
    settled()
    assert page.parts.form.enclosures.files == ()
    qtbot.mouseClick(page.parts.kinds.rows[KIND + "access-response"], Qt.MouseButton.LeftButton)
    settled()
    assert page.parts.form.fields["masked"].text == "Namen van anderen"
    assert [file.name for file in page.parts.form.enclosures.files] == [Path(__file__).name]


def test_a_bad_day_is_said_at_its_field(qtbot, open_letter, settled, cases):
    page = open_letter(f"{cases.decided()}/extension-notice")
    fill(qtbot, page, "until", "ooit")
    settled()
    assert page.parts.form.fields["until"].has_error
    assert "geen datum" in page.parts.bar.words.text()
    page.parts.form.fields["until"].editor.clear()
    settled()
    assert not page.parts.form.fields["until"].has_error
    assert page.draft is not None


@pytest.mark.parametrize(
    ("basis", "words"),
    [
        ("12(3)", "AVG artikel 12 lid 3"),
        ("15(1)(h)", "AVG artikel 15 lid 1 onder h"),
        ("12(3)-(4)", "AVG artikel 12 lid 3 tot en met 4"),
        ("19", "AVG artikel 19"),
        ("15(4), 12(4)", "AVG artikel 15 lid 4, AVG artikel 12 lid 4"),
        ("UAVG 46", "UAVG artikel 46"),
        ("per right", ""),
    ],
)
def test_the_source_of_a_rule_is_named_in_full(qapp, basis, words):
    assert source_in_words(basis) == words


def test_printing_stops_when_it_is_cancelled(qapp, cases, tmp_path):
    reference = cases.register()
    letter = cases.issue(reference, "acknowledgement")
    pdf = pdf_of(cases.core.read, letter.id)
    printers = []
    to_file(tmp_path / "weg.pdf")(None, printers.append, title="x")

    def stop(_done, _of):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        print_pdf(pdf, printers[0], report=stop)


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_nothing_is_said_at_the_door(qtbot, open_letter, cases, window, tmp_path):
    reference = cases.register()
    cases.issue(reference, "acknowledgement")
    page = open_letter(reference)
    page.out.ask_printer = to_file(tmp_path / "geen" / "map" / "papier.pdf")
    with qtbot.waitSignal(window.shell.errors.shown) as shown:
        qtbot.mouseClick(page.parts.bar.print, Qt.MouseButton.LeftButton)
    assert shown.args[0].code == "not-printed"
    window.shell.errors.dialog.close()


def test_bytes_that_are_no_pdf_are_not_printed(qapp, tmp_path):
    printers = []
    to_file(tmp_path / "weg.pdf")(None, printers.append, title="x")
    with pytest.raises(ValueError, match="no PDF"):
        print_pdf(b"hello", printers[0])


def test_the_list_of_open_fields_names_them_in_a_few_words(open_letter, cases):
    page = open_letter(cases.decided())
    said = [row.accessibleName() for row in page.parts.open_fields.rows]
    assert said == ["Nog open. Ontvangers bij naam", "Nog open. Plaats van de kopie"]
    asked = page.parts.form.fields["recipients_named"].label.text()
    assert asked.startswith("Aan welke bedrijven")


def test_a_letter_with_several_answers_asks_whose_text(open_letter, cases, window, qtbot):
    reference = cases.acknowledged(Right.ACCESS, Right.ERASURE)
    for right in (Right.ACCESS, Right.ERASURE):
        cases.run(decide_right, reference, right=right, decision=Decision.GRANTED)
    page = open_letter(reference)
    joined = "access-response+erasure-response"
    assert page.parts.kinds.current == KIND + joined
    page.parts.head.text.click()
    texts = {action.text(): action for action in page.jumps.menu.actions() if action.text()}
    assert list(texts) == [
        "Antwoord op het verzoek om inzage",
        "Antwoord op het verzoek om gegevenswissing",
        "Tekst rond meer antwoorden",
    ]
    texts["Antwoord op het verzoek om gegevenswissing"].trigger()
    assert (window.page.key.kind, window.page.reference) == ("erasure-response", reference)
    qtbot.waitUntil(lambda: window.page.own is not None and not window.tasks.is_busy)
    window.page.parts.back.click()
    qtbot.waitUntil(lambda: window.page is page and not window.tasks.is_busy)
    assert page.parts.kinds.current == KIND + joined
