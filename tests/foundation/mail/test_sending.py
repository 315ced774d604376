"""From the outbox to a real mail server: once each, later when it must be, never for ever."""

from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from uuid import uuid4

import pytest
from flask import Flask
from sqlalchemy import delete
from sqlalchemy import select

from foundation.audit import Actor
from foundation.clock import now
from foundation.clock import travelling_to
from foundation.errors import Conflict
from foundation.errors import Refused
from foundation.jobs import work_off
from foundation.jobs.engine import job_rows
from foundation.jobs.registry import TASKS
from foundation.mail import Recipient
from foundation.mail import post
from foundation.mail import sending
from foundation.mail.actions import forget_words
from foundation.mail.actions import mark_passed_on
from foundation.mail.actions import retry
from foundation.mail.models import LetterState
from foundation.mail.models import OutgoingLetter
from foundation.mail.queries import letters_of_event
from foundation.mail.queries import letters_of_participation
from foundation.mail.queries import oldest_unsent
from foundation.mail.queries import preview_of
from foundation.mail.queries import trouble_of
from foundation.mail.queries import words_of
from foundation.mail.transport import deliver
from foundation.store import db
from foundation.store import transaction
from tests.foundation.mail.conftest import Sink
from tests.foundation.mail.conftest import a_letter
from tests.foundation.mail.conftest import part
from tests.support.letters import posted
from tests.support.letters import posted_all

LINK = "http://localhost/my/secretsecretsecretsecretsecret"
ORGANISER = Actor("owner", uuid4())


def a_posted_letter() -> OutgoingLetter:
    return posted(a_letter())


def fresh(letter: OutgoingLetter) -> OutgoingLetter:
    db.session.rollback()
    return db.session.get_one(OutgoingLetter, letter.id)


def test_a_letter_arrives_as_text_and_html(post_office: Flask, sink: Sink) -> None:
    letter = posted(a_letter(sender_name="Equal Steps", reply_to="team@equal.example"))

    work_off()

    (message,) = sink.messages
    assert message["Subject"] == "A place for you in Peer Supporters"
    assert message["To"] == "Мария Ангелова <maria@example.org>"
    assert message["From"] == "Equal Steps <no-reply@stepfree.example>"
    assert message["Reply-To"] == "Equal Steps <team@equal.example>"
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["Message-ID"] == f"<{letter.id}@localhost>"
    assert part(message, "plain").startswith("Dear Мария,\n\nSee you in Sofia.\n")
    assert LINK in part(message, "plain")
    assert f'<a class="button" href="{LINK}">Open your page</a>' in part(message, "html")
    assert f'<span class="address">{LINK}</span>' in part(message, "html")


def test_one_recipient_per_letter(post_office: Flask, sink: Sink) -> None:
    for number in range(3):
        to = Recipient("A", email=f"a{number}@example.org")
        posted(a_letter(dedup=f"offer:{number}", to=to))

    work_off()

    assert sorted(sink.recipients) == [[f"a{number}@example.org"] for number in range(3)]
    assert all(len(each["To"].addresses) == 1 for each in sink.messages)


def test_the_link_is_erased_once_the_letter_is_sent(post_office: Flask, sink: Sink) -> None:
    letter = a_posted_letter()
    assert letter.sealed_link is not None
    assert b"secretsecret" not in letter.sealed_link
    assert "secretsecret" not in letter.text

    work_off()

    assert fresh(letter).state == LetterState.SENT
    assert fresh(letter).sealed_link is None
    assert "(personal link)" in words_of(letter)


def test_a_code_is_sent_and_never_stored_readable(post_office: Flask, sink: Sink) -> None:
    letter = posted(a_letter(template="code.txt", secrets={"code": "314159"}))
    assert "314159" not in letter.text

    assert "314159" not in words_of(letter)
    assert "secretsecret" not in words_of(letter)
    work_off()

    assert "Your code is 314159." in part(sink.messages[0], "plain")
    assert fresh(letter).sealed_link is None


def test_roll_back_sends_nothing(post_office: Flask, sink: Sink) -> None:
    def fail() -> None:
        with transaction():
            post(a_letter())
            raise ArithmeticError

    with pytest.raises(ArithmeticError):
        fail()
    work_off()

    assert sink.letters == []


