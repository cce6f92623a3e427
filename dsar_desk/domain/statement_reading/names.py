"""Whose statement it is: the official name, and the name by which customers know it."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from dsar_desk.domain.statement_reading.addresses import Address
from dsar_desk.domain.statement_reading.contacts import own_domains, own_emails
from dsar_desk.domain.statement_reading.passages import Passage, StatementText
from dsar_desk.domain.statement_reading.proposal import Proposal, Sureness

FORM = (
    r"(?:B\.?V\.?B\.?A\.?|B\.?V\.?|N\.?V\.?|V\.?O\.?F\.?|C\.?V\.?|S\.?A\.?S\.?U?|S\.?A\.?R\.?L\.?|S\.?R\.?L\.?|S\.?A\.?"
    r"|E\.?U\.?R\.?L\.?|GmbH|AG|UG|KG|e\.K\.|Ltd\.?|Limited|LLC|Inc\.?|Corp\.?|Stichting|Vereniging)"
)
_WORD = r"[A-ZÀ-Ý0-9][\w&'’.\-]*"
_SMALL = r"(?:de|het|van|den|der|en|et|und|and|&|du|la|le|les|des|of|the|'t)"
COMPANY = re.compile(
    rf"(?<![\w.@])(?P<stem>{_WORD}(?:[ ](?:{_WORD}|{_SMALL}(?=[ ]))){{0,4}}?),?[ ](?P<form>{FORM})(?![\w])"
)
"""A name with its legal form."""
_PROPER = rf"{_WORD}(?:[ ](?:{_WORD}|{_SMALL}(?=[ ][A-ZÀ-Ý0-9]))){{0,4}}"
_TITLE_LINES = 6
_NEAR = 60
_PLAIN = 6
"""The score from which a name with a legal form is taken to be surely the controller's."""
_MOST = 500
"""Names with a legal form that are looked at; no statement has as many."""


def find_names(text: StatementText, addresses: Sequence[Address]) -> Iterator[Proposal]:
    """Yield the official name and, where it is another, the trade name."""
    with_form = _with_form(text, addresses)
    if with_form:
        full, stem, passage, score = with_form
        sure = Sureness.SURE if score >= _PLAIN else Sureness.LIKELY
        yield Proposal("legal_name", full, passage.text, sure, section=passage.section)
        if told := _told_without_form(stem, full, text):
            yield Proposal("trade_name", stem, told.text, Sureness.LIKELY, section=told.section)
        elif (trade := _without_form(text, addresses)) and trade.casefold() not in full.casefold():
            told = text.sentence_at(trade)
            yield Proposal("trade_name", trade, told.text, Sureness.POSSIBLE, section=told.section)
        return
    name = _without_form(text, addresses)
    if not name:
        return
    told = text.sentence_at(name)
    longer = _line_before_address(text, addresses, name)
    if longer:
        yield Proposal("legal_name", longer, longer, Sureness.LIKELY)
        yield Proposal("trade_name", name, told.text, Sureness.LIKELY, section=told.section)
    else:
        yield Proposal("legal_name", name, told.text, Sureness.LIKELY, section=told.section)


def _with_form(text: StatementText, addresses: Sequence[Address]) -> tuple[str, str, Passage, int] | None:
    found: list[tuple[int, str, str, Passage]] = []
    top = " ".join(text.lines[:_TITLE_LINES]).casefold()
    beside = " ".join(text.flow[max(0, each.start - 120) : each.start] for each in addresses)
    counts: dict[str, int] = {}
    for passage, match in islice(_companies(text), _MOST):
        stem = _bare(match["stem"], text)
        full = f"{stem} {match['form']}"
        counts[stem] = counts.get(stem) or text.folded.count(stem)
        score = _score(passage, match, stem, text, top) + min(counts[stem], 5)
        score += 5 * (match[0][-len(full) :] in beside)
        found.append((score, full, stem, passage))
    best = max(found, key=lambda each: each[0], default=None)
    return (*best[1:], best[0]) if best and best[0] > 0 else None


