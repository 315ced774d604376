"""A person's page about their own calendar."""

from flask import Blueprint
from flask import redirect
from flask import render_template
from flask import request
from flask import url_for
from werkzeug import Response

from events.sharing import actions
from events.sharing.queries import absolute
from events.sharing.queries import open_calendar_links_of
from events.team.models import Participation
from events.team.queries import oneself
from events.team.queries import own_participation_or_404
from foundation.i18n import gettext as _
from foundation.web import notify

own_calendar = Blueprint("own_calendar", __name__, url_prefix="/my/<string:token>/calendar")


@own_calendar.route("", methods=["GET", "POST"])
def show(token: str) -> str:
    """Whether there is an address for a calendar program, and what it tells; or make one.

    A new address is shown this once: the store keeps its fingerprint only.
    """
    participation = own_participation_or_404(token)
    if request.method == "GET":
        return _page(participation, token, "")
    secret = actions.make_calendar_link(participation, oneself(participation))
    return _page(participation, token, absolute("sharing.of_person", token=secret))


@own_calendar.post("/end")
def end(token: str) -> Response:
    """End the address."""
    participation = own_participation_or_404(token)
    actions.end_calendar_link(participation, oneself(participation))
    notify(_("The link to your calendar is ended. It opens nothing any more."))
    return redirect(url_for("own_calendar.show", token=token), 303)


def _page(participation: Participation, token: str, address: str) -> str:
    links = open_calendar_links_of(participation.id)
    return render_template(
        "events/sharing/own.html",
        participation=participation,
        token=token,
        address=address,
        made_at=links[0].made_at if links else None,
    )
