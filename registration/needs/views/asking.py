"""Organisers' pages: which questions are asked, and questions of their own."""

from uuid import UUID

from flask import Blueprint
from flask import abort
from flask import redirect
from flask import render_template
from flask import request
from flask import url_for
from werkzeug import Response

from events.call.models import Event
from events.call.queries import managed_event_or_404
from foundation.audit import Actor
from foundation.i18n import gettext as _
from foundation.people import acting
from foundation.people import sign_in_needed
from foundation.web import notify
from registration.needs import actions
from registration.needs import queries
from registration.needs.forms import NewQuestionForm
from registration.needs.forms import OwnQuestionForm
from registration.needs.forms import switch_form
from registration.needs.groups import DICTIONARY
from registration.needs.groups import Group
from registration.needs.groups.pages import asked_on_pages
from registration.needs.groups.pages import is_on
from registration.needs.groups.pages import usual
from registration.needs.models import OwnQuestion
from registration.needs.panels import history_of_own
from registration.needs.panels import history_of_questions

asking = Blueprint("asking", __name__, url_prefix="/organise/<string:slug>/questions")
_HERE = "registration/needs/organise"


@asking.get("")
def overview(slug: str) -> str:
    """The groups of the dictionary, how much of each is asked, and own questions."""
    event = managed_event_or_404(slug)
    return _page(
        "questions",
        event,
        groups=DICTIONARY,
        counts=_counts(event),
        sizes={name: len(asked_on_pages(group)) for name, group in DICTIONARY.items()},
        own=queries.own_questions_of(event),
        removed=queries.own_questions_of(event, removed=True),
        lines=history_of_questions(event),
    )


@asking.route("/<string:name>", methods=["GET", "POST"])
def switch(slug: str, name: str) -> Response | str:
    """Which questions of one group are asked."""
    event, group = managed_event_or_404(slug), _group_or_404(name)
    form = switch_form(group, queries.switches_of(event))
    if form.submitted() and form.does(
        lambda: actions.switch(event, group, form.asked.data or (), _by())
    ):
        notify(_("Saved: %(group)s.", group=group.title))
        return _back(event)
    return _page("switch", event, group=group, form=form)


@asking.post("/<string:name>/whole")
def whole(slug: str, name: str) -> Response:
    """Leave a whole group out, or ask it again as Stepfree proposes."""
    event, group = managed_event_or_404(slug), _group_or_404(name)
    is_wanted = request.form.get("asked") == "yes"
    actions.switch(event, group, usual(group) if is_wanted else (), _by())
    notify(_("Saved: %(group)s.", group=group.title))
    return _back(event)


@asking.route("/own/new", methods=["GET", "POST"])
def add(slug: str) -> Response | str:
    """Ask something of one's own."""
    event = managed_event_or_404(slug)
    form = NewQuestionForm()
    if form.submitted() and form.does(
        lambda: actions.add_own(event, form.new_id, form.edit(), _by())
    ):
        notify(_("Saved. From now on the question is asked."))
        return _back(event)
    return _page("own_question", event, form=form, row=None)


@asking.route("/own/<uuid:question_id>", methods=["GET", "POST"])
def change(slug: str, question_id: UUID) -> Response | str:
    """Change an own question."""
    event, row = _own_or_404(slug, question_id)
    form = OwnQuestionForm(row, choices="\n".join(row.choices))
    form.choices.data = form.choices.data if isinstance(form.choices.data, str) else ""
    if form.submitted() and form.does(
        lambda: actions.change_own(row, form.edit(), _by(), form.seen)
    ):
        notify(_("Saved."))
        return _back(event)
    return _page("own_question", event, form=form, row=row, lines=history_of_own(row))


@asking.post("/own/<uuid:question_id>/out")
def take_out(slug: str, question_id: UUID) -> Response:
    """Ask it no longer."""
    event, row = _own_or_404(slug, question_id)
    actions.take_own_out(row, _by())
    notify(_("The question is not asked any more. You can put it back below."))
    return _back(event)


@asking.post("/own/<uuid:question_id>/back")
def put_back(slug: str, question_id: UUID) -> Response:
    """Ask it again."""
    event, row = _own_or_404(slug, question_id)
    actions.put_own_back(row, _by())
    notify(_("The question is asked again."))
    return _back(event)


def _counts(event: Event) -> dict[str, int]:
    """{group: how many of its questions are asked}."""
    switched = queries.switches_of(event)
    return {
        name: sum(is_on(one, switched) for one in asked_on_pages(group))
        for name, group in DICTIONARY.items()
    }


def _own_or_404(slug: str, question_id: UUID) -> tuple[Event, OwnQuestion]:
    event = managed_event_or_404(slug)
    return event, queries.own_question_or_404(event, question_id)


def _group_or_404(name: str) -> Group:
    return DICTIONARY[name] if name in DICTIONARY else abort(404)


def _by() -> Actor:
    return acting(sign_in_needed(), "organiser")


def _back(event: Event) -> Response:
    return redirect(url_for("asking.overview", slug=event.slug), 303)


def _page(name: str, event: Event, **more: object) -> str:
    return render_template(f"{_HERE}/{name}.html", event=event, **more)
