"""`dsar letters`: write drafts, issue, record the posting."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from dsar_desk.bootstrap.copies import check_copy_place, write_copy
from dsar_desk.cli.case_work import ask_about_numbers, print_step
from dsar_desk.cli.context import DAY, Session, pass_session, read_file
from dsar_desk.cli.letter_checks import check_draft, check_file, why_no_numbers
from dsar_desk.cli.letter_texts import text_command
from dsar_desk.cli.output import print_json, say
from dsar_desk.cli.stationery import envelopes_command, labels_command, window_page_command
from dsar_desk.domain.letters import (
    LARGEST_ENCLOSURE,
    LETTER_LANGUAGES,
    Draft,
    Enclosure,
    LetterKind,
)
from dsar_desk.domain.mailings import Posting, ReturnReason, clock_when_back
from dsar_desk.errors import InvalidInput
from dsar_desk.sentences import system_language
from dsar_desk.services.batches import Batch, bind_batch, ready_letters
from dsar_desk.services.letter_fit import SUSPENDS, kind_of
from dsar_desk.services.letters import LetterOrder, draft_letter, issue_letter, pdf_of
from dsar_desk.services.posting import mark_returned, mark_sent
from dsar_desk.services.shops import controller_of

_ABOUT_NUMBERS = ("ALL-G06", "ALL-G07", "enclosure-maybe-number")


@click.group("letters")
def letters_command() -> None:
    """Letters: kinds, drafts, issuing, posting."""


@letters_command.command("kinds")
@pass_session
def kinds_command(session: Session) -> None:
    """List the kinds of letter."""
    kinds = session.catalog.letter_kinds()
    language = system_language()
    if session.as_json:
        print_json(
            [
                {
                    "kind": kind.kind,
                    "title": kind.title_in(language),
                    "languages": list(kind.languages),
                    "facts": [
                        {"key": fact.key, "label": fact.label.get(language, "")} for fact in kind.facts
                    ],
                }
                for kind in kinds
            ]
        )
        return
    for kind in kinds:
        click.echo(f"{kind.kind:<32}{kind.title_in(language)} ({', '.join(kind.languages)})")


def _what_goes_in(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command what goes into a letter."""
    for option in (
        click.option("--large-print", is_flag=True, help="16 points, for who asks for it."),
        click.option("--enclose", "enclosures", multiple=True, type=click.Path(path_type=Path)),
        click.option("--fact", "facts", multiple=True, help="KEY=VALUE."),
        click.option("--language", default="", type=click.Choice(["", *LETTER_LANGUAGES])),
    ):
        command = option(command)
    return command


