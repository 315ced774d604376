"""The emergency note lies apart: opened with a reason and a fresh proof, told to the person."""

from collections.abc import Callable

import pytest

from events.team.categories import Category
from events.team.models import Participation
from foundation import clock
from foundation.audit import Actor
from foundation.errors import Refused
from foundation.people import Role
from foundation.store import transaction
from registration.needs.actions import open_note
from registration.needs.queries import looks_at
from registration.needs.queries import rows_of
from registration.needs.queries import told_by
from registration.needs.rules import may_open_note
from tests.support.letters import letters_to
from tests.support.needs import tell
from tests.support.people import a_person
from tests.support.people import grant
from tests.support.people import sign_in
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training
from tests.support.sofia import link_of
from tests.support.visitor import Visitor

WORDS = "Keep my head upright."
WHY = "Why do you open it?"


def maria_wrote(event: object) -> Participation:
    """Maria, who wrote an emergency note and how she notices an alarm."""
    maria = a_participant(event)  # type: ignore[arg-type] # an Event
    tell(maria, {"emergency_instructions": WORDS, "hears_alarm": "needs_visual"})
    return maria


def test_a_note_is_opened_with_a_reason_and_maria_is_told(
    visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    alice, event = alices_training()
    maria = maria_wrote(event)
    desk = sign_in(another_visitor(), alice).open(f"/organise/sofia/needs/{maria.id}")
    desk.follow("Open the emergency note").sees_not(WORDS).press("Open the note")
    assert desk.errors == ["Say why you open the note."]

    desk.fill(WHY, "She is not awake.").press("Open the note").sees(WORDS)

    letter = letters_to("maria@example.org")[0]
    assert "something was opened" in letter.subject
    assert WORDS not in letter.text
    visitor.open(letter.link).sees("Alice Martin", "She is not awake.", "Your emergency note")


def test_a_note_is_on_no_other_page_and_in_no_bulk(visitor: Visitor) -> None:
    alice, event = alices_training()
    maria = maria_wrote(event)

    for page in ("", "/safety", "/other"):
        sign_in(visitor, alice).open(f"/organise/sofia/needs/{maria.id}{page}").sees_not(WORDS)
    assert told_by([maria.id], ["emergency_instructions"]) == {}
    visitor.open(f"{link_of(maria)}/needs").sees("Your emergency note is kept, closed.")
    visitor.sees_not(WORDS)


def test_maria_reads_and_changes_her_note(visitor: Visitor) -> None:
    _, event = alices_training()
    maria = maria_wrote(event)
    label = "What should people do, and not do, if something happens to you?"
    visitor.open(f"{link_of(maria)}/needs/arrange")
    visitor.tick("Safety: alarms, ways out, whom to call", "What should we arrange?").press("Go on")
    visitor.open(f"{link_of(maria)}/needs").follow("Read or change your emergency note")

    assert visitor.value_of(label) == WORDS
    visitor.sees("This note stays closed.").sees_not("the helpers for this subject read")
    visitor.fill(label, "").press("Save and go on")
    assert "note" not in rows_of(maria)


def test_who_may_open_a_note(app: object) -> None:
    alice, event = alices_training()
    maria = maria_wrote(event)
    helper = a_person("Hana")
    grant(helper, event.id, Role.HELPER, limited_to=["safety"])
    today = clock.today(event.zone)

    assert may_open_note(alice, maria)
    assert not may_open_note(helper, maria)
    with transaction():
        event.starts_on = event.ends_on = today
    assert may_open_note(helper, maria)
    with transaction():
        maria.state = maria.state.__class__.WITHDRAWN
    assert not may_open_note(alice, maria)


def test_there_must_be_a_note_and_a_reason(app: object) -> None:
    alice, event = alices_training()
    by = Actor("organiser", alice.id)
    jana, maria = a_participant(event, "Jana"), maria_wrote(event)

    with pytest.raises(Refused, match="no emergency note"):
        open_note(jana, "Ill", by)
    with pytest.raises(Refused, match="Say why"):
        open_note(maria, "", by)
    assert looks_at(maria) == []


def test_withdrawing_safety_erases_the_note(visitor: Visitor) -> None:
    _, event = alices_training()
    maria = maria_wrote(event)

    visitor.open(f"{link_of(maria)}/needs/withdraw/{Category.SAFETY.value}")
    visitor.press("Take it back and erase it")

    assert rows_of(maria).keys() <= {"opening"}
