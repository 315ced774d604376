"""Other ways in: who wants a call, and what an organiser wrote down on the phone."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from events.call.models import Event
from events.team.models import Channel
from operations.demo.applicants import answers_of
from operations.demo.content import Told
from operations.demo.content import on
from operations.demo.hosts import Hosts
from registration.apply.queries import parts_of
from registration.on_behalf import actions
from registration.on_behalf.models import CameBy
from registration.on_behalf.queries import written_or_404


@dataclass
class _Caller:
    """A name and a number, as the page on which somebody wants a call keeps them."""

    told: Told
    row: Any = None

    def keep(self) -> list[str]:
        """Write them down."""
        self.row.name, self.row.channel = self.told["name"], Channel.PHONE
        self.row.contact_detail = self.told["detail"]
        return ["name", "contact"]


def play_other_ways(event: Event, told: Told, hosts: Hosts, when: Callable[[str], str]) -> None:
    """Somebody wants a call; somebody else said all on the phone and has not said yes yet."""
    wish, said = told["wish"], told["said"]
    with on(when(wish["on"])):
        key = uuid4()
        actions.ask(event, key, _Caller(wish), wish["best_time"], visitor=str(key))
    by = hosts.acting(said["by"])
    with on(when(said["on"])):
        person = hosts.people[said["by"]]
        draft = actions.write_down(event, uuid4(), CameBy(said["way"]), person)
        row = written_or_404(event, draft.id)
        for part in parts_of(event):
            actions.keep_written(row, part, answers_of(part, draft, said), by)
        actions.ask_whether_right(row, by)
