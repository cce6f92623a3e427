"""The command line as the contract has it, on a real desk with a passphrase."""

import io
import json
from contextlib import closing
from datetime import date

import pytest

from dsar_desk.bootstrap import open_desk
from dsar_desk.cli.main import hoisted
from dsar_desk.domain.letters import LARGEST_ENCLOSURE
from dsar_desk.domain.redaction import MaskedCopy
from dsar_desk.services.id_copies import keep_copy


def test_the_recovery_code_is_the_last_line_of_init(made):
    code = made.splitlines()[-1]
    assert len(code.replace("-", "")) >= 32
    assert code.upper() == code


def test_a_second_init_in_one_folder_is_refused(dsar, made):
    status, _, err = dsar("init")
    assert status == 1
    assert len(err.splitlines()) == 1


def test_adding_prints_the_reference_first(added):
    assert added() == "KTG-2026-0001"


def test_the_list_has_what_the_contract_names(dsar, added):
    added("access", "erasure", email="ana@example.org")
    _, out, _ = dsar("requests", "list", "--json")
    (row,) = json.loads(out)
    wanted = {
        "reference",
        "controller",
        "name",
        "rights",
        "received",
        "due",
        "strict_due",
        "state",
        "next_step",
    }
    assert wanted <= set(row)
    assert (row["rights"], row["due"]) == (["access", "erasure"], "2026-12-02")


def test_lines_of_an_address_may_be_written_with_a_backslash_and_n(dsar, added):
    reference = added(address=r"Nergensstraat 1\n9999 ZZ Nergens")
    shown = json.loads(dsar("requests", "show", reference, "--json")[1])
    assert shown["address"] == "Nergensstraat 1\n9999 ZZ Nergens"


def test_a_case_goes_from_arrival_to_archive(dsar, added, tmp_path):
    reference = added("access", email="ana@example.org")
    copy = tmp_path / "gegevens.csv"
    copy.write_text("veld;waarde\nnaam;Ana\n", encoding="utf-8")
    steps = [
        ("letters", "issue", reference, "acknowledgement"),
        ("letters", "sent", reference, "acknowledgement", "--date", "2026-11-22", "--how", "email"),
        (
            "identity",
            reference,
            "--outcome",
            "passed",
            "--method",
            "known-email",
            "--reason",
            "Bekend adres.",
        ),
        ("decide", reference, "--right", "access", "--decision", "granted"),
        (
            *("letters", "issue", reference, "access-response", "--enclose", str(copy)),
            *("--fact", "recipients_named=- PostNL: naam en adres\\n- Mollie: betaalgegevens"),
        ),
        ("letters", "sent", reference, "access-response", "--date", "2026-11-22", "--how", "post"),
        ("requests", "close", reference),
    ]
    for step in steps:
        status, _, err = dsar(*step)
        assert status == 0, (step, err)
    shown = json.loads(dsar("requests", "show", reference, "--json")[1])
    assert (shown["state"], shown["rights"][0]["answered_on"]) == ("closed", "2026-11-22")
    assert dsar("verify")[0] == 0


def test_the_gate_keeps_a_disclosing_letter_in(dsar, added, tmp_path):
    reference = added()
    status, _, err = dsar("letters", "write", reference, "access-response", "--out", str(tmp_path / "l.pdf"))
    assert status == 1
    assert "Identity" in err
    assert not (tmp_path / "l.pdf").exists()


def test_a_letter_in_large_print_says_so_in_its_name(dsar, added, tmp_path):
    letter, drafts = (added(), "acknowledgement"), [tmp_path / "large.pdf", tmp_path / "common.pdf"]
    assert dsar("letters", "write", *letter, "--large-print", "--out", str(drafts[0]))[0] == 0
    assert dsar("letters", "write", *letter, "--out", str(drafts[1]))[0] == 0
    assert drafts[0].read_bytes() != drafts[1].read_bytes()
    status, out, err = dsar("letters", "issue", *letter, "--large-print")
    assert status == 0, err
    assert out.split()[0] == f"{letter[0]}-acknowledgement-2026-11-22-large-print.pdf"
    shown = json.loads(dsar("requests", "show", letter[0], "--json")[1])
    assert shown["letters"][0]["filename"] == out.split()[0]


