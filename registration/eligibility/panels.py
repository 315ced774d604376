"""What conditions add to the pages of one application, and how their history is told."""

from uuid import UUID

from flask import render_template

from events.call.models import Event
from events.call.models import WayIn
from events.call.panels import HistoryLine
from events.call.panels import told_with
from events.team.models import Participation
from foundation.audit import AuditEntry
from foundation.audit import history_in
from foundation.i18n import lazy_gettext as _l
from foundation.people.queries import names_of
from registration.eligibility.models import About
from registration.eligibility.queries import flags_of
from registration.eligibility.queries import words_for

WORDS = {
    "set.eligibility_rule": _l("%(name)s set a condition: %(words)s."),
    "changed.eligibility_rule": _l("%(name)s changed a condition: %(words)s."),
    "took_off.eligibility_rule": _l("%(name)s took off a condition: %(words)s."),
}
"""How each act on a condition is told."""


def of_application(event: Event, participation: Participation) -> str:
    """For organisers: the conditions that an application does not seem to meet; people decide."""
    if event.way_in is not WayIn.SELECTION:
        return ""
    flags = flags_of(event, [participation]).get(participation.id)
    if not flags:
        return ""
    by = [flag.look.looked_by_id for flag in flags if flag.look and flag.look.looked_by_id]
    return render_template(
        "registration/eligibility/panels/application.html",
        event=event,
        participation=participation,
        flags=flags,
        names=names_of(by),
    )


def history_of_rules(event: Event) -> list[HistoryLine]:
    """Who set, changed and took off which condition, newest first."""

    def more(entry: AuditEntry) -> dict[str, str]:
        said = entry.details
        question = UUID(said["question"]) if said["question"] else None
        return {"words": words_for(About(said["about"]), question, said["wanted"])}

    return told_with(history_in(event.id, *WORDS), event.zone, WORDS, more)
