"""The facts of an organisation as rows: four fixed groups, purposes and cookies with what is below them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dsar_desk.domain.controllers import Controller, Cookie, Fact, Finding, Purpose
from dsar_desk.domain.fact_places import place_name
from dsar_desk.domain.rights import Right
from ui.texts import right_name, say
from ui.translations import language

_SINGLES = ("legal_name", "trade_name", "address", "email", "privacy_email", "phone", "website")
_SINGLES_AFTER = ("contact_page", "company_number", "vat_number", "dpo")
_SHOWN_IF_THERE = frozenset({"trade_name", "privacy_email", "contact_page", "authority"})
_OF_PURPOSE = ("categories", "legal_basis", "retention", "origin", "automated_decisions")
_NEEDED_OF_PURPOSE = frozenset({"legal_basis", "retention"})
_FOR_EVERY_PURPOSE = {
    "retention-missing": "retention",
    "legal-basis-missing": "legal_basis",
    "legal-basis-not-per-purpose": "legal_basis",
}


@dataclass(frozen=True)
class FactRow:
    """One row. `key` is where its fact stands; a missing fact has the place where it would stand.

    `about` says for a missing fact what is there instead; `right` is the right that nobody names.
    """

    key: str
    label: str
    value: str = ""
    fact: Fact | None = None
    missing: bool = False
    right: str = ""
    numbers: tuple[int, ...] = ()
    children: tuple["FactRow", ...] = ()
    fills: str = ""
    """Where `Zelf invullen` puts the fact, when that is not `key`."""

    @property
    def place(self) -> str:
        """Where an own entry goes."""
        return self.fills or self.key

    @property
    def all_numbers(self) -> tuple[int, ...]:
        """The numbers of this row and of those below it."""
        below = (number for child in self.children for number in child.all_numbers)
        return tuple(sorted({*self.numbers, *below}))


@dataclass(frozen=True)
class FactGroup:
    """A group of rows under a head."""

    id: str
    icon: str
    title: str
    rows: tuple[FactRow, ...]

    @property
    def found(self) -> int:
        """How many of its rows are there."""
        return sum(not row.missing for row in self.rows)


def groups_of(controller: Controller, findings: Sequence[Finding]) -> tuple[FactGroup, ...]:
    """Return the four groups, each row with the numbers of the findings that are about it."""
    groups = (
        FactGroup("contact", "building-2", say("fact-groups", "contact"), tuple(_contact(controller))),
        FactGroup("purposes", "archive", say("fact-groups", "purposes"), tuple(_purposes(controller))),
        FactGroup("recipients", "truck", say("fact-groups", "recipients"), tuple(_recipients(controller))),
        FactGroup("rights", "scale", say("fact-groups", "rights"), tuple(_rights(controller, findings))),
    )
    numbers = _numbers_by_key(groups, findings)
    return tuple(
        replace(group, rows=tuple(_numbered(row, numbers) for row in group.rows)) for group in groups
    )


def place_label(path: str) -> str:
    """Return the word for a place: 'Postadres'."""
    return say("fact-places", place_name(path))


def rows_below(groups: Sequence[FactGroup]) -> Iterator[FactRow]:
    """Yield all rows, parents before what is below them."""
    for group in groups:
        for row in group.rows:
            yield row
            yield from row.children


def key_of(finding: Finding, groups: Sequence[FactGroup]) -> str:
    """Return the key of the row that a finding is about, or nothing."""
    keys = {row.key: row for row in rows_below(groups)}
    wanted = _wanted_keys(finding, keys)
    return next((key for key in wanted if key in keys), "")


def _numbers_by_key(groups: Sequence[FactGroup], findings: Sequence[Finding]) -> Mapping[str, list[int]]:
    keys = {row.key: row for row in rows_below(groups)}
    found: dict[str, list[int]] = {}
    for number, finding in enumerate(findings, start=1):
        wanted = list(_wanted_keys(finding, keys))
        each_purpose = finding.code in _FOR_EVERY_PURPOSE
        hits = [key for key in wanted if key in keys]
        for key in hits if each_purpose else hits[:1]:
            found.setdefault(key, []).append(number)
    return found


def _wanted_keys(finding: Finding, keys: Mapping[str, FactRow]) -> Iterator[str]:
    if finding.code in _FOR_EVERY_PURPOSE:
        place = _FOR_EVERY_PURPOSE[finding.code]
        place = _FOR_EVERY_PURPOSE[finding.code]
        yield from (key for key in keys if key.startswith("purposes.") and key.endswith(f".{place}"))
    right = finding.code.removeprefix("right-").removesuffix("-missing")
    if finding.path == "rights":
        yield f"rights:{right}"
    path = finding.path
    while path:
        yield path
        path = path.rpartition(".")[0]


def _numbered(row: FactRow, numbers: Mapping[str, list[int]]) -> FactRow:
    children = tuple(_numbered(child, numbers) for child in row.children)
    return replace(row, numbers=tuple(numbers.get(row.key, ())), children=children)


def _contact(controller: Controller) -> Iterator[FactRow]:
    for name in (*_SINGLES, *_SINGLES_AFTER):
        yield from _single(controller, name)
    updated = controller.statement.updated
    if updated or controller.statement.text_file or controller.statement.text:
        yield _row("statement.updated", updated)


def _purposes(controller: Controller) -> Iterator[FactRow]:
    for purpose in controller.purposes:
        yield _purpose(purpose)
    if not controller.purposes:
        yield FactRow("purposes", say("fact-places", "name"), missing=True)
    for name in ("categories", "legal_basis", "retention", "origin"):
        yield from _list(controller, name)
    yield from _list(controller, "automated_decisions", needed=True)
    yield from _list(controller, "backups", needed=True)
    yield from (_cookie(number, cookie) for number, cookie in enumerate(controller.cookies))
    if not controller.cookies:
        yield FactRow("cookies", say("fact-places", "cookies"), missing=True)


def _purpose(purpose: Purpose) -> FactRow:
    path = f"purposes.{purpose.id}"
    periods = "\n".join(fact.text(language()) for fact in purpose.retention)
    quoted = purpose.retention[0] if purpose.retention else purpose.name
    children = [_row(f"{path}.name", purpose.name)]
    for name in _OF_PURPOSE:
        facts: tuple[Fact, ...] = getattr(purpose, name)
        children += [_row(f"{path}.{name}.{number}", fact) for number, fact in enumerate(facts)]
        if not facts and name in _NEEDED_OF_PURPOSE:
            children.append(_row(f"{path}.{name}", None))
    return FactRow(
        path,
        purpose.name.text(language()),
        periods,
        quoted,
        missing=not purpose.retention,
        children=tuple(children),
        fills="" if purpose.retention else f"{path}.retention",
    )


def _cookie(number: int, cookie: Cookie) -> FactRow:
    path = f"cookies.{number}"
    parts = {"name": cookie.name, "kind": cookie.kind, "purpose": cookie.purpose}
    children = [_row(f"{path}.{name}", fact) for name, fact in parts.items() if fact]
    children.append(_row(f"{path}.retention", cookie.retention))
    period = cookie.retention.text(language()) if cookie.retention else ""
    return FactRow(
        path,
        cookie.name.text(language()),
        period,
        cookie.retention or cookie.name,
        missing=cookie.retention is None,
        children=tuple(children),
        fills="" if cookie.retention else f"{path}.retention",
    )


def _recipients(controller: Controller) -> Iterator[FactRow]:
    shared = [
        _of_purpose(purpose) for purpose in controller.purposes if purpose.recipients or purpose.transfers
    ]
    yield from shared
    yield from _list(controller, "recipients", needed=not shared)
    yield from _list(
        controller, "transfers", needed=not any(purpose.transfers for purpose in controller.purposes)
    )


def _of_purpose(purpose: Purpose) -> FactRow:
    path = f"purposes.{purpose.id}"
    facts: list[tuple[str, Fact]] = []
    facts += [(f"{path}.recipients.{at}", fact) for at, fact in enumerate(purpose.recipients)]
    facts += [(f"{path}.transfers.{at}", fact) for at, fact in enumerate(purpose.transfers)]
    values = ", ".join(fact.text(language()) for _, fact in facts)
    children = tuple(_row(key, fact) for key, fact in facts)
    label = purpose.name.text(language())
    return FactRow(f"{path}.recipients", label, values, facts[0][1], children=children)


def _rights(controller: Controller, findings: Sequence[Finding]) -> Iterator[FactRow]:
    for number, fact in enumerate(controller.rights):
        label = right_name(fact.code) if fact.code else say("fact-places", "rights")
        yield replace(_row(f"rights.{number}", fact), label=label)
    for right in Right:
        if any(finding.code == f"right-{right}-missing" for finding in findings):
            yield FactRow(
                f"rights:{right}", right_name(right), missing=True, right=right.value, fills="rights"
            )
    yield from _single(controller, "complaint")
    yield from _single(controller, "authority")
    yield from _single(controller, "response_time")
    yield from _list(controller, "identification", needed=True)
    yield from _list(controller, "channels")
    yield from _list(controller, "remarks")


def _single(controller: Controller, name: str) -> Iterator[FactRow]:
    fact: Fact | None = getattr(controller, name)
    if fact or name not in _SHOWN_IF_THERE:
        yield _row(name, fact)


def _list(controller: Controller, name: str, *, needed: bool = False) -> Iterator[FactRow]:
    facts: tuple[Fact, ...] = getattr(controller, name)
    yield from (_row(f"{name}.{number}", fact) for number, fact in enumerate(facts))
    if needed and not facts:
        yield _row(name, None)


def _row(key: str, fact: Fact | None) -> FactRow:
    label = place_label(key)
    if fact is None:
        return FactRow(key, label, missing=True)
    return FactRow(key, label, fact.text(language()), fact)
