"""The documents: which fields stand where. Places are in millimetres and vary from seed to seed."""

from tests.redaction.id_pictures import ornaments
from tests.redaction.id_pictures.canvas import OCR_B, Sheet
from tests.redaction.id_pictures.people import (
    day,
    licence_line,
    old_french_card,
    td1,
    td3,
)

CARD = (85.6, 54.0)
PASSPORT = (125.0, 88.0)
BSN_LABELS = (
    "Persoonsnummer / Personal no.",
    "persoonsnummer/personal no",
    "BSN",
    "Burgerservicenummer / Citizen service number",
    "Burgerservicenummer/BSN",
    "Persoonsnummer/Personal no./No. personnel",
    "BSN / Personal no.",
    "burgerservicenummer",
    "Persoonsnr. / Personal number",
    "Burgerservicenummer (BSN)",
)


def sheet_of(rng, size, extra_fonts=()):
    from tests.redaction.id_pictures.canvas import TEXT_FONTS

    colour = tuple(rng.randrange(200, 250) for _ in range(3))
    made = Sheet(
        rng, *size, colour=colour, text_font=rng.choice((*TEXT_FONTS, *extra_fonts)), extra_fonts=extra_fonts
    )
    ornaments.fine_lines(made, rng, contrast=rng.uniform(8, 40))
    return made


def grouped(rng, digits):
    """Write nine digits as people and documents do."""
    forms = [digits] * 6 + [
        f"{digits[:3]} {digits[3:6]} {digits[6:]}",
        f"{digits[:4]}.{digits[4:6]}.{digits[6:]}",
        f"{digits[:3]}-{digits[3:6]}-{digits[6:]}",
        f"{digits[:4]} {digits[4:6]} {digits[6:]}",
        f"{digits[:3]}.{digits[3:6]}.{digits[6:]}",
    ]
    return rng.choice(forms)


def bsn_field(sheet, rng, person, x, y, size=2.4):
    label, written = rng.choice(BSN_LABELS), grouped(rng, person.bsn)
    marking = {"kind": "bsn", "place": "printed", "national": True}
    beside = x + sheet.length(label, size * 0.8) + 6 + sheet.length(written, size, sheet.number_font)
    if rng.random() < 0.25 and beside < sheet.width:
        end = sheet.write(x, y, label + (":" if rng.random() < 0.5 else ""), size * 0.8)
        sheet.write(
            end + rng.uniform(0.8, 3), y - 0.2, written, size * 0.95, face=sheet.number_font, **marking
        )
    else:
        sheet.field(x, y, label, written, size, **marking)


def _titles(sheet, rng, title, x=None):
    names = ("KONINKRIJK DER NEDERLANDEN", "KINGDOM OF THE NETHERLANDS", "ROYAUME DES PAYS-BAS")
    x = rng.uniform(3, 8) if x is None else x
    sheet.write(x, 2.2, " ".join(names[: rng.randrange(1, 3)]), 1.7)
    sheet.write(x, 5.6, title, 2.8)


def _holder(sheet, rng, person, x, y, *, step, number):
    sheet.field(x, y, "Naam / Surname / Nom", person.surname.title(), 2.3)
    sheet.field(x, y + step, "Voornamen / Given names / Prénoms", person.given, 2.2)
    sheet.field(x, y + 2 * step, "Nationaliteit / Nationality", "Nederlandse", 1.9)
    sheet.field(x + 32, y + 2 * step, "Geslacht / Sex", "V/F" if person.sex == "F" else "M/M", 1.9)
    sheet.field(x, y + 3 * step, "Geboortedatum / Date of birth", day(person.born), 2.1)
    if number:
        sheet.field(
            x + 32,
            y + 3 * step,
            "Documentnummer / Document no.",
            person.document,
            2.2,
            kind="document-number",
        )
    sheet.field(x, y + 4 * step, "Geldig tot / Date of expiry", day(person.expires), 2.0)
    sheet.field(x + 32, y + 4 * step, "Afgegeven / Issued", day(person.issued), 1.8)


