"""Somebody engaged cannot come: another one works instead, and each person may refuse."""

import pytest
from flask import Flask

from events.call.models import Event
from events.team.models import Participation
from foundation.errors import Refused
from registration.companions import actions
from registration.companions.actions import Offer
from registration.companions.models import Answer
from registration.companions.models import Engaged
from registration.companions.models import EngagedKind
from registration.companions.queries import open_for
from registration.companions.queries import served_by
from registration.companions.queries import served_in
from registration.companions.queries import stand_ins
from registration.companions.queries import suggestion_of
from registration.companions.queries import suggestions_for
from tests.support.companions import HOURS
from tests.support.companions import SELF
from tests.support.letters import letters_to
from tests.support.needs import tell
from tests.support.people import sign_in
from tests.support.planning import engaged
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training
from tests.support.visitor import Visitor

_GSS = "Greek Sign Language"


def a_team(event: Event) -> tuple[list[Engaged], list[Participation]]:
    """Danae and Markos serve Stelios and Eva; Lida is free, Rumen knows another language."""
    people = [a_participant(event, name) for name in ("Stelios", "Eva")]
    for person in people:
        tell(person, {"sign_language": ["gss"]})
    who = [interpreter(event, name) for name in ("Danae", "Markos", "Lida")]
    interpreter(event, "Rumen", "Bulgarian Sign Language")
    for one in who[:2]:
        for person in people:
            actions.suggest(one, person, Offer(HOURS), SELF)
    return who, people


def interpreter(event: Event, name: str, languages: str = _GSS) -> Engaged:
    """Somebody for both parts of the first day."""
    return engaged(event, name, *HOURS, kind=EngagedKind.INTERPRETER, languages=languages)


def served(event: Event) -> set[tuple[str, str, str]]:
    """{(who serves, whom, instead of whom)}."""
    return {
        (
            one.suggestion.engaged.name,
            one.suggestion.participation.name,
            one.shift.instead_of.name if one.shift.instead_of else "",
        )
        for one in served_in(event)
    }


def test_mila_chooses_who_works_instead_and_a_person_says_not_this_one(visitor: Visitor) -> None:
    alice, event = alices_training()
    (danae, *_others), (stelios, _eva) = a_team(event)
    desk = sign_in(visitor, alice).open("/organise/sofia/engaged")
    desk.follow("Cannot come: choose who works instead Danae").sees("Eva, Stelios", "Lida")
    desk.sees_not("Rumen").press("Save, and tell everybody")
    assert desk.errors == ["Choose who works instead"]
    desk.choose("Who works instead?", f"Lida, {_GSS}").press("Save, and tell everybody")
    desk.sees("The people are told and asked.", "chose who works instead of Danae")

    assert served_by(danae) == {}
    assert {one for one in served(event) if one[0] == "Lida"} == {
        ("Lida", "Stelios", "Danae"),
        ("Lida", "Eva", "Danae"),
    }
    letters = letters_to("stelios@example.org")
    (letter,) = (one for one in letters if "cannot come" in one.text)
    assert "Danae" not in letter.text
    desk.open(letter.link).sees("Instead of", "Danae", "Lida").press("Not this one Lida")
    assert ("Lida", "Eva", "Danae") in served(event)
    assert ("Lida", "Stelios", "Danae") not in served(event)
    assert {one.answer for one in suggestions_for(stelios)} == {Answer.WAITING, Answer.REFUSED}


def test_who_is_there_already_or_was_refused_is_no_replacement(app: Flask) -> None:
    _alice, event = alices_training()
    (danae, markos, lida), (stelios, eva) = a_team(event)
    assert [(one.engaged.name, len(one.hours)) for one in stand_ins(danae)] == [
        ("Lida", 2),
        ("Markos", 0),
    ]
    assert open_for(markos, served_by(danae)) == []
    with pytest.raises(Refused, match="taken by now"):
        actions.work_instead(danae, markos, HOURS, SELF)
    with pytest.raises(Refused, match="Load the page"):
        actions.work_instead(danae, lida, [*HOURS, "2016-09-25.day"], SELF)
    row = actions.suggest(lida, eva, Offer([]), SELF)
    actions.answer(row, Answer.REFUSED, SELF)
    assert [one.engaged.name for one in stand_ins(danae)] == ["Markos"]
    before = served(event)
    with pytest.raises(Refused, match="not this one"):
        actions.work_instead(danae, lida, HOURS, SELF)
    assert served(event) == before
    assert suggestion_of(lida, stelios) is None


def test_some_hours_alone_and_what_the_person_said_before_stays(app: Flask) -> None:
    _alice, event = alices_training()
    maria = a_participant(event)
    tell(maria, {"pa_mode": "both", "pa_gender_pref": "woman", "pa_languages": "Greek"})
    rada = engaged(event, "Rada", *HOURS, gender="a woman", languages="Greek")
    engaged(event, "Anton", *HOURS, gender="a man", languages="Greek")
    eleni = engaged(event, "Eleni", *HOURS, gender="woman", languages="Greek, English")
    engaged(event, "Zoe", *HOURS, gender="woman")
    actions.suggest(rada, maria, Offer(HOURS), SELF)
    known = actions.suggest(eleni, maria, Offer([]), SELF)
    actions.answer(known, Answer.ACCEPTED, SELF)
    assert [(one.engaged.name, one.suits) for one in stand_ins(rada)] == [
        ("Eleni", True),
        ("Anton", False),
        ("Zoe", False),
    ]

    actions.work_instead(rada, eleni, HOURS[1:], SELF)

    assert served(event) == {("Rada", maria.name, ""), ("Eleni", maria.name, "Rada")}
    assert (known.answer, known.hours) == (Answer.ACCEPTED, HOURS[1:])
    assert [one.hours for one in suggestions_for(maria)] == [HOURS[:1], HOURS[1:]]
