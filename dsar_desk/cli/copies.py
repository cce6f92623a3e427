"""`dsar destroy-copy`: the copy of an ID in a case goes, and each place where it lay is recorded (ID-11)."""

from collections.abc import Mapping
from datetime import date

import click

from dsar_desk.cli.case_work import print_step
from dsar_desk.cli.context import DAY, Session, pass_session
from dsar_desk.cli.output import say
from dsar_desk.domain.cases import Channel
from dsar_desk.domain.id_copies import CopyTrace, likely_traces, traces_left
from dsar_desk.domain.identity import Answer
from dsar_desk.services.id_copies import destroy_copy

_PLACE = click.Choice([place.value for place in CopyTrace])


@click.command("destroy-copy")
@click.argument("reference", metavar="REF")
@click.option("--gone", multiple=True, type=_PLACE, help="It is gone from there.")
@click.option("--not-there", "never", multiple=True, type=_PLACE, help="It never was there.")
@click.option("--date", "on", type=DAY, help="The day on which it was gone everywhere (default: today).")
@pass_session
def destroy_copy_command(
    session: Session, reference: str, gone: tuple[str, ...], never: tuple[str, ...], on: date | None
) -> None:
    """Destroy the copy of an ID in a case, and record where else it is gone.

    The desk deletes nothing outside itself. Places in which a copy that came this way does not lie count as
    not there; those that are left are named on standard error.
    """
    with session.desk.read() as work:
        channel = work.cases.get(reference).channel
    places = _places(channel, gone, never)
    for place in traces_left(places):
        click.echo(f"{place.value}: {say('copy-traces', place.value)}", err=True)
    actor = session.actor(reference=reference)
    case = destroy_copy(session.desk.begin, session.catalog, actor, reference, places=places, on=on)
    print_step(case)


def _places(channel: Channel, gone: tuple[str, ...], never: tuple[str, ...]) -> Mapping[CopyTrace, Answer]:
    likely = likely_traces(channel)
    return {
        **{place: Answer.NOT_APPLICABLE for place in CopyTrace if place not in likely},
        **{CopyTrace(place): Answer.NOT_APPLICABLE for place in never},
        **{CopyTrace(place): Answer.YES for place in gone},
    }
