"""The organisers' pages of choosing: the list with its balance, one decision, the release."""

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
from events.pools.queries import words_for_kinds
from events.team.models import Participation
from events.team.queries import ORDERS
from events.team.queries import participation_of_event_or_404
from foundation.audit import Actor
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l
from foundation.people import acting
from foundation.people import sign_in_needed
from foundation.store import Page
from foundation.web import notify
from foundation.web import saved
from foundation.web.lists import asked
from foundation.web.lists import page_address
from registration.apply.queries import short_words_for_experience
from registration.balance.actions import count_communities
from registration.balance.queries import balance_of
from registration.balance.queries import clashes_in
from registration.deciding import actions
from registration.deciding import panels
from registration.deciding import personal_data
from registration.deciding import queries
from registration.deciding.forms import DAYS
from registration.deciding.forms import MOST_DAYS
from registration.deciding.forms import ChoicesForm
from registration.deciding.forms import DecisionForm
from registration.deciding.forms import ReleaseForm
from registration.deciding.models import Choice
from registration.deciding.rules import choices_for
from registration.eligibility.queries import open_words
from registration.places.letters import preview
from registration.places.queries import demand_of
from registration.places.queries import end_of_offer
from registration.review.queries import round_of
from registration.review.rules import is_closed

__all__ = ["actions", "blueprints", "panels", "personal_data", "queries"]

blueprint = Blueprint("deciding", __name__, url_prefix="/organise/<slug>/choosing")
blueprints = (blueprint,)
_ORDERS = {order: ORDERS[order] for order in ("sent", "name", "changed")}
_BY_POINTS = {"points": _l("Most points first")}
_LETTERS = {Choice.CHOOSE: "offer", Choice.RESERVE: "reserve", Choice.DECLINE: "decline"}


@blueprint.get("")
def overview(slug: str) -> str:
    """The candidates, what is prepared for each, and the group that this would make."""
    event = managed_event_or_404(slug)
    page = queries.candidates_page(event, _which(), asked(_orders(event)))
    return _list(event, ChoicesForm(), page, {})


@blueprint.post("")
def choose(slug: str) -> Response | str:
    """Save the choices of a page, or only show what they would make."""
    event = managed_event_or_404(slug)
    form = ChoicesForm()
    marks = form.marks()
    people = queries.people_named(event, marks)
    page = queries.candidates_page(event, _which(), asked(_orders(event)))
    if not form.only_shows and form.does(lambda: actions.prepare_many(event, people, marks, _by())):
        notify(_("Saved. Nobody is told before you release."))
        return redirect(page_address(page.number), 303)
    shown = {key: mark.choice for key, mark in marks.items()}
    return _list(event, form, page.of(people), shown)


@blueprint.post("/communities")
def count(slug: str) -> Response:
    """Count communities in the group as it is saved; choices of an open page are not in it."""
    event = managed_event_or_404(slug)
    count_communities(event, queries.group_of(event, {}), _by())
    notify(_("Communities are counted for the whole group."))
    return redirect(url_for("deciding.overview", slug=slug, _anchor="group"), 303)


@blueprint.route("/<uuid:participation_id>", methods=["GET", "POST"])
def person(slug: str, participation_id: UUID) -> Response | str:
    """One decision with its reason, and words to the person."""
    event = managed_event_or_404(slug)
    participation = participation_of_event_or_404(event, participation_id)
    offered = choices_for(participation) or abort(404)
    form = DecisionForm(queries.decision_waiting(participation), offered)
    done = saved(
        form,
        lambda: actions.prepare(participation, form.prepared, _by(), form.seen),
        _("Saved. Nobody is told before you release."),
        url_for("deciding.overview", slug=slug),
    )
    return done or _page("person", event, form=form, participation=participation)


@blueprint.route("/release", methods=["GET", "POST"])
def release(slug: str) -> Response | str:
    """What would leave, to whom, and what is missing; then it leaves, all together."""
    event = managed_event_or_404(slug)
    form = ReleaseForm(days=DAYS)
    done = saved(
        form,
        lambda: actions.release(event, _seen(event, form), _by()),
        _("Released. The letters are on their way."),
        url_for("deciding.overview", slug=slug),
    )
    return done or _release_page(event, form)


@blueprint.get('/release/letters/<any("choose", "reserve", "decline"):choice>')
def letters(slug: str, choice: str) -> str:
    """The letters of one kind, each as its reader gets it."""
    event = managed_event_or_404(slug)
    kind = Choice(choice)
    page = queries.leaving_page(event, kind, request.args.get("page", 1, type=int))
    until = end_of_offer(event, request.args.get("days", DAYS, type=_days))
    more = {"until": until} if kind is Choice.CHOOSE else {}
    shown = [(row, preview(row.participation, _LETTERS[kind], **more)) for row in page.rows]
    return _page("letters", event, kind=kind, page=page.of(shown))


def _which() -> str:
    which = request.args.get("show", "all")
    return which if which in {"all", "undecided", *Choice} else abort(404)


def _orders(event: Event) -> dict[str, str]:
    """By points, too, once the round of reading is closed."""
    return _ORDERS | (_BY_POINTS if is_closed(round_of(event)) else {})


def _by() -> Actor:
    return acting(sign_in_needed(), "organiser")


def _days(text: str) -> int:
    days = int(text)
    if not 1 <= days <= MOST_DAYS:
        raise ValueError(text)
    return days


def _seen(event: Event, form: ReleaseForm) -> actions.Seen:
    return actions.Seen(form.new_id, form.seal.data or "", end_of_offer(event, form.days.data))


def _list(event: Event, form: ChoicesForm, page: Page[Participation], marks: queries.Marks) -> str:
    group = queries.group_of(event, marks)
    return _page(
        "overview",
        event,
        which=_which(),
        form=form,
        page=page.of(queries.lines_of(event, page.rows, marks, group)),
        counts=queries.counts_of_choices(event),
        balance=balance_of(event, group),
        clashes=clashes_in(event),
        **_words(event),
        rounds=panels.history_of_rounds(event),
        is_shown=bool(marks),
    )


def _words(event: Event) -> dict[str, object]:
    return {"experience": short_words_for_experience(), "kinds": words_for_kinds(event)}


def _release_page(event: Event, form: ReleaseForm) -> str:
    leaving = queries.round_to_release(event)
    # After a conflict the page shows what is true now, so the next press is about that.
    form.seal.data = leaving.seal
    return _page(
        "release",
        event,
        form=form,
        leaving=leaving,
        to_look_at=open_words(event, [row.participation for row in leaving.chosen]),
        until=end_of_offer(event, form.right_days),
        demands=demand_of(event, [row.participation for row in leaving.chosen]),
        undecided=queries.how_many_undecided(event),
        balance=balance_of(event, queries.group_of(event, {})),
    )


def _page(name: str, event: Event, **more: object) -> str:
    return render_template(
        f"registration/deciding/{name}.html",
        event=event,
        orders=_orders(event),
        asked=asked(_orders(event)),
        **more,
    )
