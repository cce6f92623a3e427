"""National numbers: what is a hit, how sure, and what never is."""

import csv
import json
import random
import time
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from stdnum.be import nn
from stdnum.fr import nir
from stdnum.nl import bsn

from dsar_desk.domain.national_numbers import Certainty, find_national_numbers, mask
from dsar_desk.domain.number_checks import is_bsn, is_nir, is_rrn
from dsar_desk.domain.ruled_out import RuledOut, tag_of

DATA = Path(__file__).parents[1] / "data"
ROWS = list(csv.DictReader((DATA / "id_numbers.csv").read_text(encoding="utf-8").splitlines()))
BSNS = json.loads((DATA / "ids" / "bsn.json").read_text(encoding="utf-8"))
ZONES = json.loads((DATA / "ids" / "mrz.json").read_text(encoding="utf-8"))
LETTERS = json.loads((DATA / "requests" / "labels.json").read_text(encoding="utf-8"))


def found(text: str, **known: object) -> list[tuple[str, str, str]]:
    hits = find_national_numbers(text, **known)
    return [(hit.kind.value, text[hit.start : hit.end], hit.certainty.value) for hit in hits]


def numbers(text: str) -> list[str]:
    return [number for _, number, _ in found(text)]


# The tables


@pytest.mark.parametrize(
    "row", [r for r in ROWS if not r["kind"].startswith("MRZ")], ids=lambda r: r["value"]
)
def test_a_number_of_the_table_is_a_hit_when_it_is_valid(row):
    valid = [row["value"]] if row["valid"] == "1" else []
    assert numbers(f"Hierbij {row['value']} ter informatie.") == valid
    assert found(f"{row['kind']}: {row['value']}") == [(row["kind"].lower(), v, "certain") for v in valid]


@pytest.mark.parametrize(
    "row", [r for r in ROWS if r["kind"].startswith("MRZ")], ids=lambda r: r["value"][-2:]
)
def test_a_line_of_a_zone_is_certain_only_when_its_check_digits_are_right(row):
    certainty = "certain" if row["valid"] == "1" else "possible"
    assert found(row["value"]) == [("bsn", "999999990", certainty)]


@pytest.mark.parametrize("vector", BSNS["vectors"], ids=lambda v: v["bsn"])
def test_a_bsn_of_the_samples_is_a_hit_when_it_passes(vector):
    assert bool(numbers(vector["bsn"])) == vector["valid_11"] == is_bsn(vector["bsn"])


@pytest.mark.parametrize("sample", BSNS["in_text"], ids=lambda s: s["text"])
def test_a_bsn_in_a_text_is_certain_and_what_looks_like_one_is_none(sample):
    expected = ["certain"] if "= valid" in sample["note"] or "spaced" in sample["note"] else []
    assert [certainty for _, _, certainty in found(sample["text"])] == expected


@pytest.mark.parametrize("zone", ZONES, ids=lambda z: z["lines"][0][:20])
def test_the_number_in_a_zone_is_found_and_nothing_else_in_it(zone):
    lower = "999999990" if zone["lines"][0].islower() else None
    holds = zone.get("bsn_in_optional", lower)
    assert found("\n".join(zone["lines"])) == ([("bsn", holds, "certain")] if holds else [])


@pytest.mark.parametrize("letter", LETTERS, ids=lambda letter: letter["file"][:-4])
def test_a_letter_has_the_hits_that_its_label_says_and_no_other(letter):
    text = (DATA / "requests" / letter["file"]).read_text(encoding="utf-8")
    assert numbers(text) == letter["bsn_in_text"]


# What is a hit


@pytest.mark.parametrize(
    "text",
    [
        "BSN 999999990",
        "Mijn BSN is 999999990.",
        "mijn burgerservicenummer (BSN): 999.999.990",
        "BSN-nr. 999 99 99 90",
        "sofinummer 999999990",
        "Persoonsnummer:\n999999990",
        '"bsn": "999999990"',
        "999999990 is mijn BSN",
        "999999990 (BSN)",
        "citizen service number 999 999 990",
        "Bürgerservicenummer: 999999990",
        "numéro de service aux citoyens 999999990",
        "Ordernummer 12345, BSN: 999999990",
        "BSN 9999\u00a099990",
        "kopie_bsn_999999990.pdf",
        "BSN van klant 999999990",
        "BSN999999990",
        "kopie-bsn999999990.pdf",
    ],
)
def test_a_bsn_beside_a_label_is_certain(text):
    assert [(kind, certainty) for kind, _, certainty in found(text)] == [("bsn", "certain")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Rijksregisternummer: 85.07.30-033.28", "rrn"),
        ("numéro national 85 07 30 033 28", "rrn"),
        ("NISS 85073003328", "rrn"),
        ("Nationalregisternummer 85.07.30-033.28", "rrn"),
        ("numéro de sécurité sociale : 1 85 05 78 006 084 91", "nir"),
        ("NIR 1 84 12 2B 451 089 60", "nir"),
    ],
)
def test_a_belgian_or_french_number_beside_a_label_is_certain(text, kind):
    assert [(k, c) for k, _, c in found(text)] == [(kind, "certain")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("999999990", "bsn"),
        ("scan_999999990.jpg", "bsn"),
        ("Nummer: 999 999 990", "bsn"),
        ("999999990 9999 ZZ Nergenshuizen", "bsn"),
        ("85.07.30-033.28", "rrn"),
        ("85 07 30 033 28", "rrn"),
        ("1 85 05 78 006 084 91", "nir"),
        ("1 85 0578006084 91", "nir"),
    ],
)
def test_digits_that_pass_without_a_label_are_possible(text, kind):
    assert [(k, c) for k, _, c in found(text)] == [(kind, "possible")]


