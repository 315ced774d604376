"""What rules propose: shown with its reason, accepted or dropped by a human, never silent."""

from collections.abc import Mapping
from collections.abc import Sequence
from datetime import timedelta
from typing import Any
from uuid import uuid4

from sqlalchemy import select
from sqlalchemy.orm import joinedload

from events.call.models import Event
from events.team.models import Participation
from events.team.queries import participations_in
from foundation.audit import Actor
from foundation.audit import record
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.i18n import using_language
from foundation.store import all_of
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction
from registration.arrangements.actions.following import follow
from registration.arrangements.actions.following import ground_of
from registration.arrangements.actions.following import made_by_rules
from registration.arrangements.actions.making import held
from registration.arrangements.actions.making import new_arrangement
from registration.arrangements.catalogue.proposals import RULE_OF
from registration.arrangements.catalogue.proposals import RULES
from registration.arrangements.catalogue.proposals import Rule
from registration.arrangements.catalogue.proposals import fields_of_rules
from registration.arrangements.models import Arrangement
from registration.arrangements.models import Decision
from registration.needs.queries import told_by
from registration.needs.rules import WITH_A_PLACE


def look_for_proposals(participation: Participation) -> int:
    """Propose what this person's answers call for; returns how many proposals are new.

    What was decided stays decided while the answers on which it rests stay as they were. Where
    they changed, what was dropped is proposed again, and what was accepted is open again (see
    following.py). A proposal that nobody has decided goes when nothing calls for it any more.
    Runs inside the caller's transaction.
    """
    told = told_by([participation.id], fields_of_rules()).get(participation.id, {})
    made = made_by_rules(participation)
    for name, row in made.items():
        if name in RULE_OF:
            follow(row, RULE_OF[name], told)
    new = [rule for rule in RULES if rule.name not in made and rule.fits(told)]
    for rule in new:
        _propose_by_rule(participation, rule, told)
    return len(new)


def look_for_all(event: Event) -> int:
    """Propose what everybody's answers call for; returns how many proposals are new."""
    number = 0
    with transaction():
        for participation in participations_in(event, *WITH_A_PLACE):
            hold(participation)
            number += look_for_proposals(participation)
    return number


def propose(
    participation: Participation, category: str, words: Mapping[str, str], rule: str, by: Actor
) -> None:
    """Propose something, inside the caller's transaction; the same rule proposes once.

    `words` has "what" (in the person's language, who may read it later) and "why" (for the
    coordinator). Raises Refused for a category that there is not.
    """
    if rule in made_by_rules(participation):
        return
    _add(participation, category, {**words, "rule": rule}, by)


def accept(proposal: Arrangement, by: Actor) -> None:
    """A human makes the proposal an arrangement, and sees to it. Raises Refused."""
    with transaction():
        held(proposal)
        _refuse_decided(proposal)
        _accept(proposal, by)


def accept_all(proposals: Sequence[Arrangement], by: Actor) -> int:
    """Accept several at once; returns how many. What was decided or went meanwhile is left out."""
    with transaction():
        ids = [row.id for row in proposals]
        for participation in sorted(
            {row.participation for row in proposals}, key=lambda one: one.id
        ):
            hold(participation)
        query = select(Arrangement).where(
            Arrangement.id.in_(ids), Arrangement.decision == Decision.PROPOSED
        )
        rows = all_of(query.options(joinedload(Arrangement.participation)))
        for row in rows:
            _accept(row, by)
    return len(rows)


def drop(proposal: Arrangement, by: Actor) -> None:
    """A human does not follow the proposal; it can be proposed again. Raises Refused."""
    with transaction():
        participation = held(proposal)
        _refuse_decided(proposal)
        proposal.decision = Decision.DROPPED
        record(by, "dropped.proposal", proposal, participation.event_id)


def propose_again(proposal: Arrangement, by: Actor) -> None:
    """Undo dropping a proposal. Doing it twice is doing it once."""
    with transaction():
        participation = held(proposal)
        if proposal.decision is Decision.DROPPED:
            proposal.decision = Decision.PROPOSED
            record(by, "put_back.proposal", proposal, participation.event_id)


def _accept(proposal: Arrangement, by: Actor) -> None:
    proposal.decision = Decision.ACCEPTED
    proposal.owner_id = by.person_id
    proposal.version += 1
    record(by, "accepted.proposal", proposal, proposal.participation.event_id)


def _propose_by_rule(participation: Participation, rule: Rule, told: Mapping[str, Any]) -> None:
    with using_language(participation.language):
        what = str(rule.what)
    words = {"what": what, "rule": rule.name, "ground": ground_of(rule, told)}
    row = _add(participation, rule.category, words, Actor("rules"))
    row.due_on = participation.event.starts_on - timedelta(days=rule.days_before)


def _add(
    participation: Participation, category: str, words: dict[str, str], by: Actor
) -> Arrangement:
    row = new_arrangement(participation, uuid4(), category, {"note": "", **words})
    row.decision = Decision.PROPOSED
    db.session.add(row)
    record(by, "proposed.arrangement", row, participation.event_id)
    return row


def _refuse_decided(proposal: Arrangement) -> None:
    if proposal.decision is not Decision.PROPOSED:
        raise Refused(_("Somebody has already decided about this proposal."))
