"""Organisers' pages: planning an arrangement, and writing down how far it is."""

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
from registration.arrangements import actions
from registration.arrangements import queries
from registration.arrangements.forms import ArrangementForm
from registration.arrangements.forms import PlanForm
from registration.arrangements.models import Arrangement
from registration.arrangements.panels import history_of_arrangement
from registration.needs.actions import look
from registration.needs.groups import GROUPS
from registration.needs.queries import group_or_404
from registration.needs.queries import person_with_place_or_404

arrange = Blueprint("arrange", __name__, url_prefix="/organise/<string:slug>/needs")
_PERSON = "/<uuid:participation_id>"


@arrange.route(f"{_PERSON}/<string:name>/plan", methods=["GET", "POST"])
def plan(slug: str, participation_id: UUID, name: str) -> Response | str:
    """Plan something new for the person."""
    participation, group = _with_place(slug, participation_id), group_or_404(name)
    form = PlanForm(owner_id=_by().person_id)
    form.owner_id.choices = queries.organisers_of(participation.event)
    if form.submitted() and form.does(
        lambda: actions.plan(participation, form.new_id, group.name, form.edit(), _by())
    ):
        notify(_("Saved. The person sees it on their page."))
        return _back_to(participation, name)
    return _page(participation, group=group, form=form, row=None)


@arrange.route(f"{_PERSON}/arrangements/<uuid:arrangement_id>", methods=["GET", "POST"])
def edit(slug: str, participation_id: UUID, arrangement_id: UUID) -> Response | str:
    """Write down how far an arrangement is. Opening it is noted."""
    participation = _with_place(slug, participation_id)
    row = queries.arrangement_or_404(participation, arrangement_id)
    look(participation, row.group, _by())
    words = queries.words_of(row)
    form = _form(row, words)
    if form.submitted() and form.does(
        lambda: actions.update(row, form.edit(words["what"]), _by(), form.seen)
    ):
        notify(_("Saved. The person sees it on their page."))
        return _back_to(participation, row.group)
    return _edit_page(participation, row, words, form)


def _with_place(slug: str, participation_id: UUID) -> Participation:
    event = managed_event_or_404(slug)
    return person_with_place_or_404(sign_in_needed(), event, participation_id)


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
    return _page(participation, row=row, words=words, form=form, **more)


def _back_to(participation: Participation, name: str) -> Response:
    return redirect(_address("told.group", participation, name=name), 303)


def _address(endpoint: str, participation: Participation, **values: Any) -> str:  # noqa: ANN401 - parts of an address
    slug = participation.event.slug
    return url_for(endpoint, slug=slug, participation_id=participation.id, **values)


def _page(participation: Participation, **more: object) -> str:
    return render_template(
        "registration/arrangements/organise/edit.html",
        event=participation.event,
        participation=participation,
        **more,
    )
