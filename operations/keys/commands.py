"""`flask rotate-keys`: a new key, everything sealed anew with it, and the old one removed."""

import click
from flask.cli import with_appcontext

from foundation.settings import settings
from foundation.signing import current_secrets
from foundation.store import needs_tables
from operations.keys import actions


@click.command("rotate-keys")
@click.option("--remove-old", is_flag=True, help="Remove the old keys, once nothing needs them.")
@with_appcontext
@needs_tables
def rotate_keys(*, remove_old: bool) -> None:
    """Seal everything with a new key while people work. Run it again if it was interrupted."""
    if remove_old:
        _remove()
    else:
        _rotate()


def _rotate() -> None:
    key_id = actions.begin()
    if key_id:
        click.echo(f"A new key seals from now on: {key_id}. The old one still opens.")
        click.echo(_about_the_secret())
    else:
        click.echo("An old key is still in the ring. Going on with what it sealed.")
    counts = actions.reseal_all()
    click.echo(f"{counts.done} values are sealed anew.")
    for column, row_ids in counts.unreadable.items():
        click.echo(f"Not readable in {column}: {', '.join(str(row_id) for row_id in row_ids)}")
    if counts.in_use:
        raise click.ClickException(f"{counts.in_use} values are in use just now. Run it again.")
    if counts.unreadable:
        raise click.ClickException(
            "Some values do not open with any key. Put them back from a backup, then run it again."
        )
    click.echo(
        "Nothing needs the old key any more. Make a backup now. One hour after the new key was"
        " made, remove the old one: flask --app app rotate-keys --remove-old"
    )


def _about_the_secret() -> str:
    days = settings().session_absolute.days
    if current_secrets().are_ours:
        return f"A new secret signs forms and cookies. The old one counts for {days} more days."
    return (
        "SECRET_KEY is in the environment, so it is not turned. Set a new one, put the old one into"
        f" SECRET_KEY_FALLBACKS for {days} days, and start Stepfree again."
    )


def _remove() -> None:
    try:
        gone = actions.remove_old()
    except actions.KeysError as error:
        raise click.ClickException(str(error)) from error
    click.echo(
        f"Removed: {', '.join(sorted(gone))}. Backups that were made before need it: keep a copy"
        " of the old ring as long as you keep them, apart from them."
    )


COMMANDS = (rotate_keys,)
