"""`dsar requests`: register, list, show, mend, close, set aside, purge."""

import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from dsar_desk.cli.case_json import case_as_json, row_as_json, step_sentence
from dsar_desk.cli.case_work import RIGHT, ask_about_numbers, ask_why, print_step, somebody_answers, why_none
from dsar_desk.cli.context import DAY, Session, pass_session
from dsar_desk.cli.output import plain_lines, print_json, say, warn
from dsar_desk.domain.cases import CaseState, Channel
from dsar_desk.domain.countries import Country
from dsar_desk.domain.letters import LETTER_LANGUAGES
from dsar_desk.domain.listing import CaseQuery, CaseRow, Filter
from dsar_desk.domain.people import Person, Representative, RepresentativeKind
from dsar_desk.domain.rights import Right
from dsar_desk.errors import InvalidInput
from dsar_desk.services.clock import deadlines_of
from dsar_desk.services.closing import (
    SIDE_STATES,
    close_case,
    forget_copies,
    past_retention,
    purge_case,
    reopen,
    set_aside,
    strike_out,
)
from dsar_desk.services.editing import EDITABLE, edit_case
from dsar_desk.services.guard import mask_pasted
from dsar_desk.services.ports import Actor
from dsar_desk.services.recognition import text_of_file
from dsar_desk.services.registration import NewRequest, check_request, register_request
from dsar_desk.services.relating import record_relations, record_starts
from dsar_desk.services.shops import controller_of, shop_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dsar_desk.bootstrap import Desk

_OWN_NUMBERS = frozenset({"customer-number", "reference", "text"})
"""Fields whose value is a number of the case itself, or is masked."""
_FILTERS = ("open", "week", "overdue", "waiting", "closed")


@click.group("requests")
def requests_command() -> None:
    """Requests: register, list, show, mend, close."""


@requests_command.command("add")
@click.option("--controller", required=True, help="Id of the controller that must answer.")
@click.option("--right", "rights", required=True, multiple=True, type=RIGHT)
@click.option("--received", required=True, type=DAY)
@click.option("--channel", required=True, type=click.Choice([c.value for c in Channel]))
@click.option("--name", required=True, help="The data subject.")
@click.option("--email", default="")
@click.option("--address", default="", help=r"Lines parted by a line break or \n.")
@click.option("--language", default="", type=click.Choice(["", *LETTER_LANGUAGES]))
@click.option("--country", default="", help="Where the data subject lives, as NL.")
@click.option("--customer-number", default="")
@click.option("--reference", "theirs", default="", help="The requester's own reference.")
@click.option("--text-file", type=click.Path(path_type=Path))
@click.option("--linked-to", default="", help="An earlier case of this person.")
@click.option("--representative", default="", help="Who acts for the data subject.")
@click.option("--representative-kind", type=click.Choice([k.value for k in RepresentativeKind]))
@click.option("--representative-email", default="")
@click.option("--representative-address", default="", help="Where the answer goes; lines as for --address.")
@click.option(
    "--number-is-none",
    is_flag=True,
    help="What looks like a national number is none; say why with --why-no-number.",
)
@click.option(
    "--why-no-number",
    default="",
    help="Why it is none, in your own words, for the history; without the number itself.",
)
@pass_session
def add_command(session: Session, /, controller: str, rights: tuple[str, ...], **given: object) -> None:
    """Register a request."""
    desk = session.desk
    with desk.read() as work:
        known = controller_of(work, session.catalog, controller)
    told = {name: str(value or "") for name, value in given.items()}
    received = given["received"]
    assert isinstance(received, date)
    text_file = given["text_file"]
    new = NewRequest(
        controller=controller,
        rights=tuple(Right(right) for right in rights),
        received=received,
        channel=Channel(told["channel"]),
        person=Person(
            name=told["name"],
            email=told["email"].strip(),
            address=told["address"].replace("\\n", "\n").strip(),
            language=told["language"] or known.languages[0],
            country=told["country"].upper(),
        ),
        representative=_representative(told),
        customer_number=told["customer_number"],
        their_reference=told["theirs"],
        text=text_of_file(text_file) if isinstance(text_file, Path) else "",
        linked_to=told["linked_to"],
        numbers_overruled=bool(given["number_is_none"] or told["why_no_number"]),
        ruling_reason=told["why_no_number"],
    )
    new = _asked_about_numbers(
        new, session.catalog.country(known.country), session.actor(controller=controller)
    )
    done = register_request(desk.begin, session.catalog, session.actor(controller=controller), new)
    warn(each for each in done.warnings if each[0] != "possible-national-number")
    if session.as_json:
        print_json(case_as_json(done.case, done.deadlines, ()))
        return
    click.echo(f"{done.case.reference}  {done.deadlines.due or done.deadlines.strict_due}")


