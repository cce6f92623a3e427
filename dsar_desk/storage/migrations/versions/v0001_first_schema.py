"""The first schema.

Written out in full and never changed: what a released register was made with.
"""

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_STATEMENTS = (
    """CREATE TABLE cases (
    id INTEGER NOT NULL,
    reference TEXT NOT NULL,
    reference_sort TEXT NOT NULL,
    controller TEXT NOT NULL,
    name TEXT NOT NULL,
    name_sort TEXT NOT NULL,
    email_sort TEXT NOT NULL,
    rights TEXT NOT NULL,
    received TEXT NOT NULL,
    due TEXT,
    strict_due TEXT NOT NULL,
    safe_due TEXT NOT NULL,
    target TEXT,
    extension_by TEXT,
    extension_safe_by TEXT,
    refusal_by TEXT,
    sort_due TEXT NOT NULL,
    is_open INTEGER NOT NULL,
    state TEXT NOT NULL,
    step TEXT NOT NULL,
    step_right TEXT NOT NULL,
    suspended INTEGER NOT NULL,
    extended INTEGER NOT NULL,
    closed_on TEXT,
    purge_on TEXT,
    PRIMARY KEY (id),
    UNIQUE (reference),
    UNIQUE (reference_sort)
)""",
    """CREATE TABLE chain (
    id INTEGER NOT NULL CHECK (id = 1),
    length INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    PRIMARY KEY (id)
)""",
    """CREATE TABLE controllers (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    content TEXT NOT NULL,
    logo BLOB NOT NULL,
    PRIMARY KEY (id)
)""",
    """CREATE TABLE counters (
    prefix TEXT NOT NULL,
    year INTEGER NOT NULL,
    last INTEGER NOT NULL,
    PRIMARY KEY (prefix, year)
)""",
    """CREATE TABLE events (
    sequence INTEGER NOT NULL,
    at TEXT NOT NULL,
    "by" TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    salt BLOB,
    payload TEXT,
    digest TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    PRIMARY KEY (sequence)
)""",
    """CREATE TABLE settings (
    "key" TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY ("key")
)""",
    """CREATE TABLE dossiers (
    id INTEGER NOT NULL,
    dossier TEXT NOT NULL,
    request TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(id) REFERENCES cases (id)
)""",
    """CREATE TABLE letters (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    case_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    language TEXT NOT NULL,
    issued_on TEXT NOT NULL,
    issued_at TEXT NOT NULL,
    issued_by TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    filename TEXT NOT NULL,
    late INTEGER NOT NULL,
    sent_on TEXT,
    posting TEXT,
    tracking TEXT NOT NULL,
    FOREIGN KEY(case_id) REFERENCES cases (id)
)""",
    """CREATE TABLE documents (
    id INTEGER NOT NULL,
    letter_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (letter_id, position),
    UNIQUE (letter_id, name),
    FOREIGN KEY(letter_id) REFERENCES letters (id)
)""",
    "CREATE INDEX cases_by_controller ON cases (is_open, controller, reference_sort)",
    "CREATE INDEX cases_by_due ON cases (is_open, sort_due, reference_sort, suspended, purge_on, controller)",
    "CREATE INDEX cases_by_email ON cases (email_sort)",
    "CREATE INDEX cases_by_name ON cases (is_open, name_sort, reference_sort)",
    "CREATE INDEX cases_by_received ON cases (is_open, received, reference_sort)",
    "CREATE INDEX cases_by_reference ON cases (is_open, reference_sort)",
    "CREATE INDEX cases_by_step ON cases (is_open, step, reference_sort)",
    "CREATE INDEX cases_of_controller_by_due ON cases (controller, is_open, sort_due, reference_sort)",
    "CREATE INDEX ix_events_subject ON events (subject)",
    "CREATE INDEX ix_letters_case_id ON letters (case_id)",
    """CREATE VIEW searched AS SELECT id,
json_extract(dossier, '$.reference') AS reference,
json_extract(dossier, '$.person.name') AS name,
json_extract(dossier, '$.person.email') AS email,
json_extract(dossier, '$.person.address') AS address,
json_extract(dossier, '$.customer_number') AS customer_number,
json_extract(dossier, '$.their_reference') AS their_reference,
coalesce(json_extract(dossier, '$.representative.name'), '') AS representative,
request FROM dossiers""",
    """CREATE VIRTUAL TABLE search USING fts5(reference, name, email, address, customer_number,
their_reference, representative, request, content='searched', content_rowid='id',
prefix='2 3', tokenize='unicode61 remove_diacritics 2')""",
    "INSERT INTO search(search, rank) VALUES ('secure-delete', 1)",
    """CREATE TRIGGER dossier_added AFTER INSERT ON dossiers BEGIN
INSERT INTO search(rowid, reference, name, email, address, customer_number,
their_reference, representative, request)
SELECT * FROM searched WHERE id = new.id; END""",
    """CREATE TRIGGER dossier_leaves BEFORE UPDATE ON dossiers WHEN old.request <> new.request
OR json_extract(old.dossier, '$.reference', '$.person.name', '$.person.email', '$.person.address',
'$.customer_number', '$.their_reference', '$.representative.name')
<> json_extract(new.dossier, '$.reference', '$.person.name', '$.person.email', '$.person.address',
'$.customer_number', '$.their_reference', '$.representative.name') BEGIN
INSERT INTO search(search, rowid, reference, name, email, address, customer_number,
their_reference, representative, request)
SELECT 'delete', * FROM searched WHERE id = old.id; END""",
    """CREATE TRIGGER dossier_changed AFTER UPDATE ON dossiers WHEN old.request <> new.request
OR json_extract(old.dossier, '$.reference', '$.person.name', '$.person.email', '$.person.address',
'$.customer_number', '$.their_reference', '$.representative.name')
<> json_extract(new.dossier, '$.reference', '$.person.name', '$.person.email', '$.person.address',
'$.customer_number', '$.their_reference', '$.representative.name') BEGIN
INSERT INTO search(rowid, reference, name, email, address, customer_number,
their_reference, representative, request)
SELECT * FROM searched WHERE id = new.id; END""",
    """CREATE TRIGGER dossier_removed BEFORE DELETE ON dossiers BEGIN
INSERT INTO search(search, rowid, reference, name, email, address, customer_number,
their_reference, representative, request)
SELECT 'delete', * FROM searched WHERE id = old.id; END""",
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
    "INSERT INTO chain(id, length, sha256) VALUES (1, 0, '')",
)


def upgrade() -> None:
    """Make the tables, the full-text index and the guards of history and letters."""
    for statement in _STATEMENTS:
        op.get_bind().exec_driver_sql(statement)
