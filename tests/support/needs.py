"""People who told what they need, for tests of the wall around it."""

from uuid import uuid4

from events.call.models import Event
from events.team.models import Participation
from foundation.audit import Actor
from foundation.store import transaction
from registration.arrangements.actions import ArrangementEdit
from registration.arrangements.actions import plan
from registration.arrangements.actions import reply
from registration.arrangements.actions import set_condition
from registration.arrangements.models import Progress
from registration.arrangements.models import Reply
from registration.arrangements.queries import arrangements_of
from registration.needs import actions
from registration.needs.groups import GROUPS
from registration.needs.groups import Kind
from registration.needs.models import Way
from tests.support.sofia import a_participant

SELF = Actor("participant")


@transaction()
def a_person_with_needs(
    event: Event, name: str = "Maria Dimitrova", of: Participation | None = None
) -> Participation:
    """Somebody with answers in all groups, one arrangement and a wish to talk.

    `of` gives somebody who already has them one more arrangement.
    """
    participation = of or a_participant(event, name)
    if of is None:
        for group in GROUPS.values():
            actions.answer(participation, group, {"more": "Told."}, SELF, seen=0)
        wish = {"way": Way.CALL.value, "more": "Mondays"}
        actions.ask_to_talk(participation, uuid4(), wish, SELF)
    edit = ArrangementEdit("A taxi", "", Progress.ARRANGED, None)
    plan(participation, uuid4(), "transport", edit, SELF)
    return participation


class Markers:
    """A text of its own for every field, to be looked for where it must not be."""

    def __init__(self) -> None:
        self.all: list[str] = []

    def new(self) -> str:
        self.all.append(f"zq{uuid4().hex}")
        return self.all[-1]

    def found_in(self, text: str | bytes) -> list[str]:
        """The markers that `text` holds; as they stand, or as JSON and URLs write them."""
        seen = text.decode("latin-1") if isinstance(text, bytes) else text
        return [marker for marker in self.all if marker in seen]


@transaction()
def tell_everything(participation: Participation, markers: Markers) -> None:
    """Fill every field of every group, a wish to talk, a point and an objection with markers."""
    for group in GROUPS.values():
        answers = {
            question.name: markers.new()
            for question in group.questions
            if question.kind in (Kind.LINE, Kind.TEXT)
        }
        actions.answer(participation, group, answers, SELF, seen=0)
    wish = {"way": Way.CALL.value, "more": markers.new()}
    actions.ask_to_talk(participation, uuid4(), wish, SELF)
    edit = ArrangementEdit(markers.new(), markers.new(), Progress.ARRANGED, None)
    plan(participation, uuid4(), "venue", edit, SELF)
    set_condition(participation, uuid4(), "venue", markers.new(), SELF)
    for row in arrangements_of(participation):
        why = markers.new()
        reply(row, Reply.NOT_RIGHT, why, SELF, seen=row.version)
