"""A long answer is spoken, signed or told in a conversation, typed, and approved."""

from collections.abc import Callable
from datetime import timedelta
from io import BytesIO

import pytest
from sqlalchemy import select

from events.call.models import Event
from events.team.models import State
from foundation import clock
from foundation.audit import Actor
from foundation.errors import Conflict
from foundation.errors import Refused
from foundation.files import StoredFile
from foundation.store import all_of
from foundation.store import count_of
from foundation.store import transaction
from registration.apply.queries import application_or_404
from registration.questions.actions import take_off_question
from registration.questions.models import Kind
from registration.questions.queries import answers_of
from registration.questions.rules import name_of
from registration.told_answers import actions
from registration.told_answers.actions import Recording
from registration.told_answers.models import ToldAnswer
from registration.told_answers.models import Way
from registration.told_answers.personal_data import HOLDINGS
from registration.told_answers.tasks import erase
from tests.registration.apply.filling import ADDRESS
from tests.registration.apply.filling import AFTER
from tests.registration.apply.filling import CLOSES
from tests.registration.told_answers.telling import TOLD
from tests.registration.told_answers.telling import begin_experience
from tests.registration.told_answers.telling import record
from tests.registration.told_answers.telling import send_rest
from tests.registration.told_answers.telling import tell_and_send
from tests.registration.told_answers.telling import the_one
from tests.registration.told_answers.telling import type_up
from tests.support.letters import letter_to
from tests.support.letters import letters_to
from tests.support.questions import a_page
from tests.support.questions import a_question
from tests.support.recordings import a_wav
from tests.support.recordings import an_mp3
from tests.support.videos import an_mp4
from tests.support.visitor import Visitor


def test_yana_speaks_alice_types_yana_approves(
    event: Event, visitor: Visitor, alice: Visitor
) -> None:
    tell_and_send(visitor).sees("Your application is sent")
    visitor.follow("See or change your answers").sees("Told in a recording; not typed yet")

    for path in ("applications/help", "applications"):
        alice.open(f"/organise/sofia/{path}").follow("1 answer that somebody told")
    type_up(alice).sees("The person is asked", "Typed, not approved yet")
    letter = letter_to(ADDRESS)
    assert letter.subject == "Is this what you told us?"
    assert "I lead a group" not in letter.text
    row = the_one()
    assert application_or_404(row.participation).motivation == ""

    visitor.open(letter.link).sees("I lead a group.").follow("No, something is wrong")
    visitor.fill("What shall we change?", "Two groups.").press("Send")
    alice.open(TOLD).sees("A change is wanted").follow("Яна Стоянова: Why you want to take part")
    alice.sees("Two groups.").fill("The answer as text", "I lead two groups.")
    alice.press("Save and ask the person")

    visitor.open(f"/my/{letter.link.split('/my/')[1].split('/')[0]}").sees("Is this what you told")
    visitor.follow("Read the text Why you want to take part").press("Yes, this is my answer")
    visitor.sees("This text is now your answer.", "I lead two groups.").sees_not("not approved")
    alice.open(TOLD).sees("Nothing waits.")
    alice.open(f"{TOLD}/{row.id}").sees("The person approved this text", "Audio recording")
    assert count_of(select(StoredFile)) == 1

    with clock.travelling_to(clock.now() + timedelta(days=31)):
        erase()
        erase()
    assert count_of(select(StoredFile)) == 0
    assert the_one().text == "I lead two groups."


