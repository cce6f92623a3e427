"""What is stamped across a masked copy: that it is one, for whom, for which case, from which day."""

from datetime import date

from dsar_desk.domain.controllers import Controller
from dsar_desk.domain.redaction import Watermark

_WORDS = {
    "nl": ("KOPIE", "alleen voor {name}", "verzoek {case}"),
    "en": ("COPY", "only for {name}", "request {case}"),
    "fr": ("COPIE", "uniquement pour {name}", "demande {case}"),
    "de": ("KOPIE", "nur für {name}", "Anfrage {case}"),
}


def watermark_for(controller: Controller, reference: str, day: date) -> Watermark:
    """Return the watermark in the controller's own language (ID-09: purpose, recipient, date)."""
    what, whom, which = _WORDS.get(controller.statement.language, _WORDS["en"])
    case = f"{which.format(case=reference)} · {day:%d-%m-%Y}"
    return Watermark((what, whom.format(name=controller.name), case))
