"""A training in which every free text about needs is a marker, and who may meet which of them."""

from dataclasses import dataclass
from dataclasses import field
from datetime import UTC
from datetime import datetime
from typing import Any
from uuid import UUID
from uuid import uuid4

from flask import Flask
from sqlalchemy import select

from events.attendance.actions import add_assistant
from events.call.models import Event
from events.team.actions import open_in_emergency
from events.team.categories import Category
from events.team.models import Participation
from foundation.audit import Actor
from foundation.clock import travelling_to
from foundation.people import Person
from foundation.people import Role
from foundation.people import acting
from foundation.store import all_of
from foundation.store import get_or_404
from foundation.store import transaction
from registration.arrangements.models import SupplierKind
from registration.companions import actions as beside
from registration.companions.models import Companion
from registration.companions.models import Engaged
from registration.companions.models import Supporter
from registration.incidents import actions as incidents
from registration.incidents.models import Incident
from registration.incidents.models import IncidentKind
from registration.incidents.models import IncidentState
from registration.needs import actions as needs
from registration.needs.actions import OwnEdit
from registration.needs.actions import Sent
from registration.needs.groups import CATEGORY_OF
from registration.needs.groups.opening import NOTHING
from registration.needs.groups.opening import SUBJECTS
from registration.needs.models import OwnKind
from registration.needs.queries import OWN
from registration.needs.queries import asking_of
from registration.needs.queries import told_of
from registration.review import actions as review
from registration.sheets.kinds import SHEETS
from registration.sheets.models import SheetKind
from registration.travel import actions as travel
from registration.travel.models import Run
from tests.support import full_world
from tests.support import people
from tests.support import world as worlds
from tests.support.journeys import a_leg
from tests.support.journeys import a_run
from tests.support.needs import ARRANGED
from tests.support.needs import Markers
from tests.support.reviewing import a_criterion
from tests.support.reviewing import a_reader
from tests.support.reviewing import given_to
from tests.support.sheets import a_supplier
from tests.support.sheets import given
from tests.support.visitor import Visitor
from tests.support.world import World

FOOD, TRAINER, SUPPORTER = "helper with food", "trainer", "supporter"
ASSISTANT, ANOTHER = "assistant", "another participant"
REVIEWER = "reader of applications"
ALL = frozenset(Category)
JOURNEY = "journey"
NOTE, NAME, TALK = "note", full_world.SUPPORTER_S_NAME, "talk"
"""What opens apart: the emergency note, whom a person names, how a person likes to talk."""
OPENED, EMERGENCY = "why the note was opened", "why needs were opened in an emergency"
"""Reasons that people of the team and a site administrator had to write."""

ENGAGED, ENGAGED_AT = "who is engaged", "how to reach who is engaged"
SUPPLIER, DRIVER, EMAIL = "whom to call at a supplier", "driver", "email address"
PRESENCE = "assistant who was there"
PLAIN = frozenset({ENGAGED, ENGAGED_AT, SUPPLIER, DRIVER, EMAIL, PRESENCE})
"""Words about people that the store may hold as they were written, but not everybody may meet."""

_APART: dict[str, str] = {
    "emergency_instructions": NOTE,
    "more": Category.TRANSPORT,
    ARRANGED: Category.VENUE,
    JOURNEY: Category.TRANSPORT,
}
_SELF = Actor("participant")
_SATURDAY = datetime(2027, 9, 22, 6, 0, tzinfo=UTC)
_OVER_LONG_AGO = datetime(2026, 9, 22, 6, 0, tzinfo=UTC)
_GIVEN = {
    SheetKind.ROOMING: SupplierKind.HOTEL,
    SheetKind.CATERING: SupplierKind.CATERER,
    SheetKind.DRIVERS: SupplierKind.TRANSPORT,
    SheetKind.TRAINERS: SupplierKind.OTHER,
}


@dataclass(frozen=True)
class Reader:
    """A browser, the kinds of words that its person may meet, and the link that they hold."""

    browser: Visitor
    may_meet: frozenset[str] = frozenset()
    token: str = ""


