"""A case as the command line shows it, in the contract's spelling."""

from collections.abc import Sequence
from datetime import date

from dsar_desk.cli.output import say
from dsar_desk.domain.cases import Case, Extension, RequestedRight, Suspension
from dsar_desk.domain.deadlines import Deadlines
from dsar_desk.domain.deadlines import as_json as dates_as_json
from dsar_desk.domain.identity import Identity
from dsar_desk.domain.letters import IssuedLetter
from dsar_desk.domain.listing import CaseRow
from dsar_desk.domain.next_step import next_step


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def step_sentence(code: str, right: str) -> str:
    """Return the next step in one sentence."""
    facts = {"right": right, "right_of": say("right-of", right)} if right else {}
    return say("next", code, facts)


def row_as_json(row: CaseRow) -> dict[str, object]:
    """Return a row of the list."""
    return {
        "reference": row.reference,
        "controller": row.controller,
        "name": row.name,
        "rights": [right.value for right in row.rights],
        "received": row.received.isoformat(),
        "due": _day(row.due),
        "strict_due": row.strict_due.isoformat(),
        "safe_due": row.safe_due.isoformat(),
        "state": row.state,
        "next_step": step_sentence(row.step, row.step_right),
        "step": row.step,
    }


def case_as_json(case: Case, dates: Deadlines, letters: Sequence[IssuedLetter]) -> dict[str, object]:
    """Return a whole case with its dates, letters and next step."""
    step = next_step(case)
    return {
        "reference": case.reference,
        "controller": case.controller,
        **_requester(case),
        "channel": case.channel.value,
        "received": case.received.isoformat(),
        **dates_as_json(dates),
        "state": step.state,
        "case_state": case.state.value,
        "state_reason": case.state_reason,
        "next_step": step_sentence(step.code, step.right.value if step.right else ""),
        "step": step.code,
        "rights": [_right(item) for item in case.rights],
        "identity": _identity(case.identity),
        "suspensions": [_suspension(each) for each in case.suspensions],
        "extension": _extension(case.extension) if case.extension else None,
        "letters": [letter_as_json(letter) for letter in letters],
        "relations": list(case.relations),
        "starts": {each.start: each.on.isoformat() for each in case.starts},
        "linked_to": case.linked_to,
        "acknowledged_on": _day(case.acknowledged_on),
        "closed_on": _day(case.closed_on),
        "purge_on": _day(case.purge_on),
        "text": case.text,
    }


def _requester(case: Case) -> dict[str, object]:
    acting = case.representative
    return {
        "name": case.person.name,
        "email": case.person.email,
        "address": case.person.address,
        "language": case.person.language,
        "country": case.person.country,
        "customer_number": case.customer_number,
        "their_reference": case.their_reference,
        "representative": {
            "kind": acting.kind.value,
            "name": acting.name,
            "mandate_seen_on": acting.mandate_seen_on or None,
        }
        if acting
        else None,
    }


def _right(item: RequestedRight) -> dict[str, object]:
    return {
        "right": item.right.value,
        "state": item.state.value,
        "decision": item.decision.value if item.decision else None,
        "ground": item.ground,
        "reason": item.reason,
        "decided_on": _day(item.decided_on),
        "decided_by": item.decided_by,
        "stopped_on": _day(item.stopped_on),
        "answered_by": item.answered_by,
        "answered_on": _day(item.answered_on),
    }


def _identity(identity: Identity) -> dict[str, object]:
    return {
        "outcome": identity.outcome.value,
        "method": identity.method.value,
        "reason": identity.reason,
        "checked_on": _day(identity.checked_on),
        "checked_by": identity.checked_by,
        "copy_received": _day(identity.copy_received),
        "copy_destroyed": _day(identity.copy_destroyed),
        "copy_held": identity.keeps_copy,
        "copy_kept_until": _day(identity.copy_kept_until),
        "incident_on": _day(identity.incident_on),
        "incident_told_on": _day(identity.incident_told_on),
    }


def _suspension(suspension: Suspension) -> dict[str, object]:
    return {
        "kind": suspension.kind.value,
        "asked": suspension.asked.isoformat(),
        "answered": _day(suspension.answered),
        "reason": suspension.reason,
    }


def _extension(extension: Extension) -> dict[str, object]:
    return {
        "sent": extension.sent.isoformat(),
        "until": _day(extension.until),
        "reason": extension.reason,
    }


def letter_as_json(letter: IssuedLetter) -> dict[str, object]:
    """Return an issued letter without its bytes."""
    return {
        "kind": letter.kind,
        "language": letter.language,
        "issued_on": letter.issued_on.isoformat(),
        "issued_by": letter.issued_by,
        "sha256": letter.sha256,
        "filename": letter.filename,
        "late": letter.late,
        "sent_on": _day(letter.sent_on),
        "posting": letter.posting.value if letter.posting else None,
        "tracking": letter.tracking,
        "enclosures": list(letter.enclosures),
        "own_texts": dict(letter.own_texts),
    }
