"""A person's own pages about their place: the offer, the answer, leaving, coming back."""

from flask import redirect
from flask import render_template
from flask import url_for
from werkzeug.wrappers import Response

from events.pools.queries import pool_of
from events.team.models import Participation
from events.team.models import State
from events.team.queries import oneself
from events.team.queries import own_participation_or_404
from events.venue.queries import places_of
from foundation.clock import now
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.web import notify
from registration.apply.actions import check_pace
from registration.places import actions
from registration.places.forms import ButtonForm
from registration.places.queries import days_to_take
from registration.places.queries import places_free
from registration.places.rules import has_lapsed
from registration.places.rules import may_answer
from registration.places.rules import may_take_back_no
from registration.places.rules import may_withdraw
from registration.places.views.door import blueprint


@blueprint.get("/my/<string:token>/offer")
def offer(token: str) -> Response | str:
    participation = own_participation_or_404(token)
    if not may_answer(participation) and participation.state != State.DECLINED:
        return redirect(url_for("my.home", token=token), 303)
    return _offer_page(participation, token)


@blueprint.route(
    '/my/<string:token>/offer/<any("yes", "yes-if", "no"):answer>', methods=["GET", "POST"]
)
def answer(token: str, answer: str) -> Response | str:
    participation = own_participation_or_404(token)
    form = ButtonForm()
    if form.submitted():
        try:
            placed = actions.answer(participation, answer, oneself(participation))
            return redirect(_after(token, answer, placed=placed), 303)
        except Refused as refused:
            form.refuse(refused)
    elif not may_answer(participation):
        return redirect(url_for("my.home", token=token), 303)
    return _ask(participation, token, form, answer)


@blueprint.post("/my/<string:token>/offer/take-back")
def take_back(token: str) -> Response:
    participation = own_participation_or_404(token)
    actions.take_back_no(participation, oneself(participation))
    notify(_("Your “no” is undone. The place is offered to you again."))
    return redirect(url_for("places.offer", token=token), 303)


@blueprint.post("/my/<string:token>/offer/more-time")
def more_time(token: str) -> Response:
    """Take more time to answer, once."""
    participation = own_participation_or_404(token)
    actions.take_more_time(participation, oneself(participation))
    notify(_("You have more time to answer now. We have also written it to you."))
    return redirect(url_for("places.offer", token=token), 303)


@blueprint.route("/my/<string:token>/withdraw", methods=["GET", "POST"])
def withdraw(token: str) -> Response | str:
    participation = own_participation_or_404(token)
    form = ButtonForm()
    if form.submitted():
        try:
            actions.withdraw(participation, oneself(participation))
            notify(_("You have withdrawn. We have noted it."))
            return redirect(url_for("my.home", token=token), 303)
        except Refused as refused:
            form.refuse(refused)
    elif not may_withdraw(participation):
        return redirect(url_for("my.home", token=token), 303)
    return _ask(participation, token, form, "withdraw")


@blueprint.post("/my/<string:token>/place")
def take(token: str) -> Response:
    """Send the form of an open registration."""
    participation = own_participation_or_404(token)
    check_pace(participation)
    actions.take_place_now(participation)
    return redirect(url_for("apply.sent", token=token), 303)


@blueprint.post("/my/<string:token>/place/again")
def again(token: str) -> Response:
    participation = own_participation_or_404(token)
    actions.come_back(participation, oneself(participation))
    return redirect(url_for("apply.sent", token=token), 303)


def _offer_page(participation: Participation, token: str) -> str:
    pool = pool_of(participation)
    return render_template(
        "registration/places/offer.html",
        participation=participation,
        event=participation.event,
        token=token,
        where=places_of([participation.event]).get(participation.event_id, ""),
        lapsed=has_lapsed(participation, now()) or participation.state == State.EXPIRED,
        free=places_free(participation.event, pool),
        pool=pool,
        may_take_back=may_take_back_no(participation, now()),
        extra_days=days_to_take(participation),
    )


def _after(token: str, answer: str, *, placed: bool) -> str:
    if not placed:
        notify(
            _(
                "Thank you for your yes. All places are taken by now, so you are on the reserve "
                "list, before those who had no offer yet. We will tell you when a place is free."
            )
        )
        return url_for("my.home", token=token)
    if answer == "no":
        notify(_("Thank you for telling us. Your “no” is noted."))
        return url_for("places.offer", token=token)
    notify(_("Thank you. Your place is held for you."))
    return url_for("arrangements.conditions" if answer == "yes-if" else "needs.start", token=token)


def _ask(participation: Participation, token: str, form: ButtonForm, act: str) -> str:
    return render_template(
        "registration/places/ask.html",
        participation=participation,
        event=participation.event,
        token=token,
        form=form,
        act=act,
    )
