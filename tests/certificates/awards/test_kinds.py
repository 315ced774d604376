"""Which papers a training gives, who earned them, and what people are called on them."""

from datetime import date
from datetime import timedelta
from decimal import Decimal
from uuid import uuid4

import pytest
from flask import Flask

from certificates.awards import actions
from certificates.awards.actions import Result
from certificates.awards.models import Outcome
from certificates.awards.queries import award_rules_of
from certificates.awards.queries import facts_about
from certificates.awards.queries import kinds_on
from certificates.awards.queries import lacks
from certificates.awards.queries import standing_of
from certificates.awards.queries import standings_in
from certificates.awards.queries import title_of
from certificates.awards.queries import titles_of
from certificates.designs.models import AwardKind
from events.attendance.models import AssistantPresence
from events.call.models import Event
from events.call.queries import Copying
from events.team.actions import Along
from events.team.actions import come_along
from events.team.models import Part
from events.team.models import Participation
from foundation import clock
from foundation.audit import Actor
from foundation.errors import Refused
from foundation.people import Person
from foundation.people import acting
from foundation.store import db
from foundation.store import transaction
from tests.support.companions import an_assistant
from tests.support.papers import a_finished_training
from tests.support.papers import took_part
from tests.support.people import sign_in
from tests.support.sofia import AFTERWARDS
from tests.support.sofia import a_participant
from tests.support.sofia import a_training
from tests.support.visitor import Visitor

PLACE = "/organise/sofia/certificates"
DAY = date(2016, 9, 25)
ACHIEVEMENT = AwardKind.ACHIEVEMENT


def me(person: Person) -> Actor:
    return acting(person, "organiser")


def given(event: Event, alice: Person, *kinds: AwardKind) -> None:
    for kind in kinds:
        actions.save_kind(event, kind, 0, {"is_given": True}, me(alice))


def along(event: Event, name: str, part: Part) -> Participation:
    return come_along(event, uuid4(), Along(name, part, "en"), Actor("organiser"))


def assessed_on(visitor: Visitor, day: date) -> Visitor:
    """Type the day of the assessment."""
    for part in ("day", "month", "year"):
        visitor.fill(part.capitalize(), str(getattr(day, part)), group="Day of the assessment")
    return visitor


def passed(participation: Participation, alice: Person) -> None:
    with clock.travelling_to(AFTERWARDS):
        actions.enter_result(participation, 0, Result(Outcome.PASSED, DAY, "Elena"), alice)


def test_alice_gives_a_certificate_of_achievement_and_enters_who_passed(visitor: Visitor) -> None:
    alice, event = a_finished_training()
    maria, jana = a_participant(event), a_participant(event, "Jana Novak")
    took_part(event, alice, maria, jana, hours=9)
    sign_in(visitor, alice).open(f"{PLACE}/results").follow("Give one")
    visitor.choose("Does this training give it?", "Yes").choose(
        "How many hours does it ask for?", "Another number"
    )
    visitor.press("Save")
    assert visitor.errors == ["Enter the hours that a person needs"]
    visitor.fill("Hours that a person needs", "15").press("Save")
    assert visitor.errors == ["Enter more than 0 hours, and not more than the whole training has."]
    visitor.fill("Hours that a person needs", "8")
    visitor.fill("How people are assessed, in English (optional)", "written and oral test")
    visitor.press("Save").sees("It asks for 8 hours.", "Alice Martin said how this is given")

    visitor.follow("Results of the assessment").press("Save all results")
    assert visitor.errors == ["Enter the day of the assessment"]
    assessed_on(visitor, date(2100, 1, 1))
    visitor.choose("Result of Maria Dimitrova", "Passed").press("Save all results")
    assert visitor.errors == ["The day of the assessment has not come yet."]
    assessed_on(visitor, DAY).fill("Who assessed (optional)", "Elena")
    visitor.choose("Result of Jana Novak", "Not yet").press("Save all results")
    visitor.sees("Entered: 2 results.", "Passed, 25 September 2016", "Not yet, 25 September 2016")
    assessed_on(visitor, DAY).press("Save all results")
    visitor.sees("No result was changed.")

    found = {each.participation.id: each for each in standings_in(event, ACHIEVEMENT)}
    assert found[maria.id].earned
    assert found[jana.id].unmet == "Jana Novak has not passed the assessment."
    told = facts_about(event, found[maria.id])
    assert told["result"]["en"] == "Passed on 25 September 2016: written and oral test"
    assert facts_about(event, found[jana.id])["result"] == {}


