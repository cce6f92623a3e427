"""What the page of texts says of the one that is shown: where it comes, and what letters use now."""

from PySide6.QtCore import QCoreApplication

from dsar_desk.domain.letter_texts import AROUND, TextKey, usage_of
from dsar_desk.services.letter_texts import OwnText
from ui import texts
from ui.letter_texts.reading import TextsView


def where_it_comes(view: TextsView, key: TextKey) -> str:
    """Return in how many letters a passage stands, where a text comes that is no answer's, and for whom."""
    words = []
    region = usage_of(key.language)[1]
    if region:
        says = QCoreApplication.translate(
            "letter-texts", "For people in %1. Without a text of your own they get the general one."
        )
        words.append(says.replace("%1", texts.say("countries", region)))
    if view.letters:
        says = QCoreApplication.translate(
            "letter-texts",
            "Comes into %n kind(s) of letter; choose at the right which one you see.",
            "",
            len(view.letters),
        )
        words.append(says)
    elif key.kind == AROUND:
        words.append(
            QCoreApplication.translate(
                "letter-texts", "Stands before and after the answers where one letter answers several rights."
            )
        )
    for each in view.elsewhere:
        says = QCoreApplication.translate(
            "letter-texts", "Letters to %1 have a text of their own: choose that language."
        )
        words.append(says.replace("%1", texts.say("countries", each)))
    return " ".join(words)


def what_is_in_use(own: OwnText, *, waits: bool) -> str:
    """Return which text letters use; `waits` when another stands in the editor."""
    used = own.in_use
    if used is not None:
        day = texts.full_date(used.kept_at.astimezone().date())
        says = QCoreApplication.translate("letter-texts", "Letters use your own text of %1.")
        words = says.replace("%1", day)
    elif usage_of(own.key.language)[1]:
        words = QCoreApplication.translate("letter-texts", "There is no text of your own for this country.")
    else:
        words = QCoreApplication.translate("letter-texts", "Letters use the standard text.")
    if waits:
        words += " " + QCoreApplication.translate("letter-texts", "What stands here is not in use yet.")
    return words