def test_open_fields_of_a_draft_are_named_and_keep_it_from_being_issued(dsar, added, tmp_path):
    reference = added()
    letter = (reference, "identity-request")
    status, _, err = dsar("letters", "write", *letter, "--out", str(tmp_path / "l.pdf"))
    assert status == 0
    assert err.strip()
    assert (tmp_path / "l.pdf").read_bytes().startswith(b"%PDF")
    assert dsar("letters", "issue", *letter)[0] == 1


def test_closing_lists_what_is_open(dsar, added):
    status, _, err = dsar("requests", "close", added("access", "erasure"))
    assert status == 1
    assert "access" in err
    assert "erasure" in err


def test_direct_marketing_and_consent_cannot_be_refused(dsar, added):
    for right in ("direct-marketing", "consent-withdrawal"):
        status, _, _ = dsar(
            "decide", added(right), "--right", right, "--decision", "refused", "--ground", "12-5-excessive",
            "--reason", "Te vaak.",
        )  # fmt: skip
        assert status == 1


@pytest.mark.parametrize("filter_name", ["open", "week", "overdue", "waiting", "closed"])
def test_every_filter_lists(dsar, added, filter_name):
    added()
    assert dsar("requests", "list", "--filter", filter_name, "--json")[0] == 0


def test_a_suspension_and_its_end_move_the_clock(dsar, added):
    reference = added()
    suspended = (
        "suspend",
        reference,
        "--kind",
        "identity",
        "--asked",
        "2026-11-04",
        "--reason",
        "Ander adres.",
    )
    assert dsar(*suspended)[0] == 0
    assert json.loads(dsar("requests", "show", reference, "--json")[1])["due"] is None
    assert dsar("resume", reference, "--answered", "2026-11-09")[0] == 0
    assert json.loads(dsar("requests", "show", reference, "--json")[1])["due"] == "2026-12-07"


def test_what_the_user_must_mend_gives_status_1_and_one_line(dsar, added):
    status, _, err = dsar("requests", "show", "KTG-2026-0404")
    assert (status, len(err.splitlines())) == (1, 1)


def test_wrong_usage_gives_status_2(dsar, made):
    assert dsar("requests", "add")[0] == 2
    assert dsar("deadline", "--received", "31-01-2026")[0] == 2


@pytest.mark.parametrize(
    "command", [("deadline", "--received", "2026-01-31"), ("letters", "kinds"), ("controllers", "list")]
)
def test_some_commands_need_no_desk(dsar, command):
    status, out, _ = dsar(*command, "--json", desk="none")
    assert status == 0
    assert json.loads(out)


def test_deadline_gives_every_date_and_the_steps(dsar):
    told = json.loads(dsar("deadline", "--country", "NL", "--received", "2026-01-31", "--json")[1])
    assert set(told) == {
        "due", "strict_due", "safe_due", "target", "extension_by", "extension_safe_by", "refusal_by",
        "suspended", "suspended_days", "steps",
    }  # fmt: skip
    assert told["due"] == "2026-03-02"
    assert {"kind", "date", "days", "name", "source"} == set(told["steps"][0])


def test_a_batch_goes_on_after_a_bad_line(dsar, monkeypatch):
    lines = (
        '{"country": "NL", "received": "2026-01-31"}\nnonsense\n{"country": "XX", "received": "2026-01-31"}\n'
    )
    lines += '{"country": "BE", "received": "2026-06-01", "pauses": ["2026-06-03/"], "extended": true}\n'
    monkeypatch.setattr("sys.stdin", iter(lines.splitlines(keepends=True)))
    status, out, _ = dsar("deadline", "--batch")
    told = [json.loads(line) for line in out.splitlines()]
    assert status == 1
    assert [("error" in each) for each in told] == [False, True, True, False]
    assert told[3]["due"] is None