def test_a_result_is_corrected_and_nothing_is_lost(visitor: Visitor) -> None:
    alice, event = a_finished_training()
    given(event, alice, ACHIEVEMENT)
    maria = a_participant(event)
    took_part(event, alice, maria)
    page = f"{PLACE}/results/{maria.id}"
    sign_in(visitor, alice).open(page).choose("Result", "Passed")
    assessed_on(visitor, DAY)
    visitor.fill("How the person was assessed, in English (optional)", "by signing").press("Save")
    visitor.sees("Assessment: Passed, 25 September 2016.", "entered a result of the assessment")
    assert standing_of(maria, ACHIEVEMENT).earned

    visitor.open(page).sees("by signing").choose("Result", "No result")
    actions.enter_result(maria, 1, Result(Outcome.NOT_YET, DAY), alice)
    visitor.press("Save")
    assert visitor.errors == ["Somebody has just entered a result. Check it and save once more."]
    visitor.open(page).choose("Result", "No result").press("Save")
    visitor.open(page).sees("Not yet", "Passed", "by signing")
    assert standing_of(maria, ACHIEVEMENT).result is None
    stranger = {uuid4(): Outcome.PASSED}
    assert actions.enter_results(event, stranger, Result(Outcome.PASSED, DAY), alice) == []


def test_each_kind_has_its_own_rule_and_none_is_given_by_mistake(app: Flask) -> None:
    alice, event = a_finished_training()
    maria, none = a_participant(event), a_participant(event, "Not Marked")
    took_part(event, alice, maria, hours=2)
    assert kinds_on(event) == (AwardKind.PARTICIPATION,)
    (lacking,) = lacks(event, AwardKind.ATTENDANCE)
    assert lacking.text == "This training does not give papers of this kind."
    assert (lacking.page, lacking.values["kind"]) == ("awards.kind", "attendance")
    given(event, alice, AwardKind.ATTENDANCE, ACHIEVEMENT, AwardKind.RECOMMENDATION)
    actions.save_kind(event, AwardKind.PARTICIPATION, 0, {"is_given": False}, me(alice))

    assert kinds_on(event) == (AwardKind.ATTENDANCE, ACHIEVEMENT, AwardKind.RECOMMENDATION)
    assert standing_of(maria, AwardKind.ATTENDANCE).earned
    assert not standing_of(none, AwardKind.ATTENDANCE).earned
    assert standing_of(none, AwardKind.ATTENDANCE).in_short == "No hours marked yet"
    passed(maria, alice)
    short = standing_of(maria, ACHIEVEMENT)
    assert short.lacking == 8
    assert (short.passed, short.earned) == (True, False)
    assert short.unmet == "Maria Dimitrova does not have enough hours yet."
    assert short.in_short == "2 hours"
    told = standing_of(maria, AwardKind.RECOMMENDATION).unmet
    assert told == "There is no letter to which Maria Dimitrova said yes."
    assert standing_of(maria, AwardKind.TRAINER).unmet == "Maria Dimitrova does not come as this."
    assert facts_about(event, standing_of(maria, AwardKind.RECOMMENDATION))["paragraphs"] == {}


def test_trainers_assistants_and_volunteers_get_their_own(app: Flask) -> None:
    _alice, event = a_finished_training()
    maria = a_participant(event)
    elena, ivo = along(event, "Elena", Part.TRAINER), along(event, "Ivo", Part.VOLUNTEER)
    local = along(event, "Anton", Part.LOCAL_ASSISTANT)
    adina = an_assistant(maria, name="Adina").participation
    an_assistant(a_participant(event, "Jana Novak"), name="")

    def names(kind: AwardKind) -> list[str]:
        return [each.participation.name for each in standings_in(event, kind) if each.earned]

    assert names(AwardKind.TRAINER) == ["Elena"]
    assert names(AwardKind.FACILITATOR) == []
    assert names(AwardKind.VOLUNTEER) == ["Ivo"]
    # Whom nobody has named is called after the person: that never comes near a paper.
    assert names(AwardKind.ASSISTANT) == ["Adina", "Anton"]
    told = facts_about(event, standing_of(elena, AwardKind.TRAINER))
    assert (told["hours"], told["days"], told["role"]["bg"]) == (None, [], "Обучител")
    assert facts_about(event, standing_of(ivo, AwardKind.VOLUNTEER))["kind"] == "volunteer"
    assert standing_of(local, AwardKind.ASSISTANT).earned

    with transaction():
        rows = {"event_id": event.id, "name": "Adina", "participation_id": adina.id}
        db.session.add(AssistantPresence(**rows, parts=["2016-09-24.am", "2016-09-24.pm"]))
    told = facts_about(event, standing_of(adina, AwardKind.ASSISTANT))
    assert (told["hours"], told["days"]) == ("6.00", ["2016-09-24"])
    assert "Maria" not in str(told)


