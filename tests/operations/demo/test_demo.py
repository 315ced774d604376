"""The demo tells what the report tells; all else in it is invented, and every page is good."""

import re
from datetime import UTC
from datetime import date
from datetime import datetime
from datetime import timedelta
from itertools import cycle
from urllib.parse import urlsplit

import pytest
from flask import Flask
from sqlalchemy import select

from certificates.issuing.models import Certificate
from certificates.issuing.models import CertificateState
from certificates.recommendations.models import Edition
from events.attendance.queries import assistants_of
from events.attendance.queries import hours_in
from events.attendance.queries import whole_hours_of
from events.call.models import Event
from events.call.models import LinkedEvent
from events.outcomes.models import OutcomeItem
from events.team.categories import Category
from events.team.models import Part
from events.team.models import Participation
from events.team.models import State
from events.team.models import Trainer
from foundation import clock
from foundation.audit import AuditEntry
from foundation.mail.models import LetterState
from foundation.mail.models import OutgoingLetter
from foundation.mail.queries import sealed_values
from foundation.people import Organisation
from foundation.people import Person
from foundation.people import RoleGrant
from foundation.people.models import SignInSession
from foundation.people.queries import person_by_email
from foundation.store import all_of
from foundation.store import db
from foundation.store import one_or_none
from registration.arrangements.models import Arrangement
from registration.arrangements.models import Progress
from registration.arrangements.models import Reply
from registration.needs.groups import DICTIONARY
from registration.needs.models import NeedsAnswer
from registration.needs.models import NeedsConsent
from registration.needs.queries import LOOKED
from registration.needs.queries import NOTE
from registration.needs.queries import OPENING
from tests.operations.demo.conftest import on
from tests.support.people import sign_in
from tests.support.visitor import Visitor

WITH_PAPERS = pytest.mark.parametrize("demo", [on("sqlite")], indirect=True)
SOFIA = "peer-supporters-in-action-in-sofia"
EIGHT_WEEKS = timedelta(weeks=8)
COUNTRIES = {"AL", "BA", "BG", "HR", "GR", "LT", "ME", "MD", "RO", "RS"}
# RFC 2606: nobody can own these names.
RESERVED = re.compile(r".+@(example\.(org|com|net)|.+\.example)$")
ORGANISERS_PAGES = (
    "",
    *("/about", "/venue", "/programme", "/team", "/publish", "/applications", "/places"),
    *("/people", "/needs", "/letters", "/attendance", "/hours", "/outcomes", "/certificates"),
    "/recommendations",
)


def sofia() -> Event:
    event = one_or_none(select(Event).where(Event.slug == SOFIA))
    assert event is not None
    return event


def people(event: Event, *states: State) -> list[Participation]:
    query = select(Participation).where(
        Participation.event_id == event.id, Participation.part == Part.PARTICIPANT
    )
    return list(all_of(query.where(Participation.state.in_(states or tuple(State)))))


def test_sofia_has_the_people_of_the_report(house: Flask) -> None:
    came = people(sofia(), State.CONFIRMED)
    trainers = all_of(
        select(Trainer).where(Trainer.event_id == sofia().id).order_by(Trainer.position)
    )

    assert len(came) == 15
    assert {person.country for person in came} == COUNTRIES
    assert [(trainer.name, trainer.country) for trainer in trainers] == [
        ("Kapka Panayotova", "BG"),
        ("Jamie Bolling", "SE"),
        ("Zara Todd", "GB"),
    ]
    assert {trainer.biography for trainer in trainers} == {
        "Expert on the right to Independent Living."
    }


def test_twenty_five_others_applied_and_nothing_was_oversold(house: Flask) -> None:
    waiting = people(sofia(), State.RESERVE)

    assert len(people(sofia())) == 40
    assert sorted(person.rank or 0 for person in waiting) == [1, 2, 3, 4, 5]
    for state in (State.NOT_CHOSEN, State.DECLINED, State.WITHDRAWN):
        assert people(sofia(), state), state


def test_the_conference_stands_on_the_monday_after_with_a_note(house: Flask) -> None:
    linked = one_or_none(select(LinkedEvent).where(LinkedEvent.event_id == sofia().id))

    assert linked is not None
    assert linked.on == date(2016, 9, 26)
    assert linked.on.strftime("%A") == "Monday"
    assert "Monday, 26th October" in linked.date_note