def test_a_backup_restores_into_another_folder_with_the_recovery_code(dsar, made, added, tmp_path):
    reference = added()
    code = tmp_path / "code.txt"
    code.write_text(made.splitlines()[-1] + "\n", encoding="utf-8")
    backup = tmp_path / "desk.dsarbackup"
    assert dsar("backup", str(backup))[0] == 0
    status, _, err = dsar("restore", str(backup), "--recovery-code-file", str(code), desk="other")
    assert status == 0, err
    assert reference in dsar("requests", "list", desk="other")[1]


def test_history_is_shown_as_json(dsar, added):
    events = json.loads(dsar("history", added(), "--json")[1])
    assert [event["kind"] for event in events] == ["case-registered"]


def test_controllers_show_every_fact_with_its_sentence(dsar):
    told = json.loads(dsar("controllers", "show", "kaartje2go", "--json", desk="none")[1])
    assert len(told["facts"]) > 50
    assert all({"value", "quotation", "source"} <= set(fact) for fact in told["facts"])


def test_controllers_check_gives_findings(dsar):
    told = json.loads(dsar("controllers", "check", "dnp-giftcard", "--json", desk="none")[1])
    assert told
    assert all({"code", "severity", "sentence", "quotation"} <= set(finding) for finding in told)


def test_demo_makes_the_same_cases_from_the_same_seed(dsar):
    told = []
    for desk in ("one", "two"):
        dsar("init", desk=desk)
        assert dsar("demo", "--requests", "30", "--seed", "7", desk=desk)[0] == 0
        told.append(dsar("requests", "list", "--json", desk=desk)[1])
    assert told[0] == told[1]
    assert len(json.loads(told[0])) == 30


def test_global_options_may_stand_anywhere():
    assert hoisted(["requests", "list", "--json", "--desk", "d"]) == [
        "--json",
        "--desk",
        "d",
        "requests",
        "list",
    ]
    assert hoisted(["a", "--today=2026-01-01", "--", "--json"]) == ["--today=2026-01-01", "a", "--", "--json"]


def test_a_letter_is_not_issued_where_its_copy_cannot_be_written(dsar, added, tmp_path):
    reference = added()
    for place in (tmp_path / "nowhere" / "brief.pdf", tmp_path, tmp_path / "desk" / "desk.db"):
        status, _, err = dsar("letters", "issue", reference, "acknowledgement", "--out", str(place))
        assert (status, len(err.splitlines())) == (1, 1)
    assert (
        dsar("letters", "write", reference, "acknowledgement", "--out", str(tmp_path / "desk/desk.key"))[0]
        == 1
    )
    _, out, _ = dsar("requests", "show", reference, "--json")
    assert json.loads(out)["letters"] == []
    assert dsar("verify")[0] == 0


def test_a_bug_is_told_without_anything_of_a_case(dsar, added, monkeypatch):
    added()

    def fails(*_, **__):
        raise ValueError("Ana Voorbeeld, ana@example.org")

    monkeypatch.setattr("dsar_desk.cli.requests.row_as_json", fails)
    status, out, err = dsar("requests", "list", "--json")
    assert (status, out) == (1, "")
    assert "ValueError" in err
    assert "cli/requests.py" in err
    assert "Ana" not in err


