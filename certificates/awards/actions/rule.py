"""Verbs on the rule of a training: write it down, copy it."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from certificates.awards.models import CertificateRule
from certificates.awards.queries import award_rules_of
from certificates.awards.queries import rule_of
from certificates.awards.queries import titles_of
from certificates.awards.rules import TEXTS
from certificates.awards.rules import hours_of_share
from events.attendance.actions import copy_setup
from events.attendance.rules import most_hours
from events.call.actions import put
from events.call.models import Event
from events.call.queries import Copying
from foundation.audit import Actor
from foundation.audit import record
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.store import Model
from foundation.store import copy_of
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction


def save_rule(event: Event, seen: int, values: Mapping[str, Any], by: Actor) -> CertificateRule:
    """Write down what a certificate asks for and says; `seen` is the version shown, 0 for none.

    Certificates that are out keep their words. Where a share is asked for, the hours follow from
    it. Raises Refused for hours that do not fit together, Conflict when somebody else saved in
    between.
    """
    values = {"least_share": None, **values}
    if values["least_share"] is not None:
        hours = hours_of_share(values["whole_hours"], values["least_share"])
        values |= {"least_hours": hours}
    _refuse_hours(event, values)
    with transaction():
        hold(event)
        rule = rule_of(event)
        if rule is None:
            rule = CertificateRule(event_id=event.id, **values)
            db.session.add(rule)
            record(by, "added.certificate_rule", rule, event.id)
            return rule
        fields = put(rule, seen, values)
        if fields:
            record(by, "changed.certificate_rule", rule, event.id, fields=fields)
    return rule


def copy_rule(old: Event, new: Event, copying: Copying) -> Mapping[UUID, UUID]:
    """Copy the rules, their words, the titles and the way of marking; nobody's marks go along.

    Inside the caller's transaction.
    """
    titles = _copy_titles(old, new)
    copied = {**copy_setup(old, new, copying), **titles}
    rule = rule_of(old)
    if rule is not None:
        texts = {name: dict(getattr(rule, name)) for name in TEXTS}
        copied[rule.id] = _added(copy_of(rule, event_id=new.id, **texts))
    for award in award_rules_of(old).values():
        title = titles.get(award.role_title_id) if award.role_title_id else None
        row = copy_of(award, event_id=new.id, role_title_id=title)
        copied[award.id] = _added(row)
    return copied


def _copy_titles(old: Event, new: Event) -> dict[UUID, UUID]:
    rows = (*titles_of(old), *titles_of(old, removed=True))
    return {row.id: _added(copy_of(row, event_id=new.id)) for row in rows}


def _added(row: Model) -> UUID:
    db.session.add(row)
    db.session.flush()
    return row.id


def _refuse_hours(event: Event, values: Mapping[str, Any]) -> None:
    if not 0 < values["whole_hours"] <= most_hours(event):
        raise Refused(
            _("Enter the hours of the whole training, at most %(most)d.", most=most_hours(event)),
            "whole_hours",
        )
    if not 0 < values["least_hours"] <= values["whole_hours"]:
        raise Refused(
            _("Enter more than 0 hours, and not more than the whole training has."), "least_hours"
        )
