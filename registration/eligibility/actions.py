"""Verbs of eligibility: set a condition, say that somebody does meet it. None refuses anybody."""

from collections.abc import Sequence
from uuid import UUID

from events.call.models import Event
from events.call.queries import Copying
from events.call.queries import Rows
from events.team.models import Participation
from foundation.audit import Actor
from foundation.audit import record
from foundation.clock import now
from foundation.errors import Conflict
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.store import check_version
from foundation.store import copy_of
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction
from registration.eligibility.models import About
from registration.eligibility.models import EligibilityLook
from registration.eligibility.models import EligibilityRule
from registration.eligibility.queries import flags_of
from registration.eligibility.queries import looks_of
from registration.eligibility.queries import rules_of
from registration.questions.models import FormQuestion


def set_rule(
    event: Event, about: About, question: FormQuestion | None, wanted: Sequence[str], by: Actor
) -> EligibilityRule:
    """Set a condition; from now on it marks those who do not seem to meet it.

    Raises Refused where there is one about the same.
    """
    with transaction():
        hold(event)
        key = question.id if question else None
        if any((row.about, row.question_id) == (about, key) for row in rules_of(event)):
            raise Refused(_("There is a condition about this already. Change that one."), "wanted")
        row = EligibilityRule(
            event_id=event.id, about=about, question_id=key, wanted=list(wanted), version=1
        )
        db.session.add(row)
        db.session.flush()
        _record("set.eligibility_rule", row, by)
    return row


def change_rule(row: EligibilityRule, wanted: Sequence[str], by: Actor, seen: int) -> None:
    """Want other answers; those marked are looked at again. Raises Conflict for the slower one."""
    with transaction():
        hold(row)
        check_version(row, seen)
        row.wanted = list(wanted)
        _record("changed.eligibility_rule", row, by)


def take_off_rule(row: EligibilityRule, by: Actor) -> None:
    """Mark nobody for it any more. What was said about it stays."""
    with transaction():
        hold(row)
        if row.removed_at is None:
            row.removed_at = now()
            _record("took_off.eligibility_rule", row, by)


def note_met(
    participation: Participation, rule_id: UUID, reason: str, by: Actor, seen: int
) -> None:
    """Say with a reason that somebody meets a condition for which they are marked.

    Raises Conflict where the condition was changed or a colleague was faster.
    """
    with transaction():
        hold(participation)
        marked = flags_of(participation.event, [participation]).get(participation.id, [])
        flag = next((one for one in marked if one.is_open and one.rule.id == rule_id), None)
        if flag is None or flag.rule.version != seen:
            raise Conflict(_("This has changed since you looked. Please look again."))
        look = EligibilityLook(
            participation_id=participation.id,
            rule_id=rule_id,
            rule_version=seen,
            reason=reason,
            looked_by_id=by.person_id,
            looked_at=now(),
        )
        db.session.add(look)
        record(
            by, "found_met.eligibility", participation, participation.event_id, rule=str(rule_id)
        )


def take_back_met(participation: Participation, rule_id: UUID, by: Actor) -> None:
    """Mark somebody again: what was said of that condition no longer counts. Twice is once."""
    with transaction():
        hold(participation)
        marked = flags_of(participation.event, [participation]).get(participation.id, [])
        for look in [one.look for one in marked if one.look and one.rule.id == rule_id]:
            look.taken_back_at = now()
            act, event_id = "took_back.eligibility", participation.event_id
            record(by, act, participation, event_id, rule=str(rule_id))


def erase(participation: Participation, by: Actor) -> None:
    """Forget the reasons that were written about somebody; that it was looked at stays."""
    del by
    for look in looks_of(participation):
        look.reason = ""
    db.session.flush()


def copy_rules(old: Event, new: Event, copying: Copying) -> dict[UUID, UUID]:
    """Copy the conditions. Inside the caller's transaction.

    One that looks at a question of `old` comes along with that question, and only with it.
    """
    copied = {}
    for rule in rules_of(old):
        asks = _asks_in_copy(rule, copying.rows)
        if asks is not None:
            copied[rule.id] = copy_of(rule, event_id=new.id, **asks)
    db.session.add_all(copied.values())
    db.session.flush()
    return {key: row.id for key, row in copied.items()}


def _asks_in_copy(rule: EligibilityRule, rows: Rows) -> dict[str, object] | None:
    """Which question and answers a copied condition looks at; None where none were copied."""
    if rule.question_id is None:
        return {}
    keys = {str(key): str(copy) for key, copy in rows.items()}
    wanted = [keys[key] for key in rule.wanted if key in keys]
    return {"question_id": rows[rule.question_id], "wanted": wanted} if wanted else None


def _record(act: str, row: EligibilityRule, by: Actor) -> None:
    question = str(row.question_id) if row.question_id else ""
    said = {"about": row.about.value, "question": question, "wanted": row.wanted}
    record(by, act, row, row.event_id, **said)
