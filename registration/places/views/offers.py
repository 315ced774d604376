"""Organisers' pages about offers that wait for them: tries, the end of an offer, how offers run."""

from uuid import UUID

from flask import redirect
from flask import render_template
from flask import url_for
from werkzeug.wrappers import Response

from events.call.queries import managed_event_or_404
from events.team.models import Participation
from events.team.queries import participation_of_event_or_404
from foundation.clock import now
from foundation.i18n import gettext as _
from foundation.people import acting
from foundation.people import sign_in_needed
from foundation.web import notify
from foundation.web import saved
from registration.places import actions
from registration.places.forms import WAYS
from registration.places.forms import TermsForm
from registration.places.forms import TryForm
from registration.places.queries import terms_of
from registration.places.queries import tries_in
from registration.places.queries import tries_of
from registration.places.queries import waiting_people
from registration.places.rules import TRIES
from registration.places.rules import has_lapsed
from registration.places.views.door import blueprint

_ORGANISE = "/organise/<slug>"
_PERSON = f"{_ORGANISE}/people/<uuid:participation_id>"


@blueprint.get(f"{_ORGANISE}/places/waiting")
def waiting(slug: str) -> str:
    """Offers that wait for the team, with what to do about each."""
    event = managed_event_or_404(slug)
    people = waiting_people(event)
    return render_template(
        "registration/places/waiting.html",
        event=event,
        people=people,
        lapsed={row.id for row in people if has_lapsed(row, now())},
        tries=tries_in(event),
        needed=TRIES,
        ways=WAYS,
    )


@blueprint.route(f"{_PERSON}/tries", methods=["GET", "POST"])
def tries(slug: str, participation_id: UUID) -> Response | str:
    """Note that somebody tried to reach the person."""
    event = managed_event_or_404(slug)
    person = participation_of_event_or_404(event, participation_id)
    form = TryForm()
    way_on = url_for("places.waiting", slug=slug)
    done = saved(form, lambda: _note(form, person), _("Noted."), way_on)
    shown = {"event": event, "participation": person, "tries": tries_of(person), "ways": WAYS}
    return done or render_template("registration/places/tries.html", form=form, **shown)


@blueprint.post(f"{_PERSON}/not-arrived")
def not_arrived(slug: str, participation_id: UUID) -> Response:
    """The letter did not arrive: the time stops until somebody reaches the person."""
    event = managed_event_or_404(slug)
    person = participation_of_event_or_404(event, participation_id)
    actions.not_arrived(person, acting(sign_in_needed(), "organiser"))
    notify(_("No time runs now for %(name)s. It begins when you reach them.", name=person.name))
    return redirect(url_for("places.waiting", slug=slug), 303)


@blueprint.post(f"{_PERSON}/expire")
def expire(slug: str, participation_id: UUID) -> Response:
    """End an offer that was not answered: only a person's press does it."""
    event = managed_event_or_404(slug)
    person = participation_of_event_or_404(event, participation_id)
    actions.expire(person, acting(sign_in_needed(), "organiser"))
    notify(_("The offer to %(name)s has ended. A letter tells it.", name=person.name))
    return redirect(url_for("people.person", slug=slug, participation_id=participation_id), 303)


@blueprint.route(f"{_ORGANISE}/places/terms", methods=["GET", "POST"])
def terms(slug: str) -> Response | str:
    """How offers of this training run."""
    event = managed_event_or_404(slug)
    row = terms_of(event)
    form = TermsForm(obj=row)
    done = saved(
        form,
        lambda: actions.change_terms(
            event, form.answers(), form.seen, acting(sign_in_needed(), "organiser")
        ),
        _("Saved. Offers that you have made keep what their letter says."),
        url_for("places.overview", slug=slug),
    )
    return done or render_template("registration/places/terms.html", event=event, form=form)


def _note(form: TryForm, person: Participation) -> None:
    tried = actions.Tried(form.new_id, form.how.data, form.reached.data == "yes")
    actions.note_try(person, tried, acting(sign_in_needed(), "organiser"))
