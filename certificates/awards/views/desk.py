"""Who writes letters of recommendation, and at which addresses: by account or by their own link."""

from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from flask import abort
from flask import url_for
from sqlalchemy import select

from certificates.awards.models import TrainerLetter
from certificates.awards.queries import letters_in
from certificates.awards.queries import writable_for
from certificates.awards.rules import may_lead
from certificates.awards.rules import may_recommend
from events.call.models import Event
from events.call.rules import may_manage
from events.team.models import Participation
from events.team.queries import own_participation_or_404
from foundation.audit import Actor
from foundation.people import acting
from foundation.people import sign_in_needed
from foundation.store import one_or_none


@dataclass(frozen=True)
class Desk:
    """Where somebody writes letters: organisers see all of them, a trainer their own."""

    event: Event
    me: Actor
    #: Who recommends, unless they write another name.
    name: str
    organises: bool
    #: The blueprint of its pages, and what their addresses name.
    door: str
    where: Mapping[str, str]
    #: A trainer who came by their own link.
    own: Participation | None = None

    @property
    def layout(self) -> str:
        """The frame of its pages."""
        return "my/layout.html" if self.own else "organise/layout.html"

    @property
    def context(self) -> dict[str, object]:
        """What the frame needs."""
        mine = {"participation": self.own, **self.where} if self.own else {}
        return {"desk": self, "event": self.event, **mine}

    def address(self, page: str, **values: Any) -> str:  # noqa: ANN401 - as url_for
        """The address of one of its pages."""
        return url_for(f"{self.door}.{page}", **{**self.where, **values})

    def people(self) -> Sequence[Participation]:
        """Whom somebody can recommend here; nobody recommends themselves."""
        mine = self.me.person_id
        return [each for each in writable_for(self.event) if each.person_id != mine]

    def letters(self) -> dict[UUID, list[TrainerLetter]]:
        """{participation: the letters about them that are to be seen here}."""
        return {
            key: [
                each for each in rows if self.organises or each.written_by_id == self.me.person_id
            ]
            for key, rows in letters_in(self.event).items()
        }

    def person_or_404(self, participation_id: UUID) -> Participation:
        """Somebody who can be recommended."""
        found = (each for each in self.people() if each.id == participation_id)
        return next(found, None) or abort(404)

    def letter_or_404(self, participation_id: UUID, letter_id: UUID) -> TrainerLetter:
        """A letter about that person that is to be seen here."""
        rows = self.letters().get(self.person_or_404(participation_id).id, [])
        return next((each for each in rows if each.id == letter_id), None) or abort(404)


def desk_of(slug: str, token: str) -> Desk:
    """The desk of an account in the training of that address, or of who holds the link.

    To others it is not there.
    """
    return _by_link(token) if token else _by_account(slug)


def _by_account(slug: str) -> Desk:
    person = sign_in_needed()
    event = one_or_none(select(Event).where(Event.slug == slug)) or abort(404)
    organises, leads = may_manage(person, event), may_lead(person, event)
    if not organises and not leads:
        abort(404)
    me = acting(person, "organiser" if organises else "trainer")
    return Desk(event, me, person.name if leads else "", organises, "recommending", {"slug": slug})


def _by_link(token: str) -> Desk:
    own = own_participation_or_404(token)
    if not may_recommend(own):
        abort(404)
    me = Actor("trainer", own.person_id)
    return Desk(own.event, me, own.name, False, "own_letters", {"token": token}, own)