@pytest.mark.parametrize(
    "command",
    [
        ("requests", "show", "KTG-\udcff"),
        ("requests", "list", "--search", "Ana \udcff"),
        ("requests", "list", "--controller", "\udcff"),
        ("history", "KTG-\udcff"),
        ("requests", "edit", "KTG-2026-0001", "--field", "name", "--value", "Ana", "--reason", "\udcff"),
    ],
)
def test_bytes_that_are_no_text_are_told_in_one_line(dsar, added, command):
    added()
    status, _, err = dsar(*command)
    assert (status, len(err.splitlines())) in {(1, 1), (0, 0)}
    assert "Traceback" not in err


BSN = "999901102"


@pytest.mark.parametrize(
    "typed",
    [
        ("suspend", "{}", "--kind", "identity", "--asked", "2026-11-04"),
        ("extend", "{}", "--sent", "2026-11-20"),
        ("requests", "edit", "{}", "--field", "name", "--value", "Bo"),
        ("requests", "set-aside", "{}", "--state", "spam"),
        ("requests", "strike-out", "{}"),
    ],
    ids=lambda typed: " ".join(typed[:2]),
)
def test_no_reason_may_hold_a_national_number(dsar, added, typed):
    reference = added()
    words = [word.format(reference) for word in typed]
    status, out, err = dsar(*words, "--reason", f"BSN {BSN}")
    assert (status, out, BSN in err) == (1, "", False)
    assert BSN not in dsar("history", reference, "--json")[1]


@pytest.mark.parametrize("option", ["--representative", "--linked-to", "--country"])
def test_no_field_of_a_new_request_takes_a_national_number(dsar, made, option):
    status, out, err = dsar(
        "requests", "add", "--controller", "kaartje2go", "--right", "access", "--received", "2026-11-02",
        "--channel", "email", "--name", "Ana Voorbeeld", option, f"BSN {BSN}",
    )  # fmt: skip
    assert (status, out, len(err.splitlines()), BSN in err) == (1, "", 1, False)


def test_a_fact_with_a_national_number_comes_into_no_letter(dsar, added, tmp_path):
    letter = ("letters", "write", added(), "identity-request", "--out", str(tmp_path / "l.pdf"))
    status, _, err = dsar(*letter, "--fact", f"doubt=Zijn BSN is {BSN}.")
    assert (status, BSN in err, (tmp_path / "l.pdf").exists()) == (1, False, False)


def test_a_tracking_code_is_no_national_number(dsar, added):
    reference = added()
    assert dsar("letters", "issue", reference, "acknowledgement")[0] == 0
    sent = ("letters", "sent", reference, "acknowledgement", "--date", "2026-11-22", "--how", "registered")
    assert dsar(*sent, "--tracking", f"BSN {BSN}")[0] == 1
    assert dsar(*sent, "--tracking", "3SKABA123456789")[0] == 0


def test_what_may_be_a_national_number_is_said_once(dsar, added):
    reference = added()
    settle = ("identity", reference, "--outcome", "passed", "--method", "login", "--reason")
    assert len(dsar(*settle, f"Zie {BSN}")[2].splitlines()) == 1
    assert dsar(*settle, "Klant van de winkel")[2] == ""


def test_a_typed_national_number_is_not_repeated_in_an_error(dsar, made):
    status, _, err = dsar("requests", "show", BSN)
    assert (status, BSN in err, "*********" in err) == (1, False, True)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("copy-received", "2026-11-23"),
        ("copy-destroyed", "2026-11-20"),
        ("country", "Atlantis"),
        ("linked-to", "KTG-2026-0404"),
    ],
)
def test_an_edit_that_cannot_be_is_refused(dsar, added, field, value):
    edit = ("requests", "edit", added(), "--field", field, "--value", value, "--reason", "Vergissing.")
    status, _, err = dsar(*edit)
    assert (status, len(err.splitlines())) == (1, 1)


def test_a_country_is_kept_as_its_code(dsar, added):
    reference = added()
    assert dsar("requests", "edit", reference, "--field", "country", "--value", "be", "--reason", "x")[0] == 0
    assert json.loads(dsar("requests", "show", reference, "--json")[1])["country"] == "BE"


