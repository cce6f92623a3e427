"""Controllers as readable TOML files: the shipped examples, and a user's own.

The format is described in `docs/controllers.md`; the keys are the fields of `Controller`.
"""

import re
import tomllib
from dataclasses import replace
from functools import cache

from dsar_desk.assets import asset
from dsar_desk.catalogs.carried_texts import KEY as CARRIED
from dsar_desk.catalogs.controller_rules import RULES
from dsar_desk.catalogs.records import Place, from_table, to_table
from dsar_desk.catalogs.toml_writer import write_toml
from dsar_desk.domain.controllers import Controller
from dsar_desk.domain.letterheads import check_letterhead
from dsar_desk.errors import InvalidInput, NotFound

SHIPPED = ("kaartje2go", "kleintjesgeluk", "dnp-giftcard", "kamadospace", "kalido")
"""The example controllers, in the order in which they are shown."""


LONGEST = 16 * 1024 * 1024
"""Characters of a controller's file; the logo stands in it."""
_DEEP_KEY = re.compile(
    r"""(?<![A-Za-z0-9_-])(?:(?:"[^"\n]*+"|'[^'\n]*+'|[A-Za-z0-9_-]++)[ \t]*+\.[ \t]*+){50}"""
)


def read_controller(text: str, *, name: str) -> Controller:
    """Return the controller that a file describes.

    Args:
        text: The TOML text.
        name: The file's name, for the error.

    Raises:
        InvalidInput: Not TOML, an unknown or missing key, a value or a letterhead that cannot be right, or
            two purposes with one id; `facts` name the file and the key, and the nearest known key.
    """
    if len(text) > LONGEST:
        raise InvalidInput("file-too-large", name=name)
    if _DEEP_KEY.search(text):  # tomllib needs minutes and gigabytes for thousands of these
        raise InvalidInput("controller-not-toml", file=name, problem="nested too deeply")
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise InvalidInput("controller-not-toml", file=name, problem=error) from None
    except RecursionError:
        raise InvalidInput("controller-not-toml", file=name, problem="nested too deeply") from None
    table.pop(CARRIED, None)  # read apart: it is no fact of the controller
    controller = from_table(Controller, table, place=Place(name, RULES))
    if not controller.languages:
        raise Place(name).at("languages").error("controller-wrong-value", expected='["nl", "en"]')
    controller = replace(controller, letterhead=check_letterhead(controller.letterhead))
    seen: set[str] = set()
    for purpose in controller.purposes:
        if purpose.id in seen:
            raise InvalidInput("controller-purpose-twice", file=name, key=f"purposes.{purpose.id}")
        seen.add(purpose.id)
    return controller


def write_controller(controller: Controller) -> str:
    """Return the file of a controller; `read_controller` reads an equal one back, but for `is_example`."""
    return write_toml(to_table(controller))


def shipped_controllers() -> tuple[Controller, ...]:
    """Return the example controllers; reading all of them takes some hundredths of a second, once."""
    return tuple(shipped_controller(controller_id) for controller_id in SHIPPED)


@cache
def shipped_controller(controller_id: str) -> Controller:
    """Return an example controller.

    Raises:
        NotFound: No example has this id.
    """
    _check_shipped(controller_id)
    name = f"{controller_id}.toml"
    text = asset("controllers", name).read_text(encoding="utf-8")
    return replace(read_controller(text, name=name), is_example=True)


@cache
def shipped_statement(controller_id: str) -> str:
    """Return the privacy statement of an example controller, as it was published.

    Raises:
        NotFound: No example has this id.
    """
    _check_shipped(controller_id)
    return asset("controllers", f"{controller_id}.txt").read_text(encoding="utf-8")


def _check_shipped(controller_id: str) -> None:
    if controller_id not in SHIPPED:
        raise NotFound("controller", id=controller_id)
