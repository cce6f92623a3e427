"""What came of each way to recognise somebody: which, what, when and by whom, and nothing else."""

from dataclasses import replace

from dsar_desk.domain.cases import Case
from dsar_desk.domain.identity import IdentityMethod, TryResult, WayTried
from dsar_desk.errors import InvalidInput
from dsar_desk.services.amending import amend, require_open
from dsar_desk.services.ports import Actor, Catalog, Shop
from dsar_desk.services.register_ports import Begin


def record_try(
    begin: Begin,
    catalog: Catalog,
    actor: Actor,
    reference: str,
    *,
    way: IdentityMethod,
    result: TryResult | None,
) -> Case:
    """Record what came of a way, in place of what was recorded of it before; None takes it back.

    Whether identity is established is recorded apart, with its reason: see `settle_identity`.

    Raises:
        InvalidInput: If `way` is none.
        NotAllowed: If the case is not open.
    """
    if way is IdentityMethod.NONE:
        raise InvalidInput("identity-needs-method")

    def change(case: Case, _: Shop) -> Case:
        require_open(case)
        return with_try(case, way, result, actor)

    return amend(begin, catalog, actor, reference, change, kind="way-tried")


def with_try(case: Case, way: IdentityMethod, result: TryResult | None, actor: Actor) -> Case:
    """Return the case with this as what came of a way."""
    order = tuple(IdentityMethod)
    others = [tried for tried in case.identity.tries if tried.way is not way]
    if result is not None:
        others.append(WayTried(way, result, actor.today, actor.name))
    tries = tuple(sorted(others, key=lambda tried: order.index(tried.way)))
    return replace(case, identity=replace(case.identity, tries=tries))
