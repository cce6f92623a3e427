"""The facts of a controller, edited by hand: own entries carry `user` as their source and no quotation.

The first change of a shipped example makes this desk's own version of it; taking that out brings the example
back.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from textwrap import shorten

from dsar_desk.domain.cases import Channel
from dsar_desk.domain.company_numbers import REGISTERS, check_company_number, check_vat_number
from dsar_desk.domain.controllers import Controller, Fact, Purpose, Recipient, Retention, facts_of
from dsar_desk.domain.fact_places import add_purpose, kind_at, place_name, put_fact, take_out
from dsar_desk.domain.inventory_codes import (
    LEGAL_BASES,
    MEANS,
    PERIOD,
    RELATIONS,
    SAFEGUARDS,
    STARTS,
    VOID_SAFEGUARDS,
)
from dsar_desk.domain.quotations import fold, missing_parts
from dsar_desk.domain.rights import Right
from dsar_desk.errors import InvalidInput
from dsar_desk.services.guard import check_typed
from dsar_desk.services.ports import Actor, Catalog
from dsar_desk.services.register_ports import Begin
from dsar_desk.services.shops import controller_of, store_own

CODES: Mapping[str, tuple[str, ...]] = {
    "rights": tuple(Right),
    "channels": tuple(Channel),
    "legal_basis": LEGAL_BASES,
    "identification": MEANS,
    "transfers": SAFEGUARDS,
    "dpo": ("dpo", "coordinator"),
}
"""The codes that are offered for a fact, by its place; other places have none, or a date or a period."""
_EMAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")


@dataclass(frozen=True)
class FactEntry:
    """A fact as it was typed. `numbers_overruled`: possible national numbers were looked at and are none."""

    value: str
    translations: Mapping[str, str] = field(default_factory=dict)
    code: str = ""
    period: str = ""
    starts: str = ""
    fiscal: bool = False
    named: bool = False
    country: str = ""
    sole_trader: bool = False
    numbers_overruled: bool = False
    quotation: str = ""
    """The sentence of the own statement that it comes from; such a fact is the statement's, not an entry."""


@dataclass(frozen=True)
class PurposeEntry:
    """A purpose as it was typed, with one category, basis or recipient a line."""

    name: str
    relations: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    legal_basis: str = ""
    legal_basis_words: str = ""
    retention: FactEntry | None = None
    numbers_overruled: bool = False


def keep_fact(
    begin: Begin, catalog: Catalog, actor: Actor, controller_id: str, path: str, entry: FactEntry
) -> Controller:
    """Put an own entry in place of the fact at `path`, or add it where `path` names a list.

    Raises:
        InvalidInput: If the entry is empty, holds a national number, or cannot be right for its place;
            `number-doubtful` asks once about digits that may be a national number; `quotation-elsewhere`
            when the sentence does not stand in the controller's own statement.
        NotFound: If there is no such controller or place.
    """

    def put(controller: Controller) -> Controller:
        fact = entered_fact(path, entry, country=controller.country)
        return put_fact(controller, path, _quoted(controller, fact, entry.quotation))

    return _change(begin, catalog, actor, controller_id, put)


def remove_fact(begin: Begin, catalog: Catalog, actor: Actor, controller_id: str, path: str) -> Controller:
    """Take a fact, a whole purpose (`purposes.<id>`) or a whole cookie out.

    Raises:
        NotAllowed: If the controller, a purpose or a cookie would lose its name.
        NotFound: If there is no such controller or place.
    """
    return _change(begin, catalog, actor, controller_id, lambda controller: take_out(controller, path))


def keep_purpose(
    begin: Begin, catalog: Catalog, actor: Actor, controller_id: str, entry: PurposeEntry
) -> Controller:
    """Add a purpose with all that was typed of it.

    Raises:
        InvalidInput: As `keep_fact`.
    """
    return _change(
        begin,
        catalog,
        actor,
        controller_id,
        lambda controller: add_purpose(controller, _purpose(controller, entry)),
    )


def change_relations(
    begin: Begin, catalog: Catalog, actor: Actor, controller_id: str, purpose: str, relations: tuple[str, ...]
) -> Controller:
    """Say whom a purpose touches, which decides who gets it in an answer about access.

    Raises:
        InvalidInput: If a relation is unknown.
    """
    _check_relations(relations)

    def change(controller: Controller) -> Controller:
        purposes = tuple(
            replace(each, relations=relations) if each.id == purpose else each for each in controller.purposes
        )
        return replace(controller, purposes=purposes)

    return _change(begin, catalog, actor, controller_id, change)