def test_eight_digits_count_only_beside_a_label():
    assert found("BSN 10464554") == [("bsn", "10464554", "certain")]
    assert found("10464554 is mijn BSN") == [("bsn", "10464554", "certain")]
    assert found("10464554") == []
    assert found("BSN: 06-02-1957") == []


def test_every_number_of_a_labelled_list_is_certain():
    assert found("BSN's: 999999990 en 111222333") == [
        ("bsn", "999999990", "certain"),
        ("bsn", "111222333", "certain"),
    ]


# What is none


@pytest.mark.parametrize(
    "text",
    [
        "KvK 12345678",
        "KvK-nummer: 10464554",
        "RSIN 999999990",
        "NL123456789B01",
        "btw NL999999990B01",
        "BTW-nummer NL 9999.99.990.B01",
        "Ondernemingsnummer 0694.679.950",
        "SIREN 999 999 990",
        "TVA FR 12 999999990",
        "USt-IdNr. DE 999999990",
        "+31 20 123 4567",
        "+31 (0)20-999 99 99",
        "+31(0)999999990",
        "0031 999999990",
        "+33 9 99 99 99 90",
        "tel. 999999990",
        "téléphone : 999 999 990",
        "IBAN NL91 ABNA 0417 1643 00",
        "FR76 3000 6000 0112 3456 7890 189",
        "BE68 5390 0754 7034",
        "ordernummer 999999990",
        "Ordernummer\n999999990",
        "Uw bestelling 999999990 is verzonden",
        "mijn klantnummer bij u is 999999990",
        "klantnr. 12345, ordernrs 111222333, 999999990 en 249566758",
        "999999990 is mijn klantnummer",
        "999999990 (ordernummer)",
        "numéro de commande : 999999990",
        "commande n° 999999990",
        "Kundennummer 999999990",
        "Ihre Bestellung Nr. 999999990",
        "customer number 999999990",
        "bestelbon 999999990",
        "pakbonnummer 999999990",
        "ordernummer999999990",
        "Gebruiker 999999990",
        "order no. 999999990",
        "zaaknummer 999999990",
        "ons kenmerk 999999990",
        "#999999990",
        "K-999999990",
        "ORD-999999990",
        "3SABCD123456782",
        "track & trace 999999990",
        "https://shop.example/order/999999990",
        "999999990@example.org",
        "€ 123.456.782",
        "06-02-1957 20:14",
        "2016/679",
        "IMEI 185057800608491",
        "geen BSN, wel klantnummer 999999990",
        "Mijn BSN geef ik niet. Ordernummer 999999990",
        "BSN 123456789",
        "BSN 000000000",
        "x999999990",
        "999999990x",
        "9999999901234",
    ],
)
def test_other_numbers_are_never_hits(text):
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    ["088-1805250", "088 1805 250", "Postbus 93374", "+32 2 274 48 00", "02 274 48 00", "01 53 73 22 22"],
)
def test_the_authorities_own_numbers_are_never_hits(text):
    assert found(f"Bel {text} of schrijf.") == []


def test_the_numbers_of_the_case_are_no_hits_but_a_label_outweighs_them():
    assert found("Het gaat om 999999990.", known=["K 999999990"]) == []
    assert found("Het gaat om 111222333.", known=["K 999999990", ""]) == [("bsn", "111222333", "possible")]
    assert found("BSN 999999990", known=["999999990"]) == [("bsn", "999999990", "certain")]


# The checks themselves


@given(st.integers(1, 999_999_999))
def test_the_eleven_test_agrees_with_stdnum(number):
    assert is_bsn(f"{number:09}") == bsn.is_valid(f"{number:09}")


@given(st.dates(min_value=date(1905, 1, 1)), st.integers(1, 997))
def test_the_key_of_a_rijksregisternummer_agrees_with_stdnum(born, serial):
    stem = f"{born:%y%m%d}{serial:03}"
    key = 97 - int(stem) % 97
    assert is_rrn(f"{stem}{key:02}") == nn.is_valid(f"{stem}{key:02}")


@given(
    st.sampled_from("12"),
    st.integers(0, 99),
    st.integers(1, 12),
    st.sampled_from(["75", "2A", "2B", "97"]),
    st.integers(1, 999),
    st.integers(1, 999),
)
def test_the_key_of_a_nir_agrees_with_stdnum(sex, year, month, department, town, serial):
    stem = f"{sex}{year:02}{month:02}{department}{town:03}{serial:03}"
    whole = stem + nir.calc_check_digits(stem + "00")
    assert is_nir(whole)
    assert nir.is_valid(whole)
    assert not is_nir(whole[:-2] + f"{(int(whole[-2:]) + 1) % 97:02}")


