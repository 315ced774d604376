"""A person's own pages: talking instead of writing, and keeping answers for the next time."""

from flask import redirect
from flask import url_for
from werkzeug import Response

from events.team.categories import Category
from events.team.models import Participation
from events.team.queries import oneself
from events.team.queries import own_participation_or_404
from foundation.i18n import gettext as _
from foundation.web import notify
from registration.needs import actions
from registration.needs import queries
from registration.needs.forms import ButtonForm
from registration.needs.forms import KeepForm
from registration.needs.forms import LastTimeForm
from registration.needs.forms import TalkForm
from registration.needs.views.my import page
from registration.needs.views.papers import needs

__all__ = ["needs"]


@needs.route("/talk", methods=["GET", "POST"])
def talk(token: str) -> Response | str:
    """Ask for a talk instead of filling in a form."""
    participation = own_participation_or_404(token)
    form = TalkForm()
    if form.submitted() and form.does(
        lambda: actions.ask_to_talk(participation, form.new_id, form.wish(), oneself(participation))
    ):
        notify(_("Thank you. The organisers will contact you."))
        return redirect(url_for("needs.talk", token=token), 303)
    waiting = queries.talk_request_of(participation)
    wish = queries.wish_of(waiting) if waiting else None
    return page("talk", participation, token, form=form, waiting=waiting, wish=wish)


@needs.post("/talk/call-off")
def call_off(token: str) -> Response:
    """Take the wish to talk back."""
    participation = own_participation_or_404(token)
    actions.no_longer_talk(participation, oneself(participation))
    notify(_("You have taken your wish to talk back."))
    return redirect(url_for("needs.start", token=token), 303)


@needs.route("/keep", methods=["GET", "POST"])
def keep(token: str) -> Response | str:
    """Keep one's answers for the next training."""
    participation = own_participation_or_404(token)
    form = KeepForm()
    if form.submitted() and form.does(
        lambda: actions.keep_profile(participation, int(form.years.data), oneself(participation))
    ):
        notify(_("We keep your answers for your next training."))
        return redirect(url_for("needs.start", token=token), 303)
    profile = queries.profile_of(participation)
    return page("keep", participation, token, form=form, profile=profile)


@needs.post("/keep/forget")
def forget(token: str) -> Response:
    """Keep nothing any longer."""
    participation = own_participation_or_404(token)
    actions.forget_profile(participation, oneself(participation))
    notify(_("Nothing is kept for your next training."))
    return redirect(url_for("needs.start", token=token), 303)


@needs.route("/last-time", methods=["GET", "POST"])
def last_time(token: str) -> Response | str:
    """Ask for the letter that brings the earlier answers here."""
    participation = own_participation_or_404(token)
    form = ButtonForm()
    if form.submitted() and form.does(
        lambda: actions.send_key(participation, oneself(participation))
    ):
        notify(_("We sent you a letter. Open the link in it."))
        return redirect(url_for("needs.start", token=token), 303)
    profile = queries.profile_of(participation)
    return page("last_time", participation, token, form=form, profile=profile)


@needs.route("/last-time/<string:key>", methods=["GET", "POST"])
def bring(token: str, key: str) -> Response | str:
    """With the key of the letter: choose what to bring here."""
    participation = own_participation_or_404(token)
    kept = queries.categories_kept(participation, key)
    form = LastTimeForm(kept)
    if form.submitted() and form.does(lambda: _bring(participation, key, token, form.chosen())):
        notify(_("Your earlier answers are here now. Look at them, and change what is different."))
        return redirect(url_for("needs.start", token=token), 303)
    return page("bring", participation, token, form=form, kept=kept)


def _bring(
    participation: Participation, key: str, token: str, categories: frozenset[Category]
) -> None:
    actions.bring(participation, key, categories, token, oneself(participation))
