"""The settings, one entry each: key, default, what it may be.

Those of the desk travel with it (and are encrypted); those of this computer lie in the user's config folder.
"""

from enum import StrEnum
from typing import NamedTuple

from dsar_desk.errors import InvalidInput


class Place(StrEnum):
    """Where a setting is kept."""

    DESK = "desk"
    COMPUTER = "computer"


class Setting(NamedTuple):
    """A setting. `choices` empty means any text; `least` and `most` bound a whole number."""

    key: str
    default: str
    place: Place = Place.DESK
    choices: tuple[str, ...] = ()
    least: int | None = None
    most: int | None = None


SETTINGS: dict[str, Setting] = {
    setting.key: setting
    for setting in (
        Setting("user.name", ""),
        Setting("user.role", ""),
        Setting("desk.practice", "no", choices=("yes", "no")),
        Setting("desk.lock-minutes", "10", least=1, most=240),
        Setting("desk.last-backup", ""),
        Setting("desk.copy-traces", "no", choices=("yes", "no")),
        Setting("identity.ask-within-days", "5", least=1, most=15),
        Setting("identity.copy-days", "0", least=0, most=7),
        Setting("identity.code-days", "14", least=1, most=42),
        Setting("retention.copy-months", "3", least=1, most=24),
        Setting("age.of-consent", "16", least=13, most=18),
        Setting("window.language", "system", Place.COMPUTER, choices=("system", "nl", "en")),
        Setting("window.scheme", "system", Place.COMPUTER, choices=("system", "light", "dark")),
        Setting("window.desk", "", Place.COMPUTER),
        Setting("window.controller", "", Place.COMPUTER),
        Setting("window.why-open", "yes", Place.COMPUTER, choices=("yes", "no")),
        Setting("window.geometry", "", Place.COMPUTER),
    )
}


def check_setting(key: str, value: str) -> None:
    """Refuse a value that a setting cannot have.

    Raises:
        InvalidInput: If there is no such setting, or the value is out of its range.
    """
    setting = SETTINGS.get(key)
    if setting is None:
        raise InvalidInput("unknown-setting", key=key)
    if setting.choices and value not in setting.choices:
        raise InvalidInput("setting-choice", choices=", ".join(setting.choices))
    if setting.least is None or setting.most is None:
        return
    if not value.isdecimal() or not setting.least <= int(value) <= setting.most:
        raise InvalidInput("setting-out-of-range", least=setting.least, most=setting.most)
