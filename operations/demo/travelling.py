"""How the demo's people travel: legs, what they say of them, a van with a lift, arrivals."""

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Mapping
from uuid import uuid4

from events.call.models import Event
from events.survey.queries import vehicles_of
from events.team.models import Participation
from events.team.models import State
from events.team.queries import oneself
from events.team.queries import participations_in
from foundation.store import db
from operations.demo.choosing import Group
from operations.demo.content import Told
from operations.demo.content import content
from operations.demo.content import moment
from operations.demo.content import on
from operations.demo.hosts import Hosts
from registration.travel import actions
from registration.travel.models import Booking
from registration.travel.models import Details
from registration.travel.models import Leg
from registration.travel.models import Mark
from registration.travel.models import Mode
from registration.travel.models import PlaceKind
from registration.travel.models import Run
from registration.travel.models import Way
from registration.travel.models import Word
from registration.travel.queries import runs_of


def play_journeys(event: Event, people: Group, hosts: Hosts) -> None:
    """The journeys to Sofia and home, the runs from the airport, and the day of arrival."""
    told = content("sofia_travel")
    coming = {each.name: each for each in participations_in(event, State.COMING)}
    everybody = {**people, **coming}
    legs = {row["key"]: _write(everybody, row, hosts) for row in told["legs"]}
    for row in told["says"]:
        leg = legs[row["leg"]]
        with on(row["on"]):
            word = Word(row["word"])
            actions.say(leg, leg.version, word, row.get("why", ""), oneself(leg.participation))
    play_runs(event, everybody, told["runs"], hosts)
    for row in told["marks"]:
        until = moment(row["until"]) if "until" in row else None
        with on(row["on"]):
            actions.mark(legs[row["leg"]], Mark(row["mark"]), hosts.acting(row["by"]), until)


def play_runs(
    event: Event,
    people: Group,
    rows: Iterable[Told],
    hosts: Hosts,
    when: Callable[[str], str] = lambda said: said,
) -> None:
    """Runs of the vehicles, with those who travel in them."""
    for row in rows:
        times = {name: when(row[name]) for name in ("on", "leaves")}
        _run(event, people, {**row, **times}, hosts)


def play_moved_runs(event: Event, hosts: Hosts) -> None:
    """Runs that leave at another time than the sheets say that drivers were given."""
    for row in content("sofia_travel")["moved"]:
        run = next(one.run for one in runs_of(event) if one.run.leaves_at == moment(row["from"]))
        with on(row["on"]):
            values = {"leaves_at": moment(row["to"])}
            actions.change_run(run, run.version, values, hosts.acting(row["by"]))


def play_plans(people: Group, hosts: Hosts, when: Callable[[str], str]) -> None:
    """A journey to a training to come, with something to be warned of."""
    for row in content("sofia_travel")["coming"]:
        times = {name: when(row[name]) for name in ("on", "leaves", "arrives")}
        _write(people, {**row, **times}, hosts)


def _write(people: Mapping[str, Participation], row: Told, hosts: Hosts) -> Leg:
    key, person = uuid4(), people[row["who"]]
    step = (Way(row["way"]), Booking(row["progress"]))
    with on(row["on"]):
        actions.add_leg(person, key, (step, _details(row)), hosts.acting(row["by"]))
    return db.session.get_one(Leg, key)


def _details(row: Told) -> Details:
    texts = ("number", "met_at", "met_by", "carried_more", "note")
    flags = ("is_asked_for", "has_battery_form")
    return Details(
        mode=Mode(row["mode"]),
        from_place=row["from"],
        to_place=row["to"],
        # Both in Sofia's time; the other place shows its own.
        leaves_at=moment(row["leaves"]),
        leaves_zone=row.get("leaves_zone", "Europe/Sofia"),
        arrives_at=moment(row["arrives"]),
        arrives_zone=row.get("arrives_zone", "Europe/Sofia"),
        assistance=tuple(row.get("assistance", ())),
        carried=tuple(row.get("carried", ())),
        **{name: row[name] for name in (*texts, *flags) if name in row},
    )


def _run(event: Event, people: Mapping[str, Participation], row: Told, hosts: Hosts) -> None:
    key, by = uuid4(), hosts.acting(row["by"])
    vehicle = next(each for each in vehicles_of(event) if each.row.name == row["vehicle"])
    values = {
        "vehicle_id": vehicle.row.id,
        "leaves_at": moment(row["leaves"]),
        "from_place": row["from"],
        "to_place": row["to"],
        "driver_name": row["driver"],
        "driver_phone": row["phone"],
        **{name: vehicle.values.get(name) or 0 for name in ("seats", "wheelchair_places")},
    }
    with on(row["on"]):
        actions.add_run(event, key, values, by)
        run = db.session.get_one(Run, key)
        for who, kind in row["places"].items():
            actions.give_place(run, people[who], PlaceKind(kind), by)
