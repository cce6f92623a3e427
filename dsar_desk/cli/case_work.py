"""`dsar identity`, `decide`, `stop`, `suspend`, `resume`, `extend`: work on one case."""

import sys
from collections.abc import Mapping
from datetime import date

import click

from dsar_desk.cli.context import DAY, Session, pass_session
from dsar_desk.cli.output import say, warn
from dsar_desk.domain.cases import Case, SuspensionKind
from dsar_desk.domain.identity import IdentityMethod, IdentityOutcome
from dsar_desk.domain.national_numbers import find_national_numbers
from dsar_desk.domain.next_step import next_step
from dsar_desk.domain.rights import GROUNDS, Decision, Right
from dsar_desk.services.clockwork import extend_clock, resume_clock, suspend_clock
from dsar_desk.services.deciding import decide_right, ground_warns, settle_identity, stop_processing
from dsar_desk.services.guard import check_typed
from dsar_desk.services.number_rulings import READY_REASONS, checked_reason, rule_out_numbers

RIGHT = click.Choice([right.value for right in Right])


def print_step(case: Case) -> None:
    """Print the reference and the next step."""
    step = next_step(case)
    facts = {"right": step.right.value} if step.right else {}
    if step.right:
        facts["right_of"] = say("right-of", step.right.value)
    click.echo(f"{case.reference}  {say('next', step.code, facts)}")


def ask_about_numbers(session: Session, reference: str, typed: Mapping[str, str]) -> bool:
    """Ask once about what may be a national number; where nobody can answer, it is only said.

    Who says that it is none is not asked again in this case.

    Returns:
        Whether there was anything to ask or to say.

    Raises:
        InvalidInput: If what was typed certainly holds one.
    """
    if not any(find_national_numbers(text) for text in typed.values()):
        return False
    with session.desk.read() as work:
        known = work.cases.get(reference).own_numbers
    doubtful = [text for name, text in typed.items() if check_typed(text, field=name, known=known)]
    why = why_none() if doubtful else ""
    if why:
        rule_out_numbers(
            session.desk.begin,
            session.catalog,
            session.actor(reference=reference),
            reference,
            texts=doubtful,
            reason=why,
        )
    return bool(doubtful)


def somebody_answers() -> bool:
    """Return whether somebody sits at a terminal."""
    return sys.stdin is not None and sys.stdin.isatty()


def confirm_none() -> bool:
    """Let the user say that what may be a national number is none; warn where nobody can answer.

    Returns:
        Whether somebody said so.
    """
    if somebody_answers():
        click.confirm(say("told", "number-is-none"), abort=True, err=True)
        return True
    warn([("possible-national-number", {})])
    return False


def why_none() -> str:
    """Let the user say that it is none, and why; the reason is empty where nobody said so."""
    return ask_why() if confirm_none() else ""


def ask_why() -> str:
    """Ask at the terminal why digits are no national number: a ready answer by its figure, or a few words.

    Raises:
        InvalidInput: If the answer holds such digits itself.
    """
    click.echo(say("told", "why-no-number"), err=True)
    answer = click.prompt(say("told", "number-is-which"), err=True).strip()
    ready = {str(figure): code for figure, code in enumerate(READY_REASONS, start=1)}
    return checked_reason(say("no-number-reasons", ready[answer]) if answer in ready else answer)


@click.command("identity")
@click.argument("reference", metavar="REF")
@click.option("--outcome", required=True, type=click.Choice([o.value for o in IdentityOutcome]))
@click.option("--method", default="none", type=click.Choice([m.value for m in IdentityMethod]))
@click.option("--reason", default="")
@pass_session
def identity_command(session: Session, reference: str, outcome: str, method: str, reason: str) -> None:
    """Record how the identity check stands."""
    ask_about_numbers(session, reference, {"reason": reason})
    case = settle_identity(
        session.desk.begin,
        session.catalog,
        session.actor(reference=reference),
        reference,
        outcome=IdentityOutcome(outcome),
        method=IdentityMethod(method),
        reason=reason,
    )
    print_step(case)


@click.command("decide")
@click.argument("reference", metavar="REF")
@click.option("--right", required=True, type=RIGHT)
@click.option("--decision", required=True, type=click.Choice([d.value for d in Decision]))
@click.option("--ground", default="", help=f"One of: {', '.join(GROUNDS)}.")
@click.option("--reason", default="")
@pass_session
def decide_command(
    session: Session, reference: str, right: str, decision: str, ground: str, reason: str
) -> None:
    """Decide on one right."""
    ask_about_numbers(session, reference, {"reason": reason})
    case = decide_right(
        session.desk.begin,
        session.catalog,
        session.actor(reference=reference),
        reference,
        right=Right(right),
        decision=Decision(decision),
        ground=ground,
        reason=reason,
    )
    if ground_warns(ground):
        click.echo(say("grounds-warning", ground), err=True)
    print_step(case)


@click.command("stop")
@click.argument("reference", metavar="REF")
@click.option("--right", required=True, type=RIGHT)
@click.option("--on", required=True, type=DAY)
@pass_session
def stop_command(session: Session, reference: str, right: str, on: date) -> None:
    """Record that direct marketing, or what consent allowed, has stopped."""
    actor = session.actor(reference=reference)
    case = stop_processing(session.desk.begin, session.catalog, actor, reference, right=Right(right), on=on)
    print_step(case)


@click.command("suspend")
@click.argument("reference", metavar="REF")
@click.option("--kind", required=True, type=click.Choice([k.value for k in SuspensionKind]))
@click.option("--asked", required=True, type=DAY)
@click.option("--answered", type=DAY)
@click.option("--reason", default="")
@pass_session
def suspend_command(
    session: Session, reference: str, kind: str, asked: date, answered: date | None, reason: str
) -> None:
    """Record that the data subject was asked for something; the clock stands still."""
    ask_about_numbers(session, reference, {"reason": reason})
    case, warnings = suspend_clock(
        session.desk.begin,
        session.catalog,
        session.actor(reference=reference),
        reference,
        kind=SuspensionKind(kind),
        asked=asked,
        answered=answered,
        reason=reason,
    )
    warn(warnings)
    print_step(case)


@click.command("resume")
@click.argument("reference", metavar="REF")
@click.option("--answered", required=True, type=DAY)
@pass_session
def resume_command(session: Session, reference: str, answered: date) -> None:
    """Record the day on which the answer came in; the clock runs again."""
    actor = session.actor(reference=reference)
    print_step(resume_clock(session.desk.begin, session.catalog, actor, reference, answered=answered))


@click.command("extend")
@click.argument("reference", metavar="REF")
@click.option("--sent", required=True, type=DAY, help="The day on which the notice left.")
@click.option("--until", type=DAY, help="An own last day, earlier than the law allows.")
@click.option("--reason", default="")
@pass_session
def extend_command(session: Session, reference: str, sent: date, until: date | None, reason: str) -> None:
    """Record the one extension of at most two months."""
    ask_about_numbers(session, reference, {"reason": reason})
    case, warnings = extend_clock(
        session.desk.begin,
        session.catalog,
        session.actor(reference=reference),
        reference,
        sent=sent,
        until=until,
        reason=reason,
    )
    warn(warnings)
    print_step(case)
