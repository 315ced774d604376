"""Organisers' pages of the reserve list: a place for the next, for somebody else, for several."""

from collections.abc import Sequence
from typing import NoReturn
from uuid import UUID

from flask import render_template
from flask import request
from flask import url_for
from werkzeug.wrappers import Response

from events.call.models import Event
from events.call.queries import managed_event_or_404
from events.pools.models import Pool
from events.pools.queries import kind_named
from events.pools.queries import pool_of
from events.team.models import Participation
from foundation.errors import Conflict
from foundation.i18n import gettext as _
from foundation.people import acting
from foundation.people import sign_in_needed
from foundation.web import saved
from registration.places import actions
from registration.places import letters
from registration.places.forms import NextForm
from registration.places.forms import OtherForm
from registration.places.queries import Line
from registration.places.queries import end_of_offer
from registration.places.queries import line_of
from registration.places.queries import next_reserve
from registration.places.queries import places_free
from registration.places.queries import reserve_with_key
from registration.places.queries import terms_of
from registration.places.views.door import blueprint

_PLACES = "/organise/<slug>/places"


@blueprint.route(f"{_PLACES}/next", methods=["GET", "POST"])
def offer_next(slug: str) -> Response | str:
    """Offer a place to the next in line, or with a reason to `who` the address names."""
    event = managed_event_or_404(slug)
    person = _wanted(event)
    line = line_of(event, pool_of(person), 1)
    form = _form_for(event, line, person)
    message = _("The place is offered to %(name)s.", name=person.name)
    way_on = url_for("places.overview", slug=slug, kind=person.pool_id)
    done = saved(form, lambda: _offer(event, person, form), message, way_on)
    return done or _next_page(event, person, form)


@blueprint.route(f"{_PLACES}/fill", methods=["GET", "POST"])
def fill(slug: str) -> Response | str:
    """Offer all free places to the next in line, after a look at each letter."""
    event = managed_event_or_404(slug)
    pool = _kind_asked(event)
    form = NextForm(days=terms_of(event).days)
    message = _("Done. The letters are on their way.")
    way_on = url_for("places.overview", slug=slug, kind=pool.id if pool else None)
    done = saved(form, lambda: _fill(event, pool, form), message, way_on)
    return done or _fill_page(event, pool, form)


def _kind_asked(event: Event) -> Pool | None:
    return kind_named(event, request.args.get("kind", ""))


def _wanted(event: Event) -> Participation:
    """Whom the form or the address names, else the next in line, else the first on the list.

    Raises Conflict when nobody waits, or the named one no longer does.
    """
    named = request.form.get("expected") or request.args.get("who")
    if named is not None:
        return reserve_with_key(event, named) or _nobody()
    pool = _kind_asked(event)
    next_in_line = next(iter(line_of(event, pool, 1).people), None)
    return next_in_line or next_reserve(event, pool) or _nobody()


def _nobody() -> NoReturn:
    raise Conflict(_("The reserve list has changed. Look at it again."))


def _form_for(event: Event, line: Line, person: Participation) -> NextForm:
    """The form of the next in line; for anybody else it asks for a reason.

    Who pressed on the page of the next is told when somebody else is next by now.
    """
    asks = "reason" in request.form if request.method == "POST" else not _is_next(line, person)
    kind = OtherForm if asks else NextForm
    return kind(days=terms_of(event).days, expected=str(person.id))


def _is_next(line: Line, person: Participation) -> bool:
    return [row.id for row in line.people] == [person.id]


def _offer(event: Event, person: Participation, form: NextForm) -> None:
    reason = form.reason.data if isinstance(form, OtherForm) else ""
    until = end_of_offer(event, form.days.data)
    by = acting(sign_in_needed(), "organiser")
    actions.offer_next_reserve(event, person, until, by, reason)


def _fill(event: Event, pool: Pool | None, form: NextForm) -> None:
    until = end_of_offer(event, form.days.data)
    by = acting(sign_in_needed(), "organiser")
    actions.fill(event, pool, _keys_in(form.expected.data), until, by)


def _keys_in(text: str | None) -> list[UUID]:
    try:
        return [UUID(key) for key in (text or "").split()]
    except ValueError:
        return []


def _next_page(event: Event, person: Participation, form: NextForm) -> str:
    line = line_of(event, pool_of(person), 1)
    shown, is_next = form, _is_next(line, person)
    if not is_next and not isinstance(form, OtherForm):
        shown = OtherForm(days=form.days.data, expected=str(person.id))
        shown.form_errors = form.form_errors
    told = _told(event, line, form, [person])
    told |= _of_kind(event, pool_of(person)) | {"expected": person, "is_next": is_next}
    return render_template("registration/places/next.html", form=shown, **told)


def _fill_page(event: Event, pool: Pool | None, form: NextForm) -> str:
    line = line_of(event, pool, places_free(event, pool))
    # After a conflict the page shows who is next now, so the next press is about them.
    form.expected.data = " ".join(str(row.id) for row in line.people)
    told = _told(event, line, form, line.people) | _of_kind(event, pool)
    return render_template("registration/places/fill.html", form=form, **told)


def _told(
    event: Event, line: Line, form: NextForm, people: Sequence[Participation]
) -> dict[str, object]:
    typed = form.days.data if not form.days.errors else None
    until = end_of_offer(event, typed or terms_of(event).days)
    passed = {reserve_with_key(event, str(key)): why for key, why in line.passed.items()}
    previews = [letters.preview(row, "offer", until) for row in people]
    shown = {"line": line, "passed": passed, "previews": previews}
    return {"event": event, **shown}


def _of_kind(event: Event, pool: Pool | None) -> dict[str, object]:
    return {"pool": pool, "free": places_free(event, pool)}