def test_a_second_press_sends_nothing(post_office: Flask, sink: Sink) -> None:
    first = a_posted_letter()
    work_off()

    second = posted(a_letter(context={"title": "other", "name": "x", "note": "y"}))
    work_off()

    assert second.id == first.id
    assert len(sink.letters) == 1


def test_a_busy_server_is_asked_again_with_growing_pauses(post_office: Flask, sink: Sink) -> None:
    sink.answers = ["451 try later", "421 busy"]
    letter = a_posted_letter()
    work_off()
    assert fresh(letter).state == LetterState.QUEUED
    assert fresh(letter).last_error == "451"
    assert trouble_of(letter).endswith("We will try again.")
    assert oldest_unsent() == letter.created_at

    assert work_off() == 0
    with travelling_to(now() + timedelta(minutes=2)):
        work_off()
    with travelling_to(now() + timedelta(minutes=4)):
        assert work_off() == 0
    with travelling_to(now() + timedelta(minutes=8)):
        work_off()

    assert fresh(letter).state == LetterState.SENT
    assert fresh(letter).attempts == 3
    assert oldest_unsent() is None
    assert trouble_of(letter) == ""


def test_nothing_is_tried_for_ever(post_office: Flask, sink: Sink) -> None:
    sink.answers = ["451 try later"] * 20
    letter = a_posted_letter()

    for day in range(12):
        with travelling_to(now() + timedelta(days=2 * day)):
            work_off()

    assert fresh(letter).state == LetterState.FAILED
    assert letter.attempts == len(sending.BACK_OFF) + 1
    assert trouble_of(letter) == "The mail server could not be reached for two days."


def test_a_refused_address_is_told_to_the_organiser(post_office: Flask, sink: Sink) -> None:
    sink.answers = ["550 no such person"]
    event = uuid4()
    letter = posted(a_letter(event_id=event))
    work_off()

    assert fresh(letter).state == LetterState.FAILED
    assert trouble_of(letter) == "The mail server said that this address does not take letters."
    assert letters_of_event(event, LetterState.FAILED) == [letter]
    retry(letter, ORGANISER)
    work_off()

    assert fresh(letter).state == LetterState.SENT
    with pytest.raises(Refused):
        retry(letter, ORGANISER)


@pytest.mark.parametrize("address", ["nobody", "a b@example.org", "a@-..-", "@", "x@" + "y" * 300])
def test_a_poison_letter_does_not_block_the_others(
    post_office: Flask, sink: Sink, address: str
) -> None:
    poison = posted(a_letter(dedup="poison", to=Recipient("P", email=address)))
    good = posted(a_letter(dedup="good"))

    work_off()

    assert fresh(poison).state == LetterState.FAILED
    assert "email address" in trouble_of(poison)
    assert fresh(good).state == LetterState.SENT


def posted_together(count: int) -> list[OutgoingLetter]:
    with transaction():
        return posted_all([a_letter(dedup=f"together:{number}") for number in range(count)])


def waiting_jobs() -> list[str]:
    db.session.rollback()
    return sorted(db.session.scalars(select(job_rows().c.queue_name)))


def test_letters_to_many_leave_together_and_let_others_pass(post_office: Flask, sink: Sink) -> None:
    sink.answers = ["550 no such person", "451 try later"]
    first = posted_together(12)
    a_posted_letter()
    assert waiting_jobs() == ["jobs", "patient", "patient"]
    assert [each.id for each in posted_together(12)] == [each.id for each in first]

    work_off()

    assert Counter(fresh(each).state for each in first) == {
        LetterState.SENT: 10,
        LetterState.FAILED: 1,
        LetterState.QUEUED: 1,
    }


def test_what_a_slow_server_has_not_taken_follows(
    post_office: Flask, sink: Sink, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sending, "_SECONDS_TOGETHER", 0)
    letters = posted_together(10)

    assert work_off() > 1

    assert {fresh(each).state for each in letters} == {LetterState.SENT}
    assert len(sink.letters) == 10


def test_a_letter_is_not_sent_twice_at_once(post_office: Flask, sink: Sink) -> None:
    letter = a_posted_letter()
    with transaction():
        letter.state = LetterState.SENDING
        letter.lease_owner = uuid4()
        letter.lease_until = now() + timedelta(seconds=60)

    sending.send(letter.id)
    sending.send(uuid4())

    assert sink.letters == []


