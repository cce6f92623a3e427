"""Files that leave the desk."""

from dsar_desk.storage.copies import check_copy_place, write_copy

__all__ = ["check_copy_place", "write_copy"]
