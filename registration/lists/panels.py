"""What the page of lists tells: who took which list away."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from events.call.models import Event
from events.call.panels import HistoryLine
from events.call.panels import told_with
from foundation.audit import AuditEntry
from foundation.audit import history_in
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l
from registration.lists.queries import FOUND
from registration.lists.queries import PEOPLE
from registration.lists.queries import headings_of
from registration.select.queries import LABELS

_WORDS = {
    "took_away.list": _l(
        "%(name)s took away a list as %(kind)s: %(people)s (%(number)s). %(fields)s."
    )
}


def history_of_lists(event: Event) -> list[HistoryLine]:
    """Every list that was taken away, the last first."""
    return told_with(history_in(event.id, *_WORDS), event.zone, _WORDS, partial(_said, event))


def _said(event: Event, entry: AuditEntry) -> dict[str, str]:
    told = entry.details
    return {
        "kind": str(told["kind"]).upper(),
        "people": _people(told),
        "number": str(told["number"]),
        "fields": ", ".join(headings_of(event, told["fields"])),
    }


def _people(told: Mapping[str, Any]) -> str:
    if told["people"] != FOUND:
        return str(PEOPLE[told["people"]][0])
    narrowed = ", ".join(str(LABELS[name]) for name in told["narrowed"] if name in LABELS)
    if not narrowed:
        return _("The list of applications")
    return _("The list of applications, narrowed by %(filters)s", filters=narrowed)
