"""A late link, as an organiser hands it on."""

from datetime import timedelta
from uuid import uuid4

from events.call.models import Event
from foundation.audit import Actor
from registration.apply.rules import deadline_of
from registration.deadlines.actions import give
from registration.deadlines.rules import MoreTime


def a_late_code(event: Event) -> str:
    """The code of a late link for one person, a day longer than for all."""
    until = deadline_of(event) + timedelta(days=1)
    given = MoreTime(uuid4(), "Ivan Petrov", "The post was slow.", until, "", event.language)
    return give(event, given, Actor("organiser")).rpartition("/")[2]
