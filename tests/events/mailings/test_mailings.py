"""Organisers write to a group, at once or on a day that moves with the training."""

from collections.abc import Callable
from datetime import date
from datetime import datetime
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from events.call.models import Event
from events.mailings import actions
from events.mailings.models import Anchor
from events.mailings.models import Mailing
from events.mailings.models import Stage
from events.mailings.queries import group_of
from events.mailings.queries import mailings_of
from events.mailings.rules import due_at
from events.team.models import Channel
from events.team.models import Part
from events.team.models import State
from foundation.audit import Actor
from foundation.clock import now
from foundation.clock import travelling_to
from foundation.errors import Conflict
from foundation.errors import Refused
from foundation.jobs import work_off
from foundation.jobs.registry import TASKS
from foundation.mail.letter import Words
from foundation.mail.models import LetterState
from foundation.mail.models import OutgoingLetter
from foundation.store import all_of
from foundation.store import transaction
from tests.support.letters import letters_to
from tests.support.people import sign_in
from tests.support.sofia import a_participant
from tests.support.sofia import a_training
from tests.support.sofia import alices_training
from tests.support.sofia import charlie
from tests.support.visitor import Visitor

GROUPS = "/organise/sofia/letters/groups"
BY = Actor("organiser")
WORDS = Words("News for {name}", "Hello {name}\n\n{link}")


def written(event: Event) -> list[OutgoingLetter]:
    """The letters of a training, by name."""
    query = select(OutgoingLetter).where(OutgoingLetter.event_id == event.id)
    return list(all_of(query.order_by(OutgoingLetter.recipient_name)))


def a_mailing(event: Event, **columns: object) -> Mailing:
    """A draft with words in English, for everybody."""
    lists: dict[str, object] = {"states": [], "parts": [], "countries": [], "languages": []}
    given = {"stage": Stage.DRAFT, "texts": {"en": WORDS._asdict()}, **lists, **columns}
    return actions.begin(event, Mailing(**given), (), BY)


def a_reminder(event: Event, anchor: Anchor = Anchor.STARTS, days: int = -7) -> Mailing:
    reminder = a_mailing(event, anchor=anchor, days=days)
    actions.plan(reminder, reminder.version, BY)
    return reminder


def three_people(event: Event) -> None:
    a_participant(event, "Ana", country="RO", language="ro", state=State.CONFIRMED)
    a_participant(event, "Bilal", country="FR", state=State.CONFIRMED, part=Part.ASSISTANT)
    a_participant(event, "Chloé", country="FR", state=State.RESERVE)


def test_a_letter_goes_to_those_who_fit(visitor: Visitor) -> None:
    alice, event = alices_training(text_languages=["ro"])
    three_people(event)
    sign_in(visitor, alice).open(GROUPS).sees("You have written to no group yet.")
    visitor.press("Write to a group").sees("Nothing is written yet.", "Who gets it: 3")
    visitor.sees("2 people want letters in English", "Email: 3")
    visitor.press("Send it now")
    assert visitor.errors == ["Write the letter first."]

    visitor.follow("Write it in English").sees("{name}", "For example: Maria Dimitrova")
    visitor.fill("Subject", "Hello {name}").fill("Words of the letter", "News.\n\n{link}")
    visitor.press("Save").follow("Change who gets it")
    visitor.tick("Has a place").tick("France").tick("Romania").press("Save")
    visitor.sees("Who gets it: 2", "1 person wants letters in Romanian: goes out in English")
    visitor.sees_not("Chloé").follow("See the letter Ana").sees("(personal link)", "Hello Ana")
    visitor.sees("This letter is not written in Romanian yet.").follow("This letter")
    visitor.press("Send it now").sees("The letter is planned.")
    work_off()

    assert [each.subject for each in written(event)] == ["Hello Ana", "Hello Bilal"]
    assert {each.state for each in written(event)} == {LetterState.SENT}
    assert all(each.count("@") <= 1 for each in (one.address for one in written(event)))
    visitor.open(GROUPS).sees("Hello …", "In the outbox")


def test_each_person_gets_their_language_once(visitor: Visitor) -> None:
    alice, event = alices_training(text_languages=["ro"])
    three_people(event)
    mailing = a_mailing(event)
    actions.write(mailing, "ro", Words("Știri", "Bună {name}\n\n{link}"), mailing.version, BY)
    actions.plan(mailing, mailing.version, BY)
    work_off()
    TASKS[actions.SEND](str(mailing.id))
    TASKS["mailings.watch"]()
    work_off()

    found = [(each.recipient_name, each.language, each.subject) for each in written(event)]
    assert found == [
        ("Ana", "ro", "Știri"),
        ("Bilal", "en", "News for Bilal"),
        ("Chloé", "en", "News for Chloé"),
    ]
    sign_in(visitor, alice).open(f"{GROUPS}/{mailing.id}").sees("Went on", "In the outbox")


