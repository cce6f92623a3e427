"""A new controller of one's own: empty, or with the inventory of an example as own entries to go through.

From an example come only purposes with their categories, legal bases, periods, origin and kinds of
recipients. Its name, contacts, sentences, named recipients, transfers, rights and promises are facts about
another shop and stay behind, as does every entry that mentions that shop.
"""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, fields, replace
from itertools import product
from string import ascii_uppercase
from typing import TypeVar
from unicodedata import normalize

from dsar_desk.domain.colours import check_letter_colour
from dsar_desk.domain.controllers import CONTACTS, Controller, Fact, Practice, Purpose, Statement
from dsar_desk.domain.inventory_codes import WINDOWS
from dsar_desk.domain.letters import LETTER_LANGUAGES
from dsar_desk.domain.statement_reading import Proposal
from dsar_desk.errors import InvalidInput
from dsar_desk.services.facts import FactEntry, entered_fact, free_id
from dsar_desk.services.guard import check_typed
from dsar_desk.services.ports import Actor, Catalog
from dsar_desk.services.proposing import ReadStatement, with_read_statement
from dsar_desk.services.register_ports import Begin
from dsar_desk.services.shops import controller_of, controllers_of, store_own
from dsar_desk.services.statements import StatementEntry, with_statement

SomeFact = TypeVar("SomeFact", bound=Fact)


@dataclass(frozen=True)
class Traits:
    """What a controller is, apart from the facts of its statement."""

    country: str = "NL"
    form_of_address: str = "u"
    languages: tuple[str, ...] = ("nl", "en")
    prefix: str = ""
    practice: Practice = field(default_factory=Practice)


@dataclass(frozen=True)
class NewController:
    """What was typed about a new controller; an empty text is left out."""

    legal_name: str
    traits: Traits = field(default_factory=Traits)
    trade_name: str = ""
    address: str = ""
    email: str = ""
    privacy_email: str = ""
    phone: str = ""
    website: str = ""
    company_number: str = ""
    vat_number: str = ""
    sole_trader: bool = False
    dpo: str = ""
    example: str = ""
    """Id of the example whose inventory is the start."""
    numbers_overruled: bool = False
    read: ReadStatement | None = None
    """The own privacy statement, where one was the start."""
    confirmed: tuple[Proposal, ...] = ()
    """What of it a person confirmed."""


def open_controller(begin: Begin, catalog: Catalog, actor: Actor, new: NewController) -> Controller:
    """Store a new controller of this desk and return it.

    Raises:
        InvalidInput: If the name is missing, a number cannot be right, or the prefix is taken; `facts` name
            the field under `place`.
    """
    if not new.legal_name.strip():
        raise InvalidInput("controller-name-missing")
    traits = new.traits
    _check_traits(traits)
    with begin() as work:
        known = controllers_of(work, catalog)
        name = (new.trade_name or new.legal_name).strip()
        made = Controller(
            id=free_id(name, {each.id for each in known}, spare="controller"),
            prefix=traits.prefix or propose_prefix(name, {each.prefix for each in known}),
            country=traits.country,
            form_of_address=traits.form_of_address,
            languages=traits.languages,
            legal_name=_fact("legal_name", new),
            practice=traits.practice,
            statement=Statement(language=traits.languages[0]),
        )
        contacts = {place: _fact(place, new) for place in CONTACTS if getattr(new, place).strip()}
        made = replace(made, **contacts)  # type: ignore[arg-type]  # all of them are facts
        if new.example:
            made = with_inventory_of(made, controller_of(work, catalog, new.example))
        if new.read is not None:
            made = with_read_statement(made, new.read, new.confirmed)
        own = store_own(work, catalog, actor, made)
        work.commit()
    return own


def take_controller(
    begin: Begin, catalog: Catalog, actor: Actor, controller: Controller, *, replaces: bool = False
) -> Controller:
    """Store a controller that came in a file and return it.

    Raises:
        InvalidInput: `controller-exists` when this desk has one of its id and `replaces` is not set, or a
            fact that certainly holds a national number.
    """
    statement = controller.statement
    entry = StatementEntry(statement.text, statement.title, statement.language)
    controller, _ = with_statement(controller, entry)
    with begin() as work:
        if not replaces and any(own.id == controller.id for own in work.controllers.list()):
            raise InvalidInput("controller-exists", id=controller.id)
        own = store_own(work, catalog, actor, controller)
        work.commit()
    return own


def change_traits(
    begin: Begin, catalog: Catalog, actor: Actor, controller_id: str, traits: Traits
) -> Controller:
    """Change what a controller is, apart from its facts.

    Raises:
        InvalidInput: If the prefix is wrong or taken, or a choice is none of those offered.
    """
    _check_traits(traits)
    with begin() as work:
        before = controller_of(work, catalog, controller_id)
        after = replace(
            before,
            country=traits.country,
            form_of_address=traits.form_of_address,
            languages=traits.languages,
            prefix=traits.prefix,
            practice=traits.practice,
        )
        own = store_own(work, catalog, actor, after, changes=_told(traits_of(before), traits))
        work.commit()
    return own