def test_a_case_is_linked_to_one_of_its_own_controller_only(dsar, added):
    first, other = added(), added(controller="kalido")
    assert json.loads(dsar("requests", "show", added(linked_to=first), "--json")[1])["linked_to"] == first
    edit = ("requests", "edit", first, "--field", "linked-to", "--reason", "x", "--value")
    assert dsar(*edit, other)[0] == 1
    assert dsar(*edit, first)[0] == 1
    assert dsar(*edit, "")[0] == 0


def test_receipt_cannot_be_moved_past_a_notice_that_left(dsar, added):
    reference = added(received="2026-11-02")
    assert dsar("extend", reference, "--sent", "2026-11-10", "--reason", "Zes systemen.")[0] == 0
    edit = ("requests", "edit", reference, "--field", "received", "--reason", "Later bezorgd.", "--value")
    assert dsar(*edit, "2026-11-12")[0] == 1
    assert dsar(*edit, "2026-11-09")[0] == 0


def test_an_extension_notice_follows_an_extension_while_the_clock_stands_still(dsar, added):
    reference = added(received="2026-11-09")
    reason = "U vraagt gegevens uit zes systemen over tien jaar op; dat maakt uw verzoek complex."
    suspended = ("suspend", reference, "--kind", "identity", "--asked", "2026-11-11", "--reason", "Onbekend.")
    assert dsar(*suspended)[0] == 0
    assert dsar("extend", reference, "--sent", "2026-11-22", "--reason", reason)[0] == 0
    status, _, err = dsar("letters", "issue", reference, "extension-notice", "--fact", f"reason={reason}")
    assert (status, err) == (0, "")


def batch(dsar, monkeypatch, lines):
    monkeypatch.setattr("sys.stdin", io.StringIO(lines))
    status, out, _ = dsar("deadline", "--batch")
    return status, [json.loads(line) for line in out.splitlines()]


def test_a_bad_line_of_a_batch_leaves_the_rest_to_go_on(dsar, monkeypatch):
    good = '{"country": "NL", "received": "2026-01-31"}'
    bad = [
        "nonsense",
        "[]",
        '{"received": ' + "9" * 5000 + "}",
        '{"received": "2026-01-31", "extended": "x"}',
    ]
    status, told = batch(dsar, monkeypatch, "\n".join([good, *bad, good]))
    assert (status, told[0]["due"], told[-1]["due"]) == (1, "2026-03-02", "2026-03-02")
    assert [list(line) for line in told[1:-1]] == [["error"]] * 4


@pytest.mark.parametrize(
    ("told", "due"), [("true", "2026-04-30"), ("1", "2026-04-30"), ('"0"', "2026-03-02")]
)
def test_a_batch_takes_an_extension_as_the_table_writes_it(dsar, monkeypatch, told, due):
    line = '\ufeff{"received": "2026-01-31", "extended": ' + told + "}"
    assert batch(dsar, monkeypatch, line)[1][0]["due"] == due


def test_a_controller_file_may_begin_with_a_byte_order_mark(dsar, made, tmp_path):
    text = 'id = "windows"\nprefix = "WIN"\ncountry = "NL"\nform_of_address = "u"\nlanguages = ["nl"]\n'
    (tmp_path / "windows.toml").write_text(
        text + 'legal_name = { value = "Venster" }\n', encoding="utf-8-sig"
    )
    assert dsar("controllers", "import", str(tmp_path / "windows.toml"))[1].strip() == "windows"


@pytest.mark.parametrize("until", ["2026-12-02", "2027-02-03", "2030-01-01"])
def test_an_extension_notice_promises_no_day_that_is_no_extension(dsar, added, until):
    reason = "U vraagt gegevens uit zes systemen over tien jaar op; dat maakt uw verzoek complex."
    letter = ("letters", "issue", added(received="2026-11-02"), "extension-notice", "--fact")
    status, out, err = dsar(*letter, f"reason={reason}", "--fact", f"until={until}")
    assert (status, out, "2027-02-02" in err) == (1, "", True)


