import pytest

from dsar_desk.assets import asset
from dsar_desk.bootstrap import identity_checklist
from dsar_desk.catalogs.checklist import read_checklist
from dsar_desk.errors import InvalidInput


def test_the_checklist_has_its_seventeen_items_in_order():
    assert [item.code for item in identity_checklist()] == [f"ID-{number:02}" for number in range(1, 18)]


def test_every_item_has_a_question_in_dutch_and_english_and_a_legal_basis():
    for item in identity_checklist():
        assert item.label("nl")
        assert item.basis
        assert item.label("nl") != item.label("en")


def test_a_language_that_the_checklist_lacks_falls_back_to_english():
    first = identity_checklist()[0]
    assert first.label("de") == first.label("en")


def test_the_item_on_the_bsn_names_every_place_where_it_can_stand():
    label = identity_checklist()[6].label("nl")
    for place in ("voorzijde", "achterzijde", "MRZ", "QR-code"):
        assert place in label


def test_a_missing_and_an_unknown_column_are_named():
    text = asset("identity", "checklist.csv").read_text(encoding="utf-8")
    with pytest.raises(InvalidInput, match="file-key-missing") as missing:
        read_checklist(text.replace("label_en", "label_xx", 1))
    assert missing.value.facts["key"] == "label_en"
    with pytest.raises(InvalidInput, match="file-key-unknown") as unknown:
        read_checklist(text.replace("store", "store,colour", 1))
    assert unknown.value.facts["key"] == "colour"
