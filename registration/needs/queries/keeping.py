"""Questions about what is kept for the next training of a person."""

from sqlalchemy import select

from events.team.categories import Category
from events.team.models import Participation
from foundation import clock
from foundation.people.tokens import hash_of
from foundation.sealing import unseal
from foundation.store import one_or_none
from registration.needs.groups import CATEGORY_OF
from registration.needs.groups import DICTIONARY
from registration.needs.models import KeptProfile
from registration.needs.models import Values


def profile_of(participation: Participation) -> KeptProfile | None:
    """What this person let us keep, as long as it is kept."""
    today = clock.today(participation.event.zone)
    return one_or_none(
        select(KeptProfile).where(
            KeptProfile.person_id == participation.person_id, KeptProfile.kept_until >= today
        )
    )


def kept_for(profile: KeptProfile) -> dict[str, Values]:
    """{group: answers} that were kept."""
    return unseal(profile.sealed, profile.__tablename__, profile.id, profile.person_id)


def categories_kept(participation: Participation, key: str) -> list[Category]:
    """The categories that the key of a letter may bring into this training; [] if it fits not."""
    profile = profile_of(participation)
    if profile is None or not fits(profile, participation, key):
        return []
    names = [name for answers in kept_for(profile).values() for name in answers]
    found = {CATEGORY_OF[name.partition("__")[0]] for name in names if _is_field(name)}
    with_words = [group for group, own in kept_for(profile).items() if "more" in own]
    found |= {DICTIONARY[group].category for group in with_words}
    return sorted(found)


def fits(profile: KeptProfile, participation: Participation, key: str) -> bool:
    """Whether the key of a letter brings this profile into this training."""
    return profile.for_participation_id == participation.id and profile.key_hash == hash_of(key)


def _is_field(name: str) -> bool:
    return name.partition("__")[0] in CATEGORY_OF