@dataclass
class Marked:
    """The world, its words, who reads, and the sheets that suppliers hold: {kind: path}."""

    world: World
    markers: Markers
    readers: dict[str, Reader] = field(default_factory=dict)
    sheets: dict[SheetKind, str] = field(default_factory=dict)
    plain: Markers = field(default_factory=Markers)

    @property
    def pages(self) -> list[tuple[str, str]]:
        """The name and part of each page of questions that the person meets."""
        maria = self.world.participation
        asked = told_of(maria).pages(asking_of(maria))
        return [(name, str(part)) for name, part in [one.key for one in asked] + [(OWN, 1)]]

    def kinds_in(self, text: str) -> set[str]:
        """The kinds of the marked words in `text`: a category, NOTE, NAME or TALK."""
        return {kind_of(self.markers.of[found]) for found in self.markers.found_in(text)}

    def plain_in(self, text: str) -> set[str]:
        """The kinds of words in `text` that are written down plainly, of PLAIN."""
        return {self.plain.of[found] for found in self.plain.found_in(text)}

    def fields_in(self, text: str) -> set[str]:
        """Into what the marked words in `text` were written."""
        return {self.markers.of[found].partition("__")[0] for found in self.markers.found_in(text)}


def kind_of(written_into: str) -> str:
    """The kind of a word by what it was written into."""
    name = written_into.partition("__")[0].partition(".")[0]
    return str(_APART.get(name) or CATEGORY_OF.get(name, name))


@transaction()
def build(app: Flask) -> Marked:
    """Everything that somebody can write about needs in one training, marked."""
    marked = Marked(full_world.build(app, markers := Markers()), markers)
    world, maria = marked.world, marked.world.participation
    needs.choose_subjects(maria, sorted(SUBJECTS.keys() - {NOTHING}), _SELF)
    _own_question(world.event, maria, markers)
    _journey(world, maria, markers)
    _incidents(world, maria, markers)
    links = _links(world)
    _sheets(marked)
    _plain(marked)
    _readers(app, marked, links)
    return marked


@transaction()
def look_and_keep(marked: Marked) -> None:
    """The note and the needs were opened for a reason, and answers are kept for the next time."""
    world, maria, markers = marked.world, marked.world.participation, marked.markers
    needs.open_note(maria, markers.new(OPENED), acting(_alice(), "organiser"))
    needs.keep_profile(maria, 2, _SELF)
    admin = all_of(select(Person).where(Person.is_site_admin))[0]
    with travelling_to(_OVER_LONG_AGO):
        open_in_emergency(world.event, markers.new(EMERGENCY), admin)


def _own_question(event: Event, maria: Participation, markers: Markers) -> None:
    key = uuid4()
    edit = OwnEdit("What do you like to cook?", OwnKind.TEXT, [], Category.FOOD)
    needs.add_own(event, key, edit, Actor("organiser"))
    told = {str(key): markers.new(Category.FOOD)}
    sent = Sent(group=OWN, asked=tuple(told), answers=told, agreed=frozenset({Category.FOOD}))
    needs.answer(maria, sent, _SELF)


def _journey(world: World, maria: Participation, markers: Markers) -> None:
    names = ("number", "met_at", "met_by", "carried_more", "note", "from_place")
    words: dict[str, Any] = {name: markers.new(f"{JOURNEY}.{name}") for name in names}
    leg = a_leg(maria, **words)
    travel.ask_for_passport(maria, Actor("organiser"))
    typed = {name: markers.new(Category.TRANSPORT) for name in ("name", "nationality", "number")}
    typed |= {"born_on": "1990-01-01", "valid_until": "2030-01-01"}
    travel.give_passport(maria, 1, typed, _SELF)
    world.values |= {"leg_id": str(leg.id), "run_id": str(a_run(world.event).id)}


def _incidents(world: World, maria: Participation, markers: Markers) -> None:
    with travelling_to(_SATURDAY):
        for kind in IncidentKind:
            key, owner = uuid4(), _alice()
            words, answer = (markers.new(kind.category.value) for _word in range(2))
            news = incidents.News(kind, words, concerns_id=maria.id)
            incidents.note(world.event, key, news, acting(owner, "organiser"))
            incident = get_or_404(Incident, key)
            step = incidents.Step(IncidentState.MENDING, answer)
            incidents.move_on(incident, incident.version, step, acting(owner, "organiser"))
            world.values[f"incident_{kind.value}"] = str(key)


