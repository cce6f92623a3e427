"""What the pages of organisations read from the desk, off the GUI thread."""

from collections.abc import Sequence
from dataclasses import dataclass

from dsar_desk.bootstrap import example_names, statement_text
from dsar_desk.domain.controllers import Controller, Finding
from dsar_desk.domain.listing import CaseQuery, Filter
from dsar_desk.domain.statement_check import check_statement
from dsar_desk.services.shops import controllers_of
from ui.desk import Desk


@dataclass(frozen=True)
class Summary:
    """One organisation in the list."""

    id: str
    name: str
    country: str
    is_example: bool
    """Shown as shipped; an own version of an example is one's own."""
    from_example: bool
    open_count: int
    faults: int
    remarks: int


@dataclass(frozen=True)
class Reading:
    """One organisation with the result of its check; `order` are the ids of all, as the list shows them."""

    controller: Controller
    findings: tuple[Finding, ...]
    text: str
    open_count: int
    order: tuple[str, ...]

    @property
    def is_own_version(self) -> bool:
        """Whether it is this desk's version of a shipped example."""
        return not self.controller.is_example and self.controller.id in example_names()

    @property
    def faults(self) -> int:
        """How many findings are faults."""
        return sum(finding.severity == "fault" for finding in self.findings)

    @property
    def remarks(self) -> int:
        """How many findings are remarks."""
        return len(self.findings) - self.faults


def read_summaries(desk: Desk) -> tuple[Summary, ...]:
    """Return all organisations: one's own first, then the examples."""
    return tuple(_summary(desk, controller) for controller in _all(desk))


def read_one(desk: Desk, controller_id: str) -> Reading | None:
    """Return one organisation, checked today; none where it is gone."""
    known = _all(desk)
    controller = next((each for each in known if each.id == controller_id), None)
    if controller is None:
        return None
    text = statement_text(controller)
    return Reading(
        controller,
        _check(desk, controller, text),
        text,
        _open(desk, controller_id),
        tuple(each.id for each in known),
    )


def _all(desk: Desk) -> Sequence[Controller]:
    with desk.core.read() as work:
        known = controllers_of(work, desk.core.catalog)
    return sorted(known, key=lambda each: each.is_example)


def _summary(desk: Desk, controller: Controller) -> Summary:
    findings = _check(desk, controller, statement_text(controller))
    faults = sum(finding.severity == "fault" for finding in findings)
    return Summary(
        controller.id,
        controller.name,
        controller.country,
        controller.is_example,
        controller.id in example_names(),
        _open(desk, controller.id),
        faults,
        len(findings) - faults,
    )


def _check(desk: Desk, controller: Controller, text: str) -> tuple[Finding, ...]:
    today = desk.core.actor(controller=controller.id).today
    return check_statement(controller, text, today=today)


def _open(desk: Desk, controller_id: str) -> int:
    query = CaseQuery(today=desk.today(), controllers=(controller_id,))
    return desk.counts(query).get(Filter.OPEN, 0)
