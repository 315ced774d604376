"""What incidents add to other pages, and what is told of each."""

from flask import render_template

from events.call.panels import HistoryLine
from events.call.panels import told
from events.team.models import Participation
from foundation.audit import history_of
from foundation.i18n import lazy_gettext as _l
from registration.incidents import queries
from registration.incidents.models import Incident
from registration.incidents.models import IncidentState
from registration.incidents.rules import may_tell

_WORDS = {
    "told.incident": _l("%(name)s told it."),
    "seen.incident": _l("%(name)s sees to it."),
    "mending.incident": _l("%(name)s wrote that it is being mended."),
    "mended.incident": _l("%(name)s wrote that it is mended."),
    "took_back.incident": _l("%(name)s took it back."),
    "put_back.incident": _l("%(name)s put it back."),
}


def history_of_incident(incident: Incident) -> list[HistoryLine]:
    """What happened with it, newest first, for the `history` macro."""
    return told(history_of(incident.id, *_WORDS), incident.event.zone, _WORDS, {}, {})


def right_now(participation: Participation, token: str) -> str:
    """On a person's own page during the days: the way to "Something is not right now"."""
    if not may_tell(participation):
        return ""
    rows = queries.incidents_of(participation)
    waiting = [
        row for row in rows if row.removed_at is None and row.state is not IncidentState.MENDED
    ]
    return render_template(
        "registration/incidents/panels/right_now.html", token=token, waiting=waiting
    )
