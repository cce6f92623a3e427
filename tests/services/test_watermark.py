"""The watermark says what the copy is, for whom, for which case and from which day (ID-09)."""

from dataclasses import replace
from datetime import date

import pytest

from dsar_desk.bootstrap import example_names
from dsar_desk.bootstrap.shipped import shipped
from dsar_desk.services.watermark import watermark_for

DAY = date(2026, 11, 27)


def controller(language):
    found = next(each for each in shipped().controllers() if each.id == "kaartje2go")
    return replace(found, statement=replace(found.statement, language=language))


@pytest.mark.parametrize(
    ("language", "word"), [("nl", "KOPIE"), ("en", "COPY"), ("fr", "COPIE"), ("de", "KOPIE")]
)
def test_it_speaks_the_controllers_language(language, word):
    lines = watermark_for(controller(language), "KTG-2026-0001", DAY).lines
    assert lines[0] == word
    assert example_names()["kaartje2go"] in lines[1]
    assert "KTG-2026-0001" in lines[2]
    assert "27-11-2026" in lines[2]


def test_a_language_without_words_of_its_own_gets_english():
    assert watermark_for(controller("pl"), "KTG-2026-0001", DAY).lines[0] == "COPY"
