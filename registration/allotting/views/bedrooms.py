"""The team's pages about bedrooms: ask, read why, decide on each, change by hand, take back."""

from collections.abc import Collection
from functools import partial
from typing import Any
from uuid import UUID

from flask import Blueprint
from flask import abort
from flask import redirect
from flask import render_template
from flask import url_for
from werkzeug import Response

from events.call.models import Event
from events.survey.queries import bedrooms_of
from events.survey.queries import object_or_404
from events.team.categories import Category
from events.team.models import Participation
from events.team.queries import acting_on_needs
from events.team.queries import event_for_needs_or_404
from events.team.queries import participation_of_event_or_404
from events.team.rules import categories_open_to
from foundation.i18n import gettext as _
from foundation.people import sign_in_needed
from foundation.web import notify
from foundation.web import saved
from registration.allotting import queries
from registration.allotting.actions import bedrooms as actions
from registration.allotting.bedrooms import Near
from registration.allotting.bedrooms import Nights
from registration.allotting.bedrooms import nearness
from registration.allotting.forms.bedrooms import GiveRoomForm
from registration.allotting.forms.bedrooms import StayForm
from registration.allotting.forms.plans import ChooseForm
from registration.allotting.forms.plans import choose_form
from registration.allotting.models import Subject
from registration.allotting.panels import bedrooms as words
from registration.allotting.panels.bedrooms import Line
from registration.allotting.queries import Asked
from registration.allotting.queries.plans import plan_of
from registration.allotting.rules import may_sleep
from registration.allotting.rules import sleeps_near_somebody_on_site
from registration.allotting.views.deciding import frame
from registration.allotting.views.deciding import on_proposal
from registration.arrangements.queries import arrangements_of
from registration.matching import panels as fitting

bedrooms = Blueprint("bedrooms", __name__, url_prefix="/organise/<string:slug>/bedrooms")
_ONE = "/<uuid:participation_id>"


@bedrooms.route("", methods=["GET", "POST"])
def overview(slug: str) -> Response | str:
    """What is proposed and why, what cannot be met, what is given. Looks are noted."""
    event = _opened(slug)
    opened = categories_open_to(sign_in_needed(), event)
    guests = [one.id for one in queries.guests_of(event)]
    actions.note_looks(event, guests, opened, acting_on_needs(event))
    asked, plan = queries.asked_in(event), plan_of(event, Subject.BEDROOMS)
    lines = [words.proposed_line(row, asked, opened) for row in queries.proposed_in(event)]
    page = partial(_overview, event, asked, lines=lines)
    return on_proposal(event, Subject.BEDROOMS, plan, _choose_form(lines), page)


@bedrooms.route(_ONE, methods=["GET", "POST"])
def person(slug: str, participation_id: UUID) -> Response | str:
    """One person: give a room by hand. The look is noted."""
    event, participation = _guest_or_404(slug, participation_id)
    asked = queries.asked_in(event)
    form = _give_form(event, participation, asked)
    done = saved(
        form,
        lambda: _give(event, participation, form),
        _("The room is given. The person is asked whether it is right."),
        url_for("bedrooms.person", slug=event.slug, participation_id=participation.id),
    )
    return done or _person_page(event, participation, asked, form)


@bedrooms.route(f"{_ONE}/nights", methods=["GET", "POST"])
def nights(slug: str, participation_id: UUID) -> Response | str:
    """Set for which nights somebody needs a bed."""
    event, participation = _guest_or_404(slug, participation_id)
    form = StayForm(obj=queries.stay_of(participation))
    done = saved(
        form,
        lambda: actions.set_nights(
            participation,
            form.nights(),
            acting_on_needs(event),
            needs_none=bool(form.needs_none.data),
        ),
        _("Saved."),
        url_for("bedrooms.person", slug=event.slug, participation_id=participation.id),
    )
    return done or _page("nights", event=event, form=form, participation=participation)


