"""Organisers' pages: who told what they need, opening a group, making arrangements."""

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
from registration.needs.forms import ArrangementForm
from registration.needs.forms import ButtonForm
from registration.needs.forms import PlanForm
from registration.needs.groups import GROUPS
from registration.needs.models import Arrangement
from registration.needs.models import Way
from registration.needs.panels import history_of_arrangement

arrange = Blueprint("arrange", __name__, url_prefix="/organise/<string:slug>/needs")
_HERE = "registration/needs/organise"
_PERSON = "/<uuid:participation_id>"


@arrange.get("")
def overview(slug: str) -> str:
    """Everybody with a place: what is answered and arranged, and nothing of what it says."""
    event = managed_event_or_404(slug)
    return render_template(
        f"{_HERE}/overview.html",
        event=event,
        people=queries.people_with_places(event),
        groups=GROUPS,
        answered=queries.groups_answered_in(event),
        arrangements=queries.arrangements_in(event),
        talks=queries.who_wants_to_talk(event),
    )


@arrange.get(_PERSON)
def person(slug: str, participation_id: UUID) -> str:
    """One person: which group can be opened."""
    participation = _with_place(slug, participation_id)
    rows = queries.arrangements_of(participation)
    return _page(
        "person",
        participation,
        answered=queries.answered_groups(participation),
        arrangements={name: [one for one in rows if one.group == name] for name in GROUPS},
        talk=queries.talk_request_of(participation),
    )


@arrange.get(f"{_PERSON}/<string:name>")
def group(slug: str, participation_id: UUID, name: str) -> str:
    """What the person wrote in one group, and its arrangements. Opening it is noted."""
    participation, group = _with_place(slug, participation_id), queries.group_or_404(name)
    actions.look(participation, group.name, _by())
    rows = queries.arrangements_of(participation, group)
    row = queries.answer_of(participation, group)
    return _page(
        "group",
        participation,
        group=group,
        row=row,
        answers=queries.in_words(group, queries.opened(row)),
        arrangements=[(one, queries.words_of(one)) for one in rows],
    )


@arrange.route(f"{_PERSON}/<string:name>/plan", methods=["GET", "POST"])
def plan(slug: str, participation_id: UUID, name: str) -> Response | str:
    """Plan something new for the person."""
    participation, group = _with_place(slug, participation_id), queries.group_or_404(name)
    form = PlanForm(owner_id=_by().person_id)
    form.owner_id.choices = queries.organisers_of(participation.event)
    if form.submitted() and form.does(
        lambda: actions.plan(participation, form.new_id, group.name, form.edit(), _by())
    ):
        notify(_("Saved. The person sees it on their page."))
        return _back_to(participation, name)
    return _page("edit", participation, group=group, form=form, row=None)


@arrange.route(f"{_PERSON}/arrangements/<uuid:arrangement_id>", methods=["GET", "POST"])
def edit(slug: str, participation_id: UUID, arrangement_id: UUID) -> Response | str:
    """Write down how far an arrangement is. Opening it is noted."""
    participation = _with_place(slug, participation_id)
    row = queries.arrangement_or_404(participation, arrangement_id)
    actions.look(participation, row.group, _by())
    words = queries.words_of(row)
    form = _form(row, words)
    if form.submitted() and form.does(
        lambda: actions.update(row, form.edit(words["what"]), _by(), form.seen)
    ):
        notify(_("Saved. The person sees it on their page."))
        return _back_to(participation, row.group)
    return _edit_page(participation, row, words, form)


@arrange.route(f"{_PERSON}/talk", methods=["GET", "POST"])
def talk(slug: str, participation_id: UUID) -> Response | str:
    """How the person likes to talk, and the note that it was done. Opening it is noted."""
    participation = _with_place(slug, participation_id)
    request = queries.talk_request_or_404(participation)
    form = ButtonForm()
    if form.submitted():
        actions.talked(participation, _by())
        notify(_("Noted: you talked with %(name)s.", name=participation.name))
        return redirect(_address("arrange.person", participation), 303)
    actions.look(participation, queries.TALK, _by())
    wish = queries.wish_of(request)
    way = Way(wish["way"]).label
    return _page("talk", participation, form=form, way=way, more=wish["more"])


def _with_place(slug: str, participation_id: UUID) -> Participation:
    event = managed_event_or_404(slug)
    return queries.person_with_place_or_404(sign_in_needed(), event, participation_id)


def _by() -> Actor:
    return acting(sign_in_needed(), "organiser")


def _form(row: Arrangement, words: dict[str, str]) -> ArrangementForm:
    form = ArrangementForm(row, what=words["what"], note=words["note"])
    form.owner_id.choices = queries.organisers_of(row.participation.event)
    if row.is_condition:
        # A point of a "yes, if" keeps the person's own words.
        del form.what
    return form


def _edit_page(
    participation: Participation, row: Arrangement, words: dict[str, str], form: ArrangementForm
) -> str:
    more = {"group": GROUPS[row.group], "lines": history_of_arrangement(row)}
    return _page("edit", participation, row=row, words=words, form=form, **more)


def _back_to(participation: Participation, name: str) -> Response:
    return redirect(_address("arrange.group", participation, name=name), 303)


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
