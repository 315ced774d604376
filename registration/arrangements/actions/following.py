"""What becomes of what rules made, when the answers on which it rests change."""

import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from sqlalchemy import select

from events.team.categories import Category
from events.team.models import Participation
from foundation.audit import Actor
from foundation.audit import record
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.store import all_of
from foundation.store import check_version
from foundation.store import db
from foundation.store import transaction
from registration.arrangements import letters
from registration.arrangements import queries
from registration.arrangements.actions.erasing import settle
from registration.arrangements.actions.making import held
from registration.arrangements.actions.making import put_back
from registration.arrangements.actions.making import put_words
from registration.arrangements.catalogue.proposals import RULE_OF
from registration.arrangements.catalogue.proposals import Rule
from registration.arrangements.catalogue.proposals import fields_of_rules
from registration.arrangements.models import Arrangement
from registration.arrangements.models import Decision
from registration.arrangements.rules import WAITING
from registration.needs.groups import CATEGORY_OF
from registration.needs.queries import told_by


def ground_of(rule: Rule, told: Mapping[str, Any]) -> str:
    """A mark of the answers on which it rests: it changes with them, and tells none of them."""
    said = json.dumps(rule.ground(told), sort_keys=True)
    return sha256(said.encode()).hexdigest()[:16]


def made_by_rules(participation: Participation) -> dict[str, Arrangement]:
    """{name of a rule: what it made}, whatever was decided about it."""
    query = select(Arrangement).where(
        Arrangement.participation_id == participation.id, Arrangement.decision.is_not(None)
    )
    return {queries.words_of(row)["rule"]: row for row in all_of(query)}


def follow(row: Arrangement, rule: Rule, told: Mapping[str, Any]) -> None:
    """Bring one row in line with the answers as they are now."""
    is_called_for = rule.fits(told)
    if row.decision is Decision.PROPOSED and not is_called_for:
        db.session.delete(row)
    elif is_called_for or row.decision is Decision.ACCEPTED:
        _mark(row, rule, told, is_called_for=is_called_for)


def _mark(row: Arrangement, rule: Rule, told: Mapping[str, Any], *, is_called_for: bool) -> None:
    words, ground = queries.words_of(row), ground_of(rule, told)
    gone = "" if is_called_for else "yes"
    # Rows of 0.3.0 have no mark yet: they rest on what is told now.
    is_new = words.get("ground", ground) != ground
    if words.get("ground") != ground or words.get("gone", "") != gone:
        put_words(row, ground=ground, gone=gone)
    if is_new and row.decision is Decision.ACCEPTED:
        _open_again(row)
    elif is_new and row.decision is Decision.DROPPED:
        row.decision = Decision.PROPOSED
        record(Actor("rules"), "put_back.proposal", row, row.participation.event_id)


def nothing_calls_for(participation: Participation, category: Category) -> list[Arrangement]:
    """What rules made of answers in `category` that are there no more."""
    told = told_by([participation.id], fields_of_rules()).get(participation.id, {})
    return [
        row
        for name, row in made_by_rules(participation).items()
        if name in RULE_OF and _reads(RULE_OF[name], category) and not RULE_OF[name].fits(told)
    ]


def call_off(arrangement: Arrangement, by: Actor, seen: int) -> None:
    """Erase an arrangement whose answer the person took back; money spent stays, nameless.

    Raises Refused while an answer still calls for it, and Conflict when it was changed.
    """
    with transaction():
        participation = held(arrangement)
        check_version(arrangement, seen)
        if not queries.words_of(arrangement).get("gone"):
            raise Refused(_("The person’s answers still call for this."))
        settle(participation, [arrangement])
        record(by, "called_off.arrangement", participation, participation.event_id)


def _open_again(row: Arrangement) -> None:
    if row.progress not in WAITING:
        put_back(row)
    letters.changed(row.participation)


def _reads(rule: Rule, category: Category) -> bool:
    return any(CATEGORY_OF[field] is category for field in rule.fields())