@bedrooms.route(f"{_ONE}/assistant", methods=["GET", "POST"])
def assistant(slug: str, participation_id: UUID) -> Response | str:
    """Keep a bed for whoever is engaged on site to be near this person at night."""
    event, participation = _guest_or_404(slug, participation_id)
    _refuse_without_assistance(event)
    asked = queries.asked_in(event)
    form = _keep_form(event, participation, asked)
    done = saved(
        form,
        lambda: _keep_bed(event, participation, form),
        _("The bed is kept. The person reads it beside their room."),
        url_for("bedrooms.person", slug=event.slug, participation_id=participation.id),
    )
    return done or _page("assistant", event=event, form=form, participation=participation)


@bedrooms.post(f"{_ONE}/assistant/give-up")
def give_bed_up(slug: str, participation_id: UUID) -> Response:
    """The bed for the assistant is free again."""
    event, participation = _guest_or_404(slug, participation_id)
    _refuse_without_assistance(event)
    actions.give_bed_up(participation, acting_on_needs(event))
    notify(_("The bed is free again."))
    way_on = url_for("bedrooms.person", slug=slug, participation_id=participation_id)
    return redirect(way_on, 303)


@bedrooms.post(f"{_ONE}/take-back")
def take_back(slug: str, participation_id: UUID) -> Response:
    """Free what somebody has."""
    event, participation = _guest_or_404(slug, participation_id)
    actions.take_back(participation, acting_on_needs(event))
    notify(_("The room is free again. The person reads that you look for another one."))
    return redirect(url_for("bedrooms.overview", slug=event.slug), 303)


@bedrooms.post(f"{_ONE}/keep")
def keep(slug: str, participation_id: UUID) -> Response:
    """Somebody looked again, and the room stays."""
    event, participation = _guest_or_404(slug, participation_id)
    actions.looked_again(participation, acting_on_needs(event))
    notify(_("Saved."))
    return redirect(url_for("bedrooms.overview", slug=event.slug), 303)


def _opened(slug: str) -> Event:
    return event_for_needs_or_404(slug, Category.VENUE)


def _guest_or_404(slug: str, participation_id: UUID) -> tuple[Event, Participation]:
    """Somebody who sleeps there. The look is noted, and the rows are read again."""
    event = _opened(slug)
    participation = participation_of_event_or_404(event, participation_id)
    if not may_sleep(participation):
        abort(404)
    opened = categories_open_to(sign_in_needed(), event)
    actions.note_looks(event, [participation_id], opened, acting_on_needs(event))
    return event, participation


def _give(event: Event, participation: Participation, form: GiveRoomForm) -> None:
    room = object_or_404(event, UUID(form.room_id.data))
    actions.give(participation, room, form.stay(), acting_on_needs(event))


def _give_form(event: Event, participation: Participation, asked: Asked) -> GiveRoomForm:
    """With the nights that are known, how each room fits, and who has it then."""
    stays, nights = queries.given_to(participation), _nights_for(event, participation, asked)
    form = GiveRoomForm(
        room_id=str(stays[0].room.id) if stays else None,
        first_night=nights.first,
        last_night=nights.last,
    )
    fit, taken = asked.fits[participation.id], words.taken_in(event, nights, participation)
    grades = {one.key: str(fitting.GRADES[verdict.grade]) for one, verdict in fit.bedrooms}
    form.room_id.choices = {
        str(one.key): words.room_in_short(one, grades[one.key], taken.get(one.key, ()))
        for one in bedrooms_of(event)
    }
    return form


def _nights_for(event: Event, participation: Participation, asked: Asked) -> Nights:
    """Those of the room that they have, or else those that they need."""
    stays = queries.given_to(participation)
    if stays:
        return Nights(stays[0].nights.first, stays[-1].nights.last)
    return asked.nights.get(participation.id) or Nights(event.starts_on, event.ends_on)


def _refuse_without_assistance(event: Event) -> None:
    """Who is near somebody at night says what assistance they need."""
    if Category.ASSISTANCE not in categories_open_to(sign_in_needed(), event):
        abort(404)