def _companies(text: StatementText) -> Iterator[tuple[Passage, re.Match[str]]]:
    for passage in text.passages:
        for match in COMPANY.finditer(passage.text):
            yield passage, match


def _score(passage: Passage, match: re.Match[str], stem: str, text: StatementText, top: str) -> int:
    near = passage.text[max(0, match.start() - 40) : match.end() + 120]
    score = 4 * bool(text.words.find("names", "responsible", near))
    score += 3 * (passage.topic == "contact") + 3 * (stem.casefold() in top)
    shares = text.words.find("sharing", "words", passage.text) or passage.topic in {"recipients", "transfers"}
    return score - 6 * bool(shares)


def _bare(stem: str, text: StatementText) -> str:
    """Return a name without the words that began its sentence."""
    words = stem.split()
    while words and words[0].casefold() in text.words.not_names and len(words) > 1:
        words = words[1:]
    return " ".join(words)


def _told_without_form(stem: str, full: str, text: StatementText) -> Passage | None:
    alone = re.compile(rf"(?<!\w){re.escape(stem)}(?!,?\s{FORM}(?!\w)|\w)")
    announced = text.sentence_at(full)
    if announced.text and alone.search(announced.text.replace(full, " ")):
        return announced
    return next((passage for passage in text.passages if alone.search(passage.text)), None)


def _without_form(text: StatementText, addresses: Sequence[Address]) -> str:
    scores: Counter[str] = Counter()
    for name, score in _candidates(text, addresses):
        bare = _bare(name.strip(" .,-–"), text)
        if 2 < len(bare) <= 60 and bare.casefold() not in text.words.not_names:
            scores[_spelling(bare, text)] += score
    domains = {email.rpartition("@")[2] for _, email in own_emails(text)}
    domains |= {domain for domain, _, _ in own_domains(text)}
    stems = {re.sub(r"[^a-z0-9]", "", domain.casefold().rsplit(".", 1)[0]) for domain in domains}
    for name in scores:
        plain = re.sub(r"[^a-z0-9]", "", name.casefold())
        scores[name] += 6 * any(plain and plain in stem for stem in stems)
    best = max(scores, key=lambda name: scores[name], default="")
    return best if scores[best] >= _ENOUGH else ""


_ENOUGH = 4


def _spelling(name: str, text: StatementText) -> str:
    """Return a name in capitals as the text spells it elsewhere."""
    found = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text.folded.replace(name, ""), re.IGNORECASE)
    return found[0] if found and name.isupper() else name


def _candidates(text: StatementText, addresses: Sequence[Address]) -> Iterator[tuple[str, int]]:
    for address in addresses:
        before = text.flow[max(0, address.start - 80) : address.start]
        if found := re.search(rf"({_PROPER})(?:\s\([^)\n]{{0,50}}\))?[\s,:–-]*$", before):
            yield found[1], 5
    titles = text.words.pattern("names", "titles")
    for line in text.lines[:_TITLE_LINES]:
        found = titles.match(line)
        name = found and re.match(rf"\s*({_PROPER})\s*$", line[found.end() :])
        if name:
            yield name[1], 4
    verbs = text.words.pattern("names", "verbs")
    for passage in text.passages:
        found = re.match(rf"({_PROPER})\s", passage.text)
        if found and verbs.match(passage.text, found.end()):
            is_responsible = text.words.find("names", "responsible", passage.text[: found.end() + _NEAR])
            yield found[1], 5 if is_responsible else 2
    presents = text.words.pattern("names", "presents")
    for passage in text.passages:
        found = presents.match(passage.text)
        name = found and re.match(rf"\s*({_PROPER})", passage.text[found.end() :])
        if name:
            yield name[1], 4


def _line_before_address(text: StatementText, addresses: Sequence[Address], name: str) -> str:
    """Return the line above the address when it holds the name and more, as the owner's."""
    for address in addresses:
        lines = text.flow[: address.start].rstrip().rsplit("\n", 1)
        line = lines[-1].strip()
        if name in line and line != name and len(line) <= 60 and not re.search(r"[:.!?@(\d]", line):
            return line
    return ""
