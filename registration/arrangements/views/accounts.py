"""What arrangements cost: the team's own complete accounts, and totals for funders."""

from collections.abc import Iterator
from collections.abc import Sequence

from flask import Response
from flask import abort
from flask import redirect
from flask import request
from werkzeug import Response as Answer

from events.call.models import Event
from foundation.clock import today
from foundation.factors import fresh_factor_needed
from foundation.files import as_made
from foundation.i18n import format_money
from foundation.i18n import gettext as _
from foundation.web import notify
from registration.arrangements import actions
from registration.arrangements import queries
from registration.arrangements.catalogue.rates import bands_on
from registration.arrangements.catalogue.rates import travel_money
from registration.arrangements.catalogue.rates import unit_costs_on
from registration.arrangements.models import Arrangement
from registration.arrangements.models import SettledCost
from registration.arrangements.panels import report_in_words
from registration.arrangements.views.door import address
from registration.arrangements.views.door import arranging
from registration.arrangements.views.door import page
from registration.arrangements.views.door import team_member
from registration.arrangements.views.door import whole_event_or_404
from registration.lists.formats import KINDS
from registration.lists.formats import Cell
from registration.needs.rules import may_answer


@arranging.get("/costs")
def costs(slug: str) -> str:
    """Planned and paid by category, the reports for funders, and the rates that hold."""
    event = whole_event_or_404(slug)
    reports = queries.reports_of(event)
    return page(
        "costs",
        event,
        sums=queries.sums_in(event),
        reports=[(report, report_in_words(report.cells, report.currency)) for report in reports],
        terms=queries.terms_of(event),
        money=format_money,
        **_rates(event),
    )


@arranging.post("/costs/report")
def issue(slug: str) -> Answer:
    """Keep the totals that a funder gets."""
    event = whole_event_or_404(slug)
    report = actions.issue_report(event, team_member(event))
    notify(_("Report %(number)d is made.", number=report.number))
    return redirect(address(event, "costs", _anchor="reports"), 303)


@arranging.post("/costs/accounts.<string:kind>")
def export(slug: str, kind: str) -> Response:
    """The complete accounts as a file, one row for each arrangement."""
    event = whole_event_or_404(slug)
    fresh_factor_needed()
    if kind not in KINDS:
        abort(404)
    open_rows = [row for row in queries.accounts_of(event) if may_answer(row.participation)]
    actions.note_looks(event, open_rows, team_member(event))
    actions.note_export(event, kind, team_member(event))
    rows, settled = queries.accounts_of(event), queries.settled_in(event)
    # A few hundred rows: made at once, while the request that may read them lasts.
    content = b"".join(KINDS[kind].write(_headings(), [*_cells(rows), *_settled(settled)]))
    name = f"{event.slug}-accounts-{today(event.zone)}.{kind}"
    return as_made(iter([content]), name, KINDS[kind].media_type)


def _rates(event: Event) -> dict[str, object]:
    day, distance = event.starts_on, request.args.get("km", type=int)
    worked_out = None
    if distance is not None:
        worked_out = [travel_money(distance, day, green=green) for green in (False, True)]
    return {
        "bands": bands_on(day),
        "unit_costs": unit_costs_on(day),
        "typed": request.args.get("km", ""),
        "distance": distance,
        "worked_out": worked_out,
    }


def _headings() -> list[str]:
    return [
        _("Category"),
        _("Name"),
        _("What is arranged"),
        _("How far it is"),
        _("Supplier"),
        _("Planned cost"),
        _("Paid"),
        _("Currency"),
    ]


def _cells(rows: Sequence[Arrangement]) -> Iterator[list[Cell]]:
    """The money is told for good; whose it was and for what only while their needs may open."""
    for row in rows:
        is_open = may_answer(row.participation)
        yield [
            row.category.label,
            row.participation.name if is_open else _("Somebody who no longer comes"),
            queries.words_of(row)["what"] if is_open else "",
            row.progress.label,
            row.supplier.name if row.supplier else "",
            row.cost_planned,
            row.cost_actual,
            row.currency,
        ]


def _settled(rows: Sequence[SettledCost]) -> Iterator[list[Cell]]:
    for row in rows:
        somebody = _("Somebody whose data are erased")
        amounts = (row.cost_planned, row.cost_actual, row.currency)
        yield [row.category.label, somebody, "", "", "", *amounts]
