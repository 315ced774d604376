"""Organisers' pages: criteria, who reads what, the round, what came of it."""

from uuid import UUID

from flask import render_template
from flask import url_for
from werkzeug.wrappers import Response

from events.call.models import Event
from events.call.queries import managed_event_or_404
from events.team.queries import participation_of_event_or_404
from foundation.forms import Form
from foundation.i18n import gettext as _
from foundation.i18n import ngettext
from foundation.web import notify
from foundation.web import saved
from registration.review import actions
from registration.review.forms import CriterionForm
from registration.review.forms import NewCriterionForm
from registration.review.forms import OpenForm
from registration.review.forms import ReadersForm
from registration.review.forms import ReopenForm
from registration.review.models import Criterion
from registration.review.queries import applications_to_read
from registration.review.queries import criteria_of
from registration.review.queries import criterion_or_404
from registration.review.queries import disagreements
from registration.review.queries import has_points
from registration.review.queries import progress_of
from registration.review.queries import readers_of
from registration.review.queries import readings_in
from registration.review.queries import readings_of
from registration.review.queries import round_of
from registration.review.queries import too_few
from registration.review.rules import counts
from registration.review.rules import is_closed
from registration.review.views.door import back
from registration.review.views.door import history_of
from registration.review.views.door import me
from registration.review.views.door import review

_CRITERION = "/criteria/<uuid:criterion_id>"


@review.get("")
def overview(slug: str) -> str:
    """Criteria, readers and how far they have come, what came of it."""
    event = managed_event_or_404(slug)
    readings = readings_in(event)
    return render_template(
        "registration/review/overview.html",
        event=event,
        one=(one := round_of(event)),
        is_scored=has_points(event),
        criteria=criteria_of(event),
        taken_off=criteria_of(event, removed=True),
        progress=progress_of(event, readings),
        lacking=too_few(event, readings),
        outcomes=disagreements(event, readings) if is_closed(one) else [],
        lines=history_of(event),
    )


@review.get("/applications")
def applications(slug: str) -> str:
    """Who reads which application."""
    event = managed_event_or_404(slug)
    by_application: dict[UUID, list[str]] = {}
    for each in readings_in(event):
        if counts(each):
            by_application.setdefault(each.participation_id, []).append(each.reader.name)
    return render_template(
        "registration/review/applications.html",
        event=event,
        applications=applications_to_read(event),
        readers=by_application,
    )


@review.route("/applications/<uuid:participation_id>", methods=["GET", "POST"])
def give(slug: str, participation_id: UUID) -> str | Response:
    """Choose by hand who reads one application."""
    event = managed_event_or_404(slug)
    participation = participation_of_event_or_404(event, participation_id)
    held = [one for one in readings_of(participation) if counts(one)]
    form = ReadersForm(readers=[str(one.reader_id) for one in held]).offer(readers_of(event))
    done = saved(
        form,
        lambda: actions.give(participation, form.keys(), me()),
        _("Saved."),
        url_for("review.applications", slug=slug),
    )
    return done or render_template(
        "registration/review/give.html", event=event, participation=participation, form=form
    )


@review.post("/give-evenly")
def give_evenly(slug: str) -> Response:
    event = managed_event_or_404(slug)
    added = actions.give_evenly(event, me())
    notify(
        ngettext("%(num)d application was given.", "%(num)d applications were given.", added)
        if added
        else _("Every application has two readers already.")
    )
    return back(slug)


@review.post("/criteria/usual")
def usual(slug: str) -> Response:
    event = managed_event_or_404(slug)
    if actions.add_usual_criteria(event, me()):
        notify(_("Three criteria are added. Change what does not fit your call."))
    return back(slug)


@review.route("/criteria/new", methods=["GET", "POST"])
def new_criterion(slug: str) -> str | Response:
    event = managed_event_or_404(slug)
    form = NewCriterionForm(weight=1)
    done = saved(
        form,
        lambda: actions.add_criterion(event, form.new_id, form.answers(), me()),
        _("Added."),
        url_for("review.overview", slug=slug),
    )
    return done or _criterion(event, form, None)


@review.route(_CRITERION, methods=["GET", "POST"])
def edit_criterion(slug: str, criterion_id: UUID) -> str | Response:
    event = managed_event_or_404(slug)
    criterion = criterion_or_404(event, criterion_id)
    form = CriterionForm(obj=criterion)
    done = saved(
        form,
        lambda: actions.change_criterion(criterion, form.seen, form.answers(), me()),
        _("Saved."),
        url_for("review.overview", slug=slug),
    )
    return done or _criterion(event, form, criterion)


@review.post(f"{_CRITERION}/take-off")
def take_off(slug: str, criterion_id: UUID) -> Response:
    event = managed_event_or_404(slug)
    criterion = criterion_or_404(event, criterion_id)
    actions.take_off_criterion(criterion, me())
    notify(_("“%(title)s” is taken off. You can put it back.", title=criterion.name))
    return back(slug)


@review.post(f"{_CRITERION}/put-back")
def put_back(slug: str, criterion_id: UUID) -> Response:
    event = managed_event_or_404(slug)
    actions.put_back_criterion(criterion_or_404(event, criterion_id), me())
    return back(slug)


@review.route("/open", methods=["GET", "POST"])
def open_round(slug: str) -> str | Response:
    event = managed_event_or_404(slug)
    form = OpenForm(names="blind")
    done = saved(
        form,
        lambda: actions.open_round(event, me(), is_blind=form.names.data == "blind"),
        _("The round is open. Now give applications to readers."),
        url_for("review.overview", slug=slug),
    )
    return done or render_template("registration/review/open.html", event=event, form=form)


@review.route("/close", methods=["GET", "POST"])
def close(slug: str) -> str | Response:
    event = managed_event_or_404(slug)
    form = Form()
    message = _("The round is closed. Everybody who read can see all points now.")
    way_on = url_for("review.overview", slug=slug)
    done = saved(form, lambda: actions.close(event, me()), message, way_on)
    return done or render_template("registration/review/close.html", event=event, form=form)


@review.route("/reopen", methods=["GET", "POST"])
def reopen(slug: str) -> str | Response:
    event = managed_event_or_404(slug)
    form = ReopenForm()
    message = _("The round is open again.")
    way_on = url_for("review.overview", slug=slug)
    done = saved(form, lambda: actions.reopen(event, form.reason.data, me()), message, way_on)
    return done or render_template("registration/review/reopen.html", event=event, form=form)


def _criterion(event: Event, form: Form, criterion: Criterion | None) -> str:
    return render_template(
        "registration/review/criterion.html", event=event, form=form, criterion=criterion
    )
