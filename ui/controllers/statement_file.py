"""A privacy statement in a file, as text."""

from pathlib import Path

from dsar_desk.bootstrap import statement_in_file
from dsar_desk.errors import InvalidInput
from dsar_desk.services.statements import LONGEST


def words_of_file(file: Path) -> str:
    """Return what a file says, one character more than may be kept at most; read it off the GUI thread.

    Raises:
        InvalidInput: If the file cannot be read, or holds no text.
    """
    try:
        content = file.read_bytes()
    except OSError:
        raise InvalidInput("file-unreadable", name=file.name) from None
    return statement_in_file(content, name=file.name)[: LONGEST + 1]
