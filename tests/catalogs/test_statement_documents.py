"""Statements in PDF and Word: their text, and a clear no to what is locked, damaged, scanned or too large."""

import io
import zipfile
from pathlib import Path

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from dsar_desk.bootstrap import shipped
from dsar_desk.catalogs.statement_documents import LONGEST, MOST_XML
from dsar_desk.catalogs.statement_files import read_statement_file
from dsar_desk.errors import InvalidInput
from dsar_desk.services.proposing import propose

FOLDER = Path(__file__).parents[1] / "data" / "statements"
TEXT = (FOLDER / "drukkerij-de-vlieger.txt").read_text(encoding="utf-8")
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SAME = ("legal_name", "address", "email", "phone", "company_number", "vat_number", "retention", "rights")


def pdf(text=TEXT, **more):
    made = io.BytesIO()
    canvas = Canvas(made, **more)
    lines = canvas.beginText(60, 800)
    lines.setFont("Helvetica", 8)
    for line in text.splitlines():
        lines.textLine(line)
    canvas.drawText(lines)
    canvas.save()
    return made.getvalue()


def paragraph(line):
    item = "<w:pPr><w:numPr/></w:pPr>" if line.startswith("- ") else ""
    words = line.removeprefix("- ").replace("&", "&amp;").replace("<", "&lt;")
    half = len(words) // 2
    return (
        f"<w:p>{item}<w:r><w:t>{words[:half]}</w:t></w:r><w:del><w:r><w:t>GEWIST</w:t></w:r></w:del>"
        f"<w:r><w:t>{words[half:]}</w:t></w:r></w:p>"
    )


def docx(xml=None, *, member="word/document.xml", text=TEXT):
    body = "".join(map(paragraph, text.splitlines()))
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        whole = f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
        archive.writestr(member, whole if xml is None else xml)
    return made.getvalue()


def facts(text):
    return {(each.place, each.value) for each in propose(text, shipped()).proposals if each.place in SAME}


@pytest.mark.parametrize(("name", "content"), [("verklaring.pdf", pdf()), ("verklaring.docx", docx())])
def test_the_same_facts_are_proposed_from_a_pdf_and_a_word_document(name, content):
    text = read_statement_file(content, name=name)
    assert "GEWIST" not in text
    assert facts(text) == facts(TEXT)


def test_scripts_and_what_is_not_shown_of_a_page_are_no_part_of_it():
    page = "<html><head><title>x</title><script>KvK 12345678</script></head><body><h1>Privacy</h1>"
    page += "<style>p{}</style><template>KvK 12345678</template><p>Wij zijn de winkel: KvK 99999999</p>"
    text = read_statement_file(page.encode(), name="verklaring.html")
    assert "12345678" not in text
    assert ("company_number", "99999999") in facts(text)


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("scan.pdf", lambda: pdf(""), "statement-no-text"),
        ("slot.pdf", lambda: pdf(encrypt=StandardEncryption("geheim")), "statement-pdf-locked"),
        ("kapot.pdf", lambda: pdf()[:300], "statement-file-damaged"),
        ("groot.pdf", lambda: b"%PDF-1.7" + b" " * LONGEST, "file-too-large"),
        ("leeg.docx", lambda: docx(text=""), "statement-no-text"),
        ("slot.docx", lambda: b"\xd0\xcf\x11\xe0" + bytes(512), "statement-pdf-locked"),
        ("kapot.docx", lambda: docx()[:200], "statement-file-damaged"),
        ("anders.docx", lambda: docx(member="xl/workbook.xml"), "statement-file-damaged"),
        ("geen-xml.docx", lambda: docx("<w:document"), "statement-file-damaged"),
        ("bom.docx", lambda: docx("<a>" + " " * (MOST_XML + 1) + "</a>"), "file-too-large"),
        ("lol.docx", lambda: docx('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), "statement-file-damaged"),
        ("diep.docx", lambda: docx("<a>" * 50_000 + "</a>" * 50_000), "statement-no-text"),
        ("tien-mb.txt", lambda: b"bewaren " * 1_300_000, "file-too-large"),
        ("tabel.xlsx", lambda: b"PK", "statement-file-kind"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_cannot_be_read_is_refused_in_words(name, content, code):
    with pytest.raises(InvalidInput) as refused:
        read_statement_file(content(), name=name)
    assert refused.value.code == code
    assert name not in {"", code}
