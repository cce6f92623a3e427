"""The kinds of pictures, and one of each from a seed."""

import random

from tests.redaction.id_pictures import documents as d
from tests.redaction.id_pictures import ornaments, papers
from tests.redaction.id_pictures.people import make_person
from tests.redaction.id_pictures.scenes import take

KINDS = {
    "nl-passport-2011": (d.passport_front, "2011"),
    "nl-passport-2014": (d.passport_front, "2014"),
    "nl-passport-2014-back": (d.passport_back, "2014"),
    "nl-passport-2021": (d.passport_front, "2021"),
    "nl-passport-2021-back": (d.passport_back, "2021"),
    "nl-id-2014-front": (d.card_front, "2014"),
    "nl-id-2014-back": (d.card_back, "2014"),
    "nl-id-2021-front": (d.card_front, "2021"),
    "nl-id-2021-back": (d.card_back, "2021"),
    "nl-licence-front": (d.licence_front, ""),
    "nl-licence-back": (d.licence_back, ""),
    "be-id-front": (d.belgian_front, ""),
    "be-id-back": (d.belgian_back, ""),
    "fr-id-old": (d.french_card, "old"),
    "fr-id": (d.french_card, "new"),
    "fr-vitale": (d.carte_vitale, ""),
    "pdf417": (d.licence_with_pdf417, ""),
    "letter-bsn": (papers.letter, "bsn"),
    "letter": (papers.letter, ""),
    "letter-alike": (papers.letter, "alike"),
    "nothing": (papers.nothing, ""),
}


def make_picture(kind, seed, *, plain=False, extra_fonts=()):
    """Return a picture of this kind; the same seed makes the same one. Plain: straight, clean and flat."""
    rng = random.Random(f"{kind} {seed}")
    make, model = KINDS[kind]
    sheet = make(rng, make_person(rng), model, tuple(extra_fonts))
    if make is not papers.letter and make is not papers.nothing and rng.random() < 0.4:
        ornaments.overprint(sheet, rng, rng.choice(("SPECIMEN", "KOPIE", "SPECIMEN")))
    return take(sheet, rng, kind=kind, seed=seed, plain=plain)
