"""The list of applications, and which columns it has."""

from collections.abc import Mapping
from uuid import UUID

from flask import redirect
from flask import render_template
from flask import request
from flask import url_for
from werkzeug.wrappers import Response

from events.call.models import Event
from events.call.queries import managed_event_or_404
from events.pools.queries import choices_of_kinds
from events.team.models import State
from foundation.i18n import gettext as _
from foundation.i18n import languages
from foundation.i18n import ngettext
from foundation.people import sign_in_needed
from foundation.store import Page
from foundation.web.saving import saved
from registration.apply.queries import short_words_for_experience
from registration.on_behalf.queries import how_many_want_help
from registration.review.queries import round_of
from registration.review.rules import is_closed
from registration.select import actions
from registration.select.forms import DAYS
from registration.select.forms import DECISIONS
from registration.select.forms import ChooseForm
from registration.select.forms import ColumnsForm
from registration.select.queries import ORDERS
from registration.select.queries import SIZES
from registration.select.queries import Line
from registration.select.queries import Wanted
from registration.select.queries import all_columns
from registration.select.queries import columns_of
from registration.select.queries import countries_of
from registration.select.queries import counts_by_state
from registration.select.queries import heading_of
from registration.select.queries import list_page
from registration.select.queries import points_words
from registration.select.queries import shows_answers
from registration.select.queries import told
from registration.select.queries import wanted_in
from registration.select.queries import ways_answered
from registration.select.queries.together import written_short
from registration.select.views.door import blueprint


@blueprint.route("", methods=["GET", "POST"])
def list_all(slug: str) -> Response | str:
    """The list; what is chosen in it goes to the page that shows first what will happen."""
    event = managed_event_or_404(slug)
    wanted, chosen = wanted_in(event, request.args), columns_of(event, sign_in_needed())
    counts, wishes = counts_by_state(event, wanted), how_many_want_help(event)
    parts = {"answers": shows_answers(chosen), "points": "points" in chosen}
    shown = list_page(event, wanted, _how_many(counts, wanted), **parts)
    form = _choose_form(shown, wishes)
    if form.submitted():
        return redirect(_way_on(event, wanted, form), 303)
    more = {"counts": counts, "wishes": wishes, "columns": chosen, **_asked(event, wanted)}
    return render_template(
        "registration/select/list.html", event=event, form=form, shown=shown, **more
    )


@blueprint.route("/columns", methods=["GET", "POST"])
def columns(slug: str) -> Response | str:
    """Which columns the reader wants; they are kept for this training and for them alone."""
    event = managed_event_or_404(slug)
    person = sign_in_needed()
    form = ColumnsForm(names=list(columns_of(event, person)))
    form.names.choices = {key: column.heading for key, column in all_columns(event).items()}
    back = url_for("select.list_all", slug=slug, **wanted_in(event, request.args).address())
    done = saved(
        form,
        lambda: actions.choose_columns(event, person, form.chosen()),
        _("Your columns are kept."),
        back,
    )
    return done or render_template(
        "registration/select/columns.html", event=event, form=form, back=back
    )


def _how_many(counts: Mapping[State, int], wanted: Wanted) -> int:
    return sum(count for state, count in counts.items() if wanted.state in ("", state))


def _choose_form(shown: Page[Line], wishes: int) -> ChooseForm:
    form = ChooseForm(days=DAYS, scope="ticked")
    form.chosen.choices = {
        str(line.participation.id): line.participation.name for line in shown.rows
    }
    every = ngettext("The %(num)d that is found", "All %(num)d that are found", shown.total)
    form.scope.choices = {"ticked": _("Those that I ticked on this page"), "all": every}
    if not wishes:
        possible = {key: words for key, words in DECISIONS.items() if key != "helped"}
        form.decision.choices = possible
    if request.method == "GET" and request.args.get("tick") == "all":
        form.chosen.data = list(form.chosen.choices)
    return form


def _way_on(event: Event, wanted: Wanted, form: ChooseForm) -> str:
    what = {"decision": form.decision.data, "days": form.days.data}
    if form.scope.data == "all":
        return url_for("select.together", slug=event.slug, **what, all="yes", **wanted.address())
    rows = [UUID(key) for key in form.chosen.offered() if key in form.chosen.data]
    return url_for("select.together", slug=event.slug, **what, chosen=written_short(rows))


def _asked(event: Event, wanted: Wanted) -> dict[str, object]:
    """What was asked for, and what can be; points once the round of reading is closed."""
    read = is_closed(round_of(event))
    return {
        "wanted": wanted,
        "told": told(event, wanted),
        "orders": ORDERS if read else {key: ORDERS[key] for key in ORDERS if key != "points"},
        "points": points_words() if read else {},
        "sizes": {str(size): size for size in SIZES},
        "countries": countries_of(event),
        "languages": languages(),
        "experience": short_words_for_experience(),
        "kinds": choices_of_kinds(event) if event.has_pools else {},
        "ways": _ways(event),
    }


def _ways(event: Event) -> dict[str, dict[str, str]]:
    """{question: {word in the address: answer}} of the organisers' own questions."""
    grouped: dict[str, dict[str, str]] = {}
    for key, way in ways_answered(event).items():
        grouped.setdefault(heading_of(way.question), {})[key] = way.words
    return grouped
