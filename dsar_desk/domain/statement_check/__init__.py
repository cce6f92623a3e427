"""What is missing, outdated or contradictory in a privacy statement, by general rules.

Each rule reads a controller's facts and the statement's text, and yields findings. A finding is a fault
where the law asks otherwise, and a remark otherwise. Rules know Dutch statements best.
"""

from datetime import date

from dsar_desk.domain.controllers import Controller, Finding
from dsar_desk.domain.statement_check import (
    broken,
    consent,
    cookies,
    identity,
    information,
    periods,
    quoted,
    recipients,
    requests,
    transfers,
    wording,
)
from dsar_desk.domain.statement_check.text import Reading

_RULES = (
    *identity.RULES,
    *information.RULES,
    *recipients.RULES,
    *transfers.RULES,
    *periods.RULES,
    *cookies.RULES,
    *consent.RULES,
    *requests.RULES,
    *wording.RULES,
    *broken.RULES,
    *quoted.RULES,
)


def check_statement(controller: Controller, text: str, *, today: date) -> tuple[Finding, ...]:
    """Return the findings on a statement, faults first.

    Args:
        controller: The facts as we hold them.
        text: The statement as it was published; empty when there is none.
        today: Day in the controller's time zone, from which the statement's age counts.
    """
    reading = Reading(controller, text, today)
    found = [finding for rule in _RULES for finding in rule(reading)]
    return tuple(sorted(found, key=lambda finding: finding.severity))
