"""Verbs about supporters: let somebody read, change what, end it; copies of letters."""

from collections.abc import Collection
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace
from uuid import UUID

from events.team.categories import Category
from events.team.letters import recipient_of
from events.team.models import Participation
from foundation import clock
from foundation.audit import Actor
from foundation.audit import record
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.i18n import using_language
from foundation.mail import Letter
from foundation.mail import Recipient
from foundation.people.tokens import hash_of
from foundation.people.tokens import new_token
from foundation.store import all_of
from foundation.store import check_version
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction
from registration.companions.models import Share
from registration.companions.models import Supporter
from registration.companions.models import SupporterLink
from registration.companions.queries import details_of
from registration.companions.queries import supporting
from registration.companions.queries.supporters import open_links_of
from registration.companions.rules import may_name_supporters
from registration.needs.actions import sealed
from registration.needs.actions.consenting import agree
from registration.needs.actions.sealing import refuse_before_offer
from registration.needs.queries import LOOKED
from registration.needs.queries import consents_of
from registration.needs.queries import from_above

SUPPORTER = Actor("supporter")
"""Who acts by a supporter's link; which of them, the row or the details of the trail say."""

_ABOUT = {
    "registration/places/letters/": Share.PLACE,
    "registration/arrangements/letters/": Share.ARRANGEMENTS,
    "certificates/issuing/letters/": Share.CERTIFICATE,
}
"""{beginning of a template: what its letters are about}.

Letters that carry only a key are not among them: nobody but the person gets those. While somebody
applies, nobody supports them yet.
"""


@dataclass(frozen=True)
class Wish:
    """What somebody wants of a supporter; `letters` and `parts` are names of Share.

    `needs` and `fills` are names of categories, to read and to write; None leaves them.
    """

    name: str
    email: str
    language: str
    letters: list[str]
    parts: list[str]
    needs: list[str] | None = None
    fills: list[str] | None = None


def add_supporter(participation: Participation, key: UUID, wish: Wish, by: Actor) -> Supporter:
    """Let somebody read the chosen parts; the same key again changes nothing. Raises Refused."""
    with transaction():
        hold(participation)
        earlier = db.session.get(Supporter, key)
        if earlier is not None:
            return earlier
        if not may_name_supporters(participation):
            raise Refused(_("You can name supporters once you have sent your application."))
        row = Supporter(id=key, participation_id=participation.id, created_at=clock.now())
        row.participation = participation
        row.needs, row.fills = [], []
        _write(row, wish)
        db.session.add(row)
        db.session.flush()
        _note(row, "added.supporter", by)
        return row


def change_supporter(supporter: Supporter, seen: int, wish: Wish, by: Actor) -> None:
    """Change who it is and what they get. Raises Conflict when another window saved in between."""
    with transaction():
        hold(supporter)
        check_version(supporter, seen)
        _write(supporter, wish)
        _note(supporter, "changed.supporter", by)


def end_supporter(supporter: Supporter, by: Actor) -> None:
    """From now on the supporter reads nothing: their links end at once, no copies go out."""
    with transaction():
        hold(supporter)
        if supporter.ended_at is None:
            supporter.ended_at = clock.now()
            _end_links(supporter)
            _note(supporter, "ended.supporter", by)


def take_supporter_again(supporter: Supporter, by: Actor) -> None:
    """Undo `end_supporter`; the older links stay ended."""
    with transaction():
        hold(supporter)
        if supporter.ended_at is not None:
            supporter.ended_at = None
            _note(supporter, "took_again.supporter", by)


def supporter_link(supporter: Supporter, by: Actor) -> str:
    """A fresh link to give to the supporter, "/supporting/<token>"; the older ones end.

    Raises Refused once it was ended.
    """
    with transaction():
        hold(supporter)
        if supporter.ended_at is not None:
            raise Refused(_("This person no longer supports you."))
        _end_links(supporter)
        _note(supporter, "made.supporter_link", by)
        return _new_link(supporter)


def supporter_read(supporter: Supporter) -> None:
    """Note that the supporter opened their page, so that the person can see it.

    Where what is arranged stands on it, it is a look at each category of it.
    """
    with transaction():
        _note(supporter, "read.supporting_page", SUPPORTER)
        if Share.ARRANGEMENTS in supporter.parts:
            for name in sorted(from_above().arranged(supporter.participation)):
                supporter_looked(supporter, Category(name))


def supporter_looked(supporter: Supporter, *categories: Category) -> None:
    """Note for the person that the supporter reads these; call it before showing what is there."""
    with transaction():
        participation = supporter.participation
        for category in categories:
            details = {"group": category.value, "role": "supporter", "whose": str(supporter.id)}
            record(SUPPORTER, LOOKED, participation, participation.event_id, **details)


def copies_of(letters: Sequence[Letter]) -> Iterator[Letter]:
    """Copies of letters for the supporters whom each person ticked for such letters.

    The link in a copy leads to the supporter's own page, never to the person's.
    """
    theirs: dict[UUID, list[Letter]] = {}
    for letter in letters:
        if _about(letter) and letter.participation_id and not letter.secrets:
            theirs.setdefault(letter.participation_id, []).append(letter)
    for supporter in supporting(theirs) if theirs else ():
        for letter in theirs[supporter.participation_id]:
            yield from _copies(letter, supporter)


def _copies(letter: Letter, supporter: Supporter) -> Iterator[Letter]:
    # Organisers get letters about somebody too; those are no letters to that person.
    if letter.to != recipient_of(supporter.participation):
        return
    details = details_of(supporter)
    if _about(letter) in supporter.letters and details.email:
        yield replace(
            letter,
            to=Recipient(name=details.name, email=details.email),
            dedup=f"copy:{supporter.id}:{letter.dedup}",
            link=None if letter.link is None else _new_link(supporter),
            note=_note_of_copy(letter, supporter.participation),
            participation_id=None,
        )


def _about(letter: Letter) -> Share | None:
    return next((kind for start, kind in _ABOUT.items() if letter.template.startswith(start)), None)


def _note_of_copy(letter: Letter, participation: Participation) -> str:
    with using_language(letter.language):
        note = _(
            "This is a copy of a letter to %(name)s, who wants you to have it. "
            "Only %(name)s can answer it. The link opens what you may read.",
            name=participation.name,
        )
    return f"{note}\n\n{letter.note}" if letter.note else note


def _new_link(supporter: Supporter) -> str:
    token = new_token()
    row = SupporterLink(supporter_id=supporter.id, token_hash=hash_of(token), made_at=clock.now())
    db.session.add(row)
    return f"/supporting/{token}"


def _end_links(supporter: Supporter) -> None:
    for link in all_of(open_links_of(supporter)):
        link.ended_at = clock.now()


def _write(supporter: Supporter, wish: Wish) -> None:
    content = {"name": wish.name, "email": wish.email}
    supporter.sealed = sealed(content, supporter, supporter.participation)
    supporter.language, supporter.letters = wish.language, wish.letters
    supporter.parts = wish.parts
    if wish.needs is not None:
        supporter.needs = wish.needs
    if wish.fills is not None:
        supporter.fills = wish.fills
        _consent(supporter.participation, wish.fills)


def _consent(participation: Participation, names: Collection[str]) -> None:
    wanted = {Category(name) for name in names} - consents_of(participation).keys()
    if wanted:
        refuse_before_offer(participation)
        agree(participation, wanted)


def _note(supporter: Supporter, act: str, by: Actor) -> None:
    record(by, act, supporter, supporter.participation.event_id)