def entered_fact(path: str, entry: FactEntry, *, country: str) -> Fact:
    """Return the fact that an entry makes at a place.

    Raises:
        InvalidInput: As `keep_fact`.
    """
    place = place_name(path)
    value = entry.value.strip()
    if not value:
        raise InvalidInput("fact-empty")
    translations = {code: text.strip() for code, text in entry.translations.items() if text.strip()}
    typed = "\n".join([value, *translations.values()])
    if check_typed(typed, field=place, overruled=entry.numbers_overruled or place == "company_number"):
        raise InvalidInput("number-doubtful")
    value, code = _checked(place, value, entry, country)
    shared = {"value": value, "source": "user", "code": code, "translations": translations}
    if kind_at(path) is Retention:
        return Retention(**shared, period=entry.period, starts=entry.starts, fiscal=entry.fiscal)  # type: ignore[arg-type]  # one dict for three kinds
    if kind_at(path) is Recipient:
        return Recipient(**shared, named=entry.named, country=entry.country.upper())  # type: ignore[arg-type]  # as above
    return Fact(**shared)  # type: ignore[arg-type]  # as above


def _quoted(controller: Controller, fact: Fact, quotation: str) -> Fact:
    """Return a fact with the sentence behind it, if one was given."""
    sentence = fold(quotation)
    if not sentence:
        return fact
    missing = missing_parts(sentence, fold(controller.statement.text))
    if missing:
        raise InvalidInput("quotation-elsewhere", start=shorten(missing[0], 60, placeholder=" …"))
    return replace(fact, quotation=sentence, source="statement")


def _checked(place: str, value: str, entry: FactEntry, country: str) -> tuple[str, str]:
    """Return value and code as they are kept."""
    if place == "company_number":
        return check_company_number(value, country), REGISTERS[country]
    if place == "vat_number":
        return check_vat_number(value, country, sole_trader=entry.sole_trader), ""
    if place in {"email", "privacy_email"} and not _EMAIL.fullmatch(value):
        raise InvalidInput("fact-email")
    if entry.period and not re.fullmatch(PERIOD, entry.period):
        raise InvalidInput("fact-period")
    if entry.starts and entry.starts not in STARTS:
        raise InvalidInput("fact-code", choice=entry.starts)
    if entry.country and not re.fullmatch(r"[A-Za-z]{2}", entry.country):
        raise InvalidInput("fact-country")
    _check_code(place, entry.code)
    return value, entry.code


def _check_code(place: str, code: str) -> None:
    if not code:
        return
    if place in CODES and code not in (*CODES[place], *VOID_SAFEGUARDS):
        raise InvalidInput("fact-code", choice=code)
    if place == "response_time" and not re.fullmatch(PERIOD, code):
        raise InvalidInput("fact-period")
    if place == "updated":
        try:
            date.fromisoformat(code)
        except ValueError:
            raise InvalidInput("fact-code", choice=code) from None


def _purpose(controller: Controller, entry: PurposeEntry) -> Purpose:
    _check_relations(entry.relations)

    def fact(path: str, words: str, code: str = "") -> Fact:
        typed = FactEntry(words, code=code, numbers_overruled=entry.numbers_overruled)
        return entered_fact(path, typed, country=controller.country)

    name = fact("purposes.new.name", entry.name)
    periods: tuple[Retention, ...] = ()
    if entry.retention is not None and entry.retention.value.strip():
        period = entered_fact("purposes.new.retention", entry.retention, country=controller.country)
        periods = (period,) if isinstance(period, Retention) else ()
    bases = (
        (fact("purposes.new.legal_basis", entry.legal_basis_words or entry.legal_basis, entry.legal_basis),)
        if entry.legal_basis
        else ()
    )
    return Purpose(
        id=free_id(name.value, {purpose.id for purpose in controller.purposes}, spare="purpose"),
        name=name,
        categories=tuple(fact("categories", line) for line in entry.categories if line.strip()),
        legal_basis=bases,
        retention=periods,
        relations=entry.relations,
    )


def _check_relations(relations: tuple[str, ...]) -> None:
    for relation in relations:
        if relation not in RELATIONS:
            raise InvalidInput("fact-code", choice=relation)


def free_id(name: str, taken: set[str], *, spare: str) -> str:
    """Return an id made of a name's letters and figures that is not taken yet."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    stem = re.sub(r"[^a-z0-9]+", "-", plain)[:40].strip("-") or spare
    number, found = 1, stem
    while found in taken:
        number += 1
        found = f"{stem}-{number}"
    return found


def _change(
    begin: Begin,
    catalog: Catalog,
    actor: Actor,
    controller_id: str,
    change: Callable[[Controller], Controller],
) -> Controller:
    with begin() as work:
        before = controller_of(work, catalog, controller_id)
        after = change(before)
        own = store_own(work, catalog, actor, after, changes=_told(before, after))
        work.commit()
    return own


def _told(before: Controller, after: Controller) -> dict[str, tuple[str, str]]:
    old = {path: fact.value for path, fact in facts_of(before)}
    new = {path: fact.value for path, fact in facts_of(after)}
    paths = [path for path in {**old, **new} if old.get(path, "") != new.get(path, "")]
    return {path: (old.get(path, ""), new.get(path, "")) for path in paths}
