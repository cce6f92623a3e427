"""Full letters, and copies of the shipped texts with something taken out or put in."""

import re
import shutil
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

from dsar_desk.catalogs.controllers import shipped_controllers
from dsar_desk.catalogs.countries import country
from dsar_desk.domain.letters import Enclosure
from dsar_desk.letters.catalog import LetterCatalog
from dsar_desk.letters.press import Press
from dsar_desk.letters.samples import sample_request

LETTERS = Path(str(files("resources").joinpath("letters")))
CATALOG = LetterCatalog()
PRESS = Press(CATALOG)
CONTROLLERS = {controller.id: controller for controller in shipped_controllers()}
LANGUAGES = ("nl", "en", "fr", "de")
REASON = {
    "nl": "Wij moeten de drie facturen van 2024 bewaren.",
    "en": "We have to keep the three invoices of 2024.",
    "fr": "Nous devons conserver les trois factures de 2024.",
    "de": "Wir müssen die drei Rechnungen von 2024 aufbewahren.",
}

UNKNOWN = {
    "nl": "Op onze vraag en op onze herinnering kwam geen antwoord.",
    "en": "Neither our question nor our reminder was answered.",
    "fr": "Ni notre question ni notre relance n'ont reçu de réponse.",
    "de": "Auf unsere Frage und auf unsere Erinnerung kam keine Antwort.",
}


def request_for(kind, language):
    """A complete letter of a kind for KamadoSpace, with reasons in its language."""
    controller = CONTROLLERS["kamadospace"]
    request = sample_request(
        CATALOG.file(kind), language, controller=controller, country=country(controller.country)
    )
    person = replace(request.case.person, language=language)
    reason = (UNKNOWN if kind == "not-identified" else REASON)[language]
    rights = tuple(replace(item, reason=reason if item.reason else "") for item in request.case.rights)
    enclosures = tuple(Enclosure("export.csv", each.content) for each in request.enclosures)
    return replace(request, case=replace(request.case, person=person, rights=rights), enclosures=enclosures)


def texts_without(tmp_path, pattern, kind, language):
    """Return a catalogue of the shipped texts without the lines of a kind that match."""
    folder = tmp_path / "letters"
    shutil.copytree(LETTERS, folder)
    changed = 0
    for path in [folder / kind / f"{language}.md", *folder.joinpath("blocks").glob(f"*.{language}[.-]*md")]:
        lines = path.read_text(encoding="utf-8").splitlines()
        kept = [line for line in lines if line.startswith(("# ", "{%")) or not re.search(pattern, line)]
        changed += len(lines) - len(kept)
        path.write_text("\n".join(kept) + "\n", encoding="utf-8")
    assert changed, f"nothing in {kind}.{language} matches {pattern}"
    return LetterCatalog(folder)


def texts_with(tmp_path, line, kind, language):
    """Return a catalogue of the shipped texts with a paragraph more."""
    folder = tmp_path / "letters"
    shutil.copytree(LETTERS, folder)
    path = folder / kind / f"{language}.md"
    subject, _, rest = path.read_text(encoding="utf-8").partition("\n")
    path.write_text(f"{subject}\n\n{line}\n{rest}", encoding="utf-8")
    return LetterCatalog(folder)


def failing(press, request):
    return {failure.rule for failure in press.draft(request).failures if failure.level in {"MUST", "NOT"}}
