"""`dsar letters text`: a text set, used, compared and taken back on the command line."""

import json

import pytest

from dsar_desk.letters.catalog import shipped_letters

SHIPPED = shipped_letters().text("acknowledgement", "nl").text
WHICH = ("kaartje2go", "acknowledgement")


@pytest.fixture
def text(dsar, made, tmp_path):
    def run(command, *more, words=None):
        if words is not None:
            (tmp_path / "text.md").write_text(words, encoding="utf-8")
            more = (*more, str(tmp_path / "text.md"))
        return dsar("letters", "text", command, *WHICH, *more)

    return run


def test_an_own_text_is_set_shown_compared_used_and_taken_back(dsar, text, tmp_path):
    own = SHIPPED.rstrip("\n") + "\n\nTot gauw.\n"
    assert text("show") == (0, SHIPPED, "")
    assert text("set", words=own)[0] == 0
    assert text("show") == (0, own, "")
    assert text("show", "--shipped") == (0, SHIPPED, "")
    assert "{+" in text("diff")[1]
    assert "Tot gauw." in text("diff")[1]

    reference = dsar(
        "requests", "add", "--controller", "kaartje2go", "--right", "access", "--received", "2026-11-20",
        "--channel", "email", "--name", "Ana Voorbeeld", "--address", "Nergensstraat 1\\n9999 ZZ Nergens",
    )[1].split()[0]  # fmt: skip
    status, _, err = dsar("letters", "issue", reference, "acknowledgement")
    assert status == 0, err
    shown = json.loads(dsar("requests", "show", reference, "--json")[1])
    assert len(shown["letters"][0]["own_texts"]["acknowledgement"]) == 64

    assert text("reset")[0] == 0
    assert text("show") == (0, SHIPPED, "")
    status, _, err = text("reset")
    assert status == 1
    assert "standard text" in err


def test_a_faulty_text_is_named_line_by_line_kept_and_not_used(text):
    status, _, err = text("set", words="# X\n\n<b>a</b>\n\n{{ case.receved }}\n")
    assert status == 1
    lines = err.splitlines()
    assert lines[0].startswith("Line 3 has <b>")
    assert "line 5" in lines[1]
    assert "case.received" in lines[1]
    assert "kept as a draft" in lines[2]
    told = json.loads(text("show", "--json")[1])
    assert (told["own"], told["draft"], told["text"]) == (False, True, SHIPPED)


def test_what_there_is_not_is_said_in_a_line(dsar, text):
    assert dsar("letters", "text", "show", "nope", "acknowledgement")[0] == 1
    assert dsar("letters", "text", "show", "kaartje2go", "nope")[0] == 1
    assert text("set", "/nowhere/at/all.md")[0] == 1


def test_an_own_text_goes_along_in_the_file_of_its_controller(dsar, text, tmp_path):
    own = SHIPPED.rstrip("\n") + "\n\nTot “gauw”.\n"
    text("set", words=own)
    file = str(tmp_path / "kaartje2go.toml")
    assert dsar("controllers", "export", "kaartje2go", "--out", file)[0] == 0
    text("reset")
    assert dsar("controllers", "import", file) == (0, "kaartje2go\n", "")
    assert text("show") == (0, own, "")


def test_a_file_with_odd_texts_is_refused_in_a_line_and_nothing_is_taken(dsar, text, tmp_path):
    file = tmp_path / "kaartje2go.toml"
    dsar("controllers", "export", "kaartje2go", "--out", str(file))
    file.write_text(file.read_text("utf-8") + '\n[[letter_texts]]\nkind = "refusal"\n', encoding="utf-8")
    status, _, err = dsar("controllers", "import", str(file))
    assert status == 1
    assert "cannot be read" in err


def test_a_passage_is_set_for_all_letters_that_have_it_and_goes_along(dsar, made, tmp_path):
    which = ("kaartje2go", "passage:complaint")
    standard = dsar("letters", "text", "show", *which)[1]
    assert standard == shipped_letters().block("complaint", "nl").text
    touched = dsar("letters", "text", "letters", *which)[1].splitlines()
    assert {"closing", "refusal", "several-answers"} < set(touched)
    assert "acknowledgement" not in touched
    assert json.loads(dsar("letters", "text", "letters", *which, "--json")[1])["letters"] == touched

    (tmp_path / "own.md").write_text(standard + "\nBel ons gerust eerst.\n", encoding="utf-8")
    assert dsar("letters", "text", "set", *which, str(tmp_path / "own.md"))[0] == 0
    file = str(tmp_path / "kaartje2go.toml")
    assert dsar("controllers", "export", "kaartje2go", "--out", file)[0] == 0
    assert dsar("letters", "text", "reset", *which)[0] == 0
    assert dsar("letters", "text", "show", *which)[1] == standard
    assert dsar("controllers", "import", file)[0] == 0
    assert "Bel ons gerust eerst." in dsar("letters", "text", "show", *which)[1]


def test_what_a_country_says_otherwise_is_a_text_of_its_own(dsar, made):
    belgian = dsar("letters", "text", "show", "kaartje2go", "passage:masking", "--language", "nl-BE")[1]
    assert belgian == shipped_letters().block("masking", "nl", "BE").text
    general = dsar("letters", "text", "show", "kaartje2go", "acknowledgement", "--language", "nl-BE")
    assert general == (0, SHIPPED, "")


def test_a_passage_that_there_is_not_is_named_with_those_that_there_are(dsar, made):
    status, _, err = dsar("letters", "text", "show", "kaartje2go", "passage:remedie")
    assert status == 1
    assert "remedies" in err
