"""Acting on many applications: first what will happen to whom, then the press that does it."""

from functools import partial

from flask import abort
from flask import redirect
from flask import render_template
from flask import request
from flask import url_for
from werkzeug.wrappers import Response

from events.call.models import Event
from events.call.queries import managed_event_or_404
from foundation.errors import Refused
from foundation.i18n import ngettext
from foundation.people import acting
from foundation.people import sign_in_needed
from foundation.store import all_of
from foundation.web import notify
from registration.places.letters import preview
from registration.places.queries import chosen_or_404
from registration.places.queries import demand_of
from registration.places.queries import end_of_offer
from registration.select import actions
from registration.select.forms import DAYS
from registration.select.forms import DECISIONS
from registration.select.forms import MOST_DAYS
from registration.select.forms import TogetherForm
from registration.select.queries import found
from registration.select.queries import wanted_in
from registration.select.queries.together import MOST
from registration.select.queries.together import Act
from registration.select.queries.together import Choice
from registration.select.queries.together import Plan
from registration.select.queries.together import plan_of
from registration.select.queries.together import read_short
from registration.select.views.door import blueprint

_LETTERS_SHOWN = 10
"""Of more people one letter in each language stands for the others, which differ in the name."""


@blueprint.route("/together", methods=["GET", "POST"])
def together(slug: str) -> Response | str:
    """Show what an act does to whom and each letter; then do it to all, or to nobody."""
    event = managed_event_or_404(slug)
    act, choice = _act_or_404(event), _choice_or_404(event)
    form = TogetherForm()
    back = url_for("select.list_all", slug=slug, **wanted_in(event, request.args).address())
    if form.submitted():
        try:
            by = acting(sign_in_needed(), "organiser")
            done = actions.act_together(event, act, choice, form.seen.data or "", by)
            notify(_done(act, done))
            return redirect(back, 303)
        except Refused as refused:
            form.refuse(refused)
    return _page(event, act, plan_of(act, choice()), form, back)


def _page(event: Event, act: Act, plan: Plan, form: TogetherForm, back: str) -> str:
    # After a conflict the page shows what is true now, so the next press is about that.
    form.seen.data = plan.seen
    return render_template(
        "registration/select/together.html",
        event=event,
        act=act,
        plan=plan,
        form=form,
        back=back,
        most=MOST,
        demands=demand_of(event, plan.able) if act.kind == "offer" else (),
        previews=_previews(act, plan),
    )


def _done(act: Act, number: int) -> str:
    if act.kind == "helped":
        return ngettext("Done for %(num)d person.", "Done for %(num)d people.", number)
    return ngettext(
        "Done for %(num)d person. The letter is on its way.",
        "Done for %(num)d people. The letters are on their way.",
        number,
    )


def _previews(act: Act, plan: Plan) -> list[object]:
    if act.kind == "helped":
        return []
    people = list(plan.able)
    if len(people) > _LETTERS_SHOWN:
        kinds = {(row.language, row.rank is not None): row for row in reversed(people)}
        people = list(kinds.values())
    more = {"until": act.until} if act.until else {}
    return [preview(row, act.kind, **more) for row in people]


def _act_or_404(event: Event) -> Act:
    kind = request.args.get("decision", "")
    days = request.args.get("days", DAYS, type=int)
    if kind not in DECISIONS or not 1 <= days <= MOST_DAYS:
        abort(404)
    return Act(kind, end_of_offer(event, days) if kind == "offer" else None)


def _choice_or_404(event: Event) -> Choice:
    """The people whom the address names, or all whom the list finds."""
    if request.args.get("all") == "yes":
        query = found(event, wanted_in(event, request.args)).limit(MOST + 1)
        return partial(all_of, query)
    keys = read_short(request.args.get("chosen", ""))
    return partial(chosen_or_404, event, keys)