def test_the_list_of_people_hands_over_whom_somebody_ticked(visitor: Visitor) -> None:
    alice, event = alices_training()
    three_people(event)
    chosen = a_participant(event, "Dana", channel=Channel.PHONE, email="", contact_detail="72")
    other = a_participant(a_training("other"), "Elsewhere")
    token = sign_in(visitor, alice).open(GROUPS).page.tree.xpath("//input[@name='csrf_token']")[0]
    people = [str(chosen.id), str(other.id), "nonsense"]
    visitor._go("POST", f"{GROUPS}/new", data={"csrf_token": token.get("value"), "people": people})

    visitor.sees("The people whom you ticked in a list.", "Who gets it: 1", "Phone call: 1")
    assert visitor.open(visitor.path + "/group").status == 404
    [mailing] = mailings_of(event)
    actions.write(mailing, "en", WORDS, mailing.version, BY)
    actions.plan(mailing, mailing.version, BY)
    work_off()
    assert [each.state for each in written(event)] == [LetterState.TO_PASS_ON]


def test_who_applied_twice_gets_one_letter_also_when_the_closed_form_was_ticked(
    app: object,
) -> None:
    _alice, event = alices_training()
    stays, closed = a_participant(event, "Ana"), a_participant(event, "Ani")
    ticked = actions.begin(event, Mailing(stage=Stage.DRAFT, texts={}), (closed.id,), BY)
    with transaction():
        closed.state, closed.merged_into_id = State.WITHDRAWN, stays.id

    for mailing in (a_mailing(event), ticked):
        assert all_of(group_of(mailing)) == [stays]


def test_a_reminder_moves_with_the_training(visitor: Visitor) -> None:
    start = (now() + timedelta(days=30)).date()
    alice, event = alices_training(starts_on=start, ends_on=start)
    a_participant(event, state=State.CONFIRMED)
    sign_in(visitor, alice).open(GROUPS).press("Add a reminder")
    visitor.sees("7 days before the first day", "Who gets it: 1")
    visitor.follow("Change when it goes").fill("How many days", "3").press("Save")
    visitor.follow("Write it in English").press("Save").press("Plan it")
    visitor.sees("Planned", "3 days before the first day")
    [reminder] = mailings_of(event)
    zone = ZoneInfo(event.zone)

    def due(day: date) -> datetime:
        return datetime(day.year, day.month, day.day, 9, tzinfo=zone)

    assert due_at(reminder) == due(start - timedelta(days=3))
    with transaction():
        event.starts_on = event.ends_on = start + timedelta(days=10)
    assert due_at(reminder) == due(start + timedelta(days=7))
    with travelling_to(due(start)):
        TASKS["mailings.watch"]()
    assert written(event) == []
    with travelling_to(due(start + timedelta(days=7))):
        TASKS["mailings.watch"]()
        TASKS["mailings.watch"]()
    assert [each.subject for each in written(event)] == [f"Soon: {event.title}"]


def test_a_reminder_is_switched_off_and_thrown_away(visitor: Visitor) -> None:
    start = (now() + timedelta(days=30)).date()
    alice, event = alices_training(starts_on=start, ends_on=start)
    a_participant(event)
    reminder = a_reminder(event)
    sign_in(visitor, alice).open(f"{GROUPS}/{reminder.id}")
    assert visitor.open(f"{GROUPS}/{reminder.id}/time").press("Save").errors == [
        "This letter is planned or sent. Switch it off before you change it."
    ]

    visitor.open(f"{GROUPS}/{reminder.id}").press("Switch it off").sees("Draft")
    with travelling_to(now() + timedelta(days=25)):
        TASKS["mailings.watch"]()
    assert written(event) == []
    with pytest.raises(Conflict, match="does not wait any more"):
        actions.take_back(reminder, reminder.version, BY)
    visitor.follow("Throw this draft away").press("Throw this draft away")
    visitor.sees("The draft is gone.", "You have written to no group yet.")