def _asked_about_numbers(new: NewRequest, country: Country, actor: Actor) -> NewRequest:
    """Ask once about what may be a national number; where nobody can answer, it is only said."""
    unsaid = replace(new, numbers_overruled=False)
    codes = [code for code, _ in check_request(unsaid, country=country, today=actor.today)]
    if "possible-national-number" not in codes:
        return new
    why = (new.ruling_reason or _why_unasked()) if new.numbers_overruled else why_none()
    return replace(new, numbers_overruled=bool(why), ruling_reason=why)


def _why_unasked() -> str:
    """Return why what the command says is no national number is none, in the words of whoever answers.

    Raises:
        InvalidInput: If nobody sits at a terminal to give them (`number-needs-why`).
    """
    if not somebody_answers():
        raise InvalidInput("number-needs-why")
    return ask_why()


def _representative(told: dict[str, str]) -> Representative | None:
    if not told["representative"]:
        return None
    kind = RepresentativeKind(told["representative_kind"] or RepresentativeKind.MANDATE)
    address = told["representative_address"].replace("\\n", "\n").strip()
    return Representative(kind, told["representative"], told["representative_email"].strip(), address)


@requests_command.command("list")
@click.option("--search", default="")
@click.option("--filter", "chosen", type=click.Choice(_FILTERS), help="Default: all cases.")
@click.option("--controller", "controllers", multiple=True, help="Only this controller's.")
@pass_session
def list_command(session: Session, search: str, chosen: str | None, controllers: tuple[str, ...]) -> None:
    """List cases by their last day."""
    with session.desk.read() as work:
        for each in controllers:  # a slip of the pen is no empty list
            controller_of(work, session.catalog, each)
    filters = (Filter(chosen),) if chosen else (Filter.OPEN, Filter.CLOSED)
    rows = [
        row
        for each in filters
        for row in _rows(
            session,
            CaseQuery(today=session.today(), filter=each, search=search, controllers=controllers),
        )
    ]
    if session.as_json:
        print_json([row_as_json(row) for row in rows])
        return
    for row in rows:
        rights = ", ".join(say("rights", right.value) for right in row.rights)
        due = row.due.isoformat() if row.due else f"({row.strict_due})"
        step = step_sentence(row.step, row.step_right)
        click.echo(f"{row.reference:<15}{due:<13}{row.name:<28.28}{rights:<28.28}{step}")


def _rows(session: Session, query: CaseQuery) -> Iterator[CaseRow]:
    with session.desk.read() as work:
        cursor: tuple[str, ...] | None = None
        while True:
            page = work.cases.page(query, cursor=cursor, limit=1000)
            yield from page.rows
            cursor = page.cursor
            if cursor is None:
                return


@requests_command.command("show")
@click.argument("reference", metavar="REF")
@pass_session
def show_command(session: Session, reference: str) -> None:
    """Show a case: its clock, rights, identity, letters and next step."""
    with session.desk.read() as work:
        case = work.cases.get(reference)
        dates = deadlines_of(case, shop_of(work, session.catalog, case.controller))
        letters = tuple(work.letters.of(reference))
    told = case_as_json(case, dates, letters)
    if session.as_json:
        print_json(told)
        return
    for name, value in told.items():
        if name not in {"steps", "text"}:
            for number, line in enumerate(plain_lines(value)):
                click.echo(f"{'' if number else name:<20}{line}")


@requests_command.command("edit")
@click.argument("reference", metavar="REF")
@click.option("--field", required=True, help=f"One of: {', '.join(EDITABLE)}.")
@click.option("--value", required=True)
@click.option("--reason", required=True)
@pass_session
def edit_command(session: Session, reference: str, field: str, value: str, reason: str) -> None:
    """Mend a field of a case."""
    actor = session.actor(reference=reference)
    if field.lower() == "address":
        value = value.replace("\\n", "\n")
    name = field.replace("_", "-").lower()
    ask_about_numbers(session, reference, {name: "" if name in _OWN_NUMBERS else value, "reason": reason})
    if name == "text":
        _tell_masked(session, reference, value)
    case = edit_case(
        session.desk.begin, session.catalog, actor, reference, field=field, value=value, reason=reason
    )
    print_step(case)


