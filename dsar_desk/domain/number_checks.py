"""Whether digits can be a national number: the checks of BSN, Rijksregisternummer and NIR."""

_ELEVEN_TEST = (9, 8, 7, 6, 5, 4, 3, 2, -1)


def is_bsn(digits: str) -> bool:
    """Return whether nine digits pass the eleven-test; one in eleven random numbers does.

    Source: Besluit burgerservicenummer, art. 1; weights 9 to 2 and -1, the sum divisible by eleven.
    """
    if len(digits) != 9 or not digits.isdecimal() or int(digits) == 0:
        return False
    return sum(weight * int(digit) for weight, digit in zip(_ELEVEN_TEST, digits, strict=True)) % 11 == 0


def is_rrn(digits: str) -> bool:
    """Return whether eleven digits are a Belgian Rijksregisternummer or bis number.

    The key is 97 less the rest of the first nine, for those born since 2000 with a 2 before them. A bis
    number has 20 or 40 added to the month. Unlike python-stdnum's, this check knows no clock.
    """
    if len(digits) != 11 or not digits.isdecimal() or int(digits[:9]) == 0:
        return False
    month, day, key = int(digits[2:4]), int(digits[4:6]), int(digits[9:])
    if month > 52 or month % 20 > 12 or day > 31:
        return False
    return key in {97 - int(digits[:9]) % 97, 97 - int("2" + digits[:9]) % 97}


def is_nir(characters: str) -> bool:
    """Return whether fifteen characters are a French NIR with its key.

    Corsica's 2A counts as 19, its 2B as 18.
    """
    if len(characters) != 15 or characters[0] not in "123478":
        return False
    number = characters[:13].replace("2A", "19").replace("2B", "18")
    key = characters[13:]
    return number.isdecimal() and key.isdecimal() and int(key) == 97 - int(number) % 97
