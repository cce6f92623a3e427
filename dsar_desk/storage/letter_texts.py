"""Own versions of the texts of letters: each that was in use is kept, and what is typed as version 0."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from dsar_desk.domain.letter_texts import TextKey, TextState, TextVersion, text_hash
from dsar_desk.errors import NotFound
from dsar_desk.storage.prepared import Prepared
from dsar_desk.storage.tables import LETTER_TEXTS

_T = LETTER_TEXTS.c
_COLUMNS = (_T.version, _T.text, _T.base, _T.kept_at, _T.kept_by, _T.in_use)
_IN_USE = Prepared(
    select(_T.kind, _T.language, _T.text).where(
        _T.controller == bindparam("of"),
        (_T.language == bindparam("speaks")) | (_T.language == bindparam("there")),
        _T.in_use == bindparam("used"),
    )
)


@dataclass(frozen=True)
class SqlLetterTexts:
    """The own texts of one piece of work."""

    connection: Connection

    def in_use(self, controller: str, language: str, region: str = "") -> Mapping[str, str]:
        """Return the own texts that letters in a language are made from, by their names; see `TextKey.name`.

        With a region those passages as well that are of that country.
        """
        given = {"of": controller, "speaks": language, "there": f"{language}-{region}", "used": 1}
        rows = _IN_USE.rows(self.connection, given)
        return {TextKey(controller, kind, spoken).name: str(text) for kind, spoken, text in rows}

    def states(self, controller: str) -> Sequence[TextState]:
        """Return how it stands with each text of a controller that has an own version or a draft."""
        newest = (
            select(_T.kind, _T.language, _T.version, _T.in_use, _T.base_sha256)
            .where(_T.controller == controller, (_T.in_use == 1) | (_T.version == 0))
            .order_by(_T.kind, _T.language, _T.version)
        )
        found: dict[tuple[str, str], TextState] = {}
        for kind, language, version, in_use, base in self.connection.execute(newest):
            seen = found.get((kind, language))
            found[kind, language] = TextState(
                kind,
                language,
                is_own=bool(in_use) or (seen is not None and seen.is_own),
                has_draft=version == 0 or (seen is not None and seen.has_draft),
                base_hash=seen.base_hash if seen is not None else base,
            )
        return tuple(found.values())

    def versions(self, key: TextKey) -> Sequence[TextVersion]:
        """Return all that was kept of a text, oldest first; what is typed comes first, as version 0."""
        wanted = select(*_COLUMNS).where(_is(key)).order_by(_T.version)
        return [_version(row) for row in self.connection.execute(wanted)]

    def keep_draft(self, key: TextKey, text: str, *, base: str, at: datetime, by: str) -> None:
        """Keep what is typed, in the place of what was typed before."""
        self.drop_draft(key)
        self._add(key, 0, text, base, at, by)

    def drop_draft(self, key: TextKey) -> None:
        """Forget what is typed and not in use."""
        self.connection.execute(delete(LETTER_TEXTS).where(_is(key), _T.version == 0))

    def use(self, key: TextKey, text: str, *, base: str, at: datetime, by: str) -> int:
        """Take a text into use as the newest version, and return its number; the draft goes."""
        self.back_to_shipped(key)
        newest = select(func.coalesce(func.max(_T.version), 0)).where(_is(key))
        version = int(self.connection.execute(newest).scalar_one()) + 1
        self._add(key, version, text, base, at, by, in_use=1)
        return version

    def back_to_shipped(self, key: TextKey) -> None:
        """Let letters be made from the shipped text; the draft goes, earlier versions stay."""
        self.drop_draft(key)
        self.connection.execute(update(LETTER_TEXTS).where(_is(key), _T.in_use == 1).values(in_use=0))

    def rebase(self, key: TextKey, base: str) -> None:
        """Note that the text in use was compared with a newer shipped text. Raises NotFound."""
        changed = {"base": base, "base_sha256": text_hash(base)}
        done = self.connection.execute(
            update(LETTER_TEXTS).where(_is(key), (_T.in_use == 1) | (_T.version == 0)).values(changed)
        )
        if done.rowcount == 0:
            raise NotFound("own-text")

    def remove(self, controller: str) -> None:
        """Forget all texts of a controller."""
        self.connection.execute(delete(LETTER_TEXTS).where(_T.controller == controller))

    def _add(
        self, key: TextKey, version: int, text: str, base: str, at: datetime, by: str, *, in_use: int = 0
    ) -> None:
        row = {
            "controller": key.controller,
            "kind": key.kind,
            "language": key.language,
            "version": version,
            "text": text,
            "base": base,
            "base_sha256": text_hash(base),
            "kept_at": at.isoformat(),
            "kept_by": by,
            "in_use": in_use,
        }
        self.connection.execute(insert(LETTER_TEXTS), row)


def _is(key: TextKey) -> Any:
    return (_T.controller == key.controller) & (_T.kind == key.kind) & (_T.language == key.language)


def _version(row: Any) -> TextVersion:
    return TextVersion(
        row.version,
        row.text,
        row.base,
        datetime.fromisoformat(row.kept_at),
        row.kept_by,
        in_use=bool(row.in_use),
    )
