"""`flask demo …`: load the demo, say how to sign in to it."""

import click
from flask.cli import AppGroup

from foundation.errors import Refused
from foundation.settings import settings
from foundation.store import needs_tables
from operations.demo.actions import load
from operations.demo.queries import Inside
from operations.demo.queries import sign_in_help
from operations.demo.queries import what_is_inside

demo = AppGroup("demo", help="The Sofia training of 2016 with invented people, to try things out.")


@demo.command("load")
@click.option("--if-empty", is_flag=True, help="Change nothing where something is stored already.")
@needs_tables
def load_command(if_empty: bool) -> None:  # noqa: FBT001 - click gives it
    """Fill an empty store with the demo."""
    inside = what_is_inside()
    if if_empty and (inside is Inside.REAL_DATA or not settings().demo_mailbox):
        return
    if inside is Inside.NOTHING:
        # Not on standard output: bin/serve keeps that for the end.
        click.echo("Loading the demo. This takes about half a minute …", err=True)
    if not (if_empty and inside is Inside.DEMO):
        _load()
    click.echo(sign_in_help())


@demo.command("sign-in-help")
@needs_tables
def sign_in_help_command() -> None:
    """Say who can sign in to the demo, and how."""
    if what_is_inside() is not Inside.DEMO:
        raise click.ClickException("There is no demo in this store. Load it with: flask demo load")
    click.echo(sign_in_help())


def _load() -> None:
    try:
        load()
    except Refused as refused:
        raise click.ClickException(refused.message) from None
