"""The map of the house: its rooms in order, what they add to each other's pages, its commands."""

import os

from flask import Flask

from certificates.awards import views as awards
from certificates.recommendations import views as recommendations
from certificates.verify import views as verify
from events.attendance import views as attendance
from events.call import views as call
from events.outcomes import views as outcomes
from events.post import views as post
from events.programme import views as programme
from events.sharing import views as sharing
from events.team import views as team
from events.venue import views as venue
from foundation.house import lay_foundation
from foundation.house import open_doors
from foundation.settings import Settings
from foundation.settings import read
from foundation.web import Panel
from operations.backup import COMMANDS as BACKUP
from operations.demo import COMMANDS as DEMO
from operations.health import views as health
from registration.apply import views as apply
from registration.lists import views as lists
from registration.needs import views as needs
from registration.places import views as places
from registration.select import views as select

EVENTS = (call, team, post, venue, programme, attendance, outcomes, sharing)
REGISTRATION = (apply, select, places, lists, needs)
CERTIFICATES = (awards, recommendations, verify)
OPERATIONS = (health,)
COMMANDS = (*BACKUP, *DEMO)

# place on a page: the blocks that stand there, in order
PANELS: dict[str, list[Panel]] = {
    "event.head": [sharing.panels.head],
    "event.facts": [venue.panels.where, sharing.panels.put_in_calendar],
    "event.body": [
        outcomes.panels.link_to_outcomes,
        recommendations.panels.editions,
        venue.panels.access,
        programme.panels.programme,
        team.panels.trainers,
    ],
    "event.apply": [places.panels.apply_button],
    "organiser.event": [places.panels.figures],
    "organiser.person": [
        select.panels.application_link,
        places.panels.decisions,
        needs.panels.needs_of_person,
        attendance.panels.hours_of_person,
        awards.panels.certificate_of_person,
    ],
    "my.page": [
        apply.panels.my_application,
        places.panels.my_place,
        needs.panels.my_needs,
        attendance.panels.own_hours,
        awards.panels.my_certificate,
        sharing.panels.own_calendar,
    ],
    "account": [team.panels.own_trainings],
}

# what the rooms above tell the call
CALL = call.FromAbove(
    lacks=(call.panels.lacks, venue.queries.lacks, programme.queries.lacks, team.queries.lacks),
    places=venue.queries.places_of,
    capacity_guards=(places.actions.check_capacity,),
)

# letters whose words organisers may write, in the order of a training's life
LETTERS = tuple(kind for room in (apply, places, needs, awards) for kind in room.letters.KINDS)


def create_app(settings: Settings | None = None) -> Flask:
    """The whole house; its settings come from the environment unless given."""
    app = Flask(__name__)
    app.extensions["stepfree.call"] = CALL
    app.extensions["stepfree.letters"] = LETTERS
    lay_foundation(app, settings or read(os.environ), PANELS)
    for room in (*EVENTS, *REGISTRATION, *CERTIFICATES, *OPERATIONS):
        open_doors(app, room.blueprints)
    open_doors(app, (), COMMANDS)
    return app
