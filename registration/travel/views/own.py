"""A person's own pages: their journey in plain words, whether it is right, their passport."""

from datetime import date
from uuid import UUID

from flask import Blueprint
from flask import abort
from flask import redirect
from flask import render_template
from flask import request
from flask import url_for
from werkzeug import Response

from events.sharing.formats.calendars import calendar_of
from events.team.models import Participation
from events.team.queries import oneself
from events.team.queries import own_participation_or_404
from foundation.files import as_made
from foundation.i18n import gettext as _
from foundation.web import notify
from foundation.web import saved
from registration.needs.queries import unsealed
from registration.travel import actions
from registration.travel import panels
from registration.travel import queries
from registration.travel.forms import OwnEditLegForm
from registration.travel.forms import OwnNewLegForm
from registration.travel.forms import PassportForm
from registration.travel.forms import WordForm
from registration.travel.forms import at_first
from registration.travel.forms import filled
from registration.travel.forms import passport_filled
from registration.travel.models import Word
from registration.travel.rules import may_travel
from registration.travel.rules import passport_kept_until

journey = Blueprint("journey", __name__, url_prefix="/my/<string:token>/journey")


@journey.get("")
def show(token: str) -> str:
    """Every part of the journey, who meets the person, which vehicle takes them."""
    participation = own_participation_or_404(token)
    comes = may_travel(participation)
    return _page(
        "journey",
        participation,
        token,
        comes=comes,
        legs=queries.journey_of(participation) if comes else [],
        places=queries.places_of(participation),
        beside=queries.beside_in_runs(participation),
        passport=queries.passport_of(participation),
        lines=panels.history_of_journey(participation),
    )


@journey.route("/new", methods=["GET", "POST"])
def new_leg(token: str) -> Response | str:
    """Write down a part of the journey oneself."""
    participation = own_participation_or_404(token)
    by, form = oneself(participation), OwnNewLegForm(**at_first(participation.event))

    def add() -> None:
        written = (form.step(None), form.details(None))
        actions.add_leg(participation, form.new_id, written, by, own=True)

    done = saved(form, add, _("Saved. The organisers see it."), _home(token))
    return done or _page("own_leg", participation, token, form=form, told=None)


@journey.route("/<uuid:leg_id>", methods=["GET", "POST"])
def leg(token: str, leg_id: UUID) -> Response | str:
    """Say whether a part of the journey is right."""
    participation = own_participation_or_404(token)
    told = queries.told_or_404(participation, leg_id)
    form = WordForm(told.leg)
    word = Word.RIGHT if request.form.get("said") == Word.RIGHT else Word.NOT_RIGHT
    done = saved(
        form,
        lambda: actions.say(told.leg, form.seen, word, form.why.data or "", oneself(participation)),
        _("Thank you. Your answer is saved."),
        _home(token),
    )
    return done or _page("leg", participation, token, form=form, told=told)


@journey.route("/<uuid:leg_id>/change", methods=["GET", "POST"])
def change_leg(token: str, leg_id: UUID) -> Response | str:
    """Correct a part of the journey oneself."""
    participation = own_participation_or_404(token)
    told = queries.told_or_404(participation, leg_id)
    by, form = oneself(participation), OwnEditLegForm(told.leg, **filled(told))

    def change() -> None:
        written = (form.step(told), form.details(told))
        actions.change_leg(told.leg, form.seen, written, by, own=True)

    done = saved(form, change, _("Saved. The organisers see it."), _home(token))
    return done or _page("own_leg", participation, token, form=form, told=told)


@journey.get("/journey.ics")
def dates(token: str) -> Response:
    """A file for the person's own calendar, taken once: times and places, no help, no vehicle.

    It is no address for a calendar program: other people's servers keep what such an address gives.
    """
    participation = own_participation_or_404(token)
    if not may_travel(participation):
        abort(404)
    content = calendar_of(_("Your journey"), queries.dates_of(participation))
    return as_made(iter([content]), "journey.ics", "text/calendar; charset=utf-8")


@journey.route("/passport", methods=["GET", "POST"])
def passport(token: str) -> Response | str:
    """Give what an invitation letter needs; only while it is asked for."""
    participation = own_participation_or_404(token)
    row = queries.passport_or_404(participation)
    form = PassportForm(row, **passport_filled(unsealed(row) if row.sealed else {}))
    by = oneself(participation)
    done = saved(
        form,
        lambda: actions.give_passport(participation, form.seen, form.given(), by),
        _("Saved, encrypted."),
        _home(token),
    )
    until = _kept_until(participation)
    told = {"form": form, "is_given": bool(row.sealed), "kept_until": until}
    return done or _page("passport", participation, token, **told)


@journey.post("/passport/erase")
def forget_passport(token: str) -> Response:
    """Take back what one gave."""
    participation = own_participation_or_404(token)
    actions.forget_passport(participation, oneself(participation))
    notify(_("It is erased."))
    return redirect(_home(token), 303)


def _kept_until(participation: Participation) -> date:
    legs = queries.details_in(queries.journey_of(participation))
    return passport_kept_until(participation.event, legs)


def _home(token: str) -> str:
    return url_for("journey.show", token=token)


def _page(name: str, participation: Participation, token: str, **more: object) -> str:
    return render_template(
        f"registration/travel/{name}.html",
        participation=participation,
        event=participation.event,
        token=token,
        words=panels,
        **more,
    )
