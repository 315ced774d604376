"""Decisions are prepared by several people at once; nobody outside hears of them."""

import re
import threading

import pytest
from flask import Flask

from events.team.models import Participation
from events.team.models import State
from foundation.audit import history_of
from foundation.errors import Conflict
from foundation.errors import Refused
from foundation.people import acting
from foundation.store import db
from foundation.store import get_or_404
from foundation.store import transaction
from registration.apply.models import Application
from registration.balance.actions import Limits
from registration.balance.actions import set_target
from registration.balance.models import Kind
from registration.deciding import actions
from registration.deciding import queries
from registration.deciding.actions import Mark
from registration.deciding.actions import Prepared
from registration.deciding.models import Choice
from tests.registration.deciding.worlds import PAGE
from tests.registration.deciding.worlds import applied
from tests.registration.deciding.worlds import three_apply
from tests.registration.places.stories import ALICE
from tests.registration.places.stories import letters_about
from tests.support.counting import queries_made
from tests.support.people import sign_in
from tests.support.sofia import boyan_joins
from tests.support.sofia import link_of
from tests.support.visitor import Visitor

CHOSEN = Prepared(Choice.CHOOSE, None, "", "")


def test_the_balance_is_shown_before_anything_is_saved(visitor: Visitor) -> None:
    alice, event, (maria, ivo, ion) = three_apply()
    sign_in(visitor, alice).open(PAGE)
    visitor.sees("0 people are counted.", "2 more are needed.").sees_not("cannot hold")
    visitor.sees("Brings a new country: Bulgaria. Countries then: 1 of at least 2.")

    visitor.choose("Decision for Maria", "Chosen").press("Show the balance")

    visitor.sees("Not saved yet.", "1 person is counted.", "1 more is needed.")
    visitor.sees("Is counted above.", "Bulgaria: 2 then, over the limit of 1.")
    assert queries.waiting_for(event) == {}
    visitor.choose("Decision for Ivo", "Not chosen").choose("Decision for Ion", "Reserve list")
    visitor.press("Save the choices").sees("Saved. Nobody is told before you release.")
    visitor.sees("3 decisions are prepared.", "Chosen (1)", "Nothing prepared (0)")
    visitor.follow("Chosen (1)").sees("Maria’s organisation").sees_not("Ivo’s organisation")
    visitor.open(PAGE).choose("Decision for Ivo", "Undecided").press("Save the choices")
    visitor.follow("Nothing prepared (1)")
    visitor.sees("Ivo’s organisation").sees_not("Maria’s organisation")

    assert {row.state for row in (maria, ivo, ion)} == {State.APPLIED}
    assert [letters_about(row) for row in (maria, ivo, ion)] == [[], [], []]
    assert [entry.details for entry in history_of(ivo.id)] == [
        {"choice": "undecided"},
        {"choice": "decline"},
    ]
    visitor.open(link_of(maria)).sees("We have your application").sees_not("Chosen", "chosen")
    assert visitor.open(f"{PAGE}?show=nothing").status == 404


def test_a_reason_is_kept_for_the_team_and_words_for_the_person(visitor: Visitor) -> None:
    alice, event, (maria, _ivo, _ion) = three_apply()
    sign_in(visitor, alice).open(PAGE).follow("Reason and words Maria")
    visitor.press("Save").sees("Choose what you prepare")
    visitor.choose("What do you prepare?", "Put on the reserve list")
    visitor.fill("Place on the reserve list (optional)", "2")
    visitor.fill("Reason, for the team (optional)", "Strong, but two of her country already")
    visitor.fill("A few words to the person (optional)", "You stand high on the list.")
    visitor.press("Save").sees("Has a reason")

    row = queries.waiting_for(event)[maria.id]
    assert (row.choice, row.rank) == (Choice.RESERVE, 2)
    visitor.open(f"/organise/sofia/people/{maria.id}")
    visitor.sees("Reserve list (Alice Martin, not released): Strong, but two of her country")
    visitor.open(link_of(maria)).sees_not("You stand high", "Strong")

    visitor.open(f"{PAGE}/{maria.id}").choose("What do you prepare?", "Undecided").press("Save")
    assert (row.choice, row.rank, row.reason[:6]) == (None, None, "Strong")
    assert visitor.open(f"{PAGE}/{maria.id}").value_of("Reason, for the team (optional)")


def test_targets_that_cannot_hold_together_are_named_while_choosing(visitor: Visitor) -> None:
    alice, event, _people = three_apply()
    set_target(event, Kind.COUNTRY, "RO", Limits(2, None), ALICE)

    sign_in(visitor, alice).open(PAGE)

    visitor.sees("“People from: Romania: at least 2” cannot hold")


