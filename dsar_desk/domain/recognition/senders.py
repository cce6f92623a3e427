"""Who sent a letter or mail: name, e-mail address, postal address and numbers."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dsar_desk.domain.recognition.word_lists import WordList


@dataclass(frozen=True, slots=True)
class Sender:
    """The sender as far as the text tells. `address` has a line per line of the envelope."""

    name: str = ""
    email: str = ""
    address: str = ""
    country: str = ""
    """ISO code."""
    customer_number: str = ""
    order_numbers: tuple[str, ...] = ()
    reference: str = ""


def find_sender(text: str, lists: Sequence[WordList]) -> Sender:
    """Return what the text tells of its sender; what is not certain enough stays empty."""
    lines = [line.strip(" \t>*_|") for line in text.splitlines()]
    name = _labelled_name(lines, lists) or _signed_name(lines, lists) or _name_above_address(lines, lists)
    street = _address(lines, name, lists)
    return Sender(
        name=name,
        email=_email(lines, lists),
        address="\n".join(street),
        country=_country(street, lists),
        customer_number=next(_numbers(text, "customer_number", lists), ""),
        order_numbers=tuple(dict.fromkeys(_numbers(text, "order_number", lists))),
        reference=_reference(lines, lists),
    )


_PARTICLE = r"(?:van|de|der|den|ten|ter|te|het|op|in|von|zu|zum|du|des|la|le|el|al|bin|da|di|dos|'t|d'|l')"
_TITLE = r"(?:mr|dr|drs|ir|ing|prof|mw|mevr|dhr|fam|familie|mevrouw|meneer|heer|mme|mrs|ms|miss|herr|frau)\.?"
_NAMED = r"[^\W\d_a-zß-öø-ÿ][^\W\d_]*(?:['-][^\W\d_]+)*\.?"
_INITIALS = r"(?:[^\W\d_]\.){1,4}"
_NAME = re.compile(
    rf"(?:(?i:{_TITLE})\s+)?(?:(?:{_INITIALS}|{_NAMED})\s*)(?:(?:{_PARTICLE}|{_INITIALS}|{_NAMED})\s*){{0,6}}"
)
_EMAIL = re.compile(r"[\w.+'-]{1,64}@[\w-]+(?:\.[\w-]+)+")
_POSTCODE = re.compile(r"^(?:[A-Z]{1,2}-)?(?:[1-9]\d{3} ?[A-Z]{2}\b|\d{4,5}\b)\s+[^\W\d_].{1,40}$")
_STREET = re.compile(r"^(?=.*[^\W\d_]{3})(?=.*\d)[^@:]{4,60}$|^[^\W\d_][^@:\d]{3,40}, .{3,40}$")
_ENGLISH_POSTCODE = re.compile(r"(?:^|\s)[A-Z]{1,2}\d{1,2}[A-Z]? ?\d[A-Z]{2}(?:\s|$)")
_TOWN = re.compile(r"^[^\W\d_][^@:\d]{2,40}(?: \d{1,2})?$")
_STOP = re.compile(r"(?<=[.?!)])\s+")
_GREETING = re.compile(r"^(?:groet(?:en|jes)?|gr|mvg|regards|gruß|thanks|merci|danke),? ", re.IGNORECASE)
_PLACE_LABEL = re.compile(
    r"^(?:postcode|code postal|plz|zip|postal code|land|country|pays|staat)[^:]{0,20}: *", re.IGNORECASE
)


def _any(name: str, lists: Sequence[WordList]) -> str:
    return "|".join(label for words in lists for label in words.labels.get(name, ())) or "(?!)"


def _labelled(lines: Sequence[str], name: str, lists: Sequence[WordList]) -> Iterator[tuple[int, str]]:
    pattern = re.compile(rf"^\W*(?:{_any(name, lists)})\s?: *(.*)$", re.IGNORECASE)
    for number, line in enumerate(lines):
        found = pattern.match(line)
        if found:
            yield number, found[1].strip()


def _labelled_name(lines: Sequence[str], lists: Sequence[WordList]) -> str:
    for _, value in _labelled(lines, "name", lists):
        name = _as_name(re.sub(r"[<(\[].*$", "", value).strip(" \"'"), short=True)
        if name:
            return name
    chat = re.search(r"^\[[^\]]{6,30}\] ([^:]{2,40}):", "\n".join(lines), re.MULTILINE)
    return _as_name(chat[1], short=True) if chat else ""


def _signed_name(lines: Sequence[str], lists: Sequence[WordList]) -> str:
    """Return the name after the letter's close, or that of its last line."""
    for number in range(len(lines) - 1, -1, -1):
        close = next((found for words in lists if (found := words.closing.match(lines[number]))), None)
        if close is None:
            continue
        beside = lines[number][close.end() :].strip(" ,.!")
        for candidate in (beside, *_next_filled(lines, number + 1, count=2)):
            name = _as_name(candidate, short=candidate == beside)
            if name:
                return name
    last = next(_next_filled(list(reversed(lines)), 0, count=1), "")
    return _as_name(last) or _after_full_stop(last)


