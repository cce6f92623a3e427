"""Where a fact stands in a controller, by the paths of `facts_of`: read it, replace it, take it out."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from dsar_desk.domain.controllers import Controller, Cookie, Fact, Purpose, Recipient, Retention
from dsar_desk.errors import NotAllowed, NotFound


def kind_at(path: str) -> type[Fact]:
    """Return whether a fact, a retention period or a recipient stands at a path."""
    return {"retention": Retention, "recipients": Recipient}.get(place_name(path), Fact)


def place_name(path: str) -> str:
    """Return the name of a place without its number: `retention` of `purposes.orders.retention.0`."""
    return next(step for step in reversed(path.split(".")) if not step.isdigit())


def fact_at(controller: Controller, path: str) -> Fact:
    """Return the fact at a path.

    Raises:
        NotFound: If there is none.
    """
    found: Any = controller
    for step in path.split("."):
        found = _below(found, step, path)
    if not isinstance(found, Fact):
        raise _no_fact(path)
    return found


def put_fact(controller: Controller, path: str, fact: Fact) -> Controller:
    """Return the controller with a fact at a path; a path that ends in the name of a list adds to it.

    Raises:
        NotFound: If there is no such place.
    """
    if path == "cookies":
        return replace(controller, cookies=(*controller.cookies, Cookie(fact)))

    def put(old: Any) -> Any:
        return (*old, fact) if isinstance(old, tuple) else fact

    changed: Controller = _changed(controller, path.split("."), put, path)
    return changed


def take_out(controller: Controller, path: str) -> Controller:
    """Return the controller without what stands at a path: a fact, a whole purpose or a whole cookie.

    Raises:
        NotAllowed: If the controller, a purpose or a cookie would lose its name.
        NotFound: If there is no such place.
    """
    if path == "legal_name" or path.endswith(".name"):
        raise NotAllowed("fact-needed")
    changed: Controller = _changed(controller, path.split("."), lambda _old: None, path)
    return changed


def add_purpose(controller: Controller, purpose: Purpose) -> Controller:
    """Return the controller with one more purpose."""
    return replace(controller, purposes=(*controller.purposes, purpose))


def _changed(thing: Any, steps: Sequence[str], change: Callable[[Any], Any], path: str) -> Any:
    if not steps:
        return change(thing)
    step, *rest = steps
    if isinstance(thing, tuple):
        at = _position(thing, step, path)
        new = _changed(thing[at], rest, change, path)
        return (*thing[:at], *(() if new is None else (new,)), *thing[at + 1 :])
    return replace(thing, **{step: _changed(_below(thing, step, path), rest, change, path)})


def _below(thing: Any, step: str, path: str) -> Any:
    if isinstance(thing, tuple):
        return thing[_position(thing, step, path)]
    if isinstance(thing, Fact) or not hasattr(thing, step):
        raise _no_fact(path)
    return getattr(thing, step)


def _position(things: Sequence[Any], step: str, path: str) -> int:
    for at, thing in enumerate(things):
        if getattr(thing, "id", str(at)) == step:
            return at
    raise _no_fact(path)


def _no_fact(path: str) -> NotFound:
    return NotFound("fact", path=path)