def test_cc8_who_was_slower_is_told_by_whom_and_keeps_what_they_chose(visitor: Visitor) -> None:
    alice, event, (maria, ivo, _ion) = three_apply()
    boyan = boyan_joins(event)
    sign_in(visitor, alice).open(PAGE)
    visitor.choose("Decision for Maria", "Chosen").choose("Decision for Ivo", "Chosen")
    actions.prepare(maria, Prepared(Choice.DECLINE, None, "", ""), acting(boyan, "organiser"), 0)

    visitor.press("Save the choices")

    visitor.sees("Somebody else has decided meanwhile.", "Maria: “Not chosen”, by Boyan Petrov")
    assert [row.choice for row in queries.waiting_for(event).values()] == [Choice.DECLINE]
    visitor.press("Save the choices").sees("Saved.")
    assert {row.choice for row in queries.waiting_for(event).values()} == {Choice.CHOOSE}
    assert len(queries.waiting_for(event)) == 2
    assert queries.waiting_for(event)[ivo.id].version == 1


def test_cc8_one_decision_is_not_written_over_unseen(visitor: Visitor) -> None:
    alice, _event, (maria, _ivo, _ion) = three_apply()
    sign_in(visitor, alice).open(f"{PAGE}/{maria.id}")
    visitor.choose("What do you prepare?", "Choose: offer a place")
    visitor.fill("Reason, for the team (optional)", "Hers")
    actions.prepare(maria, Prepared(None, None, "His", ""), ALICE, 0)

    visitor.press("Save").sees("Somebody else has decided meanwhile. Maria: “Undecided”")

    assert visitor.value_of("Reason, for the team (optional)") == "Hers"
    visitor.press("Save").sees("Saved.")


def test_cc9_of_two_opposite_decisions_at_once_one_wins_and_the_other_is_told(app: Flask) -> None:
    _alice, event, (maria, _ivo, _ion) = three_apply()
    maria_id, event_id = maria.id, event.id
    db.session.remove()
    gate, done = threading.Barrier(2), list[str]()

    def decide(choice: Choice) -> None:
        with app.app_context():
            person = get_or_404(Participation, maria_id)
            gate.wait()
            try:
                if choice is Choice.CHOOSE:
                    marks = {maria_id: Mark(choice, 0)}
                    actions.prepare_many(person.event, [person], marks, ALICE)
                else:
                    actions.prepare(person, Prepared(choice, None, "", ""), ALICE, 0)
                done.append(choice.value)
            except Conflict:
                done.append("told")

    threads = [
        threading.Thread(target=decide, args=(each,)) for each in (Choice.CHOOSE, Choice.DECLINE)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert "told" in done
    (row,) = queries.waiting_for(get_or_404(type(event), event_id)).values()
    assert done in (["told", row.choice], [row.choice, "told"])


def test_only_candidates_can_be_decided_about(app: Flask) -> None:
    _alice, event, (maria, _ivo, _ion) = three_apply()
    waits = applied(event, "Eva", state=State.RESERVE, rank=1)
    placed = applied(event, "Oto", state=State.CONFIRMED)

    with pytest.raises(Refused, match="Oto stands at “Has a place” by now"):
        actions.prepare(placed, CHOSEN, ALICE, 0)
    with pytest.raises(Refused, match="On the reserve list"):
        actions.prepare_many(event, [waits], {waits.id: Mark(Choice.RESERVE, 0)}, ALICE)
    assert actions.prepare_many(event, [waits, maria], {waits.id: Mark(None, 0)}, ALICE) == 0
    actions.prepare(waits, CHOSEN, ALICE, 0)
    assert set(queries.waiting_for(event)) == {waits.id}


def test_choices_for_strangers_and_strange_choices_do_nothing(visitor: Visitor) -> None:
    alice, event, (maria, _ivo, _ion) = three_apply()
    sign_in(visitor, alice).open(PAGE)
    token = visitor.page.tree.xpath("//input[@name='csrf_token']/@value")[0]
    sent = {
        "csrf_token": token,
        "choice-nobody": "choose",
        "choice-00000000-0000-0000-0000-000000000000": "choose",
        f"choice-{maria.id}": "throw out",
        f"seen-{maria.id}": "x",
    }
    answer = visitor.client.post(PAGE, data=sent, headers={"Origin": "http://localhost"})

    assert answer.status_code == 303
    assert queries.waiting_for(event) == {}


def test_az5_choosing_reads_no_needs_and_no_wish_for_help(visitor: Visitor) -> None:
    """Page, order and numbers are the same whatever anybody asked for; no table of needs opens."""
    alice, _event, (maria, _ivo, _ion) = three_apply()
    before = sign_in(visitor, alice).open(PAGE).text
    with transaction():
        written = db.session.query(Application).filter_by(participation_id=maria.id).one()
        written.help_wanted, written.form_help = True, "MARKER: a phone call"
        written.wanted_format = "braille"

    for page in (PAGE, f"{PAGE}/release", f"{PAGE}/{maria.id}"):
        with queries_made() as made:
            visitor.open(page)
        assert not re.search(r"\b(need|arrangement|budget|form_help)", " ".join(made))
        visitor.sees_not("MARKER", "raille")
    assert visitor.open(PAGE).text == before
