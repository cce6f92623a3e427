"""Issued letters with their enclosures, byte for byte, each with its hash."""

import hashlib
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, delete, insert, select, true, update

from dsar_desk.domain.letters import Enclosure, IssuedLetter, Posting
from dsar_desk.errors import DamagedDesk, InvalidInput, NotFound
from dsar_desk.storage.cases import case_id
from dsar_desk.storage.tables import CASES, DOCUMENTS, LETTER_TEXT_USES, LETTERS


class SqlLetters:
    """The letters of one piece of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.forgot = False
        """Whether the write-ahead log still holds what was deleted."""

    def add(
        self, reference: str, letter: IssuedLetter, pdf: bytes, enclosures: Sequence[Enclosure]
    ) -> IssuedLetter:
        """Store an issued letter; returns it with its id, hash and the names of its enclosures.

        Raises:
            NotFound: If there is no such case.
            InvalidInput: If two enclosures have one name, or that of the letter.
        """
        documents = [Enclosure(letter.filename, pdf), *enclosures]
        if len({document.name for document in documents}) < len(documents):
            raise InvalidInput("enclosure-name-twice")
        row = _row(letter) | {"case_id": case_id(self._connection, reference), "sha256": _sha256(pdf)}
        number = self._connection.execute(insert(LETTERS).returning(LETTERS.c.id), row).scalar_one()
        rows = [
            {
                "letter_id": number,
                "position": position,
                "name": document.name,
                "sha256": _sha256(document.content),
                "content": document.content,
            }
            for position, document in enumerate(documents)
        ]
        self._connection.execute(insert(DOCUMENTS), rows)
        if letter.own_texts:
            uses = [
                {"letter_id": number, "kind": kind, "sha256": digest} for kind, digest in letter.own_texts
            ]
            self._connection.execute(insert(LETTER_TEXT_USES), uses)
        return self._letters(LETTERS.c.id == number)[0]

    def of(self, reference: str) -> Sequence[IssuedLetter]:
        """Return the letters of a case, oldest first. Raises NotFound("case")."""
        return self._letters(LETTERS.c.case_id == case_id(self._connection, reference))

    def pdf(self, letter_id: int) -> bytes:
        """Return the bytes as issued. Raises DamagedDesk when they no longer match their hash."""
        return self._content(letter_id, DOCUMENTS.c.position == 0, expected=self._hash(letter_id))

    def enclosure(self, letter_id: int, name: str) -> bytes:
        """Return the bytes of an enclosure as issued. Raises NotFound and DamagedDesk."""
        return self._content(letter_id, (DOCUMENTS.c.position > 0) & (DOCUMENTS.c.name == name))

    def waiting(self, controllers: Collection[str] = ()) -> Sequence[tuple[str, IssuedLetter]]:
        """Return the letters that have not left, of open cases, each with its case's reference."""
        of_these = CASES.c.controller.in_(controllers) if controllers else true()
        found = self._connection.execute(
            select(LETTERS.c.id, CASES.c.reference)
            .join(CASES, CASES.c.id == LETTERS.c.case_id)
            .where(LETTERS.c.sent_on.is_(None), CASES.c.is_open == 1, of_these)
            .order_by(CASES.c.controller, CASES.c.reference_sort, LETTERS.c.id)
        ).all()
        letters = {letter.id: letter for letter in self._letters(LETTERS.c.sent_on.is_(None))}
        return [(reference, letters[number]) for number, reference in found]

    def mark_sent(self, letter_id: int, *, on: date, how: Posting, tracking: str) -> None:
        """Record the posting. Raises NotFound("letter")."""
        sent = {"sent_on": on.isoformat(), "posting": how.value, "tracking": tracking}
        changed = self._connection.execute(update(LETTERS).where(LETTERS.c.id == letter_id).values(sent))
        if changed.rowcount == 0:
            raise NotFound("letter")

    def forget_enclosures(self, *, closed_by: date) -> Sequence[str]:
        """Delete the enclosures of cases closed on or before a day; returns the cases' references."""
        old = (
            select(LETTERS.c.id, CASES.c.reference)
            .join(CASES, CASES.c.id == LETTERS.c.case_id)
            .join(DOCUMENTS, (DOCUMENTS.c.letter_id == LETTERS.c.id) & (DOCUMENTS.c.position > 0))
            .where(CASES.c.closed_on <= closed_by.isoformat())
        )
        found = self._connection.execute(old).all()
        if found:
            numbers = {number for number, _ in found}
            gone = delete(DOCUMENTS).where(DOCUMENTS.c.letter_id.in_(numbers), DOCUMENTS.c.position > 0)
            self._connection.execute(gone)
            self.forgot = True
        return sorted({reference for _, reference in found})

    def _letters(self, condition: Any) -> list[IssuedLetter]:
        found = (
            self._connection.execute(select(LETTERS).where(condition).order_by(LETTERS.c.id)).mappings().all()
        )
        enclosed: dict[int, list[str]] = {row["id"]: [] for row in found}
        names = select(DOCUMENTS.c.letter_id, DOCUMENTS.c.name).where(
            DOCUMENTS.c.letter_id.in_(enclosed), DOCUMENTS.c.position > 0
        )
        for letter, name in self._connection.execute(names.order_by(DOCUMENTS.c.position)):
            enclosed[letter].append(name)
        own = self._own_texts(enclosed)
        return [_letter(row, enclosed[row["id"]], own.get(row["id"], ())) for row in found]

    def _own_texts(self, letters: Collection[int]) -> Mapping[int, tuple[tuple[str, str], ...]]:
        """Return kind and hash of the own texts, by the letters that were made from any."""
        uses = LETTER_TEXT_USES.c
        wanted = select(uses.letter_id, uses.kind, uses.sha256).where(uses.letter_id.in_(letters))
        found: dict[int, tuple[tuple[str, str], ...]] = {}
        for number, kind, digest in self._connection.execute(wanted.order_by(uses.letter_id, uses.kind)):
            found[number] = (*found.get(number, ()), (kind, digest))
        return found

    def _hash(self, letter_id: int) -> str:
        found = self._connection.scalar(select(LETTERS.c.sha256).where(LETTERS.c.id == letter_id))
        if found is None:
            raise NotFound("letter")
        return str(found)

    def _content(self, letter_id: int, condition: Any, *, expected: str | None = None) -> bytes:
        wanted = select(DOCUMENTS.c.content, DOCUMENTS.c.sha256).where(
            DOCUMENTS.c.letter_id == letter_id, condition
        )
        found = self._connection.execute(wanted).one_or_none()
        if found is None:
            raise NotFound("enclosure") if expected is None else DamagedDesk("letter-damaged")
        content = bytes(found.content)
        if _sha256(content) != (expected or found.sha256):
            raise DamagedDesk("letter-damaged")
        return content