@given(st.integers(1, 99_999_999), st.integers(0, 8), st.integers(1, 9))
def test_a_bsn_with_one_wrong_digit_never_passes(stem, place, shift):
    check = sum(int(digit) * (9 - at) for at, digit in enumerate(f"{stem:08}")) % 11
    assume(check < 10)
    digits = f"{stem:08}{check}"
    assert is_bsn(digits)
    wrong = digits[:place] + str((int(digits[place]) + shift) % 10) + digits[place + 1 :]
    assert not is_bsn(wrong)


def test_one_in_eleven_random_numbers_is_possible():
    chance = random.Random(20261122)
    draws = [f"{chance.randrange(100_000_000, 1_000_000_000)}" for _ in range(11_000)]
    hits = [hit for text in draws for hit in find_national_numbers(text)]
    assert all(hit.certainty is Certainty.POSSIBLE for hit in hits)
    assert 880 < len(hits) < 1120


# Masking


def test_the_digits_are_masked_and_the_rest_is_kept():
    text = "Naam: José 😀\nBSN: 999.99.99-90, order 2026-1188\r\nGroet"
    assert (
        mask(text, find_national_numbers(text))
        == "Naam: José 😀\nBSN: ***.**.**-**, order 2026-1188\r\nGroet"
    )


def test_a_number_in_a_zone_is_masked():
    text = "P<NLDDE<BRUIJN<<WILLEKE<LISELOTTE<<<<<<<<<<<\nSPECI20142NLD6503101F2403096999999990<<<<<84"
    assert "999999990" not in mask(text, find_national_numbers(text))


def test_a_hit_never_shows_its_digits():
    hits = find_national_numbers("BSN 999999990")
    assert hits
    assert "999" not in repr(hits)


pieces = st.sampled_from(
    [
        "BSN",
        "order",
        " ",
        "\n",
        ": ",
        ", ",
        "999999990",
        "111222333",
        "85.07.30-033.28",
        "2A",
        "-",
        ".",
        "06-02-1957",
        "K-",
        "<",
        "1",
    ]
)


@given(st.lists(pieces, max_size=14).map("".join))
def test_a_masked_text_is_as_long_and_has_no_hit_left_where_it_was_masked(text):
    hits = find_national_numbers(text)
    masked = mask(text, hits)
    assert len(masked) == len(text)
    for hit in hits:
        assert not any(character.isdigit() for character in masked[hit.start : hit.end])
    assert all(first.end <= second.start for first, second in pairwise(hits))


@given(st.text(max_size=300))
def test_any_text_is_searched_without_an_error(text):
    assert len(mask(text, find_national_numbers(text))) == len(text)


# Size


@pytest.mark.parametrize(
    "unit",
    [
        "Geachte heer, ik wil inzage. ",
        "999999990 ",
        "1 2 3 ",
        "1",
        "1-",
        "order nr nr ",
        "A<",
        "BSN 999999990, ",
        "+3",
        "a.b@",
    ],
)
def test_the_search_takes_time_in_proportion_to_the_text(unit):
    def seconds(length: int) -> float:
        text = unit * (length // len(unit))
        start = time.process_time()
        find_national_numbers(text)
        return time.process_time() - start

    seconds(1_000)
    assert seconds(200_000) < 40 * max(seconds(20_000), 0.005)


@pytest.mark.slow
def test_ten_megabytes_of_mail_are_searched():
    letter = (DATA / "requests" / "035_nl_req_gdprdocs-access.txt").read_text(encoding="utf-8")
    text = letter * (10_000_000 // len(letter))
    assert len(find_national_numbers(text)) == 10_000_000 // len(letter)


# Our own texts and the five statements


TEXTS = [
    path
    for path in sorted((Path(__file__).parents[2] / "resources").rglob("*"))
    if path.suffix in {".md", ".toml", ".txt", ".csv"} and path.is_file()
]


def test_no_statement_and_no_text_of_ours_holds_a_hit():
    assert len([path for path in TEXTS if path.parent.name == "controllers"]) >= 5
    assert [path.name for path in TEXTS if found(path.read_text(encoding="utf-8"))] == []


def test_what_was_ruled_out_is_no_hit_and_a_label_outweighs_it():
    ruled = RuledOut("KTG-2026-0001", frozenset({tag_of("999990019", "KTG-2026-0001")}))
    assert found("Zie 999 990 019 en 999912343", known=(ruled,)) == [("bsn", "999912343", "possible")]
    assert found("BSN 999990019", known=(ruled,)) == [("bsn", "999990019", "certain")]
    other_case = RuledOut("KTG-2026-0002", ruled.tags)
    assert len(found("Pak 999990019", known=(other_case,))) == 1


@given(st.sampled_from([row["value"] for row in ROWS if row["kind"] == "BSN" and row["valid"] == "1"]))
def test_a_tag_is_short_enough_to_fit_many_numbers(number):
    assert len(tag_of(number, "KTG-2026-0001")) == 4
