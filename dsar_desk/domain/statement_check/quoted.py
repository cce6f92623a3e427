"""Facts whose sentence no longer stands in the statement: it was changed, or the fact was mistaken."""

from collections.abc import Iterator

from dsar_desk.domain.controllers import Finding, facts_of
from dsar_desk.domain.quotations import missing_parts
from dsar_desk.domain.statement_check.text import REMARK, Reading, names


def find_lost_quotations(reading: Reading) -> Iterator[Finding]:
    """Yield the facts whose quotation does not stand in an own statement, as one finding."""
    if not reading.controller.statement.text:
        return
    lost = [
        (path, fact)
        for path, fact in facts_of(reading.controller)
        if fact.quotation and missing_parts(fact.quotation, reading.text)
    ]
    if lost:
        facts = {"count": str(len(lost))} | names("lost", [fact for _, fact in lost])
        yield Finding("quotation-lost", REMARK, "5(2)", path=lost[0][0], facts=facts)


RULES = (find_lost_quotations,)
