"""`flask erase`: everything about one person, for whoever cannot do it on their own page."""

import click
from flask.cli import with_appcontext

from events.team.queries import participations_of
from foundation.audit import Actor
from foundation.errors import Refused
from foundation.people.queries import person_by_email
from foundation.people.queries import roles_of
from foundation.store import needs_tables
from registration.own_data.actions import erase_person
from registration.own_data.queries import choices_to_keep


@click.command("erase")
@click.option("--email", required=True, help="Of the person who asks to be erased.")
@click.option("--keep-certificates", is_flag=True, help="Their certificates keep their name.")
@with_appcontext
@needs_tables
def erase(email: str, keep_certificates: bool) -> None:  # noqa: FBT001 - click gives it
    """Erase everything about one person in all trainings, and their account.

    Make sure that it is the person who asks: this cannot be undone. It asks once more before it
    begins. Roles have to be taken away first, on the page Team of each training.
    """
    person = person_by_email(email)
    if person is None:
        raise click.ClickException(f"Nobody here has the address {email}.")
    if roles_of(person):
        raise click.ClickException("This person holds a role. Take it away on the page Team first.")
    rows = participations_of(person)
    for row in rows:
        click.echo(f"{row.event.title}: {row.name}, {row.state.label}")
    click.echo(f"All of this and the account of {email} will be erased. Nobody can undo it.")
    click.confirm("Erase?", abort=True)
    kept = [name for row in rows for name in choices_to_keep(row)] if keep_certificates else []
    try:
        erase_person(person, kept, Actor("command"))
    except Refused as refused:
        raise click.ClickException(refused.message) from None
    click.echo(f"Erased from {len(rows)} trainings. Backups that were made before still hold it.")
