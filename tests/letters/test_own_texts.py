"""What an own text of a letter may not have or do, and the plain names of what it may."""

import re
from dataclasses import replace

import pytest

from dsar_desk.domain.letter_texts import LONGEST_LINE, LONGEST_TEXT
from dsar_desk.domain.text_chips import TAG, Look
from dsar_desk.errors import InvalidInput
from dsar_desk.letters import wording
from dsar_desk.letters.catalog import shipped_letters
from dsar_desk.letters.glossary import Glossary, glossary_words
from dsar_desk.letters.names import COMMON, Flag, Group, Many
from dsar_desk.letters.own_texts import OwnTexts
from dsar_desk.letters.press import Press
from dsar_desk.letters.samples import sample_request

CATALOG = shipped_letters()
TEXTS = OwnTexts()
KINDS = sorted(CATALOG.files)


def faults(text, *, whole=True, kind="refusal"):
    return [(fault.code, fault.facts.get("line")) for fault in TEXTS.faults(kind, "nl", text, whole=whole)]


def body(text):
    return f"# Onderwerp\n\n{text}\n"


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", ["nl", "en", "fr", "de"])
def test_no_shipped_text_has_a_fault(kind, language):
    if language in CATALOG.file(kind).kind.languages:
        assert TEXTS.faults(kind, language, TEXTS.shipped(kind, language), whole=True) == ()


@pytest.mark.parametrize(
    "attack",
    [
        "{{ case.__class__ }}",
        "{{ case.__class__.__mro__ }}",
        "{{ ''.__class__ }}",
        "{{ case._values }}",
        "{{ case.named }}",
        "{{ facts.__init__.__globals__ }}",
        "{{ person.name.format }}",
        "{{ person.name['x'] }}",
        "{{ rights[0] }}",
        "{{ rights._items }}",
        "{{ loop.__class__ }}",
        "{% for right in rights %}{{ loop._iterable }}{% endfor %}",
        "{% for right in rights %}{{ loop.cycle('a') }}{% endfor %}",
        "{% for right in rights %}{{ right.__dict__ }}{% endfor %}",
        "{% for a in person.name %}{{ a }}{% endfor %}",
        "{% for a in range(10) %}{{ a }}{% endfor %}",
        "{% for a in range(1000000000) %}{{ a }}{% endfor %}",
        "{% for a in [1, 2, 3] %}{{ a }}{% endfor %}",
        "{% for a, b in rights %}{{ a }}{% endfor %}",
        "{% for a in rights recursive %}{{ loop(a) }}{% endfor %}",
        "{{ person.name | attr('__class__') }}",
        "{{ rights | map(attribute='__class__') }}",
        "{{ rights | join }}",
        "{{ person.name | long_date(1) }}",
        "{{ person.name * 1000000000 }}",
        "{{ 'a' ~ 'b' }}",
        "{{ 10 ** 10 ** 10 }}",
        "{{ -1 }}",
        "{% set a = 1 %}",
        "{% with a = 1 %}{% endwith %}",
        "{% block a %}{% endblock %}",
        "{% macro a() %}{% endmacro %}",
        "{% import 'a' as a %}",
        "{% from 'a' import b %}",
        "{% extends 'remedies' %}",
        "{% filter upper %}a{% endfilter %}",
        "{% autoescape false %}{% endautoescape %}",
        "{% include '../refusal/nl' %}",
        "{% include '../../../../../../etc/passwd' %}",
        "{% include '/etc/passwd' %}",
        "{% include 'nergens' %}",
        "{% include person.name %}",
        "{% include ['remedies', 'nergens'] %}",
        "{% if late is defined %}a{% endif %}",
        "{% if person.name() %}a{% endif %}",
        "{{ late }}",
        "{{ rights }}",
        "{{ self }}",
        "{{ config }}",
        "{{ unknown_name }}",
    ],
)
def test_an_attack_is_refused_on_its_line_before_anything_is_filled(attack):
    codes = {"template-name", "template-construct", "template-use", "template-syntax", "template-passage"}
    ((code, line),) = faults(body(f"een\n\n{attack}"), whole=False)
    assert code in codes
    assert line == "5"
    with pytest.raises(InvalidInput, match="template"):
        Press().draft(
            replace(sample_request(CATALOG.file("refusal"), "nl"), own_texts={"refusal": body(attack)})
        )


