"""The command line as the contract has it, on a real desk with a passphrase."""

import json

import pytest

from dsar_desk.cli import main
from dsar_desk.cli.main import hoisted


@pytest.fixture
def dsar(tmp_path, capsys, monkeypatch):
    """Run a command; returns status, standard output and standard error."""
    secret = tmp_path / "passphrase.txt"
    secret.write_text("een lange wachtwoordzin\n", encoding="utf-8")
    monkeypatch.setenv("DSAR_LANGUAGE", "en")

    def run(*arguments, today="2026-11-22", desk="desk"):
        options = ["--desk", str(tmp_path / desk), "--passphrase-file", str(secret), "--today", today]
        with pytest.raises(SystemExit) as stopped:
            main([*options, *arguments])
        told = capsys.readouterr()
        return stopped.value.code or 0, told.out, told.err

    return run


@pytest.fixture
def made(dsar):
    status, out, _ = dsar("init")
    assert status == 0
    return out


@pytest.fixture
def added(dsar, made):
    def add(*rights, received="2026-11-02", controller="kaartje2go", **given):
        wanted = [word for right in rights or ("access",) for word in ("--right", right)]
        more = [word for key, value in given.items() for word in (f"--{key.replace('_', '-')}", value)]
        status, out, err = dsar(
            "requests", "add", "--controller", controller, *wanted, "--received", received,
            "--channel", "email", "--name", "Ana Voorbeeld", *more,
        )  # fmt: skip
        assert status == 0, err
        return out.split()[0]

    return add


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
