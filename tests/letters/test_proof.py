"""The small tool that shows a writer how a letter comes out."""

import pytest

from dsar_desk.letters.proof import main


@pytest.fixture(autouse=True)
def english(monkeypatch):
    monkeypatch.setenv("DSAR_LANGUAGE", "en")


def test_a_proof_is_written_and_nothing_is_open(tmp_path, capsys):
    assert main(["refusal", "nl", str(tmp_path / "out.pdf")]) == 0
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF-")
    assert capsys.readouterr().out == ""


def test_a_bare_proof_lists_what_is_open(tmp_path, capsys):
    assert main(["overdue-notice", "en", str(tmp_path / "out.pdf"), "--bare"]) == 0
    assert capsys.readouterr().out.splitlines()[:2] == ["open: new_date", "open: cause"]


def test_a_proof_tells_what_the_checks_found(tmp_path, capsys):
    arguments = ["extension-notice", "nl", str(tmp_path / "out.pdf"), "--fact", "reason=Het is druk."]
    assert main(arguments) == 0
    assert "MUST extension-notice-02" in capsys.readouterr().out


def test_a_wrong_kind_or_fact_ends_in_one_sentence(tmp_path, capsys):
    assert main(["refusals", "nl", str(tmp_path / "out.pdf")]) == 1
    assert main(["refusal", "nl", str(tmp_path / "out.pdf"), "--fact", "x=1"]) == 1
    assert len(capsys.readouterr().out.splitlines()) == 2
    assert not (tmp_path / "out.pdf").exists()