def _links(world: World) -> dict[str, str]:
    companion = get_or_404(Companion, UUID(world.values["companion_id"]))
    supporter = get_or_404(Supporter, UUID(world.values["supporter_id"]))
    return {
        ASSISTANT: beside.make_link(companion, _SELF).rpartition("/")[2],
        SUPPORTER: beside.supporter_link(supporter, _SELF).rpartition("/")[2],
    }


def _sheets(marked: Marked) -> None:
    event = marked.world.event
    for kind, supplied in _GIVEN.items():
        contact = {"contact_name": marked.plain.new(SUPPLIER), "phone": marked.plain.new(SUPPLIER)}
        supplier = a_supplier(event, supplied, f"Supplier of {kind.value}", **contact)
        sending, path = given(event, _alice(), supplier, kind)
        marked.sheets[SHEETS[kind].kind] = path
        marked.world.values[f"sending_{kind.value}"] = str(sending.id)


def _plain(marked: Marked) -> None:
    """People around the training: engaged, a driver, an assistant who was there, addresses."""
    world, word = marked.world, marked.plain.new
    engaged = get_or_404(Engaged, UUID(world.values["engaged_id"]))
    engaged.name, engaged.phone = word(ENGAGED), word(ENGAGED_AT)
    engaged.email = f"{word(ENGAGED_AT)}@rada.example"
    run = get_or_404(Run, UUID(world.values["run_id"]))
    run.driver_name, run.driver_phone = word(DRIVER), word(DRIVER)
    world.participation.email = f"{word(EMAIL)}@maria.example"
    there = {"name": word(PRESENCE), "parts": []}
    add_assistant(world.event, uuid4(), there, Actor("organiser"))


def _readers(app: Flask, marked: Marked, links: dict[str, str]) -> None:
    browsers, event = marked.world.browsers, marked.world.event
    everything = ALL | {TALK}
    owned, coordinated = everything | PLAIN | {EMERGENCY}, everything | PLAIN - {PRESENCE}
    marked.readers[worlds.ORGANISER] = Reader(browsers[worlds.ORGANISER], owned)
    marked.readers[worlds.COORDINATOR] = Reader(browsers[worlds.COORDINATOR], coordinated)
    for role in (worlds.OUTSIDER, worlds.ADMIN, worlds.VISITOR):
        marked.readers[role] = Reader(browsers[role])
    transport = frozenset({Category.TRANSPORT, DRIVER, SUPPLIER, EMAIL})
    marked.readers[worlds.TRANSPORT] = Reader(browsers[worlds.TRANSPORT], transport)
    food = people.a_person("Fani")
    people.grant(food, event.id, Role.HELPER, limited_to=("food",))
    fed = {Category.FOOD, SUPPLIER, EMAIL}
    trainer = people.a_person("Elena")
    people.grant(trainer, event.id, Role.TRAINER)
    for role, person, may in ((FOOD, food, fed), (TRAINER, trainer, set[str]())):
        browser = people.sign_in(Visitor(app), person)
        marked.readers[role] = Reader(browser, frozenset(may))
    reviewer = _who_reads(marked)
    marked.readers[REVIEWER] = Reader(people.sign_in(Visitor(app), reviewer))
    own = everything | {NOTE, NAME, OPENED, ENGAGED}
    helped = frozenset({NAME, Category.FOOD, Category.SAFETY})
    marked.readers[worlds.PARTICIPANT] = Reader(Visitor(app), own, worlds.TOKEN)
    marked.readers[ANOTHER] = Reader(Visitor(app), token=full_world.OFFERED)
    marked.readers[ASSISTANT] = Reader(Visitor(app), token=links[ASSISTANT])
    marked.readers[SUPPORTER] = Reader(Visitor(app), helped, links[SUPPORTER])


def _who_reads(marked: Marked) -> Person:
    """Somebody to whom the application was given before there was a place for it, with names."""
    world, ren = marked.world, a_reader(marked.world.event)
    a_criterion(world.event)
    review.open_round(world.event, Actor("organiser"), is_blind=False)
    review.give(world.participation, [ren.id], Actor("organiser"))
    world.values["reading_id"] = str(given_to(world.participation, ren).id)
    return ren


def _alice() -> Person:
    return all_of(select(Person).where(Person.email_key == "alice@example.org"))[0]
