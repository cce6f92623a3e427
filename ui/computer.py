"""Settings of this computer: a small file in the user's config folder. Nothing of a case stands in it."""

import contextlib
import json
import os
from collections.abc import Mapping
from pathlib import Path

from dsar_desk.settings import SETTINGS, check_setting


def config_file() -> Path:
    """Return where the settings of this computer lie; DSAR_CONFIG names another file."""
    told = os.environ.get("DSAR_CONFIG")
    if told:
        return Path(told)
    from platformdirs import user_config_path

    return user_config_path("dsar-desk", appauthor=False) / "window.json"


def default_folder() -> Path:
    """Return where a desk lies when nobody says otherwise; the command line looks there too."""
    from platformdirs import user_data_path

    return user_data_path("dsar-desk", appauthor=False) / "desk"


class Computer:
    """Reads and keeps them. An unreadable file counts as empty; one that cannot be written is let be."""

    def __init__(self, file: Path | None = None) -> None:
        self._file = file or config_file()
        self._kept: dict[str, str] = _read(self._file)

    def get(self, key: str) -> str:
        """Return a setting, or its default."""
        return self._kept.get(key, SETTINGS[key].default)

    def set(self, key: str, value: str) -> None:
        """Keep a setting.

        Raises:
            InvalidInput: If the setting cannot have this value.
        """
        check_setting(key, value)
        self._kept[key] = value
        with contextlib.suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            fresh = self._file.with_suffix(".new")
            fresh.write_text(json.dumps(self._kept, indent=2), encoding="utf-8")
            fresh.replace(self._file)


def _read(file: Path) -> dict[str, str]:
    try:
        found: object = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    if not isinstance(found, Mapping):
        return {}
    return {str(key): str(value) for key, value in found.items() if key in SETTINGS}