def _name_above_address(lines: Sequence[str], lists: Sequence[WordList]) -> str:
    for number, line in enumerate(lines):
        name = _as_name(line)
        if name and _block(lines, number + 1, lists):
            return name
    return ""


def _after_full_stop(line: str) -> str:
    """Return the name behind the last sentence of a mail of one line."""
    sentence, *_, rest = _STOP.split(line) if _STOP.search(line) else ("", line)
    words = _GREETING.sub("", rest)
    return _as_name(words, short=words != rest) if sentence else ""


def _next_filled(lines: Sequence[str], start: int, *, count: int) -> Iterator[str]:
    filled = (line for line in lines[start:] if line)
    for _, line in zip(range(count), filled, strict=False):
        yield line


def _as_name(text: str, *, short: bool = False) -> str:
    """Return the text as a name if it looks like one; a single word only where `short` names may stand."""
    text = re.split(r",|\(| - |:", text.strip())[0].strip()
    found = _NAME.fullmatch(text)
    if not found or len(text) > 60 or _EMAIL.search(text):
        return ""
    return text if short or " " in text else ""


def _email(lines: Sequence[str], lists: Sequence[WordList]) -> str:
    """Return the sender's e-mail address; none where the text has several and names none as theirs."""
    senders = [*_labelled(lines, "email", lists), *_labelled(lines, "name", lists)]
    for _, value in senders:
        found = _EMAIL.search(value)
        if found:
            return found[0]
    receivers = {number for number, _ in _labelled(lines, "to", lists)}
    rest = (line for number, line in enumerate(lines) if number not in receivers)
    others = {found for line in rest for found in _EMAIL.findall(line)}
    return others.pop() if len(others) == 1 else ""


def _address(lines: Sequence[str], name: str, lists: Sequence[WordList]) -> tuple[str, ...]:
    """Return the lines of the address that stands with the name, or beside its label."""
    for number, line in enumerate(lines):
        if not name or name not in line:
            continue
        block = _block(lines, number + 1, lists)
        if block:
            return block
    for number, value in _labelled(lines, "address", lists):
        if not value:
            block = _block(lines, number + 1, lists)
            if block:
                return block
    return ()


def _block(lines: Sequence[str], start: int, lists: Sequence[WordList]) -> tuple[str, ...]:
    """Return street, town and country from the lines after a name; empty where these are something else."""
    label = re.compile(rf"^(?:{_any('address', lists)})\s?: *", re.IGNORECASE)
    kept: list[str] = []
    complete = False
    for line in lines[start : start + 7]:
        bare = _PLACE_LABEL.sub("", label.sub("", line)).strip()
        if not bare and line.endswith(":") and not kept:
            continue
        if kept and _country((bare,), lists):
            return (*kept, bare)
        if complete or not (_STREET.match(bare) or (kept and (_has_postcode(bare) or _TOWN.match(bare)))):
            break
        kept.append(bare)
        complete = _has_postcode(bare)
    return tuple(kept) if complete and len(kept) > 1 else ()


def _has_postcode(line: str) -> bool:
    return bool(_POSTCODE.match(line) or _ENGLISH_POSTCODE.search(line))


def _country(lines: Sequence[str], lists: Sequence[WordList]) -> str:
    names = {name: code for words in lists for name, code in words.countries.items()}
    for line in reversed(lines):
        bare = re.sub(r"^[^:]{2,12}: *", "", line).strip(" ()").casefold()
        if bare in names:
            return names[bare]
    return ""


def _numbers(text: str, name: str, lists: Sequence[WordList]) -> Iterator[str]:
    between = r"(?:\s?[:.#=]|\s(?:is|est|ist|le|met|nummer|nr\.?|n°|number|no\.?|die|met nummer))*\s*#?"
    value = r"([A-Z]{0,4}-?\d[\d-]{2,14}(?:/\d{1,6})?)"
    pattern = re.compile(rf"(?<!\w)(?i:{_any(name, lists)}){between}{value}(?!\w)")
    for found in pattern.finditer(text):
        yield found[1].rstrip("-")


def _reference(lines: Sequence[str], lists: Sequence[WordList]) -> str:
    return next((value[:60] for _, value in _labelled(lines, "reference", lists) if value), "")
