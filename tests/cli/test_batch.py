"""`dsar letters batch`, `returned`, `labels`, `envelopes`, `window-page`: what they write and say."""

import json

import pypdfium2
import pytest


@pytest.fixture
def reference(added):
    return added(address="Nergensstraat 1\\n9999 ZZ Nergens")


def pages_of(file):
    document = pypdfium2.PdfDocument(file)
    told = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    return told


def test_all_that_is_ready_becomes_one_pdf_with_a_list(dsar, reference, tmp_path):
    out = tmp_path / "all.pdf"
    status, _, err = dsar("letters", "batch", "--out", str(out))
    assert (status, err, out.exists()) == (1, "No letter is ready to be sent.\n", False)
    for _ in range(2):
        dsar("letters", "issue", reference, "acknowledgement")
    status, told, err = dsar("--json", "letters", "batch", "--out", str(out), "--controller", "kaartje2go")
    assert status == 0
    assert err == f"{reference}: acknowledgement stays behind, because there is a newer letter.\n"
    pages = pages_of(out)
    assert len(pages) == 4
    assert "Letters to send" in pages[0]
    assert "Nergensstraat 1" in pages[2]
    (row,) = json.loads(told)
    assert row == {
        "reference": reference,
        "controller": "kaartje2go",
        "kind": "acknowledgement",
        "addressee": "Ana Voorbeeld",
        "pages": 1,
        "how": "post",
    }
    assert dsar("letters", "batch", "--out", str(out), "--controller", "nobody")[0] == 1
    assert dsar("letters", "labels", "--sheet", "63x38", "--out", str(out))[0] == 0
    assert "Ana Voorbeeld" in pages_of(out)[0]
    assert dsar("letters", "envelopes", "--size", "c5", "--out", str(out))[0] == 0
    assert "Nergensstraat 1" in pages_of(out)[0]


def test_a_letter_that_came_back_says_what_to_do_and_is_sent_again(dsar, reference):
    dsar("letters", "issue", reference, "acknowledgement")
    back = ("letters", "returned", reference, "acknowledgement", "--date", "2026-11-22", "--reason", "moved")
    assert dsar(*back)[0] == 1
    sent = ("letters", "sent", reference, "acknowledgement", "--date", "2026-11-22", "--how")
    assert dsar(*sent, "post")[0] == 0
    status, out, _ = dsar(*back)
    assert status == 0
    assert "The clock goes on" in out
    assert "Send the letter that came back again." in out
    status, out, _ = dsar(*sent, "registered", "--tracking", "3SABC")
    assert status == 0
    assert "again" not in out


def test_the_test_page_needs_no_desk(dsar, tmp_path):
    assert dsar("letters", "window-page", "--out", str(tmp_path / "page.pdf"))[0] == 0
    assert len(pages_of(tmp_path / "page.pdf")) == 5
