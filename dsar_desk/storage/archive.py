"""The file of a backup: a zip with the encrypted register, its key file and a manifest with hashes."""

import hashlib
import json
import shutil
import zipfile
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from dsar_desk.errors import DamagedDesk, NewerDesk
from dsar_desk.storage.files import DESK_FILE, KEY_FILE, sync_file, touch_private
from dsar_desk.storage.verification import Counts

_MANIFEST = "manifest.json"
_VERSION = 1


@dataclass(frozen=True)
class Backup:
    """What a backup holds."""

    made_at: datetime
    counts: Counts


def read_manifest(source: Path) -> Backup:
    """Return what a backup says that it holds, without opening it. Raises DamagedDesk and NewerDesk."""
    try:
        with zipfile.ZipFile(source) as archive:
            return _manifest(archive)[0]
    except (zipfile.BadZipFile, OSError):
        raise DamagedDesk("backup-damaged") from None


def pack(room: Path, archive: Path, backup: Backup) -> None:
    """Write a backup file from the register and key file in a folder; on disk when this returns."""
    hashes = {name: _sha256(room / name) for name in (KEY_FILE, DESK_FILE)}
    manifest = {
        "version": _VERSION,
        "made_at": backup.made_at.isoformat(timespec="seconds"),
        "counts": asdict(backup.counts),
        "sha256": hashes,
    }
    touch_private(archive)
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_STORED) as packed:
        packed.writestr(_MANIFEST, json.dumps(manifest, indent=2))
        for name in hashes:
            packed.write(room / name, name)
    sync_file(archive)


def unpack(source: Path, room: Path) -> Backup:
    """Take the files out into a folder, and hold them against the manifest.

    Raises:
        DamagedDesk: If they are not as they were packed.
        NewerDesk: If a later version of the program packed them.
    """
    try:
        with zipfile.ZipFile(source) as archive:
            backup, hashes = _manifest(archive)
            for name in (KEY_FILE, DESK_FILE):
                touch_private(room / name)
                with archive.open(name) as packed, (room / name).open("wb") as file:
                    shutil.copyfileobj(packed, file)
                if _sha256(room / name) != hashes[name]:
                    raise DamagedDesk("backup-damaged")
                sync_file(room / name)
    except (zipfile.BadZipFile, KeyError, EOFError, NotImplementedError, RuntimeError):
        raise DamagedDesk("backup-damaged") from None
    return backup


def _manifest(archive: zipfile.ZipFile) -> tuple[Backup, dict[str, Any]]:
    try:
        told = json.loads(archive.read(_MANIFEST))
        if told["version"] > _VERSION:
            raise NewerDesk("newer-backup")
        made = Backup(datetime.fromisoformat(told["made_at"]), Counts(**told["counts"]))
        return made, dict(told["sha256"])
    except (KeyError, ValueError, TypeError, AttributeError):
        raise DamagedDesk("backup-damaged") from None


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
