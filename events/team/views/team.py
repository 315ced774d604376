"""Organisers' page about themselves: the team, invitations, trainers."""

from uuid import UUID

from flask import Blueprint
from flask import redirect
from flask import render_template
from flask import request
from flask import url_for
from werkzeug import Response

from events.call.models import Event
from events.call.queries import managed_event_or_404
from events.team import actions
from events.team.forms import InvitationForm
from events.team.forms import NewTrainerForm
from events.team.forms import TrainerForm
from events.team.panels import history_of_team
from events.team.queries import emergencies_in
from events.team.queries import invitation_or_404
from events.team.queries import organiser_or_404
from events.team.queries import reason_of
from events.team.queries import removed_rights
from events.team.queries import trainer_or_404
from events.team.queries import trainers_of
from events.team.rules import TASKS
from events.team.rules import may_remove
from foundation.audit import Actor
from foundation.factors import fresh_factor_needed
from foundation.forms import Form
from foundation.i18n import gettext as _
from foundation.people import acting
from foundation.people import sign_in_needed
from foundation.people.actions import cancel_invitation
from foundation.people.actions import remove_grant
from foundation.people.queries import grants_in
from foundation.people.queries import open_invitations
from foundation.web import notify

team = Blueprint("team", __name__, url_prefix="/organise/<string:slug>/team")


@team.get("")
def overview(slug: str) -> str:
    """Organisers, open invitations, trainers."""
    event = managed_event_or_404(slug)
    return render_template(
        "events/team/team.html",
        event=event,
        grants=grants_in(event.id),
        may_remove=may_remove,
        tasks=TASKS,
        removed_rights=removed_rights(event),
        invitations=open_invitations(event.id),
        emergencies=[(row, reason_of(row)) for row in emergencies_in(event)],
        trainers=trainers_of(event),
        removed=trainers_of(event, removed=True),
        lines=history_of_team(event),
    )


@team.route("/invite", methods=["GET", "POST"])
def invite(slug: str) -> Response | str:
    """Invite a co-organiser of one of the organisations that hold the training."""
    event = managed_event_or_404(slug)
    person = fresh_factor_needed()
    form = InvitationForm()
    form.organisation.choices = {str(one.id): one.name for one in event.organisations}
    if form.submitted() and form.does(lambda: actions.invite(event, form.answers(), person)):
        return _back(slug, _("The invitation is on its way. It can be accepted for 14 days."))
    return render_template("events/team/invite.html", event=event, form=form)


@team.post("/invitations/<uuid:invitation_id>/cancel")
def cancel(slug: str, invitation_id: UUID) -> Response:
    """Take an invitation back."""
    event = managed_event_or_404(slug)
    cancel_invitation(invitation_or_404(event, invitation_id), _me())
    return _back(slug, _("The invitation was taken back. Its link no longer works."))


@team.post("/invitations/<uuid:invitation_id>/resend")
def resend(slug: str, invitation_id: UUID) -> Response:
    """Send an invitation once more, with a new link."""
    event = managed_event_or_404(slug)
    person = fresh_factor_needed()
    actions.invite_again(event, invitation_or_404(event, invitation_id), person)
    return _back(slug, _("The invitation was sent once more. The older link no longer works."))


@team.route("/organisers/<uuid:grant_id>/remove", methods=["GET", "POST"])
def remove(slug: str, grant_id: UUID) -> Response | str:
    """End somebody's work on this training."""
    event = managed_event_or_404(slug)
    grant = organiser_or_404(event, grant_id)
    form = Form()
    by = _me()
    is_me = grant.person_id == by.person_id
    if form.submitted() and form.does(lambda: remove_grant(grant, by)):
        if is_me:
            return redirect(url_for("call.dashboard"), 303)
        return _back(slug, _("Done. The person no longer opens the pages of this training."))
    return render_template("events/team/remove.html", event=event, grant=grant, form=form)


@team.route("/trainers/new", methods=["GET", "POST"])
def new_trainer(slug: str) -> Response | str:
    """Add a trainer."""
    event = managed_event_or_404(slug)
    form = NewTrainerForm()
    by = _me()
    if form.submitted():
        actions.add_trainer(event, form.new_id, form.values(), by)
        return _back(slug, _("Saved."))
    return _trainer_page(event, form, _("Add a trainer"))


@team.route("/trainers/<uuid:trainer_id>", methods=["GET", "POST"])
def trainer(slug: str, trainer_id: UUID) -> Response | str:
    """Change what the public page says of a trainer."""
    event = managed_event_or_404(slug)
    row = trainer_or_404(event, trainer_id)
    form = TrainerForm(obj=row)
    by = _me()
    if form.submitted() and form.does(
        lambda: actions.change_trainer(row, form.values(), form.seen, by)
    ):
        return _back(slug, _("Saved."))
    return _trainer_page(event, form, _("Change a trainer"))


@team.post("/trainers/<uuid:trainer_id>/move")
def move_trainer(slug: str, trainer_id: UUID) -> Response:
    """One place earlier or later."""
    event = managed_event_or_404(slug)
    step = -1 if request.form.get("direction") == "up" else 1
    actions.move_trainer(event, trainer_or_404(event, trainer_id), step, _me())
    return _back(slug, _("Moved."))


@team.post("/trainers/<uuid:trainer_id>/take-off")
def take_off_trainer(slug: str, trainer_id: UUID) -> Response:
    """Show a trainer no longer."""
    event = managed_event_or_404(slug)
    actions.take_off_trainer(trainer_or_404(event, trainer_id), _me())
    return _back(slug, _("Taken off the public page. You can put the trainer back below."))


@team.post("/trainers/<uuid:trainer_id>/put-back")
def put_back_trainer(slug: str, trainer_id: UUID) -> Response:
    """Show a trainer again."""
    event = managed_event_or_404(slug)
    actions.put_back_trainer(event, trainer_or_404(event, trainer_id), _me())
    return _back(slug, _("Back on the public page."))


def _trainer_page(event: Event, form: Form, heading: str) -> str:
    return render_template("events/team/trainer.html", event=event, form=form, heading=heading)


def _me() -> Actor:
    return acting(sign_in_needed(), "organiser")


def _back(slug: str, message: str) -> Response:
    notify(message)
    return redirect(url_for("team.overview", slug=slug), 303)
