"""Papers that are no identity document: letters with and without a number, and a picture of nothing."""

import numpy as np
from PIL import Image, ImageFilter

from tests.redaction.id_pictures.canvas import TEXT_FONTS, Sheet
from tests.redaction.id_pictures.documents import grouped
from tests.redaction.id_pictures.people import looks_like_bsn

_SENTENCES = (
    "Geachte heer, mevrouw,", "Graag ontvang ik een overzicht van mijn gegevens.", "Ik heb bij u een wenskaart besteld.",
    "Wilt u mijn account en alle gegevens verwijderen?", "De bestelling is op 12-03-2024 bezorgd.",
    "Met vriendelijke groet,", "Please delete my data as soon as possible.", "Ik hoor graag binnen een maand van u.",
    "Het bedrag van € 24,95 is afgeschreven.", "Mijn adres is Dorpsstraat 12, 9999 ZZ Nergens.",
)  # fmt: skip
_BSN_SENTENCES = (
    "Mijn BSN is {}.", "BSN: {}", "Burgerservicenummer {}", "Mijn burgerservicenummer: {}", "(BSN {})",
    "Geboren in 1980, BSN {}", "persoonsnummer {}",
)  # fmt: skip


def letter(rng, person, model, extra):
    """An A4 letter; with `bsn` a sentence holds one, with `alike` numbers that only look like one."""
    sheet = Sheet(rng, 210, 297, colour=(252, 252, 250), text_font=rng.choice((*TEXT_FONTS, *extra)), dots=9)
    size = rng.uniform(2.6, 3.2)
    lines = [rng.choice(_SENTENCES) for _ in range(rng.randrange(8, 16))]
    lines += [f"Telefoon: 06-{rng.randrange(10**7, 10**8)}", f"IBAN: NL{rng.randrange(10, 99)} BANK 0{rng.randrange(10**8, 10**9)}"]
    if model == "alike":
        lines += [
            rng.choice(("Bestelnummer: {}", "Ordernummer {}", "Klantnummer: {}", "Factuurnummer {}")).format(looks_like_bsn(rng)),
            f"KvK {rng.randrange(10**7, 10**8)}", f"Tel. 020 {rng.randrange(10**6, 10**7)}",
        ]  # fmt: skip
    rng.shuffle(lines)
    spot = rng.randrange(2, len(lines))
    for at, line in enumerate(lines):
        alike = model == "alike" and "ummer" in line
        sheet.write(22, 40 + at * size * 2.6, line, size, kind="order-number" if alike else "")
        if model == "bsn" and at == spot:
            _with_number(sheet, rng, person, 22, 40 + (len(lines) + 1) * size * 2.6, size)
    return sheet


def _with_number(sheet, rng, person, x, y, size):
    before, after = rng.choice(_BSN_SENTENCES).split("{}")
    end = sheet.write(x, y, before, size)
    end = end + size * 0.4 if before.endswith(" ") else end
    marking = {"kind": "bsn", "place": "printed", "national": True}
    end = sheet.write(end, y, grouped(rng, person.bsn), size, **marking)
    sheet.write(end, y, after, size)


def nothing(rng, person, model, extra):
    """A picture with no document on it."""
    noise = np.random.default_rng(rng.randrange(2**31))
    sheet = Sheet(rng, 120, 90, colour=(120, 120, 120), text_font=None)
    small = noise.integers(30, 230, (rng.randrange(4, 12), rng.randrange(4, 12), 3)).astype(np.uint8)
    blobs = Image.fromarray(small).resize(sheet.picture.size, Image.Resampling.BICUBIC)
    sheet.picture.paste(blobs.filter(ImageFilter.GaussianBlur(6)))
    return sheet
