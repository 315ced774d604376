"""A person's own pages: what they need, who looked."""

from flask import Blueprint
from flask import redirect
from flask import render_template
from flask import url_for
from werkzeug import Response

from events.team.models import Participation
from events.team.queries import own_participation_or_404
from events.venue.queries import venue_of
from foundation.audit import Actor
from foundation.errors import Refused
from foundation.i18n import format_date
from foundation.i18n import gettext as _
from foundation.web import notify
from registration.needs import actions
from registration.needs import queries
from registration.needs.forms import ButtonForm
from registration.needs.forms import NeedsForm
from registration.needs.forms import TalkForm
from registration.needs.forms import needs_form
from registration.needs.groups import GROUPS
from registration.needs.groups import Group
from registration.needs.rules import kept_until
from registration.needs.rules import may_answer

needs = Blueprint("needs", __name__, url_prefix="/my/<string:token>/needs")
_HERE = "registration/needs"


@needs.get("")
def start(token: str) -> str:
    """The three groups, what is arranged, who looked."""
    participation = own_participation_or_404(token)
    return _page(
        "start",
        participation,
        token,
        answered=queries.answered_groups(participation),
        arranged=queries.from_above().arranged(participation),
        looks=queries.looks_at(participation),
        talk=queries.talk_request_of(participation),
        talk_name=queries.TALK,
    )


@needs.route("/<string:name>", methods=["GET", "POST"])
def group(token: str, name: str) -> Response | str:
    """What the organisers offer, then the questions of one group."""
    participation, group = own_participation_or_404(token), queries.group_or_404(name)
    if not may_answer(participation):
        return redirect(url_for("needs.start", token=token), 303)
    form = _needs_form(participation, group)
    if form.submitted() and _save(participation, group, form):
        return redirect(_after(token, group), 303)
    return _group_page(participation, token, group, form)


@needs.route("/<string:name>/take-back", methods=["GET", "POST"])
def take_back(token: str, name: str) -> Response | str:
    """Erase one's answers, and what was arranged because of them."""
    participation, group = own_participation_or_404(token), queries.group_or_404(name)
    form = ButtonForm()
    if form.submitted():
        actions.take_back(participation, group, _self(participation))
        notify(_("It is erased. Nobody can read it any more."))
        return redirect(url_for("needs.start", token=token), 303)
    return _page("take_back", participation, token, group=group, form=form)


@needs.route("/talk", methods=["GET", "POST"])
def talk(token: str) -> Response | str:
    """Ask for a talk instead of filling in a form."""
    participation = own_participation_or_404(token)
    form = TalkForm()
    if form.submitted() and form.does(
        lambda: actions.ask_to_talk(participation, form.new_id, form.wish(), _self(participation))
    ):
        notify(_("Thank you. The organisers will contact you."))
        return redirect(url_for("needs.talk", token=token), 303)
    return _talk_page(participation, token, form)


@needs.post("/talk/call-off")
def call_off(token: str) -> Response:
    """Take the wish to talk back."""
    participation = own_participation_or_404(token)
    actions.no_longer_talk(participation, _self(participation))
    notify(_("You have taken your wish to talk back."))
    return redirect(url_for("needs.start", token=token), 303)


def _self(participation: Participation) -> Actor:
    return Actor("participant", participation.person_id)


def _needs_form(participation: Participation, group: Group) -> NeedsForm:
    row = queries.answer_of(participation, group)
    return needs_form(group, row, queries.opened(row))


def _save(participation: Participation, group: Group, form: NeedsForm) -> bool:
    try:
        actions.answer(participation, group, form.told(), _self(participation), form.seen)
    except Refused as refused:
        # Another window may have written the first answer, which this form has not met yet.
        form.row = queries.answer_of(participation, group)
        form.refuse(refused)
        return False
    notify(_("Saved: %(group)s.", group=group.title) if form.told() else _("Nothing was saved."))
    return True


def _after(token: str, group: Group) -> str:
    names = list(GROUPS)
    following = names[names.index(group.name) + 1 :]
    if following:
        return url_for("needs.group", token=token, name=following[0])
    return url_for("needs.start", token=token)


def _page(name: str, participation: Participation, token: str, **more: object) -> str:
    event = participation.event
    return render_template(
        f"{_HERE}/{name}.html",
        participation=participation,
        event=event,
        token=token,
        groups=GROUPS,
        may_answer=may_answer(participation),
        kept_until=format_date(kept_until(event)),
        **more,
    )


def _group_page(participation: Participation, token: str, group: Group, form: NeedsForm) -> str:
    return _page(
        "group",
        participation,
        token,
        group=group,
        form=form,
        number=list(GROUPS).index(group.name) + 1,
        venue=venue_of(participation.event),
        next_url=_after(token, group),
    )


def _talk_page(participation: Participation, token: str, form: TalkForm) -> str:
    waiting = queries.talk_request_of(participation)
    wish = queries.wish_of(waiting) if waiting else None
    return _page("talk", participation, token, form=form, waiting=waiting, wish=wish)
