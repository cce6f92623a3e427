"""A letter to nobody on a controller's letterhead, to see how it looks."""

from dataclasses import replace

from dsar_desk.domain.controllers import Controller
from dsar_desk.domain.countries import Country
from dsar_desk.domain.letters import Draft
from dsar_desk.letters.catalog import shipped_letters
from dsar_desk.letters.press import Press
from dsar_desk.letters.samples import sample_request


def letterhead_proof(controller: Controller, country: Country) -> Draft:
    """Return an acknowledgement to an invented person, in the controller's first language."""
    file = shipped_letters().file("acknowledgement")
    known = [language for language in controller.languages if language in file.kind.languages]
    request = sample_request(file, known[0] if known else "nl", controller=controller, country=country)
    case = replace(request.case, reference=f"{controller.prefix}-2026-0001")
    return Press().draft(replace(request, case=case, final=True))
