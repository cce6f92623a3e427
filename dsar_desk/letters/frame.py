"""What stands around a letter's text, in words: letterhead, address, references, signature, foot."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from dsar_desk.domain.controllers import Controller, Fact
from dsar_desk.domain.letters import Addressee
from dsar_desk.letters.characters import clean_line, clean_lines
from dsar_desk.letters.context import Context, bare_address, one_line
from dsar_desk.letters.dates import long_date
from dsar_desk.letters.document import Run, Runs
from dsar_desk.letters.values import Blank

_KVK = "kvk"
_COORDINATOR = "coordinator"
"""A privacy coordinator is no data protection officer (Art. 37 to 39), and is named as one."""


@dataclass(frozen=True)
class Surround:
    """The words around the text, in the order in which a reader meets them."""

    name: str
    contact: tuple[str, ...]
    """Lines beside the name."""
    sender: str
    """One line above the address, for a return; empty where none is wanted."""
    address: tuple[str, ...]
    address_open: str
    """The key of the open field when nobody's name is known."""
    references: tuple[tuple[str, Runs], ...]
    salutation: Runs
    closing: str
    signature: tuple[Runs, ...]
    enclosures: tuple[str, ...]
    enclosures_label: str
    foot: str
    """What the facts say, and then the letterhead's own lines."""
    head: str
    """One line at the top of each page after the first."""
    page: str
    draft: str
    """The word for a draft; empty on a final letter."""
    code: str = ""
    """The reference, for the code at the foot of a final letter."""
    signature_words: str = ""
    """What the picture of the signature shows."""


def surround_of(context: Context) -> Surround:
    """Return what stands around the text of a letter."""
    request, layout = context.request, context.words["layout"]
    date = long_date(request.on, request.language)
    name = clean_line(request.controller.name)
    address, key = _address(context)
    return Surround(
        name=name,
        contact=_contact(request.controller, layout, request.language),
        sender=_sender(request.controller, request.language),
        address=address,
        address_open=key,
        references=tuple(_references(context, date)),
        salutation=_salutation(context),
        closing=context.words["closing"]["text"],
        signature=tuple(_signature(context)),
        enclosures=tuple(clean_line(enclosure.name) for enclosure in request.enclosures),
        enclosures_label=layout["enclosures"] + layout["colon"],
        foot=_foot(request.controller, layout, request.language),
        head=f"{name} · {request.case.reference} · {date}",
        page=layout["page"],
        draft="" if request.final else layout["draft"],
        code=request.case.reference if request.final else "",
        signature_words=layout["signature"],
    )


def open_run(blank: Blank, words: Mapping[str, Any]) -> Run:
    """Return the words of an open field."""
    return Run(clean_line(words["layout"]["open_field"].format(label=blank.label)), open_field=blank.key)


def _contact(controller: Controller, layout: Mapping[str, str], language: str) -> tuple[str, ...]:
    address = clean_lines(controller.address.text(language)) if controller.address else []
    phone = f"{layout['phone']} {controller.phone.value}" if controller.phone else ""
    return tuple(filter(None, (*address, phone, *_reach(controller, language))))


def _reach(controller: Controller, language: str) -> Iterable[str]:
    facts = (controller.privacy_contact, controller.website)
    return dict.fromkeys(clean_line(bare_address(fact.text(language))) for fact in facts if fact)


def _sender(controller: Controller, language: str) -> str:
    if not controller.letterhead.sender_line:
        return ""
    if controller.letterhead.sender:
        return clean_line(controller.letterhead.sender)
    address = clean_line(one_line(controller.address, language))
    return " · ".join(filter(None, (clean_line(controller.name), address)))


def _address(context: Context) -> tuple[tuple[str, ...], str]:
    other = context.request.kind.addressee
    if other is not None:
        return _other_address(context, other)
    case = context.request.case
    to = case.representative or case.person
    lines = [clean_line(to.name), *clean_lines(to.address)]
    if not lines[0]:
        return (open_run(context.blank("person.name"), context.words).text, *lines[1:]), "person.name"
    if len(lines) == 1 and to.email:
        lines.append(clean_line(to.email))
    return tuple(lines), ""


def _other_address(context: Context, other: Addressee) -> tuple[tuple[str, ...], str]:
    lines = [clean_line(context.given(other.name)), *clean_lines(context.given(other.address))]
    if lines[0]:
        return tuple(lines), ""
    return (open_run(context.blank_fact(other.name), context.words).text, *lines[1:]), other.name


def _references(context: Context, date: str) -> Iterable[tuple[str, Runs]]:
    request, layout = context.request, context.words["layout"]
    case = request.case
    place = clean_line(request.controller.practice.place)
    rights = context.joined(context.words["rights"][item.right] for item in case.rights)
    received = long_date(case.received, request.language)
    yield layout["date"], (Run(f"{place}, {date}" if place else date),)
    yield layout["our_reference"], (Run(case.reference),)
    if case.their_reference.strip() and request.kind.addressee is None:
        yield layout["their_reference"], (Run(clean_line(case.their_reference)),)
    if case.representative or request.kind.addressee is not None:
        behalf = "on_behalf_of" if request.kind.addressee is None else "about_person"
        yield layout[behalf], (Run(clean_line(case.person.name)),)
    yield (
        layout["request" if request.kind.addressee is None else "request_of_person"],
        (Run(layout["request_value"].format(rights=rights, date=received)),),
    )


def _salutation(context: Context) -> Runs:
    if context.request.kind.addressee is not None:
        return (Run(context.words["salutation"]["others"]),)
    case = context.request.case
    name = clean_line(case.representative.name if case.representative else case.person.name)
    text = context.words["salutation"]["text"]
    if name:
        return (Run(text.format(name=name)),)
    before, _, after = text.partition("{name}")
    return (Run(before), open_run(context.blank("person.name"), context.words), Run(after))


def _signature(context: Context) -> Iterable[Runs]:
    request = context.request
    signatory = clean_line(request.controller.practice.signatory)
    handler = clean_line(request.handler)
    if signatory and signatory != handler:
        yield (Run(signatory, bold=True),)
    if handler:
        yield (Run(handler, bold=not signatory or signatory == handler),)
        if request.handler_role.strip():
            yield (Run(clean_line(request.handler_role)),)
    elif not signatory:
        yield (open_run(context.blank("handler.name"), context.words),)
    yield (Run(clean_line(request.controller.legal_name.value)),)


def _foot(controller: Controller, layout: Mapping[str, str], language: str) -> str:
    parts = [clean_line(controller.legal_name.value), clean_line(one_line(controller.address, language))]
    parts += [_labelled(layout["privacy_contact"], controller.privacy_contact, language, layout)]
    coordinator = controller.dpo is not None and controller.dpo.code == _COORDINATOR
    parts += [_labelled("" if coordinator else layout["dpo"], controller.dpo, language, layout)]
    number = controller.company_number
    register = "KvK" if number and number.code == _KVK else layout["company_number"]
    parts += [_labelled(register, number, language, layout)]
    if controller.letterhead.foot_vat:
        parts += [_labelled(layout["vat_number"], controller.vat_number, language, layout)]
    own = (clean_line(line) for line in controller.letterhead.foot_lines)
    return "\n".join(filter(None, ("\u00a0· ".join(filter(None, parts)), *own)))


def _labelled(label: str, fact: Fact | None, language: str, layout: Mapping[str, str]) -> str:
    text = clean_line(fact.text(language)) if fact else ""
    return f"{label}{layout['colon']}\u00a0{text}" if label and text else text
