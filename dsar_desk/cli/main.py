"""The root of the command line: global options, lazy groups, one door for errors."""

import sys
from collections.abc import Sequence
from datetime import date
from importlib import import_module
from pathlib import Path

import click

from dsar_desk import __version__
from dsar_desk.cli.context import DAY, Session
from dsar_desk.cli.output import say_bug, say_error
from dsar_desk.errors import DeskError

_COMMANDS = {
    "init": "desks",
    "demo": "desks",
    "verify": "desks",
    "backup": "desks",
    "restore": "desks",
    "history": "desks",
    "handler": "handler",
    "controllers": "controllers",
    "requests": "requests",
    "identity": "case_work",
    "decide": "case_work",
    "stop": "case_work",
    "suspend": "case_work",
    "resume": "case_work",
    "extend": "case_work",
    "destroy-copy": "copies",
    "letters": "letters",
    "deadline": "deadline",
    "scan": "pictures",
    "mask": "pictures",
}
_WITH_VALUE = ("--desk", "--passphrase-file", "--today")


class LazyGroup(click.Group):
    """Imports a command's module when it is called, so that `dsar deadline` loads no database."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's signature
        """Return the commands in the order of the work."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  # as above
        """Return a command by name."""
        module = _COMMANDS.get(cmd_name)
        if module is None:
            return None
        command = getattr(import_module(f"dsar_desk.cli.{module}"), f"{cmd_name.replace('-', '_')}_command")
        assert isinstance(command, click.Command)
        return command


@click.command(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--desk", type=click.Path(path_type=Path, file_okay=False), help="The desk's folder.")
@click.option("--passphrase-file", type=click.Path(path_type=Path), help="File whose first line opens it.")
@click.option("--today", type=DAY, help="The day as of which to work (default: today at the controller).")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.version_option(__version__, prog_name="dsar")
@click.pass_context
def dsar(
    ctx: click.Context, desk: Path | None, passphrase_file: Path | None, today: date | None, *, as_json: bool
) -> None:
    """Keep data subject requests on time, documented and answered."""
    ctx.obj = Session(desk, passphrase_file, today, as_json=as_json)
    ctx.call_on_close(ctx.obj.close)


def hoisted(arguments: Sequence[str]) -> list[str]:
    """Return the arguments with the global options first, wherever they stood."""
    front: list[str] = []
    rest: list[str] = []
    words = iter(arguments)
    for word in words:
        if word == "--":
            rest.extend((word, *words))
        elif word in _WITH_VALUE:
            front.extend((word, *[value for value in [next(words, None)] if value is not None]))
        elif word == "--json" or word.startswith(tuple(f"{option}=" for option in _WITH_VALUE)):
            front.append(word)
        else:
            rest.append(word)
    return front + rest


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and exit with its status."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        dsar.main(hoisted(sys.argv[1:] if arguments is None else arguments), prog_name="dsar")
    except DeskError as error:
        say_error(error)
        sys.exit(1)
    except Exception as error:  # noqa: BLE001  # a traceback would show values, and so somebody's data
        say_bug(error)
        sys.exit(1)
