"""What a letter asks for is recognised from general words: measured on real and invented requests."""

import json
from datetime import date
from pathlib import Path

import pytest

from dsar_desk.domain.recognition.reading import READ_LIMIT
from dsar_desk.domain.rights import Right
from dsar_desk.services.recognition import recognise, word_lists

FOLDER = Path(__file__).parent.parent / "data" / "requests"
LABELS = json.loads((FOLDER / "labels.json").read_text(encoding="utf-8"))
REQUESTS = [label for label in LABELS if label["kind"] == "request"]
OTHERS = [label for label in LABELS if label["kind"] in {"negative", "follow_up"}]
OURS = [label for label in LABELS if label["language"] in {"nl", "en", "fr", "de"}]


def read(label):
    return recognise((FOLDER / label["file"]).read_text(encoding="utf-8"))


def right_of(name, label):
    """A label's right in the contract's spelling: an objection to advertising is direct marketing."""
    right = Right(name.replace("_", "-"))
    is_marketing = right is Right.OBJECTION and label["direct_marketing"]
    return Right.DIRECT_MARKETING if is_marketing else right


def share(outcomes):
    outcomes = list(outcomes)
    return sum(outcomes) / len(outcomes)


def test_the_right_that_a_request_is_about_is_recognised():
    found = [read(label).primary is right_of(label["primary_right"], label) for label in REQUESTS]
    assert len(found) > 50
    assert share(found) >= 0.95


def test_all_rights_of_a_request_are_recognised_and_few_others():
    wanted = found = both = 0
    for label in REQUESTS:
        asked = {right_of(name, label) for name in label["rights"]}
        seen = set(read(label).rights)
        wanted, found, both = wanted + len(asked), found + len(seen), both + len(asked & seen)
    assert both / wanted >= 0.9
    assert both / found >= 0.95


def test_what_is_no_request_proposes_no_right():
    assert len(OTHERS) >= 15
    assert share(not read(label).rights for label in OTHERS) >= 0.95


def test_the_language_of_a_letter_shows():
    assert share(read(label).language == label["language"] for label in OURS) >= 0.95


def test_a_language_that_the_desk_does_not_know_is_not_guessed():
    assert recognise("Proszę o niezwłoczne usunięcie wszystkich moich danych osobowych.").language == ""


@pytest.mark.parametrize(
    ("key", "least"), [("name", 0.9), ("email", 0.9), ("address", 0.85), ("customer_number", 0.95)]
)
def test_the_sender_is_recognised(key, least):
    def right(label):
        told = label["customer_number"] if key == "customer_number" else label["requester"][key]
        seen = read(label).sender
        text = getattr(seen, key).replace("\n", ", ")
        return text == (told or "")

    stated = {"name": "name_in_text", "email": "email_in_text"}
    counted = [label for label in OURS if label.get(stated.get(key, ""), True) and not label["on_behalf_of"]]
    assert share(right(label) for label in counted) >= least


def test_an_address_that_no_text_holds_is_not_made_up():
    silent = [label for label in OURS if not label["email_in_text"]]
    assert [label["file"] for label in silent if read(label).sender.email] == []


def test_order_numbers_and_the_day_of_a_letter_are_recognised():
    orders = [
        list(read(label).sender.order_numbers) == [number.lstrip("#") for number in label["order_numbers"]]
        for label in OURS
    ]
    days = [
        (found.isoformat() if (found := read(label).day) else None) == label["date_in_text"] for label in OURS
    ]
    assert share(orders) >= 0.95
    assert share(days) >= 0.95


def test_a_letter_for_somebody_else_says_so():
    written = [label["file"] for label in OURS if read(label).on_behalf]
    assert written == [label["file"] for label in OURS if label["on_behalf_of"]]


SENTENCES = [
    ("access", "Kunt u mij een overzicht sturen van alle gegevens die jullie van mij hebben?"),
    ("access", "Hoe komen jullie aan mijn mailadres?"),
    ("access", "Please send me a copy of all the data you hold about me."),
    ("access", "Quelles données avez-vous sur moi ?"),
    ("access", "Welche Daten haben Sie über mich gespeichert?"),
    ("erasure", "mijn acc mag weg"),
    ("erasure", "Verwijder mij uit jullie bestand a.u.b."),
    ("erasure", "I want my account deleted."),
    ("erasure", "Veuillez effacer toutes mes données."),
    ("erasure", "Bitte löschen Sie alle meine Daten."),
    ("rectification", "Mijn achternaam is verkeerd gespeld, wilt u dat aanpassen?"),
    ("rectification", "My name is misspelled, please correct it"),
    ("rectification", "Mon nom est mal orthographié, merci de corriger."),
    ("restriction", "Bevries mijn gegevens tot de klacht is afgehandeld."),
    ("restriction", "Please stop using my data while you check my complaint"),
    ("portability", "Kunnen jullie mijn bestelgeschiedenis als csv bestand sturen?"),
    ("portability", "Can I get my order history in a machine-readable format?"),
    ("objection", "Ik wil niet dat jullie mijn gegevens met andere bedrijven delen."),
    ("objection", "Ik maak bezwaar tegen het gebruik van mijn gegevens voor profilering."),
    ("direct-marketing", "Ik wil geen reclame meer in de bus"),
    ("direct-marketing", "Kindly remove me from your mailing list"),
    ("direct-marketing", "Je ne veux plus recevoir vos newsletters"),
    ("direct-marketing", "Ich möchte keine Werbung mehr bekommen."),
    ("consent-withdrawal", "Hierbij trek ik mijn toestemming voor het gebruik van mijn foto in."),
    ("consent-withdrawal", "Ich widerrufe meine Einwilligung."),
    ("automated-decision", "Ik ben door de computer afgewezen; ik wil dat iemand er opnieuw naar kijkt."),
]
"""Written without a look at the samples."""


