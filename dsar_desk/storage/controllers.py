"""The desk's own controllers, as the text of their file, and the desk's settings."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert as insert_or

from dsar_desk.domain.controllers import Controller
from dsar_desk.errors import NotFound
from dsar_desk.storage.tables import CONTROLLERS, SETTINGS


class ControllerCodec(Protocol):
    """Turns a controller into the text of its file and back; the logo goes apart."""

    def encode(self, controller: Controller) -> str:
        """Return the text."""
        ...

    def decode(self, text: str) -> Controller:
        """Return the controller."""
        ...


@dataclass(frozen=True)
class SqlControllers:
    """The controllers of one piece of work."""

    connection: Connection
    codec: ControllerCodec

    def list(self) -> Sequence[Controller]:
        """Return those of this desk, by name."""
        found = self.connection.execute(
            select(CONTROLLERS.c.content, CONTROLLERS.c.logo).order_by(CONTROLLERS.c.name, CONTROLLERS.c.id)
        )
        return [_with_logo(self.codec.decode(content), bytes(logo)) for content, logo in found]

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


@dataclass(frozen=True)
class SqlSettings:
    """The desk's settings."""

    connection: Connection

    def get(self, key: str) -> str:
        """Return the stored text, or the empty string."""
        return str(self.connection.scalar(select(SETTINGS.c.value).where(SETTINGS.c.key == key)) or "")

    def set(self, key: str, value: str) -> None:
        """Store a text."""
        stored = insert_or(SETTINGS).values(key=key, value=value)
        self.connection.execute(stored.on_conflict_do_update(index_elements=["key"], set_={"value": value}))


def _with_logo(controller: Controller, logo: bytes) -> Controller:
    return replace(controller, letterhead=replace(controller.letterhead, logo=logo))
