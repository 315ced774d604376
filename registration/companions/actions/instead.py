"""Somebody engaged cannot come: another one works instead, in one transaction."""

from collections.abc import Collection

from events.team.models import Participation
from foundation import clock
from foundation.audit import Actor
from foundation.audit import record
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction
from registration.companions import letters
from registration.companions.actions.keeping import let_go
from registration.companions.actions.keeping import take_hours
from registration.companions.models import Answer
from registration.companions.models import Engaged
from registration.companions.models import Suggestion
from registration.companions.queries import open_for
from registration.companions.queries import served_by
from registration.companions.queries import suggestion_of
from registration.companions.rules import holds_hours
from registration.needs.actions import sealed


def work_instead(missing: Engaged, other: Engaged, hours: Collection[str], by: Actor) -> None:
    """`other` serves everybody whom `missing` serves in these hours; each is told and may refuse.

    Raises Refused for hours that changed meanwhile, for somebody who is not free in all of them,
    and for somebody to whom one of these people said “not this one”.
    """
    with transaction():
        for row in sorted((missing, other), key=lambda one: str(one.id)):
            hold(row)
        served = {hour: held for hour, held in served_by(missing).items() if hour in hours}
        if len(served) != len(set(hours)) or other.removed_at or other.kind is not missing.kind:
            raise Refused(_("This is not possible now. Load the page again."))
        if set(open_for(other, served)) != set(served):
            raise Refused(_("Some of these hours are taken by now. Choose others."), "hours")
        people = {one.id: one for held in served.values() for one in held}
        for person in people.values():
            _replace(missing, other, (person, [h for h in served if person in served[h]]), by)
        record(by, "replaced.engaged", missing, missing.event_id)


def _replace(
    missing: Engaged, other: Engaged, service: tuple[Participation, list[str]], by: Actor
) -> None:
    person, hours = service
    before = suggestion_of(missing, person)
    assert before is not None  # noqa: S101 - they serve the person
    before.hours = [hour for hour in before.hours if hour not in hours]
    before.version += 1
    let_go([before], besides=before.hours)
    row = suggestion_of(other, person) or _suggested(other, person)
    if not holds_hours(row):
        message = _("Somebody whom they would serve said “not this one”. Choose somebody else.")
        raise Refused(message, "other")
    row.hours = [*row.hours, *(hour for hour in hours if hour not in row.hours)]
    row.version += 1
    db.session.flush()
    take_hours(row, hours, instead_of=missing)
    record(by, "suggested.engaged", person, person.event_id, suggestion=str(row.id))
    letters.comes_instead(row)


def _suggested(other: Engaged, person: Participation) -> Suggestion:
    row = Suggestion(
        engaged_id=other.id, participation_id=person.id, hours=[], created_at=clock.now()
    )
    row.engaged, row.participation = other, person
    row.answer, row.sealed = Answer.WAITING, sealed({"meet": ""}, row, person)
    db.session.add(row)
    db.session.flush()
    return row
