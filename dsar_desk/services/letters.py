"""Drafting, issuing and posting letters."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from dsar_desk.domain.cases import Case, Extension, RequestedRight, RightState
from dsar_desk.domain.controllers import Controller
from dsar_desk.domain.countries import Country
from dsar_desk.domain.deadlines import Deadlines
from dsar_desk.domain.history import Event
from dsar_desk.domain.letter_texts import AROUND, kind_in, passage_name, text_hash
from dsar_desk.domain.letters import LARGE_PRINT, Draft, Effect, Enclosure, IssuedLetter, LetterKind
from dsar_desk.errors import InvalidInput, LetterIncomplete, NotAllowed, NotFound
from dsar_desk.services.amending import store
from dsar_desk.services.clock import deadlines_of, if_answered_on
from dsar_desk.services.clockwork import check_until
from dsar_desk.services.guard import check_typed
from dsar_desk.services.letter_fit import is_late_refusal, kind_of, misfit, rights_of
from dsar_desk.services.letter_ports import LetterPress, LetterRequest
from dsar_desk.services.number_rulings import checked_reason, with_rulings
from dsar_desk.services.ports import Actor, Catalog, Shop
from dsar_desk.services.register_ports import Begin, Work
from dsar_desk.services.shops import shop_of


@dataclass(frozen=True)
class LetterOrder:
    """What the user asks for: a kind, a language (the data subject's when empty), facts, enclosures.

    A fact given here stands before the case's own; an empty one leaves the case's own out. `overruled` has a
    person's reason by each remark that they leave as it is; no MUST or NOT can be overruled. `large_print`
    is for who asks for it: 16 points.
    """

    kind: str
    language: str = ""
    facts: Mapping[str, str] | None = None
    enclosures: tuple[Enclosure, ...] = ()
    overruled: Mapping[str, str] = field(default_factory=dict)
    large_print: bool = False


def draft_letter(
    begin: Begin, catalog: Catalog, press: LetterPress, actor: Actor, reference: str, order: LetterOrder
) -> Draft:
    """Return the letter as it stands now, marked as a draft.

    Raises:
        NotAllowed: If the identity gate is closed or the kind does not fit the case.
        InvalidInput: If a fact is unknown to this kind or certainly holds a national number, or the language
            has no text.
    """
    with begin() as work:
        return press.draft(_request(work, catalog, actor, reference, order))


def issue_letter(
    begin: Begin, catalog: Catalog, press: LetterPress, actor: Actor, reference: str, order: LetterOrder
) -> IssuedLetter:
    """Check a letter, freeze its bytes and file it with its hash; it is never rendered again.

    A remark that somebody overruled goes into the history with their reason; digits that they said are no
    national number are ruled out for the case, in an enclosure too.

    Raises:
        NotAllowed: If the gate is closed, the kind does not fit, a right has no fitting decision, or what was
            overruled is a MUST or a NOT.
        LetterIncomplete: If a field is open or a MUST or NOT rule fails.
        InvalidInput: If what was overruled does not fail, or its reason is missing.
    """
    with begin() as work:
        request = replace(_request(work, catalog, actor, reference, order), final=True)
        answered = _answered_items(request.kind, request.case)
        draft = press.draft(request)
        overruled = _overruled(draft, request.case, order.overruled)
        _require_complete(draft)
        shop = shop_of(work, catalog, request.case.controller)
        letter = work.letters.add(
            reference, _issued(request, draft, actor, shop), draft.pdf, request.enclosures
        )
        case = _ruled_out(_keep_facts(request), press.doubtful_digits(request, draft), overruled, actor)
        if request.kind.effect is Effect.ACKNOWLEDGES:
            case = replace(case, acknowledgement_filed_on=actor.today)
        for item in answered:
            case = case.with_item(replace(item.moved(RightState.ISSUED), answered_by=letter.kind))
        store(
            work,
            actor,
            shop,
            before=request.case,
            after=case,
            kind="letter-issued",
            reason=letter.kind,
            told={"large_print": ("", "16 pt")} if order.large_print else {},
        )
        for rule, reason in overruled.items():
            work.history.append(_rule_overruled(actor, reference, rule, reason))
        work.commit()
    return letter


def _request(work: Work, catalog: Catalog, actor: Actor, reference: str, order: LetterOrder) -> LetterRequest:
    case = work.cases.get(reference)
    shop = shop_of(work, catalog, case.controller)
    kind = kind_of(catalog, order.kind)
    why = misfit(kind, case, shop, today=actor.today)
    if why:
        raise NotAllowed("letter-does-not-fit", kind=kind.kind, why=why)
    return letter_request(work, catalog, actor, case, order)


def letter_request(
    work: Work, catalog: Catalog, actor: Actor, case: Case, order: LetterOrder
) -> LetterRequest:
    """Return all that a letter to a case is made from, whether the kind fits it now or not.

    Raises:
        InvalidInput: If a fact is unknown to this kind, or the language has no text.
    """
    shop = shop_of(work, catalog, case.controller)
    kind = kind_of(catalog, order.kind)
    language = order.language or case.person.language
    if language not in kind.languages:
        raise InvalidInput("letter-language", language=language, languages=", ".join(kind.languages))
    facts = _facts_for(kind, case, order)
    asks_from = _requester_country(catalog, case, shop.controller)
    return LetterRequest(
        kind=kind,
        language=language,
        case=case,
        controller=shop.controller,
        country=shop.country,
        deadlines=_dates_for(kind, case, shop, actor, facts),
        facts=facts,
        on=actor.today,
        handler=actor.name,
        handler_role=actor.role,
        enclosures=order.enclosures,
        earlier=tuple(work.letters.of(case.reference)),
        requester_country=asks_from,
        large_print=order.large_print,
        own_texts=_own_texts(work, case.controller, kind, language, (asks_from or shop.country).code),
    )


def _own_texts(
    work: Work, controller: str, kind: LetterKind, language: str, region: str
) -> Mapping[str, str]:
    """Return the controller's own texts of a letter: of a joined one those of its parts; and its passages."""
    names = {AROUND, *(part.kind for part in kind.parts)} if kind.parts else {kind.kind}
    found = work.letter_texts.in_use(controller, language, region)
    return {name: text for name, text in found.items() if kind_in(name) in names or passage_name(name)}


def _facts_for(kind: LetterKind, case: Case, order: LetterOrder) -> Mapping[str, str]:
    wanted = {fact.key for fact in kind.facts}
    given = order.facts or {}
    for key in given:
        if key not in wanted:
            raise InvalidInput("unknown-fact", key=key, keys=", ".join(sorted(wanted)) or "-")
    for key, text in given.items():
        check_typed(text, field=key, known=case.own_numbers)
    kept = {key: text for key, text in case.facts.items() if key in wanted}
    return {**kept, **given}


def _dates_for(kind: LetterKind, case: Case, shop: Shop, actor: Actor, facts: Mapping[str, str]) -> Deadlines:
    """An extension notice speaks of the day that it is about to set."""
    if kind.effect is not Effect.EXTENDS:
        return deadlines_of(case, shop)
    promised = replace(case, extension=case.extension or Extension(actor.today, _until(facts), "-"))
    if case.extension is None and promised.extension:
        check_until(case, shop, promised.extension)
    if case.is_suspended:
        return if_answered_on(promised, shop, actor.today)
    return deadlines_of(promised, shop)


def _until(facts: Mapping[str, str]) -> date | None:
    text = facts.get("until", "").strip()
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise InvalidInput("not-a-date", value=text[:20]) from None


def _requester_country(catalog: Catalog, case: Case, controller: Controller) -> Country | None:
    if not case.person.country or case.person.country == controller.country:
        return None
    try:
        return catalog.country(case.person.country)
    except NotFound:
        return None


def _answered_items(kind: LetterKind, case: Case) -> tuple[RequestedRight, ...]:
    """Return the rights that this letter answers by their decision."""
    if kind.effect is not Effect.ANSWERS:
        return ()
    items = tuple(
        item
        for item in rights_of(kind, case)
        if kind.can_answer(item) and item.state in {RightState.DECIDED, RightState.ISSUED}
    )
    if not items:
        raise NotAllowed("decide-first", kind=kind.kind)
    return items


def _overruled(draft: Draft, case: Case, given: Mapping[str, str]) -> Mapping[str, str]:
    """Return the reasons by the remarks that they overrule."""
    failures = {failure.rule: failure for failure in draft.failures}
    for rule, reason in given.items():
        if rule not in failures:
            raise InvalidInput("overrule-nothing", rule=rule)
        if failures[rule].stops:
            raise NotAllowed("overrule-not-allowed", rule=rule, level=failures[rule].level)
        if not reason.strip():
            raise InvalidInput("overrule-needs-reason", rule=rule)
        if failures[rule].asks:
            checked_reason(reason)
        check_typed(reason, field="reason", known=case.own_numbers)
    return {rule: reason.strip() for rule, reason in given.items()}


def _ruled_out(
    case: Case, doubtful: Mapping[str, frozenset[str]], overruled: Mapping[str, str], actor: Actor
) -> Case:
    """Return the case with the digits ruled out about which a remark was overruled."""
    said = frozenset[str]().union(*(doubtful.get(rule, frozenset()) for rule in overruled))
    return with_rulings(case, said, actor) if said else case


def _rule_overruled(actor: Actor, reference: str, rule: str, reason: str) -> Event:
    changes = {"rule": ("", rule)}
    return Event(
        "rule-overruled", by=actor.name, at=actor.now, subject=reference, reason=reason, changes=changes
    )


def _require_complete(draft: Draft) -> None:
    blocking = [failure for failure in draft.failures if failure.stops]
    if draft.open_fields or blocking:
        raise LetterIncomplete(
            draft.open_fields,
            [(failure.rule, {**failure.facts, "basis": failure.basis}) for failure in blocking],
        )


def _issued(request: LetterRequest, draft: Draft, actor: Actor, shop: Shop) -> IssuedLetter:
    dates = deadlines_of(request.case, shop)
    return IssuedLetter(
        id=0,
        kind=request.kind.kind,
        language=request.language,
        issued_on=actor.today,
        issued_at=actor.now,
        issued_by=actor.name,
        sha256=hashlib.sha256(draft.pdf).hexdigest(),
        filename=_filename(request, actor),
        late=is_late_refusal(request.kind, request.case, dates, on=actor.today),
        enclosures=tuple(enclosure.name for enclosure in request.enclosures),
        own_texts=tuple((name, text_hash(request.own_texts[name])) for name in draft.own_texts),
    )


def _filename(request: LetterRequest, actor: Actor) -> str:
    large = LARGE_PRINT if request.large_print else ""
    return f"{request.case.reference}-{request.kind.kind}-{actor.today.isoformat()}{large}.pdf"


def _keep_facts(request: LetterRequest) -> Case:
    facts = {**request.case.facts, **request.facts}
    return replace(request.case, facts={key: text for key, text in facts.items() if text.strip()})


def letters_of(begin: Begin, reference: str) -> Sequence[IssuedLetter]:
    """Return the issued letters of a case, oldest first."""
    with begin() as work:
        return tuple(work.letters.of(reference))


def pdf_of(begin: Begin, letter_id: int) -> bytes:
    """Return an issued letter's bytes as frozen."""
    with begin() as work:
        return work.letters.pdf(letter_id)


def enclosure_of(begin: Begin, letter_id: int, name: str) -> bytes:
    """Return the bytes of a file that went with an issued letter, as kept.

    Raises:
        NotFound: If no file of this name went with it.
    """
    with begin() as work:
        return work.letters.enclosure(letter_id, name)