def test_a_dead_senders_letter_goes_out_with_the_same_id(post_office: Flask, sink: Sink) -> None:
    letter = a_posted_letter()
    with transaction():
        claimed = sending._claimed(letter.id, uuid4())
    assert claimed is not None
    deliver(sending._message(claimed))  # and the sender dies before it notes that

    work_off()
    assert fresh(letter).state == LetterState.SENDING
    with travelling_to(now() + timedelta(minutes=2)):
        TASKS["mail.rescue"]()
        work_off()

    assert fresh(letter).state == LetterState.SENT
    assert [each["Message-ID"] for each in sink.messages] == [letter.message_id] * 2


def test_a_letter_that_ends_every_sender_is_given_up(post_office: Flask, sink: Sink) -> None:
    letter = a_posted_letter()
    for hour in range(12):
        with travelling_to(now() + timedelta(hours=hour)), transaction():
            sending._claimed(letter.id, uuid4())

    assert fresh(letter).state == LetterState.FAILED
    assert "could not be put together" in trouble_of(fresh(letter))


def test_a_letter_whose_link_is_gone_is_given_up(post_office: Flask, sink: Sink) -> None:
    letter = a_posted_letter()
    with transaction():
        fresh(letter).sealed_link = None

    work_off()

    assert fresh(letter).state == LetterState.FAILED
    assert sink.letters == []


def test_a_letter_whose_job_was_lost_is_found(post_office: Flask, sink: Sink) -> None:
    lost = a_posted_letter()
    jobs = job_rows()
    with transaction():
        db.session.execute(delete(jobs).where(jobs.c.status == "ENQUEUED"))

    with travelling_to(now() + timedelta(minutes=3)):
        TASKS["mail.rescue"]()
        TASKS["mail.rescue"]()
        assert work_off() == 1

    assert fresh(lost).state == LetterState.SENT


@pytest.mark.parametrize("end", ["_note_sent", "_put_off", "_give_up"])
def test_a_sender_that_lost_its_claim_changes_nothing(
    post_office: Flask, sink: Sink, end: str
) -> None:
    letter = a_posted_letter()
    finish: Callable[..., None] = getattr(sending, end)

    finish(*([letter.id, uuid4()] + (["451"] if end != "_note_sent" else [])))

    assert fresh(letter).state == LetterState.QUEUED


def test_another_channel_becomes_a_task_with_the_words_ready(
    post_office: Flask, sink: Sink
) -> None:
    event, participation = uuid4(), uuid4()
    letter = posted(
        a_letter(
            to=Recipient("Иван", "telephone", detail="+359 2 000 000"),
            event_id=event,
            participation_id=participation,
        )
    )
    work_off()

    assert letters_of_event(event, LetterState.TO_PASS_ON) == [letter]
    assert letters_of_event(uuid4()) == []
    assert letters_of_participation(participation) == [letter]
    assert letter.address == "+359 2 000 000"
    assert LINK in words_of(letter)
    assert LINK not in preview_of(letter)
    assert sink.letters == []

    mark_passed_on(letter, ORGANISER, "by telephone,\nat noon")

    assert fresh(letter).state == LetterState.PASSED_ON
    assert letter.passed_on_by == ORGANISER.person_id
    assert letter.passed_on_how == "by telephone, at noon"
    assert letter.sealed_link is None
    with pytest.raises(Conflict):
        mark_passed_on(letter, ORGANISER, "again")


def test_no_address_becomes_a_task_too(post_office: Flask) -> None:
    assert posted(a_letter(to=Recipient("A"))).state == LetterState.TO_PASS_ON


def test_words_die_after_their_time(post_office: Flask, sink: Sink) -> None:
    sent = a_posted_letter()
    work_off()
    waiting = posted(a_letter(dedup="waiting"))

    forget_words(now() + timedelta(seconds=1))

    assert (fresh(sent).text, sent.address, sent.recipient_name) == ("", "", "")
    assert "Dear" in fresh(waiting).text


def test_the_daily_task_keeps_ninety_days(post_office: Flask, sink: Sink) -> None:
    sent = a_posted_letter()
    work_off()

    with travelling_to(now() + timedelta(days=89)):
        TASKS["mail.forget"]()
    assert fresh(sent).text
    with travelling_to(now() + timedelta(days=91)):
        TASKS["mail.forget"]()

    assert not fresh(sent).text
