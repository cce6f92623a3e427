"""`dsar controllers propose` and `export` as the contract has them; neither needs a desk."""

import json
from pathlib import Path

import pytest

from dsar_desk.bootstrap import controller_from, shipped
from dsar_desk.cli import main

STATEMENT = Path(__file__).parents[1] / "data/statements/theehuis-de-ketel.txt"


@pytest.fixture
def dsar(tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("DSAR_LANGUAGE", "en")

    def run(*arguments):
        with pytest.raises(SystemExit) as stopped:
            main(["--desk", str(tmp_path / "none"), *map(str, arguments)])
        told = capsys.readouterr()
        return stopped.value.code or 0, told.out, told.err

    return run


def test_proposals_are_objects_with_their_sentences(dsar):
    status, out, err = dsar("--json", "controllers", "propose", STATEMENT)
    assert (status, err) == (0, "")
    proposals = json.loads(out)
    assert all({"place", "value", "code", "quotation", "sureness"} <= set(each) for each in proposals)
    phone = next(each for each in proposals if each["place"] == "phone")
    assert (phone["value"], phone["sureness"]) == ("0999 - 99 99 99", "sure")
    assert "0999 - 99 99 99" in phone["quotation"]
    assert {each["period"] for each in proposals if each["place"] == "retention"} >= {"P7Y", "P2Y", "P4W"}


def test_lines_for_people_give_each_fact_and_its_sentence(dsar):
    status, out, _ = dsar("controllers", "propose", STATEMENT)
    assert status == 0
    assert "Postal address (sure): Kade 4, 9999 ZZ Waterdorp\n    “Kade 4 te 9999 ZZ Waterdorp”\n" in out


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("leeg.txt", b"", "no text to read"),
        ("oud.doc", b"\xd0\xcf", "no text, Markdown, web page, PDF or Word document"),
        ("kapot.docx", b"PK", "cannot be read"),
        ("groot.txt", b"bewaren " * 1_300_000, "too large"),
    ],
)
def test_what_cannot_be_read_is_one_line(dsar, tmp_path, name, content, said):
    file = tmp_path / name
    file.write_bytes(content)
    status, out, err = dsar("controllers", "propose", file)
    assert (status, out, len(err.splitlines())) == (1, "", 1)
    assert said in err


def test_a_controller_is_exported_as_the_file_that_import_reads(dsar, tmp_path):
    file = tmp_path / "kalido.toml"
    status, out, _ = dsar("controllers", "export", "kalido", "--out", file)
    assert (status, out.strip()) == (0, str(file))
    kalido = next(each for each in shipped().controllers() if each.id == "kalido")
    again = controller_from(file.read_text(encoding="utf-8"), name=file.name)
    assert (again.legal_name, again.retention) == (kalido.legal_name, kalido.retention)
