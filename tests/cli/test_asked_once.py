"""What may be a national number: asked once in a terminal, said on standard error where nobody can answer."""

import io
import json
import sys

import pytest

from dsar_desk.cli import main

DIGITS = "999912343"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("asked")


@pytest.fixture
def dsar(folder, capsys, monkeypatch):
    """Run a command; with `answers` somebody sits at a terminal. Returns status, output and what was said."""
    secret = folder / "passphrase.txt"
    secret.write_text("een lange wachtwoordzin\n", encoding="utf-8")
    monkeypatch.setenv("DSAR_LANGUAGE", "en")

    class Terminal(io.StringIO):
        def isatty(self):
            return True

    def run(*arguments, answers=None):
        monkeypatch.setattr(sys, "stdin", io.StringIO() if answers is None else Terminal(answers))
        options = ["--desk", str(folder / "desk"), "--passphrase-file", str(secret)]
        with pytest.raises(SystemExit) as stopped:
            main([*options, "--today", "2026-11-22", *arguments])
        told = capsys.readouterr()
        return stopped.value.code or 0, told.out, told.err

    if not (folder / "desk").exists():
        assert run("init")[0] == 0
    return run


def add(dsar, name="Ana Voorbeeld", answers=None, more=()):
    return dsar(
        "requests", "add", "--controller", "kaartje2go", "--right", "access", "--received", "2026-11-02",
        "--channel", "email", "--name", name, *more, answers=answers,
    )  # fmt: skip


@pytest.fixture
def reference(dsar):
    status, out, _ = add(dsar)
    assert status == 0
    return out.split()[0]


WITH_DOUBT = {
    "identity": ("identity", "REF", "--outcome", "not-needed", "--reason", f"Belde over {DIGITS}"),
    "decide": ("decide", "REF", "--right", "access", "--decision", "granted", "--reason", f"Zie {DIGITS}"),
    "suspend": (
        *("suspend", "REF", "--kind", "identity", "--asked", "2026-11-20"),
        *("--reason", f"Noemde {DIGITS}"),
    ),
    "extend": ("extend", "REF", "--sent", "2026-11-20", "--reason", f"Complex, zie {DIGITS}"),
    "edit": ("requests", "edit", "REF", "--field", "name", "--value", f"Ana {DIGITS}", "--reason", "Beter"),
    "set-aside": ("requests", "set-aside", "REF", "--state", "spam", "--reason", f"Zie {DIGITS}"),
    "strike-out": ("requests", "strike-out", "REF", "--reason", f"Zie {DIGITS}"),
    "write": (
        *("letters", "write", "REF", "identity-request", "--fact", f"doubt=Noemde {DIGITS}"),
        *("--out", "OUT"),
    ),
}


@pytest.mark.parametrize("command", WITH_DOUBT)
def test_without_a_terminal_it_is_said_and_goes_on(dsar, reference, folder, command):
    words = [
        {"REF": reference, "OUT": str(folder / f"{command}.pdf")}.get(word, word)
        for word in WITH_DOUBT[command]
    ]
    status, _, err = dsar(*words)
    assert status == 0, err
    assert "A national number may stand here" in err
    assert err.count("national number") == 1
    assert DIGITS not in err


def test_in_a_terminal_it_is_asked_once_in_a_case(dsar, reference):
    def identity(answers):
        return dsar(
            "identity", reference, "--outcome", "open", "--reason", f"Belde over {DIGITS}", answers=answers
        )

    status, _, err = identity("n\n")
    assert status == 1
    assert identity("y\n")[0] == 1  # not without a reason
    assert identity(f"y\nnumber {DIGITS}\n")[0] == 1
    status, _, err = identity("y\n1\n")
    assert status == 0
    assert "[y/N]" in err
    status, _, err = dsar("decide", reference, "--right", "access", "--decision", "granted",
                          "--reason", f"Zie {DIGITS}", answers="")  # fmt: skip
    assert (status, err) == (0, "")
    _, out, _ = dsar("history", reference)
    assert "no national number" in out
    assert "It is an order number." in out
    assert DIGITS not in next(line for line in out.splitlines() if "no national number" in line)


def test_a_new_request_is_asked_about_once_too(dsar):
    status, _, _ = add(dsar, name=f"Ana {DIGITS}", answers="n\n")
    assert status == 1
    status, out, err = add(dsar, name=f"Ana {DIGITS}", answers="y\nAn article.\n")
    assert status == 0
    reference = out.split()[0]
    assert "An article." in dsar("history", reference)[1]
    assert "[y/N]" in err
    status, _, err = dsar("identity", reference, "--outcome", "not-needed", "--reason", f"Zie {DIGITS}",
                          answers="")  # fmt: skip
    assert (status, err) == (0, "")


