"""What the team room and the account hold on a person, as they take it away with them."""

from collections.abc import Iterator
from uuid import UUID

from sqlalchemy import Select
from sqlalchemy import or_
from sqlalchemy import select

from events.team.models import Participation
from events.team.models import PersonalLink
from foundation.factors.queries import apps_of
from foundation.factors.queries import passkeys_of
from foundation.i18n import country_name
from foundation.i18n import gettext as _
from foundation.people import Person
from foundation.people.models import SignInSession
from foundation.people.queries import roles_of
from foundation.personal_data import Chapter
from foundation.privacy.telling import Said
from foundation.privacy.telling import as_language
from foundation.privacy.telling import chapter
from foundation.store import all_of


def held_on(participation: Participation) -> Iterator[Chapter]:
    """Their name, how to reach them, how their application stands, their personal links."""
    zone = participation.event.zone
    title = _("You in this training")
    yield chapter("participation", title, [participation], zone, add=_named)
    links = select(PersonalLink).where(PersonalLink.participation_id == participation.id)
    labels = {"made_at": _("Made on"), "ended_at": _("Ended on")}
    title = _("Your personal links")
    yield chapter("personal_links", title, all_of(links), zone, labels=labels)


def _named(row: Participation) -> dict[str, Said]:
    return {
        "country": Said(row.country, country_name(row.country)),
        "language": as_language(row.language),
    }


def known_by_name() -> Select[UUID]:
    """Keys of the participations that still lead to somebody, drafts among them."""
    query = select(Participation.id).outerjoin(Participation.person)
    is_draft = Participation.person_id.is_(None) & (Participation.name != "")
    return query.where(or_(Person.name != "", is_draft))


def account_of(participation: Participation) -> Iterator[Chapter]:
    """Their account: name, address, browsers, second proofs, roles."""
    person, zone = participation.person, participation.event.zone
    if person is None:
        return
    yield chapter("account", _("Your account"), [person], zone)
    browsers = all_of(select(SignInSession).where(SignInSession.person_id == person.id))
    yield chapter("browsers", _("Where you signed in"), browsers, zone)
    yield chapter("apps", _("Your authenticator apps"), apps_of(person), zone)
    yield chapter("passkeys", _("Your passkeys"), passkeys_of(person), zone)
    yield chapter("roles", _("Your roles"), roles_of(person), zone)
