"""`flask create-admin`: the only way to the first account."""

import os
import sys

import click
from email_validator import EmailNotValidError
from email_validator import validate_email
from flask.cli import with_appcontext

from foundation.errors import Refused
from foundation.forms.cleaning import clean_text
from foundation.people.actions.accounts import create_admin
from foundation.settings import settings
from foundation.store import needs_tables

_LONGEST_NAME = 200


def _address(context: click.Context, parameter: click.Parameter, typed: str) -> str:
    del context, parameter
    try:
        validate_email(typed.strip(), check_deliverability=False, test_environment=True)
    except EmailNotValidError:
        raise click.BadParameter("Enter an email address like name@example.org") from None
    return typed.strip()


def _name(context: click.Context, parameter: click.Parameter, typed: str) -> str:
    del context, parameter
    name = clean_text(typed)
    if not name or len(name) > _LONGEST_NAME:
        raise click.BadParameter(f"Enter a name of 1 to {_LONGEST_NAME} characters.")
    return name


@click.command("create-admin")
@click.option("--name", prompt="Name", callback=_name)
@click.option("--email", prompt="Email address", callback=_address)
@click.option("--password-stdin", is_flag=True, help="Read the password from standard input.")
@with_appcontext
@needs_tables
def create_admin_command(name: str, email: str, password_stdin: bool) -> None:  # noqa: FBT001 - click gives it
    """Make an account for somebody who runs this site.

    The password is optional: they can always sign in by letter. It is never an option, because
    other users of the machine can read the options of a running command. It comes from
    ADMIN_PASSWORD, from standard input, or is asked for.
    """
    try:
        create_admin(name, email, _password(from_stdin=password_stdin))
    except Refused as refused:
        raise click.ClickException(refused.message) from None
    click.echo(f"The account is made. Sign in at {settings().base_url}/sign-in")


def _password(*, from_stdin: bool) -> str:
    if from_stdin:
        return sys.stdin.readline().rstrip("\r\n")
    given = os.environ.get("ADMIN_PASSWORD", "")
    if given or not sys.stdin.isatty():
        return given
    typed: str = click.prompt(
        "Password (empty: sign in by letter)",
        default="",
        show_default=False,
        hide_input=True,
        confirmation_prompt=True,
    )
    return typed


commands = [create_admin_command]