def test_loops_in_loops_come_to_an_end():
    loops = "".join(f"{{% for a{n} in purposes %}}" for n in range(16)) + "x" + "{% endfor %}" * 16
    with pytest.raises(InvalidInput) as refused:
        Press().draft(
            replace(sample_request(CATALOG.file("refusal"), "nl"), own_texts={"refusal": body(loops)})
        )
    assert refused.value.code == "template-endless"


@pytest.mark.parametrize(
    "text",
    [
        "{% if late %}\n" * 2000 + "{% endif %}\n" * 2000,
        "{{ " + "(" * 1500 + "case.reference" + ")" * 1500 + " }}",
        "{% if " + "not " * 900 + "late %}a{% endif %}",
        "{% for a in rights %}" * 30 + "{% endfor %}" * 30,
    ],
)
def test_what_is_nested_too_deep_is_a_fault_and_no_crash(text):
    found = TEXTS.faults("refusal", "nl", body(text), whole=True)
    assert [fault.code for fault in found] in (
        ["template-broken"],
        ["template-syntax"],
        ["template-endless"],
    )


def test_what_is_too_long_is_refused_before_it_is_read():
    assert faults(body("a\n" * LONGEST_TEXT)) == [("text-too-long", None)]
    assert faults(body("[" * (LONGEST_LINE + 1))) == [("text-line-too-long", "3")]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("een <b>woord</b>", "text-html"),
        ("<script>alert(1)</script>", "text-html"),
        ("a &nbsp; b", "text-html"),
        ("zie [hier](https://example.org)", "text-link"),
        ("![plaatje](a.png)", "text-link"),
        ("#### te diep", "text-heading"),
        ("[je|u", "template-form"),
        ("{% if late %} niet af", "template-syntax"),
        ("{{ case.received ", "template-syntax"),
        ("tekst {{ processing }} erbij", "template-block"),
    ],
)
def test_a_mistake_is_found_on_its_line(text, code):
    assert faults(body(f"een\n\n{text}")) == [(code, "5")]


def test_several_mistakes_are_told_in_the_order_of_the_text():
    assert faults(body("<i>\n\n{{ case.nope }}\n\n[a](b)")) == [
        ("text-html", "3"),
        ("template-name", "5"),
        ("text-link", "7"),
    ]


@pytest.mark.parametrize("text", ["", "geen onderwerp", "# een\n\n# twee"])
def test_a_text_without_one_subject_is_faulty(text):
    assert faults(text) == [("template-subject", "1")]


def test_a_subject_that_is_there_only_sometimes_is_found_when_it_is_filled():
    assert faults("{% if facts.nope %}# A{% endif %}\n\nx")[0][0] == "template-name"
    assert faults("{% if suspended %}# A{% endif %}\n\nx") == [("template-subject", "1")]


def test_a_smaller_than_sign_is_no_markup():
    assert faults(body("de strook met haakjes (<<<), 3 < 4 en a > b")) == []


def test_while_somebody_types_no_text_is_kept_for_ever():
    press, request = Press(), sample_request(CATALOG.file("acknowledgement"), "nl")
    for number in range(wording._OWN_KEPT + 8):
        text = f"# Onderwerp {number}\n\nTekst.\n"
        press.draft(replace(request, own_texts={"acknowledgement": text}))
    own = [key for key in press._wording._templates if key[-1]]
    assert len(own) == wording._OWN_KEPT


def test_a_letter_says_what_the_own_text_says():
    request = sample_request(CATALOG.file("acknowledgement"), "nl")
    text = "# Van ons\n\nBeste klant, op {{ case.received }}.\n"
    draft = Press().draft(replace(request, own_texts={"acknowledgement": text}))
    assert "Beste klant, op 2 november 2026." in draft.text
    assert "Van ons" in draft.text


