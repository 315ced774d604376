"""People who told what they need, for tests of the wall around it."""

from collections.abc import Mapping
from uuid import uuid4

from events.call.models import Event
from events.team.categories import Category
from events.team.models import Participation
from foundation.audit import Actor
from foundation.files import Document
from foundation.store import db
from foundation.store import transaction
from registration.arrangements.actions import ArrangementEdit
from registration.arrangements.actions import plan
from registration.arrangements.actions import reply
from registration.arrangements.actions import set_condition
from registration.arrangements.models import Progress
from registration.arrangements.models import Reply
from registration.arrangements.queries import arrangements_of
from registration.needs import actions
from registration.needs.actions import OwnEdit
from registration.needs.actions import Sent
from registration.needs.groups import CATEGORY_OF
from registration.needs.groups import GROUP_OF
from registration.needs.groups import QUESTIONS
from registration.needs.groups import Kind
from registration.needs.groups import key_of
from registration.needs.models import DogPaper
from registration.needs.models import OwnKind
from registration.needs.models import OwnQuestion
from registration.needs.models import Way
from registration.needs.queries import NOTE
from registration.needs.queries import content_of
from registration.needs.queries import rows_of
from tests.support.sofia import a_participant

SELF = Actor("participant")
ARRANGED = "arranged"
"""What a marker was written into: the words for what is arranged."""

TOLD = {
    "local_transport": "van_ramp",
    "device": "manual_chair",
    "pa_mode": "own_pa_travels",
    "captions": "automatic_ok",
    "diet": ["vegan"],
    "hears_alarm": "needs_visual",
    "anything_else": "Told.",
}
"""One answer in each category."""
CALLS_FOR_WORDS = {
    "mode": "plane",
    "pa_mode": "both",
    "device": "powered_chair",
    "battery": "lithium_fixed",
    "transfer": "hoist",
    "hoist": "needs_mobile",
    "document_formats": ["large_print", "braille"],
    "sign_language": ["own"],
    "assistance_dog": "guide",
    "power_critical": ["oxygen_concentrator"],
    "stairs_down": "evac_chair",
}
"""Answers after which the dictionary asks for a person's own words."""


@transaction()
def tell(participation: Participation, answers: Mapping[str, object]) -> None:
    """Answer these fields of the dictionary, with consent to each of their categories.

    The emergency note goes into its own row, as its page does.
    """
    rows: dict[str, dict[str, object]] = {}
    for name, value in answers.items():
        question = name.partition("__")[0]
        is_note = question == "emergency_instructions"
        group = NOTE if is_note else GROUP_OF[question].name if question != "more" else "travel"
        rows.setdefault(group, {})[name] = value
    for group, own in rows.items():
        row = rows_of(participation).get(group)
        agreed = {CATEGORY_OF.get(name.partition("__")[0], Category.TRANSPORT) for name in own}
        sent = Sent(
            group=group,
            asked=tuple(own),
            answers=own,
            agreed=frozenset(agreed),
            seen=row.version if row else 0,
        )
        actions.answer(participation, sent, SELF)


def an_own_question(event: Event) -> OwnQuestion:
    """A question of the organisers' own about food."""
    key = uuid4()
    edit = OwnEdit("Do you like to cook with us?", OwnKind.YES_NO, [], Category.FOOD)
    actions.add_own(event, key, edit, Actor("organiser"))
    return db.session.get_one(OwnQuestion, key)


PDF = b"%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n"


def a_paper(
    participation: Participation, name: str = "passport.pdf", content: bytes = PDF
) -> DogPaper:
    """A paper of the person's dog, with consent to keep it."""
    key, file = uuid4(), Document(content, name, "application/pdf")
    actions.add_paper(participation, key, file, [Category.TRANSPORT], SELF)
    return db.session.get_one(DogPaper, key)


def clear(participation: Participation, category: Category) -> None:
    """Take off every answer of that category; the consent stays."""
    rows = rows_of(participation)
    for group, row in rows.items():
        own = [name for name in content_of(row) if CATEGORY_OF.get(name) is category]
        if own:
            sent = Sent(group=group, asked=own, answers={}, seen=row.version)
            actions.answer(participation, sent, SELF)


def _fields_of_words() -> list[str]:
    """Every field of the dictionary into which a person writes words of their own."""
    found = ["more"]
    for question in QUESTIONS.values():
        if question.kind in (Kind.LINE, Kind.TEXT, Kind.PERSON):
            found.append(question.name)
        found += [key_of(question, one) for one in question.details if one.kind is Kind.LINE]
    return found


@transaction()
def a_person_with_needs(
    event: Event, name: str = "Maria Dimitrova", of: Participation | None = None
) -> Participation:
    """Somebody with an answer in each category, one arrangement and a wish to talk.

    `of` gives somebody who already has them one more arrangement.
    """
    participation = of or a_participant(event, name)
    if of is None:
        tell(participation, TOLD)
        wish = {"way": Way.CALL.value, "more": "Mondays"}
        actions.ask_to_talk(participation, uuid4(), wish, SELF)
    edit = ArrangementEdit("A taxi", "", Progress.ARRANGED, None)
    plan(participation, uuid4(), "transport", edit, SELF)
    return participation


class Markers:
    """A text of its own for every field, to be looked for where it must not be."""

    def __init__(self) -> None:
        self.all: list[str] = []
        #: What each was written into: a field of the dictionary, or a word of tell_everything.
        self.of: dict[str, str] = {}

    def new(self, of: str = "") -> str:
        self.all.append(f"zq{uuid4().hex}")
        self.of[self.all[-1]] = of
        return self.all[-1]

    def found_in(self, text: str | bytes) -> list[str]:
        """The markers that `text` holds; as they stand, or as JSON and URLs write them."""
        seen = text.decode("latin-1") if isinstance(text, bytes) else text
        return [marker for marker in self.all if marker in seen]


@transaction()
def tell_everything(participation: Participation, markers: Markers) -> None:
    """Fill every field of every group, a wish to talk, a point and an objection with markers."""
    tell(participation, CALLS_FOR_WORDS)
    tell(participation, {name: markers.new(name) for name in _fields_of_words()})
    wish = {"way": Way.CALL.value, "more": markers.new("talk")}
    actions.ask_to_talk(participation, uuid4(), wish, SELF)
    note, tried = (markers.new("venue") for _word in range(2))
    edit = ArrangementEdit(markers.new(ARRANGED), note, Progress.ARRANGED, None, tried=tried)
    plan(participation, uuid4(), "venue", edit, SELF)
    set_condition(participation, uuid4(), "venue", markers.new("venue"), SELF)
    for row in arrangements_of(participation):
        why = markers.new(row.category.value)
        reply(row, Reply.NOT_RIGHT, why, SELF, seen=row.version)
