"""Invented people, numbers that pass their checks, and the zones made of them."""

from dataclasses import dataclass
from datetime import date, timedelta

from dsar_desk.domain.machine_readable_zone import check_digit
from dsar_desk.domain.number_checks import is_bsn

SURNAMES = (
    "DE BRUIJN", "VAN DER STEEN", "JANSEN", "BAKKER", "ÖZDEMIR", "SPECIMEN", "EL AMRANI", "VOS", "PEETERS",
    "DUBOIS", "VAN DEN BERG", "HOEKSTRA", "KOWALSKI", "MARTIN", "DE WIT", "SMIT", "BOUZIDI", "TERPSTRA",
)  # fmt: skip
GIVEN = (
    "Willeke Liselotte", "Jan", "Fatima Zahra", "Pieter Cornelis", "Aylin", "Marie-Claire", "Bo", "Thijs",
    "Sanne Maria", "Gerrit Jan", "Noor", "Hendrik", "Chloé", "Joost Willem", "Anna",
)  # fmt: skip
TOWNS = ("Amsterdam", "'s-Gravenhage", "Groningen", "Zwolle", "Antwerpen", "Gent", "Lyon", "Enschede", "Breda")
MONTHS = "JAN/JAN FEB/FEB MAA/MAR APR/APR MEI/MAY JUN/JUN JUL/JUL AUG/AUG SEP/SEP OKT/OCT NOV/NOV DEC/DEC".split()


@dataclass
class Person:
    surname: str
    given: str
    born: date
    issued: date
    sex: str
    town: str
    bsn: str
    rrn: str
    nir: str
    document: str

    @property
    def expires(self):
        return self.issued.replace(year=self.issued.year + 10)


def make_person(rng):
    born = date(1935, 1, 1) + timedelta(days=rng.randrange(27000))
    letters = "BCDFGHJKLMNPRSTVXYZ"
    document = rng.choice("NIS") + rng.choice(letters) + "".join(
        rng.choice(letters + "0123456789" * 2) for _ in range(6)
    ) + rng.choice("123456789")  # fmt: skip
    return Person(
        rng.choice(SURNAMES), rng.choice(GIVEN), born, date(2012, 1, 3) + timedelta(days=rng.randrange(5000)),
        rng.choice("MF"), rng.choice(TOWNS), make_bsn(rng), make_rrn(rng, born), make_nir(rng, born), document,
    )  # fmt: skip


def make_bsn(rng):
    while True:
        digits = f"9999{rng.randrange(100_000):05d}"
        if is_bsn(digits):
            return digits


def looks_like_bsn(rng):
    """Return nine digits that pass the eleven-test and are something else."""
    return make_bsn(rng)


def make_rrn(rng, born):
    first = f"{born:%y%m%d}{rng.randrange(1, 999):03d}"
    base = int(first) if born.year < 2000 else int("2" + first)
    return f"{first}{97 - base % 97:02d}"


def make_nir(rng, born):
    number = f"{rng.choice('12')}{born:%y%m}99{rng.randrange(1, 990):03d}{rng.randrange(1, 990):03d}"
    return f"{number}{97 - int(number) % 97:02d}"


def day(when):
    return f"{when.day:02d} {MONTHS[when.month - 1]} {when.year}"


def _letters(name):
    swaps = {"Ö": "OE", "É": "E", "È": "E", "Ë": "E", "Ç": "C", "'": "", " ": "<", "-": "<"}
    return "".join(swaps.get(character, character) for character in name.upper())


def _names(person, length):
    return f"{_letters(person.surname)}<<{_letters(person.given)}"[:length].ljust(length, "<")


def td3(person, *, country="NLD", optional=""):
    first = f"P<{country}{_names(person, 39)}"
    number, born, until = person.document.ljust(9, "<"), f"{person.born:%y%m%d}", f"{person.expires:%y%m%d}"
    optional = optional.ljust(14, "<")
    second = f"{number}{check_digit(number)}{country}{born}{check_digit(born)}{person.sex}{until}"
    own = check_digit(optional) if optional.strip("<") else "<"
    second += f"{check_digit(until)}{optional}{own}"
    return [first, second + check_digit(second[:10] + second[13:20] + second[21:43])]


def td2(person, *, country="FRA", optional=""):
    first = f"I<{country}{_names(person, 31)}"
    number, born, until = person.document.ljust(9, "<"), f"{person.born:%y%m%d}", f"{person.expires:%y%m%d}"
    second = f"{number}{check_digit(number)}{country}{born}{check_digit(born)}{person.sex}{until}"
    second += f"{check_digit(until)}{optional.ljust(7, '<')}"
    return [first, second + check_digit(second[:10] + second[13:20] + second[21:35])]


def td1(person, *, country="NLD", kind="I<", first_optional="", second_optional=""):
    number, born, until = person.document.ljust(9, "<"), f"{person.born:%y%m%d}", f"{person.expires:%y%m%d}"
    first = f"{kind}{country}{number}{check_digit(number)}{first_optional.ljust(15, '<')}"
    second = f"{born}{check_digit(born)}{person.sex}{until}{check_digit(until)}{country}"
    second += second_optional.ljust(11, "<")
    composite = first[5:30] + second[:7] + second[8:15] + second[18:29]
    return [first, second + check_digit(composite), _names(person, 30)]


def old_french_card(person):
    """Two lines of 36 of the French card before 2021, which ICAO does not know."""
    first = f"IDFRA{_letters(person.surname)}".ljust(30, "<")[:30] + "952042"
    number = f"{person.issued:%y%m}95{person.born.toordinal() % 1000000:06d}"
    second = f"{number}{check_digit(number)}{_letters(person.given)[:14].ljust(14, '<')}"
    second += f"{person.born:%y%m%d}{check_digit(f'{person.born:%y%m%d}')}{person.sex}"
    return [first, second + check_digit(first + second)]


def licence_line(person, rng):
    """The one line of a Dutch driving licence: D1NLD, version, number, fillers, check digit."""
    number = "".join(str(rng.randrange(10)) for _ in range(10))
    line = f"D1NLD1{number}{''.join(rng.choice('ABCDEFGHJKLMNPRSTVWXYZ0123456789') for _ in range(12))}<"
    return [line[:29] + check_digit(line[:29])]
