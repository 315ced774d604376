"""A person's own pages about their supporters."""

from uuid import UUID

from flask import Blueprint
from flask import redirect
from werkzeug import Response

from events.team.models import Participation
from events.team.queries import oneself
from events.team.queries import own_participation_or_404
from foundation.i18n import gettext as _
from foundation.web import notify
from foundation.web import saved
from registration.companions import actions
from registration.companions import queries
from registration.companions.forms import AgreeForm
from registration.companions.forms import NewSupporterForm
from registration.companions.forms import SupporterForm
from registration.companions.models import Supporter
from registration.companions.rules import may_name_supporters
from registration.companions.views.my import address
from registration.companions.views.my import page
from registration.companions.views.my import whole

supporters = Blueprint("supporters", __name__, url_prefix="/my/<string:token>/supporters")
_ONE = "/<uuid:supporter_id>"


@supporters.route("/new", methods=["GET", "POST"])
def new(token: str) -> Response | str:
    """Let somebody read what one chooses."""
    participation = own_participation_or_404(token)
    if not may_name_supporters(participation):
        return redirect(address(token), 303)
    form = NewSupporterForm(participation)
    by = oneself(participation)
    done = saved(
        form,
        lambda: actions.add_supporter(participation, form.new_id, form.wish(), by),
        _("Saved. Your supporter gets only what you ticked."),
        address(token),
    )
    return done or page("supporter", participation, token, form=form, supporter=None)


@supporters.route(_ONE, methods=["GET", "POST"])
def change(token: str, supporter_id: UUID) -> Response | str:
    """Change what a supporter gets."""
    participation, row = _own(token, supporter_id)
    form = SupporterForm(row, queries.details_of(row))
    by = oneself(participation)
    done = saved(
        form,
        lambda: actions.change_supporter(row, form.seen, form.wish(), by),
        _("Saved. Your supporter gets only what you ticked."),
        address(token),
    )
    return done or page("supporter", participation, token, form=form, supporter=row)


@supporters.route(f"{_ONE}/link", methods=["GET", "POST"])
def link(token: str, supporter_id: UUID) -> str:
    """Make a link for the supporter, shown once."""
    participation, row = _own(token, supporter_id)
    form, own_link = AgreeForm(), ""
    if form.submitted():
        own_link = whole(actions.supporter_link(row, oneself(participation)))
    details = queries.details_of(row)
    more = {"supporter": row, "details": details, "form": form, "own_link": own_link}
    return page("supporter_link", participation, token, **more)


@supporters.post(f"{_ONE}/end")
def end(token: str, supporter_id: UUID) -> Response:
    """End it, at once."""
    participation, row = _own(token, supporter_id)
    actions.end_supporter(row, oneself(participation))
    notify(_("It is ended. From now on this person reads nothing of yours."))
    return redirect(address(token), 303)


@supporters.post(f"{_ONE}/again")
def again(token: str, supporter_id: UUID) -> Response:
    """Undo ending it."""
    participation, row = _own(token, supporter_id)
    actions.take_supporter_again(row, oneself(participation))
    notify(_("This person supports you again."))
    return redirect(address(token), 303)


def _own(token: str, supporter_id: UUID) -> tuple[Participation, Supporter]:
    participation = own_participation_or_404(token)
    return participation, queries.supporter_or_404(participation, supporter_id)
