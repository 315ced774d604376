"""The map of the house: its rooms in order, what they add to each other's pages, its commands."""

import os

from flask import Flask

from certificates.awards import views as awards
from certificates.verify import views as verify
from events.attendance import views as attendance
from events.call import views as call
from events.outcomes import views as outcomes
from events.programme import views as programme
from events.team import views as team
from events.venue import views as venue
from foundation.i18n import init_languages
from foundation.i18n import lazy_gettext as _l
from foundation.jobs import commands as job_commands
from foundation.jobs import init_jobs
from foundation.mail import init_mail
from foundation.mail.views import blueprint as mailbox
from foundation.people import views as people
from foundation.people.commands import commands as people_commands
from foundation.people.start import init_people
from foundation.privacy import views as privacy
from foundation.privacy.inventory import init_inventory
from foundation.sealing import init_sealing
from foundation.settings import Settings
from foundation.settings import read
from foundation.store import init_store
from foundation.web import Panel
from foundation.web import init_web
from foundation.web.menus import MenuLine
from operations.backup import COMMANDS as BACKUP_COMMANDS
from operations.health import views as health
from registration.apply import views as apply
from registration.needs import views as needs
from registration.places import views as places
from registration.select import views as select

BLUEPRINTS = (
    mailbox,
    *people.blueprints,
    privacy.blueprint,
    call.blueprint,
    *team.blueprints,
    venue.blueprint,
    programme.blueprint,
    attendance.blueprint,
    outcomes.blueprint,
    *(apply.blueprint, select.blueprint, places.blueprint, *needs.blueprints),
    *(awards.blueprint, verify.blueprint),
    health.blueprint,
)

COMMANDS = (*job_commands, *people_commands, *BACKUP_COMMANDS)

# place on a page: the blocks that stand there, in order
PANELS: dict[str, list[Panel]] = {
    "event.facts": [venue.panels.where],
    "event.body": [
        outcomes.panels.link_to_outcomes,
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
    ],
    "account": [team.panels.own_trainings],
}

MENUS: dict[str, list[MenuLine]] = {
    "organiser": [
        (_l("Overview"), "call.overview"),
        (_l("Place"), "venue.edit"),
        (_l("Programme"), "programme.days"),
        (_l("Team"), "team.overview"),
        (_l("People"), "people.overview"),
        (_l("Applications"), "select.list_all"),
        (_l("Places"), "places.overview"),
        (_l("Needs"), "arrange.overview"),
        (_l("Letters"), "post.overview"),
        (_l("Check and publish"), "call.publish"),
        (_l("Hours"), "attendance.hours"),
        (_l("Certificates"), "awards.overview"),
        (_l("Outcomes"), "outcomes.editor"),
    ],
    "set_up": [*call.SET_UP],
    "my": [
        (_l("Your page"), "my.home"),
        (_l("Your application"), "apply.check"),
        (_l("What you need"), "needs.start"),
        (_l("Your certificate"), "awards.mine"),
    ],
}

# what the rooms above tell the call
CALL = call.FromAbove(
    lacks=(call.panels.lacks, venue.queries.lacks, programme.queries.lacks, team.queries.lacks),
    places=venue.queries.places_of,
    capacity_guards=(places.actions.check_capacity,),
)


def create_app(settings: Settings | None = None) -> Flask:
    """The whole house; its settings come from the environment unless given."""
    settings = settings or read(os.environ)
    app = Flask(__name__)
    app.extensions["stepfree.settings"] = settings
    app.extensions["stepfree.call"] = CALL
    init_sealing(app, settings)
    init_store(app, settings)
    init_languages(app)
    init_jobs(app, settings)
    init_mail(app, settings)
    init_web(app, settings, PANELS, MENUS)
    init_people(app)
    init_inventory(app)
    for blueprint in BLUEPRINTS:
        app.register_blueprint(blueprint)
    for command in COMMANDS:
        app.cli.add_command(command)
    return app
