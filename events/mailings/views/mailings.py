"""Organisers' pages about letters to groups: which there are, one of them, planning it."""

from collections.abc import Callable
from uuid import UUID

from flask import Blueprint
from flask import redirect
from flask import render_template
from flask import request
from flask import url_for
from werkzeug import Response

from events.call.models import Event
from events.call.queries import managed_event_or_404
from events.mailings import actions
from events.mailings.forms import BeginForm
from events.mailings.letters import kind_of
from events.mailings.letters import name_of
from events.mailings.letters import preview_for
from events.mailings.models import Anchor
from events.mailings.models import Mailing
from events.mailings.models import Stage
from events.mailings.queries import files_of
from events.mailings.queries import group_of
from events.mailings.queries import languages_of_group
from events.mailings.queries import letters_sent
from events.mailings.queries import mailing_or_404
from events.mailings.queries import mailings_of
from events.mailings.queries import planned_by_itself
from events.mailings.queries import size_of
from events.mailings.queries import ways_of_group
from events.mailings.rules import due_at
from events.mailings.rules import is_too_late
from events.post.queries import languages_of_letters
from events.team.models import Channel
from events.team.models import State
from events.team.queries import participation_of_event_or_404
from foundation.audit import Actor
from foundation.forms import EditForm
from foundation.i18n import gettext as _
from foundation.people import acting
from foundation.people import sign_in_needed
from foundation.store import one_page
from foundation.web import notify
from foundation.web import saved

mailings = Blueprint("mailings", __name__, url_prefix="/organise/<string:slug>/letters/groups")

Verb = Callable[[Mailing, int, Actor], None]


@mailings.get("")
def overview(slug: str) -> str:
    """Letters to groups, and what goes by itself."""
    event = managed_event_or_404(slug)
    found = mailings_of(event)
    return render_template(
        "events/mailings/overview.html",
        event=event,
        mailings=found,
        by_itself=planned_by_itself(event),
        sent=letters_sent(found),
        size_of=size_of,
        due_at=due_at,
        is_too_late=is_too_late,
        name_of=name_of,
    )


@mailings.post("/new")
def begin(slug: str) -> Response:
    """Begin a letter or a reminder; a list of people may hand over whom somebody ticked."""
    event = managed_event_or_404(slug)
    form = BeginForm()
    ticked = [UUID(each) for each in form.people.data or [] if _is_key(each)]
    mailing = actions.begin(event, _fresh(form.kind.data), ticked, _me())
    return _to(mailing)


@mailings.get("/<uuid:mailing_id>")
def show(slug: str, mailing_id: UUID) -> str:
    """One letter: to whom, in which words, when; and what can be done."""
    event = managed_event_or_404(slug)
    mailing = mailing_or_404(event, mailing_id)
    return _page(event, mailing, EditForm(mailing))


@mailings.get("/<uuid:mailing_id>/people/<uuid:participation_id>")
def preview(slug: str, mailing_id: UUID, participation_id: UUID) -> str:
    """The letter as one person gets it."""
    event = managed_event_or_404(slug)
    mailing = mailing_or_404(event, mailing_id)
    person = participation_of_event_or_404(event, participation_id)
    words = preview_for(mailing, person) if mailing.texts else None
    return render_template(
        "events/mailings/preview.html", event=event, mailing=mailing, person=person, words=words
    )


@mailings.post("/<uuid:mailing_id>/plan")
def plan(slug: str, mailing_id: UUID) -> Response | str:
    """Let it go when its time comes."""
    return _does(slug, mailing_id, actions.plan, _("The letter is planned."))


@mailings.post("/<uuid:mailing_id>/off")
def take_back(slug: str, mailing_id: UUID) -> Response | str:
    """Switch it off; it is a draft again."""
    return _does(slug, mailing_id, actions.take_back, _("The letter is switched off."))


@mailings.route("/<uuid:mailing_id>/throw-away", methods=["GET", "POST"])
def throw_away(slug: str, mailing_id: UUID) -> Response | str:
    """Ask first, then delete a draft."""
    event = managed_event_or_404(slug)
    mailing = mailing_or_404(event, mailing_id)
    form, by = EditForm(mailing), _me()
    done = saved(
        form,
        lambda: actions.throw_away(mailing, form.seen, by),
        _("The draft is gone."),
        url_for("mailings.overview", slug=slug),
    )
    return done or render_template(
        "events/mailings/throw_away.html", event=event, mailing=mailing, form=form
    )


def _does(slug: str, mailing_id: UUID, verb: Verb, message: str) -> Response | str:
    event = managed_event_or_404(slug)
    mailing = mailing_or_404(event, mailing_id)
    form, by = EditForm(mailing), _me()
    if form.submitted() and form.does(lambda: verb(mailing, form.seen, by)):
        notify(message)
        return _to(mailing)
    return _page(event, mailing, form)


def _page(event: Event, mailing: Mailing, form: EditForm) -> str:
    return render_template(
        "events/mailings/show.html",
        event=event,
        mailing=mailing,
        form=form,
        name=name_of(mailing),
        kind=kind_of(mailing),
        files=files_of(mailing),
        people=one_page(group_of(mailing), request.args.get("page", 1, type=int)),
        **_told_of(event, mailing),
    )


def _told_of(event: Event, mailing: Mailing) -> dict[str, object]:
    return {
        "in_languages": languages_of_group(mailing),
        "ways": {Channel(way).label: count for way, count in ways_of_group(mailing).items()},
        "languages": languages_of_letters(event),
        "due": due_at(mailing),
        "too_late": is_too_late(mailing),
        "sent": letters_sent([mailing]),
    }


def _fresh(kind: str | None) -> Mailing:
    fresh = Mailing(stage=Stage.DRAFT, states=[], parts=[], countries=[], languages=[], texts={})
    if kind == "reminder":
        fresh.states, fresh.anchor, fresh.days = [State.CONFIRMED.value], Anchor.STARTS, -7
    return fresh


def _is_key(text: str) -> bool:
    try:
        UUID(text)
    except ValueError:
        return False
    return True


def _me() -> Actor:
    return acting(sign_in_needed(), "organiser")


def _to(mailing: Mailing) -> Response:
    slug = mailing.event.slug
    return redirect(url_for("mailings.show", slug=slug, mailing_id=mailing.id), 303)
