"""Maria lets Gergana read what she ticks, and nothing else; she ends it with one press."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from sqlalchemy import select
from sqlalchemy import text

from events.post.letters import letter_about
from events.team.actions import send_new_link
from events.team.letters import recipient_at_organisers
from events.team.models import State
from foundation.audit import Actor
from foundation.errors import Conflict
from foundation.errors import Refused
from foundation.mail import post
from foundation.mail.models import OutgoingLetter
from foundation.store import all_of
from foundation.store import db
from foundation.store import transaction
from registration.companions import actions
from registration.companions.models import Share
from registration.companions.models import Supporter
from registration.companions.queries import details_of
from registration.places.actions import confirm
from registration.places.actions import offer
from tests.support.companions import a_supporter
from tests.support.letters import letters_to
from tests.support.sofia import AFTERWARDS
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training
from tests.support.sofia import link_of
from tests.support.visitor import Visitor

Visitors = Callable[[], Visitor]
ME, ALICE = Actor("participant"), Actor("organiser")
GERGANA = "gergana@example.org"


def test_maria_ticks_what_gergana_reads_and_ends_it(
    visitor: Visitor, another_visitor: Visitors
) -> None:
    _alice, event = alices_training()
    maria = a_participant(event)
    visitor.open(f"{link_of(maria)}/companions").follow("Add a supporter").press("Save")
    assert visitor.errors == ["Enter the name of your supporter"]
    visitor.fill("Name of your supporter", "Gergana").press("Save")
    assert visitor.errors == ["Tick what your supporter may read"]
    letters = "Of which letters does your supporter get copies?"
    visitor.tick("My application and my place", letters).press("Save")
    assert visitor.errors == ["Enter the email address to which copies go"]
    visitor.untick("My application and my place", letters)
    visitor.tick("My application and my place", "What may your supporter read on a page?")
    visitor.press("Save").sees("Gergana").follow("A link for your supporter").press("Make a link")
    path = visitor.page.text.partition("http://localhost")[2].split()[0]

    reader = another_visitor().open(path).sees("What Maria Dimitrova shares with you")
    reader.sees("Has a place").sees_not("arranged")
    assert reader.page.tree.xpath("//main//form") == []
    visitor.follow("Who comes with me").press("End this now").sees("It is ended")
    assert another_visitor().open(path).status == 404
    visitor.press("Let them read again")
    assert another_visitor().open(path).status == 404
    visitor.follow("Change").fill("Name of your supporter", "Gergana Ilieva").press("Save")
    visitor.sees("Gergana Ilieva")


def test_copies_go_only_of_ticked_letters_and_never_bring_the_persons_own_link(
    app: object,
) -> None:
    _alice, event = alices_training()
    maria = a_participant(event, state=State.APPLIED)
    row = a_supporter(maria, Share.PLACE, email=GERGANA)
    a_supporter(maria, Share.ARRANGEMENTS, email="nobody@example.org")
    offer(event, [maria], AFTERWARDS, ALICE)
    copy = letters_to(GERGANA)[0]
    assert "This is a copy of a letter to Maria Dimitrova" in copy.text
    assert copy.link.startswith("/supporting/")
    assert copy.link != letters_to("maria@example.org")[0].link

    send_new_link(maria, ME)
    assert len(letters_to(GERGANA)) == 1
    actions.end_supporter(row, ME)
    confirm(maria, ME)
    assert len(letters_to(GERGANA)) == 1
    assert letters_to("nobody@example.org") == []


def test_a_copy_in_a_language_that_nobody_wrote_says_so_too(app: object) -> None:
    _alice, event = alices_training()
    maria = a_participant(event, state=State.APPLIED, language="sv")
    a_supporter(maria, Share.PLACE, email=GERGANA)
    offer(event, [maria], AFTERWARDS, ALICE)
    told = letters_to(GERGANA)[0].text
    assert "This is a copy" in told
    assert "not written in" in told


def test_what_was_written_of_a_supporter_is_sealed(app: object) -> None:
    _alice, event = alices_training()
    row = a_supporter(a_participant(event), Share.PLACE, email=GERGANA)
    stored = db.session.execute(text("SELECT * FROM supporter")).one()
    assert "ergana" not in str(stored)
    assert details_of(row).email == GERGANA


def test_supporting_is_refused_where_it_makes_no_sense(app: object) -> None:
    _alice, event = alices_training()
    draft = a_participant(event, "Nadia", State.DRAFT)
    with pytest.raises(Refused):
        a_supporter(draft, Share.PLACE)
    maria = a_participant(event)
    row = a_supporter(maria, Share.PLACE)
    wish = actions.Wish("G", "", "en", [], ["place"])
    assert actions.add_supporter(maria, row.id, wish, ME) is row
    with pytest.raises(Conflict):
        actions.change_supporter(row, row.version + 1, wish, ME)
    for act in (actions.end_supporter, actions.take_supporter_again):
        act(row, ME)
        act(row, ME)
    actions.end_supporter(row, ME)
    with pytest.raises(Refused):
        actions.supporter_link(row, ME)


def test_a_letter_to_organisers_about_somebody_is_not_copied(app: object) -> None:
    _alice, event = alices_training()
    maria = a_participant(event, state=State.APPLIED)
    a_supporter(maria, Share.PLACE, email=GERGANA)
    letter = letter_about(maria, "registration/places/letters/confirmed.txt", "to us", "/my/x")
    with transaction():
        post(replace(letter, to=recipient_at_organisers(event)))
    assert letters_to(GERGANA) == []

    offer(event, [maria], AFTERWARDS, ALICE)
    copies = all_of(select(OutgoingLetter).where(OutgoingLetter.address == GERGANA))
    assert [copy.participation_id for copy in copies] == [None]
    assert len(all_of(select(Supporter))) == 1
