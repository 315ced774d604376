"""Pages on which trainers, or organisers for them, write letters of recommendation."""

from uuid import UUID

from flask import Blueprint
from flask import abort
from flask import redirect
from flask import render_template
from flask import url_for
from sqlalchemy import select
from werkzeug import Response

from certificates.awards import actions
from certificates.awards.forms import letter_form
from certificates.awards.models import TrainerLetter
from certificates.awards.queries import kinds_on
from certificates.awards.queries import letter_of
from certificates.awards.queries import letters_in
from certificates.awards.queries import writable_for
from certificates.awards.rules import may_lead
from certificates.awards.rules import may_rewrite
from certificates.designs.models import AwardKind
from events.call.models import Event
from events.call.rules import may_manage
from events.team.models import Participation
from foundation.audit import Actor
from foundation.i18n import gettext as _
from foundation.people import acting
from foundation.people import sign_in_needed
from foundation.store import one_or_none
from foundation.web import notify
from foundation.web import saved

recommending = Blueprint("recommending", __name__)

Page = str | Response
_HERE = "certificates/awards"
_PLACE = "/organise/<string:slug>/certificates/letters"
_ONE = f"{_PLACE}/<uuid:participation_id>"


@recommending.get(_PLACE)
def overview(slug: str) -> str:
    """Everybody of whom a letter can be written, and where it stands."""
    event = _event_or_404(slug)
    return render_template(
        "certificates/awards/letters.html",
        event=event,
        people=writable_for(event),
        letters=letters_in(event),
        is_on=AwardKind.RECOMMENDATION in kinds_on(event),
        organises=may_manage(sign_in_needed(), event),
    )


@recommending.route(_ONE, methods=["GET", "POST"])
def write(slug: str, participation_id: UUID) -> Page:
    """The letter about one person."""
    event = _event_or_404(slug)
    person = _person_or_404(event, participation_id)
    letter, me = letter_of(person), sign_in_needed()
    form = letter_form(event, letter, me.name if may_lead(me, event) else "")
    done = saved(
        form,
        lambda: actions.write_letter(person, form.seen, form.written(), _me(event)),
        _("Saved. The person sees nothing of it before you ask them."),
        url_for("recommending.write", slug=slug, participation_id=participation_id),
    )
    is_open = letter is None or may_rewrite(letter)
    told = {"participation": person, "letter": letter, "may_rewrite": is_open}
    return done or render_template(f"{_HERE}/letter.html", event=event, form=form, **told)


@recommending.post(f"{_ONE}/show")
def show(slug: str, participation_id: UUID) -> Response:
    """Ask the person to read it, and to say yes or no."""
    event = _event_or_404(slug)
    actions.show_letter(_letter_or_404(event, participation_id), _me(event))
    notify(_("The person is asked. The letter is issued only if they say yes."))
    return redirect(url_for("recommending.overview", slug=slug), 303)


@recommending.post(f"{_ONE}/take-back")
def take_back(slug: str, participation_id: UUID) -> Response:
    """Make it a draft again, to change it."""
    event = _event_or_404(slug)
    actions.take_back_letter(_letter_or_404(event, participation_id), _me(event))
    notify(_("You can change the letter now. Ask the person again afterwards."))
    here = url_for("recommending.write", slug=slug, participation_id=participation_id)
    return redirect(here, 303)


def _event_or_404(slug: str) -> Event:
    """For organisers and for those who lead the training; to others it is not there."""
    person = sign_in_needed()
    event = one_or_none(select(Event).where(Event.slug == slug))
    if event is None or not (may_manage(person, event) or may_lead(person, event)):
        abort(404)
    return event


def _person_or_404(event: Event, participation_id: UUID) -> Participation:
    found = [each for each in writable_for(event) if each.id == participation_id]
    return found[0] if found else abort(404)


def _letter_or_404(event: Event, participation_id: UUID) -> TrainerLetter:
    return letter_of(_person_or_404(event, participation_id)) or abort(404)


def _me(event: Event) -> Actor:
    person = sign_in_needed()
    return acting(person, "organiser" if may_manage(person, event) else "trainer")