def _choose_form(lines: list[Line]) -> ChooseForm:
    """Ticked where nothing speaks against it."""
    return choose_form(
        [line.row for line in lines if line.row],
        [line.row.key for line in lines if line.row and not line.is_sure],
        [line.row.key for line in lines if line.row and not line.is_open],
    )


def _keep_form(event: Event, participation: Participation, asked: Asked) -> GiveRoomForm:
    """The rooms by how near they are, the nearest first."""
    nights, own = _nights_for(event, participation, asked), queries.given_to(participation)
    form = GiveRoomForm(first_night=nights.first, last_night=nights.last)
    form.room_id.choices = {}
    taken, levels = words.taken_in(event, nights), _levels(own[0].room.id if own else None, asked)
    for one in sorted(bedrooms_of(event), key=lambda one: levels.get(one.key, Near.SAME_ROOM)):
        near = words.nearness_in_words(levels.get(one.key))
        choice = words.room_in_short(one, near, taken.get(one.key, ()))
        form.room_id.choices[str(one.key)] = choice
    return form


def _levels(beside: UUID | None, asked: Asked) -> dict[UUID, Near]:
    """How near each room is to that one."""
    own = asked.room(beside)
    return {room.key: nearness(own, room) for room in asked.question.rooms} if own else {}


def _keep_bed(event: Event, participation: Participation, form: GiveRoomForm) -> None:
    room = object_or_404(event, UUID(form.room_id.data))
    actions.keep_bed(participation, room, form.stay(), acting_on_needs(event))


def _overview(event: Event, asked: Asked, **more: object) -> str:
    """The proposals, and what else stands on their page."""
    proposed, opened = queries.proposed_in(event), categories_open_to(sign_in_needed(), event)
    plan, given = plan_of(event, Subject.BEDROOMS), queries.given_in(event)
    has_line = {row.participation.id for row in proposed} | given.keys()
    guests = [one for one in queries.guests_of(event) if one.id not in given]
    more |= frame(event, Subject.BEDROOMS, plan, [row.told for row in proposed])
    return _page(
        "overview",
        missing=words.missing(queries.noted_in(event, asked), opened),
        **_given(event, asked, opened),
        waiting=[one for one in guests if one.id in asked.nights and one.id not in has_line],
        elsewhere=[one for one in guests if one.id not in asked.nights],
        history_lines=words.history_of_bedrooms(event, plan),
        **more,
    )


def _given(event: Event, asked: Asked, opened: Collection[Category]) -> dict[str, Any]:
    """The rooms that people have, and at which of them somebody has to look again."""
    stays = queries.stays_in(event)
    again = {key for key, stay in stays.items() if stay.look_again_at is not None}
    given = [
        words.given_line(one, asked, opened, look_again=key in again)
        for key, each in queries.given_in(event).items()
        for one in each
    ]
    return {"given": given, "again": again}


def _person_page(
    event: Event, participation: Participation, asked: Asked, form: GiveRoomForm
) -> str:
    more = {"taken": words.taken_in(event), "door_to": words.door_to}
    more |= {"fit": asked.fits[participation.id], "needed": asked.nights.get(participation.id)}
    more |= _of_person(participation, asked)
    return _page("person", event=event, form=form, participation=participation, **more)


def _of_person(participation: Participation, asked: Asked) -> dict[str, Any]:
    """What this person has, and what they say of it."""
    opened = categories_open_to(sign_in_needed(), participation.event)
    told = asked.told.get(participation.id, {})
    stay, stays = queries.stay_of(participation), queries.given_to(participation)
    again = bool(stay and stay.look_again_at)
    said = [one for one in arrangements_of(participation) if stay and one.id == stay.arrangement_id]
    return {
        "given": [words.given_line(one, asked, opened, look_again=again) for one in stays],
        "again": again,
        "arrangement": said[0] if said else None,
        "kept": asked.kept.get(participation.id, ()),
        "near_at_night": Category.ASSISTANCE in opened
        and (participation.id in asked.kept or sleeps_near_somebody_on_site(told)),
    }


def _page(name: str, **more: object) -> str:
    return render_template(f"registration/allotting/bedrooms/{name}.html", words=fitting, **more)
