"""`dsar deadline`: the last day, and why; without a desk."""

import json
import sys
from collections.abc import Iterator, Sequence
from datetime import date

import click

from dsar_desk.cli.context import DAY, Session, pass_session
from dsar_desk.cli.output import error_line, print_json, say
from dsar_desk.domain.deadlines import Deadlines, Extended, as_json, deadline
from dsar_desk.domain.reckoning import Pause
from dsar_desk.domain.steps import Step
from dsar_desk.errors import DeskError, InvalidInput
from dsar_desk.sentences import system_language
from dsar_desk.services.ports import Catalog

_BLANKS = " \t\r\n\ufeff"
"""What may stand around a line: a file's first one can begin with a byte order mark."""


def parse_pause(text: object) -> Pause:
    """Return a suspension written as A/B, or A/ when open.

    Raises:
        InvalidInput: If it is not written so.
    """
    asked, slash, answered = str(text).partition("/")
    if not slash:
        raise InvalidInput("not-a-pause", value=str(text)[:30])
    return Pause(_day(asked), _day(answered) if answered.strip() else None)


def _day(text: object) -> date:
    try:
        return date.fromisoformat(str(text).strip())
    except ValueError:
        raise InvalidInput("not-a-date", value=str(text)[:20]) from None


def reckon(
    catalog: Catalog, country: str, received: date, pauses: Sequence[Pause], *, extended: bool
) -> Deadlines:
    """Return the dates by the law of a country."""
    return deadline(
        received,
        country=catalog.country(country.upper()),
        pauses=pauses,
        extension=Extended() if extended else None,
    )


@click.command("deadline")
@click.option("--country", default="NL", show_default=True, help="NL, BE or FR: where the controller is.")
@click.option("--received", type=DAY, help="The day of receipt.")
@click.option("--pause", "pauses", multiple=True, help="A suspension A/B, or A/ while it is open.")
@click.option("--extended", is_flag=True, help="The term was extended by two months.")
@click.option("--batch", is_flag=True, help="Read JSON lines: country, received, pauses, extended.")
@pass_session
def deadline_command(
    session: Session,
    country: str,
    received: date | None,
    pauses: tuple[str, ...],
    *,
    extended: bool,
    batch: bool,
) -> None:
    """Say the last day of a request, and why it is that day."""
    if batch:
        sys.exit(_batch(session.catalog))
    if received is None:
        raise click.UsageError("Missing option '--received'.")
    dates = reckon(session.catalog, country, received, [parse_pause(p) for p in pauses], extended=extended)
    told = as_json(dates)
    if session.as_json:
        print_json(told)
        return
    for name, value in told.items():
        if name != "steps":
            click.echo(f"{name:<18}{'' if value is None else value}")
    language = system_language()
    for step in dates.steps:
        click.echo(f"- {_sentence(step)} ({step.source.in_language(language)})")


def _sentence(step: Step) -> str:
    days = abs(step.days or 0)
    return say(
        "steps",
        step.code,
        {
            "date": step.date.isoformat(),
            "days": say("step-days", "one" if days == 1 else "many", {"count": str(days)}),
            "name": step.name.in_language(system_language()),
        },
    )


def _batch(catalog: Catalog) -> int:
    status = 0
    for result in _results(catalog):
        status = status or int("error" in result)
        click.echo(json.dumps(result, ensure_ascii=False))
    return status


def _results(catalog: Catalog) -> Iterator[dict[str, object]]:
    for line in sys.stdin:
        if not line.strip(_BLANKS):
            continue
        try:
            yield as_json(_from_line(catalog, line.strip(_BLANKS)))
        except DeskError as error:
            yield {"error": error_line(error)}


def _from_line(catalog: Catalog, line: str) -> Deadlines:
    try:
        asked = json.loads(line)
    except (ValueError, RecursionError):
        raise InvalidInput("not-json") from None
    pauses = asked.get("pauses") if isinstance(asked, dict) else None
    if not isinstance(asked, dict) or not isinstance(pauses or [], list) or "received" not in asked:
        raise InvalidInput("not-json")
    return reckon(
        catalog,
        str(asked.get("country", "NL")),
        _day(asked["received"]),
        [parse_pause(pause) for pause in pauses or []],
        extended=_is_extended(asked.get("extended")),
    )


def _is_extended(told: object) -> bool:
    """Return what a line says of the extension: a truth value, or 1 and 0 as in a table."""
    known = {"": False, "0": False, "false": False, "none": False, "1": True, "true": True}
    try:
        return known[str(told).lower()]
    except KeyError:
        raise InvalidInput("not-json") from None
