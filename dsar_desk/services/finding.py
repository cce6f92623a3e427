"""What each system holds on a data subject: proposed from the inventory, recorded in words."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from dsar_desk.domain.cases import Case, DataFound, KeptFor
from dsar_desk.domain.controllers import Purpose
from dsar_desk.domain.retention import is_archive
from dsar_desk.domain.rights import Right
from dsar_desk.errors import InvalidInput, NotFound
from dsar_desk.sentences import sentence
from dsar_desk.services.amending import amend, require_open
from dsar_desk.services.guard import check_typed
from dsar_desk.services.ports import Actor, Catalog, Shop
from dsar_desk.services.register_ports import Begin

ACTIONS = ("copy", "correct", "erase", "keep", "restrict")
"""What can be proposed for what was found."""

_ACTION_OF = {
    Right.ERASURE: "erase",
    Right.RESTRICTION: "restrict",
    Right.RECTIFICATION: "correct",
    Right.OBJECTION: "erase",
    Right.CONSENT_WITHDRAWAL: "erase",
}
_ADVERTISING = ("market", "advert", "offer", "newsletter", "reclame", "nieuwsbrief", "aanbieding", "mailing")
"""Parts of ids of purposes that are about advertising; ids are made from names in Dutch or English."""

_Rows = tuple[DataFound, ...]


def propose_systems(shop: Shop, case: Case, *, language: str) -> Sequence[DataFound]:
    """Return a row for each purpose of the inventory that has none yet; the user fills in `found`.

    What a tax law demands is proposed to be kept (Art. 17(3)(b)), and what goes into an archive that the
    statement names (Art. 17(3)(e)), and the entry against advertising (Art. 21(3)); the rest to be erased.
    """
    known = {each.system.casefold() for each in case.data_found}
    rows = (row for purpose in shop.controller.purposes for row in _proposals(purpose, case, language))
    every = (*rows, *_general_proposals(shop, case, language))
    return tuple(row for row in every if row.system.casefold() not in known)


def _proposals(purpose: Purpose, case: Case, language: str) -> Iterator[DataFound]:
    """Yield a row for a purpose; a further one where only a part of its data is kept, and why."""
    name = purpose.name.text(language)
    wanted = next((_ACTION_OF[item.right] for item in case.rights if item.right in _ACTION_OF), "copy")
    if all(item.right is Right.DIRECT_MARKETING for item in case.rights):
        if not _advertises(purpose):
            return
        wanted = "erase"
    whole = DataFound(name, "", wanted, purpose=purpose.id)
    if wanted == "erase" and purpose.retention and all(period.fiscal for period in purpose.retention):
        yield replace(whole, action="keep", kept_for=KeptFor.TAX)
        return
    yield whole
    if wanted == "erase" and any(period.fiscal for period in purpose.retention):
        yield _kept_part(whole, "kept-part", KeptFor.TAX, language)
    if wanted == "erase" and any(is_archive(period) for period in purpose.retention):
        yield _kept_part(whole, "archived-part", KeptFor.CLAIMS, language)


def _advertises(purpose: Purpose) -> bool:
    """Return whether an objection to direct marketing concerns a purpose: orders and invoices stay."""
    return "newsletter" in purpose.relations or any(part in purpose.id for part in _ADVERTISING)


def _general_proposals(shop: Shop, case: Case, language: str) -> Iterator[DataFound]:
    """Yield a row for what a tax law keeps, where the statement says so for no purpose, or not at all.

    And one for the entry by which no advertising is sent any more (Art. 21(3)).
    """
    controller = shop.controller
    told = any(period.fiscal for purpose in controller.purposes for period in purpose.retention)
    untold = not told or any(period.fiscal for period in controller.retention)
    if untold and any(item.right is Right.ERASURE for item in case.rights):
        system = sentence("data-found", "tax-records", language=language)
        yield DataFound(system, "", "keep", kept_for=KeptFor.TAX)
    if any(item.right is Right.DIRECT_MARKETING for item in case.rights):
        system = sentence("data-found", "suppression-list", language=language)
        yield DataFound(system, "", "keep", kept_for=KeptFor.SUPPRESSION)


def _kept_part(whole: DataFound, part: str, kept_for: KeptFor, language: str) -> DataFound:
    system = whole.system + sentence("data-found", part, language=language)
    return replace(whole, system=system, action="keep", kept_for=kept_for)


def add_found(begin: Begin, catalog: Catalog, actor: Actor, reference: str, *, row: DataFound) -> Case:
    """Record what one system holds, beside what was recorded of others.

    Raises:
        InvalidInput: If system or finding is empty, the action unknown, or a national number stands in it.
    """
    return _change(begin, catalog, actor, reference, lambda rows: (*rows, _checked(row)))


def replace_found(
    begin: Begin, catalog: Catalog, actor: Actor, reference: str, *, old: DataFound, row: DataFound
) -> Case:
    """Record something else in place of a row.

    Raises:
        NotFound: If somebody changed or removed the row meanwhile.
        InvalidInput: As `add_found`.
    """

    def change(rows: _Rows) -> _Rows:
        place = _place(rows, old)
        return (*rows[:place], _checked(row), *rows[place + 1 :])

    return _change(begin, catalog, actor, reference, change)


def remove_found(begin: Begin, catalog: Catalog, actor: Actor, reference: str, *, row: DataFound) -> Case:
    """Take a row away.

    Raises:
        NotFound: If somebody changed or removed it meanwhile.
    """

    def change(rows: _Rows) -> _Rows:
        place = _place(rows, row)
        return (*rows[:place], *rows[place + 1 :])

    return _change(begin, catalog, actor, reference, change)


def _change(
    begin: Begin, catalog: Catalog, actor: Actor, reference: str, rows_after: Callable[[_Rows], _Rows]
) -> Case:
    def change(case: Case, _: Shop) -> Case:
        require_open(case)
        rows = rows_after(case.data_found)
        known = case.own_numbers
        for each in rows:
            check_typed(
                f"{each.system} {each.found} {each.because} {each.until}", field="data-found", known=known
            )
        return replace(case, data_found=rows)

    return amend(begin, catalog, actor, reference, change, kind="data-found")


def _checked(row: DataFound) -> DataFound:
    made = replace(
        row,
        system=row.system.strip(),
        found=row.found.strip(),
        because=row.because.strip(),
        until=row.until.strip(),
        kept_for=row.kept_for if row.action == "keep" else KeptFor.OWN_WORDS,
    )
    if not made.system:
        raise InvalidInput("found-needs-system")
    if not made.found:
        raise InvalidInput("found-needs-words")
    if made.action not in ACTIONS:
        raise InvalidInput("found-action", action=made.action, actions=", ".join(ACTIONS))
    if made.action == "keep" and not (made.because or made.kept_for):
        raise InvalidInput("found-needs-reason")
    return made


def _place(rows: _Rows, row: DataFound) -> int:
    if row not in rows:
        raise NotFound("found-row")
    return rows.index(row)
