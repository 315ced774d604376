"""What documents add to a person's own page."""

from flask import render_template

from events.team.models import Participation
from events.team.models import State


def my_documents(participation: Participation, token: str) -> str:
    """The way to all documents, once the application is sent."""
    if participation.state is State.DRAFT:
        return ""
    return render_template("certificates/documents/panels/my.html", token=token)
