"""Verbs on the kinds that a training gives, and on the list of what people were."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any
from uuid import UUID

from certificates.awards.models import AwardRule
from certificates.awards.models import OwnTitle
from certificates.awards.models import RoleTitle
from certificates.awards.queries import award_rules_of
from certificates.awards.queries import own_titles_in
from certificates.awards.queries import rule_of
from certificates.awards.queries import title_or_none
from certificates.designs.models import AwardKind
from events.call.actions import put
from events.call.models import Event
from events.team.models import Participation
from foundation import clock
from foundation.audit import Actor
from foundation.audit import record
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.store import add_once
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction


def save_kind(
    event: Event, kind: AwardKind, seen: int, values: Mapping[str, Any], by: Actor
) -> None:
    """Say whether a training gives a kind, and what it asks for and says.

    `values` are columns of AwardRule; `seen` is the version shown, 0 for none. Papers that are out
    keep their words. Raises Refused for more hours than the training has, Conflict when somebody
    else saved in between.
    """
    with transaction():
        hold(event)
        _refuse_hours(event, values.get("least_hours"))
        _refuse_title(event, values.get("role_title_id"))
        row = award_rules_of(event).get(kind)
        if row is None:
            row = AwardRule(event_id=event.id, kind=kind, **values)
            db.session.add(row)
            record(by, "added.award_rule", row, event.id, kind=kind.value)
            return
        fields = put(row, seen, values)
        if fields:
            record(by, "changed.award_rule", row, event.id, kind=kind.value, fields=fields)


def add_title(event: Event, key: UUID, texts: Mapping[str, str], by: Actor) -> RoleTitle:
    """Put a title on the organisers' list; the same key again changes nothing."""
    with transaction():
        hold(event)
        row = add_once(RoleTitle(id=key, event_id=event.id, texts=dict(texts)))
        record(by, "added.role_title", row, event.id)
        return row


def change_title(title: RoleTitle, seen: int, texts: Mapping[str, str], by: Actor) -> None:
    """Write a title anew. Papers that are out keep their words. Raises Conflict."""
    with transaction():
        if put(title, seen, {"texts": dict(texts)}):
            record(by, "changed.role_title", title, title.event_id)


def take_off_title(title: RoleTitle, by: Actor) -> None:
    """Take a title off the list: who has it keeps it, and it can be put back."""
    with transaction():
        hold(title)
        if title.removed_at is None:
            title.removed_at = clock.now()
            record(by, "took_off.role_title", title, title.event_id)


def put_back_title(title: RoleTitle, by: Actor) -> None:
    """Undo `take_off_title`."""
    with transaction():
        hold(title)
        if title.removed_at is not None:
            title.removed_at = None
            record(by, "put_back.role_title", title, title.event_id)


def choose_own_title(
    participation: Participation, kind: AwardKind, title_id: UUID | None, by: Actor
) -> None:
    """What one person was, where the kind's title does not fit; None takes the kind's again."""
    event = participation.event
    with transaction():
        hold(participation)
        _refuse_title(event, title_id)
        own = own_titles_in(event, {participation.id}).get((participation.id, kind))
        if (own.role_title_id if own else None) == title_id:
            return
        if own is not None:
            db.session.delete(own)
            db.session.flush()
        if title_id is not None:
            key = participation.id
            db.session.add(OwnTitle(participation_id=key, kind=kind, role_title_id=title_id))
        record(by, "chose.role_title", participation, event.id, kind=kind.value)


def _refuse_hours(event: Event, least: Decimal | None) -> None:
    rule = rule_of(event)
    if least is None:
        return
    if rule is None:
        raise Refused(_("Write the rule of the training first."), "least_hours")
    if not 0 < least <= rule.whole_hours:
        raise Refused(
            _("Enter more than 0 hours, and not more than the whole training has."), "least_hours"
        )


def _refuse_title(event: Event, title_id: UUID | None) -> None:
    if title_id is not None and title_or_none(event, title_id) is None:
        raise Refused(_("Choose one of the answers in the list"), "called")
