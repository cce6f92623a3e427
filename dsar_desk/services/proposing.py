"""Proposes what a privacy statement says of its controller; what a person confirmed becomes facts.

National numbers are masked before anything is read, as they are in a statement that is kept.
"""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from textwrap import shorten

from dsar_desk.assets import asset
from dsar_desk.domain.controllers import CONTACTS, Controller, Fact, facts_of
from dsar_desk.domain.fact_places import place_name, put_fact
from dsar_desk.domain.quotations import fold, missing_parts
from dsar_desk.domain.recognition.reading import find_language
from dsar_desk.domain.statement_reading import LISTS, TRAITS, Proposal, read_statement
from dsar_desk.domain.statement_reading.words import StatementWords, read_statement_words
from dsar_desk.errors import InvalidInput
from dsar_desk.services.guard import mask_pasted
from dsar_desk.services.ports import Actor, Catalog
from dsar_desk.services.recognition import word_lists
from dsar_desk.services.register_ports import Begin
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


def with_read_statement(
    controller: Controller, read: ReadStatement, confirmed: Iterable[Proposal]
) -> Controller:
    """Return a new controller with its statement, and what a person confirmed of it.

    A field that was changed afterwards stays as it was typed, without the statement's sentence.
    """
    entry = StatementEntry(read.text, controller.statement.title, read.language)
    controller, _ = with_statement(controller, entry)
    kept = (each for each in confirmed if not _was_changed(controller, each))
    return with_confirmed(controller, kept)


def _was_changed(controller: Controller, proposal: Proposal) -> bool:
    if proposal.place in _TYPED:
        typed: Fact | None = getattr(controller, proposal.place)
        return typed is None or typed.value != proposal.value
    return False


_TYPED = frozenset({"legal_name", *CONTACTS})
"""Places that a form shows before they are kept."""


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


def only_new(controller: Controller, read: ReadStatement) -> ReadStatement:
    """Return what was read without the facts that a controller holds already."""
    held = [(place_name(path), fact) for path, fact in facts_of(controller)]
    new = (each for each in read.proposals if each.place not in TRAITS and not _is_held(each, held))
    return replace(read, proposals=tuple(new))


def _is_held(proposal: Proposal, held: Iterable[tuple[str, Fact]]) -> bool:
    place = place_name(proposal.place)
    for name, fact in held:
        if name != place:
            continue
        if fact.value == proposal.value:
            return True
        if place in LISTS and fact.code == proposal.code and fold(fact.quotation) == fold(proposal.quotation):
            return True
    return False


def keep_confirmed(
    begin: Begin,
    catalog: Catalog,
    actor: Actor,
    controller_id: str,
    confirmed: Iterable[Proposal],
) -> Controller:
    """Keep with a controller the facts of its own statement that a person confirmed.

    Raises:
        InvalidInput: `quotation-elsewhere`, when a sentence does not stand in the controller's statement.
        NotFound: If there is no such controller.
    """
    chosen = tuple(each for each in confirmed if each.place not in TRAITS)
    with begin() as work:
        before = controller_of(work, catalog, controller_id)
        text = fold(before.statement.text)
        for each in chosen:
            if missing := missing_parts(each.quotation, text):
                raise InvalidInput("quotation-elsewhere", start=shorten(missing[0], 60, placeholder=" …"))
        changes = {f"{each.place}.{number}": ("", each.value) for number, each in enumerate(chosen, 1)}
        own = store_own(work, catalog, actor, with_confirmed(before, chosen), changes=changes)
        work.commit()
    return own
