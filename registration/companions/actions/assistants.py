"""Verbs of the person who brings an assistant: name, change, replace, take off, put back."""

from dataclasses import dataclass
from dataclasses import field
from uuid import UUID

from events.team.actions import Along
from events.team.actions import come_along
from events.team.actions import comes_again
from events.team.actions import end_links
from events.team.actions import new_link
from events.team.actions import no_longer_comes
from events.team.models import Channel
from events.team.models import Part
from events.team.models import Participation
from foundation import clock
from foundation.audit import Actor
from foundation.audit import record
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.store import check_version
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction
from registration.companions import letters
from registration.companions.actions.suggesting import free_hours
from registration.companions.models import Companion
from registration.companions.queries import companions_of
from registration.companions.rules import MOST
from registration.companions.rules import comes
from registration.companions.rules import days_to_choose
from registration.companions.rules import may_bring
from registration.companions.rules import may_come_again


@dataclass(frozen=True)
class Named:
    """Who comes with somebody, as that person told it; without a name: to be named.

    `days` are days in ISO 8601; none means all days.
    """

    name: str = ""
    language: str = "en"
    channel: Channel = Channel.BESIDE
    email: str = ""
    contact_detail: str = ""
    days: list[str] = field(default_factory=list)


def add(beside: Participation, key: UUID, who: Named, by: Actor) -> Companion:
    """Somebody comes with `beside` and assists them; the same key again changes nothing.

    They take no place of a participant. Who is named gets a letter with a link of their own.
    Raises Refused where nobody may be brought, and for more than MOST at a time.
    """
    with transaction():
        hold(beside)
        earlier = db.session.get(Companion, key)
        if earlier is not None:
            return earlier
        if not may_bring(beside):
            raise Refused(_("You can bring an assistant once a place is offered to you."))
        if sum(comes(each) for each in companions_of(beside)) >= MOST:
            raise Refused(_("%(most)d people can come with you. Ask the organisers.", most=MOST))
        return _add(beside, key, who, by)


def change(companion: Companion, seen: int, who: Named, by: Actor) -> None:
    """Correct what was told of the same assistant, or name who was not named yet.

    Raises Conflict when somebody else saved in between, and Refused for taking a name away.
    """
    with transaction():
        hold(companion)
        check_version(companion, seen)
        if companion.is_named and not who.name:
            raise Refused(_("Enter a name. If nobody comes, take the assistant off."), "name")
        names_now = bool(who.name) and not companion.is_named
        companion.days = _days(companion.beside, who)
        companion.is_named = bool(who.name)
        _write(companion, who)
        record(by, "changed.assistant", companion.beside, companion.beside.event_id)
        if names_now:
            letters.comes_with(companion)


def replace(companion: Companion, key: UUID, who: Named, by: Actor) -> Companion:
    """Somebody else comes instead: a person of their own, who reads nothing of the other's.

    Raises Refused as `add` does, and without a name.
    """
    with transaction():
        hold(companion.beside)
        if not who.name:
            raise Refused(_("Enter the name of the person who comes instead."), "name")
        _leave(companion, by)
        return add(companion.beside, key, who, by)


def take_off(companion: Companion, by: Actor) -> None:
    """The assistant no longer comes; bed, meals and seat are freed. Twice is once."""
    with transaction():
        hold(companion.beside)
        _leave(companion, by)


def put_back(companion: Companion, by: Actor) -> None:
    """Undo `take_off`. Raises Refused where nobody may be brought any more."""
    with transaction():
        hold(companion.beside)
        if comes(companion):
            return
        if not may_come_again(companion, companions_of(companion.beside)):
            raise Refused(_("This assistant cannot be put back now. Ask the organisers."))
        comes_again(companion.participation, by)
        record(by, "put_back.assistant", companion.beside, companion.beside.event_id)
        letters.comes_with(companion)


def send_link(companion: Companion, by: Actor) -> None:
    """Send the assistant a new link of their own; the older ones end. Raises Refused."""
    with transaction():
        hold(companion)
        if not letters.reaches(companion):
            raise Refused(_("Tell first how to reach the assistant."))
        end_links(companion.participation)
        record(by, "sent.assistant_link", companion.beside, companion.beside.event_id)
        letters.comes_with(companion)


def make_link(companion: Companion, by: Actor) -> str:
    """A fresh link, the path "/my/<token>", to give to the assistant; the older ones end.

    Raises Refused while nobody is named, and once the assistant agreed to the pages being theirs.
    """
    with transaction():
        hold(companion)
        if not companion.is_named or companion.agreed_at is not None:
            raise Refused(_("A link can be shown for a named assistant who has not used it yet."))
        end_links(companion.participation)
        record(by, "sent.assistant_link", companion.beside, companion.beside.event_id)
        return new_link(companion.participation)


def person_moved(participation: Participation) -> None:
    """Inside the transaction in which somebody's state changed: who lost their place brings nobody.

    When they come back, they can put their assistants back.
    """
    if not may_bring(participation) and participation.part != Part.ASSISTANT:
        free_hours(participation)
        by = Actor("machine")
        for companion in companions_of(participation):
            _leave(companion, by)


def _add(beside: Participation, key: UUID, who: Named, by: Actor) -> Companion:
    row = Companion(id=key, beside_id=beside.id, is_named=bool(who.name), created_at=clock.now())
    row.beside, row.days = beside, _days(beside, who)
    own = come_along(beside.event, key, _along(beside, who), by)
    row.participation = own
    db.session.add(row)
    db.session.flush()
    record(by, "added.assistant", beside, beside.event_id)
    letters.comes_with(row)
    return row


def _along(beside: Participation, who: Named) -> Along:
    by_email = who.channel == Channel.EMAIL
    detail = beside.name if who.channel == Channel.BESIDE else who.contact_detail
    return Along(
        name=who.name or _("Assistant of %(name)s, to be named", name=beside.name),
        part=Part.ASSISTANT,
        language=who.language,
        channel=who.channel,
        email=who.email if by_email else "",
        contact_detail="" if by_email else detail,
    )


def _write(companion: Companion, who: Named) -> None:
    told, own = _along(companion.beside, who), companion.participation
    for name in ("name", "language", "channel", "email", "contact_detail"):
        setattr(own, name, getattr(told, name))
    person = own.person
    assert person is not None  # noqa: S101 - the store keeps it (CHECK sent_by_somebody)
    person.name, person.language = told.name, told.language


def _days(beside: Participation, who: Named) -> list[str]:
    offered = [day.isoformat() for day in days_to_choose(beside.event)]
    chosen = [day for day in offered if day in who.days]
    return [] if chosen == offered else chosen


def _leave(companion: Companion, by: Actor) -> None:
    if not comes(companion):
        return
    no_longer_comes(companion.participation, by)
    record(by, "took_off.assistant", companion.beside, companion.beside.event_id)
    letters.no_longer_with(companion)
