"""Who receives data: companies by name, and kinds of companies."""

import re
from collections.abc import Iterator

from dsar_desk.domain.quotations import GAP
from dsar_desk.domain.statement_reading.names import COMPANY
from dsar_desk.domain.statement_reading.passages import Passage, StatementText
from dsar_desk.domain.statement_reading.proposal import Proposal, Sureness

_LISTED = r"[A-ZÀ-Ý][\w&'’.\-]+(?:[ ][A-ZÀ-Ý][\w&'’.\-]+){0,3}"
_ITEM_END = re.compile(r"[;.,]\s*$")
_LONGEST_ITEM = 160


def find_recipients(text: StatementText, own_names: frozenset[str]) -> Iterator[Proposal]:
    """Yield recipients, each once."""
    seen: set[str] = set()
    for passage in text.passages:
        for each in _in(passage, text):
            key = each.value.casefold()
            if key not in seen and not any(name and name in key for name in own_names):
                seen.add(key)
                yield each


def _in(passage: Passage, text: StatementText) -> Iterator[Proposal]:
    words = text.words
    shares = bool(
        words.find("sharing", "words", passage.text) or words.find("transfers", "words", passage.text)
    )
    in_section = passage.topic in {"recipients", "transfers"}
    if passage.lead and _announces(passage.lead, text):
        yield from _item(passage, words.services)
        return
    if words.find("sharing", "no", passage.text) and not words.find("sharing", "unless", passage.text):
        return
    if not (shares or in_section) or passage.text.rstrip(" ?") == passage.section:
        return
    sure = Sureness.LIKELY if shares else Sureness.POSSIBLE
    for name in dict.fromkeys(
        [*_companies(passage.text), *_known(passage.text, words.services), *_listed(passage, text)]
    ):
        yield Proposal("recipients", name, passage.text, sure, section=passage.section, named=True)
    for found in words.pattern("sharing", "kinds").finditer(passage.text):
        kind = found[0] + (re.match(r"[\w-]*", passage.text[found.end() :]) or [""])[0]
        value = kind[:1].upper() + kind[1:]
        yield Proposal("recipients", value, passage.text, sure, section=passage.section)


def _announces(lead: str, text: StatementText) -> bool:
    return bool(
        text.words.find("sharing", "words", lead) and text.words.pattern("sharing", "follows").search(lead)
    )


def _item(passage: Passage, services: re.Pattern[str]) -> Iterator[Proposal]:
    value = _ITEM_END.sub("", passage.text).strip()
    if 2 < len(value) <= _LONGEST_ITEM:
        named = bool(COMPANY.search(value) or services.search(value))
        yield Proposal(
            "recipients", value[:1].upper() + value[1:], f"{passage.lead}{GAP}{passage.text}",
            Sureness.LIKELY, section=passage.section, named=named,
        )  # fmt: skip


def _companies(text: str) -> Iterator[str]:
    for found in COMPANY.finditer(text):
        yield f"{found['stem']} {found['form']}".strip(",;")


def _known(text: str, services: re.Pattern[str]) -> Iterator[str]:
    covered = [found.span() for found in COMPANY.finditer(text)]
    for found in services.finditer(text):
        if not any(start <= found.start() < end for start, end in covered):
            yield found[1]


def _listed(passage: Passage, text: StatementText) -> Iterator[str]:
    """Yield the capitalised names after words as 'such as'."""
    such_as = text.words.pattern("sharing", "such_as")
    for found in such_as.finditer(passage.text):
        rest = passage.text[found.end() :].lstrip()
        listed = re.match(rf"{_LISTED}(?:(?:, | en | et | and | und | & ){_LISTED})+", rest)
        if listed:
            yield from (name.strip(" .") for name in re.split(r", | en | et | and | und | & ", listed[0]))
