"""The settings: each can be what it is at first, and what cannot be is refused."""

import pytest

from dsar_desk.errors import InvalidInput
from dsar_desk.settings import SETTINGS, check_setting


@pytest.mark.parametrize("setting", SETTINGS.values(), ids=SETTINGS)
def test_a_setting_can_be_what_it_is_at_first(setting):
    check_setting(setting.key, setting.default)


@pytest.mark.parametrize(
    "setting", [each for each in SETTINGS.values() if each.most is not None], ids=lambda setting: setting.key
)
def test_a_number_ends_at_its_bounds(setting):
    check_setting(setting.key, str(setting.least))
    check_setting(setting.key, str(setting.most))
    for wrong in (str(setting.least - 1), str(setting.most + 1), "tien", ""):
        with pytest.raises(InvalidInput, match="setting-out-of-range"):
            check_setting(setting.key, wrong)


@pytest.mark.parametrize("setting", [each for each in SETTINGS.values() if each.choices], ids=lambda s: s.key)
def test_a_choice_is_one_of_those_named(setting):
    with pytest.raises(InvalidInput, match="setting-choice"):
        check_setting(setting.key, "anders")


def test_an_unknown_setting_is_refused():
    with pytest.raises(InvalidInput, match="unknown-setting"):
        check_setting("window.colour", "red")
