"""The kinds of letter as their files have them."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from dsar_desk.domain.letters import Effect
from dsar_desk.domain.rights import Decision, Right
from dsar_desk.errors import InvalidInput, NotFound
from dsar_desk.letters.catalog import LetterCatalog, letter_kinds, shipped_letters
from dsar_desk.letters.names import COMMON, Group, Many, Name
from tests.letters.kinds import KINDS

DOCUMENT = Path(__file__).parents[2] / "docs" / "letters.md"


def folder_with(tmp_path: Path, toml: str) -> LetterCatalog:
    kind = tmp_path / "kind"
    kind.mkdir()
    (kind / "letter.toml").write_text(toml, encoding="utf-8")
    (kind / "nl.md").write_text("# Onderwerp\n", encoding="utf-8")
    return LetterCatalog(tmp_path)


def test_the_thirty_two_kinds_are_there_in_dutch_and_english():
    kinds = {kind.kind: kind for kind in letter_kinds()}
    assert set(KINDS) == set(kinds)
    assert all({"nl", "en"} <= set(kinds[kind].languages) for kind in KINDS)


def test_the_kinds_come_in_the_order_of_the_process():
    orders = [kind.order for kind in letter_kinds()]
    assert orders == sorted(orders)


def test_a_kind_says_what_it_answers_and_does(tmp_path):
    catalog = folder_with(
        tmp_path,
        'order = 3\neffect = "answers"\nrights = ["access"]\nanswers = ["granted"]\ndiscloses = true\n'
        '[title]\nnl = "Antwoord"\n[[facts]]\nkey = "a"\nlabel = { nl = "b" }\n'
        "many_lines = true\noptional = true\n",
    )
    (kind,) = catalog.kinds()
    assert (kind.effect, kind.rights, kind.answers) == (Effect.ANSWERS, {Right.ACCESS}, {Decision.GRANTED})
    assert kind.discloses
    assert kind.languages == ("nl",)
    assert (kind.facts[0].key, kind.facts[0].many_lines, kind.facts[0].optional) == ("a", True, True)


@pytest.mark.parametrize(
    ("toml", "code"),
    [
        ('efect = "none"\n[title]\nnl = "x"', "letter-file-key"),
        ('[title]\nnl = "x"\n[[facts]]\nkee = "a"', "letter-file-key"),
        ('effect = "nothing"\n[title]\nnl = "x"', "letter-file-unreadable"),
        ('rights = ["acces"]\n[title]\nnl = "x"', "letter-file-unreadable"),
        ("order = 1", "letter-file-unreadable"),
        ("order =", "letter-file-unreadable"),
    ],
)
def test_a_wrong_kind_is_refused_in_words(tmp_path, toml, code):
    with pytest.raises(InvalidInput) as caught:
        folder_with(tmp_path, toml).kinds()
    assert caught.value.code == code
    assert caught.value.facts["file"] == "letters/kind/letter.toml"


def test_a_misspelt_key_is_answered_with_the_nearest(tmp_path):
    with pytest.raises(InvalidInput) as caught:
        folder_with(tmp_path, 'efect = "none"\n[title]\nnl = "x"').kinds()
    assert caught.value.facts["nearest"] == "effect"


def test_an_unknown_kind_is_not_found():
    with pytest.raises(NotFound) as caught:
        LetterCatalog().file("acknowledgment")
    assert caught.value.facts["nearest"] == "acknowledgement"


def test_listing_the_kinds_loads_no_heavy_library():
    program = (
        "import sys; from dsar_desk.letters.catalog import letter_kinds; letter_kinds();"
        "print([m for m in ('reportlab', 'jinja2', 'babel', 'markdown_it', 'PIL') if m in sys.modules])"
    )
    out = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "[]"


def paths(names: dict[str, Name], before: str = "") -> list[str]:
    found = []
    for key, name in names.items():
        if isinstance(name, Group):
            found += paths(dict(name.names), f"{before}{key}.")
        else:
            found.append(f"{before}{key}")
            if isinstance(name, Many) and isinstance(name.each, Group):
                found += [f"`{part}`" for part in name.each.names]
    return found


def test_the_manual_lists_every_placeholder():
    text = DOCUMENT.read_text(encoding="utf-8")
    missing = [
        path for path in paths(dict(COMMON)) if not re.search(rf"(?<![\w.]){re.escape(path)}(?!\w)", text)
    ]
    assert missing == []


DAYS = {"until", "new_date", "stopped_from", "remove_by", "confirm_by", "answer_by"}
FACTS = [(kind.kind, fact) for kind in letter_kinds() for fact in kind.facts]


@pytest.mark.parametrize(("kind", "fact"), FACTS, ids=lambda part: getattr(part, "key", part))
def test_a_fact_that_is_a_day_is_marked_as_one(kind, fact):
    sample = shipped_letters().file(kind).samples[fact.key].get("nl", "")
    named = fact.key.endswith("_on") or fact.key in DAYS
    assert fact.is_day == named
    assert not fact.is_day or not fact.many_lines
    assert fact.is_day or not re.fullmatch(r"\d{4}-\d\d-\d\d", sample)


@pytest.mark.parametrize(("kind", "fact"), FACTS, ids=lambda part: getattr(part, "key", part))
def test_every_fact_has_a_short_name_for_lists(kind, fact):
    for language in ("nl", "en"):
        assert 0 < len(fact.short[language]) <= 30
        assert not fact.short[language].endswith("?")