def tags_of(path, name):
    """Yield each use of a name, with the loop that it needs around it."""
    if isinstance(name, Group):
        for key, inner in name.names.items():
            yield from tags_of(f"{path}.{key}", inner)
    elif isinstance(name, Many):
        loop = f"{{% for one in {path} %}}"
        yield "", loop
        for key, inner in name.each.names.items() if isinstance(name.each, Group) else ():
            yield loop, f"{{% if one.{key} %}}" if isinstance(inner, Flag) else f"{{{{ one.{key} }}}}"
    elif isinstance(name, Flag):
        yield from (("", f"{{% if {path} %}}"), ("", f"{{% if not {path} %}}"))
    else:
        yield "", f"{{{{ {path} }}}}"


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_name_has_a_plain_one(language):
    glossary = Glossary("refusal", language)
    lacking = []
    for key, name in COMMON.items():
        for loop, tag in tags_of(key, name):
            label = glossary.labels(loop)(tag)
            path = re.search(r"[\w.]*\.[\w.]+", tag)
            if label.look is Look.UNKNOWN or (path and path[0] in label.text) or "_" in label.text:
                lacking.append(tag)
    assert lacking == []  # name them in resources/letters/placeholders.<language>.toml


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_every_tag_of_the_shipped_texts_has_words(kind, language):
    glossary = Glossary(kind, language)
    for spoken in CATALOG.file(kind).kind.languages:
        text = CATALOG.text(kind, spoken).text
        label = glossary.labels(text)
        unknown = [tag for tag in TAG.findall(text) if label(tag).look is Look.UNKNOWN]
        assert unknown == []


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_words_of_both_languages_name_the_same(language):
    theirs = glossary_words("en")
    assert {table: set(words) for table, words in glossary_words(language).items()} == {
        table: set(words) for table, words in theirs.items()
    }


def test_every_passage_has_a_plain_name():
    folder = CATALOG._folder.joinpath("blocks")
    blocks = {re.split(r"\.", each.name)[0] for each in folder.iterdir()}
    assert set(glossary_words("nl")["passages"]) == blocks


@pytest.mark.parametrize("kind", ["refusal", "access-response"])
def test_whatever_is_offered_can_be_inserted(kind):
    glossary = Glossary(kind, "nl")
    for entry in (*glossary.values, *glossary.conditions, *glossary.passages):
        if re.search(r"\{(\{|% if)( not)? (right|found|purpose|sent|loop)\.", entry.tag):
            continue  # only inside its list
        text = entry.tag + entry.after
        text = body(f"{{% if late %}}\n{text}\n{{% endif %}}" if "else" in text else text)
        assert faults(text, whole=False, kind=kind) == [], entry


@pytest.mark.parametrize(
    ("tag", "words"),
    [
        ("{% if late %}", "als de brief te laat is:"),
        ("{% if not late %}", "als de brief op tijd is:"),
        ("{% elif controller.phone %}", "anders, als ‘telefoonnummer van de organisatie’ bekend is:"),
        ("{% else %}", "anders:"),
        ("{% endif %}", "einde van ‘als’"),
        ("{{ case.rights | upper_first }}", "gevraagde rechten, met hoofdletter"),
        (
            "{{ earlier.identity_request }}",
            "datum van ‘Verzoek om informatie om de identiteit te bevestigen’",
        ),
        ('{% include "remedies" %}', "vast stuk: klacht, toezichthouder en rechter"),
        ("{# let op #}", "notitie: let op"),
    ],
)
def test_a_tag_reads_as_a_person_would_say_it(tag, words):
    assert Glossary("refusal", "nl").labels("")(tag).text == words


@pytest.mark.parametrize(
    "tag", ["{{ case.nope }}", "{% if x.y %}", "{{ late }}", "{% set a = 1 %}", "{{ '{{' }}", "{{ case. }}"]
)
def test_an_unknown_tag_stays_as_it_is(tag):
    label = Glossary("refusal", "nl").labels("")(tag)
    assert (label.text, label.look) == (tag, Look.UNKNOWN)
