"""Masked copies of IDs, kept for the time of the check.

Written out in full and never changed: what a released register was made with.
"""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_STATEMENTS = (
    """CREATE TABLE id_copies (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    case_id INTEGER NOT NULL,
    kept_on TEXT NOT NULL,
    destroy_by TEXT NOT NULL,
    FOREIGN KEY(case_id) REFERENCES cases (id)
)""",
    """CREATE TABLE id_copy_pages (
    copy_id INTEGER NOT NULL,
    page INTEGER NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (copy_id, page),
    FOREIGN KEY(copy_id) REFERENCES id_copies (id)
)""",
    "CREATE INDEX ix_id_copies_case_id ON id_copies (case_id)",
    "CREATE INDEX ix_id_copies_destroy_by ON id_copies (destroy_by)",
    """CREATE TRIGGER id_copies_stay BEFORE UPDATE ON id_copies
BEGIN SELECT raise(ABORT, 'a copy of an ID is kept as it is, or destroyed'); END""",
    """CREATE TRIGGER id_copy_pages_stay BEFORE UPDATE ON id_copy_pages
BEGIN SELECT raise(ABORT, 'a copy of an ID is kept as it is, or destroyed'); END""",
)


def upgrade() -> None:
    """Make the tables of copies and their guards."""
    for statement in _STATEMENTS:
        op.get_bind().exec_driver_sql(statement)
