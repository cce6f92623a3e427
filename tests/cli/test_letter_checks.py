"""`dsar letters check`: a letter to a case, or a finished PDF, held against its rules."""

import json


def test_a_letter_that_keeps_its_rules_gives_no_line_and_status_0(dsar, added):
    status, out, _ = dsar("letters", "check", added(), "acknowledgement")

    assert (status, out) == (0, "")


def test_what_fails_is_named_with_level_article_and_place(dsar, added):
    reference = added()
    busy = (reference, "extension-notice", "--fact", "reason=We are busy.")
    status, out, _ = dsar("letters", "check", *busy, "--json")

    assert status == 1
    (failure,) = (each for each in json.loads(out) if each["rule"] == "extension-notice-02")
    assert failure["level"] == "MUST"
    assert failure["article"].startswith("12(3)")
    assert failure["place"] == {"field": "reason", "paragraph": None, "page": None}

    status, out, _ = dsar("letters", "check", *busy)
    assert status == 1
    assert any(
        line.startswith("MUST  extension-notice-02  12(3)") and "reason" in line for line in out.splitlines()
    )


def test_an_open_field_stops_too(dsar, added):
    status, out, _ = dsar("letters", "check", added(), "extension-notice", "--json")

    assert status == 1
    assert ("open-field", "reason") in {(each["rule"], each["place"]["field"]) for each in json.loads(out)}


def test_nothing_is_kept_by_a_check(dsar, added):
    reference = added()
    dsar("letters", "check", reference, "acknowledgement")

    assert json.loads(dsar("requests", "show", reference, "--json")[1])["letters"] == []


def test_a_finished_letter_is_checked_without_a_desk(dsar, added, tmp_path):
    out = tmp_path / "brief.pdf"
    reference = added(language="fr")
    assert dsar("letters", "issue", reference, "acknowledgement", "--out", str(out))[0] == 0

    status, told, err = dsar("letters", "check", str(out), "--json", desk="none")

    assert (status, json.loads(told)) == (0, [])
    assert "ALL-G02" in err
    status, told, _ = dsar("letters", "check", str(out), "refusal", "--json", desk="none")
    assert status == 0  # a refusal's rules need its case
    status, told, _ = dsar("letters", "check", str(out), "direct-marketing-stopped", desk="none")
    assert status == 1
    assert "MUST  direct-marketing-stopped-02  21(3), 5(1)(c)  whole letter: " in told


def test_a_file_that_is_no_letter_is_refused_in_one_line(dsar, tmp_path):
    note = tmp_path / "note.txt"
    note.write_text("no pdf", encoding="utf-8")

    status, _, err = dsar("letters", "check", str(note))

    assert status == 1
    assert len(err.splitlines()) == 1
    assert dsar("letters", "check", str(tmp_path / "none.pdf"))[0] == 1


def test_large_print_is_checked_and_told_of_the_letter_that_was_issued(dsar, added):
    reference = added()
    assert dsar("letters", "check", reference, "acknowledgement", "--large-print")[0] == 0
    dsar("letters", "issue", reference, "acknowledgement")
    dsar("letters", "issue", reference, "acknowledgement", "--large-print")
    history = json.loads(dsar("history", reference, "--json")[1])
    issued = [event["changes"].get("large_print") for event in history if event["kind"] == "letter-issued"]
    assert issued == [None, ["", "16 pt"]]


def test_a_remark_is_overruled_on_the_command_line(dsar, added):
    reference = added(language="en")
    letter = ("letters", "issue", reference, "acknowledgement", "--language", "nl", "--overrule")

    assert dsar(*letter, "ALL-G02=No reason")[0] == 1
    assert dsar(*letter, "language-differs=Asked by phone")[0] == 0
    history = json.loads(dsar("history", reference, "--json")[1])
    assert "Asked by phone" in [event["reason"] for event in history if event["kind"] == "rule-overruled"]
