"""Which controllers a desk knows: its own, its versions of the shipped examples, and the examples."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dsar_desk.domain.controller_texts import texts_of
from dsar_desk.domain.controllers import Controller
from dsar_desk.domain.history import Event
from dsar_desk.errors import InvalidInput, NotFound
from dsar_desk.services.guard import check_typed
from dsar_desk.services.ports import Actor, Catalog, Shop
from dsar_desk.services.register_ports import Begin, Work


def controllers_of(work: Work | None, catalog: Catalog) -> Sequence[Controller]:
    """Return all controllers by name; an own version hides the example of the same id."""
    known = {controller.id: controller for controller in catalog.controllers()}
    if work is not None:
        known |= {controller.id: controller for controller in work.controllers.list()}
    return sorted(known.values(), key=lambda controller: controller.name.casefold())


def controller_of(work: Work | None, catalog: Catalog, controller_id: str) -> Controller:
    """Return one controller.

    Raises:
        NotFound: If neither the desk nor the examples have it.
    """
    own = work.controllers.find(controller_id) if work is not None else None
    if own is not None:
        return own
    for controller in catalog.controllers():
        if controller.id == controller_id:
            return controller
    raise NotFound("controller", id=controller_id)


def shop_of(work: Work | None, catalog: Catalog, controller_id: str) -> Shop:
    """Return a controller with its country."""
    controller = controller_of(work, catalog, controller_id)
    return Shop(controller, catalog.country(controller.country))


def save_controller(begin: Begin, catalog: Catalog, actor: Actor, controller: Controller) -> Controller:
    """Store a controller as this desk's own and return it.

    Raises:
        InvalidInput: If name or id is missing, or another controller uses the same prefix.
    """
    with begin() as work:
        own = store_own(work, catalog, actor, controller)
        work.commit()
    return own


def store_own(
    work: Work,
    catalog: Catalog,
    actor: Actor,
    controller: Controller,
    *,
    changes: Mapping[str, tuple[str, str]] | None = None,
) -> Controller:
    """Store a controller as this desk's own, with an event that tells `changes`, and return it.

    Raises:
        InvalidInput: If name or id is missing, another controller uses the same prefix, or a text certainly
            holds a national number.
    """
    for path, text in texts_of(controller):
        check_typed(text, field=path)
    if not controller.id or not controller.legal_name.value.strip():
        raise InvalidInput("controller-name-missing")
    catalog.country(controller.country)
    _check_prefix(work, catalog, controller)
    own = replace(controller, is_example=False)
    work.controllers.save(own)
    subject = f"controller:{controller.id}"
    work.history.append(
        Event("controller-saved", by=actor.name, at=actor.now, subject=subject, changes=changes or {})
    )
    return own


def remove_controller(begin: Begin, catalog: Catalog, actor: Actor, controller_id: str) -> None:
    """Remove an own controller; of a shipped example the shipped version shows again."""
    with begin() as work:
        controller_of(work, catalog, controller_id)
        work.controllers.remove(controller_id)
        if all(controller_id != example.id for example in catalog.controllers()):
            work.letter_texts.remove(controller_id)
        work.history.append(
            Event("controller-removed", by=actor.name, at=actor.now, subject=f"controller:{controller_id}")
        )
        work.commit()


def _check_prefix(work: Work, catalog: Catalog, controller: Controller) -> None:
    if not (2 <= len(controller.prefix) <= 4 and controller.prefix.isascii() and controller.prefix.isalpha()):
        raise InvalidInput("controller-prefix", prefix=controller.prefix)
    for other in controllers_of(work, catalog):
        if other.id != controller.id and other.prefix == controller.prefix:
            raise InvalidInput("controller-prefix-taken", prefix=controller.prefix, name=other.name)
