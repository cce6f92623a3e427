"""`dsar letters labels`, `envelopes`, `window-page`: paper beside letters, as PDF."""

from collections.abc import Callable, Sequence
from pathlib import Path

import click

from dsar_desk.bootstrap.copies import write_copy
from dsar_desk.cli.context import Session, pass_session
from dsar_desk.errors import NotFound
from dsar_desk.sentences import system_language
from dsar_desk.services.batches import ReadyLetter, ready_letters
from dsar_desk.services.shops import controller_of


def _letters(session: Session, controllers: tuple[str, ...]) -> Sequence[ReadyLetter]:
    """Return the letters that are ready and have an address."""
    desk = session.desk
    batch = ready_letters(desk.read, session.catalog, desk.binder, controllers=controllers)
    found = [each for each in batch.letters if each.address]
    if not found:
        raise NotFound("no-letters-ready")
    return found


def _options(command: Callable[..., None]) -> Callable[..., None]:
    for option in (
        click.option("--controller", "controllers", multiple=True, help="Only of this organisation."),
        click.option("--out", required=True, type=click.Path(path_type=Path)),
    ):
        command = option(command)
    return command


@click.command("labels")
@_options
@click.option("--sheet", default="70x37", help="70x37, 63x38 or 99x38.")
@click.option("--start", default=1, type=click.IntRange(1), help="The first label still on the sheet.")
@pass_session
def labels_command(session: Session, out: Path, controllers: tuple[str, ...], sheet: str, start: int) -> None:
    """Put the addresses of all letters that are ready on sheets of labels."""
    from dsar_desk.bootstrap.postal import labels_pdf

    write_copy(
        out, labels_pdf([each.address for each in _letters(session, controllers)], sheet=sheet, start=start)
    )
    click.echo(str(out))


@click.command("envelopes")
@_options
@click.option("--size", default="dl", help="dl or c5.")
@pass_session
def envelopes_command(session: Session, out: Path, controllers: tuple[str, ...], size: str) -> None:
    """Put the addresses of all letters that are ready on envelopes."""
    from dsar_desk.bootstrap.postal import envelopes_pdf

    letters = _letters(session, controllers)
    addresses, senders = [each.address for each in letters], [each.sender for each in letters]
    write_copy(out, envelopes_pdf(addresses, size=size, senders=senders))
    click.echo(str(out))


@click.command("window-page")
@click.option("--out", required=True, type=click.Path(path_type=Path))
@click.option("--controller", default="", help="The window of this organisation's letters; else all.")
@pass_session
def window_page_command(session: Session, out: Path, controller: str) -> None:
    """Make a test page that shows where the window of an envelope sits."""
    from dsar_desk.bootstrap.postal import WINDOWS, window_page_pdf

    windows: tuple[str, ...] = tuple(WINDOWS)
    if controller:
        desk = session.desk_or_none
        if desk is None:
            windows = (controller_of(None, session.catalog, controller).letterhead.window,)
        else:
            with desk.read() as work:
                windows = (controller_of(work, session.catalog, controller).letterhead.window,)
    write_copy(out, window_page_pdf(windows, language=system_language()))
    click.echo(str(out))
