"""`flask reset-second-proof`: for a person who lost app, passkey and recovery codes."""

import click
from flask.cli import with_appcontext

from foundation.errors import Refused
from foundation.factors.actions.apps import reset
from foundation.people import Person
from foundation.people.queries import person_by_email
from foundation.store import needs_tables


@click.command("reset-second-proof")
@click.option("--email", required=True, help="Of the person who lost their proofs.")
@click.option("--vouched-by", required=True, help="Email address of somebody else who knows them.")
@click.option("--reason", required=True, help="Why, and how you made sure that it is the person.")
@with_appcontext
@needs_tables
def reset_command(email: str, vouched_by: str, reason: str) -> None:
    """Take all second proofs of a person away, so that they can set up new ones.

    Somebody else with an account has to vouch: speak to the person first, never only by email.
    """
    try:
        reset(_known(email), _known(vouched_by), reason)
    except Refused as refused:
        raise click.ClickException(refused.message) from None
    click.echo("Done. A letter tells the person. They set up a new proof at their next visit.")


def _known(email: str) -> Person:
    person = person_by_email(email)
    if person is None:
        raise click.ClickException(f"Nobody here has the address {email}.")
    return person


commands = [reset_command]
