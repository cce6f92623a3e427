"""Proposes what a privacy statement says of its controller; what a person confirmed becomes facts.

National numbers are masked before anything is read, as they are in a statement that is kept.
"""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache

from dsar_desk.assets import asset
from dsar_desk.domain.controllers import Controller
from dsar_desk.domain.fact_places import put_fact
from dsar_desk.domain.recognition.reading import find_language
from dsar_desk.domain.statement_reading import LISTS, TRAITS, Proposal, read_statement
from dsar_desk.domain.statement_reading.words import StatementWords, read_statement_words
from dsar_desk.errors import InvalidInput
from dsar_desk.services.guard import mask_pasted
from dsar_desk.services.ports import Actor, Begin, Catalog
from dsar_desk.services.recognition import word_lists
from dsar_desk.services.shops import controller_of, store_own
from dsar_desk.services.statements import LONGEST, StatementEntry, tidy_statement, with_statement

COUNTRIES = ("NL", "BE", "FR")


@dataclass(frozen=True)
class ReadStatement:
    """A statement as it may be kept, and what it seems to say."""

    text: str
    language: str
    masked: int
    """National numbers whose digits are masked."""
    proposals: tuple[Proposal, ...]


@cache
def statement_words() -> dict[str, StatementWords]:
    """Return the words by which statements show what they say, by language; a language is a file."""
    files = sorted(asset("statement_words").iterdir(), key=lambda file: file.name)
    tables = {
        file.name.removesuffix(".toml"): tomllib.loads(file.read_text(encoding="utf-8"))
        for file in files
        if file.name.endswith(".toml")
    }
    services = tables.pop("any")["services"]
    return {name: read_statement_words(name, table, services) for name, table in tables.items()}


def propose(text: str, catalog: Catalog) -> ReadStatement:
    """Return what a privacy statement seems to say, for a person to confirm fact by fact.

    Raises:
        InvalidInput: `statement-too-long`, or `statement-empty` where there is nothing to read.
    """
    if len(text) > LONGEST:
        raise InvalidInput("statement-too-long", most=f"{LONGEST:,}".replace(",", " "))
    masked = mask_pasted(tidy_statement(text))
    if not re.search(r"[^\W\d_]{2}", masked.text):
        raise InvalidInput("statement-empty")
    known = statement_words()
    language = find_language(masked.text, word_lists())
    words = known.get(language) or known["nl"]
    months = {name: number for each in word_lists() for number, name in enumerate(each.months, 1)}
    authorities = [catalog.country(code).authority for code in COUNTRIES]
    found = read_statement(masked.text, words, authorities=authorities, months=months)
    return ReadStatement(masked.text, words.name, masked.count, found)


def with_confirmed(controller: Controller, confirmed: Iterable[Proposal]) -> Controller:
    """Return a controller with the facts that a person confirmed, each with the sentence behind it.

    A fact takes the place of the one that is there; to a list it is added, unless it is in it already.
    """
    for each in confirmed:
        if each.place in TRAITS:
            continue
        fact = each.fact()
        if each.place not in LISTS or fact not in getattr(controller, each.place):
            controller = put_fact(controller, each.place, fact)
    return controller


def keep_confirmed(
    begin: Begin,
    catalog: Catalog,
    actor: Actor,
    controller_id: str,
    read: ReadStatement,
    confirmed: Iterable[Proposal],
) -> Controller:
    """Keep a statement with a controller, and the facts of it that a person confirmed.

    Raises:
        NotFound: If there is no such controller.
    """
    chosen = tuple(confirmed)
    with begin() as work:
        before = controller_of(work, catalog, controller_id)
        after, _ = with_statement(before, StatementEntry(read.text, before.statement.title, read.language))
        after = with_confirmed(after, chosen)
        changes = {each.place: ("", each.value) for each in chosen if each.place not in TRAITS}
        own = store_own(work, catalog, actor, replace(after, id=before.id), changes=changes)
        work.commit()
    return own
