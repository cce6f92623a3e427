"""Own texts of letters, and which issued letter was made from one.

Written out in full and never changed: what a released register was made with.
"""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_STATEMENTS = (
    """CREATE TABLE letter_texts (
    controller TEXT NOT NULL,
    kind TEXT NOT NULL,
    language TEXT NOT NULL,
    version INTEGER NOT NULL,
    text TEXT NOT NULL,
    base TEXT NOT NULL,
    base_sha256 TEXT NOT NULL,
    kept_at TEXT NOT NULL,
    kept_by TEXT NOT NULL,
    in_use INTEGER NOT NULL,
    PRIMARY KEY (controller, kind, language, version)
)""",
    """CREATE TABLE letter_text_uses (
    letter_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    PRIMARY KEY (letter_id, kind),
    FOREIGN KEY(letter_id) REFERENCES letters (id)
)""",
    """CREATE UNIQUE INDEX letter_texts_in_use ON letter_texts (controller, kind, language)
    WHERE in_use = 1""",
    """CREATE TRIGGER letter_text_uses_stay BEFORE UPDATE ON letter_text_uses
BEGIN SELECT raise(ABORT, 'an issued letter is never changed'); END""",
)


def upgrade() -> None:
    """Make the tables of texts and their guard."""
    for statement in _STATEMENTS:
        op.get_bind().exec_driver_sql(statement)
