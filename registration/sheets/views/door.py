"""Which sheets open to the reader, and what pages of sheets share."""

from typing import Any
from uuid import UUID

from flask import abort
from flask import make_response
from flask import render_template
from flask import url_for

from events.call.models import Event
from events.team.queries import acting_on_needs
from foundation.audit import Actor
from foundation.factors import fresh_factor_needed
from foundation.factors import second_factor_needed
from foundation.people import Person
from foundation.people import Role
from foundation.people import holds
from foundation.people import sign_in_needed
from registration.sheets import queries
from registration.sheets.kinds import SHEETS
from registration.sheets.kinds import Sheet
from registration.sheets.models import SheetKind
from registration.sheets.models import SheetSending
from registration.sheets.models import Way
from registration.sheets.rules import is_fresh
from registration.sheets.rules import is_open
from registration.sheets.rules import may_fetch
from registration.sheets.rules import may_give
from registration.sheets.rules import may_open


def event_and_sheets_or_404(slug: str) -> tuple[Event, list[Sheet]]:
    """The training and the sheets that open to the reader; without any there is no such page.

    Whoever reads one gives a second proof first (security-bars AU9).
    """
    person, event = sign_in_needed(), queries.event_or_404(slug)
    opened = [sheet for sheet in SHEETS.values() if may_open(person, event, sheet)]
    if not opened:
        abort(404)
    second_factor_needed()
    return event, opened


def sheet_or_404(slug: str, kind: str) -> tuple[Event, Sheet]:
    """One sheet that opens to the reader."""
    event, opened = event_and_sheets_or_404(slug)
    found = [sheet for sheet in opened if sheet.kind == kind]
    return (event, found[0]) if found else abort(404)


def sheet_to_give_or_404(slug: str, kind: str) -> tuple[Event, Sheet]:
    """One sheet that the reader may give away, after a fresh proof (security-bars AU12)."""
    event, sheet = sheet_or_404(slug, kind)
    if not may_give(sign_in_needed(), event, sheet):
        abort(404)
    fresh_factor_needed()
    return event, sheet


def taken_or_404(slug: str, kind: str, sending_id: UUID, way: Way) -> SheetSending:
    """A file that the reader took themselves; 410 a day later (security-bars AZ8)."""
    event, sheet = sheet_to_give_or_404(slug, kind)
    sending = queries.sending_or_404(event, sheet.kind, sending_id)
    if sending.way is not way or not may_fetch(sign_in_needed(), sending):
        abort(404)
    if not is_fresh(sending):
        page = render_template("registration/sheets/file_over.html", event=event, sheet=sheet)
        abort(make_response(page, 410))
    return sending


def sending_or_gone(token: str) -> SheetSending:
    """What was given by this link; a page with 410 when the link is over or was ended."""
    sending = queries.sending_of_token_or_404(token)
    if not is_open(sending):
        abort(make_response(render_template("registration/sheets/link_over.html"), 410))
    return sending


def reader(event: Event) -> Actor:
    """Who acts on these pages, in the role by which they may."""
    person = sign_in_needed()
    return _as_trainer(person, event) or acting_on_needs(event)


def address(event: Event, page: str, **values: Any) -> str:  # noqa: ANN401 - parts of an address
    """The address of one of the team's pages."""
    return url_for(f"sheets.{page}", slug=event.slug, **values)


def file_name(sending: SheetSending) -> str:
    """Under which name a file of it is saved, without its ending."""
    edition = sending.edition
    kind = SheetKind(edition.kind).value.replace("_", "-")
    return f"{edition.event.slug}-{kind}-{edition.number}"


def _as_trainer(person: Person, event: Event) -> Actor | None:
    if acting_on_needs(event).role != "site_admin":
        return None
    for role in (Role.TRAINER, Role.FACILITATOR):
        if holds(person, event.id, role):
            return Actor(role.value, person.id)
    return None
