"""A pattern is looked for only where its words are: never is one missed for that."""

import re
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dsar_desk.domain.letters import LETTER_LANGUAGES
from dsar_desk.letters.catalog import shipped_letters
from dsar_desk.letters.checks.hints import hints, in_small_letters, may_be_in


def texts_in(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from texts_in(part)
    elif isinstance(value, (list, tuple)):
        for part in value:
            yield from texts_in(part)


PATTERNS = sorted(
    {text for language in LETTER_LANGUAGES for text in texts_in(shipped_letters().checks(language))}
)


@settings(max_examples=300)
@given(st.data())
def test_whatever_a_shipped_pattern_finds_has_one_of_its_words(data: st.DataObject) -> None:
    pattern = data.draw(st.sampled_from(PATTERNS))
    text = data.draw(st.from_regex(re.compile(pattern, re.IGNORECASE)))
    assert may_be_in(hints(pattern), in_small_letters(text))


def test_most_shipped_patterns_have_words_to_look_for() -> None:
    assert sum(bool(hints(pattern)) for pattern in PATTERNS) > len(PATTERNS) // 2


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"(kosten|vergoeding) (zijn|is) €", ("kosten", "vergoeding")),
        (r"\b(stuur|mail)\b[^.]{0,60}ondertekend", ("ondertekend",)),
        (r"zet [^.]{0,20}handtekening", ("handtekening",)),
        (r"diensten?", ("dienste",)),
        (r"kopie( van)? ID-kaart", (" id-kaart",)),
        (r"(kopie|scan) nodig|paspoort", ()),
        (r"(kopie|scan)?", ()),
        (r"(?!kopie)[^.]{3}", ()),
        (r"[kopie]+", ()),
        (r"(kop(ie)?|scan)", ()),
        (r"\d{4}\)", ()),
    ],
)
def test_words_are_taken_only_where_they_must_be(pattern: str, words: tuple[str, ...]) -> None:
    assert hints(pattern) == words


def test_a_long_s_or_a_dotless_i_leaves_nothing_to_a_hint() -> None:
    found = re.compile("ſtuur|stuur", re.IGNORECASE)
    assert found.search("ſTUUR")
    assert may_be_in(hints("stuur ons"), in_small_letters("ſTUUR ONS"))
    assert not may_be_in(hints("stuur ons"), in_small_letters("mail ons"))