def test_everything_of_sofia_happened_in_2016(house: Flask) -> None:
    moments = [
        entry.at for entry in all_of(select(AuditEntry).where(AuditEntry.event_id == sofia().id))
    ]
    letters = all_of(select(OutgoingLetter).where(OutgoingLetter.event_id == sofia().id))
    moments += [letter.created_at for letter in letters]
    moments += [moment for each in letters if (moment := each.sent_at or each.passed_on_at)]

    assert {moment.year for moment in moments} == {2016}
    assert max(moments) < datetime(2016, 11, 1, tzinfo=UTC)


def test_every_address_is_reserved(house: Flask) -> None:
    addresses = {person.email for person in all_of(select(Person))}
    addresses |= {person.email for person in all_of(select(Participation))}
    addresses |= {letter.address for letter in all_of(select(OutgoingLetter))}
    addresses |= {event.contact_email for event in all_of(select(Event))}
    by_email = {address for address in addresses if address and "@" in address}

    assert len(by_email) > 40
    assert [address for address in by_email if not RESERVED.match(address)] == []


def test_letters_are_in_the_mailbox_or_wait_for_an_organiser(house: Flask) -> None:
    states = {letter.state for letter in all_of(select(OutgoingLetter))}

    assert states == {LetterState.SENT, LetterState.PASSED_ON, LetterState.TO_PASS_ON}


def test_all_is_marked_as_demo_and_nobody_is_signed_in(house: Flask) -> None:
    assert all(event.is_demo for event in all_of(select(Event)))
    assert all(organisation.is_demo for organisation in all_of(select(Organisation)))
    assert [each for each in all_of(select(SignInSession)) if each.ended_at is None] == []
    assert [person for person in all_of(select(Person)) if person.password_hash] == []


def test_who_runs_the_site_organises_nothing(house: Flask) -> None:
    robin = person_by_email("robin@stepfree.example")

    assert robin is not None
    assert robin.is_site_admin
    assert all_of(select(RoleGrant).where(RoleGrant.person_id == robin.id)) == []


def test_no_logo_is_drawn(house: Flask) -> None:
    assert {body.logo_file_id for body in all_of(select(Organisation))} == {None}


def test_outcomes_are_complete_in_both_languages(house: Flask) -> None:
    items = all_of(select(OutcomeItem).where(OutcomeItem.event_id == sofia().id))
    texts = [text for item in items for text in (item.texts, item.more, item.addressee) if text]

    assert len({item.kind for item in items}) == 9
    assert [text for text in texts if set(text) != {"en", "bg"}] == []


def test_needs_fill_nearly_every_group_and_were_looked_at(house: Flask) -> None:
    groups = {answer.group for answer in all_of(select(NeedsAnswer))}
    consents = all_of(select(NeedsConsent))
    looks = all_of(select(AuditEntry).where(AuditEntry.act == LOOKED))

    assert groups == {*DICTIONARY, OPENING, NOTE}
    assert {consent.category for consent in consents} == set(Category)
    assert {look.details["group"] for look in looks} >= {"transport", "assistance", "venue"}


def test_arrangements_are_in_every_state(house: Flask) -> None:
    arrangements = all_of(select(Arrangement))

    assert {each.progress for each in arrangements} == set(Progress)
    assert {each.reply for each in arrangements} == {None, *Reply}


def test_trainings_to_come_can_be_applied_to(guest: Visitor) -> None:
    coming = all_of(select(Event).where(Event.slug != SOFIA))

    assert len(coming) == 2
    for event in coming:
        assert event.starts_on - clock.today(event.zone) >= EIGHT_WEEKS
        guest.open(f"/trainings/{event.slug}/apply")
        assert guest.status == 200
        assert guest.page.by_class("govuk-button")


def test_every_public_page_is_good_in_both_languages(guest: Visitor) -> None:
    for language in ("en", "bg"):
        guest.open(f"/?lang={language}").sees("Peer Supporters in Action in Sofia")
        for event in all_of(select(Event)):
            guest.open(f"/trainings/{event.slug}").sees(event.title)
        guest.open(f"/trainings/{SOFIA}/outcomes")
        assert guest.status == 200


