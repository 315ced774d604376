"""A person's own pages: what they need, what is arranged, who looked."""

from collections.abc import Iterable
from datetime import timedelta
from uuid import UUID

from flask import Blueprint
from flask import redirect
from flask import render_template
from flask import request
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
from registration.needs.forms import ConditionForm
from registration.needs.forms import NeedsForm
from registration.needs.forms import ReplyForm
from registration.needs.forms import TalkForm
from registration.needs.forms import needs_form
from registration.needs.groups import GROUPS
from registration.needs.groups import Group
from registration.needs.models import Arrangement
from registration.needs.models import Reply
from registration.needs.panels import history_of_arrangement
from registration.needs.rules import may_answer
from registration.needs.rules import may_set_conditions

needs = Blueprint("needs", __name__, url_prefix="/my/<string:token>/needs")
_HERE = "registration/needs"
_KEPT = timedelta(days=30)


@needs.get("")
def start(token: str) -> str:
    """The three groups, what is arranged, who looked."""
    participation = own_participation_or_404(token)
    rows = queries.arrangements_of(participation)
    return _page(
        "start",
        participation,
        token,
        answered=queries.answered_groups(participation),
        arranged={row.group for row in rows},
        arrangements=_with_words(rows),
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


@needs.route("/conditions", methods=["GET", "POST"])
def conditions(token: str) -> Response | str:
    """The points of a "yes, if", and the organisers' answers to them."""
    participation = own_participation_or_404(token)
    form = ConditionForm()
    if form.submitted() and form.does(lambda: _set_condition(participation, form)):
        notify(_("Your point is saved. You can add another one."))
        return redirect(url_for("needs.conditions", token=token), 303)
    return _conditions_page(participation, token, form)


@needs.post("/conditions/<uuid:arrangement_id>/drop")
def drop(token: str, arrangement_id: UUID) -> Response:
    """Take a point back."""
    participation = own_participation_or_404(token)
    condition = queries.condition_or_404(participation, arrangement_id)
    actions.drop_condition(condition, _self(participation))
    notify(_("You have taken the point back."))
    return redirect(url_for("needs.conditions", token=token), 303)


@needs.route("/arrangements/<uuid:arrangement_id>", methods=["GET", "POST"])
def arrangement(token: str, arrangement_id: UUID) -> Response | str:
    """One arrangement, and whether it is right."""
    participation = own_participation_or_404(token)
    row = queries.arrangement_or_404(participation, arrangement_id)
    form = ReplyForm(row)
    if form.submitted() and form.does(lambda: _reply(participation, row, form)):
        notify(_("Thank you. Your answer is saved."))
        return redirect(url_for("needs.start", token=token, _anchor="arrangements"), 303)
    return _arrangement_page(participation, token, row, form)


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


def _set_condition(participation: Participation, form: ConditionForm) -> None:
    by = _self(participation)
    actions.set_condition(participation, form.new_id, form.group.data, form.what.data, by)


def _reply(participation: Participation, row: Arrangement, form: ReplyForm) -> None:
    right = request.form.get("said") == Reply.CONFIRMED
    said, why = (Reply.CONFIRMED, "") if right else (Reply.NOT_RIGHT, form.why.data or "")
    actions.reply(row, said, why, _self(participation), form.seen)


def _after(token: str, group: Group) -> str:
    names = list(GROUPS)
    following = names[names.index(group.name) + 1 :]
    if following:
        return url_for("needs.group", token=token, name=following[0])
    return url_for("needs.start", token=token)


def _with_words(rows: Iterable[Arrangement]) -> list[tuple[Arrangement, dict[str, str]]]:
    return [(row, queries.words_of(row)) for row in rows]


def _page(name: str, participation: Participation, token: str, **more: object) -> str:
    event = participation.event
    return render_template(
        f"{_HERE}/{name}.html",
        participation=participation,
        event=event,
        token=token,
        groups=GROUPS,
        may_answer=may_answer(participation),
        kept_until=format_date(event.ends_on + _KEPT),
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


def _conditions_page(
    participation: Participation, token: str, form: ConditionForm
) -> Response | str:
    if not may_answer(participation):
        return redirect(url_for("needs.start", token=token), 303)
    points = queries.conditions_of(participation)
    return _page(
        "conditions",
        participation,
        token,
        form=form,
        points=_with_words(points),
        waiting=queries.open_conditions(participation),
        may_add=may_set_conditions(participation),
    )


def _arrangement_page(
    participation: Participation, token: str, row: Arrangement, form: ReplyForm
) -> str:
    words, lines = queries.words_of(row), history_of_arrangement(row)
    return _page("arrangement", participation, token, row=row, words=words, lines=lines, form=form)
