"""What the rooms above hand down to rooms below: guards, words, and who hears of a change."""

from flask import Flask

from certificates.awards import views as awards
from certificates.awards.queries import language_of_name
from certificates.awards.queries import rule_of
from certificates.designs import views as designs
from certificates.documents import views as documents
from certificates.issuing import views as issuing
from certificates.papers import views as papers
from certificates.papers.models import GivenPaper
from events.attendance import views as attendance
from events.call import views as call
from events.call.queries import Part
from events.editions import views as editions
from events.formats import views as formats
from events.mailings import views as mailings
from events.pools import views as pools
from events.post.queries import held_among
from events.programme import views as programme
from events.survey import views as survey
from events.team import views as team
from events.team.following import Follower
from events.team.following import Followers
from events.team.models import State
from events.translation import views as translation
from events.venue import views as venue
from foundation.i18n import lazy_gettext as _l
from registration.allotting import views as allotting
from registration.allotting.models import BedroomNight
from registration.allotting.models import PlanPart
from registration.apply import views as apply
from registration.apply.queries import reads_large_print
from registration.arrangements import views as arrangements
from registration.balance import views as balance
from registration.budget import views as budget
from registration.budget.models import BudgetTicks
from registration.companions import views as companions
from registration.companions.models import Companion
from registration.companions.models import Suggestion
from registration.deadlines import views as deadlines
from registration.eligibility import views as eligibility
from registration.evening import views as evening
from registration.incidents import views as incidents
from registration.matching import views as matching
from registration.needs import views as needs
from registration.on_behalf import views as on_behalf
from registration.own_data import views as own_data
from registration.places import views as places
from registration.places.queries import planned_reminders
from registration.questions import views as questions
from registration.review import views as review
from registration.same_person import views as same_person
from registration.sheets import views as sheets
from registration.told_answers import views as told_answers
from registration.travel import views as travel
from registration.travel.models import PassportData
from registration.travel.models import RunPlace

# what organisers may copy into a new training, in the order in which it is copied
PARTS = (
    *editions.copying.PARTS_OF_CALL,
    Part("pools", _l("The kinds of places"), pools.actions.copy_pools),
    Part("venue", _l("The place and its rooms"), venue.actions.copy_venue),
    Part("survey", _l("Measured places and photographs"), survey.actions.copy_survey),
    Part("trainers", _l("The trainers"), team.actions.copy_trainers),
    Part("programme", _l("The programme and its materials"), programme.actions.copy_programme),
    Part("formats", _l("Easy-read texts and videos"), formats.actions.copy_formats),
    Part("questions", _l("The questions of the application"), questions.actions.copy_questions),
    Part("eligibility", _l("Conditions of the call"), eligibility.actions.copy_rules),
    Part("balance", _l("Targets for a mixed group"), balance.actions.copy_targets),
    Part("certificates", _l("How you mark and who gets a certificate"), awards.actions.copy_rule),
    Part("designs", _l("The designs of certificates"), designs.actions.copy_designs),
)

# what the rooms above tell the call
CALL = call.FromAbove(
    lacks=(
        call.panels.lacks,
        *(room.queries.lacks for room in (venue, programme, team, formats, translation)),
    ),
    places=venue.queries.places_of,
    capacity_guards=(places.actions.check_capacity, places.actions.when_capacity_changed),
    parts=PARTS,
    texts=tuple(
        room.queries.texts_of
        for room in (
            call,
            pools,
            venue,
            survey,
            programme,
            team,
            formats,
            questions,
            review,
            budget,
        )
    ),
)

# what the rooms above tell the needs
NEEDS = needs.FromAbove(
    arranged=arrangements.queries.categories_arranged,
    held=travel.queries.categories_travelled,
    taken_back=(
        *(sheets.actions.forget, allotting.plan_actions.forget, allotting.bedroom_actions.forget),
        *(travel.actions.forget, evening.actions.forget),
        *(incidents.actions.forget, companions.actions.forget, papers.actions.forget),
    ),
    changed=allotting.bedroom_actions.answers_changed,
    near=matching.queries.near,
    supporters=companions.queries.names_of_supporters,
)

# who hears that somebody's state changed, inside the same transaction
MOVED = (
    Follower(
        budget.actions.person_moved, (BudgetTicks.participation_id,), frozenset({State.APPLIED})
    ),
    Follower(companions.actions.person_moved, (Suggestion.participation_id, Companion.beside_id)),
    Follower(
        travel.actions.free_what_was_held,
        (RunPlace.participation_id, PassportData.participation_id),
    ),
    Follower(allotting.bedroom_actions.free_bedroom, (BedroomNight.participation_id,)),
    Follower(allotting.plan_actions.person_moved, (PlanPart.participation_id,)),
    Follower(papers.actions.person_moved, (GivenPaper.participation_id,)),
)

# what the awards tell the designs
DESIGNS = designs.FromAbove(rule_of, language_of_name, page="awards.rule")

# letters whose words organisers may write, in the order of a training's life
WITH_LETTERS = (
    *(mailings, apply, on_behalf, told_answers, deadlines, same_person, places, needs),
    *(arrangements, travel, incidents, evening, own_data, awards, issuing, papers, documents),
)
LETTERS = tuple(kind for room in WITH_LETTERS for kind in room.letters.KINDS)


# what Stepfree will send by itself, told on the page of planned letters
PLANNED = (planned_reminders,)


def tie(app: Flask) -> None:
    """Give the rooms what those above them hand down."""
    app.extensions["stepfree.call"] = CALL
    app.extensions["stepfree.needs"] = NEEDS
    app.extensions["stepfree.designs"] = DESIGNS
    app.extensions["stepfree.attendance"] = attendance.FromAbove(companions.queries.named_in)
    app.extensions["stepfree.letters"] = LETTERS
    app.extensions["stepfree.planned"] = PLANNED
    app.extensions["stepfree.holding"] = held_among
    app.extensions["stepfree.large_print"] = reads_large_print
    app.extensions["stepfree.sent"] = places.actions.receive
    app.extensions["stepfree.settle"] = places.actions.settle
    app.extensions["stepfree.help_wanted"] = on_behalf.actions.note_wish
    app.extensions["stepfree.told"] = told_answers.queries.count_as_given
    app.extensions["stepfree.budget"] = arrangements.queries.paid_in
    app.extensions["stepfree.moved"] = Followers(MOVED)
    app.extensions["stepfree.out_of_order"] = incidents.queries.out_of_order
    app.extensions["stepfree.supporting"] = companions.actions.copies_of
