"""What the team adds to other pages: trainers, own trainings; and acts told in words."""

from collections.abc import Mapping
from functools import partial
from uuid import UUID

from flask import render_template

from events.call.models import Event
from events.call.panels import HistoryLine
from events.call.panels import told_with
from events.team.categories import Category
from events.team.models import Participation
from events.team.models import State
from events.team.queries import participations_of
from events.team.queries import tasks_of
from events.team.queries import trainers_of
from foundation.audit import AuditEntry
from foundation.audit import history_in
from foundation.audit import history_of
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l
from foundation.people import Person
from foundation.people import Role
from foundation.people.queries import names_of

WORDS = {
    "began.application": _l("%(name)s began an application."),
    "changed.application": _l("%(name)s changed the application."),
    "sent.application": _l("%(name)s sent the application."),
    "asked_for.help": _l("%(name)s asked for help with the form."),
    "helped_with.application": _l("%(name)s helped with the form."),
    "wrote_down.application": _l("%(name)s wrote the application down for the person."),
    "asked_whether_right.application": _l("%(name)s asked whether it was written down right."),
    "heard_yes.application": _l("%(name)s noted that the person said yes to it."),
    "merged.applications": _l("%(name)s put two applications of the same person together."),
    "parted.applications": _l("%(name)s took back that two applications were put together."),
    "kept_apart.applications": _l(
        "%(name)s noted that another application is not from the same person."
    ),
    "asks_again.applications": _l(
        "%(name)s took back that another application is not from the same person."
    ),
    "told.answer": _l("%(name)s sent a recording as an answer."),
    "took_back.answer": _l("%(name)s took a recording back."),
    "typed.answer": _l("%(name)s typed an answer that the person told."),
    "wants_change.answer": _l("%(name)s wants a typed answer changed."),
    "approved.answer": _l("%(name)s approved a typed answer."),
    "translated.answer": _l("%(name)s translated an answer."),
    "erased.recording": _l("The recording of an answer was erased."),
    "came_along.participation": _l("%(name)s added a person who comes along."),
    "moved.participation": _l("%(name)s changed the state to: %(state)s."),
    "tried.contact": _l("%(name)s tried to reach the person."),
    "moved.reserve": _l("%(name)s changed the place on the reserve list."),
    "answered.needs": _l("%(name)s answered questions about needs."),
    "emptied.needs": _l("%(name)s took answers about needs back."),
    "asked_to_talk.needs": _l("%(name)s would rather talk about needs."),
    "called_off.talk": _l("%(name)s no longer wants to talk."),
    "talked_about.needs": _l("%(name)s noted that you talked."),
    "looked_at.needs": _l("%(name)s looked at the needs."),
    "corrected.participation": _l("%(name)s corrected: %(fields)s."),
    "sent.personal_link": _l("%(name)s sent a new personal link."),
    "opened.own_page": _l("%(name)s opened their own page from their account."),
    "read.letter_to": _l("%(name)s opened the words of a letter, to pass it on."),
    "made.calendar_link": _l("%(name)s made a link for a calendar program."),
    "ended.calendar_link": _l("%(name)s ended the link for a calendar program."),
    "marked.hours": _l("%(name)s marked hours."),
    "issued.certificate": _l("%(name)s issued a certificate."),
    "reprinted.certificate": _l("%(name)s tried again to make the certificate."),
    "replaced.certificate": _l("%(name)s replaced a certificate."),
    "revoked.certificate": _l("%(name)s took a certificate back."),
}
"""How each act on a participation is told.

Rooms above act on it too. Their words stand here, because one person has one history.
"""

TEAM_WORDS = {
    "invited.person": _l("%(name)s invited somebody: %(role)s."),
    "accepted.invitation": _l("%(name)s accepted an invitation."),
    "cancelled.invitation": _l("%(name)s took an invitation back."),
    "removed.right": _l("%(name)s took a right away from %(whom)s: %(role)s."),
    "gave_back.right": _l("%(name)s gave a right back to %(whom)s: %(role)s."),
    "changed.right": _l("%(name)s changed what %(whom)s may open: %(categories)s."),
    "opened.emergency": _l("%(name)s, who runs this site, opened what people need, for an hour."),
    "ended.emergency": _l("%(name)s, who runs this site, closed what people need."),
    "added.trainer": _l("%(name)s added the trainer %(thing)s."),
    "changed.trainer": _l("%(name)s changed the trainer %(thing)s: %(fields)s."),
    "took_off.trainer": _l("%(name)s took off the trainer %(thing)s."),
    "put_back.trainer": _l("%(name)s put back the trainer %(thing)s."),
    "moved.trainer": _l("%(name)s moved the trainer %(thing)s."),
}

_OWN_ROLES = ("applicant", "participant")

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
    return told_with(entries, participation.event.zone, WORDS, partial(_said, participation))


def history_of_team(event: Event) -> list[HistoryLine]:
    """What happened with organisers and trainers, newest first."""
    rows = [*trainers_of(event), *trainers_of(event, removed=True)]
    things = {trainer.id: trainer.name for trainer in rows}
    entries = history_in(event.id, *TEAM_WORDS)
    people = names_of(UUID(entry.details["person_id"]) for entry in entries if _whom(entry))
    return told_with(entries, event.zone, TEAM_WORDS, partial(_of_team, things, people))


def trainers(event: Event) -> str:
    """On the public page: who leads the training."""
    rows = trainers_of(event)
    return render_template("events/team/trainers.html", event=event, rows=rows) if rows else ""


def own_tasks(person: Person) -> str:
    """Among somebody's trainings: those in which they have a task, and the way to it."""
    rows = tasks_of(person)
    if not rows and not person.is_site_admin:
        return ""
    return render_template(
        "events/team/own_tasks.html",
        rows=rows,
        see_to_needs=(Role.COORDINATOR, Role.HELPER),
        is_site_admin=person.is_site_admin,
    )


def own_trainings(person: Person) -> str:
    """On somebody's account: the trainings they applied to, and a way in."""
    rows = participations_of(person)
    return render_template("events/team/own_trainings.html", rows=rows) if rows else ""


def _of_team(
    things: Mapping[UUID, str], people: Mapping[UUID, str], entry: AuditEntry
) -> dict[str, str]:
    told = entry.details
    changed = [str(_FIELDS.get(field, field)) for field in told.get("fields", [])]
    return {
        "thing": things.get(entry.row_id, ""),
        "fields": ", ".join(changed),
        "role": Role(told["role"]).label if "role" in told else "",
        "whom": people.get(UUID(told["person_id"]), "") if _whom(entry) else _("somebody"),
        "categories": ", ".join(Category(name).label for name in told.get("limited_to", [])),
    }


def _whom(entry: AuditEntry) -> bool:
    # Version 0.2.0 did not write down from whom.
    return "person_id" in entry.details


def _said(participation: Participation, entry: AuditEntry) -> dict[str, str]:
    after = entry.details.get("after")
    changed = [str(_FIELDS[name]) for name in entry.details.get("fields", []) if name in _FIELDS]
    said = {"fields": ", ".join(changed), "state": State(after).label if after else ""}
    # Who has no account acts under the name that they gave here.
    is_own = entry.actor_role in _OWN_ROLES and entry.actor_id in {None, participation.person_id}
    if entry.actor_role == "supporter":
        return {**said, "name": _("A supporter")}
    return said | ({"name": participation.name} if is_own else {})
