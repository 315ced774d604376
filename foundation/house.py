"""Laying the foundation: all that the rooms find when they move in."""

from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence

from click import Command
from flask import Blueprint
from flask import Flask

from foundation.factors import views as factors
from foundation.factors.commands import commands as factor_commands
from foundation.i18n import init_languages
from foundation.jobs import commands as job_commands
from foundation.jobs import init_jobs
from foundation.mail import init_mail
from foundation.mail.views import blueprint as mailbox
from foundation.people import views as people
from foundation.people.commands import commands as people_commands
from foundation.people.start import init_people
from foundation.privacy.inventory import init_inventory
from foundation.privacy.views import blueprint as about
from foundation.sealing import init_sealing
from foundation.settings import Settings
from foundation.signing import init_signing
from foundation.store import init_store
from foundation.web import Panel
from foundation.web import init_web
from foundation.web.templating import OneSetOfGlobals
from foundation.wording import init_wording


def lay_foundation(app: Flask, settings: Settings, panels: Mapping[str, Sequence[Panel]]) -> None:
    """Give `app` its settings, keys, store, languages, jobs, mail, web shell and people."""
    app.extensions["stepfree.settings"] = settings
    app.jinja_environment = OneSetOfGlobals
    init_signing(app, settings)
    init_sealing(app, settings)
    init_store(app, settings)
    init_languages(app)
    init_wording(app)
    init_jobs(app, settings)
    init_mail(app, settings)
    init_web(app, settings, panels)
    init_people(app)
    init_inventory(app)
    pages = (mailbox, *people.blueprints, *factors.blueprints, about)
    open_doors(app, pages, (*job_commands, *people_commands, *factor_commands))


def open_doors(app: Flask, pages: Iterable[Blueprint], commands: Iterable[Command] = ()) -> None:
    """Let people reach a room: its pages by their addresses, its commands by `flask`."""
    for blueprint in pages:
        app.register_blueprint(blueprint)
    for command in commands:
        app.cli.add_command(command)
