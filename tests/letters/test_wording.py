"""How a text is filled: names, open fields, forms of address, and what it may not do."""

import time
from dataclasses import replace
from pathlib import Path

import pytest

from dsar_desk.domain.letters import Draft, FactWanted, LetterKind
from dsar_desk.errors import InvalidInput
from dsar_desk.letters.catalog import KindFile, LetterCatalog
from dsar_desk.letters.press import Press
from dsar_desk.letters.samples import SAMPLE_CONTROLLER, sample_request

RESOURCES = Path(__file__).parents[2] / "resources" / "letters"


class Desk:
    """A catalogue with one kind, whose text a test writes."""

    def __init__(self, folder: Path) -> None:
        for name in ("words", "checks", "blocks"):
            (folder / name).symlink_to(RESOURCES / name)
        (folder / "note").mkdir()
        self.folder = folder
        self.facts = [FactWanted("what", {"nl": "wat er is gevonden", "en": "what was found"})]

    def write(self, text: str, *, form: str = "u", language: str = "nl", **facts: str) -> Draft:
        lines = ['[title]\nnl = "Notitie"\nen = "Note"\n']
        for fact in self.facts:
            optional = "true" if fact.optional else "false"
            label = ", ".join(f'{key} = "{value}"' for key, value in fact.label.items())
            lines.append(f'[[facts]]\nkey = "{fact.key}"\nlabel = {{ {label} }}\noptional = {optional}\n')
        (self.folder / "note" / "letter.toml").write_text("".join(lines), encoding="utf-8")
        (self.folder / "note" / f"{language}.md").write_text(text, encoding="utf-8")
        catalog = LetterCatalog(self.folder)
        controller = replace(SAMPLE_CONTROLLER, form_of_address=form)
        request = sample_request(catalog.file("note"), language, controller=controller)
        return Press(catalog).draft(replace(request, facts=facts))

    def fault(self, text: str, **facts: str) -> InvalidInput:
        with pytest.raises(InvalidInput) as caught:
            self.write(text, **facts)
        return caught.value


@pytest.fixture
def desk(tmp_path):
    return Desk(tmp_path)


def test_a_placeholder_is_filled_in_the_language_of_the_letter(desk):
    assert (
        "op 2 november 2026 per e-mail" in desk.write("# X\n\nop {{ case.received }} {{ case.channel }}").text
    )
    english = desk.write("# X\n\non {{ case.received }} {{ case.channel }}", language="en")
    assert "on 2 November 2026 by e-mail" in english.text


def test_a_text_says_je_or_u_as_the_controller_does(desk):
    text = "# X\n\n[Je hebt|U hebt] een brief over [je|uw] verzoek."
    assert "U hebt een brief over uw verzoek." in desk.write(text).text
    assert "Je hebt een brief over je verzoek." in desk.write(text, form="je").text


def test_a_form_of_address_that_is_not_closed_is_found_by_line(desk):
    fault = desk.fault("# X\n\n[Je hebt|U hebt")
    assert (fault.code, fault.facts["line"]) == ("template-form", "3")


def test_an_unknown_placeholder_names_file_line_and_the_nearest_name(desk):
    fault = desk.fault("# X\n\neen\n\n{{ case.receved }}")
    assert fault.code == "template-name"
    assert fault.facts == {
        "file": "letters/note/nl.md",
        "line": "5",
        "name": "case.receved",
        "nearest": "case.received",
    }


def test_an_unknown_placeholder_in_a_branch_that_nobody_takes_is_found_too(desk):
    assert desk.fault("# X\n\n{% if late %}{{ nobody }}{% endif %}").code == "template-name"


def test_an_unknown_fact_is_found_with_the_nearest_key(desk):
    fault = desk.fault("# X\n\n{{ facts.wat }}")
    assert (fault.code, fault.facts["nearest"]) == ("template-name", "facts.what")


@pytest.mark.parametrize(
    "text",
    [
        "{% for x in range(1000000000) %}a{% endfor %}",
        "{{ ''.__class__.__mro__ }}",
        "{{ case.__class__ }}",
        "{{ case.reference.upper() }}",
        "{{ case['reference'] }}",
        "{% set x = 1 %}",
        "{% macro m() %}{{ m() }}{% endmacro %}",
        "{% import 'os' as os %}",
        "{{ 'a' * 1000000000 }}",
        "{{ 2 ** 1000000000 }}",
        "{% include case.reference %}",
        "{% extends 'remedies' %}",
        "{{ lipsum() }}",
        "{{ self }}",
        "{{ cycler }}",
        "{{ case.reference | attr('upper') }}",
        "{{ case.reference | safe }}",
        "{% for a in rights recursive %}{{ loop(a) }}{% endfor %}",
        "{% for a in 'abc' %}{{ a }}{% endfor %}",
        "{{ rights }}",
        "{{ case }}",
        "{{ late }}",
        "{% raw %}{% endraw %}{% filter upper %}x{% endfilter %}",
        "{% call case() %}{% endcall %}",
        "{{ case.reference ~ case.reference }}",
        "{{ namespace(a=1) }}",
        "{% if a is defined %}x{% endif %}",
        "{{ loop.__class__ }}",
        "{% for right in rights %}{{ loop.previtem }}{% endfor %}",
        "{{ unclosed",
        "{% if late %}",
    ],
)
def test_a_text_cannot_do_more_than_name_ask_and_repeat(desk, text):
    fault = desk.fault(f"# X\n\n{text}")
    assert fault.code in {"template-name", "template-construct", "template-use", "template-syntax"}
    assert fault.facts["line"] == "3"