def test_organisers_find_every_page_filled(house: Flask) -> None:
    found = [person_by_email(email) for email in ("alice@enil.example", "boyan@cil-sofia.example")]
    organisers = [sign_in(Visitor(house), person) for person in found if person]
    assert len(organisers) == 2
    for number, event in enumerate(all_of(select(Event))):
        # By turns: what each may open is in the route table.
        for organiser, page in zip(cycle(organisers[:: 1 - 2 * (number % 2)]), ORGANISERS_PAGES):
            organiser.open(f"/organise/{event.slug}{page}")
            assert organiser.status == 200, page


def letters_with_links() -> list[tuple[Participation, str]]:
    """Every letter to somebody who applied, with the path of the link in it."""
    rows = {person.id: person for person in all_of(select(Participation))}
    found = []
    for letter in all_of(select(OutgoingLetter)):
        link = sealed_values(letter).get("link", "")
        if letter.participation_id in rows and link:
            found.append((rows[letter.participation_id], urlsplit(link).path))
    return found


def test_links_of_letters_open_for_people_in_every_state(house: Flask) -> None:
    newest = {(person.event_id, person.state): path for person, path in letters_with_links()}
    for path in newest.values():
        own = Visitor(house)
        assert own.open("/".join(path.split("/")[:3])).status == 200
        assert own.open(path).status == 200

    assert {state for _event, state in newest} == set(State)


def test_an_offer_can_be_answered(house: Flask) -> None:
    offers = [
        (person, path)
        for person, path in letters_with_links()
        if person.state is State.OFFERED and path.endswith("/offer")
    ]
    person, path = offers[0]

    Visitor(house).open(path).follow("Say yes").press("Yes, I will come")

    db.session.rollback()
    assert person.state is State.CONFIRMED


def test_half_days_give_everybody_their_hours(house: Flask) -> None:
    hours = hours_in(sofia())
    by_name = {person.name: hours[person.id] for person in people(sofia(), State.CONFIRMED)}

    assert sorted(by_name.values()) == [5, 6.5, 8.5, 9, 9, 9.5, *[10] * 9]
    assert whole_hours_of(sofia()) == 10
    assert len(assistants_of(sofia())) == 2


@WITH_PAPERS
def test_who_had_the_hours_has_a_certificate_that_roles_sign(house: Flask) -> None:
    certificates = all_of(select(Certificate))
    states = [certificate.state for certificate in certificates]
    words = str([certificate.content for certificate in certificates])

    assert len({certificate.participation_id for certificate in certificates}) == 17
    assert states.count(CertificateState.REPLACED) == 1
    assert states.count(CertificateState.REVOKED) == 1
    assert states.count(CertificateState.ISSUED) == 19
    assert len({certificate.kind for certificate in certificates}) == 6
    for real in ("Panayotova", "Bolling", "Todd"):
        assert real not in words


@WITH_PAPERS
def test_strangers_can_check_certificates_and_read_editions(guest: Visitor) -> None:
    for certificate in all_of(select(Certificate)):
        guest.open(f"/verify/{certificate.code}")
        assert guest.status == 200
    editions = all_of(select(Edition).order_by(Edition.number))
    assert [(edition.language, bool(edition.addressee)) for edition in editions] == [
        ("en", False),
        ("bg", False),
        ("en", True),
    ]
    guest.open(f"/trainings/{SOFIA}").sees("Recommendations")
    assert all(edition.pdf_file_id for edition in editions)


@WITH_PAPERS
def test_loading_again_changes_nothing(house: Flask) -> None:
    runner = house.test_cli_runner()
    before = len(all_of(select(Participation)))

    again = runner.invoke(args=["demo", "load"])
    if_empty = runner.invoke(args=["demo", "load", "--if-empty"])
    help_text = runner.invoke(args=["demo", "sign-in-help"])

    assert again.exit_code == 1
    assert "loaded already" in again.output
    assert (if_empty.exit_code, if_empty.output) == (0, help_text.output)
    for words in ("alice@enil.example", "boyan@cil-sofia.example", "http://localhost/demo/mailbox"):
        assert words in help_text.output
    assert len(all_of(select(Participation))) == before
