"""Keeping a person's answers for their next training, if they agree to it."""

from collections.abc import Collection

from sqlalchemy import select

from events.team.categories import Category
from events.team.models import Participation
from events.team.queries import open_links_of
from foundation import clock
from foundation.audit import Actor
from foundation.audit import record
from foundation.errors import Refused
from foundation.i18n import current_language
from foundation.i18n import gettext as _
from foundation.people.tokens import hash_of
from foundation.people.tokens import new_token
from foundation.sealing import seal
from foundation.store import all_of
from foundation.store import db
from foundation.store import hold
from foundation.store import one_or_none
from foundation.store import transaction
from registration.needs import letters
from registration.needs import queries
from registration.needs.actions.consenting import agree
from registration.needs.actions.sealing import refuse_before_offer
from registration.needs.actions.writing import WORDING
from registration.needs.actions.writing import category_of
from registration.needs.actions.writing import take_over
from registration.needs.actions.writing import write
from registration.needs.models import KeptProfile
from registration.needs.models import Values
from registration.needs.queries import OWN


def keep_profile(participation: Participation, years: int, by: Actor) -> None:
    """Keep what the person told for so many years, for their next training; the newest counts.

    What organisers asked themselves and the emergency note are not kept. Raises Refused where
    there is nothing to keep.
    """
    with transaction():
        hold(participation)
        agreed = queries.consents_of(participation)
        told = queries.told_of(participation).groups
        content = {name: _plain(told[name], name, agreed.keys()) for name in told if name != OWN}
        content = {name: answers for name, answers in content.items() if answers}
        if not content.keys() - {queries.OPENING} or participation.person_id is None:
            raise Refused(_("There is nothing to keep yet."))
        row = _row_of(participation) or KeptProfile(person_id=participation.person_id)
        today = clock.today(participation.event.zone)
        # The 29th of February has no sister in most years.
        row.kept_until = today.replace(day=min(today.day, 28), year=today.year + years)
        row.agreed_at, row.wording, row.language = clock.now(), WORDING, current_language()
        row.key_hash, row.for_participation_id = "", None
        row.sealed = seal(content, row.__tablename__, row.id, participation.person_id)
        db.session.add(row)
        record(by, "kept.profile", participation, participation.event_id)


def forget_profile(participation: Participation, by: Actor) -> None:
    """Keep nothing any longer."""
    with transaction():
        hold(participation)
        row = _row_of(participation)
        if row is not None:
            db.session.delete(row)
            record(by, "forgot.profile", participation, participation.event_id)


def send_key(participation: Participation, by: Actor) -> None:
    """Send the person the letter with which they bring their earlier answers here.

    Whoever applies can type any address, so what was kept is shown only to who reads the letter.
    Raises Refused before an offer and where nothing is kept.
    """
    with transaction():
        hold(participation)
        refuse_before_offer(participation)
        row = queries.profile_of(participation)
        if row is None:
            raise Refused(_("Nothing is kept for you any more."))
        key = new_token()
        row.key_hash, row.for_participation_id = hash_of(key), participation.id
        record(by, "asked_for.profile", participation, participation.event_id)
        letters.same_as_last_time(participation, key)


def bring(
    participation: Participation,
    key: str,
    categories: Collection[Category],
    token: str,
    by: Actor,
) -> None:
    """Bring the kept answers of these categories here, each with consent.

    The key of the letter works once. All personal links end but the one with `token`, which came
    with the key: whoever typed the person's address may hold another. Raises Refused when the key
    fits no more, or nothing was chosen.
    """
    with transaction():
        hold(participation)
        refuse_before_offer(participation)
        row = queries.profile_of(participation)
        if row is None or not queries.fits(row, participation, key):
            raise Refused(_("This link has been used or replaced. Ask for a new letter."))
        if not categories:
            raise Refused(_("Tick what we may bring here."), "categories")
        kept = queries.kept_for(row)
        agreed = agree(participation, categories)
        rows = take_over(participation, queries.rows_of(participation), agreed)
        for group, answers in kept.items():
            content = queries.content_of(rows.get(group))
            brought = _plain(answers, group, frozenset(categories))
            if brought:
                write(participation, group, {**brought, **content}, rows.get(group), agreed)
        row.key_hash, row.for_participation_id = "", None
        record(by, "brought.profile", participation, participation.event_id)
        for link in all_of(open_links_of(participation.id)):
            if link.token_hash != hash_of(token):
                link.ended_at = clock.now()


def _plain(answers: Values, group: str, agreed: Collection[Category]) -> Values:
    """The answers without marks; only those of agreed categories, and the chosen subjects."""
    if group == queries.OPENING:
        return {key: answers[key] for key in ("arrange", "easy") if key in answers}
    return {
        key: value
        for key, value in answers.items()
        if not key.startswith("_") and category_of(group, key, {}) in agreed
    }


def _row_of(participation: Participation) -> KeptProfile | None:
    return one_or_none(select(KeptProfile).where(KeptProfile.person_id == participation.person_id))
