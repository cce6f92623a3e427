"""What is found among words with places, as a page or the text layer of a PDF has them."""

import csv
import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsar_desk.domain.number_checks import is_bsn
from dsar_desk.domain.redaction import Box, FindingKind, Sureness
from dsar_desk.redaction.finding import find_in_text
from dsar_desk.redaction.pieces import Piece, Word
from dsar_desk.redaction.printed import find_printed

DATA = Path(__file__).parents[1] / "data"
VECTORS = json.loads((DATA / "ids" / "bsn.json").read_text())
NUMBERS = list(csv.DictReader((DATA / "id_numbers.csv").read_text(encoding="utf-8").splitlines()))
ROW = 0.05


def word(text, *, left=0.1, row=0, width=None):
    top = 0.1 + row * ROW
    return Word(text, Box(left, top, left + (width or 0.012 * len(text)), top + 0.03))


def found(*words):
    return [(each.kind, each.sureness) for each in find_in_text(words, number=0, ratio=1.0)]


@pytest.mark.parametrize("vector", VECTORS["vectors"], ids=lambda vector: vector["bsn"])
def test_a_bsn_by_itself_is_possible_and_below_its_label_certain(vector):
    passes = vector["valid_11"] and len(vector["bsn"]) == 9 and int(vector["bsn"]) > 0
    alone = found(word(vector["bsn"]))
    assert alone == ([(FindingKind.BSN, Sureness.POSSIBLE)] if passes else [])
    labelled = found(word("Persoonsnummer / Personal no."), word(vector["bsn"], row=1))
    assert labelled[0][0] is FindingKind.BSN
    assert (labelled[0][1] is Sureness.CERTAIN) == passes


@pytest.mark.parametrize("entry", VECTORS["in_text"], ids=lambda entry: entry["text"])
def test_what_stands_in_a_sentence_is_no_bsn_unless_it_is_called_so(entry):
    kinds = [kind for kind, _ in found(word(entry["text"]))]
    is_called_so = bool(re.search("bsn|burgerservice", entry["text"], re.IGNORECASE))
    assert (FindingKind.BSN in kinds) == is_called_so


@pytest.mark.parametrize("row", [row for row in NUMBERS if row["kind"] in {"BSN", "RRN", "NIR"}], ids=str)
def test_the_numbers_of_the_research_are_found_by_their_checks(row):
    kinds = [kind for kind, _ in found(word(row["value"]))]
    assert (FindingKind(row["kind"].lower()) in kinds) == (row["valid"] == "1")


@pytest.mark.parametrize(
    "label",
    ["BSN", "Burgerservicenummer / Citizen service number", "Persoonsnummer/Personal no./No. personnel",
     "persoonsnumrner", "Burgerservicenurnmer", "Personal number", "Citizen service number / BSN"],
)  # fmt: skip
@pytest.mark.parametrize("place", ["above", "left", "same"])
def test_a_label_counts_above_beside_and_before_its_number(label, place):
    words = {
        "above": [word(label), word("999999990", row=1)],
        "left": [word(label), word("999999990", left=0.12 + 0.012 * len(label))],
        "same": [word(f"{label}: 999999990")],
    }[place]
    assert found(*words) == [(FindingKind.BSN, Sureness.CERTAIN)]


def test_a_number_in_three_boxes_is_one_finding_over_all_three():
    words = [word("999", left=0.1), word("999", left=0.15), word("990", left=0.2)]
    (finding,) = find_in_text(words, number=2, ratio=1.0)
    assert finding.kind is FindingKind.BSN
    assert finding.page == 2
    assert finding.box.covers(words[0].box)
    assert finding.box.covers(words[2].box)
    assert finding.text == "*** *** ***"


@pytest.mark.parametrize(
    "read", ["99999999O", "99999g990", "9999999-O", "9999 99 99O", "9999B9990", "999999"]
)
def test_a_number_misread_below_its_label_is_proposed_all_the_same(read):
    proposed = found(word("BSN"), word(read, row=1))
    assert [kind for kind, _ in proposed] == ([FindingKind.BSN] if len(read) > 6 else [])


@pytest.mark.parametrize(
    ("text", "kind"),
    [("Bestelnummer: 999999990", FindingKind.ORDER_NUMBER), ("RSIN 999999990", FindingKind.COMPANY_NUMBER),
     ("btw NL999999990B01", FindingKind.COMPANY_NUMBER), ("IBAN NL91 ABNA 0999 9999 90", FindingKind.IBAN)],
)  # fmt: skip
def test_a_look_alike_is_doubtful_and_no_bsn(text, kind):
    assert found(word(text)) == [(kind, Sureness.DOUBTFUL)]


def test_the_label_above_belongs_to_what_stands_below_it_and_not_to_the_next_column():
    words = [word("Documentnummer"), word("BSN", left=0.6), word("SPECI2014", row=1)]
    words.append(word("999999990", left=0.6, row=1))
    (finding,) = find_in_text(words, number=0, ratio=1.0)
    assert (finding.kind, finding.sureness) == (FindingKind.BSN, Sureness.CERTAIN)
    assert finding.box.left >= 0.59


bsns = st.integers(0, 99_999).map(lambda tail: f"9999{tail:05d}").filter(is_bsn)


@given(bsns, st.sampled_from(["{0}{1}{2}", "{0} {1} {2}", "{0}.{1}.{2}", "{0}-{1}-{2}"]), st.booleans())
def test_every_way_of_writing_a_bsn_is_found(digits, form, is_labelled):
    written = form.format(digits[:3], digits[3:6], digits[6:])
    pieces = [Piece(written, 0, 2, 10, 3)] + ([Piece("BSN", 0, 0.5, 3, 1.5)] if is_labelled else [])
    (hit,) = find_printed(pieces)
    assert hit.kind is FindingKind.BSN
    assert (hit.sureness is Sureness.CERTAIN) == is_labelled
    assert sum(part.end - part.start for part in hit.parts) == len(written)


@given(st.text("0123456789", min_size=9, max_size=9).filter(lambda digits: not is_bsn(digits)))
def test_digits_that_fail_the_check_and_have_no_label_are_nothing(digits):
    assert find_printed([Piece(digits, 0, 0, 9, 1)]) == ()


@given(st.lists(st.tuples(st.text(max_size=20), st.floats(0, 50), st.floats(0, 50)), max_size=8))
def test_no_text_at_any_place_is_too_strange(rows):
    pieces = [Piece(text, left, top, left + len(text) + 0.1, top + 1) for text, left, top in rows]
    for hit in find_printed(pieces):
        assert all(0 <= part.start < part.end <= len(pieces[part.piece].text) for part in hit.parts)