def test_a_recording_is_heard_by_the_person_and_the_team_alone(
    event: Event, visitor: Visitor, alice: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    record(begin_experience(visitor), an_mp3()).sees("You sent a recording on")
    (row, own) = (the_one(), player_of(visitor))
    heard = f"{TOLD}/{row.id}/recording"
    # A draft is its writer's alone.
    assert alice.open(TOLD).sees("Nothing waits.").status == 200
    assert alice.client.get(heard).status_code == 404
    send_rest(visitor)
    move_to(State.WITHDRAWN)
    alice.open(TOLD).sees("Nothing waits.")
    move_to(State.APPLIED)

    alice.open(f"{TOLD}/{row.id}")
    assert player_of(alice) == heard
    for who, address in ((visitor, own), (alice, heard)):
        answer = who.client.get(address, headers={"Range": "bytes=4-9"}, buffered=True)
        assert (answer.status_code, answer.data) == (206, an_mp3()[4:10])
        assert answer.mimetype == "audio/mpeg"
        assert answer.headers["Content-Security-Policy"] == "sandbox; default-src 'none'"
    another_visitor().open(heard).sees("Sign in")
    assert visitor.open(own.replace("motivation", "afterwards")).status == 404
    assert alice.open("/organise/other/applications/told").status == 404


def move_to(state: State) -> None:
    with transaction():
        all_of(select(ToldAnswer))[0].participation.state = state


def player_of(visitor: Visitor) -> str:
    found = [part for part in visitor.page.by_class("recording") if part.get("src")]
    return str(found[0].get("src"))


def test_a_new_recording_takes_the_place_of_the_earlier_one(event: Event, visitor: Visitor) -> None:
    record(begin_experience(visitor), b"MZ an executable").sees("no recording that we can play")
    visitor.press("Send the recording").sees("Choose your recording")
    visitor.upload("Your recording", a_wav(), "a.wav").press("Send the recording")
    visitor.upload("Your recording", an_mp4(), "b.mp4").press("Send the recording")
    assert (the_one().way, count_of(select(StoredFile))) == (Way.VIDEO, 1)
    visitor.follow("Back to the question").sees("You sent a recording. You need not write here.")
    visitor.follow("See or change it: Why do you want to take part?")

    visitor.press("Take it back and erase it").sees("It is erased.")
    assert (count_of(select(ToldAnswer)), count_of(select(StoredFile))) == (0, 0)
    visitor.choose("Have you given peer support?", "Both").press("Save and go on")
    visitor.sees("Write why you want to take part")


def test_a_conversation_is_a_wish_for_help(event: Event, visitor: Visitor, alice: Visitor) -> None:
    begin_experience(visitor)
    visitor.follow("Answer in another way: Why do you want to take part?")
    visitor.follow("Ask for a conversation").fill("When does it suit you?", "In the morning")
    visitor.press("Please contact me").sees("You asked for a conversation")
    talked = the_one()
    assert talked.way == Way.CONVERSATION

    alice.open("/organise/sofia/applications/help").sees("Яна Стоянова", "Contact by")
    alice.open(f"{TOLD}/{talked.id}").sees("In the morning", ADDRESS)
    assert alice.client.get(f"{TOLD}/{talked.id}/recording").status_code == 404
    type_up(alice)
    with transaction():
        actions.ask_to_talk(the_one().participation, "afterwards", "")
    assert application_or_404(all_of(select(ToldAnswer))[0].participation).help_wanted
    # They approve it before sending: then it stands in the draft, on an unfinished page too.
    visitor.follow("Back to the question").fill("Tell us about it", "Much.")
    visitor.press("Save and go on later").sees("go on")
    asked = [one for one in letters_to(ADDRESS) if one.subject == "Is this what you told us?"]
    visitor.open(asked[0].link).press("Yes, this is my answer")
    row = next(each for each in all_of(select(ToldAnswer)) if each.answer == "motivation")
    assert row.participation.state == State.DRAFT
    kept = application_or_404(row.participation)
    assert kept.motivation == "I lead a group."
    assert kept.typed["experience"]["motivation"] == ["I lead a group."]


def test_a_long_question_of_the_organisers_is_told_too(
    event: Event, visitor: Visitor, alice: Visitor
) -> None:
    page = a_page(event)
    question = a_question(page, "What do you do together?", Kind.LONG, is_required=True)
    a_question(page, "Its name")
    begin_experience(visitor).choose("Have you given peer support?", "Both")
    visitor.fill("Why do you want to take part?", "To learn.")
    visitor.fill("What will you do with it afterwards?", "Start a group.").press("Save and go on")
    record(visitor, question="What do you do together?").follow("Back to the question")
    visitor.press("Save and go on").sees("In which format")
    visitor.sees_not("Answer in another way")
    by = Actor("organiser")

    actions.type_up(the_one(), 1, "We talk.", by)
    actions.approve(the_one(), 2)
    actions.approve(the_one(), 2)
    assert answers_of(the_one().participation)[question.id] == "We talk."

    spoken = Recording(BytesIO(a_wav()), "audio/wav", "recording.wav")
    actions.tell(the_one().participation, name_of(question), spoken)
    actions.type_up(the_one(), 1, "We sing.", by)
    take_off_question(event, question, by)
    actions.approve(the_one(), 2)
    assert the_one().approved_at
    del alice


def test_what_is_refused(event: Event, visitor: Visitor) -> None:
    with transaction():
        event.closes_at = CLOSES
    tell_and_send(visitor)
    row, by = the_one(), Actor("organiser")
    with pytest.raises(Refused, match="no text to say yes to"):
        actions.approve(row, row.version)
    actions.type_up(the_one(), 1, "One.", by)
    with pytest.raises(Conflict):
        actions.type_up(the_one(), 1, "Two.", by)
    with pytest.raises(Conflict):
        actions.ask_for_change(the_one(), 1, "Another word.")
    with clock.travelling_to(AFTER):
        with pytest.raises(Refused, match="can no longer be changed"):
            actions.take_back(the_one())
        # They answered in time; saying yes may take longer.
        actions.approve(the_one(), 2)
    with pytest.raises(Refused, match="has approved"):
        actions.type_up(the_one(), 3, "Three.", by)
    assert application_or_404(the_one().participation).motivation == "One."


def test_it_is_taken_away_and_erased_with_the_rest(
    event: Event, visitor: Visitor, alice: Visitor
) -> None:
    tell_and_send(visitor)
    type_up(alice)
    yana = the_one().participation
    (holding,) = HOLDINGS

    told = [entry.words for part in holding.held_on(yana) for row in part.rows for entry in row]
    assert ["I lead a group."] in told
    assert ["Why you want to take part"] in told
    assert list(holding.papers(yana)) == [("motivation-recording.wav", a_wav())]
    with transaction():
        holding.erase(yana, Actor("participant"))
    assert (count_of(select(ToldAnswer)), count_of(select(StoredFile))) == (0, 0)
    assert list(holding.papers(yana)) == []
