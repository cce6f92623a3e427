"""`dsar controllers`: who can answer, what their statements say, and what is wrong with these."""

from dataclasses import asdict
from pathlib import Path

import click

from dsar_desk.cli.case_work import confirm_none
from dsar_desk.cli.context import Session, pass_session, read_file
from dsar_desk.cli.output import print_json, say, warn
from dsar_desk.domain.controller_texts import texts_of
from dsar_desk.domain.controllers import Controller, Retention, facts_of
from dsar_desk.domain.letters import LETTER_LANGUAGES
from dsar_desk.errors import InvalidInput
from dsar_desk.services.guard import check_typed
from dsar_desk.services.letter_texts import take_texts, texts_to_carry
from dsar_desk.services.openings import take_controller
from dsar_desk.services.shops import controller_of, controllers_of
from dsar_desk.services.statements import StatementEntry, keep_statement


@click.group("controllers")
def controllers_command() -> None:
    """Controllers: list, show, check, propose, statement, export, import."""


def _all(session: Session) -> list[Controller]:
    desk = session.desk_or_none
    if desk is None:
        return list(controllers_of(None, session.catalog))
    with desk.read() as work:
        return list(controllers_of(work, session.catalog))


def _one(session: Session, controller_id: str) -> Controller:
    desk = session.desk_or_none
    if desk is None:
        return controller_of(None, session.catalog, controller_id)
    with desk.read() as work:
        return controller_of(work, session.catalog, controller_id)


@controllers_command.command("list")
@pass_session
def list_command(session: Session) -> None:
    """List the controllers of this desk and the shipped examples."""
    known = _all(session)
    if session.as_json:
        print_json(
            [{"id": c.id, "name": c.name, "country": c.country, "example": c.is_example} for c in known]
        )
        return
    for controller in known:
        click.echo(f"{controller.id:<20}{controller.name}")


@controllers_command.command("show")
@click.argument("controller_id", metavar="ID")
@pass_session
def show_command(session: Session, controller_id: str) -> None:
    """Show every fact with the sentence of the statement that it comes from."""
    controller = _one(session, controller_id)
    facts = [
        {
            "path": path,
            "value": fact.value,
            "quotation": fact.quotation,
            "source": fact.source,
            "section": fact.section,
            "code": fact.code,
            "translations": dict(fact.translations),
        }
        | ({"period": fact.period, "starts": fact.starts} if isinstance(fact, Retention) else {})
        for path, fact in facts_of(controller)
    ]
    if session.as_json:
        print_json(
            {
                "id": controller.id,
                "name": controller.name,
                "prefix": controller.prefix,
                "country": controller.country,
                "form_of_address": controller.form_of_address,
                "languages": list(controller.languages),
                "example": controller.is_example,
                "missing": [name for name in _WORTH_HAVING if not getattr(controller, name)],
                "facts": facts,
            }
        )
        return
    click.echo(f"{controller.name} ({controller.id}, {controller.country})")
    for fact in facts:
        click.echo(f"{fact['path']}: {fact['value']}\n    “{fact['quotation']}”")


_WORTH_HAVING = (
    "address",
    "email",
    "phone",
    "company_number",
    "vat_number",
    "dpo",
    "complaint",
    "identification",
    "backups",
    "transfers",
    "automated_decisions",
    "origin",
)


@controllers_command.command("check")
@click.argument("controller_id", metavar="ID")
@pass_session
def check_command(session: Session, controller_id: str) -> None:
    """Say what is missing, outdated or contradictory in the privacy statement."""
    from dsar_desk.bootstrap import statement_text
    from dsar_desk.domain.statement_check import check_statement

    controller = _one(session, controller_id)
    today = session.today(controller.country)
    findings = [
        {
            "code": finding.code,
            "severity": finding.severity,
            "article": finding.article,
            "sentence": say("findings", finding.code, finding.facts),
            "do": say("findings-do", finding.code, finding.facts),
            "quotation": finding.quotation,
            "path": finding.path,
        }
        for finding in check_statement(controller, statement_text(controller), today=today)
    ]
    if session.as_json:
        print_json(findings)
        return
    for each in findings:
        click.echo(f"{each['severity']}: {each['sentence']}")
        if each["quotation"]:
            click.echo(f"    “{each['quotation']}”")


