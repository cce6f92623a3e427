"""The values of placeholders from around the case: controller, people, remedies, letters, data, inventory."""

from dsar_desk.domain.cases import DataFound, KeptFor
from dsar_desk.domain.controllers import Purpose, statement_date
from dsar_desk.domain.countries import Authority, Country
from dsar_desk.letters.context import Context, bare_address, one_line
from dsar_desk.letters.inventory import ROWS
from dsar_desk.letters.kept import archives, closing_remarks, law_of, statement_of, until_of
from dsar_desk.letters.values import Processing, View

_ACTIONS = {
    "corrected": "correct",
    "erased": "erase",
    "kept": "keep",
    "restricted": "restrict",
}


def letter_values(context: Context) -> dict[str, object]:
    """Return the values of the letter."""
    request = context.request
    title = request.kind.title_in(request.language)
    place = request.controller.practice.place
    names: dict[str, object] = {"date": request.on, "title": title, "place": place}
    flags = {"is_part": request.is_part, "names_recipients": request.names_recipients}
    return {"letter": context.view("letter", {**names, **flags})}


def controller_values(context: Context) -> dict[str, object]:
    """Return the values of the controller."""
    controller = context.request.controller
    practice = controller.practice
    updated = controller.statement.updated
    names: dict[str, object] = {
        "name": controller.name,
        "legal_name": controller.legal_name,
        "address": one_line(controller.address, context.request.language),
        "email": controller.email,
        "contact": controller.privacy_contact,
        "phone": controller.phone,
        "website": controller.website,
        "company_number": controller.company_number,
        "dpo": controller.dpo,
        "statement_date": statement_date(controller) or updated,
        "backups": context.listed(map(context.inventory.told, controller.backups)),
        "backup_days": str(practice.backup_days) if practice.backup_days else "",
        "retention_years": str(practice.retention_years),
        "has_statement": controller.has_statement,
        "has_own_entries": context.inventory.has_own_entries,
    }
    return {"controller": context.view("controller", names)}


def people_values(context: Context) -> dict[str, object]:
    """Return the values of the people of the case."""
    case = context.request.case
    who = case.representative
    name = who.name if who else case.person.name
    salutation = context.words["salutation"]["text"].format(name=name) if name.strip() else ""
    person = {"name": case.person.name, "email": case.person.email, "address": one_line(case.person.address)}
    acting = {"name": who.name, "capacity": context.words["representatives"][who.kind]} if who else {}
    absent = {"name": "", "capacity": ""}
    return {
        "person": context.view("person", {**person, "salutation": salutation}),
        "representative": context.view("representative", acting or absent),
    }


def remedies_values(context: Context) -> dict[str, object]:
    """Return the values of the authorities and courts."""
    country, other = context.request.country, context.request.requester_country
    if other is not None and other.code == country.code:
        other = None
    court, language = country.court, context.request.language
    weeks = (
        context.words["numbers"].get(str(court.term_weeks), str(court.term_weeks)) if court.term_weeks else ""
    )
    names: dict[str, object] = {
        "code": court.code,
        "name": court.names.in_language(language),
        "procedure": court.procedure.in_language(language),
        "law": court.law.in_language(language),
        "weeks": weeks,
        "no_lawyer_needed": court.lawyer_needed is False,
    }
    return {
        "authority": _authority(context, "authority", country.authority),
        "other_authority": _authority(context, "other_authority", other.authority if other else None),
        "court": context.view("court", names),
        "other_court": _other_court(context, other),
    }


def _other_court(context: Context, other: Country | None) -> View:
    name = other.court.names.in_language(context.request.language) if other else ""
    return context.view("other_court", {"name": name})


def _authority(context: Context, group: str, authority: Authority | None) -> View:
    language = context.request.language
    names: dict[str, object] = {
        "name": authority.names.in_language(language) if authority else "",
        "short_name": authority.short_names.in_language(language) if authority else "",
        "address": ", ".join(authority.address_in(language)) if authority else "",
        "phone": authority.phone if authority else "",
        "website": bare_address(authority.url) if authority else "",
        "complaint_page": bare_address(authority.complaint_url) if authority else "",
    }
    return context.view(group, names)


def correspondence_values(context: Context) -> dict[str, object]:
    """Return the values of the handler, the earlier letters and the enclosures."""
    request = context.request
    latest = {letter.kind: letter for letter in request.earlier}
    dates = {
        kind.replace("-", "_"): context.day(
            (latest[kind].sent_on or latest[kind].issued_on) if kind in latest else None, f"earlier.{kind}"
        )
        for kind in context.kinds
    }
    letters = [
        context.view(
            "earlier", {"title": _title(letter.kind, context), "date": letter.sent_on or letter.issued_on}
        )
        for letter in request.earlier
    ]
    names = [enclosure.name for enclosure in request.enclosures]
    return {
        "handler": context.view("handler", {"name": request.handler, "role": request.handler_role}),
        "earlier": View(dates),
        "earlier_letters": context.items(letters),
        "enclosures": context.items(names),
        "enclosure_names": context.text(", ".join(names), "enclosures"),
    }


def _title(kind: str, context: Context) -> str:
    if kind not in context.kinds:
        return kind
    return context.kinds[kind].kind.title_in(context.request.language)


def found_values(context: Context) -> dict[str, object]:
    """Return the values of the data found."""

    def view(found: DataFound) -> View:
        names: dict[str, object] = {
            "system": found.system,
            "found": found.found,
            "because": found.because,
            "until": until_of(context, found),
            "law": law_of(context),
            "years": str(context.request.country.fiscal_retention.years),
            "statement": statement_of(context, found),
            "tax": found.kept_for is KeptFor.TAX,
            "claims": found.kept_for is KeptFor.CLAIMS,
            "suppression": found.kept_for is KeptFor.SUPPRESSION,
        }
        return context.view("found", names)

    found = context.request.case.data_found
    chosen = {
        name: context.items_later(map(view, [one for one in found if one.action == action]))
        for name, action in _ACTIONS.items()
    }
    return {
        **chosen,
        "copied": context.items_later(map(view, context.request.case.data_copied)),
        "found": context.items_later(map(view, found)),
        "archives": context.items(archives(context)),
        "closing_remarks": context.items(closing_remarks(context)),
    }


def inventory_values(context: Context) -> dict[str, object]:
    """Return the values of the inventory."""
    inventory = context.inventory
    recipients = inventory.recipients()

    def view(purpose: Purpose) -> View:
        rows = {row: context.listed(inventory.of(purpose, row)) for row in ROWS}
        return View({"id": purpose.id, "name": inventory.name(purpose), **rows})

    return {
        "purposes": context.items_later(map(view, inventory.purposes)),
        "recipients": context.items(recipients),
        "recipient_names": context.text(context.joined(recipients), "recipients"),
        "processing": Processing(),
        "purposes_chosen": bool(context.given("purposes") or context.request.case.relations),
        "je": context.request.says_je,
    }
