"""`dsar scan`, `dsar mask`: what must not be seen on a picture of an ID; without a desk."""

import sys
from collections.abc import Iterable
from pathlib import Path

import click

from dsar_desk.bootstrap import example_names, make_redactor
from dsar_desk.bootstrap.copies import check_copy_place, write_copy
from dsar_desk.cli.case_work import confirm_none
from dsar_desk.cli.context import Session, pass_session, read_file, secret_in
from dsar_desk.cli.output import print_json, say
from dsar_desk.domain.controllers import Controller
from dsar_desk.domain.redaction import LARGEST_PICTURE, Finding, Scan, Watermark, proposed_areas
from dsar_desk.domain.watermark import watermark
from dsar_desk.errors import DeskUnavailable, InvalidInput, NotAllowed, PasswordNeeded
from dsar_desk.sentences import system_language
from dsar_desk.services.guard import check_typed
from dsar_desk.services.ports import Redactor
from dsar_desk.services.shops import controller_of

_FILE = click.Path(path_type=Path)
_PASSWORD = click.option("--password-file", type=_FILE, help="File whose first line opens a locked PDF.")


@click.command("scan")
@click.argument("file", type=_FILE)
@_PASSWORD
@pass_session
def scan_command(session: Session, file: Path, password_file: Path | None) -> None:
    """Say what must not be seen on a picture or PDF of an ID, and where."""
    scan = _scanned(make_redactor(), file, password_file)
    if session.as_json:
        print_json([_as_json(each) for each in scan.findings])
    else:
        _print(scan)
    if not scan.text_was_read:
        click.echo(say("told", "scan-text-unread"), err=True)
        sys.exit(1)


@click.command("mask")
@click.argument("file", metavar="IN", type=_FILE)
@click.argument("out", metavar="OUT.png", type=_FILE)
@click.option("--controller", default="", help="Id of the controller for which the copy was made.")
@click.option("--case", "reference", default="", help="Reference of the case, as KTG-2026-0001.")
@_PASSWORD
@pass_session
def mask_command(
    session: Session, file: Path, out: Path, controller: str, reference: str, password_file: Path | None
) -> None:
    """Make a masked copy: black out what was found, stamp a watermark, read the result again.

    Pages of a PDF or TIFF come under each other in one picture. Nothing is written while anything that
    must not be seen can be read.
    """
    _check_place(file, out)
    stamp = _watermark(session, controller, reference)
    redactor = make_redactor()
    scan = _scanned(redactor, file, password_file)
    areas = proposed_areas(scan.findings)
    copy = redactor.mask(scan.pages, areas, watermark=stamp)
    if copy.legible:  # what only the second reading saw goes too, and is read once more
        areas = (*areas, *proposed_areas(copy.legible))
        copy = redactor.mask(scan.pages, areas, watermark=stamp)
    if not (scan.text_was_read and copy.text_was_read):
        raise NotAllowed("copy-text-unread")
    if not copy.is_clean:
        raise NotAllowed("mask-legible", places=_places(copy.legible))
    write_copy(out, redactor.join(copy.pages))
    if not areas:
        click.echo(say("told", "scan-empty"), err=True)
    click.echo(say("told", "mask-made", {"file": str(out), "count": str(len(areas))}))


def _scanned(redactor: Redactor, file: Path, password_file: Path | None) -> Scan:
    """Return what is on a file; where a PDF is locked and somebody sits there, ask for its password."""
    content = read_file(file, most=LARGEST_PICTURE)
    password = secret_in(password_file) if password_file else ""
    try:
        return redactor.scan(content, name=file.name, password=password)
    except PasswordNeeded:
        if password_file or sys.stdin is None or not sys.stdin.isatty():
            raise
    password = click.prompt(say("told", "pdf-password"), hide_input=True, err=True)
    return redactor.scan(content, name=file.name, password=password)


def _check_place(file: Path, out: Path) -> None:
    """Refuse to write over the picture itself, or where no file can lie, before anything is read."""
    if out.exists() and file.exists() and out.samefile(file):
        raise InvalidInput("copy-over-original", name=out.name)
    check_copy_place(out)


def _watermark(session: Session, controller: str, reference: str) -> Watermark:
    if check_typed(reference, field="reference"):
        confirm_none()
    if not controller:
        return watermark(system_language(), on=session.today(), reference=reference)
    known = _controller(session, controller)
    return watermark(
        known.languages[0], on=session.today(known.country), name=known.name, reference=reference
    )


def _controller(session: Session, controller_id: str) -> Controller:
    """Return a controller of this desk if there is one; a shipped example needs no desk that opens."""
    try:
        desk = session.desk_or_none
    except DeskUnavailable:
        if controller_id not in example_names():
            raise
        desk = None
    if desk is None:
        return controller_of(None, session.catalog, controller_id)
    with desk.read() as work:
        return controller_of(work, session.catalog, controller_id)


def _as_json(finding: Finding) -> dict[str, object]:
    box = finding.box
    return {
        "kind": finding.kind.value,
        "page": finding.page + 1,
        "box": [round(side, 5) for side in (box.left, box.top, box.right, box.bottom)],
        "certainty": finding.sureness.value,
        "text": finding.text,
    }


def _print(scan: Scan) -> None:
    """Print a line for each finding: page, how sure, what, its text with stars, where in percent."""
    for each in scan.findings:
        page = say("told", "scan-page", {"page": str(each.page + 1)})
        sureness = say("surenesses", each.sureness.value)
        kind = say("findings-on-pictures", each.kind.value)
        click.echo(f"{page:<10}{sureness:<11}{kind:<32}{_place(each):<24}{each.text}".rstrip())
    if scan.text_was_read and not scan.findings:
        click.echo(say("told", "scan-empty"))


def _place(finding: Finding) -> str:
    box = finding.box
    return f"{box.left:.0%}, {box.top:.0%} - {box.right:.0%}, {box.bottom:.0%}"


def _places(findings: Iterable[Finding]) -> str:
    return "; ".join(
        f"{say('findings-on-pictures', each.kind.value)}, "
        f"{say('told', 'scan-page', {'page': str(each.page + 1)})} ({_place(each)})"
        for each in findings
    )
