"""From a letter's request to the values behind its placeholders, by the names of `names.py`."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from dsar_desk.domain.cases import Channel, DataFound, RequestedRight
from dsar_desk.domain.controllers import Fact, Purpose, statement_date
from dsar_desk.domain.countries import Authority, Country
from dsar_desk.domain.deadlines import Extended, deadline
from dsar_desk.domain.letters import Effect, FactWanted
from dsar_desk.domain.rights import Decision
from dsar_desk.errors import InvalidInput
from dsar_desk.letters.catalog import KindFile
from dsar_desk.letters.dates import long_date
from dsar_desk.letters.inventory import ROWS, Inventory, inventory_of
from dsar_desk.letters.nearest import nearest
from dsar_desk.letters.values import Blank, Budget, Items, Processing, View
from dsar_desk.services.ports import LetterRequest

_RECOGNISES = {"customer-reference", "phone", "address"}
"""What a statement asks for by which somebody can be recognised; a name or an e-mail address alone cannot."""
_ELECTRONIC = {Channel.EMAIL, Channel.WEB_FORM, Channel.CHAT}
_ACTIONS = {
    "copied": "copy",
    "corrected": "correct",
    "erased": "erase",
    "kept": "keep",
    "restricted": "restrict",
}
LONGEST_FACT = 60_000
"""Characters of one fact; some thirty pages."""


@dataclass(frozen=True)
class Context:
    """The values for one letter, in its language and form of address."""

    request: LetterRequest
    file: KindFile
    words: Mapping[str, Any]
    kinds: Mapping[str, KindFile]
    budget: Budget

    @cached_property
    def about(self) -> tuple[RequestedRight, ...]:
        """The rights that the letter is about; of an answer those whose decision it can answer."""
        kind = self.request.kind
        items = tuple(
            item for item in self.request.case.rights if not kind.rights or item.right in kind.rights
        )
        fitting = tuple(item for item in items if item.decision in kind.answers)
        return fitting if kind.effect is Effect.ANSWERS and fitting else items or self.request.case.rights

    @cached_property
    def inventory(self) -> Inventory:
        """What the letter tells of the processing.

        Raises:
            InvalidInput: If the fact `purposes` names a purpose that does not exist.
        """
        return inventory_of(
            self.request.controller,
            chosen=self.given("purposes"),
            language=self.request.language,
            words=self.words,
            safeguard=self.given("transfer_safeguard"),
        )

    def given(self, key: str) -> str:
        """Return what was given for a fact, or the empty string."""
        return (self.request.facts.get(key) or self.request.case.facts.get(key) or "").strip()

    def day(self, day: date | None, key: str = "date") -> str | Blank:
        """Return a date in words; where there is none, a blank that a condition takes as absent."""
        return long_date(day, self.request.language) if day else self.blank(key)

    def blank(self, key: str, *, right: str = "") -> Blank:
        """Return a value that is not there."""
        labels = self.words["open"]
        label = labels.get(key.replace(".", "_"), labels["other"])
        return Blank(key, label.format(name=key, right=right))

    def text(self, value: str | Fact | None, key: str) -> str | Blank:
        """Return a text in the letter's language, or a blank."""
        words = value.text(self.request.language) if isinstance(value, Fact) else value
        return words if words and words.strip() else self.blank(key)

    def view(self, group: str, values: Mapping[str, object]) -> View:
        """Return a view in which texts that are not there are blanks."""
        return View({name: self._kept(f"{group}.{name}", value) for name, value in values.items()})

    def _kept(self, key: str, value: object) -> object:
        if isinstance(value, (Fact, str)) or value is None:
            return self.text(value, key)
        return self.day(value, key) if isinstance(value, date) else value

    def items(self, things: Iterable[object]) -> Items:
        """Return a list for loops."""
        return Items(tuple(things), self.budget)

    def joined(self, texts: Iterable[str]) -> str:
        """Return texts as "a, b en c"."""
        parts = list(texts)
        last = parts.pop() if parts else ""
        return f"{', '.join(parts)} {self.words['layout']['and']} {last}" if parts else last


