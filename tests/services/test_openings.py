"""A controller of one's own: what comes along from an example, and what must stay behind."""

from dataclasses import replace

import pytest

from dsar_desk.bootstrap import controller_from, controller_text, letterhead_sample, logo_kind, shipped
from dsar_desk.domain.colours import contrast_on_white
from dsar_desk.domain.controllers import Practice, facts_of
from dsar_desk.errors import InvalidInput
from dsar_desk.services.openings import (
    NewController,
    Traits,
    change_letterhead,
    change_traits,
    open_controller,
    propose_prefix,
    take_controller,
    traits_of,
)

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>'


@pytest.fixture
def opened(desk, actor):
    def made(**told):
        new = NewController(**{"legal_name": "Bakkerij Korst B.V.", **told})
        return open_controller(desk.begin, desk.catalog, actor, new)

    return made


def test_only_the_name_is_needed(opened):
    made = opened()
    assert (made.id, made.prefix, made.country) == ("bakkerij-korst-b-v", "BKK", "NL")
    assert made.practice.backup_days is None
    assert [path for path, _ in facts_of(made)] == ["legal_name"]


@pytest.mark.parametrize("example", [each.id for each in shipped().controllers()])
def test_nothing_that_is_another_shops_own_comes_along(opened, example):
    theirs = next(each for each in shipped().controllers() if each.id == example)
    made = opened(example=example)
    assert made.purposes
    assert {fact.source for _, fact in facts_of(made)} == {"user"}
    assert not any(fact.quotation or fact.section for _, fact in facts_of(made))
    assert [made.email, made.address, made.complaint] == [None, None, None]
    assert [made.rights, made.transfers] == [(), ()]
    texts = " ".join(f"{fact.value} {fact.translations}" for _, fact in facts_of(made)).casefold()
    assert theirs.name.casefold() not in texts
    named = [each for purpose in made.purposes for each in purpose.recipients if each.named]
    assert named == []


def test_a_wrong_number_names_its_field_and_nothing_is_made(opened, desk):
    with pytest.raises(InvalidInput) as refused:
        opened(company_number="123")
    assert (refused.value.code, refused.value.facts["place"]) == ("company-number-nl", "company_number")
    with desk.read() as work:
        assert work.controllers.list() == []


def test_a_name_is_needed(opened):
    with pytest.raises(InvalidInput, match="controller-name-missing"):
        opened(legal_name="  ")


def test_two_shops_of_one_name_get_different_ids_and_prefixes(opened):
    first, second = opened(), opened()
    assert first.id != second.id
    assert first.prefix != second.prefix


@pytest.mark.parametrize("name", ["De Gouden Kaas", "Io", "東京", "A", "Ærø & Zonen"])
def test_a_prefix_is_two_to_four_capitals_that_nobody_uses(name):
    first = propose_prefix(name, set())
    assert first.isascii()
    assert first.isupper()
    assert 2 <= len(first) <= 4
    assert propose_prefix(name, {first}) != first


@pytest.mark.parametrize(
    ("traits", "code"),
    [
        (Traits(prefix="BKK", languages=()), "controller-languages"),
        (Traits(prefix="KTG"), "controller-prefix-taken"),
        (Traits(prefix="B1"), "controller-prefix"),
        (Traits(prefix="BKK", practice=Practice(financial_year_end="31-12")), "controller-year-end"),
    ],
)
def test_settings_that_cannot_be_are_refused(opened, desk, actor, traits, code):
    made = opened()
    taken = {each.id: each.prefix for each in shipped().controllers()}
    traits = replace(traits, prefix=taken["kaartje2go"]) if traits.prefix == "KTG" else traits
    with pytest.raises(InvalidInput) as refused:
        change_traits(desk.begin, desk.catalog, actor, made.id, traits)
    assert refused.value.code == code


def test_settings_are_kept(opened, desk, actor):
    made = opened()
    practice = Practice(backup_days=30, signatory="A. Korst", place="Nergens")
    wanted = Traits("BE", "je", ("nl", "fr"), "BKX", practice)
    assert traits_of(change_traits(desk.begin, desk.catalog, actor, made.id, wanted)) == wanted


def test_a_colour_too_light_for_the_name_is_refused(opened, desk, actor):
    made = opened()
    with pytest.raises(InvalidInput) as refused:
        change_letterhead(desk.begin, desk.catalog, actor, made.id, colour="#FFCC00")
    assert refused.value.code == "colour-too-light"
    kept = change_letterhead(desk.begin, desk.catalog, actor, made.id, colour="#1d4c9b", window="din-a")
    assert (kept.letterhead.colour, kept.letterhead.window) == ("#1D4C9B", "din-a")
    assert contrast_on_white("#1D4C9B") == pytest.approx(8.2, abs=0.1)


def test_a_logo_is_kept_as_bytes_and_printed(opened, desk, actor):
    made = opened()
    plain = letterhead_sample(made)
    kept = change_letterhead(desk.begin, desk.catalog, actor, made.id, logo=(SVG, logo_kind(SVG)))
    assert (kept.letterhead.logo, kept.letterhead.logo_type) == (SVG, "svg")
    assert letterhead_sample(kept) != plain


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"GIF89a", "logo-kind"),
        (b"\x89PNG\r\n\x1a\nbroken", "logo-broken"),
        (b"\xff\xd8\xffbroken", "logo-broken"),
        (b"<svg><unclosed", "logo-broken"),
        (b'<svg><image href="/etc/passwd"/></svg>', "logo-reaches-out"),
        (b'<svg><image href="http://example.org/x.png"/></svg>', "logo-reaches-out"),
        (b"<svg><script>x</script></svg>", "logo-reaches-out"),
        (b"\x89PNG\r\n\x1a\n" + b"0" * 2_000_001, "logo-too-large"),
    ],
)
def test_a_picture_that_letters_cannot_show_gets_a_reason(content, code):
    with pytest.raises(InvalidInput) as refused:
        logo_kind(content)
    assert refused.value.code == code


def test_a_file_takes_the_place_of_another_only_when_told(opened, desk, actor):
    made = opened()
    text = controller_text(replace(made, country="BE"))
    read = controller_from(text, name="bakkerij.toml")
    with pytest.raises(InvalidInput, match="controller-exists"):
        take_controller(desk.begin, desk.catalog, actor, read)
    assert take_controller(desk.begin, desk.catalog, actor, read, replaces=True).country == "BE"


def test_a_file_with_a_national_number_is_refused(desk, actor):
    text = (
        'id = "x"\nprefix = "XYZ"\ncountry = "NL"\nform_of_address = "u"\nlanguages = ["nl"]\n'
        'legal_name = { value = "X", source = "user" }\nremarks = [{ value = "BSN 999990019" }]\n'
    )
    with pytest.raises(InvalidInput, match="national-number"):
        take_controller(desk.begin, desk.catalog, actor, controller_from(text, name="x.toml"))
