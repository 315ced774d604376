"""What pages promise to erase is erased by itself, and the organisers see when and that it was."""

from collections.abc import Iterable
from datetime import UTC
from datetime import date
from datetime import datetime
from datetime import time
from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import select

from events.call.models import Event
from events.team.models import Channel
from events.team.models import Participation
from events.team.models import State
from foundation.audit import Actor
from foundation.clock import travelling_to
from foundation.jobs.registry import TASKS
from foundation.mail.models import OutgoingLetter
from foundation.personal_data import Entry
from foundation.personal_data import Goes
from foundation.personal_data import Holding
from foundation.privacy.inventory import holdings
from foundation.privacy.inventory import personal_columns
from foundation.store import all_of
from foundation.store import count_of
from foundation.store import transaction
from registration.needs.actions import keep_profile
from registration.needs.models import KeptProfile
from registration.own_data import actions
from registration.own_data import queries
from registration.own_data.queries.keeping import late_people
from registration.travel.models import PassportData
from tests.support import world as worlds
from tests.support.marked import Marked
from tests.support.needs import tell
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training
from tests.support.visitor import Visitor

_END = date(2027, 9, 23)
_ONE_STORE = "which rows are late is asked alike on both stores"
PROMISES = {
    30: {"Until 30 days after the training"},
    365: {
        "1 year after the training; 6 months for people who did not take part",
        "30 days after you approved its text; else as long as your answer",
    },
    2 * 365: {"2 years after the training, or until you ask for erasure"},
    5 * 365: {"5 years after the training"},
    10 * 365: {
        "10 years after the training, or until the person asks for erasure",
        "Until the person stops showing it, at most 10 years after the training",
    },
}
"""{days: the words with which the inventory promises to erase after so many}."""


OWN_DAYS = {"passport_data", "budget_ticks", "given_paper"}
"""What goes by a day of each person's own; its room's tests say when."""


def after(days: int) -> datetime:
    """Noon, so many days after the last day of the training."""
    return datetime(_END.year, _END.month, _END.day, 12, tzinfo=UTC) + timedelta(days=days)


def erased_on(days: int) -> int:
    with travelling_to(after(days)):
        return actions.erase_in_time()


def left_of(participation: Participation, goes: Iterable[Goes] = Goes) -> set[str]:
    """The titles of what is still told of them."""
    return {
        chapter.name
        for holding in holdings()
        if holding.goes in goes and not holding.of_account
        for chapter in holding.held_on(participation)
        if chapter.rows
    }


def test_pr9_needs_go_after_30_days_once_and_are_counted(app: Flask, marked: Marked) -> None:
    maria, event = marked.world.participation, marked.world.event
    keep_profile(maria, 2, Actor("participant", maria.person_id))
    before = left_of(maria, [Goes.NEEDS])
    assert {"needs", "journey", "arrangements", "incidents", "sheets", "kept_profile"} <= before

    erased_on(30)
    assert left_of(maria, [Goes.NEEDS]) == before - {"passport"}
    with travelling_to(after(31)):
        TASKS["own_data.erase_in_time"]()
    assert left_of(maria, [Goes.NEEDS]) == {"kept_profile", "kept_answers"}
    assert "supporters" not in left_of(maria)
    told = {entry.details["what"]: entry.details["people"] for entry in queries.erased_in(event)}
    assert told["needs_answer"] == 1
    assert erased_on(32) == 0

    alice = marked.world.browsers[worlds.ORGANISER].open(f"/organise/{worlds.SLUG}/kept")
    alice.sees("What you told about your needs", "1 person", "23 October 2027")
    needs = alice.open(f"/organise/{worlds.SLUG}/needs")
    needs.sees("was kept until 23 October 2027 and is erased")
    needs.follow("What is kept, and until when").sees("What was erased in time")


def told(participation: Participation) -> list[OutgoingLetter]:
    """The letters about erasing, in their order."""
    query = select(OutgoingLetter).where(OutgoingLetter.participation_id == participation.id)
    query = query.where(OutgoingLetter.dedup.startswith("eras"))
    return list(all_of(query.order_by(OutgoingLetter.created_at)))


def test_people_are_told_two_weeks_before_and_when_it_is_erased(marked: Marked) -> None:
    """Once each, in the person's own way, and nothing of what they told stands in it."""
    maria = marked.world.participation
    words = {}
    for day in (15, 16, 30, 31, 32):
        with travelling_to(after(day)):
            TASKS["own_data.erase_in_time"]()
        words[day] = [letter.text for letter in told(maria)]

    assert not words[15]
    [before], [done] = words[16], words[31]
    assert (words[30], words[32]) == ([before], [done])
    assert "We keep it until 23 October 2027" in before
    assert "as we promised, we have erased" in done
    assert not marked.markers.found_in(before + done)


