"""Every code that the core raises or warns with has a sentence in each language."""

import ast
import re
import tomllib
from pathlib import Path

import pytest

from dsar_desk.sentences import LANGUAGES, _read, _tables, has_sentence, sentence

CORE = Path(__file__).parent.parent / "dsar_desk"
ERRORS = {
    "DeskError",
    "InvalidInput",
    "PasswordNeeded",
    "ReaderFailed",
    "NotFound",
    "NotAllowed",
    "DeskUnavailable",
    "WrongKey",
    "DamagedDesk",
    "NewerDesk",
    "DeskInUse",
}


def raised_codes():
    for path in CORE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ERRORS:
                first = node.args[0] if node.args else None
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    yield first.value, path.relative_to(CORE).as_posix()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_error_has_a_sentence(language):
    codes = dict(raised_codes())
    assert len(codes) > 50
    missing = {code: where for code, where in codes.items() if not has_sentence("errors", code, language)}
    assert not missing


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_are_read_as_toml_has_them(language):
    whole: dict[str, dict[str, str]] = {}
    for file in (CORE.parent / "resources" / "sentences").glob(f"*.{language}.toml"):
        for table, sentences in tomllib.loads(file.read_text(encoding="utf-8")).items():
            whole.setdefault(table, {}).update(sentences)
    assert _tables(language) == whole


@pytest.mark.parametrize(
    "line", [r'a = "\"b\" \u20ac"', "a = 'b'", 'a = """b\nc"""', 'a = "b" # c', 'a="b"', "a.b = 1"]
)
def test_a_line_that_is_not_plain_is_read_as_toml_too(line):
    assert _read(line) == tomllib.loads(line)


def test_a_fact_that_nobody_gave_stays_visible():
    assert "{id}" in sentence("errors", "controller", language="en")


def test_facts_fill_a_sentence():
    assert "KTG-2026-0009" in sentence("errors", "case", {"reference": "KTG-2026-0009"}, language="nl")


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_code_has_two_sentences(language):
    seen = set()
    for file in (CORE.parent / "resources" / "sentences").glob(f"*.{language}.toml"):
        for table, sentences in tomllib.loads(file.read_text(encoding="utf-8")).items():
            codes = {(table, code) for code in sentences}
            assert not codes & seen, file.name
            seen |= codes


@pytest.mark.parametrize("language", LANGUAGES)
def test_tables_read_one_by_one_say_what_the_whole_files_say(language):
    whole = {}
    for file in (CORE.parent / "resources" / "sentences").glob(f"*.{language}.toml"):
        for name, sentences in tomllib.loads(file.read_text(encoding="utf-8")).items():
            whole.setdefault(name, {}).update(sentences)
    assert _tables(language) == whole


def test_the_languages_have_the_same_codes():
    dutch, english = ({key: set(table) for key, table in _tables(lang).items()} for lang in ("nl", "en"))
    assert dutch == english


def test_a_sentence_tells_the_same_facts_in_both_languages():
    """A fact that ends in `_en` is the same one, worded for English."""
    differing = [
        (table, code)
        for table, sentences in _tables("nl").items()
        for code, dutch in sentences.items()
        if _facts(dutch) != {fact.removesuffix("_en") for fact in _facts(_tables("en")[table][code])}
    ]
    assert differing == []


def _facts(sentence):
    return set(re.findall(r"\{(\w+)\}", sentence))
