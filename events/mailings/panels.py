"""What letters to groups add to a person's own page."""

from flask import render_template

from events.mailings.queries import files_for
from events.team.models import Participation


def my_files(participation: Participation, token: str) -> str:
    """The files of the letters that the person got."""
    rows = files_for(participation)
    if not rows:
        return ""
    return render_template("events/mailings/panels/files.html", rows=rows, token=token)
