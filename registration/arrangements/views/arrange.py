"""The team's pages about one arrangement: planning it, writing down how far it is."""

from uuid import UUID

from flask import Blueprint
from flask import abort
from flask import redirect
from flask import render_template
from flask import request
from werkzeug import Response

from events.team.categories import Category
from events.team.models import Participation
from events.team.queries import event_for_needs_or_404
from events.team.queries import participation_of_event_or_404
from events.team.rules import may_open
from foundation.i18n import gettext as _
from foundation.people import sign_in_needed
from foundation.web import notify
from registration.arrangements import actions
from registration.arrangements import queries
from registration.arrangements.forms import ArrangementForm
from registration.arrangements.forms import PlanForm
from registration.arrangements.forms import ReplyForm
from registration.arrangements.models import Arrangement
from registration.arrangements.models import Reply
from registration.arrangements.panels import history_of_arrangement
from registration.arrangements.views.door import address
from registration.arrangements.views.door import team_member
from registration.needs.actions import look

arrange = Blueprint("arrange", __name__, url_prefix="/organise/<string:slug>/needs")
_PERSON = "/<uuid:participation_id>"


@arrange.route(f"{_PERSON}/<string:name>/plan", methods=["GET", "POST"])
def plan(slug: str, participation_id: UUID, name: str) -> Response | str:
    """Plan something new for the person."""
    category = queries.category_or_404(name)
    participation = _with_place(slug, participation_id, category)
    by, terms = team_member(participation.event), queries.terms_of(participation.event)
    form = PlanForm(owner_id=by.person_id, currency=terms.currency)
    _offer(form, participation, category)
    if form.submitted() and form.does(
        lambda: actions.plan(participation, form.new_id, category, form.edit(), by)
    ):
        notify(_("Saved. The person sees it on their page."))
        return _back_to(participation, category)
    return _page("edit", participation, category, form=form, row=None)


@arrange.route(f"{_PERSON}/arrangements/<uuid:arrangement_id>", methods=["GET", "POST"])
def edit(slug: str, participation_id: UUID, arrangement_id: UUID) -> Response | str:
    """Write down how far an arrangement is. Opening it is noted."""
    row = _row_or_404(slug, participation_id, arrangement_id)
    participation = row.participation
    look(participation, row.category.value, team_member(participation.event))
    words = queries.words_of(row)
    form = _form(row, words)
    if form.submitted() and form.does(
        lambda: actions.update(
            row, form.edit(words["what"]), team_member(participation.event), form.seen
        )
    ):
        notify(_("Saved. The person sees it on their page."))
        return _back_to(participation, row.category)
    more = {"words": words, "lines": history_of_arrangement(row)}
    return _page("edit", participation, row.category, row=row, form=form, **more)


@arrange.route(f"{_PERSON}/arrangements/<uuid:arrangement_id>/said", methods=["GET", "POST"])
def said(slug: str, participation_id: UUID, arrangement_id: UUID) -> Response | str:
    """Write down what the person said of it, by phone or in another way. Opening it is noted."""
    row = _row_or_404(slug, participation_id, arrangement_id)
    look(row.participation, row.category.value, team_member(row.participation.event))
    form = ReplyForm(row)
    if form.submitted() and form.does(lambda: _write_down(row, form)):
        notify(_("Saved. The person sees it on their page."))
        return _back_to(row.participation, row.category)
    words = queries.words_of(row)
    return _page("said", row.participation, row.category, row=row, words=words, form=form)


@arrange.post(f"{_PERSON}/arrangements/<uuid:arrangement_id>/call-off")
def call_off(slug: str, participation_id: UUID, arrangement_id: UUID) -> Response:
    """Take off what no answer calls for any more."""
    row = _row_or_404(slug, participation_id, arrangement_id)
    participation, category = row.participation, row.category
    seen = request.args.get("seen", 0, type=int)
    actions.call_off(row, team_member(participation.event), seen)
    notify(_("Taken off. What was spent stays in the accounts, without a name."))
    return _back_to(participation, category)


def _write_down(row: Arrangement, form: ReplyForm) -> None:
    right = request.form.get("said") == Reply.CONFIRMED
    said, why = (Reply.CONFIRMED, "") if right else (Reply.NOT_RIGHT, form.why.data or "")
    actions.reply(row, said, why, team_member(row.participation.event), form.seen)


def _row_or_404(slug: str, participation_id: UUID, arrangement_id: UUID) -> Arrangement:
    event = event_for_needs_or_404(slug)
    participation = participation_of_event_or_404(event, participation_id)
    row = queries.own_arrangement_or_404(participation, arrangement_id)
    return row if may_open(sign_in_needed(), participation, row.category) else abort(404)


def _with_place(slug: str, participation_id: UUID, category: Category) -> Participation:
    event = event_for_needs_or_404(slug, category)
    participation = participation_of_event_or_404(event, participation_id)
    if not may_open(sign_in_needed(), participation, category):
        abort(404)
    return participation


def _form(row: Arrangement, words: dict[str, str]) -> ArrangementForm:
    form = ArrangementForm(
        row, what=words["what"], note=words["note"], tried=words.get("tried", "")
    )
    _offer(form, row.participation, row.category)
    if row.is_condition:
        # A point of a "yes, if" keeps the person's own words.
        del form.what
    return form


def _offer(
    form: PlanForm | ArrangementForm, participation: Participation, category: Category
) -> None:
    event = participation.event
    form.owner_id.choices = queries.owners_of(event, category)
    form.supplier_id.choices = {str(each.id): each.name for each in queries.suppliers_of(event)}
    held = getattr(getattr(form, "row", None), "supplier", None)
    if held is not None:
        # Taken off the list, but this is still theirs.
        form.supplier_id.choices[str(held.id)] = held.name


def _back_to(participation: Participation, category: Category) -> Response:
    here = address(
        participation.event, "person", participation_id=participation.id, _anchor=category.value
    )
    return redirect(here, 303)


def _page(name: str, participation: Participation, category: Category, **more: object) -> str:
    return render_template(
        f"registration/arrangements/organise/{name}.html",
        event=participation.event,
        participation=participation,
        category=category,
        **more,
    )