def passport_front(rng, person, model, extra):
    sheet = sheet_of(rng, PASSPORT, extra)
    _titles(sheet, rng, "PASPOORT  PASSPORT  PASSEPORT")
    ornaments.face(sheet, rng, rng.uniform(4, 7), rng.uniform(15, 19), 33, 43, grey=rng.random() < 0.5)
    x = rng.uniform(42, 46)
    sheet.field(x, 13, "Type", "P", 2)
    sheet.field(x + 10, 13, "Code", "NLD", 2)
    sheet.field(
        x + 42,
        13,
        rng.choice(("Nummer / No.", "Documentnummer/Document no.", "Paspoortnummer / Passport no.")),
        person.document,
        2.4,
        kind="document-number",
    )
    _holder(sheet, rng, person, x, 20.5, step=7.2, number=False)
    sheet.field(x + 32, 27.7 + 0.3, "Lengte / Height", "1,75 m", 1.9)
    if model == "2011":
        bsn_field(sheet, rng, person, x + rng.uniform(0, 4), 57, 2.3)
    ornaments.signature(sheet, rng, x + 42, 58, 28, 7)
    optional = person.bsn if model != "2021" else ""
    sheet.zone(td3(person, optional=optional), bottom=rng.uniform(4, 7), national=bool(optional))
    return sheet


def passport_back(rng, person, model, extra):
    sheet = sheet_of(rng, PASSPORT, extra)
    sheet.write(8, 6, "Aanvullende gegevens / Additional data", 2.4)
    sheet.field(8, 14, "Instantie / Authority", f"Burg. van {person.town}", 2.2)
    sheet.field(8, 24, "Documentnummer / Document no.", person.document, 2.4, kind="document-number")
    bsn_field(sheet, rng, person, rng.uniform(8, 30), rng.uniform(36, 44), 2.6)
    sheet.write(8, 62, "Dit paspoort is geldig voor alle landen / valid for all countries", 1.7)
    sheet.write(8, 67, "tenzij anders vermeld / unless otherwise endorsed", 1.7)
    if model == "2021":
        size = rng.uniform(16, 22)
        below_the_number = 50
        sheet.code(
            rng.uniform(82, 98),
            below_the_number + rng.uniform(0, 12),
            size,
            person.bsn,
            "QRCode",
            national=True,
            kind="qr",
        )
    return sheet


def card_front(rng, person, model, extra):
    sheet = sheet_of(rng, CARD, extra)
    _titles(sheet, rng, "IDENTITEITSKAART  IDENTITY CARD")
    left = rng.random() < 0.7
    face_x = rng.uniform(3, 5) if left else rng.uniform(57, 59)
    ornaments.face(sheet, rng, face_x, rng.uniform(12, 14), 23, 30, grey=rng.random() < 0.6)
    x = 30 if left else 4
    _holder(sheet, rng, person, x, 11, step=6.6, number=True)
    if rng.random() < 0.4:
        ornaments.face(sheet, rng, face_x + (48 if left else -20), 40, 7, 9, grey=True, mark=False)
    ornaments.signature(sheet, rng, x + 2, 45.5, 22, 5.5)
    if rng.random() < 0.5:
        sheet.write(x + 33, 48.5, str(rng.randrange(100000, 999999)), 2.2, face=OCR_B)
    return sheet


def card_back(rng, person, model, extra):
    sheet = sheet_of(rng, CARD, extra)
    sheet.field(4, 3, "Instantie / Authority", f"Burg. van {person.town}", 2)
    sheet.field(4, 9.5, "Geboorteplaats / Place of birth", person.town, 2)
    sheet.field(4, 16, "Lengte / Height", "1,82 m", 2)
    if model == "2021":
        bsn_field(sheet, rng, person, rng.uniform(47, 52), rng.uniform(3, 8), 2.2)
        sheet.code(
            rng.uniform(66, 68),
            rng.uniform(15, 17),
            rng.uniform(12, 15),
            person.bsn,
            "QRCode",
            national=True,
            kind="qr",
        )
        lines = td1(person)
    else:
        bsn_field(sheet, rng, person, rng.uniform(4, 30), rng.uniform(22, 25), 2.2)
        lines = td1(person, first_optional=person.bsn)
    sheet.zone(lines, bottom=rng.uniform(2.5, 4.5), national=model != "2021")
    return sheet


