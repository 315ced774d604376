"""The verbs of an application: refusals, keys of other people, the same moment twice."""

from datetime import timedelta
from uuid import uuid4

import pytest
from flask import Flask
from sqlalchemy import select

from events.call.models import Event
from events.call.models import WayIn
from events.team.models import Channel
from events.team.models import Participation
from events.team.models import State
from events.venue.models import Venue
from foundation import clock
from foundation.audit import Actor
from foundation.audit import history_of
from foundation.errors import Refused
from foundation.store import all_of
from foundation.store import db
from foundation.store import transaction
from registration.apply import actions
from registration.apply.models import Application
from registration.apply.queries import application_of
from registration.apply.queries import application_or_404
from registration.apply.queries import first_letters_of
from tests.support.letters import letters_to
from tests.support.sofia import a_participant
from tests.support.sofia import a_training


class Typed:
    """A checked part of the form that changes what it says."""

    def __init__(self, *changed: str) -> None:
        self.changed = list(changed)

    def keep(self) -> list[str]:
        return self.changed


def a_draft(event: Event, **values: object) -> Participation:
    """A form with every answer."""
    draft = Participation(
        **{
            "event_id": event.id,
            "name": "Яна",
            "country": "BG",
            "email": "yana@example.org",
            "state_since": clock.now(),
            "created_at": clock.now(),
            **values,
        }
    )
    with transaction():
        db.session.add(draft)
        db.session.flush()
        db.session.add(
            Application(
                participation_id=draft.id,
                is_disabled_person=True,
                languages=["bg"],
                experience="informal",
                motivation="To learn.",
                afterwards="A group.",
                wanted_format="ordinary",
            )
        )
    return draft


def count() -> int:
    return len(all_of(select(Participation.id)))


def test_the_same_first_page_sent_twice_leads_to_one_draft(app: Flask) -> None:
    event, key = a_training(), uuid4()

    paths = {actions.begin(event, key, "192.0.2.1") for _number in range(2)}

    assert (len(paths), count()) == (2, 1)


def test_a_key_of_a_real_application_opens_nothing(app: Flask) -> None:
    event = a_training()
    maria = a_participant(event)

    actions.begin(event, maria.id, "192.0.2.1")

    assert [row.state for row in all_of(select(Participation))].count(State.DRAFT) == 1
    assert count() == 2


def test_a_key_of_another_training_opens_nothing(app: Flask) -> None:
    key = uuid4()
    actions.begin(a_training(), key, "192.0.2.1")

    actions.begin(a_training("tirana"), key, "192.0.2.1")

    assert count() == 2


def test_nothing_begins_outside_the_time(app: Flask) -> None:
    later = clock.now() + timedelta(days=1)
    for training, words in (
        (a_training("hidden", published_at=None), "not open yet"),
        (a_training("soon", opens_at=later), "Applications open on"),
        (a_training("over", closes_at=clock.now()), "time for applications is over"),
    ):
        with pytest.raises(Refused, match=words):
            actions.begin(training, uuid4(), "192.0.2.1")

    assert count() == 0


def test_who_types_for_somebody_is_in_the_history_and_no_letter_goes(app: Flask) -> None:
    event, by = a_training(), Actor("organiser")
    draft = actions.begin_for(event, uuid4(), by)
    application = application_or_404(draft)
    actions.keep_part(draft, application, "contact", Typed("contact"), by)

    assert {entry.actor_role for entry in history_of(draft.id)} == {"organiser"}
    assert letters_to("office@example.org") == []


def test_help_wanted_is_told_once_a_day_and_more_about_it_changes_no_day(app: Flask) -> None:
    draft = a_draft(a_training())
    application = application_or_404(draft)
    with transaction():
        application.help_wanted = True

    actions.keep_part(draft, application, "format", Typed("help_wanted"))
    actions.keep_part(draft, application, "format", Typed("form_help"))

    assert len(letters_to("office@example.org")) == 1


def test_an_answer_that_changes_nothing_leaves_no_trace(app: Flask) -> None:
    draft = a_draft(a_training())

    actions.keep_part(draft, application_or_404(draft), "you", Typed())

    assert list(history_of(draft.id)) == []


