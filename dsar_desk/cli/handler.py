"""`dsar handler`: whose name stands below letters and in the history."""

import click

from dsar_desk.cli.context import Session, pass_session
from dsar_desk.cli.output import print_json
from dsar_desk.services.guard import check_typed


@click.command("handler")
@click.option("--name", help="As it stands below letters and in the history.")
@click.option("--role", help="As 'owner' or 'privacy officer'; may be empty.")
@pass_session
def handler_command(session: Session, name: str | None, role: str | None) -> None:
    """Show or set who handles the requests; without a name the login name stands below letters."""
    from dsar_desk.bootstrap import change_setting

    desk = session.desk
    for key, value in (("user.name", name), ("user.role", role)):
        if value is not None:
            check_typed(value, field=key)
            change_setting(desk, key, " ".join(value.split())[:200])
    actor = desk.actor()
    if session.as_json:
        print_json({"name": actor.name, "role": actor.role})
        return
    click.echo(", ".join(filter(None, (actor.name, actor.role))))