def licence_front(rng, person, model, extra):
    sheet = sheet_of(rng, CARD, extra)
    sheet.write(18, 3, "RIJBEWIJS  NEDERLAND", 2.6)
    sheet.write(18, 7, "DRIVING LICENCE  PERMIS DE CONDUIRE", 1.4)
    ornaments.face(sheet, rng, 4, 14, 22, 28, grey=rng.random() < 0.5)
    licence = "".join(str(rng.randrange(10)) for _ in range(10))
    rows = (
        ("1.", person.surname.title()),
        ("2.", person.given),
        ("3.", f"{person.born:%d.%m.%Y} {person.town}"),
        ("4a.", f"{person.issued:%d.%m.%Y}"),
        ("4b.", f"{person.expires:%d.%m.%Y}"),
        ("4c.", f"Gemeente {person.town}"),
    )
    for at, (label, value) in enumerate(rows):
        sheet.write(30, 12 + at * 4.4, label, 1.6)
        sheet.write(36, 12 + at * 4.4 - 0.3, value, 2)
    sheet.write(30, 12 + 6 * 4.4, "5.", 1.6)
    sheet.write(36, 12 + 6 * 4.4 - 0.3, licence, 2.2, kind="document-number", face=sheet.number_font)
    ornaments.signature(sheet, rng, 34, 43.5, 24, 5)
    sheet.write(30, 48, "9.  AM B T", 2)
    return sheet


def licence_back(rng, person, model, extra):
    sheet = sheet_of(rng, CARD, extra)
    marking = {"kind": "bsn", "place": "printed", "national": True}
    x, y = rng.uniform(3, 6), rng.uniform(3, 5)
    if rng.random() < 0.5:
        x = sheet.write(
            x, y, rng.choice(("BSN", "4d.", "Burgerservicenummer", "4d. BSN")), 1.9
        ) + rng.uniform(1, 2)
    sheet.write(x, y - 0.2, person.bsn, 2.3, face=sheet.number_font, **marking)
    for at, category in enumerate(("AM", "A1", "A2", "A", "B1", "B", "C", "D", "BE")):
        top = 10 + at * 3.1
        sheet.draw.line((30 * 14, top * 14, 80 * 14, top * 14), fill=(120, 120, 120), width=2)
        sheet.write(31, top + 0.5, category, 1.5)
        if rng.random() < 0.5:
            sheet.write(42, top + 0.5, f"{person.issued:%d.%m.%y}", 1.5)
            sheet.write(58, top + 0.5, f"{person.expires:%d.%m.%y}", 1.5)
    sheet.write(4, 16, "1. Naam  2. Voornamen", 1.2)
    sheet.write(4, 19, "4a. Afgifte 4b. Verval", 1.2)
    sheet.zone(licence_line(person, rng), bottom=rng.uniform(2, 4), national=False)
    return sheet


def belgian_front(rng, person, model, extra):
    sheet = sheet_of(rng, CARD, extra)
    sheet.write(4, 2.5, "BELGIË  BELGIQUE  BELGIEN  BELGIUM", 1.9)
    sheet.write(4, 6, "IDENTITEITSKAART  CARTE D'IDENTITÉ", 2.2)
    ornaments.face(sheet, rng, 58, 13, 23, 29, grey=True)
    sheet.field(5, 12, "Naam / Nom / Name", person.surname.title())
    sheet.field(5, 18.5, "Voornamen / Prénoms / Given names", person.given)
    sheet.field(5, 25, "Geboortedatum / Date de naissance", day(person.born), 2)
    number = f"592-{rng.randrange(10**7):07d}-{rng.randrange(97):02d}"
    sheet.field(5, 31.5, "Kaartnummer / N° carte / Card No", number, 2.1, kind="document-number")
    sheet.field(5, 38, "Geldig tot / Valable jusqu'au", f"{person.expires:%d.%m.%Y}", 2)
    ornaments.signature(sheet, rng, 30, 46, 22, 5)
    return sheet


