"""People with one task: an access coordinator and a transport helper; and codes to try it with."""

import pyotp

from events.call.models import Event
from events.team.actions import invite_for_task
from foundation.factors.actions.apps import make_demo_app
from foundation.people import Organisation
from foundation.people.queries import person_by_email
from operations.demo.content import content
from operations.demo.content import on
from operations.demo.hosts import Hosts
from operations.demo.hosts import accept_by_letter


def play_tasks(event: Event, body: Organisation, hosts: Hosts, days: tuple[str, str]) -> None:
    """Alice invites both for `body` on the first of the two days, and they say yes on the second.

    The days are in the words of content.moment.
    """
    asked, accepted = days
    helpers = content("hosts")["helpers"].values()
    with on(asked):
        for told in helpers:
            answers = {**told, "organisation": str(body.id)}
            invite_for_task(event, answers, hosts.people["alice"])
    with on(accepted):
        for told in helpers:
            accept_by_letter(told["email"])


def give_authenticators() -> None:
    """Everybody who may be asked for a second proof has an app; the demo mailbox shows codes."""
    told = content("hosts")
    for one in [*told["people"].values(), *told["helpers"].values()]:
        person = person_by_email(one["email"])
        assert person is not None  # noqa: S101 - everybody has said yes by now
        make_demo_app(person, pyotp.random_base32())