def test_a_change_after_sending_stands_in_the_history(app: Flask) -> None:
    draft = a_draft(a_training())
    actions.send(draft, actions.to_be_read)

    actions.keep_part(draft, application_or_404(draft), "contact", Typed("contact"))

    entry = history_of(draft.id)[0]
    assert (entry.act, entry.details) == (
        "changed.application",
        {"part": "contact", "fields": ["contact"]},
    )
    assert entry.actor_id == draft.person_id


def test_a_link_needs_an_address(app: Flask) -> None:
    event = a_training()

    with pytest.raises(Refused, match="email address first"):
        actions.send_link(
            a_draft(event, channel=Channel.PHONE, contact_detail="+359 2 1", email="")
        )
    with pytest.raises(Refused, match="email address first"):
        actions.send_link(a_draft(event, email=""))
    with pytest.raises(Refused, match="sent already"):
        actions.send_link(a_participant(event))


def test_a_form_with_gaps_is_not_sent(app: Flask) -> None:
    draft = a_draft(a_training(), country="")

    with pytest.raises(Refused, match="answers are still missing"):
        actions.send(draft, actions.to_be_read)

    assert (draft.state, draft.person_id, draft.reference) == (State.DRAFT, None, None)


def test_an_open_registration_has_no_application_to_read(app: Flask) -> None:
    draft = a_draft(a_training(way_in=WayIn.OPEN))

    with pytest.raises(Refused, match="gives places at once"):
        actions.send(draft, actions.to_be_read)


def test_one_address_is_one_person_in_several_trainings(app: Flask) -> None:
    for slug in ("sofia", "tirana"):
        actions.send(a_draft(a_training(slug)), actions.to_be_read)
    first, second = all_of(select(Participation))

    assert first.person_id == second.person_id


def test_two_people_may_share_an_address(app: Flask) -> None:
    event = a_training()
    first, second = a_draft(event), a_draft(event)

    actions.send(first, actions.to_be_read)
    actions.send(second, actions.to_be_read)

    assert first.state == second.state == State.APPLIED
    assert first.person_id != second.person_id
    assert "Another form came from your address" in [
        letter.subject.partition(" (")[0] for letter in letters_to(first.email)
    ]


def test_a_reference_number_is_never_given_twice(
    app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    event = a_training()
    a_participant(event, reference="SOF-33333")
    codes = iter("33333" + "44444")
    monkeypatch.setattr("secrets.choice", lambda _letters: next(codes))

    draft = a_draft(event)
    actions.send(draft, actions.to_be_read)

    assert draft.reference == "SOF-44444"


@pytest.mark.parametrize(
    ("city", "slug", "letters"),
    [
        ("Sofia", "x", "SOF"),
        ("Łódź", "peer-training", "ODZ"),
        ("София", "peer", "PEE"),
        (None, "x", "STF"),
    ],
)
def test_a_reference_reminds_of_the_place(
    app: Flask, city: str | None, slug: str, letters: str
) -> None:
    event = a_training(slug)
    if city:
        with transaction():
            db.session.add(Venue(event_id=event.id, name="A", address="B", city=city, country="BG"))

    assert first_letters_of(event) == letters


def test_somebody_who_joined_without_the_form_has_none(app: Flask) -> None:
    joined = a_participant(a_training())
    assert application_of(joined) is None
    actions.erase(joined, Actor("participant"))


def test_settling_decides_in_the_same_transaction(app: Flask) -> None:
    def refuse(participation: Participation, by: Actor) -> None:
        raise Refused("no")

    draft = a_draft(a_training())

    with pytest.raises(Refused):
        actions.send(draft, refuse)

    assert (draft.person_id, draft.submitted_at, list(history_of(draft.id))) == (None, None, [])


def test_erasing_somebody_who_joined_without_the_form_finds_nothing(app: Flask) -> None:
    maria = a_participant(a_training())

    with transaction():
        actions.erase(maria, Actor("participant"))

    assert application_of(maria) is None