def belgian_back(rng, person, model, extra):
    sheet = sheet_of(rng, CARD, extra)
    rrn = person.rrn
    written = f"{rrn[:2]}.{rrn[2:4]}.{rrn[4:6]}-{rrn[6:9]}.{rrn[9:]}"
    label = rng.choice(
        (
            "Identificatienummer van het Rijksregister",
            "Rijksregisternr. / N° registre national / National Register Nr",
            "Rijksregisternummer",
            "N° Registre National",
        )
    )
    sheet.field(5, 4, label, written, 2.3, kind="rrn", place="printed", national=True)
    sheet.field(5, 12, "Plaats van afgifte / Lieu de délivrance", person.town, 2)
    sheet.field(5, 20, "Geboorteplaats / Lieu de naissance", person.town, 2)
    lines = td1(person, country="BEL", second_optional=person.rrn)
    sheet.zone(lines, bottom=rng.uniform(2.5, 4.5), national=True)
    return sheet


def french_card(rng, person, model, extra):
    sheet = sheet_of(rng, (105, 74) if model == "old" else CARD, extra)
    sheet.write(5, 2.5, "RÉPUBLIQUE FRANÇAISE", 2.4)
    if model == "old":
        end = sheet.write(5, 7, "CARTE NATIONALE D'IDENTITÉ N° :", 2.2)
        sheet.write(
            end + 1, 7, f"{person.issued:%y%m}95{rng.randrange(10**6):06d}", 2.2, kind="document-number"
        )
        ornaments.face(sheet, rng, 6, 14, 26, 33, grey=rng.random() < 0.5)
        sheet.write(38, 14, f"Nom : {person.surname}", 2.3)
        sheet.write(38, 20, f"Prénom(s) : {person.given}", 2.3)
        sheet.write(38, 26, f"Sexe : {person.sex}   Né(e) le : {person.born:%d.%m.%Y}", 2.1)
        sheet.write(38, 32, f"à : {person.town}", 2.1)
        ornaments.signature(sheet, rng, 50, 40, 30, 7)
        sheet.zone(old_french_card(person), bottom=4, national=False)
    else:
        sheet.write(5, 6.4, "CARTE NATIONALE D'IDENTITÉ / IDENTITY CARD", 1.9)
        ornaments.face(sheet, rng, 4, 12, 24, 31, grey=True)
        sheet.field(31, 11, "NOM / Surname", person.surname)
        sheet.field(31, 17.5, "Prénoms / Given names", person.given)
        sheet.field(31, 24, "DATE DE NAISS. / Date of birth", f"{person.born:%d %m %Y}", 2)
        sheet.field(31, 30.5, "N° DU DOCUMENT / Document No", person.document, 2.2, kind="document-number")
        sheet.field(60, 30.5, "DATE D'EXPIR. / Expiry date", f"{person.expires:%d %m %Y}", 2)
        ornaments.signature(sheet, rng, 34, 42, 24, 6)
    return sheet


def carte_vitale(rng, person, model, extra):
    sheet = sheet_of(rng, CARD, extra)
    sheet.write(6, 4, "carte d'assurance maladie", 2.6)
    sheet.write(6, 9, "vitale", 5)
    n = person.nir
    written = f"{n[0]} {n[1:3]} {n[3:5]} {n[5:7]} {n[7:10]} {n[10:13]} {n[13:]}"
    sheet.write(6, 28, person.given, 2.4)
    sheet.write(6, 33, person.surname, 2.4)
    sheet.write(6, 40, written, 2.8, kind="nir", place="printed", national=True, face=sheet.number_font)
    ornaments.face(sheet, rng, 60, 15, 19, 24, grey=rng.random() < 0.5)
    return sheet


def licence_with_pdf417(rng, person, model, extra):
    """A back with a PDF417 instead of a QR code, which some cards have."""
    sheet = (
        card_back(rng, person, "2014", extra)
        if rng.random() < 0.5
        else passport_back(rng, person, "2014", extra)
    )
    sheet.code(
        sheet.width - 40, 4, 34, f"BSN {person.bsn} {person.surname}", "PDF417", national=True, kind="pdf417"
    )
    return sheet
