"""`dsar init`, `demo`, `history`, `verify`, `backup`, `restore`: the desk itself."""

import sys
from pathlib import Path

import click

from dsar_desk.cli.context import Session, now, pass_session, secret_in
from dsar_desk.cli.output import print_json, say, warn
from dsar_desk.domain.passphrases import LEAST, is_short
from dsar_desk.errors import InvalidInput
from dsar_desk.services.demo import invent_cases
from dsar_desk.services.ports import Shop


@click.command("init")
@pass_session
def init_command(session: Session) -> None:
    """Make a desk. The recovery code is the last line, shown this once."""
    from dsar_desk.bootstrap import make_desk

    passphrase = session.passphrase
    desk, code = make_desk(session.folder, passphrase=passphrase)
    name = desk.actor().name
    desk.close()
    if passphrase is not None and is_short(passphrase):
        warn([("passphrase-short", {"least": str(LEAST)})])
    click.echo(say("told", "desk-made", {"folder": str(session.folder)}))
    click.echo(say("told", "signs-as", {"name": name}))
    click.echo(say("told", "recovery-code"))
    click.echo(code)


@click.command("demo")
@click.option("--requests", "count", required=True, type=click.IntRange(1, 1_000_000))
@click.option("--seed", default=1, show_default=True)
@pass_session
def demo_command(session: Session, count: int, seed: int) -> None:
    """Fill a desk with invented cases, for practice and for measuring."""
    desk = session.desk
    today = session.today()
    shops = [
        Shop(controller, session.catalog.country(controller.country))
        for controller in session.catalog.controllers()
    ]
    if desk.has_cases():
        raise InvalidInput("demo-needs-empty-desk")
    made = desk.import_cases(invent_cases(count, shops=shops, today=today, now=now(), seed=seed))
    click.echo(say("told", "demo-made", {"count": str(made)}))


@click.command("history")
@click.argument("reference", metavar="REF")
@pass_session
def history_command(session: Session, reference: str) -> None:
    """Show what happened to a case, when and by whom."""
    with session.desk.read() as work:
        events = tuple(work.history.of(reference))
        if not events:
            work.cases.get(reference)
    told = [
        {
            "sequence": recorded.sequence,
            "at": recorded.event.at.isoformat(),
            "by": recorded.event.by,
            "kind": recorded.event.kind,
            "reason": recorded.event.reason,
            "changes": {name: list(pair) for name, pair in recorded.event.changes.items()},
            "purged": recorded.purged,
            "sha256": recorded.sha256,
        }
        for recorded in events
    ]
    if session.as_json:
        print_json(told)
        return
    for each in told:
        click.echo(f"{each['at']}  {each['by']}  {say('events', str(each['kind']))}  {each['reason']}")


@click.command("verify")
@pass_session
def verify_command(session: Session) -> None:
    """Check the chain of the history, the letters and the file."""
    report = session.desk.verify()
    problems = [
        {"code": problem.code, "sentence": say("problems", problem.code, problem.facts)}
        for problem in report.problems
    ]
    if session.as_json:
        print_json({"ok": not problems, "events": report.counts.events, "problems": problems})
    elif not problems:
        click.echo(say("told", "verified", {"events": str(report.counts.events)}))
    for problem in problems:
        click.echo(problem["sentence"], err=True)
    if problems:
        sys.exit(1)


@click.command("backup")
@click.argument("file", type=click.Path(path_type=Path))
@pass_session
def backup_command(session: Session, file: Path) -> None:
    """Write a backup and read it back."""
    session.desk.backup(file, actor=session.actor())
    click.echo(say("told", "backup-made", {"file": str(file)}))


@click.command("restore")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--recovery-code-file", type=click.Path(path_type=Path))
@pass_session
def restore_command(session: Session, file: Path, recovery_code_file: Path | None) -> None:
    """Restore a backup into the desk's folder, which must hold no desk."""
    from dsar_desk.bootstrap import restore_desk

    code = secret_in(recovery_code_file) if recovery_code_file else None
    restore_desk(file, session.folder, recovery_code=code, passphrase=session.passphrase)
    click.echo(say("told", "restored", {"folder": str(session.folder)}))
