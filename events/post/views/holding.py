"""Organisers' pages about letters that wait: hold, change, release, cancel, put back."""

from collections.abc import Callable
from uuid import UUID

from flask import Blueprint
from flask import redirect
from flask import render_template
from flask import url_for
from werkzeug import Response

from events.call.models import Event
from events.call.queries import managed_event_or_404
from events.post import actions
from events.post.forms import HeldKindsForm
from events.post.forms import TickedForm
from events.post.forms import WordsForm
from events.post.queries import held_kinds
from events.post.queries import letter_that_may_wait_or_404
from foundation.audit import Actor
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.i18n import ngettext
from foundation.mail.holding import cancel
from foundation.mail.holding import keep_back
from foundation.mail.holding import put_back
from foundation.mail.holding import release
from foundation.mail.holding import rewrite
from foundation.mail.models import OutgoingLetter
from foundation.mail.queries import open_words
from foundation.people import acting
from foundation.people import sign_in_needed
from foundation.web import notify
from foundation.web import saved

holding = Blueprint("holding", __name__, url_prefix="/organise/<string:slug>/letters")


@holding.route("/waiting", methods=["GET", "POST"])
def choose(slug: str) -> str | Response:
    """Which kinds of letters wait until somebody releases them."""
    event = managed_event_or_404(slug)
    form = HeldKindsForm(held=sorted(held_kinds(event)))
    done = saved(
        form,
        lambda: actions.choose_held(event, form.held.data, sign_in_needed()),
        _("Saved. This holds for letters from now on."),
        url_for("post.overview", slug=slug),
    )
    return done or render_template("events/post/waiting.html", event=event, form=form)


@holding.post("/release")
def release_ticked(slug: str) -> Response:
    """Send the letters that were ticked; those that no longer wait stay as they are."""
    event = managed_event_or_404(slug)
    form = TickedForm()
    keys = [UUID(each) for each in form.letters.data or [] if _is_key(each)]
    if keys:
        notify(_released(release(event.id, keys, _me())))
    else:
        notify(_("Tick at least one letter"))
    return redirect(url_for("post.overview", slug=slug, show="held"), 303)


@holding.post("/<uuid:letter_id>/release")
def release_one(slug: str, letter_id: UUID) -> Response:
    """Send one letter that waits."""
    event, letter = _found_or_404(slug, letter_id)
    notify(_released(release(event.id, [letter.id], _me())))
    return _back(slug, letter)


@holding.post("/<uuid:letter_id>/hold")
def keep(slug: str, letter_id: UUID) -> Response:
    """Let a letter wait that has not left."""
    return _moved(slug, letter_id, keep_back, _("The letter waits until somebody releases it."))


@holding.post("/<uuid:letter_id>/cancel")
def take_out(slug: str, letter_id: UUID) -> Response:
    """Cancel a letter that has not left."""
    return _moved(slug, letter_id, cancel, _("The letter is cancelled. You can put it back."))


@holding.post("/<uuid:letter_id>/put-back")
def back(slug: str, letter_id: UUID) -> Response:
    """Undo cancelling: the letter waits for release."""
    message = _("The letter is back. It waits until somebody releases it.")
    return _moved(slug, letter_id, put_back, message)


@holding.route("/<uuid:letter_id>/change", methods=["GET", "POST"])
def change(slug: str, letter_id: UUID) -> str | Response:
    """The words of this one letter."""
    event, letter = _found_or_404(slug, letter_id)
    form = WordsForm(subject=letter.subject, text=open_words(letter), number=str(letter.edits))
    done = saved(
        form,
        lambda: rewrite(letter, form.typed, form.seen, _me()),
        _("Saved. Only this one letter has these words."),
        url_for("post.show", slug=slug, letter_id=letter.id),
    )
    return done or render_template("events/post/change.html", event=event, letter=letter, form=form)


def _moved(
    slug: str, letter_id: UUID, verb: Callable[[OutgoingLetter, Actor], None], message: str
) -> Response:
    _event, letter = _found_or_404(slug, letter_id)
    by = _me()
    try:
        verb(letter, by)
    except Refused as refused:
        # A second press, or a letter that left meanwhile: the page tells where it is.
        message = refused.message
    notify(message)
    return _back(slug, letter)


def _found_or_404(slug: str, letter_id: UUID) -> tuple[Event, OutgoingLetter]:
    event = managed_event_or_404(slug)
    return event, letter_that_may_wait_or_404(event, letter_id)


def _released(number: int) -> str:
    if not number:
        return _("No letter was released: none of them waits any more.")
    return ngettext("%(num)d letter is on its way.", "%(num)d letters are on their way.", number)


def _is_key(text: str) -> bool:
    try:
        UUID(text)
    except ValueError:
        return False
    return True


def _me() -> Actor:
    return acting(sign_in_needed(), "organiser")


def _back(slug: str, letter: OutgoingLetter) -> Response:
    return redirect(url_for("post.show", slug=slug, letter_id=letter.id), 303)
