"""The way into a scene: a page as one of its invented people. Only where a demo is loaded."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from flask import url_for
from sqlalchemy import select

from events.team.actions import new_link
from events.team.models import Participation
from foundation.audit import Actor
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.people import Person
from foundation.people.actions.sessions import open_session
from foundation.people.actions.sessions import renew_session
from foundation.people.models import SignInSession
from foundation.people.tokens import hash_of
from foundation.settings import settings
from foundation.store import db
from foundation.store import transaction
from operations.demo.finding import organiser_or_404
from operations.demo.finding import participation_or_404
from operations.demo.finding import supporter_or_404
from operations.demo.queries import Inside
from operations.demo.queries import what_is_inside
from operations.demo.scenes import SELF
from operations.demo.scenes import SUPPORTER
from operations.demo.scenes import Scene
from operations.demo.scenes import Step
from registration.companions.actions import supporter_link


@dataclass(frozen=True)
class Door:
    """The path of a page, and who has to be signed in there, if anybody."""

    path: str
    organiser: Person | None = None


def is_demo() -> bool:
    """Whether scenes can be played here: never in production, nor where letters are sent."""
    return settings().demo_mailbox and what_is_inside() is Inside.DEMO


def door_to(scene: Scene, step: Step) -> Door:
    """The way to the page of that step; a personal link is made for it, as in a letter.

    404 where its person or its page is not in the demo (any more).
    """
    person = participation_or_404(scene.person)
    if step.by in (SELF, SUPPORTER):
        token = _token(person, step.by)
        return Door(_path(step, person, {"token": token}))
    return Door(_path(step, person, {"slug": person.event.slug}), organiser_or_404(step.by))


def sign_in(organiser: Person, browser: str) -> str:
    """Sign an invented organiser in, with a second proof given; the token for the cookie.

    Raises Refused wherever letters are really sent: there, people are real.
    """
    if not is_demo():
        raise Refused(_("Invented people live in a demo only."))
    with transaction():
        opened = hash_of(open_session(organiser, browser, "demo"))
        db.session.flush()
        query = select(SignInSession).where(SignInSession.token_hash == opened)
        return renew_session(db.session.scalars(query).one())


def _path(step: Step, person: Participation, where: Mapping[str, Any]) -> str:
    values = {**where, **step.values, **step.more(person)}
    return url_for(step.page, **values) + step.anchor


def _token(person: Participation, by: str) -> str:
    if by == SELF:
        path = new_link(person)
    else:
        path = supporter_link(supporter_or_404(person), Actor("participant", person.person_id))
    return urlsplit(path).path.rsplit("/", 1)[-1]
