"""Organisers' pages: who told what they need, opening a group, talks."""

from typing import Any
from uuid import UUID

from flask import Blueprint
from flask import redirect
from flask import render_template
from flask import url_for
from werkzeug import Response

from events.call.queries import managed_event_or_404
from events.team.models import Participation
from foundation.audit import Actor
from foundation.i18n import gettext as _
from foundation.people import acting
from foundation.people import sign_in_needed
from foundation.web import notify
from registration.needs import actions
from registration.needs import queries
from registration.needs.forms import ButtonForm
from registration.needs.groups import GROUPS
from registration.needs.models import Way

told = Blueprint("told", __name__, url_prefix="/organise/<string:slug>/needs")
_HERE = "registration/needs/organise"
_PERSON = "/<uuid:participation_id>"


@told.get("")
def overview(slug: str) -> str:
    """Everybody with a place: what is answered, and nothing of what it says."""
    event = managed_event_or_404(slug)
    return render_template(
        f"{_HERE}/overview.html",
        event=event,
        people=queries.people_with_places(event),
        groups=GROUPS,
        answered=queries.groups_answered_in(event),
        talks=queries.who_wants_to_talk(event),
    )


@told.get(_PERSON)
def person(slug: str, participation_id: UUID) -> str:
    """One person: which group can be opened."""
    participation = _with_place(slug, participation_id)
    return _page(
        "person",
        participation,
        answered=queries.answered_groups(participation),
        talk=queries.talk_request_of(participation),
    )


@told.get(f"{_PERSON}/<string:name>")
def group(slug: str, participation_id: UUID, name: str) -> str:
    """What the person wrote in one group, and what is arranged for it. Opening it is noted."""
    participation, group = _with_place(slug, participation_id), queries.group_or_404(name)
    actions.look(participation, group.name, _by())
    row = queries.answer_of(participation, group)
    return _page(
        "group",
        participation,
        group=group,
        row=row,
        answers=queries.in_words(group, queries.opened(row)),
    )


@told.route(f"{_PERSON}/talk", methods=["GET", "POST"])
def talk(slug: str, participation_id: UUID) -> Response | str:
    """How the person likes to talk, and the note that it was done. Opening it is noted."""
    participation = _with_place(slug, participation_id)
    request = queries.talk_request_or_404(participation)
    form = ButtonForm()
    if form.submitted():
        actions.talked(participation, _by())
        notify(_("Noted: you talked with %(name)s.", name=participation.name))
        return redirect(_address("told.person", participation), 303)
    actions.look(participation, queries.TALK, _by())
    wish = queries.wish_of(request)
    way = Way(wish["way"]).label
    return _page("talk", participation, form=form, way=way, more=wish["more"])


def _with_place(slug: str, participation_id: UUID) -> Participation:
    event = managed_event_or_404(slug)
    return queries.person_with_place_or_404(sign_in_needed(), event, participation_id)


def _by() -> Actor:
    return acting(sign_in_needed(), "organiser")


def _address(endpoint: str, participation: Participation, **values: Any) -> str:  # noqa: ANN401 - parts of an address
    slug = participation.event.slug
    return url_for(endpoint, slug=slug, participation_id=participation.id, **values)


def _page(name: str, participation: Participation, **more: object) -> str:
    return render_template(
        f"{_HERE}/{name}.html",
        event=participation.event,
        participation=participation,
        groups=GROUPS,
        **more,
    )