def test_who_told_nothing_and_who_gets_no_letters_are_not_told(app: Flask) -> None:
    _alice, event = alices_training()
    nobody = a_participant(event, "Told Nothing")
    beside = a_participant(event, "Beside", channel=Channel.BESIDE)
    tell(beside, {"device": "powered_chair"})
    noon = datetime.combine(event.ends_on, time(12), UTC)
    with travelling_to(noon + timedelta(days=20)):
        actions.tell_in_time()
    assert [told(nobody), told(beside)] == [[], []]


def test_organisers_see_beforehand_what_will_be_erased_when(app: Flask, marked: Marked) -> None:
    alice = marked.world.browsers[worlds.ORGANISER].open(f"/organise/{worlds.SLUG}/needs")
    alice.sees("is erased by itself after 23 October 2027")

    alice.follow("What is kept, and until when")

    alice.sees("Your journey, and your places in vehicles", "Nothing yet.")
    kept = {row.holding.tables[0]: row for row in queries.kept_in(marked.world.event)}
    assert (kept["needs_answer"].people, kept["needs_answer"].last) == (1, date(2027, 10, 23))
    assert kept["participation"].people > kept["needs_answer"].people
    assert Visitor(app).open(f"/organise/{worlds.SLUG}/kept").heading == "Sign in"


@pytest.mark.one_store(reason=_ONE_STORE)
def test_each_kind_goes_on_its_own_day(app: Flask, marked: Marked) -> None:
    maria = marked.world.participation
    keep_profile(maria, 2, Actor("participant", maria.person_id))
    waits = {"participation", "application", "hours", "certificates", "consents"}
    assert waits <= left_of(maria)

    erased_on(31)
    assert left_of(maria) >= waits - {"consents"}
    assert count_of(select(PassportData)) == 0
    erased_on(366)
    assert maria.name == "Ágnes"
    assert not any(entry.value for row in written(maria) for entry in row)
    assert count_of(select(KeptProfile)) == 1
    erased_on(2 * 365 + 1)
    assert maria.name == "Data erased"
    assert count_of(select(KeptProfile)) == 0
    assert {"hours", "certificates"} <= left_of(maria)
    erased_on(5 * 365 + 1)
    assert {"hours", "attendance"} & left_of(maria) == set()
    erased_on(10 * 365 + 1)
    assert erased_on(10 * 365 + 2) == 0


def written(participation: Participation) -> list[list[Entry]]:
    [application] = [one for one in holdings() if one.tables == ("application",)]
    rows = [row for chapter in application.held_on(participation) for row in chapter.rows]
    asked = ("motivation", "organisation")
    return [[entry for entry in row if entry.name in asked] for row in rows]


@pytest.mark.one_store(reason=_ONE_STORE)
def test_of_who_took_no_part_the_application_goes_after_half_a_year(
    app: Flask, marked: Marked
) -> None:
    with transaction():
        marked.world.participation.state = State.NOT_CHOSEN
    [application] = [one for one in holdings() if one.tables == ("application",)]

    with travelling_to(after(183)):
        assert late_people(application) == []
    with travelling_to(after(184)):
        assert late_people(application) == [marked.world.participation]


@pytest.mark.one_store(reason=_ONE_STORE)
def test_a_day_counts_in_the_zone_of_the_training(app: Flask) -> None:
    _alice, event = alices_training(starts_on=_END, ends_on=_END, zone="Pacific/Honolulu")
    a_participant(event)
    [team] = [one for one in holdings() if "participation" in one.tables]
    last = datetime(2029, 9, 23, tzinfo=UTC)

    with travelling_to(last + timedelta(hours=9)):
        assert late_people(team) == []
    with travelling_to(last + timedelta(hours=11)):
        assert len(late_people(team)) == 1


@pytest.mark.one_store(reason=_ONE_STORE)
def test_the_demo_of_2016_is_not_erased(app: Flask, marked: Marked) -> None:
    event: Event = marked.world.event
    with transaction():
        event.is_demo = True

    assert erased_on(20 * 365) == 0


@pytest.mark.one_store(reason="declarations, no rows")
def test_what_is_promised_is_what_the_worker_does(app: Flask, marked: Marked) -> None:
    declared = personal_columns(app)
    maria = marked.world.participation
    wrong = [
        (column, str(personal.kept))
        for holding in holdings()
        for column, personal in declared.items()
        if column.partition(".")[0] in holding.tables
        and (days := promised(holding, maria)) is not None
        and str(personal.kept) not in PROMISES[days]
    ]

    assert wrong == []


def promised(holding: Holding, participation: Participation) -> int | None:
    """After how many days it goes; None where its own day or the person decides."""
    until = holding.until(participation)
    has_own_day = holding.tables[0] in OWN_DAYS
    return None if until is None or has_own_day else (until - _END).days
