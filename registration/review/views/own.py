"""A reader's own pages: what was given to them, and the points for each."""

from uuid import UUID

from flask import redirect
from flask import render_template
from flask import request
from flask import url_for
from werkzeug.wrappers import Response

from events.call.models import Event
from foundation.i18n import gettext as _
from foundation.people import acting
from foundation.people import sign_in_needed
from foundation.web import notify
from foundation.web import saved
from registration.review import actions
from registration.review.forms import ScoreForm
from registration.review.forms import score_form
from registration.review.models import Reading
from registration.review.models import ReviewRound
from registration.review.queries import criteria_of
from registration.review.queries import own_reading_or_404
from registration.review.queries import own_readings
from registration.review.queries import read_by
from registration.review.queries import readable_event_or_404
from registration.review.queries import readings_of
from registration.review.queries import shown_to
from registration.review.rules import counts
from registration.review.rules import is_closed
from registration.review.rules import is_open
from registration.review.rules import is_scored
from registration.review.views.door import reading

_READER = "reader"
# What a page adds when it sends itself, and where it reads the new version (mjs/draft.mjs).
_BY_ITSELF, _VERSION = "by_itself", "Stepfree-Version"


@reading.get("")
def overview(slug: str) -> str:
    """Everything that this person reads, and what is left."""
    person = sign_in_needed()
    event, one = readable_event_or_404(slug, person)
    mine, criteria = own_readings(event, person), criteria_of(event)
    return render_template(
        "registration/review/own.html",
        event=event,
        one=one,
        readings=mine,
        titles={each.id: read_by(each.participation, one) for each in mine},
        done={each.id for each in mine if is_scored(each, criteria)},
        open=is_open(one),
    )


@reading.route("/<uuid:reading_id>", methods=["GET", "POST"])
def score(slug: str, reading_id: UUID) -> str | Response:
    """One application with its points; after saving comes the next one."""
    person = sign_in_needed()
    event, one = readable_event_or_404(slug, person)
    mine = own_reading_or_404(event, person, reading_id)
    form = score_form(mine, criteria_of(event))
    by = acting(person, _READER)

    def act() -> None:
        actions.score(mine, form.seen, form.points(), form.comment.data or "", by)

    if _BY_ITSELF in request.form and form.submitted() and form.does(act):
        return Response(status=204, headers={_VERSION: str(mine.version)})
    done = saved(form, act, _("Your points are kept."), _next(event, slug, mine))
    return done or _page(event, one, mine, form)


@reading.post("/<uuid:reading_id>/step-back")
def step_back(slug: str, reading_id: UUID) -> Response:
    person = sign_in_needed()
    event, _one = readable_event_or_404(slug, person)
    actions.step_back(own_reading_or_404(event, person, reading_id), acting(person, _READER))
    notify(_("You do not read this application. The organisers give it to somebody else."))
    return redirect(url_for("reading.overview", slug=slug), 303)


@reading.post("/<uuid:reading_id>/come-back")
def come_back(slug: str, reading_id: UUID) -> Response:
    person = sign_in_needed()
    event, _one = readable_event_or_404(slug, person)
    actions.come_back(own_reading_or_404(event, person, reading_id), acting(person, _READER))
    return redirect(url_for("reading.score", slug=slug, reading_id=reading_id), 303)


def _next(event: Event, slug: str, mine: Reading) -> str:
    """The next application of this reader, or their list after the last, or where they asked."""
    if "stay" in request.form:
        return url_for("reading.score", slug=slug, reading_id=mine.id)
    order = [each.id for each in own_readings(event, mine.reader) if counts(each)]
    place = order.index(mine.id) + 1 if mine.id in order else len(order)
    if place < len(order):
        return url_for("reading.score", slug=slug, reading_id=order[place])
    return url_for("reading.overview", slug=slug)


def _page(event: Event, one: ReviewRound, mine: Reading, form: ScoreForm) -> str:
    order = [each for each in own_readings(event, mine.reader) if counts(each)]
    others = [each for each in readings_of(mine.participation) if each.id != mine.id]
    return render_template(
        "registration/review/score.html",
        event=event,
        mine=mine,
        form=form,
        shown=shown_to(mine.participation, one),
        order=[each.id for each in order],
        open=is_open(one) and counts(mine),
        others=[each for each in others if counts(each)] if is_closed(one) else [],
    )