def test_an_enclosure_too_large_to_keep_is_told(dsar, added, tmp_path):
    reference, film = added(), tmp_path / "film.mp4"
    with film.open("wb") as file:
        file.truncate(LARGEST_ENCLOSURE + 1)
    status, _, err = dsar("letters", "issue", reference, "acknowledgement", "--enclose", str(film))
    assert (status, err.strip()) == (1, "The file film.mp4 is too large.")


def test_what_only_reads_waits_for_no_writer(dsar, added, tmp_path, monkeypatch):
    reference = added()
    monkeypatch.setattr("dsar_desk.bootstrap.Desk.begin", lambda _: pytest.fail("it waits its turn to write"))
    for command in (
        ("requests", "list"),
        ("requests", "show", reference),
        ("history", reference),
        ("controllers", "list"),
        ("controllers", "show", "kaartje2go"),
        ("letters", "write", reference, "acknowledgement", "--out", str(tmp_path / "brief.pdf")),
        ("requests", "purge"),
        ("verify",),
    ):
        assert dsar(*command)[0] == 0


def test_who_lost_the_passphrase_opens_the_desk_with_the_recovery_code(dsar, made, tmp_path):
    (tmp_path / "passphrase.txt").write_text(made.splitlines()[-1], encoding="utf-8")
    assert dsar("verify")[0] == 0


def test_a_copy_whose_day_is_over_goes_at_the_next_command_which_says_so(dsar, added, tmp_path):
    reference = added("access")
    secret = (tmp_path / "passphrase.txt").read_text(encoding="utf-8").strip()
    with closing(open_desk(tmp_path / "desk", passphrase=secret)) as desk:
        actor = desk.actor(reference=reference, today=date(2026, 11, 22))
        copy = MaskedCopy((b"\x89PNG",))
        keep_copy(desk.begin, desk.catalog, actor, reference, copy, came_unmasked=False)
    status, out, err = dsar("requests", "show", reference, "--json")
    identity = json.loads(out)["identity"]
    assert (status, err, identity["copy_held"], identity["copy_kept_until"]) == (0, "", True, "2026-11-22")
    status, out, err = dsar("requests", "show", reference, "--json", today="2026-11-23")
    assert json.loads(out)["identity"]["copy_held"] is False
    assert "destroyed" in err
    assert reference in err
    assert dsar("requests", "list", today="2026-11-23")[2] == ""
    assert dsar("requests", "close", reference, today="2026-11-23")[0] == 1


def test_the_means_masked_copy_keeps_a_case_open_until_the_copy_is_destroyed(dsar, added):
    reference = added("access")
    done = ("--outcome", "passed", "--method", "masked-copy", "--reason", "Niets anders kon.")
    assert dsar("identity", reference, *done)[0] == 0
    assert "Destroy the copy" in dsar("requests", "close", reference)[2]
    gone = ("--field", "copy-destroyed", "--value", "2026-11-22", "--reason", "Overal weg.")
    assert dsar("requests", "edit", reference, *gone)[0] == 0
    assert "Destroy the copy" not in dsar("requests", "close", reference)[2]


def test_an_own_statement_is_kept_and_checked(dsar, made, tmp_path):
    own = tmp_path / "own.toml"
    own.write_text(
        'id = "ketel"\nprefix = "KTL"\ncountry = "NL"\nform_of_address = "u"\nlanguages = ["nl"]\n'
        'legal_name = { value = "Theehuis De Ketel B.V.", source = "user" }\n',
        encoding="utf-8",
    )
    assert dsar("controllers", "import", str(own))[0] == 0
    page = tmp_path / "privacy.html"
    page.write_text(
        "<h1>Privacy</h1><p>Wij steunen op het Privacy Shield. BSN 999990019.</p>", encoding="utf-8"
    )
    status, out, err = dsar("controllers", "statement", "ketel", str(page))
    assert (status, out) == (0, "ketel\n")
    assert len(err.splitlines()) == 1, "the masked number is told"
    found = json.loads(dsar("controllers", "check", "ketel", "--json")[1])
    assert "Wij steunen op het Privacy Shield." in [each["quotation"] for each in found]
    other = tmp_path / "privacy.pdf"
    other.write_bytes(b"%PDF")
    assert dsar("controllers", "statement", "ketel", str(other))[0] == 1


