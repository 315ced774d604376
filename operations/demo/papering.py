"""What letters of the demo say, and what its people want on badge and list."""

from certificates.papers.actions import say_badge
from certificates.papers.actions import say_terms
from certificates.papers.models import PhotoMark
from certificates.papers.queries import badge_word_of
from events.call.models import Event
from events.team.queries import oneself
from operations.demo.choosing import Group
from operations.demo.content import Told
from operations.demo.content import content
from operations.demo.content import on
from operations.demo.hosts import Hosts


def play_papers(event: Event, people: Group, hosts: Hosts) -> None:
    """Somebody writes who invites, pays and signs; some people say what their badge shows."""
    told = content("papers")["sofia"]
    terms = dict(told["terms"])
    by = hosts.acting(terms.pop("by"))
    with on(terms.pop("on")):
        say_terms(event, 0, terms, by)
    for row in told["badges"]:
        _say(people, dict(row))


def _say(people: Group, row: Told) -> None:
    said = dict(row)
    person = people[said.pop("who")]
    with on(said.pop("on")):
        said["photos"] = PhotoMark(said["photos"])
        say_badge(person, badge_word_of(person).version, said, oneself(person))
