"""What became of a person's certificates: who, when, and why."""

from collections.abc import Mapping

from certificates.issuing.queries.issued import certificates_of
from events.call.panels import HistoryLine
from events.call.panels import told_with
from events.team.models import Participation
from foundation import audit
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l

_WORDS = {
    "issued.certificate": _l("%(name)s issued number %(number)s."),
    "replaced.certificate": _l("%(name)s replaced number %(number)s by %(newer)s. %(why)s"),
    "revoked.certificate": _l("%(name)s took back number %(number)s."),
}
_WHY = {
    "name": _l("The name was not right."),
    "hours": _l("The days or the hours were not right."),
    "words": _l("The words or the design were not right."),
}


def history_of(participation: Participation, *, to_holder: bool = False) -> list[HistoryLine]:
    """The newest first; why one was taken back stays in the log alone (DO9)."""
    numbers = {each.number: each.content["number"] for each in certificates_of(participation)}

    def more(entry: audit.models.AuditEntry) -> Mapping[str, str]:
        known = {
            "number": numbers.get(entry.details.get("number", 0), ""),
            "newer": numbers.get(entry.details.get("newer", 0), ""),
            "why": str(_WHY.get(entry.details.get("reason", ""), "")),
        }
        if entry.actor_role == "participant":
            return known | {"name": _("You") if to_holder else participation.name}
        return known

    entries = audit.history_of(participation.id, *_WORDS)
    return told_with(entries, participation.event.zone, _WORDS, more)
