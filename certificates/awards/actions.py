"""Verbs of awards: write the rule down, copy it."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any
from uuid import UUID

from certificates.awards.models import CertificateRule
from certificates.awards.queries import rule_of
from certificates.awards.rules import TEXTS
from certificates.awards.rules import hours_of_share
from events.attendance.actions import copy_setup
from events.attendance.rules import most_hours
from events.call.actions import put
from events.call.models import Event
from foundation.audit import Actor
from foundation.audit import record
from foundation.errors import Refused
from foundation.i18n import gettext as _
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


def copy_rule(old: Event, new: Event, shift: timedelta) -> Mapping[UUID, UUID]:
    """Copy the rule, its words and the way of marking; nobody's hours or certificates go along.

    Inside the caller's transaction.
    """
    copied = dict(copy_setup(old, new, shift))
    rule = rule_of(old)
    if rule is None:
        return copied
    words = {name: dict(getattr(rule, name)) for name in TEXTS}
    figures = {name: getattr(rule, name) for name in ("whole_hours", "least_hours", "least_share")}
    copy = CertificateRule(event_id=new.id, **words, **figures)
    db.session.add(copy)
    return copied | {rule.id: copy.id}


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
