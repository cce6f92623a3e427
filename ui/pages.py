"""The pages of the window: id, place in the navigation, and who makes them. To add a page, add a line.

A page is made when it is first shown; its module is imported then and not before.
"""

from collections.abc import Callable
from typing import NamedTuple

from ui.actions import Act
from ui.shell import Shell
from ui.widgets.page import Page


class PageSpec(NamedTuple):
    """A page. `section` is the act of the navigation that stays marked while it shows."""

    id: str
    section: Act
    make: Callable[[Shell], Page]


def _requests(shell: Shell) -> Page:
    from ui.requests.page import RequestsPage

    return RequestsPage(shell)


def _case(shell: Shell) -> Page:
    from ui.case.page import CasePage

    return CasePage(shell)


def _preferences(shell: Shell) -> Page:
    from ui.preferences.page import PreferencesPage

    return PreferencesPage(shell)


def _letter(shell: Shell) -> Page:
    from ui.letters.page import LetterPage

    return LetterPage(shell)


def _controllers(shell: Shell) -> Page:
    from ui.controllers.list_page import ControllersPage

    return ControllersPage(shell)


def _controller(shell: Shell) -> Page:
    from ui.controllers.page import ControllerPage

    return ControllerPage(shell)


def _letter_texts(shell: Shell) -> Page:
    from ui.letter_texts.page import LetterTextsPage

    return LetterTextsPage(shell)


def _letterhead(shell: Shell) -> Page:
    from ui.letterhead_designer.page import DesignerPage

    return DesignerPage(shell)


PAGES: tuple[PageSpec, ...] = (
    PageSpec("requests", Act.SHOW_REQUESTS, _requests),
    PageSpec("case", Act.SHOW_REQUESTS, _case),
    PageSpec("controllers", Act.SHOW_CONTROLLERS, _controllers),
    PageSpec("controller", Act.SHOW_CONTROLLERS, _controller),
    PageSpec("letter-texts", Act.SHOW_CONTROLLERS, _letter_texts),
    PageSpec("letterhead", Act.SHOW_CONTROLLERS, _letterhead),
    PageSpec("preferences", Act.SHOW_PREFERENCES, _preferences),
    PageSpec("letter", Act.SHOW_REQUESTS, _letter),
)
