"""What each system holds on a data subject: proposed from the inventory, recorded in words."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from dsar_desk.domain.cases import Case, DataFound
from dsar_desk.domain.controllers import Purpose
from dsar_desk.domain.rights import Right
from dsar_desk.errors import InvalidInput, NotFound
from dsar_desk.sentences import sentence
from dsar_desk.services.amending import amend, require_open
from dsar_desk.services.guard import check_typed
from dsar_desk.services.ports import Actor, Begin, Catalog, Shop

ACTIONS = ("copy", "correct", "erase", "keep", "restrict")
"""What can be proposed for what was found."""

_ACTION_OF = {
    Right.ERASURE: "erase",
    Right.RESTRICTION: "restrict",
    Right.RECTIFICATION: "correct",
    Right.OBJECTION: "erase",
    Right.CONSENT_WITHDRAWAL: "erase",
    Right.DIRECT_MARKETING: "erase",
}

_Rows = tuple[DataFound, ...]


def propose_systems(shop: Shop, case: Case, *, language: str) -> Sequence[DataFound]:
    """Return a row for each purpose of the inventory that has none yet; the user fills in `found`.

    What a tax law demands is proposed to be kept, with its period as the reason (Art. 17(3)(b)).
    """
    known = {each.system.casefold() for each in case.data_found}
    rows = (row for purpose in shop.controller.purposes for row in _proposals(purpose, case, language))
    return tuple(row for row in rows if row.system.casefold() not in known)


def _proposals(purpose: Purpose, case: Case, language: str) -> Iterator[DataFound]:
    """Yield a row for a purpose; a second one where a tax law keeps only a part of its data."""
    name = purpose.name.text(language)
    wanted = next((_ACTION_OF[item.right] for item in case.rights if item.right in _ACTION_OF), "copy")
    fiscal = next((period for period in purpose.retention if period.fiscal), None)
    if wanted != "erase" or fiscal is None:
        yield DataFound(name, "", wanted)
        return
    part = "" if all(period.fiscal for period in purpose.retention) else _kept_part(language)
    if part:
        yield DataFound(name, "", wanted)
    yield DataFound(name + part, "", "keep", because=fiscal.text(language))


def _kept_part(language: str) -> str:
    return sentence("data-found", "kept-part", language=language)


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
    made = DataFound(
        row.system.strip(),
        row.found.strip(),
        row.action,
        because=row.because.strip(),
        until=row.until.strip(),
    )
    if not made.system:
        raise InvalidInput("found-needs-system")
    if not made.found:
        raise InvalidInput("found-needs-words")
    if made.action not in ACTIONS:
        raise InvalidInput("found-action", action=made.action, actions=", ".join(ACTIONS))
    if made.action == "keep" and not made.because:
        raise InvalidInput("found-needs-reason")
    return made


def _place(rows: _Rows, row: DataFound) -> int:
    if row not in rows:
        raise NotFound("found-row")
    return rows.index(row)
