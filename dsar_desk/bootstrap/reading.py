"""What reads pictures of IDs; needs no desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dsar_desk.services.ports import Redactor


def make_redactor() -> Redactor:
    """Return what reads pictures and makes masked copies, in a process that starts with the first picture."""
    from dsar_desk.redaction.process import Reader

    return Reader()