def values_for(context: Context) -> Mapping[str, object]:
    """Return all values of a letter, by name.

    Raises:
        InvalidInput: If a fact is unknown to the kind, too long, or names an unknown purpose.
    """
    values: dict[str, object] = {}
    for part in _PARTS:
        values.update(part(context))
    values["facts"] = _facts(context, values)
    return values


def _facts(context: Context, values: Mapping[str, object]) -> View:
    wanted = {fact.key: fact for fact in context.request.kind.facts}
    for key in context.request.facts:
        if key not in wanted:
            raise InvalidInput(
                "unknown-fact", key=key, keys=", ".join(wanted) or "-", nearest=nearest(key, wanted)
            )
        if len(context.request.facts[key]) > LONGEST_FACT:
            raise InvalidInput("fact-too-long", key=key, most=LONGEST_FACT)
    return View({key: _fact(context, fact, values) for key, fact in wanted.items()})


def _fact(context: Context, fact: FactWanted, values: Mapping[str, object]) -> object:
    given = context.given(fact.key)
    if given:
        return given
    found = _look_up(context.file.otherwise.get(fact.key, ""), values)
    if isinstance(found, str) and found:
        return found
    label = fact.label.get(context.request.language) or fact.label.get("en") or fact.key
    return Blank(fact.key, label, asked=not fact.optional)


def _look_up(path: str, values: Mapping[str, object]) -> object:
    found: object = View(values)
    for name in filter(None, path.split(".")):
        try:
            found = found.named(name) if isinstance(found, View) else None
        except KeyError:
            return None
    return found


def _letter(context: Context) -> dict[str, object]:
    request = context.request
    title = request.kind.title.get(request.language) or request.kind.title.get("en", request.kind.kind)
    place = request.controller.practice.place
    return {"letter": context.view("letter", {"date": request.on, "title": title, "place": place})}


def _controller(context: Context) -> dict[str, object]:
    controller = context.request.controller
    practice = controller.practice
    updated = controller.statement.updated
    names: dict[str, object] = {
        "name": controller.name,
        "legal_name": controller.legal_name,
        "address": one_line(controller.address),
        "email": controller.email,
        "contact": controller.privacy_contact,
        "phone": controller.phone,
        "website": controller.website,
        "company_number": controller.company_number,
        "dpo": controller.dpo,
        "statement_date": statement_date(controller) or updated,
        "backups": "; ".join(fact.text(context.request.language) for fact in controller.backups),
        "backup_days": str(practice.backup_days) if practice.backup_days else "",
        "retention_years": str(practice.retention_years),
    }
    return {"controller": context.view("controller", names)}


def one_line(address: Fact | str | None) -> str:
    """Return the lines of an address on one line."""
    text = address.value if isinstance(address, Fact) else address or ""
    return ", ".join(line.strip() for line in text.splitlines() if line.strip())


def _people(context: Context) -> dict[str, object]:
    case = context.request.case
    who = case.representative
    name = who.name if who else case.person.name
    salutation = context.words["salutation"]["text"].format(name=name) if name.strip() else ""
    person = {"name": case.person.name, "email": case.person.email, "address": one_line(case.person.address)}
    acting = {"name": who.name, "capacity": context.words["representatives"][who.kind]} if who else {}
    absent = {"name": "", "capacity": ""}
    return {
        "person": context.view("person", {**person, "salutation": salutation}),
        "representative": context.view("representative", acting or absent),
    }


def _case(context: Context) -> dict[str, object]:
    case, words = context.request.case, context.words
    about = context.about
    names: dict[str, object] = {
        "reference": case.reference,
        "their_reference": case.their_reference,
        "customer_number": case.customer_number,
        "received": case.received,
        "channel": words["channels"][case.channel],
        "rights": context.joined(words["rights"][item.right] for item in case.rights),
        "articles": context.joined(words["articles"][item.right] for item in case.rights),
        "about": context.joined(words["rights"][item.right] for item in about),
        "about_articles": context.joined(words["articles"][item.right] for item in about),
    }
    return {"case": context.view("case", names), "electronic": case.channel in _ELECTRONIC}


