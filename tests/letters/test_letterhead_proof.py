"""The letter that shows a letterhead while it is designed, and what it says is amiss."""

import io
from dataclasses import replace

import pytest
from PIL import Image

from dsar_desk.catalogs.controllers import shipped_controllers
from dsar_desk.catalogs.countries import country
from dsar_desk.domain.controllers import Letterhead
from dsar_desk.letters.letterhead_proof import LetterheadProofs
from dsar_desk.letters.samples import SAMPLE_CONTROLLER, SAMPLE_COUNTRY
from dsar_desk.letters.windows import WINDOWS
from dsar_desk.sentences import sentence


@pytest.fixture(scope="module")
def proofs():
    return LetterheadProofs()


def picture(width=100, height=100):
    buffer = io.BytesIO()
    Image.new("RGB", (width, height), "#0a7a5a").save(buffer, "PNG")
    return buffer.getvalue()


def on(**changes):
    return replace(SAMPLE_CONTROLLER, letterhead=replace(Letterhead(), **changes))


def codes(proof):
    return [warning.code for warning in proof.warnings]


@pytest.mark.parametrize("typeface", ["sans", "serif", "round", "book"])
@pytest.mark.parametrize("window", WINDOWS)
def test_no_window_and_no_family_has_anything_amiss_by_itself(proofs, window, typeface):
    head = on(window=window, typeface=typeface, logo=picture(), logo_type="png")
    proof = proofs.proof(head, SAMPLE_COUNTRY)
    assert codes(proof) == []
    assert proof.pages >= 2
    assert proof.window == WINDOWS[window]


@pytest.mark.parametrize("controller", shipped_controllers(), ids=lambda each: each.id)
def test_each_example_has_a_letter_of_a_few_pages(proofs, controller):
    proof = proofs.proof(controller, country(controller.country))
    assert 2 <= proof.pages <= 6
    assert not {"address-cut", "window-crowded", "logo-in-window"} & set(codes(proof))


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("window", WINDOWS)
def test_a_long_address_of_six_lines_is_whole_in_each_window(proofs, window, large):
    proof = proofs.proof(on(window=window), SAMPLE_COUNTRY, long_address=True, large_print=large)
    assert not {"address-cut", "window-crowded"} & set(codes(proof))


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"logo": picture(), "logo_type": "png", "logo_height": 40, "window": "din-a"}, "logo-in-window"),
        ({"logo": picture(), "logo_type": "png", "logo_height": 40, "window": "nl-left"}, "logo-in-window"),
        ({"logo": b"nothing", "logo_type": "png"}, "logo-unreadable"),
        ({"signature": b"nothing", "signature_type": "png"}, "signature-unreadable"),
        ({"sender": "WWWW MMMM " * 11}, "sender-small"),
        ({"window": "din-a", "fold_marks": "din-b"}, "folds-elsewhere"),
    ],
)
def test_what_is_amiss_is_said_in_words(proofs, changes, code):
    found = proofs.proof(on(**changes), SAMPLE_COUNTRY).warnings
    assert [warning.code for warning in found] == [code]
    for language in ("nl", "en"):
        words = sentence("letterhead-warnings", code, found[0].facts, language=language)
        assert "{" not in words
        assert len(words) > 20


def test_a_logo_beside_the_window_is_fine(proofs):
    head = on(logo=picture(), logo_type="png", logo_height=40, window="nl-right")
    assert codes(proofs.proof(head, SAMPLE_COUNTRY)) == []


def test_contact_lines_that_run_into_the_window_are_told(proofs):
    address = "\n".join(f"Gebouw {number}" for number in range(9))
    crowded = replace(on(window="nl-right"), address=replace(SAMPLE_CONTROLLER.address, value=address))
    (warning,) = (
        each for each in proofs.proof(crowded, SAMPLE_COUNTRY).warnings if each.code == "window-crowded"
    )
    assert warning.facts["text"]


def test_the_same_letterhead_gives_the_same_letter_again(proofs):
    first = proofs.proof(on(), SAMPLE_COUNTRY).pdf
    proofs.proof(on(typeface="book"), SAMPLE_COUNTRY)
    assert proofs.proof(on(), SAMPLE_COUNTRY).pdf == first
