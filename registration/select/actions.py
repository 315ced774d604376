"""Verbs of those who choose: note that somebody was helped with the form."""

from foundation.audit import Actor
from foundation.audit import record
from foundation.store import transaction
from registration.apply.models import Application


def note_help(application: Application, by: Actor) -> None:
    """Take a wish for help off the list. What the person wrote about it is erased."""
    with transaction():
        application.help_wanted = False
        application.form_help = ""
        application.version += 1
        participation = application.participation
        record(by, "helped_with.application", participation, participation.event_id)