def test_a_short_passphrase_is_warned_about_and_taken_and_an_empty_one_refused(dsar, tmp_path):
    secret = tmp_path / "passphrase.txt"
    secret.write_text("geheim\n", encoding="utf-8")
    status, out, err = dsar("init")
    assert status == 0
    assert len(err.splitlines()) == 1
    assert "12" in err
    assert "geheim" not in out + err
    assert dsar("requests", "list")[0] == 0
    secret.write_text("\n", encoding="utf-8")
    assert dsar("init", desk="other")[0] == 1
    secret.write_text("twaalf tekens\n", encoding="utf-8")
    assert dsar("init", desk="third")[2] == ""


def test_whose_name_stands_below_letters_is_said_at_the_start_and_can_be_set(dsar, made, added):
    name, _, _ = dsar("handler")[1].partition(",")
    assert name.strip() in made
    assert "dsar handler --name" in made
    assert dsar("handler", "--name", "Ilse Vermeer", "--role", "eigenaar")[1] == "Ilse Vermeer, eigenaar\n"
    assert json.loads(dsar("handler", "--json")[1]) == {"name": "Ilse Vermeer", "role": "eigenaar"}
    reference = added("access")
    assert "Ilse Vermeer" in dsar("history", reference)[1]
    assert dsar("handler", "--name", "BSN 999990019")[0] == 1


def test_a_purge_names_what_still_holds_the_cases_and_deletes_old_copies_when_told(dsar, added, tmp_path):
    old = tmp_path / "desk" / "desk.db.before-0001"
    old.write_bytes(b"x")
    for reference in (added("access"), added("access")):
        assert dsar("requests", "strike-out", reference, "--reason", "Per ongeluk.")[0] == 0
        if old.exists():
            assert dsar("requests", "purge")[2] == ""
        _, out, err = dsar("requests", "purge", "--yes", *(["--old-copies"] if reference[-1] == "2" else []))
        assert out == f"{reference}\n"
        assert ("desk.db.before-0001" in err) == old.exists()
        assert "elsewhere" in err
    assert not old.exists()
    assert dsar("verify")[0] == 0


def test_a_case_is_shown_to_people_without_brackets(dsar, added):
    reference = added("access", "erasure", address=r"Nergensstraat 1\n9999 ZZ Nergens")
    assert dsar("decide", reference, "--right", "erasure", "--decision", "granted")[0] == 0
    out = dsar("requests", "show", reference)[1]
    assert not set("[]{}'") & set(out)
    lines = out.splitlines()
    assert "rights              right: access, state: open" in lines
    assert any(line.startswith(" " * 20 + "right: erasure, state: decided") for line in lines)
    assert " " * 20 + "9999 ZZ Nergens" in lines
    assert "extension" not in out.replace("extension_", "")


def test_the_list_of_a_controller_that_is_not_there_is_no_empty_list(dsar, added):
    reference = added("access")
    status, out, err = dsar("requests", "list", "--controller", "kaartje2gp")
    assert (status, out) == (1, "")
    assert "kaartje2gp" in err
    status, out, _ = dsar("requests", "list", "--controller", "kaartje2go")
    assert (status, out.split()[0]) == (0, reference)
    assert dsar("requests", "list", "--controller", "kalido")[:2] == (0, "")