def test_the_list_of_titles_is_kept_and_what_is_used_is_never_lost(visitor: Visitor) -> None:
    alice, event = a_finished_training()
    maria = a_participant(event)
    took_part(event, alice, maria)
    assert title_of(maria, AwardKind.PARTICIPATION)["en"] == "Participant"
    sign_in(visitor, alice).open(f"{PLACE}/titles").sees("Nothing is on the list yet.")
    visitor.press("Add")
    assert visitor.errors == ["Write it in English"]
    visitor.fill("What people are called, in English", "peer supporter")
    visitor.fill("What people are called, in Bulgarian (optional)", "взаимен помощник")
    visitor.press("Add").fill("What people are called, in English", "peer mentor").press("Add")
    visitor.open(f"{PLACE}/kinds/participation")
    visitor.choose("What people are called on it", "peer supporter").press("Save")
    visitor.open(f"{PLACE}/kinds/participation").press("Save").sees_not("changed how this is")
    visitor.open(f"{PLACE}/kinds/participation").choose("Does this training give it?", "No")
    visitor.press("Save").sees("changed how this is given")
    visitor.open(f"{PLACE}/kinds/participation").choose("Does this training give it?", "Yes")
    visitor.press("Save")
    assert title_of(maria, AwardKind.PARTICIPATION)["bg"] == "взаимен помощник"

    visitor.open(f"{PLACE}/people/{maria.id}").sees("Called: peer supporter")
    visitor.open(f"{PLACE}/people/{maria.id}/participation/title")
    visitor.choose("What the person is called", "peer mentor").press("Save")
    visitor.sees("Called: peer mentor", "chose what the person is called")
    mentor = next(row for row in titles_of(event) if row.texts["en"] == "peer mentor")
    visitor.open(f"{PLACE}/titles/{mentor.id}")
    visitor.fill("What people are called, in English", "mentor").press("Save").sees("mentor")
    actions.take_off_title(mentor, me(alice))
    actions.take_off_title(mentor, me(alice))
    assert title_of(maria, AwardKind.PARTICIPATION) == {"en": "mentor"}
    visitor.open(f"{PLACE}/people/{maria.id}/participation/title")
    visitor.sees("mentor")
    visitor.choose("What the person is called", "As usual: peer supporter").press("Save")
    assert title_of(maria, AwardKind.PARTICIPATION)["en"] == "peer supporter"
    actions.choose_own_title(maria, AwardKind.PARTICIPATION, None, me(alice))
    visitor.open(f"{PLACE}/titles").press("Put back mentor").sees_not("Taken off the list")
    actions.put_back_title(mentor, me(alice))
    visitor.press("Take off the list mentor").sees("Taken off the list. Who is called so stays so.")


def test_what_does_not_fit_is_refused(app: Flask) -> None:
    alice, event = a_finished_training()
    bare = a_training("bare")
    with pytest.raises(Refused) as refused:
        actions.save_kind(
            bare, ACHIEVEMENT, 0, {"is_given": True, "least_hours": Decimal(1)}, me(alice)
        )
    assert refused.value.field == "least_hours"
    with pytest.raises(Refused) as refused:
        actions.save_kind(
            event, ACHIEVEMENT, 0, {"is_given": True, "role_title_id": uuid4()}, me(alice)
        )
    assert refused.value.field == "called"


def test_a_copied_training_gives_the_same_and_has_the_same_titles(app: Flask) -> None:
    alice, event = a_finished_training()
    title = actions.add_title(event, uuid4(), {"en": "peer mentor"}, me(alice))
    values = {"is_given": True, "role_title_id": title.id, "assessment": {"en": "oral test"}}
    actions.save_kind(event, ACHIEVEMENT, 0, values, me(alice))
    actions.save_kind(event, ACHIEVEMENT, 1, values, me(alice))
    actions.change_title(title, 0, {"en": "peer mentor"}, me(alice))
    new = a_training("new")

    with transaction():
        actions.copy_rule(event, new, Copying(timedelta(days=365)))

    copied = award_rules_of(new)[ACHIEVEMENT]
    assert copied.assessment == {"en": "oral test"}
    assert copied.role_title is not None
    assert copied.role_title.event_id == new.id
    assert kinds_on(new) == (AwardKind.PARTICIPATION, ACHIEVEMENT)
