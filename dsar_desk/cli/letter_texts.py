"""`dsar letters text`: own texts of letters and passages, shown, set, compared and taken back."""

from collections.abc import Callable
from pathlib import Path

import click

from dsar_desk.cli.context import Session, pass_session, read_file
from dsar_desk.cli.output import print_json, say
from dsar_desk.domain.letter_texts import LONGEST_TEXT, TEXT_LANGUAGES, Change, Piece, TextKey, compare
from dsar_desk.errors import InvalidInput
from dsar_desk.services.letter_texts import (
    OwnText,
    back_to_shipped,
    faults_of,
    keep_draft,
    letters_touched,
    read_text,
    use_text,
)
from dsar_desk.services.shops import controller_of


@click.group("text")
def text_command() -> None:
    """Own texts of letters: show, set, diff, reset, letters.

    KIND is a kind of letter, a passage that letters share (passage:remedies), or several-answers.
    """


def _which(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the controller, the kind and the language."""
    for option in (
        click.option("--language", default="nl", type=click.Choice(TEXT_LANGUAGES)),
        click.argument("kind"),
        click.argument("controller", metavar="ID"),
    ):
        command = option(command)
    return command


@text_command.command("show")
@_which
@click.option("--shipped", is_flag=True, help="The standard text, not the own one.")
@pass_session
def show_command(session: Session, controller: str, kind: str, language: str, *, shipped: bool) -> None:
    """Print the text that letters are made from."""
    own = _read(session, TextKey(controller, kind, language))
    if session.as_json:
        print_json(
            {
                "controller": controller,
                "kind": kind,
                "language": language,
                "own": own.in_use is not None,
                "draft": own.draft is not None,
                "improved": own.is_behind,
                "text": own.shipped if shipped else own.used,
            }
        )
        return
    click.echo(own.shipped if shipped else own.used, nl=False)


@text_command.command("set")
@_which
@click.argument("file", type=click.Path(path_type=Path))
@pass_session
def set_command(session: Session, controller: str, kind: str, language: str, file: Path) -> None:
    """Let letters be made from the text in FILE. A faulty one is kept as a draft, and each fault is named."""
    desk, key = session.desk, TextKey(controller, kind, language)
    text = _text_in(file)
    actor = session.actor(controller=controller)
    faults = faults_of(desk.read, desk.text_checks, key, text)
    for fault in faults:
        click.echo(say("errors", fault.code, fault.facts), err=True)
    if faults:
        keep_draft(desk.begin, session.catalog, desk.text_checks, actor, key, text)
        raise InvalidInput("text-kept-as-draft", count=len(faults))
    own = use_text(desk.begin, session.catalog, desk.text_checks, actor, key, text)
    click.echo(f"{controller} {kind} {language}: {len(own.versions)}")


@text_command.command("letters")
@_which
@pass_session
def letters_command(session: Session, controller: str, kind: str, language: str) -> None:
    """Print the kinds of letter that a text comes into: those that a change of it touches."""
    key = TextKey(controller, kind, language)
    own = _read(session, key)
    found = letters_touched(session.desk.read, session.desk.text_checks, key, own.used)
    if session.as_json:
        print_json({"controller": controller, "kind": kind, "language": language, "letters": list(found)})
        return
    for letter in found:
        click.echo(letter)


@text_command.command("diff")
@_which
@click.option("--improved", is_flag=True, help="What was improved in the standard text since.")
@pass_session
def diff_command(session: Session, controller: str, kind: str, language: str, *, improved: bool) -> None:
    """Show how the own text differs from the standard one: [-what went-] {+what came+}."""
    own = _read(session, TextKey(controller, kind, language))
    pieces = compare(own.base, own.shipped) if improved else compare(own.shipped, own.used)
    click.echo("".join(_marked(piece) for piece in pieces), nl=False)


@text_command.command("reset")
@_which
@pass_session
def reset_command(session: Session, controller: str, kind: str, language: str) -> None:
    """Let letters be made from the standard text again; the own one stays among the versions."""
    desk, key = session.desk, TextKey(controller, kind, language)
    actor = session.actor(controller=controller)
    back_to_shipped(desk.begin, session.catalog, desk.text_checks, actor, key)


def _read(session: Session, key: TextKey) -> OwnText:
    desk = session.desk
    with desk.read() as work:
        controller_of(work, session.catalog, key.controller)
    return read_text(desk.read, desk.text_checks, key)


def _text_in(file: Path) -> str:
    try:
        text = read_file(file, most=4 * LONGEST_TEXT).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InvalidInput("file-unreadable", name=file.name) from None
    return text.replace("\r\n", "\n")


def _marked(piece: Piece) -> str:
    marks = {Change.REMOVED: ("[-", "-]"), Change.ADDED: ("{+", "+}"), Change.SAME: ("", "")}
    before, after = marks[piece.change]
    return f"{before}{piece.text}{after}"
