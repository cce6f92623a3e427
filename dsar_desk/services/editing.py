"""Mending a field of a case, with a reason, as the history shows."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from dsar_desk.domain.cases import Case, Channel
from dsar_desk.domain.letters import LETTER_LANGUAGES
from dsar_desk.domain.people import as_lines, one_line
from dsar_desk.errors import InvalidInput, NotAllowed, NotFound
from dsar_desk.services.amending import amend, require_open
from dsar_desk.services.guard import check_typed, mask_pasted
from dsar_desk.services.id_copies import check_copy
from dsar_desk.services.ports import Actor, Catalog, Shop
from dsar_desk.services.register_ports import Begin
from dsar_desk.services.registration import NAME_LIMIT, check_country_code, check_linked_to

Edit = Callable[[Case, str], Case]


def _person(part: str) -> Edit:
    return lambda case, value: replace(case, person=replace(case.person, **{part: value}))


def _copy_received(case: Case, value: str) -> Case:
    if value:
        return replace(case, identity=replace(case.identity, copy_received=_day(value)))
    identity = replace(case.identity, copy_received=None, copy_kept_until=None)
    return replace(case, identity=identity)


def _copy_destroyed(case: Case, value: str) -> Case:
    gone = _day(value) if value else None
    kept = None if gone else case.identity.copy_kept_until
    return replace(case, identity=replace(case.identity, copy_destroyed=gone, copy_kept_until=kept))


def _own(part: str) -> Edit:
    def edit(case: Case, value: str) -> Case:
        changed: Case = replace(case, **{part: value})  # type: ignore[arg-type]  # the table names text fields only
        return changed

    return edit


def _name(case: Case, value: str) -> Case:
    if not value:
        raise InvalidInput("no-name")
    if len(value) > NAME_LIMIT:
        raise InvalidInput("name-too-long", limit=NAME_LIMIT)
    return _person("name")(case, value)


def _language(case: Case, value: str) -> Case:
    if value not in LETTER_LANGUAGES:
        raise InvalidInput("unknown-language", language=value)
    return _person("language")(case, value)


def _channel(case: Case, value: str) -> Case:
    if value not in list(Channel):
        raise InvalidInput("unknown-channel", channel=value)
    return replace(case, channel=Channel(value))


def _country(case: Case, value: str) -> Case:
    check_country_code(value.upper())
    return _person("country")(case, value.upper())


def _received(case: Case, value: str) -> Case:
    received = _day(value)
    if any(suspension.asked < received for suspension in case.suspensions):
        raise InvalidInput("asked-before-receipt", date=received.isoformat())
    sent = [case.acknowledged_on, *(item.answered_on for item in case.rights)]
    if case.extension:
        sent.append(case.extension.sent)
    if any(day is not None and day < received for day in sent):
        raise InvalidInput("sent-before-receipt")
    stopped = next((item.stopped_on for item in case.rights if item.stopped_on), None)
    if stopped and stopped < received:
        raise InvalidInput("stopped-on", date=stopped.isoformat())
    return replace(case, received=received)


def _mandate_seen(case: Case, value: str) -> Case:
    if case.representative is None:
        raise NotAllowed("nobody-acts")
    seen = _day(value).isoformat() if value else ""
    return replace(case, representative=replace(case.representative, mandate_seen_on=seen))


EDITABLE: Mapping[str, Edit] = {
    "received": _received,
    "channel": _channel,
    "name": _name,
    "email": _person("email"),
    "address": _person("address"),
    "language": _language,
    "country": _country,
    "customer-number": _own("customer_number"),
    "reference": _own("their_reference"),
    "text": _own("text"),
    "linked-to": _own("linked_to"),
    "copy-received": _copy_received,
    "copy-destroyed": _copy_destroyed,
    "mandate-seen": _mandate_seen,
}
"""Fields that may be mended, as the command line names them."""


def edit_case(
    begin: Begin, catalog: Catalog, actor: Actor, reference: str, *, field: str, value: str, reason: str
) -> Case:
    """Give a field of a case another value; the clock is reckoned anew.

    Raises:
        InvalidInput: If there is no such field, the value cannot be, or no reason is given.
        NotFound: If the controller has no case of the reference that it is to be linked to.
    """
    return edit_fields(begin, catalog, actor, reference, changed={field: value}, reason=reason)


def edit_fields(
    begin: Begin, catalog: Catalog, actor: Actor, reference: str, *, changed: Mapping[str, str], reason: str
) -> Case:
    """Give several fields of a case other values at once, or none of them. Raises as `edit_case`."""
    wanted = {field.replace("_", "-").lower(): value for field, value in changed.items()}
    for name in wanted:
        if name not in EDITABLE:
            raise InvalidInput("unknown-field", field=name, fields=", ".join(EDITABLE))
    if not reason.strip():
        raise InvalidInput("edit-needs-reason")

    if wanted.get("linked-to", "").strip():
        _check_linked_to(begin, reference, wanted["linked-to"].strip())

    def change(case: Case, _: Shop) -> Case:
        require_open(case)
        for name, value in wanted.items():
            case = EDITABLE[name](case, _safe(name, value.strip(), case))
        if case.received > actor.today:
            raise InvalidInput("received-in-future", date=case.received.isoformat())
        check_copy(case.identity, today=actor.today)
        if case.representative and case.representative.mandate_seen_on > actor.today.isoformat():
            raise InvalidInput("date-in-future")
        return case

    return amend(begin, catalog, actor, reference, change, kind="case-edited", reason=reason)


def _check_linked_to(begin: Begin, reference: str, linked_to: str) -> None:
    with begin() as work:
        check_linked_to(work, linked_to, controller=work.cases.get(reference).controller)
    if linked_to == reference:
        raise NotFound("case", reference=linked_to)


def _safe(name: str, value: str, case: Case) -> str:
    known = case.own_numbers
    if name == "text":
        return mask_pasted(value, known=known).text
    value = as_lines(value) if name == "address" else one_line(value)
    check_typed(
        value, field=name, known=(*known, value) if name in {"customer-number", "reference"} else known
    )
    return value


def _day(value: str) -> date:
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise InvalidInput("not-a-date", value=value[:20]) from None
