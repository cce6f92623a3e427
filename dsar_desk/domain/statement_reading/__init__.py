"""What a privacy statement seems to say of its controller, for a person to confirm fact by fact.

Pure rules over the text; the words of each language stand in `resources/statement_words`. Nothing is
invented: what cannot be shown to stand in the statement is not proposed.
"""

from collections.abc import Iterator, Mapping, Sequence

from dsar_desk.domain.company_numbers import seems_sole_trader
from dsar_desk.domain.countries import Authority
from dsar_desk.domain.statement_reading.addresses import find_addresses, propose_address
from dsar_desk.domain.statement_reading.contacts import find_contacts
from dsar_desk.domain.statement_reading.grounds import find_legal_bases, find_transfers
from dsar_desk.domain.statement_reading.names import find_names
from dsar_desk.domain.statement_reading.numbers import find_numbers
from dsar_desk.domain.statement_reading.passages import StatementText
from dsar_desk.domain.statement_reading.proposal import LISTS, TRAITS, Proposal, Sureness
from dsar_desk.domain.statement_reading.recipients import find_recipients
from dsar_desk.domain.statement_reading.retention import find_retention
from dsar_desk.domain.statement_reading.rights import find_authority, find_response_time, find_rights
from dsar_desk.domain.statement_reading.traits import find_date, find_traits
from dsar_desk.domain.statement_reading.words import StatementWords

__all__ = ["LISTS", "TRAITS", "Proposal", "Sureness", "read_statement"]


def read_statement(
    raw: str, words: StatementWords, *, authorities: Sequence[Authority], months: Mapping[str, int]
) -> tuple[Proposal, ...]:
    """Return the proposals in the order in which a form asks for them; each quotation stands in the text.

    Args:
        raw: The statement's text.
        words: The words of its language.
        authorities: The supervisory authorities that the desk knows.
        months: Numbers of the months by name, in small letters.
    """
    text = StatementText(raw, words)
    found = [*_contacts(text, authorities), *find_date(text, months), *_inventory(text, authorities)]
    found = [*find_traits(text, found), *found]
    shown = (each for each in found if text.holds(each.quotation))
    return tuple(dict.fromkeys(shown))


def _contacts(text: StatementText, authorities: Sequence[Authority]) -> Iterator[Proposal]:
    addresses = find_addresses(text, authorities)
    names = list(find_names(text, addresses))
    yield from names
    yield from propose_address(text, authorities)
    yield from find_contacts(text)
    owner_told = text.words.find("names", "sole_trader", text.folded)
    is_sole = any(each.place == "legal_name" and seems_sole_trader(each.value) for each in names) or not names
    yield from find_numbers(text, sole_trader=bool(owner_told) or is_sole)


def _inventory(text: StatementText, authorities: Sequence[Authority]) -> Iterator[Proposal]:
    own = frozenset(each.value.casefold() for each in find_names(text, find_addresses(text, authorities)))
    yield from find_authority(text, authorities)
    yield from find_response_time(text)
    yield from find_rights(text)
    yield from find_retention(text)
    yield from find_recipients(text, own)
    yield from find_legal_bases(text)
    yield from find_transfers(text)
