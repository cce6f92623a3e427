"""The digits that a remark tells of, for a person who rules them out; nothing of them is kept here."""

from collections.abc import Mapping

from dsar_desk.domain.letters import Draft
from dsar_desk.domain.national_numbers import possible_digits
from dsar_desk.letters.enclosed_text import text_in
from dsar_desk.services.letter_ports import LetterRequest


def doubtful_digits(request: LetterRequest, draft: Draft) -> Mapping[str, frozenset[str]]:
    """Return what may be a national number, by the rule that remarks it: in the letter, in its enclosures."""
    known = request.case.own_numbers
    written = "\n".join((draft.text, *(file.name for file in request.enclosures)))
    enclosed = (text_in(file.content)[0] for file in request.enclosures)
    return {
        "maybe-national-number": possible_digits(written, known=known),
        "enclosure-maybe-number": frozenset().union(
            *(possible_digits(each, known=known) for each in enclosed)
        ),
    }
