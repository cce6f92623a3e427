"""Conditions taken apart into what they ask, and put together again."""

import pytest

from dsar_desk.domain.text_chips import TAG, Condition
from dsar_desk.letters.catalog import shipped_letters
from dsar_desk.letters.conditions import condition_in
from dsar_desk.letters.glossary import Glossary


@pytest.mark.parametrize(
    ("tag", "parts", "joiner", "word"),
    [
        ("{% if late %}", ("late",), "and", "if"),
        ("{%if not late%}", ("not late",), "and", "if"),
        ("{% elif a.b and not c or d %}", ("(a.b and not c)", "d"), "or", "elif"),
        ("{% if a and b and c %}", ("a", "b", "c"), "and", "if"),
        ("{% if a and (b or c) %}", ("a", "(b or c)"), "and", "if"),
        (
            '{% if right.code == "access" and x in ["a", "b"] %}',
            ('right.code == "access"', 'x in ["a", "b"]'),
            "and",
            "if",
        ),
    ],
)
def test_a_condition_is_taken_apart(tag, parts, joiner, word):
    assert condition_in(tag) == Condition(parts, joiner, word)


@pytest.mark.parametrize(
    "tag",
    [
        "{% else %}",
        "{% endif %}",
        "{{ late }}",
        "{% for a in b %}",
        "{% if %}",
        "{% if a() %}",
        "{% if 1 + 1 %}",
    ],
)
def test_what_is_no_condition_is_none(tag):
    assert condition_in(tag) is None


def test_every_condition_of_the_shipped_texts_says_the_same_once_put_together_again():
    catalog = shipped_letters()
    texts = [catalog.text(kind, "nl").text for kind in catalog.files]
    texts += [catalog.block(name, "nl").text for name in catalog.passages("nl")]
    tags = [(tag[0], text) for text in texts for tag in TAG.finditer(text) if tag[0][3:6] in {"if ", "eli"}]
    assert len(tags) > 100
    for tag, text in tags:
        found = condition_in(tag)
        assert found is not None, tag
        assert condition_in(found.tag) == found
        words = Glossary("refusal", "nl").labels(text)
        assert words(found.tag) == words(tag)
