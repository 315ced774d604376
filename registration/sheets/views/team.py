"""The team's pages: the sheets, what they say now, to whom they went; giving and ending."""

from uuid import UUID

from flask import Blueprint
from flask import Response
from flask import redirect
from flask import render_template
from flask import request
from werkzeug import Response as Answer

from events.call.models import Event
from foundation.files import as_made
from foundation.i18n import gettext as _
from foundation.i18n import using_language
from foundation.people import sign_in_needed
from foundation.web import notify
from registration.arrangements.queries import suppliers_of
from registration.lists.formats import KINDS
from registration.sheets import actions
from registration.sheets import queries
from registration.sheets.forms import GiveForm
from registration.sheets.forms import give_form
from registration.sheets.kinds import Sheet
from registration.sheets.models import Way
from registration.sheets.panels import history_of_sheet
from registration.sheets.rules import is_fresh
from registration.sheets.rules import is_open
from registration.sheets.rules import may_fetch
from registration.sheets.rules import may_give
from registration.sheets.rules import opened_for
from registration.sheets.views.door import address
from registration.sheets.views.door import event_and_sheets_or_404
from registration.sheets.views.door import file_name
from registration.sheets.views.door import reader
from registration.sheets.views.door import sheet_or_404
from registration.sheets.views.door import sheet_to_give_or_404
from registration.sheets.views.door import taken_or_404

sheets = Blueprint("sheets", __name__, url_prefix="/organise/<string:slug>/sheets")
_HERE = "registration/sheets"


@sheets.get("")
def overview(slug: str) -> str:
    """Which sheets there are, for whom, and when each was given last; nothing of what they say."""
    event, opened = event_and_sheets_or_404(slug)
    person = sign_in_needed()
    # Whoever reads a part of a sheet must not learn from its changes what the rest says.
    whole = [sheet for sheet in opened if may_give(person, event, sheet)]
    standings = {sheet.kind: queries.standing_of(event, sheet) for sheet in whole}
    return render_template(
        f"{_HERE}/overview.html", event=event, sheets=opened, standings=standings
    )


@sheets.get("/<string:kind>")
def show(slug: str, kind: str) -> str:
    """The sheet as it would be given now, what changed since the last one, and to whom it went."""
    event, sheet = sheet_or_404(slug, kind)
    opened = opened_for(sign_in_needed(), event, sheet)
    entries = queries.gathered(event, sheet, opened)
    actions.note_looks(event, sheet, entries, reader(event))
    more = _given(event, sheet) if may_give(sign_in_needed(), event, sheet) else {}
    # Whoever reads a part of the sheet must not learn the rest from what changed.
    since = queries.latest_of(event, sheet.kind) if more else None
    laid = queries.laid_now(event, sheet, entries, since)
    missing = sorted(sheet.categories - opened)
    return _page("show", event, sheet, laid=laid, missing=missing, **{"gives": False, **more})


@sheets.route("/<string:kind>/give", methods=["GET", "POST"])
def give(slug: str, kind: str) -> Answer | str:
    """Send a link, or take a file to hand over."""
    event, sheet = sheet_to_give_or_404(slug, kind)
    usual = [one for one in suppliers_of(event) if one.kind in sheet.suppliers]
    others = [one for one in suppliers_of(event) if one.kind not in sheet.suppliers]
    form = give_form([*usual, *others], request.args.get("supplier", type=UUID))
    if form.submitted():
        done = _give(event, sheet, form)
        if done is not None:
            return done
    return _page("give", event, sheet, form=form)


@sheets.post("/<string:kind>/given/<uuid:sending_id>/end")
def end(slug: str, kind: str, sending_id: UUID) -> Answer:
    """End a link at once."""
    event, sheet = sheet_to_give_or_404(slug, kind)
    actions.end_link(queries.sending_or_404(event, sheet.kind, sending_id), reader(event))
    notify(_("The link has ended. It opens nothing any more."))
    return redirect(address(event, "show", kind=kind, _anchor="given"), 303)


@sheets.get("/<string:kind>/given/<uuid:sending_id>.xlsx")
def spreadsheet(slug: str, kind: str, sending_id: UUID) -> Response:
    """The spreadsheet that the reader took, for a day."""
    sending = taken_or_404(slug, kind, sending_id, Way.XLSX)
    with using_language(sending.language):
        laid = queries.laid_as_given(sending)
        rows = queries.cells_of(laid)
        content = b"".join(KINDS["xlsx"].write(queries.headings_of(sending, laid), rows))
    return as_made(iter([content]), f"{file_name(sending)}.xlsx", KINDS["xlsx"].media_type)


def _give(event: Event, sheet: Sheet, form: GiveForm) -> Answer | str | None:
    given: list[str] = []
    by = reader(event)
    if not form.does(lambda: given.append(actions.give(event, sheet, form.gift(), by)[1])):
        return None
    if given[0] and not form.gift().by_email:
        return _page("link", event, sheet, way_in=given[0])
    notify(
        _("The letter with the link is on its way.")
        if given[0]
        else _("It is noted. You can fetch the file for 24 hours, below.")
    )
    return redirect(address(event, "show", kind=sheet.kind.value, _anchor="given"), 303)


def _given(event: Event, sheet: Sheet) -> dict[str, object]:
    person = sign_in_needed()
    return {
        "gives": True,
        "given": queries.sendings_of(event, sheet.kind),
        "is_open": is_open,
        "can_fetch": lambda one: may_fetch(person, one) and is_fresh(one),
        "lines": history_of_sheet(event, sheet),
    }


def _page(name: str, event: Event, sheet: Sheet, **more: object) -> str:
    return render_template(f"{_HERE}/{name}.html", event=event, sheet=sheet, **more)