@controllers_command.command("statement")
@click.argument("controller_id", metavar="ID")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--language", type=click.Choice(LETTER_LANGUAGES), help="As before, where it is not given.")
@click.option("--title", help="As before, where it is not given.")
@pass_session
def statement_command(
    session: Session, controller_id: str, file: Path, language: str | None, title: str | None
) -> None:
    """Keep a privacy statement's text (.txt, .md, .html, .pdf or .docx) with a controller, to be checked."""
    from dsar_desk.bootstrap import statement_in_file
    from dsar_desk.catalogs.statement_files import LONGEST_FILE as LONGEST_STATEMENT

    before = _one(session, controller_id).statement
    text = statement_in_file(read_file(file, most=LONGEST_STATEMENT), name=file.name)
    entry = StatementEntry(
        text, before.title if title is None else title, before.language if language is None else language
    )
    actor = session.actor(controller=controller_id)
    kept = keep_statement(session.desk.begin, session.catalog, actor, controller_id, entry)
    if kept.masked:
        warn([("national-number-masked", {"count": str(kept.masked)})])
    click.echo(controller_id)


@controllers_command.command("propose")
@click.argument("file", type=click.Path(path_type=Path))
@pass_session
def propose_command(session: Session, file: Path) -> None:
    """Propose what a privacy statement (.txt, .md, .html, .pdf or .docx) holds, each with its sentence."""
    from dsar_desk.bootstrap import statement_in_file
    from dsar_desk.catalogs.statement_files import LONGEST_FILE
    from dsar_desk.services.proposing import propose

    text = statement_in_file(read_file(file, most=LONGEST_FILE), name=file.name)
    read = propose(text, session.catalog)
    if read.masked:
        warn([("national-number-masked", {"count": str(read.masked)})])
    if session.as_json:
        print_json([asdict(each) for each in read.proposals])
        return
    for each in read.proposals:
        place = say("proposal-places", each.place.replace(".", "-"))
        value = ", ".join(each.value.splitlines())
        click.echo(f"{place} ({say('proposal-sureness', each.sureness)}): {value}")
        click.echo(f"    “{each.quotation}”")


@controllers_command.command("export")
@click.argument("controller_id", metavar="ID")
@click.option("--out", type=click.Path(path_type=Path), help="A file; without it to standard output.")
@pass_session
def export_command(session: Session, controller_id: str, out: Path | None) -> None:
    """Write a controller as one file, which `import` takes in elsewhere."""
    from dsar_desk.bootstrap import controller_text, with_letter_texts

    text = controller_text(_one(session, controller_id))
    desk = session.desk_or_none
    if desk is not None:
        text = with_letter_texts(text, texts_to_carry(desk.read, controller_id))
    if out is None:
        click.echo(text, nl=False)
        return
    try:
        out.write_text(text, encoding="utf-8")
    except OSError:
        raise InvalidInput("file-unwritable", name=out.name) from None
    click.echo(out)


@controllers_command.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@pass_session
def import_command(session: Session, file: Path) -> None:
    """Take a controller from a file into this desk; one of the same id is replaced."""
    from dsar_desk.bootstrap import controller_from, letter_texts_in
    from dsar_desk.catalogs.controllers import LONGEST as LONGEST_CONTROLLER

    try:
        text = read_file(file, most=LONGEST_CONTROLLER).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InvalidInput("file-not-text", name=file.name) from None
    controller = controller_from(text, name=file.name)
    own = [
        fact.value for fact in (controller.company_number, controller.phone, controller.vat_number) if fact
    ]
    typed = ((path, text) for path, text in texts_of(controller) if not path.startswith("statement."))
    if any(check_typed(text, field=path, known=own) for path, text in typed):
        confirm_none()
    carried = letter_texts_in(text, name=file.name)
    for each in carried:
        check_typed(each.text, field="letter-text")
    desk = session.desk
    saved = take_controller(desk.begin, session.catalog, session.actor(), controller, replaces=True)
    if carried:
        take_texts(desk.begin, session.catalog, desk.text_checks, session.actor(), saved.id, carried)
    click.echo(saved.id)