def change_letterhead(
    begin: Begin,
    catalog: Catalog,
    actor: Actor,
    controller_id: str,
    *,
    colour: str | None = None,
    window: str | None = None,
    logo: tuple[bytes, str] | None = None,
) -> Controller:
    """Change what is given of a letterhead; a logo of no bytes takes it off.

    Raises:
        InvalidInput: If the colour is too light for the name, or the window unknown.
    """
    if window is not None and window not in WINDOWS:
        raise InvalidInput("fact-code", choice=window)
    with begin() as work:
        before = controller_of(work, catalog, controller_id)
        head = before.letterhead
        changes = {"letterhead.colour": (head.colour, colour or head.colour)}
        changes["letterhead.window"] = (head.window, window or head.window)
        if colour is not None:
            head = replace(head, colour=check_letter_colour(colour))
        if window is not None:
            head = replace(head, window=window)
        if logo is not None:
            changes["letterhead.logo"] = (head.logo_type, logo[1])
            head = replace(head, logo=logo[0], logo_type=logo[1])
        changes = {key: pair for key, pair in changes.items() if pair[0] != pair[1]}
        own = store_own(work, catalog, actor, replace(before, letterhead=head), changes=changes)
        work.commit()
    return own


def traits_of(controller: Controller) -> Traits:
    """Return what a controller is, apart from its facts."""
    return Traits(
        controller.country,
        controller.form_of_address,
        controller.languages,
        controller.prefix,
        controller.practice,
    )


def propose_prefix(name: str, taken: Collection[str]) -> str:
    """Return three capitals for a name's references that nobody uses yet."""
    plain = normalize("NFKD", name).encode("ascii", "ignore").decode().upper()
    words = [word for word in re.findall(r"[A-Z]+", plain) if word not in {"BV", "NV", "VOF", "B", "V", "N"}]
    for prefix in _prefixes(words):
        if prefix not in taken:
            return prefix
    return ""


def _prefixes(words: list[str]) -> Iterable[str]:
    letters = "".join(words)
    if len(words) > 2:
        yield "".join(word[0] for word in words[:3])
    first = letters[:1]
    hard = [letter for letter in letters[1:] if letter not in "AEIOUY"]
    yield from (first + one + two for at, one in enumerate(hard) for two in hard[at + 1 :] if len(first) == 1)
    yield from (first + one + two for one, two in product(letters[1:] or ascii_uppercase, ascii_uppercase))
    yield from ("".join(three) for three in product(ascii_uppercase, repeat=3))


def with_inventory_of(controller: Controller, example: Controller) -> Controller:
    """Return a controller with an example's purposes as own entries, to be gone through."""
    names = _names_of(example)
    purposes = tuple(
        _own_purpose(purpose, names) for purpose in example.purposes if not _mentions(purpose.name, names)
    )
    language = example.statement.language
    return replace(controller, purposes=purposes, statement=replace(controller.statement, language=language))


def _own_purpose(purpose: Purpose, names: tuple[str, ...]) -> Purpose:
    kinds = tuple(each for each in purpose.recipients if not each.named)
    return Purpose(
        id=purpose.id,
        name=_own(purpose.name),
        categories=_owned(purpose.categories, names),
        legal_basis=_owned(purpose.legal_basis, names),
        recipients=_owned(kinds, names),
        retention=_owned(purpose.retention, names),
        origin=_owned(purpose.origin, names),
        relations=purpose.relations,
        by_default=purpose.by_default,
    )


def _owned(facts: tuple[SomeFact, ...], names: tuple[str, ...]) -> tuple[SomeFact, ...]:
    return tuple(_own(fact) for fact in facts if not _mentions(fact, names))


def _own(fact: SomeFact) -> SomeFact:
    return replace(fact, quotation="", section="", source="user")


def _names_of(example: Controller) -> tuple[str, ...]:
    """Return what gives the example away: its names' first words, and its domain."""
    names = [example.id, example.name, example.legal_name.value, example.legal_name.value.split()[0]]
    return (*(name.casefold() for name in names if len(name) > 3), "@", "www.", "http")


def _mentions(fact: Fact, names: tuple[str, ...]) -> bool:
    texts = " ".join([fact.value, *fact.translations.values()]).casefold()
    return any(name in texts for name in names)


def _fact(place: str, new: NewController) -> Fact:
    entry = FactEntry(
        getattr(new, place), sole_trader=new.sole_trader, numbers_overruled=new.numbers_overruled
    )
    try:
        return entered_fact(place, entry, country=new.traits.country)
    except InvalidInput as error:
        raise InvalidInput(error.code, **{**error.facts, "place": place}) from None


def _check_traits(traits: Traits) -> None:
    practice = traits.practice
    for part in fields(practice):
        check_typed(str(getattr(practice, part.name)), field=part.name)
    if not traits.languages or any(each not in LETTER_LANGUAGES for each in traits.languages):
        raise InvalidInput("controller-languages")
    if traits.form_of_address not in {"je", "u"}:
        raise InvalidInput("fact-code", choice=traits.form_of_address)
    if not re.fullmatch(r"(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])", practice.financial_year_end):
        raise InvalidInput("controller-year-end")


def _told(before: Traits, after: Traits) -> dict[str, tuple[str, str]]:
    pairs = {
        "country": (before.country, after.country),
        "form_of_address": (before.form_of_address, after.form_of_address),
        "languages": (", ".join(before.languages), ", ".join(after.languages)),
        "prefix": (before.prefix, after.prefix),
        "practice": (_words(before.practice), _words(after.practice)),
    }
    return {key: pair for key, pair in pairs.items() if pair[0] != pair[1]}


def _words(practice: Practice) -> str:
    return ", ".join(str(getattr(practice, part.name)) for part in fields(practice))
