"""What rules propose, with the reason: accept, drop, propose again."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from flask import abort
from flask import redirect
from flask import request
from werkzeug import Response

from events.call.models import Event
from foundation.audit import Actor
from foundation.i18n import gettext as _
from foundation.i18n import ngettext
from foundation.web import notify
from registration.arrangements import actions
from registration.arrangements import queries
from registration.arrangements.catalogue.declaring import PRACTICE
from registration.arrangements.catalogue.proposals import RULE_OF
from registration.arrangements.models import Arrangement
from registration.arrangements.models import Decision
from registration.arrangements.views.door import address
from registration.arrangements.views.door import arranging
from registration.arrangements.views.door import event_or_404
from registration.arrangements.views.door import opened_categories
from registration.arrangements.views.door import page
from registration.arrangements.views.door import team_member
from registration.arrangements.views.door import whole_event_or_404
from registration.arrangements.views.grouping import ORDERS_OF_PROPOSALS
from registration.arrangements.views.grouping import Row
from registration.arrangements.views.grouping import grouped


@arranging.get("/proposals")
def proposals(slug: str) -> str:
    """Everything that is proposed and not decided, and what was dropped. Reading it is noted."""
    event = event_or_404(slug)
    opened = opened_categories(event)
    read = partial(queries.proposals_in, event, opened)
    actions.note_looks(event, [*read(), *read(Decision.DROPPED)], team_member(event))
    waiting, dropped = read(), read(Decision.DROPPED)
    return page(
        "proposals",
        event,
        groups=grouped(map(_with_reason, waiting), _order()),
        number=len(waiting),
        dropped=[_with_reason(row) for row in dropped],
        order=_order(),
        orders=ORDERS_OF_PROPOSALS,
    )


@arranging.post("/proposals/accept")
def accept_all(slug: str) -> Response:
    """Make those that stood together on the page arrangements, all at once."""
    event = event_or_404(slug)
    asked = set(request.form.getlist("proposal"))
    rows = queries.proposals_in(event, opened_categories(event))
    shown = [row for row in rows if str(row.id) in asked]
    number = actions.accept_all(shown, team_member(event))
    notify(
        ngettext(
            "Accepted: %(num)d. You see to it, and the person sees it on their page.",
            "Accepted: %(num)d. You see to them, and people see them on their pages.",
            number,
        )
    )
    return _back(event)


@arranging.post("/proposals/look")
def look_for(slug: str) -> Response:
    """Read everybody's answers by the rules once more."""
    event = whole_event_or_404(slug)
    number = actions.look_for_all(event)
    notify(
        ngettext("%(num)d new proposal.", "%(num)d new proposals.", number)
        if number
        else _("The answers call for nothing new.")
    )
    return _back(event)


@arranging.post("/proposals/<uuid:arrangement_id>/accept")
def accept(slug: str, arrangement_id: UUID) -> Response:
    """Make it an arrangement."""
    message = _("Accepted. You see to it, and the person sees it on their page.")
    return _decided(slug, arrangement_id, actions.accept, message)


@arranging.post("/proposals/<uuid:arrangement_id>/drop")
def drop_proposal(slug: str, arrangement_id: UUID) -> Response:
    """Do not follow it."""
    message = _("Dropped. You find it below if you change your mind.")
    return _decided(slug, arrangement_id, actions.drop, message)


@arranging.post("/proposals/<uuid:arrangement_id>/again")
def propose_again(slug: str, arrangement_id: UUID) -> Response:
    """Undo dropping it."""
    message = _("It is proposed again.")
    return _decided(slug, arrangement_id, actions.propose_again, message)


def _decided(
    slug: str, arrangement_id: UUID, act: Callable[[Arrangement, Actor], None], message: str
) -> Response:
    event = event_or_404(slug)
    opened = opened_categories(event)
    both = (Decision.PROPOSED, Decision.DROPPED)
    rows = [row for each in both for row in queries.proposals_in(event, opened, each)]
    found = [row for row in rows if row.id == arrangement_id]
    act(found[0] if found else abort(404), team_member(event))
    notify(message)
    return _back(event)


def _back(event: Event) -> Response:
    return redirect(address(event, "proposals", by=_order()), 303)


def _order() -> str:
    asked = request.args.get("by", "")
    return asked if asked in ORDERS_OF_PROPOSALS else "category"


def _with_reason(row: Arrangement) -> Row:
    words = queries.words_of(row)
    rule = RULE_OF.get(words["rule"])
    told = {"what": words["what"], "why": words.get("why", ""), "source": ""}
    if rule:
        # What most rules rest on would only be noise in every row.
        source = "" if rule.source is PRACTICE else str(rule.source)
        told = {"what": str(rule.what), "why": rule.reason(), "source": source}
    return Row(row, {**told, "rule": words["rule"], "reads": words["what"]})