def _rights(context: Context) -> dict[str, object]:
    views = {item.right: _right(context, item) for item in context.request.case.rights}
    rights = context.request.case.rights
    refusing = {Decision.PARTIAL, Decision.REFUSED}
    granting = {Decision.PARTIAL, Decision.GRANTED}
    return {
        "rights": context.items(views.values()),
        "about": context.items(views[item.right] for item in context.about),
        "granted": context.items(views[item.right] for item in rights if item.decision in granting),
        "refused": context.items(views[item.right] for item in rights if item.decision in refusing),
        "partly_refused": any(item.decision in refusing for item in context.about),
    }


def _right(context: Context, item: RequestedRight) -> View:
    words = context.words
    name = words["rights"][item.right]

    def known(value: str, key: str) -> str | Blank:
        return value if value.strip() else context.blank(f"{key}.{item.right}", right=name)

    def day(value: date | None, key: str) -> str | Blank:
        return known(long_date(value, context.request.language) if value else "", key)

    ground = words["grounds"].get(item.ground, "") if item.ground else ""
    article = words["ground_articles"].get(item.ground, "") if item.ground else ""
    return View(
        {
            "code": item.right.value,
            "name": name,
            "article": words["articles"][item.right],
            "ground": known(ground, "ground"),
            "ground_article": known(article, "ground"),
            "reason": known(item.reason, "reason"),
            "decided_on": day(item.decided_on, "decided_on"),
            "decided_by": known(item.decided_by, "decided_by"),
            "stopped_on": day(item.stopped_on, "stopped_on"),
            "granted": item.decision is Decision.GRANTED,
            "partial": item.decision is Decision.PARTIAL,
            "refused": item.decision is Decision.REFUSED,
            "undecided": item.decision is None,
        }
    )


def _dates(context: Context) -> dict[str, object]:
    request, dates = context.request, context.request.deadlines
    refusal_by = dates.refusal_by
    names: dict[str, object] = {
        "today": request.on,
        "due": dates.due,
        "strict_due": dates.strict_due,
        "safe_due": dates.safe_due,
        "target": dates.target,
        "extension_by": dates.extension_by,
        "extension_safe_by": dates.extension_safe_by,
        "extended_due": extended_due(request),
        "refusal_by": refusal_by,
    }
    return {
        "dates": context.view("dates", names),
        "late": dates.due is not None and request.on > dates.due,
        "refusal_late": refusal_by is not None and request.on > refusal_by,
        "suspended": dates.suspended,
        "extended": request.case.extension is not None,
    }


def extended_due(request: LetterRequest) -> date | None:
    """Return the last day once extended; for a notice the day that it sets."""
    case = request.case
    if case.extension is not None or request.kind.effect is Effect.EXTENDS:
        return request.deadlines.due
    extension = Extended(sent=request.on)
    return deadline(case.received, country=request.country, pauses=case.suspensions, extension=extension).due


def _clock(context: Context) -> dict[str, object]:
    case = context.request.case
    last = max(case.suspensions, key=lambda suspension: suspension.asked, default=None)
    suspension: dict[str, object] = {
        "kind": context.words["suspensions"][last.kind] if last else None,
        "asked": last.asked if last else None,
        "answered": last.answered if last else None,
        "reason": last.reason if last else None,
    }
    until = case.extension.until or context.request.deadlines.due if case.extension else None
    extension: dict[str, object] = {
        "sent": case.extension.sent if case.extension else None,
        "until": until,
        "reason": case.extension.reason if case.extension else None,
    }
    return {
        "suspension": context.view("suspension", suspension),
        "extension": context.view("extension", extension),
    }


def _identity(context: Context) -> dict[str, object]:
    identity, asked = context.request.case.identity, context.request.controller.identification
    lighter = [fact.text(context.request.language) for fact in asked if fact.code in _RECOGNISES]
    names: dict[str, object] = {
        "method": context.words["methods"][identity.method],
        "reason": identity.reason,
        "checked_on": identity.checked_on,
        "checked_by": identity.checked_by,
        "copy_received": identity.copy_received,
        "copy_destroyed": identity.copy_destroyed,
        "settled": identity.is_settled,
        "statement_asks_copy": any(fact.code == "id-copy" for fact in asked),
        "lighter_means": context.items(lighter),
    }
    return {"identity": context.view("identity", names)}


