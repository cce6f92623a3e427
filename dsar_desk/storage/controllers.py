"""The desk's own controllers, as the text of their file, and the desk's settings."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Protocol

from sqlalchemy import Connection, and_, bindparam, delete, select
from sqlalchemy.dialects.sqlite import insert as insert_or

from dsar_desk.domain.controllers import Controller
from dsar_desk.errors import NotFound
from dsar_desk.storage.prepared import Prepared
from dsar_desk.storage.tables import CONTROLLERS, SETTINGS

_REMEMBERED = 64
"""Controllers' texts that a register keeps read."""
_FILE = select(CONTROLLERS.c.content, CONTROLLERS.c.logo)
_ALL = Prepared(_FILE.order_by(CONTROLLERS.c.name, CONTROLLERS.c.id))
_ONE = Prepared(_FILE.where(CONTROLLERS.c.id == bindparam("given")))
_SAME = and_(CONTROLLERS.c.content == bindparam("content"), CONTROLLERS.c.logo == bindparam("logo"))
_AS_BEFORE = Prepared(select(_SAME).where(CONTROLLERS.c.id == bindparam("given")))
"""Whether a file is as it was: SQLite compares a text of some ten pages faster than Python takes it over."""
_SETTING = Prepared(select(SETTINGS.c.value).where(SETTINGS.c.key == bindparam("given")))


class ControllerCodec(Protocol):
    """Turns a controller into the text of its file and back; the logo goes apart."""

    def encode(self, controller: Controller) -> str:
        """Return the text."""
        ...

    def decode(self, text: str) -> Controller:
        """Return the controller."""
        ...


class RememberingCodec:
    """Reads a text once; as long as it is the same text, it is the same controller."""

    def __init__(self, codec: ControllerCodec) -> None:
        self.encode = codec.encode
        self.decode = lru_cache(maxsize=_REMEMBERED)(codec.decode)
        self.last: dict[str, tuple[str, bytes, Controller]] = {}
        """By id: the file as it was found last, and what it was read as."""


@dataclass(frozen=True)
class SqlControllers:
    """The controllers of one piece of work."""

    connection: Connection
    codec: RememberingCodec

    def list(self) -> Sequence[Controller]:
        """Return those of this desk, by name."""
        return [self._read(*row) for row in _ALL.rows(self.connection)]

    def find(self, controller_id: str) -> Controller | None:
        """Return the one of this desk with an id, or None."""
        content, logo, controller = self.codec.last.get(controller_id, ("", b"", None))
        told = {"given": controller_id, "content": content, "logo": logo}
        if controller is not None and _AS_BEFORE.rows(self.connection, told) == [(1,)]:
            return controller
        rows = _ONE.rows(self.connection, {"given": controller_id})
        if not rows:
            return None
        controller = self._read(*rows[0])
        self.codec.last[controller_id] = (*rows[0], controller)
        return controller

    def save(self, controller: Controller) -> None:
        """Store a controller under its id."""
        row = {
            "id": controller.id,
            "name": controller.name,
            "content": self.codec.encode(_with_logo(controller, b"")),
            "logo": controller.letterhead.logo,
        }
        stored = insert_or(CONTROLLERS).values(row)
        self.connection.execute(stored.on_conflict_do_update(index_elements=["id"], set_=row))

    def remove(self, controller_id: str) -> None:
        """Remove it; a shipped example shows again. Raises NotFound("controller")."""
        removed = self.connection.execute(delete(CONTROLLERS).where(CONTROLLERS.c.id == controller_id))
        if removed.rowcount == 0:
            raise NotFound("controller", id=controller_id)

    def _read(self, content: str, logo: bytes) -> Controller:
        return _with_logo(self.codec.decode(content), logo)


@dataclass(frozen=True)
class SqlSettings:
    """The desk's settings."""

    connection: Connection

    def get(self, key: str) -> str:
        """Return the stored text, or the empty string."""
        rows = _SETTING.rows(self.connection, {"given": key})
        return str(rows[0][0]) if rows else ""

    def set(self, key: str, value: str) -> None:
        """Store a text."""
        stored = insert_or(SETTINGS).values(key=key, value=value)
        self.connection.execute(stored.on_conflict_do_update(index_elements=["key"], set_={"value": value}))


def _with_logo(controller: Controller, logo: bytes) -> Controller:
    return replace(controller, letterhead=replace(controller.letterhead, logo=logo))
