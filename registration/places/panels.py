"""What places add to the pages of a training, of a person, and of the organisers."""

from flask import render_template

from events.call.models import Event
from events.call.models import WayIn
from events.call.rules import Stage
from events.call.rules import stage_of
from events.pools.models import Pool
from events.pools.queries import kinds_of
from events.pools.queries import pool_of
from events.team.models import Part
from events.team.models import Participation
from events.team.models import State
from foundation.clock import now
from registration.apply.rules import deadline_of
from registration.apply.rules import has_closed
from registration.apply.rules import has_opened
from registration.places.queries import figures_of_kinds
from registration.places.queries import length_of_reserve
from registration.places.queries import places_free
from registration.places.queries import reasons_of
from registration.places.queries import tries_of
from registration.places.rules import TRIES
from registration.places.rules import has_lapsed
from registration.places.rules import may_answer
from registration.places.rules import may_come_back
from registration.places.rules import may_take_back_no
from registration.places.rules import may_undo_decision
from registration.places.rules import may_withdraw
from registration.places.rules import takes_part


def apply_button(event: Event) -> str:
    """The way into the form, with its times in words, and whether places are left."""
    at_once = event.way_in == WayIn.OPEN
    full = at_once and all(_is_full(event, pool) for pool in kinds_of(event))
    return render_template(
        "registration/places/panels/apply.html",
        event=event,
        at_once=at_once,
        full=full,
        opened=has_opened(event, now()),
        closed=has_closed(event, now()),
        deadline=deadline_of(event),
    )


def my_place(participation: Participation, token: str) -> str:
    """What the person can do now about their place; nothing, once the training is over."""
    is_over = stage_of(participation.event) is Stage.PAST
    return render_template(
        "registration/places/panels/my.html",
        participation=participation,
        pool=pool_of(participation),
        token=token,
        may_answer=may_answer(participation) and not is_over,
        may_withdraw=may_withdraw(participation) and not is_over,
        takes_part=takes_part(participation),
        may_take_back=may_take_back_no(participation, now()),
        may_come_back=may_come_back(participation, now()) and not is_over,
    )


def figures(event: Event) -> str:
    """The places of a training in numbers, for its overview."""
    return render_template(
        "registration/places/panels/figures.html", event=event, kinds=figures_of_kinds(event)
    )


def decisions(event: Event, participation: Participation) -> str:
    """What organisers can do about one person's place; nothing for those who come without one."""
    if participation.part != Part.PARTICIPANT:
        return ""
    return render_template(
        "registration/places/panels/person.html",
        event=event,
        participation=participation,
        pool=pool_of(participation),
        state=participation.state.value,
        lapsed=has_lapsed(participation, now()),
        tries=len(tries_of(participation)) if participation.state == State.OFFERED else 0,
        needed=TRIES,
        reasons=reasons_of(participation),
        may_answer=may_answer(participation),
        may_withdraw=may_withdraw(participation),
        may_undo=may_undo_decision(participation, now()),
    )


def _is_full(event: Event, pool: Pool | None) -> bool:
    return places_free(event, pool) == 0 or length_of_reserve(event, pool) > 0
