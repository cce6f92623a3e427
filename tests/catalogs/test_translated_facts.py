"""What the five statements say, in every language that letters are written in."""

import re

import pytest

from dsar_desk.catalogs.controllers import SHIPPED, shipped_controller
from dsar_desk.domain.controllers import facts_of
from dsar_desk.domain.letters import LETTER_LANGUAGES
from dsar_desk.letters.catalog import shipped_letters
from dsar_desk.letters.press import Press
from dsar_desk.letters.samples import sample_request

SAME_EVERYWHERE = {
    "legal_name", "trade_name", "address", "email", "privacy_email", "phone", "website",
    "company_number", "vat_number",
}  # fmt: skip
VOID = {"fr": "Il est invalide depuis le 16 juillet 2020", "de": "Es ist seit dem 16. Juli 2020 ungültig"}
REMARK = {"fr": "tel quel dans notre déclaration", "de": "so steht es in unserer Datenschutzerklärung"}


@pytest.fixture(scope="module")
def press():
    return Press()


def facts(name):
    return dict(facts_of(shipped_controller(name)))


def translations(name):
    return [(path, fact, text) for path, fact in facts(name).items() for text in fact.translations.values()]


@pytest.mark.parametrize("name", SHIPPED)
def test_every_fact_speaks_every_language_of_letters(name):
    spoken = shipped_controller(name).statement.language
    silent = [
        (path, language)
        for path, fact in facts(name).items()
        for language in LETTER_LANGUAGES
        if path not in SAME_EVERYWHERE and not fact.speaks(language, statement_language=spoken)
    ]
    assert silent == []


@pytest.mark.parametrize("name", SHIPPED)
def test_no_translation_changes_a_number_or_an_address(name):
    def kept(text):
        return sorted(re.findall(r"\d+|[\w.-]+@[\w.-]+\w|\bwww\.[\w.-]+\w", text))

    changed = [(path, text) for path, fact, text in translations(name) if kept(text) != kept(fact.value)]
    assert changed == []


@pytest.mark.parametrize("name", SHIPPED)
def test_french_has_its_hard_space_and_german_its_own_quotation_marks(name):
    told = facts(name).values()
    french = [fact.translations["fr"] for fact in told if "fr" in fact.translations]
    german = [fact.translations["de"] for fact in told if "de" in fact.translations]
    assert [text for text in french if re.search(r"[^\u00a0][;:?!»]|«(?!\u00a0)", text)] == []
    assert [text for text in german if re.search(r"[«»”\u00a0]| [;:?!]", text)] == []


@pytest.mark.parametrize("language", ["fr", "de"])
@pytest.mark.parametrize("name", SHIPPED)
def test_an_answer_in_french_or_german_quotes_nothing_in_dutch(press, name, language):
    controller = shipped_controller(name)
    request = sample_request(shipped_letters().file("access-response"), language, controller=controller)
    text = re.sub("[ \\n]+", " ", press.draft(request).text)
    assert REMARK[language] not in text
    assert text.count("Privacy Shield") == text.count(VOID[language]) == (name == "kaartje2go")
    assert (" ;" in text, "\u00a0;" in text) == (False, language == "fr")
