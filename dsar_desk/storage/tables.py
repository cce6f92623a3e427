"""The tables of the register. Only storage knows them.

`cases` has what lists, filters and sorts need, small rows that stay in the page cache; `dossiers` has the
whole case as JSON beside the text of the request, read one at a time. The columns of `cases` are written
anew from the case at each save. `search` is the full-text index over `dossiers`, kept by triggers; of a copy
of an ID (`id_copies`) nothing is in it.
"""

from sqlalchemy import (
    DDL,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    event,
    text,
)

METADATA = MetaData()

CASES = Table(
    "cases",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("reference", Text, nullable=False, unique=True),
    Column("reference_sort", Text, nullable=False, unique=True),
    Column("controller", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("name_sort", Text, nullable=False),
    Column("email_sort", Text, nullable=False),
    Column("rights", Text, nullable=False),
    Column("received", Text, nullable=False),
    Column("due", Text),
    Column("strict_due", Text, nullable=False),
    Column("safe_due", Text, nullable=False),
    Column("target", Text),
    Column("extension_by", Text),
    Column("extension_safe_by", Text),
    Column("refusal_by", Text),
    Column("sort_due", Text, nullable=False),
    Column("is_open", Integer, nullable=False),
    Column("state", Text, nullable=False),
    Column("step", Text, nullable=False),
    Column("step_right", Text, nullable=False),
    Column("suspended", Integer, nullable=False),
    Column("extended", Integer, nullable=False),
    Column("closed_on", Text),
    Column("purge_on", Text),
)

Index(
    "cases_by_due",
    *(CASES.c[n] for n in ("is_open", "sort_due", "reference_sort", "suspended", "purge_on", "controller")),
)
Index("cases_by_reference", CASES.c.is_open, CASES.c.reference_sort)
Index("cases_by_name", CASES.c.is_open, CASES.c.name_sort, CASES.c.reference_sort)
Index("cases_by_received", CASES.c.is_open, CASES.c.received, CASES.c.reference_sort)
Index("cases_by_controller", CASES.c.is_open, CASES.c.controller, CASES.c.reference_sort)
Index("cases_by_step", CASES.c.is_open, CASES.c.step, CASES.c.reference_sort)
Index(
    "cases_of_controller_by_due",
    *(CASES.c[n] for n in ("controller", "is_open", "sort_due", "reference_sort")),
)
Index("cases_by_email", CASES.c.email_sort)

DOSSIERS = Table(
    "dossiers",
    METADATA,
    Column("id", Integer, ForeignKey("cases.id"), primary_key=True),
    Column("dossier", Text, nullable=False),
    Column("request", Text, nullable=False),
)

COUNTERS = Table(
    "counters",
    METADATA,
    Column("prefix", Text, primary_key=True),
    Column("year", Integer, primary_key=True),
    Column("last", Integer, nullable=False),
)

LETTERS = Table(
    "letters",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("case_id", Integer, ForeignKey("cases.id"), nullable=False, index=True),
    Column("kind", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("issued_on", Text, nullable=False),
    Column("issued_at", Text, nullable=False),
    Column("issued_by", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("filename", Text, nullable=False),
    Column("late", Integer, nullable=False),
    Column("sent_on", Text),
    Column("posting", Text),
    Column("tracking", Text, nullable=False),
    sqlite_autoincrement=True,
)

DOCUMENTS = Table(
    "documents",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("letter_id", Integer, ForeignKey("letters.id"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("name", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("content", LargeBinary, nullable=False),
    UniqueConstraint("letter_id", "position"),
    UniqueConstraint("letter_id", "name"),
)

ID_COPIES = Table(
    "id_copies",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("case_id", Integer, ForeignKey("cases.id"), nullable=False, index=True),
    Column("kept_on", Text, nullable=False),
    Column("destroy_by", Text, nullable=False, index=True),
    sqlite_autoincrement=True,
)

ID_COPY_PAGES = Table(
    "id_copy_pages",
    METADATA,
    Column("copy_id", Integer, ForeignKey("id_copies.id"), primary_key=True),
    Column("page", Integer, primary_key=True),
    Column("content", LargeBinary, nullable=False),
)

LETTER_TEXTS = Table(
    "letter_texts",
    METADATA,
    Column("controller", Text, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("language", Text, primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("text", Text, nullable=False),
    Column("base", Text, nullable=False),
    Column("base_sha256", Text, nullable=False),
    Column("kept_at", Text, nullable=False),
    Column("kept_by", Text, nullable=False),
    Column("in_use", Integer, nullable=False),
)

Index(
    "letter_texts_in_use",
    *(LETTER_TEXTS.c[n] for n in ("controller", "kind", "language")),
    unique=True,
    sqlite_where=text("in_use = 1"),
)

LETTER_TEXT_USES = Table(
    "letter_text_uses",
    METADATA,
    Column("letter_id", Integer, ForeignKey("letters.id"), primary_key=True, autoincrement=False),
    Column("kind", Text, primary_key=True),
    Column("sha256", Text, nullable=False),
)

CONTROLLERS = Table(
    "controllers",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("content", Text, nullable=False),
    Column("logo", LargeBinary, nullable=False),
)

SETTINGS = Table(
    "settings",
    METADATA,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

EVENTS = Table(
    "events",
    METADATA,
    Column("sequence", Integer, primary_key=True, autoincrement=False),
    Column("at", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("subject", Text, nullable=False, index=True),
    Column("salt", LargeBinary),
    Column("payload", Text),
    Column("digest", Text, nullable=False),
    Column("sha256", Text, nullable=False),
)

CHAIN = Table(
    "chain",
    METADATA,
    Column("id", Integer, CheckConstraint("id = 1"), primary_key=True, autoincrement=False),
    Column("length", Integer, nullable=False),
    Column("sha256", Text, nullable=False),
)

_SEARCHED = "reference, name, email, address, customer_number,\ntheir_reference, representative, request"

_PATHS = """'$.reference', '$.person.name', '$.person.email', '$.person.address',
'$.customer_number', '$.their_reference', '$.representative.name'"""
_CHANGED = f"""old.request <> new.request
OR json_extract(old.dossier, {_PATHS})
<> json_extract(new.dossier, {_PATHS})"""
"""Whether a save touches what is searched: only then is the index written, which costs more than the rest."""

BEYOND_TABLES = (
    """CREATE VIEW searched AS SELECT id,
json_extract(dossier, '$.reference') AS reference,
json_extract(dossier, '$.person.name') AS name,
json_extract(dossier, '$.person.email') AS email,
json_extract(dossier, '$.person.address') AS address,
json_extract(dossier, '$.customer_number') AS customer_number,
json_extract(dossier, '$.their_reference') AS their_reference,
coalesce(json_extract(dossier, '$.representative.name'), '') AS representative,
request FROM dossiers""",
    f"""CREATE VIRTUAL TABLE search USING fts5({_SEARCHED}, content='searched', content_rowid='id',
prefix='2 3', tokenize='unicode61 remove_diacritics 2')""",
    "INSERT INTO search(search, rank) VALUES ('secure-delete', 1)",
    f"""CREATE TRIGGER dossier_added AFTER INSERT ON dossiers BEGIN
INSERT INTO search(rowid, {_SEARCHED})
SELECT * FROM searched WHERE id = new.id; END""",  # noqa: S608  # our own words
    f"""CREATE TRIGGER dossier_leaves BEFORE UPDATE ON dossiers WHEN {_CHANGED} BEGIN
INSERT INTO search(search, rowid, {_SEARCHED})
SELECT 'delete', * FROM searched WHERE id = old.id; END""",  # noqa: S608  # our own words
    f"""CREATE TRIGGER dossier_changed AFTER UPDATE ON dossiers WHEN {_CHANGED} BEGIN
INSERT INTO search(rowid, {_SEARCHED})
SELECT * FROM searched WHERE id = new.id; END""",  # noqa: S608  # our own words
    f"""CREATE TRIGGER dossier_removed BEFORE DELETE ON dossiers BEGIN
INSERT INTO search(search, rowid, {_SEARCHED})
SELECT 'delete', * FROM searched WHERE id = old.id; END""",  # noqa: S608  # our own words
    """CREATE TRIGGER events_stay BEFORE UPDATE ON events WHEN NOT (
new.sequence = old.sequence AND new.at = old.at AND new.by = old.by AND new.kind = old.kind
AND new.subject = old.subject AND new.digest = old.digest AND new.sha256 = old.sha256
AND new.salt IS NULL AND new.payload IS NULL)
BEGIN SELECT raise(ABORT, 'history is only ever appended'); END""",
    """CREATE TRIGGER events_remain BEFORE DELETE ON events
BEGIN SELECT raise(ABORT, 'history is only ever appended'); END""",
    """CREATE TRIGGER chain_grows BEFORE UPDATE ON chain WHEN new.length <= old.length
BEGIN SELECT raise(ABORT, 'history is only ever appended'); END""",
    """CREATE TRIGGER chain_remains BEFORE DELETE ON chain
BEGIN SELECT raise(ABORT, 'history is only ever appended'); END""",
    """CREATE TRIGGER documents_stay BEFORE UPDATE ON documents
BEGIN SELECT raise(ABORT, 'an issued letter is never changed'); END""",
    """CREATE TRIGGER letters_stay BEFORE UPDATE ON letters WHEN NOT (
new.id = old.id AND new.case_id = old.case_id AND new.kind = old.kind AND new.language = old.language
AND new.issued_on = old.issued_on AND new.issued_at = old.issued_at AND new.issued_by = old.issued_by
AND new.sha256 = old.sha256 AND new.filename = old.filename AND new.late = old.late)
BEGIN SELECT raise(ABORT, 'an issued letter is never changed'); END""",
    """CREATE TRIGGER letter_text_uses_stay BEFORE UPDATE ON letter_text_uses
BEGIN SELECT raise(ABORT, 'an issued letter is never changed'); END""",
    """CREATE TRIGGER id_copies_stay BEFORE UPDATE ON id_copies
BEGIN SELECT raise(ABORT, 'a copy of an ID is kept as it is, or destroyed'); END""",
    """CREATE TRIGGER id_copy_pages_stay BEFORE UPDATE ON id_copy_pages
BEGIN SELECT raise(ABORT, 'a copy of an ID is kept as it is, or destroyed'); END""",
    "INSERT INTO chain(id, length, sha256) VALUES (1, 0, '')",
)
"""What SQLAlchemy has no words for: the full-text index and the guards of history and letters."""

for _statement in BEYOND_TABLES:
    event.listen(METADATA, "after_create", DDL(_statement.replace("%", "%%")))  # type: ignore[no-untyped-call]  # SQLAlchemy leaves it untyped
