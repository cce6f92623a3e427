"""The language of the window: Dutch or English, the system's unless the setting says otherwise."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator

from dsar_desk.assets import asset
from dsar_desk.sentences import LANGUAGES, system_language

if TYPE_CHECKING:
    from PySide6.QtCore import QLocale

_LOCALES = {"nl": "nl_NL", "en": "en_GB"}
_installed: list[QTranslator] = []
_spoken = ["en"]


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001  # lupdate looks for this name
    """Return `text` itself, marked for the translators."""
    return text


def language() -> str:
    """Return the language that the window speaks now: `nl` or `en`."""
    return _spoken[0]


def locale() -> "QLocale":
    """Return how Qt's own widgets write dates and numbers in that language."""
    from PySide6.QtCore import QLocale

    return QLocale(_LOCALES[language()])


def set_language(setting: str) -> None:
    """Speak `nl` or `en`, or the system's language for `system`. Widgets made from now on speak it."""
    wanted = setting if setting in LANGUAGES else system_language()
    app = QCoreApplication.instance()
    if app is None:
        raise RuntimeError("an application must exist before it can speak a language")
    for translator in _installed:
        app.removeTranslator(translator)
    _installed.clear()
    _spoken[0] = wanted
    _install(app, f"dsar_desk_{wanted}.qm", str(asset("translations")))  # in English only the plurals
    if wanted != "en":
        _install(app, f"qtbase_{wanted}.qm", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))


def _install(app: QCoreApplication, name: str, folder: str) -> None:
    translator = QTranslator(app)
    if translator.load(name, folder):
        app.installTranslator(translator)
        _installed.append(translator)