@pytest.mark.parametrize(("right", "text"), SENTENCES)
def test_plain_words_are_enough(right, text):
    assert recognise(text).primary == right


NOTHING_ASKED = [
    "Mijn account is verwijderd, waarom kan ik niet meer inloggen?",
    "Kan ik een artikel uit mijn winkelmand verwijderen?",
    "Kunt u het afleveradres van mijn bestelling wijzigen?",
    "Het pakket is verkeerd bezorgd.",
    "Ik wil graag een account aanmaken.",
    "De nieuwsbrief komt niet aan, kunt u dat nakijken?",
    "Nieuwsbrief: 10% korting op alles. Afmelden? Klik hier.",
    "Ik heb drie weken geleden gevraagd mijn account te verwijderen. Wanneer hoor ik iets?",
    "Laat maar zitten van dat verwijderen van mijn account.",
    "I have not received my order, can you give me information?",
    "Je voudrais annuler ma commande",
    "Ich möchte meine Bestellung stornieren.",
]


@pytest.mark.parametrize("text", NOTHING_ASKED)
def test_a_question_to_the_shop_is_no_request(text):
    assert recognise(text).rights == ()


def test_evidence_points_at_the_words_of_the_text():
    text = "Beste mensen,\n\nWelke gegevens bewaart u over mij? Ik wil ook dat mijn account wordt verwijderd."
    found = recognise(text)
    assert found.rights == (Right.ACCESS, Right.ERASURE)
    words = {each.right: text[each.start : each.end] for each in found.evidence}
    assert words[Right.ACCESS] == "Welke gegevens bewaart u over mij"
    assert words[Right.ERASURE].endswith("mijn account wordt verwijderd")


def test_an_objection_to_advertising_is_no_objection_of_the_first_paragraph():
    found = recognise("Ik maak bezwaar tegen de verwerking van mijn gegevens voor direct marketing.")
    assert found.rights == (Right.DIRECT_MARKETING,)


def test_consent_that_was_perhaps_given_is_not_what_a_letter_is_about():
    found = recognise("Indien ik toestemming heb gegeven, trek ik die in. Wis al mijn persoonsgegevens.")
    assert found.primary is Right.ERASURE
    assert set(found.rights) == {Right.ERASURE, Right.CONSENT_WITHDRAWAL}


def test_what_must_not_be_done_is_not_asked():
    assert Right.ERASURE not in recognise("Wilt u mijn gegevens niet wissen tot dit is uitgezocht?").rights


def test_the_head_of_a_forwarded_mail_names_sender_and_day():
    text = (
        "Van: Sanne Kuiper <sanne@example.org>\nVerzonden: maandag 16 november 2026 10:41\n"
        "Aan: info@example.com\n\nGraag inzage in mijn gegevens."
    )
    found = recognise(text)
    assert (found.sender.name, found.sender.email) == ("Sanne Kuiper", "sanne@example.org")
    assert found.day == date(2026, 11, 16)


def test_several_addresses_of_which_none_is_named_as_the_senders_propose_none():
    assert recognise("Ik heb a@example.org en b@example.org. Verwijder ze allebei.").sender.email == ""


@pytest.mark.parametrize("text", ["", " \n ", "…", "🙂🙂", "ا" * 500, "a" * 100_000, "\n" * 50_000])
def test_a_text_without_meaning_proposes_nothing(text):
    found = recognise(text)
    assert (found.rights, found.sender.name, found.day) == ((), "", None)


def test_a_long_text_is_read_as_far_as_a_request_goes():
    assert recognise("x " * READ_LIMIT + "Wis mijn gegevens.").rights == ()


def test_every_language_of_the_letters_has_its_words():
    assert {words.name for words in word_lists()} >= {"nl", "en", "fr", "de"}
    for words in word_lists():
        assert set(words.rights) == set(Right) or not words.name
