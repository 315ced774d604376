"""Who stands on badges, sheets to sign and the list."""

from collections.abc import Iterator
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import joinedload

from certificates.papers.kinds import Named
from certificates.papers.models import BadgeWord
from certificates.papers.queries.rows import badge_words_in
from events.call.models import Event
from events.team.models import Part
from events.team.models import Participation
from events.team.queries import participations_in
from events.team.queries import trainers_of
from foundation.people import Role
from foundation.people import RoleGrant
from foundation.store import all_of
from foundation.store import search_key
from foundation.store import sort_key
from registration.companions.queries import engaged_in
from registration.companions.queries import named_in
from registration.needs.rules import COMES

_PARTS = {Role.TRAINER: Part.TRAINER, Role.FACILITATOR: Part.FACILITATOR}


def people_of(event: Event) -> list[Named]:
    """Everybody who comes, participants first; nobody twice.

    With whom an assistant comes, and what anybody needs, is not read here.
    """
    coming = coming_in(event)
    words = badge_words_in(event)
    people = [_comes(one, words.get(one.id)) for one in coming]
    seen = {search_key(one.name) for one in people}
    known = {one.person_id for one in coming}
    for person_id, named in (*_trainers(event), *_team(event), *_engaged(event)):
        key = search_key(named.name)
        if key not in seen and (person_id is None or person_id not in known):
            seen.add(key)
            people.append(named)
    return sorted(people, key=lambda one: (not one.is_participant, sort_key(one.name)))


def coming_in(event: Event) -> list[Participation]:
    """Those who come and are known by name.

    An assistant to be named is called after the person they come with: no paper may say whose.
    """
    named = {one.id for one in named_in(event)}
    return [
        one
        for one in participations_in(event, *COMES)
        if one.part is not Part.ASSISTANT or one.id in named
    ]


def _comes(one: Participation, word: BadgeWord | None) -> Named:
    is_participant = one.part is Part.PARTICIPANT
    shown = Named(one.name, one.language, one.part.label, is_participant, one.country)
    if word is None:
        return shown
    return replace(
        shown,
        organisation=word.organisation,
        languages=word.languages,
        photos=word.photos,
        on_list=word.on_list,
        country_on_list=word.country_on_list,
        organisation_on_list=word.organisation_on_list,
        badge_name=word.name,
    )


def _trainers(event: Event) -> Iterator[tuple[None, Named]]:
    for one in trainers_of(event):
        yield None, Named(one.name, event.language, Part.TRAINER.label, country=one.country)


def _team(event: Event) -> Iterator[tuple[object, Named]]:
    query = select(RoleGrant).where(RoleGrant.scope_id == event.id)
    for grant in all_of(query.options(joinedload(RoleGrant.person)).order_by(RoleGrant.granted_at)):
        part = _PARTS.get(grant.role, Part.STAFF)
        who = grant.person
        yield who.id, Named(who.name, who.language, part.label)


def _engaged(event: Event) -> Iterator[tuple[None, Named]]:
    for one in engaged_in(event):
        yield None, Named(one.name, event.language, one.kind.label)