def damaged_letters(connection: Connection) -> Iterator[tuple[str, str]]:
    """Yield a code and number for each letter or enclosure whose bytes no longer match their hash."""
    wanted = (
        select(
            LETTERS.c.id,
            LETTERS.c.sha256.label("issued"),
            DOCUMENTS.c.position,
            DOCUMENTS.c.sha256,
            DOCUMENTS.c.content,
        )
        .join(DOCUMENTS, DOCUMENTS.c.letter_id == LETTERS.c.id)
        .order_by(LETTERS.c.id, DOCUMENTS.c.position)
    )
    seen = set()
    for row in connection.execution_options(stream_results=True).execute(wanted):
        expected = row.issued if row.position == 0 else row.sha256
        if _sha256(row.content) != expected:
            yield "letter-damaged", str(row.id)
        if row.position == 0:
            seen.add(row.id)
    for number in connection.scalars(select(LETTERS.c.id)):
        if number not in seen:
            yield "letter-missing", str(number)


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _row(letter: IssuedLetter) -> dict[str, Any]:
    return {
        "kind": letter.kind,
        "language": letter.language,
        "issued_on": letter.issued_on.isoformat(),
        "issued_at": letter.issued_at.isoformat(),
        "issued_by": letter.issued_by,
        "filename": letter.filename,
        "late": int(letter.late),
        "sent_on": letter.sent_on.isoformat() if letter.sent_on else None,
        "posting": letter.posting,
        "tracking": letter.tracking,
    }


def _letter(
    row: Mapping[Any, Any], enclosures: Sequence[str], own_texts: tuple[tuple[str, str], ...]
) -> IssuedLetter:
    return IssuedLetter(
        id=row["id"],
        kind=row["kind"],
        language=row["language"],
        issued_on=date.fromisoformat(row["issued_on"]),
        issued_at=datetime.fromisoformat(row["issued_at"]),
        issued_by=row["issued_by"],
        sha256=row["sha256"],
        filename=row["filename"],
        late=bool(row["late"]),
        sent_on=date.fromisoformat(row["sent_on"]) if row["sent_on"] else None,
        posting=Posting(row["posting"]) if row["posting"] else None,
        tracking=row["tracking"],
        enclosures=tuple(enclosures),
        own_texts=own_texts,
    )