def _remedies(context: Context) -> dict[str, object]:
    country, other = context.request.country, context.request.requester_country
    if other is not None and other.code == country.code:
        other = None
    court, language = country.court, context.request.language
    weeks = (
        context.words["numbers"].get(str(court.term_weeks), str(court.term_weeks)) if court.term_weeks else ""
    )
    names: dict[str, object] = {
        "code": court.code,
        "name": court.names.in_language(language),
        "procedure": court.procedure.in_language(language),
        "law": court.law.in_language(language),
        "weeks": weeks,
        "no_lawyer_needed": court.lawyer_needed is False,
    }
    return {
        "authority": _authority(context, "authority", country.authority),
        "other_authority": _authority(context, "other_authority", other.authority if other else None),
        "court": context.view("court", names),
        "other_court": _other_court(context, other),
    }


def _other_court(context: Context, other: Country | None) -> View:
    name = other.court.names.in_language(context.request.language) if other else ""
    return context.view("other_court", {"name": name})


def _authority(context: Context, group: str, authority: Authority | None) -> View:
    language = context.request.language
    names: dict[str, object] = {
        "name": authority.names.in_language(language) if authority else "",
        "short_name": authority.short_names.in_language(language) if authority else "",
        "address": ", ".join(authority.address_in(language)) if authority else "",
        "phone": authority.phone if authority else "",
        "website": bare_address(authority.url) if authority else "",
        "complaint_page": bare_address(authority.complaint_url) if authority else "",
    }
    return context.view(group, names)


def bare_address(url: str) -> str:
    """Return a web address as people write it, without the scheme."""
    return url.removeprefix("https://").removeprefix("http://").rstrip("/")


def _correspondence(context: Context) -> dict[str, object]:
    request = context.request
    latest = {letter.kind: letter for letter in request.earlier}
    dates = {
        kind.replace("-", "_"): context.day(
            (latest[kind].sent_on or latest[kind].issued_on) if kind in latest else None, f"earlier.{kind}"
        )
        for kind in context.kinds
    }
    letters = [
        context.view(
            "earlier", {"title": _title(letter.kind, context), "date": letter.sent_on or letter.issued_on}
        )
        for letter in request.earlier
    ]
    names = [enclosure.name for enclosure in request.enclosures]
    return {
        "handler": context.view("handler", {"name": request.handler, "role": request.handler_role}),
        "earlier": View(dates),
        "earlier_letters": context.items(letters),
        "enclosures": context.items(names),
        "enclosure_names": context.text(", ".join(names), "enclosures"),
    }


def _title(kind: str, context: Context) -> str:
    if kind not in context.kinds:
        return kind
    titles = context.kinds[kind].kind.title
    return titles.get(context.request.language) or titles.get("en", kind)


def _found(context: Context) -> dict[str, object]:
    def view(found: DataFound) -> View:
        names: dict[str, object] = {
            "system": found.system,
            "found": found.found,
            "because": found.because,
            "until": found.until,
        }
        return context.view("found", names)

    found = context.request.case.data_found
    chosen = {
        name: context.items(view(one) for one in found if one.action == action)
        for name, action in _ACTIONS.items()
    }
    return {**chosen, "found": context.items(map(view, found))}


def _inventory(context: Context) -> dict[str, object]:
    inventory = context.inventory
    recipients = inventory.recipients()

    def view(purpose: Purpose) -> View:
        rows = {row: "; ".join(inventory.of(purpose, row)) for row in ROWS}
        return View({"id": purpose.id, "name": inventory.name(purpose), **rows})

    return {
        "purposes": context.items(map(view, inventory.purposes)),
        "recipients": context.items(recipients),
        "recipient_names": context.text(context.joined(recipients), "recipients"),
        "processing": Processing(),
        "je": context.request.controller.form_of_address == "je",
    }


_PARTS: tuple[Callable[[Context], dict[str, object]], ...] = (
    _letter,
    _controller,
    _people,
    _case,
    _rights,
    _dates,
    _clock,
    _identity,
    _remedies,
    _correspondence,
    _found,
    _inventory,
)
