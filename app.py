"""The map of the house: its rooms in order, what they add to each other's pages, its commands."""

import os

from flask import Flask

from certificates.awards import views as awards
from certificates.credentials import views as credentials
from certificates.designs import views as designs
from certificates.documents import views as documents
from certificates.issuing import views as issuing
from certificates.papers import views as papers
from certificates.recommendations import views as recommendations
from certificates.sheets import views as sheet_papers
from certificates.verify import views as verify
from events.attendance import views as attendance
from events.call import views as call
from events.editions import views as editions
from events.formats import views as formats
from events.mailings import views as mailings
from events.outcomes import views as outcomes
from events.pools import views as pools
from events.post import views as post
from events.programme import views as programme
from events.sharing import views as sharing
from events.survey import views as survey
from events.team import views as team
from events.translation import views as translation
from events.venue import views as venue
from foundation.factors.panels import demo_authenticator
from foundation.house import lay_foundation
from foundation.house import open_doors
from foundation.settings import Settings
from foundation.settings import read
from foundation.web import Panel
from operations.backup import COMMANDS as BACKUP
from operations.commands import COMMANDS as OVER_ALL
from operations.demo import COMMANDS as DEMO
from operations.demo import views as scenes
from operations.health import views as health
from operations.keys import COMMANDS as KEYS
from operations.ties import tie
from registration.allotting import views as allotting
from registration.apply import views as apply
from registration.arrangements import views as arrangements
from registration.balance import views as balance
from registration.budget import views as budget
from registration.companions import views as companions
from registration.deadlines import views as deadlines
from registration.deciding import views as deciding
from registration.eligibility import views as eligibility
from registration.evening import views as evening
from registration.incidents import views as incidents
from registration.lists import views as lists
from registration.matching import views as matching
from registration.needs import views as needs
from registration.on_behalf import views as on_behalf
from registration.own_data import views as own_data
from registration.places import views as places
from registration.questions import views as questions
from registration.review import views as review
from registration.same_person import views as same_person
from registration.select import views as select
from registration.sheets import views as sheets
from registration.told_answers import views as told_answers
from registration.travel import views as travel

EVENTS = (
    *(call, team, pools, formats, editions, post, mailings, venue, survey, programme),
    *(attendance, outcomes, translation, sharing),
)
REGISTRATION = (
    *(questions, apply, on_behalf, told_answers, eligibility, deadlines, review, balance, places),
    *(deciding, same_person, select, lists, budget, needs, companions, arrangements, matching),
    *(travel, allotting, sheets, incidents, evening, own_data),
)
CERTIFICATES = (
    *(designs, credentials, awards, issuing, recommendations, papers, sheet_papers, verify),
    documents,
)
OPERATIONS = (health, scenes)
COMMANDS = (*BACKUP, *DEMO, *OVER_ALL, *KEYS)

# place on a page: the blocks that stand there, in order
PANELS: dict[str, list[Panel]] = {
    "page.top": [scenes.panels.scene],
    "front": [scenes.panels.scenes],
    "event.top": [formats.panels.of_call],
    "event.head": [sharing.panels.head],
    "event.places": [pools.panels.places],
    "event.facts": [venue.panels.where, sharing.panels.put_in_calendar],
    "event.body": [
        *(outcomes.panels.link_to_outcomes, recommendations.panels.editions),
        *(venue.panels.access, survey.panels.measured, programme.panels.programme),
        *(team.panels.trainers, editions.panels.editions),
    ],
    "event.beside": [call.panels.linked_events],
    "outcomes.page": [recommendations.panels.editions],
    "event.apply": [places.panels.apply_button],
    "apply.subjects": [questions.panels.subjects],
    "apply.answers": [questions.panels.own_answers],
    "application.top": [eligibility.panels.of_application],
    "application.answers": [
        questions.panels.answers_for_organisers,
        told_answers.panels.of_application,
        review.panels.points_of,
        same_person.panels.of_application,
    ],
    "apply.start": [budget.panels.before_you_apply],
    "apply.help": [on_behalf.panels.ask_for_help],
    "apply.check": [on_behalf.panels.is_this_right, budget.panels.of_application],
    "apply.questions": [formats.panels.of_questions],
    "apply.field": [told_answers.panels.another_way],
    "answer.beside": [told_answers.panels.beside_answer],
    "apply.later": [deadlines.panels.reminder],
    "select.application": [on_behalf.panels.how_it_came],
    "help.wishes": [told_answers.panels.what_waits],
    "places.offer": [formats.panels.of_offer],
    "organiser.event": [places.panels.figures],
    "organiser.more": [questions.panels.builder_link, editions.panels.for_organisers],
    "organiser.person": [
        same_person.panels.of_person,
        select.panels.application_link,
        eligibility.panels.of_application,
        places.panels.decisions,
        deciding.panels.of_person,
        companions.panels.of_person,
        needs.panels.needs_of_person,
        attendance.panels.hours_of_person,
        awards.panels.of_person,
        issuing.panels.certificate_of_person,
    ],
    "my.page": [
        evening.panels.is_your_room_right,
        incidents.panels.right_now,
        told_answers.panels.my_texts,
        apply.panels.my_application,
        places.panels.my_place,
        mailings.panels.my_files,
        deciding.panels.my_words,
        companions.panels.my_companions,
        needs.panels.my_needs,
        travel.panels.my_journey,
        allotting.bedroom_panels.my_bedroom,
        attendance.panels.own_hours,
        *(awards.panels.my_standing, awards.panels.my_letters),
        issuing.panels.my_certificate,
        documents.panels.my_documents,
        sharing.panels.own_calendar,
        papers.panels.my_papers,
        own_data.panels.my_data,
    ],
    "my.needs": [arrangements.panels.waits_for_you],
    "needs.shown": [matching.panels.shown_before],
    "needs.points": [matching.panels.would_this_work, arrangements.panels.points_of_yes_if],
    "needs.mine": [arrangements.panels.my_arrangements, sheets.panels.told_to_suppliers],
    "week": [evening.panels.ask_in_person],
    "incidents": [evening.panels.in_short],
    "incident": [sheets.panels.changed_since],
    "needs.overview": [arrangements.panels.overview, own_data.panels.when_erased],
    "needs.person": [arrangements.panels.of_person],
    "needs.category": [arrangements.panels.of_category],
    "supporting.page": [
        companions.panels.place_for_supporter,
        arrangements.panels.for_supporter,
        issuing.panels.for_supporter,
    ],
    "account": [team.panels.own_trainings],
    "sheets.link": [sheet_papers.panels.save],
    "sheets.taken": [sheet_papers.panels.fetch],
    "dashboard": [
        review.panels.to_read,
        *(team.panels.own_tasks, sheets.panels.for_trainers, awards.panels.for_trainers),
    ],
    "mailbox": [demo_authenticator, scenes.panels.scenes],
}


def create_app(settings: Settings | None = None) -> Flask:
    """The whole house; its settings come from the environment unless given."""
    app = Flask(__name__)
    tie(app)
    lay_foundation(app, settings or read(os.environ), PANELS)
    for room in (*EVENTS, *REGISTRATION, *CERTIFICATES, *OPERATIONS):
        open_doors(app, room.blueprints)
    open_doors(app, (), COMMANDS)
    return app
