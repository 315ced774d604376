"""Organisers' page about letters: what went out, what failed, what waits to be passed on."""

from uuid import UUID

from flask import Blueprint
from flask import redirect
from flask import render_template
from flask import request
from flask import url_for
from werkzeug import Response

from events.call.models import Event
from events.call.queries import managed_event_or_404
from events.post import actions
from events.post.forms import PassedOnForm
from events.post.kinds import kind_of
from events.post.kinds import kinds
from events.post.queries import letter_or_404
from events.post.rules import may_wait
from foundation.audit import Actor
from foundation.forms import Form
from foundation.i18n import gettext as _
from foundation.mail.actions import mark_passed_on
from foundation.mail.actions import retry
from foundation.mail.drawing import way_out
from foundation.mail.models import LetterState
from foundation.mail.models import OutgoingLetter
from foundation.mail.queries import counts_of_letters
from foundation.mail.queries import page_of_letters
from foundation.mail.queries import preview_of
from foundation.mail.queries import trouble_of
from foundation.people import acting
from foundation.people import sign_in_needed
from foundation.people.queries import names_of
from foundation.web import notify

outbox = Blueprint("post", __name__, url_prefix="/organise/<string:slug>/letters")

_WAITING = (LetterState.TO_PASS_ON, LetterState.FAILED)
_FIRST = 10
"""So many of those that wait for somebody stand above the list; all of them have a list."""
SHOWN = {
    "all": tuple(LetterState),
    "yours": _WAITING,
    "held": (LetterState.HELD,),
    "going": (LetterState.QUEUED, LetterState.SENDING),
    "over": (LetterState.SENT, LetterState.PASSED_ON),
    "cancelled": (LetterState.CANCELLED,),
}
"""{name of a list in the address: states of its letters}."""


@outbox.get("")
def overview(slug: str) -> str:
    """What waits for somebody first, then everything, newest first."""
    event = managed_event_or_404(slug)
    shown = _asked_for()
    page = request.args.get("page", 1, type=int)
    return render_template(
        "events/post/outbox.html",
        event=event,
        shown=shown,
        counts=_counts(event),
        letters=page_of_letters(event.id, SHOWN[shown], page),
        waiting=page_of_letters(event.id, _WAITING, 1).rows[:_FIRST] if shown == "all" else (),
        kinds=_reasons(),
        trouble_of=trouble_of,
    )


@outbox.get("/<uuid:letter_id>")
def show(slug: str, letter_id: UUID) -> str:
    """One letter without its personal link."""
    event = managed_event_or_404(slug)
    letter = letter_or_404(event, letter_id)
    return _page(event, letter, PassedOnForm(), preview_of(letter))


@outbox.post("/<uuid:letter_id>/words")
def words(slug: str, letter_id: UUID) -> Response | str:
    """The words with the personal link, ready to be passed on; that they were opened is noted."""
    event = managed_event_or_404(slug)
    letter = letter_or_404(event, letter_id)
    if letter.state not in _WAITING:
        return _back(slug, _("This letter was already sent or passed on."))
    return _page(event, letter, PassedOnForm(), actions.read_words(letter, _me()), opened=True)


@outbox.post("/<uuid:letter_id>/passed-on")
def passed_on(slug: str, letter_id: UUID) -> Response | str:
    """Note that somebody gave the letter to the person."""
    event = managed_event_or_404(slug)
    letter = letter_or_404(event, letter_id)
    form = PassedOnForm()
    by = _me()
    if form.submitted() and form.does(lambda: mark_passed_on(letter, by, form.how.data)):
        return _back(slug, _("Noted: the letter was passed on."))
    return _page(event, letter, form, preview_of(letter))


@outbox.post("/<uuid:letter_id>/retry")
def again(slug: str, letter_id: UUID) -> Response:
    """Try to send a letter that failed once more."""
    event = managed_event_or_404(slug)
    retry(letter_or_404(event, letter_id), _me())
    return _back(slug, _("We try to send the letter once more."))


def _asked_for() -> str:
    name = request.args.get("show", "")
    return name if name in SHOWN else "all"


def _counts(event: Event) -> dict[str, int]:
    counts = counts_of_letters(event.id)
    return {name: sum(counts.get(each, 0) for each in SHOWN[name]) for name in SHOWN}


def _reasons() -> dict[str, object]:
    return {kind.template: kind.when for kind in kinds().values()}


def _page(
    event: Event, letter: OutgoingLetter, form: Form, text: str, *, opened: bool = False
) -> str:
    return render_template(
        "events/post/letter.html",
        event=event,
        letter=letter,
        form=form,
        text=text,
        opened=opened,
        trouble=trouble_of(letter),
        **_where_it_is(letter),
        names=names_of([letter.passed_on_by] if letter.passed_on_by else []),
    )


def _where_it_is(letter: OutgoingLetter) -> dict[str, object]:
    return {
        "waits": letter.state in _WAITING,
        "may_wait": may_wait(letter),
        "kind": kind_of(letter.template),
        "by_email": way_out(letter.channel, letter.address) is LetterState.QUEUED,
    }


def _me() -> Actor:
    return acting(sign_in_needed(), "organiser")


def _back(slug: str, message: str) -> Response:
    notify(message)
    return redirect(url_for("post.overview", slug=slug), 303)