def test_that_it_is_none_needs_a_reason_in_ones_own_words(dsar):
    before = dsar("requests", "list", "--json")[1]
    status, out, err = add(dsar, name=f"Ana {DIGITS}", more=("--number-is-none",))
    assert (status, out) == (1, "")
    assert "--why-no-number" in err
    assert len(err.splitlines()) == 1
    assert DIGITS not in err
    assert dsar("requests", "list", "--json")[1] == before


@pytest.mark.parametrize("said", [("--number-is-none",), ()])
def test_a_reason_beside_the_command_goes_into_the_history_as_it_was_written(dsar, said):
    why = ("--why-no-number", "Het nummer van een artikel.")
    status, out, err = add(dsar, name=f"Ana {DIGITS}", more=(*said, *why))
    assert status == 0, err
    assert "national number" not in err
    assert "Het nummer van een artikel." in dsar("history", out.split()[0])[1]


def test_in_a_terminal_the_reason_is_asked_for_where_the_command_has_none(dsar):
    status, out, _ = add(dsar, name=f"Ana {DIGITS}", more=("--number-is-none",), answers="Een artikel.\n")
    assert status == 0
    assert "Een artikel." in dsar("history", out.split()[0])[1]


def test_the_option_asks_nothing_where_nothing_looks_like_a_number(dsar):
    status, _, err = add(dsar, more=("--number-is-none",))
    assert status == 0, err
    assert "national number" not in err


def test_the_name_and_the_text_of_an_enclosure_are_looked_at(dsar, reference, folder):
    named = folder / f"export {DIGITS}.csv"
    named.write_text("leeg", encoding="utf-8")
    status, _, err = dsar(
        "letters", "write", reference, "acknowledgement", "--enclose", str(named), "--out",
        str(folder / "a.pdf"),
    )  # fmt: skip
    assert status == 0
    assert "A national number may stand here" in err
    inside = folder / "export.csv"
    inside.write_text("BSN 999990019", encoding="utf-8")
    status, _, err = dsar(
        "letters", "issue", reference, "acknowledgement", "--enclose", str(inside), "--out",
        str(folder / "b.pdf"),
    )  # fmt: skip
    assert status == 1
    assert "export.csv" in err
    assert "999990019" not in err
    copied = folder / "paspoort Ana.pdf"
    copied.write_bytes(b"%PDF-1.4")
    status, _, err = dsar("letters", "issue", reference, "acknowledgement", "--enclose", str(copied))
    assert status == 1
    assert "identity document" in err


def issue_with(dsar, reference, folder, *more, answers=None):
    """Issue an acknowledgement whose enclosure has digits that may be a national number."""
    inside = folder / "uitvoer.csv"
    inside.write_text(f"waarde {DIGITS}", encoding="utf-8")
    return dsar(
        "letters", "issue", reference, "acknowledgement", "--enclose", str(inside), *more, answers=answers
    )


def overruled_in(dsar, reference):
    events = json.loads(dsar("history", reference, "--json")[1])
    return [event["reason"] for event in events if event["kind"] == "rule-overruled"]


def test_what_stands_inside_an_enclosure_is_said_where_nobody_answers(dsar, reference, folder):
    status, _, err = issue_with(dsar, reference, folder)
    assert status == 0
    assert "uitvoer.csv" in err
    assert DIGITS not in err
    assert overruled_in(dsar, reference) == []


def test_in_a_terminal_a_reason_is_asked_for_it_and_goes_into_the_history(dsar, reference, folder):
    assert issue_with(dsar, reference, folder, answers="")[0] == 1
    status, _, err = issue_with(dsar, reference, folder, answers="Een bestelnummer.\n")
    assert status == 0, err
    assert "uitvoer.csv" in err
    assert overruled_in(dsar, reference) == ["Een bestelnummer."]


def test_the_next_letter_with_the_same_enclosure_does_not_ask_again(dsar, reference, folder):
    assert issue_with(dsar, reference, folder, answers="1\n")[0] == 0
    status, _, err = issue_with(dsar, reference, folder, answers="")
    assert (status, err) == (0, "")
    assert overruled_in(dsar, reference) == ["It is an order number."]
    assert DIGITS not in dsar("history", reference, "--json")[1]


def test_a_reason_given_with_the_command_is_not_asked_for_again(dsar, reference, folder):
    why = ("--overrule", "enclosure-maybe-number=Een bestelnummer.")
    status, _, err = issue_with(dsar, reference, folder, *why, answers="")
    assert (status, err) == (0, "")
    assert overruled_in(dsar, reference) == ["Een bestelnummer."]


def test_a_mended_text_says_how_many_numbers_were_masked(dsar, reference):
    status, _, err = dsar(
        "requests", "edit", reference, "--field", "text", "--value", "BSN 999990019 en BSN 999912343",
        "--reason", "Nagekeken",
    )  # fmt: skip
    assert status == 0
    assert "2" in err
    _, out, _ = dsar("requests", "show", reference, "--json")
    assert "BSN ********* en BSN *********" in out
