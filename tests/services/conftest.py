"""Cases as far as the tests of services need them."""

import pytest

from dsar_desk.domain.identity import IdentityMethod, IdentityOutcome
from dsar_desk.domain.rights import Decision
from dsar_desk.services.deciding import decide_right, settle_identity


@pytest.fixture
def act(desk, actor):
    """Do something to a case, by its service."""

    def acted(service, reference, *given, by=actor, **named):
        return service(desk.begin, desk.catalog, by, reference, *given, **named)

    return acted


@pytest.fixture
def granted(desk, register, actor):
    """Register a request of somebody known, and grant each right, or decide as `decisions` says by right."""

    def ready(*rights, decisions=None, **given):
        reference = register(*rights, **given).case.reference
        settle_identity(
            desk.begin,
            desk.catalog,
            actor,
            reference,
            outcome=IdentityOutcome.PASSED,
            method=IdentityMethod.KNOWN_EMAIL,
            reason="Antwoord vanaf het bekende adres.",
        )
        for right in rights:
            why = (decisions or {}).get(right, {"decision": Decision.GRANTED})
            decide_right(desk.begin, desk.catalog, actor, reference, right=right, **why)
        return reference

    return ready
