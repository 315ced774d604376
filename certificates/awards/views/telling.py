"""Who changed what about rules and titles, in words."""

from certificates.awards.forms import RuleForm
from certificates.awards.queries import title_in_words
from certificates.awards.queries import titles_of
from certificates.designs.models import AwardKind
from events.call.forms import labels_of
from events.call.models import Event
from events.call.panels import HistoryLine
from events.call.panels import told
from events.call.panels import told_with
from foundation.audit import AuditEntry
from foundation.audit import history_in
from foundation.i18n import current_language
from foundation.i18n import lazy_gettext as _l

_OF_RULES = {
    "added.certificate_rule": _l("%(name)s wrote the rule."),
    "changed.certificate_rule": _l("%(name)s changed: %(fields)s."),
    "added.award_rule": _l("%(name)s said how this is given: %(kind)s."),
    "changed.award_rule": _l("%(name)s changed how this is given: %(kind)s (%(fields)s)."),
}
_OF_TITLES = {
    "added.role_title": _l("%(name)s added “%(thing)s”."),
    "changed.role_title": _l("%(name)s changed “%(thing)s”."),
    "took_off.role_title": _l("%(name)s took “%(thing)s” off the list."),
    "put_back.role_title": _l("%(name)s put “%(thing)s” back on the list."),
}
_FIELDS = labels_of(RuleForm) | {
    "least_share": _l("percent that a person needs"),
    "training_title": _l("title of the training"),
    "role_title": _l("what the person was"),
    "role_title_id": _l("what the person was"),
    "place": _l("place"),
    "learning_outcomes": _l("what the training worked on"),
    "is_given": _l("whether it is given"),
    "assessment": _l("how people are assessed"),
}


def rule_history(event: Event) -> list[HistoryLine]:
    """What was said of the rule and the kinds, newest first."""

    def more(entry: AuditEntry) -> dict[str, str]:
        changed = [str(_FIELDS.get(name, name)) for name in entry.details.get("fields", [])]
        kind = entry.details.get("kind")
        return {"fields": ", ".join(changed), "kind": AwardKind(kind).label if kind else ""}

    return told_with(history_in(event.id, *_OF_RULES), event.zone, _OF_RULES, more)


def title_history(event: Event) -> list[HistoryLine]:
    """What was done with the list of titles, newest first."""
    rows = (*titles_of(event), *titles_of(event, removed=True))
    names = {row.id: title_in_words(row, current_language()) for row in rows}
    return told(history_in(event.id, *_OF_TITLES), event.zone, _OF_TITLES, names, {})