@pytest.mark.parametrize(("depth", "code"), [(17, "template-endless"), (30, "template-broken")])
def test_loops_that_multiply_end_with_an_error(desk, depth, code):
    loops = "".join(f"{{% for x{n} in rights %}}" for n in range(depth))
    begun = time.monotonic()
    assert desk.fault(f"# X\n\n{loops}a{'{% endfor %}' * depth}").code == code
    assert time.monotonic() - begun < 20


def test_a_passage_that_takes_in_itself_ends_with_an_error(tmp_path):
    desk = Desk(tmp_path)
    (tmp_path / "blocks").unlink()
    (tmp_path / "blocks").mkdir()
    (tmp_path / "blocks" / "round.nl.md").write_text('{% include "round" %}', encoding="utf-8")
    assert desk.fault('# X\n\n{% include "round" %}').code == "template-endless"


def test_a_deeply_nested_text_ends_with_an_error(desk):
    deep = "{% if late %}" * 3000 + "{% endif %}" * 3000
    assert desk.fault(f"# X\n\n{deep}").code in {"template-broken", "template-syntax"}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("geen onderwerp", "template-subject"),
        ("# een\n\n# twee", "template-subject"),
        ("", "template-subject"),
        ("# X\n\n#### te diep", "template-markdown"),
        ("# X\n\nzie {{ processing }} hier", "template-block"),
    ],
)
def test_a_text_that_is_no_letter_is_refused(desk, text, code):
    assert desk.fault(text).code == code


@pytest.mark.parametrize(
    "text", ["<b>x</b>", "[a](https://example.org)", "![a](b.png)", "`x`", "    x", "&amp;"]
)
def test_what_letters_do_not_have_stays_plain_words(desk, text):
    assert text.strip() in desk.write(f"# X\n\n{text}").text


def test_a_fact_that_nobody_gave_is_an_open_field(desk):
    draft = desk.write("# X\n\nGevonden: {{ facts.what }}.")
    assert draft.open_fields == ("what",)
    assert "wat er is gevonden" in draft.text


def test_an_open_field_is_labelled_in_the_language_of_the_letter(desk):
    assert "what was found" in desk.write("# X\n\n{{ facts.what }}", language="en").text


def test_open_fields_come_in_the_order_of_the_text_and_once(desk):
    desk.facts = [FactWanted(key, {"nl": key}) for key in ("one", "two", "three")]
    text = "# {{ facts.three }}\n\n{{ facts.one }} {{ facts.three }}\n\n- {{ facts.two }}\n\n{{ facts.one }}"
    assert desk.write(text).open_fields == ("three", "one", "two")


def test_a_fact_in_a_branch_that_is_not_taken_is_not_open(desk):
    assert desk.write("# X\n\n{% if late %}{{ facts.what }}{% endif %}klaar").open_fields == ()


def test_a_condition_on_a_needed_fact_holds_so_that_the_field_shows(desk):
    assert desk.write("# X\n\n{% if facts.what %}Dit: {{ facts.what }}{% endif %}").open_fields == ("what",)


def test_a_condition_on_an_optional_fact_fails_when_nobody_gave_it(desk):
    desk.facts = [FactWanted("what", {"nl": "wat"}, optional=True)]
    assert (
        desk.write("# X\n\n{% if facts.what %}{{ facts.what }}{% else %}niets{% endif %}").open_fields == ()
    )


def test_a_blank_fact_is_no_fact(desk):
    assert desk.write("# X\n\n{{ facts.what }}", what="  \n ").open_fields == ("what",)


def test_a_fact_that_the_kind_does_not_know_is_refused(desk):
    fault = desk.fault("# X\n\nx", wath="x")
    assert (fault.code, fault.facts["nearest"]) == ("unknown-fact", "what")


def test_ten_megabytes_of_fact_are_refused_in_words(desk):
    fault = desk.fault("# X\n\n{{ facts.what }}", what="x" * 10_000_000)
    assert (fault.code, fault.facts["key"]) == ("fact-too-long", "what")


def test_a_fact_of_several_lines_makes_paragraphs_and_lists(desk):
    draft = desk.write("# X\n\n{{ facts.what }}", what="Dit is er:\n- een\n- twee\n\nMeer niet.")
    assert "Dit is er:\n\n- een\n- twee\n\nMeer niet." in draft.text


def test_a_fact_of_several_lines_in_a_sentence_stays_one_sentence(desk):
    assert "dus een twee ." in desk.write("# X\n\ndus {{ facts.what }} .", what="een\ntwee").text


def test_an_iso_date_is_written_in_words_where_the_text_asks_for_it(desk):
    draft = desk.write("# X\n\n{{ facts.what | long_date }} en {{ facts.what }}", what="2026-11-22")
    assert "22 november 2026 en 2026-11-22" in draft.text


def test_a_tag_alone_on_its_line_leaves_no_gap_in_a_list(desk):
    draft = desk.write("# X\n\n{% for right in rights %}\n- {{ right.name }}\n{% endfor %}")
    assert "- inzage\n- gegevenswissing" in draft.text


def test_a_kind_falls_back_on_what_the_case_has_on_record(desk):
    (desk.folder / "note" / "nl.md").write_text("# X\n\n{{ facts.since }}", encoding="utf-8")
    (desk.folder / "note" / "letter.toml").write_text(
        '[title]\nnl = "N"\n[[facts]]\nkey = "since"\nlabel = { nl = "s" }\notherwise = "case.received"\n',
        encoding="utf-8",
    )
    catalog = LetterCatalog(desk.folder)
    draft = Press(catalog).draft(replace(sample_request(catalog.file("note"), "nl"), facts={}))
    assert draft.open_fields == ()
    assert "2 november 2026" in draft.text


def test_a_kind_without_facts_needs_none():
    kind = LetterKind("x", {}, ())
    assert KindFile(kind, {}, {}).kind.facts == ()