def test_a_reminder_whose_day_has_passed_does_not_go(visitor: Visitor) -> None:
    start = (now() + timedelta(days=30)).date()
    alice, event = alices_training(starts_on=start, ends_on=start, closes_at=None)
    a_participant(event)
    before, after = a_reminder(event), a_reminder(event, Anchor.ENDS, 5)
    without = a_reminder(event, Anchor.CLOSES, 0)
    with transaction():
        event.starts_on = event.ends_on = (now() - timedelta(days=20)).date()
    TASKS["mailings.watch"]()

    assert written(event) == []
    assert {before.stage, after.stage, without.stage} == {Stage.PLANNED}
    sign_in(visitor, alice).open(GROUPS).sees("Its day has passed. It does not go.")
    visitor.sees("on the day of the deadline: the training does not tell that day yet")
    actions.take_back(before, before.version, BY)
    with pytest.raises(Refused, match="That day has passed"):
        actions.plan(before, before.version, BY)


def test_the_time_is_chosen(visitor: Visitor) -> None:
    alice, event = alices_training()
    a_participant(event)
    mailing = a_mailing(event)
    page = f"{GROUPS}/{mailing.id}/time"
    how = "When shall it go?"
    sign_in(visitor, alice).open(page).choose(how, "On a day and at a time").press("Save")
    assert visitor.errors == ["Enter the day and the time"]
    visitor.open(page).choose(how, "So many days before or after a day of the training")
    assert visitor.press("Save").errors == ["Enter how many days, and before or after what"]
    visitor.open(page).choose(how, "On a day and at a time").date("Day", date(2016, 1, 1))
    assert visitor.fill("Time", "9:30").press("Save").errors == [
        "That day has passed. Choose a later one."
    ]

    tomorrow = (now() + timedelta(days=2)).date()
    visitor.date("Day", tomorrow).press("Save").sees("09:30").press("Plan it")
    work_off()
    assert written(event) == []
    visitor.open(page).sees("On a day and at a time")
    with travelling_to(now() + timedelta(days=3)):
        TASKS["mailings.watch"]()
    assert len(written(event)) == 1


def test_many_letters_are_written_in_parts(app: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(actions, "_TOGETHER", 2)
    _alice, event = alices_training()
    three_people(event)
    mailing = a_mailing(event)
    actions.plan(mailing, mailing.version, BY)

    work_off()

    assert len(written(event)) == 3
    assert mailing.stage is Stage.SENT


def test_nobody_in_the_group(visitor: Visitor) -> None:
    alice, event = alices_training()
    mailing = a_mailing(event)
    sign_in(visitor, alice).open(f"{GROUPS}/{mailing.id}").sees("Nobody is in this group now.")

    assert visitor.press("Send it now").errors == ["Nobody is in this group. Choose another one."]


def test_two_organisers_do_not_overwrite_each_other(visitor: Visitor) -> None:
    alice, event = alices_training()
    mailing = a_mailing(event)
    sign_in(visitor, alice).open(f"{GROUPS}/{mailing.id}/group").tick("Has a place")
    actions.write(mailing, "en", WORDS, mailing.version, BY)

    assert "Somebody else changed this" in visitor.press("Save").errors[0]
    visitor.press("Save").sees("Saved.")


def test_whoever_was_ticked_is_forgotten_with_their_data(app: object) -> None:
    _alice, event = alices_training()
    maria = a_participant(event)
    fresh = Mailing(stage=Stage.DRAFT, states=[], parts=[], countries=[], languages=[], texts={})
    mailing = actions.begin(event, fresh, [maria.id], BY)
    with transaction():
        actions.erase(maria, BY)

    actions.write(mailing, "en", WORDS, mailing.version, BY)
    with pytest.raises(Refused, match="Nobody is in this group"):
        actions.plan(mailing, mailing.version, BY)
    assert letters_to(maria.email) == []


def test_what_goes_by_itself_is_told(visitor: Visitor) -> None:
    alice, _event = alices_training()

    sign_in(visitor, alice).open(GROUPS).sees("Nothing is planned by itself now.")


def test_others_find_nothing(another_visitor: Callable[[], Visitor]) -> None:
    alice, event = alices_training()
    mailing = a_mailing(event)
    elsewhere = a_mailing(a_training("other"))

    strangers = sign_in(another_visitor(), charlie())
    assert strangers.open(f"{GROUPS}/{mailing.id}").status == 404
    alices = sign_in(another_visitor(), alice)
    assert alices.open(f"{GROUPS}/{elsewhere.id}").status == 404
    assert alices.open(f"{GROUPS}/{mailing.id}/words/xx").status == 404
