"""A text that comes in is cut and masked before anything is kept."""

import pytest

from dsar_desk.domain.rights import Right
from dsar_desk.errors import InvalidInput
from dsar_desk.services.recognition import FILE_LIMIT, take_text, text_of_file
from dsar_desk.services.registration import TEXT_LIMIT


def test_a_national_number_is_masked_and_counted():
    taken = take_text("Wis mijn gegevens. Mijn BSN is 999990019.")
    assert (taken.masked, taken.text) == (1, "Wis mijn gegevens. Mijn BSN is *********.")
    assert taken.recognised.primary is Right.ERASURE


def test_a_known_number_is_kept():
    assert take_text("Het gaat om 999990019.", known=("999990019",)).masked == 0


def test_a_text_beyond_the_limit_is_cut():
    taken = take_text("Wis mijn gegevens. " + "a" * TEXT_LIMIT)
    assert taken.was_cut
    assert len(taken.text) == TEXT_LIMIT


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_text_file_of_any_usual_encoding_is_read(tmp_path, encoding):
    file = tmp_path / "brief.txt"
    file.write_bytes("Één café\r\nen meer".encode(encoding))
    assert text_of_file(file) == "Één café\nen meer"


def test_a_file_that_is_no_text_is_refused(tmp_path):
    file = tmp_path / "plaatje.txt"
    file.write_bytes(b"\x89PNG\0\0\x01")
    with pytest.raises(InvalidInput) as refused:
        text_of_file(file)
    assert (refused.value.code, refused.value.facts["name"]) == ("file-not-text", "plaatje.txt")


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(InvalidInput) as refused:
        text_of_file(tmp_path / "weg.txt")
    assert refused.value.code == "file-unreadable"


def test_a_file_larger_than_any_letter_is_refused(tmp_path):
    file = tmp_path / "groot.txt"
    with file.open("wb") as made:
        made.truncate(FILE_LIMIT + 1)
    with pytest.raises(InvalidInput) as refused:
        text_of_file(file)
    assert refused.value.code == "file-too-large"
