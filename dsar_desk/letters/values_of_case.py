"""The values of placeholders that come from the case: rights, dates, suspension, identity."""

from datetime import date

from dsar_desk.domain.cases import Channel, RequestedRight
from dsar_desk.domain.deadlines import Extended, deadline
from dsar_desk.domain.identity import IdentityMethod
from dsar_desk.domain.letters import Effect
from dsar_desk.domain.rights import RIGHTS, Decision
from dsar_desk.letters.context import Context
from dsar_desk.letters.dates import long_date
from dsar_desk.letters.values import Blank, View
from dsar_desk.services.letter_ports import LetterRequest

_ELECTRONIC = {Channel.EMAIL, Channel.WEB_FORM, Channel.CHAT}
_RECOGNISES = {"customer-reference", "phone", "address"}
"""What a statement asks for by which somebody can be recognised; a name or an e-mail address alone cannot."""


def case_values(context: Context) -> dict[str, object]:
    """Return the values of the case."""
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


def rights_values(context: Context) -> dict[str, object]:
    """Return the values of its rights."""
    views = {item.right: _right(context, item) for item in context.request.case.rights}
    rights = context.request.case.rights
    refusing = {Decision.PARTIAL, Decision.REFUSED}
    granting = {Decision.PARTIAL, Decision.GRANTED}
    return {
        "rights": context.items(views.values()),
        "about": context.items(views[item.right] for item in context.about),
        "granted": context.items(views[item.right] for item in rights if item.decision in granting),
        "refused": context.items(views[item.right] for item in rights if item.decision in refusing),
        "stops_at_once": all(RIGHTS[item.right].stops_at_once for item in rights),
        "may_go_to_court": any(RIGHTS[item.right].court for item in context.about),
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
            "answered_beside": item.right in context.request.answered_beside,
        }
    )


def dates_values(context: Context) -> dict[str, object]:
    """Return the values of its last days."""
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


def clock_values(context: Context) -> dict[str, object]:
    """Return the values of its suspension and extension."""
    case = context.request.case
    last = max(case.suspensions, key=lambda one: (one.answered is None, one.asked), default=None)
    suspension: dict[str, object] = {
        "code": last.kind.value if last else None,
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


def identity_values(context: Context) -> dict[str, object]:
    """Return the values of its identity check."""
    identity, asked = context.request.case.identity, context.request.controller.identification
    lighter = [fact.text(context.request.language) for fact in asked if fact.code in _RECOGNISES]
    sent = identity.code
    waits = sent is not None and sent.waits(today=context.request.on)
    names: dict[str, object] = {
        "code_until": sent.valid_until if sent and waits else None,
        "code_by_letter": bool(sent and waits and sent.way is IdentityMethod.CODE_LETTER),
        "code_by_email": bool(sent and waits and sent.way is IdentityMethod.CODE_EMAIL),
        "method": context.words["methods"][identity.method],
        "reason": identity.reason,
        "checked_on": identity.checked_on,
        "checked_by": identity.checked_by,
        "copy_received": identity.copy_received,
        "copy_destroyed": identity.copy_destroyed,
        "settled": identity.is_settled,
        "statement_asks_copy": context.request.controller.has_statement
        and any(fact.code == "id-copy" for fact in asked),
        "lighter_means": context.items(lighter),
    }
    return {"identity": context.view("identity", names)}
