"""What the team adds to other pages: trainers, own trainings; and acts told in words."""

from flask import render_template

from events.call.models import Event
from events.call.panels import HistoryLine
from events.call.panels import told
from events.team.models import Participation
from events.team.queries import participations_of
from events.team.queries import trainers_of
from foundation.audit import history_in
from foundation.audit import history_of
from foundation.i18n import lazy_gettext as _l
from foundation.people import Person

#: How each act on a participation is told. Rooms above act on it too; their words stand here,
#: because one person has one history.
WORDS = {
    "corrected.participation": _l("%(name)s corrected: %(fields)s."),
    "sent.personal_link": _l("%(name)s sent a new personal link."),
    "opened.own_page": _l("%(name)s opened their own page from their account."),
    "read.letter_to": _l("%(name)s opened the words of a letter, to pass it on."),
    "marked.hours": _l("%(name)s marked hours."),
}

TEAM_WORDS = {
    "invited.person": _l("%(name)s invited somebody to organise."),
    "accepted.invitation": _l("%(name)s accepted an invitation."),
    "cancelled.invitation": _l("%(name)s took an invitation back."),
    "removed.right": _l("%(name)s removed somebody from the team."),
    "added.trainer": _l("%(name)s added the trainer %(thing)s."),
    "changed.trainer": _l("%(name)s changed the trainer %(thing)s: %(fields)s."),
    "took_off.trainer": _l("%(name)s took off the trainer %(thing)s."),
    "put_back.trainer": _l("%(name)s put back the trainer %(thing)s."),
    "moved.trainer": _l("%(name)s moved the trainer %(thing)s."),
}

_FIELDS = {
    "biography": _l("who they are"),
    "name": _l("name"),
    "country": _l("country"),
    "language": _l("language of letters"),
    "channel": _l("how to reach the person"),
    "email": _l("email address"),
    "contact_detail": _l("contact"),
}


def history_of_person(participation: Participation) -> list[HistoryLine]:
    """What happened with one participation, newest first, for the `history` macro."""
    entries = history_of(participation.id, *WORDS)
    return told(entries, participation.event.zone, WORDS, {}, _FIELDS)


def history_of_team(event: Event) -> list[HistoryLine]:
    """What happened with organisers and trainers, newest first."""
    rows = [*trainers_of(event), *trainers_of(event, removed=True)]
    things = {trainer.id: trainer.name for trainer in rows}
    return told(history_in(event.id, *TEAM_WORDS), event.zone, TEAM_WORDS, things, _FIELDS)


def trainers(event: Event) -> str:
    """On the public page: who leads the training."""
    rows = trainers_of(event)
    return render_template("events/team/trainers.html", event=event, rows=rows) if rows else ""


def own_trainings(person: Person) -> str:
    """On somebody's account: the trainings they applied to, and a way in."""
    rows = participations_of(person)
    return render_template("events/team/own_trainings.html", rows=rows) if rows else ""
