"""Connects core and adapters; the only package that knows them all.

Nothing heavy is imported before it is needed: unlocking and the first page of the list go without
SQLAlchemy, drafts come with the letter press.
"""

from typing import TYPE_CHECKING

from dsar_desk.bootstrap.desk import Desk, change_setting, fill_with_practice
from dsar_desk.bootstrap.opening import (
    first_view,
    has_desk,
    how_to_unlock,
    is_recovery_code,
    keyring_works,
    lock_window,
    make_desk,
    old_copies,
    open_desk,
    remove_practice_desk,
    renew_recovery_code,
    restore_desk,
    set_passphrase,
    system_vault,
    unlock_desk,
)
from dsar_desk.bootstrap.reading import make_redactor
from dsar_desk.bootstrap.shipped import (
    LetterheadSamples,
    Shipped,
    check_finished_letter,
    controller_from,
    controller_text,
    example_names,
    home_zone,
    identity_checklist,
    letter_texts_in,
    letterhead_sample,
    logo_kind,
    picture_kind,
    shipped,
    statement_in_file,
    statement_text,
    with_letter_texts,
)

if TYPE_CHECKING:
    from dsar_desk.letters.letterhead_proof import LetterheadProof as LetterheadProof  # for the window
    from dsar_desk.storage.keys import RawKey as RawKey  # for the types of the window
    from dsar_desk.storage.quick import QuickView as QuickView  # as above

__all__ = [
    "Desk",
    "LetterheadSamples",
    "Shipped",
    "change_setting",
    "check_finished_letter",
    "controller_from",
    "controller_text",
    "example_names",
    "fill_with_practice",
    "first_view",
    "has_desk",
    "home_zone",
    "how_to_unlock",
    "identity_checklist",
    "is_recovery_code",
    "keyring_works",
    "letter_texts_in",
    "letterhead_sample",
    "lock_window",
    "logo_kind",
    "make_desk",
    "make_redactor",
    "old_copies",
    "open_desk",
    "picture_kind",
    "remove_practice_desk",
    "renew_recovery_code",
    "restore_desk",
    "set_passphrase",
    "shipped",
    "statement_in_file",
    "statement_text",
    "system_vault",
    "unlock_desk",
    "with_letter_texts",
]
