"""Values are data: whatever is in them, a letter keeps its shape and is laid out."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dsar_desk.letters.catalog import shipped_letters
from dsar_desk.letters.characters import clean_line
from dsar_desk.letters.document import Heading, Listing, NewPage, Paragraph, Table
from dsar_desk.letters.filling import values_for
from dsar_desk.letters.markdown import text_of
from dsar_desk.letters.names import names_for
from dsar_desk.letters.press import Press
from dsar_desk.letters.samples import sample_request
from dsar_desk.letters.wording import Wording

CATALOG = shipped_letters()
PRESS = Press(CATALOG)
WORDING = Wording(CATALOG)
HOSTILE = (
    "# kop",
    "- a\n- b",
    "1. een",
    "| a | b |\n|---|---|\n| c | d |",
    "---",
    "***",
    "**vet** _schuin_ `code`",
    "{{ case.reference }}",
    "{% for x in rights %}",
    "{# weg #}",
    "[je|u]",
    "</para><b>x</b>",
    "<para>&amp;&lt;&#0;",
    "\ue0000\ue001",
    "\ue000999\ue001",
    "a\\",
    "\x00\x07\u202e\u2028x",
    "\ud800",
    "%(page)s %s {page} {pages}",
    "(\\)\\(endstream",
    "Robert'); DROP TABLE letters;--",
    "\t\t code",
)
hostile_text = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(max_size=80),
    st.text(alphabet="#*-_|[]{}%<>&\\`\n 1.\ue000\ue001", max_size=60),
)


def shape(request):
    """Return what kinds of parts a letter has, in order, without its words."""
    context = PRESS.context(request)
    names = names_for((fact.key for fact in request.kind.facts), CATALOG.files)
    filled = WORDING.fill(request.kind.kind, "nl", je=False, names=names, values=values_for(context))
    text = text_of(filled, open_label=lambda blank: blank.label, processing=context.inventory.tables)
    return [outline(part) for part in (*text.body, *text.annexes)]


def outline(part):
    if isinstance(part, Heading):
        return f"h{part.level}", tuple((run.bold, run.italic) for run in part.runs)
    if isinstance(part, Paragraph):
        return "p", tuple((run.bold, run.italic) for run in part.runs)
    if isinstance(part, Listing):
        return "list", len(part.items)
    if isinstance(part, Table):
        return "table", len(part.rows), len(part.head)
    assert isinstance(part, NewPage)
    return ("page",)


def request_with(name, reason):
    request = sample_request(CATALOG.file("refusal"), "nl")
    person = replace(request.case.person, name=name, address=name)
    rights = tuple(replace(item, reason=reason) for item in request.case.rights)
    return replace(request, case=replace(request.case, person=person, rights=rights, their_reference=name))


PLAIN = shape(request_with("Noor", "Reden van de afwijzing."))


def spoken(text):
    return f"x{text}x"


@given(name=hostile_text, reason=hostile_text)
@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
def test_no_name_or_reason_changes_the_shape_of_a_letter(name, reason):
    assert shape(request_with(spoken(name), spoken(reason))) == PLAIN


@given(name=hostile_text, reason=hostile_text)
@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
def test_any_name_and_reason_can_be_laid_out_and_read(name, reason):
    draft = PRESS.draft(request_with(spoken(name), spoken(reason)))
    assert draft.pdf.startswith(b"%PDF-")
    assert clean_line(spoken(reason)) in draft.text
    assert clean_line(spoken(name)) in draft.text


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_fact_stays_in_its_place(text):
    request = sample_request(CATALOG.file("extension-notice"), "nl")
    case = replace(request.case, extension=None)
    request = replace(request, case=case)
    before = shape(replace(request, facts={"reason": "Reden."}))
    after = shape(replace(request, facts={"reason": spoken(" ".join(text.splitlines()))}))
    assert after == before


@given(st.text(max_size=200))
@settings(deadline=None, max_examples=200)
def test_a_cleaned_line_is_one_line_without_controls(text):
    cleaned = clean_line(text)
    assert "\n" not in cleaned
    assert not any(ord(char) < 32 or 0x7F <= ord(char) < 0xA0 for char in cleaned)
    assert clean_line(cleaned) == cleaned
