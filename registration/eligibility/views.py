"""Pages of conditions: which there are, who is marked, and what organisers say of it."""

from uuid import UUID

from flask import Blueprint
from flask import abort
from flask import redirect
from flask import render_template
from flask import request
from flask import url_for
from werkzeug.wrappers import Response

from events.call.models import Event
from events.call.queries import managed_event_or_404
from events.team.queries import participation_of_event_or_404
from foundation.audit import Actor
from foundation.i18n import gettext as _
from foundation.people import acting
from foundation.people import sign_in_needed
from foundation.web import notify
from foundation.web import saved
from registration.eligibility import actions
from registration.eligibility import panels
from registration.eligibility import personal_data
from registration.eligibility import queries
from registration.eligibility.forms import MetForm
from registration.eligibility.forms import RuleForm
from registration.eligibility.models import About
from registration.questions.models import FormQuestion
from registration.questions.queries import question_or_404

__all__ = ["actions", "blueprints", "panels", "personal_data", "queries"]

blueprint = Blueprint("eligibility", __name__, url_prefix="/organise/<slug>/choosing/conditions")
blueprints = (blueprint,)
_RULE = "/<uuid:rule_id>"


@blueprint.get("")
def overview(slug: str) -> str:
    """The conditions, and the applications at which somebody has to look."""
    event = managed_event_or_404(slug)
    page, marked = queries.to_look_at(event, request.args.get("page", 1, type=int))
    return render_template(
        "registration/eligibility/overview.html",
        event=event,
        page=page,
        marked=marked,
        lines=[(row, queries.words_of(row)) for row in queries.rules_of(event)],
        to_add=queries.abouts_to_add(event),
        history=panels.history_of_rules(event),
    )


@blueprint.route("/new/<about>", methods=["GET", "POST"])
def new(slug: str, about: str) -> Response | str:
    event = managed_event_or_404(slug)
    kind, question = _about_or_404(event, about)
    form = RuleForm(kind, question)
    done = saved(
        form,
        lambda: actions.set_rule(event, kind, question, form.enough, _by()),
        _("The condition is set. It decides nothing: it shows you where to look."),
        url_for("eligibility.overview", slug=slug),
    )
    return done or _page(event, form, kind, question)


@blueprint.route(_RULE, methods=["GET", "POST"])
def edit(slug: str, rule_id: UUID) -> Response | str:
    event = managed_event_or_404(slug)
    row = queries.rule_or_404(event, rule_id)
    question = question_or_404(event, row.question_id) if row.question_id else None
    form = RuleForm(row.about, question, row)
    done = saved(
        form,
        lambda: actions.change_rule(row, form.enough, _by(), form.seen),
        _("Saved."),
        url_for("eligibility.overview", slug=slug),
    )
    return done or _page(event, form, row.about, question)


@blueprint.post(f"{_RULE}/take-off")
def take_off(slug: str, rule_id: UUID) -> Response:
    event = managed_event_or_404(slug)
    actions.take_off_rule(queries.rule_or_404(event, rule_id), _by())
    notify(_("The condition is taken off."))
    return redirect(url_for("eligibility.overview", slug=slug), 303)


@blueprint.route(f"{_RULE}/met/<uuid:participation_id>", methods=["GET", "POST"])
def met(slug: str, rule_id: UUID, participation_id: UUID) -> Response | str:
    """Say, with a reason, that somebody meets a condition for which they are marked."""
    event = managed_event_or_404(slug)
    person = participation_of_event_or_404(event, participation_id)
    marked = queries.flags_of(event, [person]).get(person.id, [])
    flag = next((one for one in marked if one.rule.id == rule_id), None) or abort(404)
    form = MetForm(seen=str(flag.rule.version))
    done = saved(
        form,
        lambda: actions.note_met(person, rule_id, form.reason.data, _by(), form.version),
        _("Noted. The application is not marked for this any more."),
        url_for("select.read", slug=slug, participation_id=person.id),
    )
    return done or render_template(
        "registration/eligibility/met.html", event=event, form=form, participation=person, flag=flag
    )


@blueprint.post(f"{_RULE}/met/<uuid:participation_id>/take-back")
def take_back_met(slug: str, rule_id: UUID, participation_id: UUID) -> Response:
    """Mark an application again of which somebody said that it meets the condition."""
    event = managed_event_or_404(slug)
    person = participation_of_event_or_404(event, participation_id)
    actions.take_back_met(person, queries.rule_or_404(event, rule_id).id, _by())
    notify(_("Taken back. The application is marked again."))
    page = url_for("select.read", slug=slug, participation_id=person.id)
    return redirect(page, 303)


def _about_or_404(event: Event, name: str) -> tuple[About, FormQuestion | None]:
    """What a new condition is about: "country", "disabled", or the key of a question."""
    may = {str(one[1].id) if one[1] else one[0].value: one for one in queries.abouts_to_add(event)}
    return may.get(name) or abort(404)


def _by() -> Actor:
    return acting(sign_in_needed(), "organiser")


def _page(event: Event, form: RuleForm, about: About, question: FormQuestion | None) -> str:
    return render_template(
        "registration/eligibility/rule.html", event=event, form=form, about=about, question=question
    )