@requests_command.command("relate")
@click.argument("reference", metavar="REF")
@click.option("--relation", "relations", multiple=True, help="What the person is: customer, newsletter …")
@click.option("--unknown", is_flag=True, help="Take away what was recorded: letters tell all usual purposes.")
@click.option("--start", "starts", multiple=True, help="START=DATE: what a retention period counts from.")
@pass_session
def relate_command(
    session: Session, reference: str, relations: tuple[str, ...], starts: tuple[str, ...], *, unknown: bool
) -> None:
    """Record what the person is to the organisation, and days that retention periods count from."""
    actor = session.actor(reference=reference)
    given = session.desk.begin, session.catalog, actor, reference
    days = dict(_start_day(start) for start in starts)
    if relations or unknown:
        record_relations(*given, relations=() if unknown else relations)
    if days:
        record_starts(*given, days=days)
    with session.desk.read() as work:
        print_step(work.cases.get(reference))


def _start_day(text: str) -> tuple[str, date | None]:
    start, mark, day = (part.strip() for part in text.partition("="))
    try:
        made = date.fromisoformat(day) if day else None
    except ValueError:
        mark, made = "", None
    if not mark:
        raise InvalidInput("bad-start", value=text[:60])
    return start, made


def _tell_masked(session: Session, reference: str, text: str) -> None:
    with session.desk.read() as work:
        known = work.cases.get(reference).own_numbers
    masked = mask_pasted(text, known=known)
    if masked.count:
        warn([("national-number-masked", {"count": str(masked.count)})])


@requests_command.command("close")
@click.argument("reference", metavar="REF")
@pass_session
def close_command(session: Session, reference: str) -> None:
    """Close a case of which every right is decided and answered."""
    actor = session.actor(reference=reference)
    case = close_case(session.desk.begin, session.catalog, actor, reference)
    click.echo(f"{case.reference}  {case.purge_on}")


@requests_command.command("set-aside")
@click.argument("reference", metavar="REF")
@click.option("--state", required=True, type=click.Choice(sorted(s.value for s in SIDE_STATES)))
@click.option("--reason", required=True)
@pass_session
def set_aside_command(session: Session, reference: str, state: str, reason: str) -> None:
    """Set a case aside as duplicate, spam, withdrawn or not identified."""
    ask_about_numbers(session, reference, {"reason": reason})
    actor = session.actor(reference=reference)
    print_step(
        set_aside(
            session.desk.begin, session.catalog, actor, reference, state=CaseState(state), reason=reason
        )
    )


@requests_command.command("reopen")
@click.argument("reference", metavar="REF")
@click.option("--reason", required=True)
@pass_session
def reopen_command(session: Session, reference: str, reason: str) -> None:
    """Work on a case again."""
    ask_about_numbers(session, reference, {"reason": reason})
    actor = session.actor(reference=reference)
    print_step(reopen(session.desk.begin, session.catalog, actor, reference, reason=reason))


@requests_command.command("strike-out")
@click.argument("reference", metavar="REF")
@click.option("--reason", required=True)
@pass_session
def strike_out_command(session: Session, reference: str, reason: str) -> None:
    """Strike out a case that was made by mistake."""
    ask_about_numbers(session, reference, {"reason": reason})
    actor = session.actor(reference=reference)
    print_step(strike_out(session.desk.begin, session.catalog, actor, reference, reason=reason))


@requests_command.command("purge")
@click.option("--yes", is_flag=True, help="Delete them; without it they are only listed.")
@click.option("--old-copies", is_flag=True, help="With --yes: delete older copies in the desk's folder too.")
@pass_session
def purge_command(session: Session, *, yes: bool, old_copies: bool) -> None:
    """List the cases whose retention period is over, or delete them."""
    desk = session.desk
    rows = past_retention(desk.read, today=session.today())
    if yes:
        forget_copies(desk.begin, session.actor())
    for row in rows:
        if yes:
            actor = session.actor(reference=row.reference)
            purge_case(desk.begin, session.catalog, actor, row.reference)
        click.echo(row.reference)
    sys.stdout.flush()
    _tell_copies(desk, session.actor(), remove=yes and old_copies, purged=yes and bool(rows))


def _tell_copies(desk: "Desk", actor: Actor, *, remove: bool, purged: bool) -> None:
    """Say which files still hold what was deleted; delete those in the desk's folder when asked to."""
    from dsar_desk.bootstrap import old_copies

    if remove:
        desk.remove_old_copies(actor)
    if not purged:
        return
    names = old_copies(desk.folder)
    if names:
        warn([("purged-in-old-copies", {"files": ", ".join(names)})])
    warn([("purged-in-backups", {})])
