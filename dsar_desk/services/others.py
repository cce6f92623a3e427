"""Finds in a letter what belongs to somebody else: a data subject or an organisation (Art. 15(4))."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, islice

from dsar_desk.domain.controllers import Controller
from dsar_desk.services.letter_ports import LetterRequest
from dsar_desk.services.ports import Catalog
from dsar_desk.services.register_ports import Work

_EMAIL = re.compile(r"[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
_WORD = re.compile(r"[\w'’-]+")
_LONGEST_NAME = 5
"""Words of a name, as 'Anna Maria van der Berg'."""
_MOST_NAMES = 600
_SHORTEST = 6
"""Characters of a line of an address that says where somebody lives."""


def others_in(work: Work, catalog: Catalog, request: LetterRequest, text: str) -> Sequence[str]:
    """Return the names and e-mail addresses in a letter that belong to others.

    A person counts by e-mail address, or by full name and address, among the cases of the same controller;
    an organisation by its name.
    """
    case = request.case
    own = {case.person.email, case.representative.email if case.representative else ""}
    emails = set(_EMAIL.findall(text)) - own
    found = work.cases.emails_of_others(case.controller, emails=emails, besides=case.reference)
    return (*found, *_people(work, request, text), *_organisations(work, catalog, request, text))


def _people(work: Work, request: LetterRequest, text: str) -> Iterator[str]:
    case = request.case
    names = tuple(dict.fromkeys(islice(names_in(text), _MOST_NAMES)))
    folded = " ".join(text.casefold().split())
    own = case.person.address.casefold()
    for person in work.cases.people_named(case.controller, names=names, besides=case.reference):
        lines = (" ".join(line.casefold().split()) for line in person.address.splitlines())
        if any(len(line) >= _SHORTEST and line in folded and line not in own for line in lines):
            yield person.name


def names_in(text: str) -> Iterator[str]:
    """Yield what may be a full name: two to five words of a line, the first and the last with a capital."""
    for line in text.splitlines():
        words = _WORD.findall(line)
        for start, word in enumerate(words):
            if not word[0].isupper():
                continue
            for end in range(start + 2, min(start + _LONGEST_NAME, len(words)) + 1):
                if words[end - 1][0].isupper():
                    yield " ".join(words[start:end])


def _organisations(work: Work, catalog: Catalog, request: LetterRequest, text: str) -> Iterator[str]:
    own = request.controller
    shipped = {each.id: each for each in catalog.controllers()}
    known = {each.id: each for each in work.controllers.list()}
    others = {**(shipped if own.id in shipped else {}), **known}
    folded = text.casefold()
    told = " ".join(chain(_names_of(own), _parties_of(own))).casefold()
    for controller in others.values():
        if controller.id != own.id:
            yield from (
                name
                for name in _names_of(controller)
                if name.casefold() in folded and name.casefold() not in told
            )


def _names_of(controller: Controller) -> Iterator[str]:
    facts = (controller.legal_name, controller.trade_name)
    yield from dict.fromkeys(fact.value.strip() for fact in facts if fact is not None and fact.value.strip())


def _parties_of(controller: Controller) -> Iterator[str]:
    """Yield what the own statement names: recipients, and where data come from."""
    for purpose in controller.purposes:
        yield from (recipient.value for recipient in purpose.recipients)
    yield from (fact.value for fact in controller.origin)
