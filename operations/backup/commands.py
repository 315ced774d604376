"""`flask backup FILE` and `flask restore FILE`."""

from pathlib import Path

import click
from flask.cli import with_appcontext

from foundation.store import needs_tables
from operations.backup import actions


@click.command("backup")
@click.argument("target", type=click.Path(path_type=Path, dir_okay=False))
@with_appcontext
@needs_tables
def backup(target: Path) -> None:
    """Write the store and all files into TARGET, while people go on working."""
    try:
        counts = actions.back_up(target)
    except OSError as error:
        raise click.ClickException(
            f"No backup was made. {error.strerror}: {error.filename}"
        ) from error
    rows = sum(counts.values())
    click.echo(f"{target}: {rows} rows. Keep needs.keys of KEYS_DIR elsewhere too.")


@click.command("restore")
@click.argument("source", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@with_appcontext
@needs_tables
def restore(source: Path) -> None:
    """Put the backup SOURCE into this empty installation."""
    try:
        done = actions.restore(source)
    except actions.UnusableBackupError as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"{sum(done.rows.values())} rows are back. Letters that had not gone out wait.")
    click.echo(f"Erased again, because it was erased after this backup: {done.erased}.")
    for row_id in done.still_there:
        click.echo(f"Not erased again: {row_id} holds a role. Take it away, then erase it.")


COMMANDS = (backup, restore)
