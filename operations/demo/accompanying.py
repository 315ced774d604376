"""Who comes with whom to the Sofia training, who supports whom, who is engaged on site."""

from collections.abc import Callable
from collections.abc import Mapping
from uuid import uuid4

from events.call.models import Event
from events.team.models import Channel
from events.team.queries import oneself
from foundation.audit import Actor
from foundation.store import get_or_404
from operations.demo.choosing import Group
from operations.demo.content import Told
from operations.demo.content import content
from operations.demo.content import on
from operations.demo.hosts import Hosts
from registration.companions import actions
from registration.companions.models import Answer
from registration.companions.models import Engaged
from registration.companions.models import EngagedKind


def play_companions(event: Event, people: Group, hosts: Hosts) -> None:
    """Assistants with a name and without, a supporter, people engaged and what was said of them."""
    told = content("sofia_companions")
    play_those_beside(people, told)
    by = hosts.acting(told["by"])
    engaged = {row["key"]: _engage(event, told, row, by) for row in told["engaged"]}
    for row in told["suggested"]:
        _suggest(people, engaged, row, by)


def play_those_beside(
    people: Group, told: Told, when: Callable[[str], str] = lambda said: said
) -> None:
    """The assistants whom people bring, and the supporters whom they chose."""
    for row in told["assistants"]:
        _bring(people, row, when)
    for row in told["supporters"]:
        _support(people, row, when)


def _bring(people: Group, row: Told, when: Callable[[str], str]) -> None:
    beside = people[row["beside"]]
    email = row.get("email", "")
    who = actions.Named(
        name=row.get("name", ""),
        language=row.get("language", beside.language),
        channel=Channel.EMAIL if email else Channel.BESIDE,
        email=email,
        days=row.get("days", []),
    )
    with on(when(row["on"])):
        companion = actions.add(beside, uuid4(), who, oneself(beside))
    if "agrees" in row:
        with on(when(row["agrees"])):
            actions.agree(companion, oneself(companion.participation))
    if "cannot_come" in row:
        with on(when(row["cannot_come"])):
            actions.cannot_come(companion, oneself(companion.participation))


def _support(people: Group, row: Told, when: Callable[[str], str]) -> None:
    person = people[row["who"]]
    names = ("name", "email", "language", "letters", "parts")
    of_needs = {name: row[name] for name in ("needs", "fills") if name in row}
    wish = actions.Wish(**{name: row[name] for name in names}, **of_needs)
    with on(when(row["on"])):
        actions.add_supporter(person, uuid4(), wish, oneself(person))


def _engage(event: Event, told: Told, row: Told, by: Actor) -> Engaged:
    key = uuid4()
    values = {name: row.get(name, "") for name in ("name", "languages", "gender", "email")}
    values |= {"kind": EngagedKind(row["kind"]), "hours": told["hours"]}
    with on(told["engaged_on"]):
        actions.engage(event, key, values, by)
        return get_or_404(Engaged, key)


def _suggest(people: Group, engaged: Mapping[str, Engaged], row: Told, by: Actor) -> None:
    person, offer = people[row["who"]], actions.Offer(row["hours"], row.get("meet", ""))
    with on(row["on"]):
        suggestion = actions.suggest(engaged[row["engaged"]], person, offer, by)
    if "answer" in row:
        with on(row["answered"]):
            actions.answer(suggestion, Answer(row["answer"]), oneself(person))