def _letter_options(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the case, the kind, and what goes into the letter."""
    command = _what_goes_in(command)
    for option in (click.argument("kind"), click.argument("reference", metavar="REF")):
        command = option(command)
    return command


@letters_command.command("write")
@_letter_options
@click.option("--out", required=True, type=click.Path(path_type=Path))
@pass_session
def write_command(
    session: Session,
    reference: str,
    kind: str,
    language: str,
    facts: tuple[str, ...],
    enclosures: tuple[Path, ...],
    large_print: bool,
    out: Path,
) -> None:
    """Write a draft; what is open is named on standard error."""
    desk = session.desk
    order = replace(_order(kind, language, facts, enclosures), large_print=large_print)
    ask_about_numbers(session, reference, _typed(order))
    actor = session.actor(reference=reference)
    draft = draft_letter(desk.read, session.catalog, desk.press, actor, reference, order)
    write_copy(out, draft.pdf)
    _tell_open(draft, kind_of(session.catalog, kind))
    _tell_numbers(draft)
    click.echo(str(out))


def _tell_open(draft: Draft, kind: LetterKind) -> None:
    language = system_language()
    labels = {fact.key: fact.label.get(language, "") for fact in kind.facts}
    for key in draft.open_fields:
        click.echo(f"{key}: {labels.get(key, '')}".rstrip(": "), err=True)


def _tell_numbers(draft: Draft) -> None:
    """Say on standard error what the letter or its enclosures have that is, or may be, a national number."""
    for failure in draft.failures:
        if failure.rule in _ABOUT_NUMBERS:
            click.echo(say("letter-rules", failure.rule, failure.facts).rstrip(), err=True)


def _order(kind: str, language: str, facts: tuple[str, ...], enclosures: tuple[Path, ...]) -> LetterOrder:
    return LetterOrder(
        kind=kind,
        language=language,
        facts=dict(_fact(fact) for fact in facts),
        enclosures=tuple(
            Enclosure(path.name, read_file(path, most=LARGEST_ENCLOSURE)) for path in enclosures
        ),
    )


def _typed(order: LetterOrder) -> dict[str, str]:
    """Return what was typed for a letter: facts, and the names of files."""
    return {**(order.facts or {}), "enclosure": "\n".join(file.name for file in order.enclosures)}


def _fact(text: str) -> tuple[str, str]:
    key, equals, value = text.partition("=")
    if not equals or not key.strip():
        raise InvalidInput("not-a-fact", value=text[:30])
    return key.strip(), value.replace("\\n", "\n")


@letters_command.command("issue")
@_letter_options
@click.option("--out", type=click.Path(path_type=Path), help="Also save a copy, which is not encrypted.")
@click.option("--overrule", "overruled", multiple=True, help="RULE=REASON, for a remark; into the history.")
@pass_session
def issue_command(
    session: Session,
    reference: str,
    kind: str,
    language: str,
    facts: tuple[str, ...],
    enclosures: tuple[Path, ...],
    large_print: bool,
    out: Path | None,
    overruled: tuple[str, ...],
) -> None:
    """Check a letter, freeze its bytes and file it."""
    if out is not None:
        check_copy_place(out)
    desk = session.desk
    reasons = dict(_fact(each) for each in overruled)
    order = replace(_order(kind, language, facts, enclosures), overruled=reasons, large_print=large_print)
    said = ask_about_numbers(session, reference, {**_typed(order), **reasons})
    actor = session.actor(reference=reference)
    draft = draft_letter(desk.read, session.catalog, desk.press, actor, reference, order)
    why = why_no_numbers(draft, given=reasons, said=said)
    ask_about_numbers(session, reference, why)
    order = replace(order, overruled={**reasons, **why})
    letter = issue_letter(desk.begin, session.catalog, desk.press, actor, reference, order)
    if letter.late:
        click.echo(say("warnings", "late-refusal-issued"), err=True)
    click.echo(f"{letter.filename}  {letter.sha256}")
    if out is not None:
        write_copy(out, pdf_of(desk.read, letter.id))


@letters_command.command("check")
@_what_goes_in
@click.argument("target", metavar="FILE | REF")
@click.argument("kind", default="")
@pass_session
def check_command(
    session: Session,
    target: str,
    kind: str,
    language: str,
    facts: tuple[str, ...],
    enclosures: tuple[Path, ...],
    *,
    large_print: bool,
) -> None:
    """Hold a letter to a case, or a finished PDF, against its rules.

    A PDF is taken by its description for the kind it is; KIND says so for one that this desk did not make.
    Rules that need the case are left out then.
    """
    if Path(target).is_file():
        check_file(session, Path(target), kind)
        return
    if not kind:
        raise InvalidInput("file-unreadable", name=target)
    desk = session.desk
    order = replace(_order(kind, language, facts, enclosures), large_print=large_print)
    ask_about_numbers(session, target, _typed(order))
    actor = session.actor(reference=target)
    check_draft(session, draft_letter(desk.read, session.catalog, desk.press, actor, target, order))


@letters_command.command("sent")
@click.argument("reference", metavar="REF")
@click.argument("kind")
@click.option("--date", "on", required=True, type=DAY)
@click.option("--how", required=True, type=click.Choice([p.value for p in Posting]))
@click.option("--tracking", default="")
@pass_session
def sent_command(session: Session, reference: str, kind: str, on: date, how: str, tracking: str) -> None:
    """Record when and how a letter left."""
    ask_about_numbers(session, reference, {"tracking": tracking})
    actor = session.actor(reference=reference)
    case = mark_sent(
        session.desk.begin,
        session.catalog,
        actor,
        reference,
        kind,
        on=on,
        how=Posting(how),
        tracking=tracking,
    )
    print_step(case)


@letters_command.command("returned")
@click.argument("reference", metavar="REF")
@click.argument("kind")
@click.option("--date", "on", required=True, type=DAY)
@click.option("--reason", "why", required=True, type=click.Choice([r.value for r in ReturnReason]))
@pass_session
def returned_command(session: Session, reference: str, kind: str, on: date, why: str) -> None:
    """Record that a letter came back, and say what to do."""
    actor = session.actor(reference=reference)
    case = mark_returned(
        session.desk.begin, session.catalog, actor, reference, kind, on=on, why=ReturnReason(why)
    )
    asks = kind_of(session.catalog, kind).effect in SUSPENDS
    clock = clock_when_back(ReturnReason(why), asks=asks)
    click.echo(f"{say('returned-what-now', why)} {say('returned-clock', clock)}")
    print_step(case)


@letters_command.command("batch")
@click.option("--out", required=True, type=click.Path(path_type=Path))
@click.option("--controller", "controllers", multiple=True, help="Only of this organisation.")
@click.option("--enclosures", is_flag=True, help="With the enclosures that are PDFs.")
@pass_session
def batch_command(session: Session, out: Path, controllers: tuple[str, ...], *, enclosures: bool) -> None:
    """Put all letters that are issued and not sent into one PDF, a cover list on top."""
    desk = session.desk
    for controller in controllers:
        with desk.read() as work:
            controller_of(work, session.catalog, controller)
    batch = ready_letters(desk.read, session.catalog, desk.binder, controllers=controllers)
    for left in batch.left_out:
        told = {"reference": left.reference, "kind": left.letter.kind}
        click.echo(say("batch-left-out", left.why, told), err=True)
    check_copy_place(out)
    pdf = bind_batch(
        desk.read,
        desk.binder,
        batch.letters,
        day=session.today(),
        language=system_language(),
        title=", ".join(controllers),
        enclosures=enclosures,
    )
    write_copy(out, pdf)
    _tell_batch(session, batch, out)


def _tell_batch(session: Session, batch: Batch, out: Path) -> None:
    if session.as_json:
        print_json(
            [
                {
                    "reference": each.reference,
                    "controller": each.controller,
                    "kind": each.letter.kind,
                    "addressee": each.addressee,
                    "pages": each.pages,
                    "how": each.how.value,
                }
                for each in batch.letters
            ]
        )
        return
    for each in batch.letters:
        click.echo(f"{each.reference}  {each.letter.kind:<28}{each.addressee}  {each.pages}")
    click.echo(str(out))


for _command in (labels_command, envelopes_command, window_page_command, text_command):
    letters_command.add_command(_command)
