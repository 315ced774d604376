"""Pages of those who organise: who told what they need, category by category; talks; notes."""

from typing import Any
from uuid import UUID

from flask import Blueprint
from flask import abort
from flask import redirect
from flask import render_template
from flask import url_for
from werkzeug import Response

from events.call.models import Event
from events.team.categories import Category
from events.team.models import Participation
from events.team.queries import acting_on_needs
from events.team.queries import event_for_needs_or_404
from events.team.rules import categories_open_to
from events.team.rules import may_open
from foundation.audit import Actor
from foundation.factors import fresh_factor_needed
from foundation.files import as_made
from foundation.i18n import gettext as _
from foundation.people import sign_in_needed
from foundation.web import notify
from registration.needs import actions
from registration.needs import queries
from registration.needs.forms import ButtonForm
from registration.needs.forms import NoteForm
from registration.needs.groups import CATEGORY_OF
from registration.needs.models import Way
from registration.needs.rules import may_open_note

told = Blueprint("told", __name__, url_prefix="/organise/<string:slug>/needs")
_HERE = "registration/needs/organise"
_PERSON = "/<uuid:participation_id>"


@told.get("")
def overview(slug: str) -> str:
    """Everybody with a place: what is answered, and nothing of what it says."""
    event = event_for_needs_or_404(slug)
    opened = categories_open_to(sign_in_needed(), event)
    return render_template(
        f"{_HERE}/overview.html",
        event=event,
        people=queries.people_with_places(event),
        opened=sorted(opened),
        told=queries.categories_told_in(event),
        talks=queries.who_wants_to_talk(event) if _hears_talks(event) else set(),
    )


@told.get(_PERSON)
def person(slug: str, participation_id: UUID) -> str:
    """One person: which category can be opened."""
    participation = _with_place(slug, participation_id)
    hears = _hears_talks(participation.event)
    return _page(
        "person",
        participation,
        told=queries.consents_of(participation).keys(),
        talk=queries.talk_request_of(participation) if hears else None,
        has_note=queries.NOTE in queries.rows_of(participation),
        may_open_note=may_open_note(sign_in_needed(), participation),
    )


@told.get(f"{_PERSON}/<string:name>")
def group(slug: str, participation_id: UUID, name: str) -> str:
    """What the person told in one category, and what is arranged. Opening it is noted."""
    participation, category = _with_place(slug, participation_id), queries.category_or_404(name)
    if not may_open(sign_in_needed(), participation, category):
        abort(404)
    actions.look(participation, category, _by(participation))
    said = _said_in(participation, category)
    return _page("group", participation, category=category, **said)


@told.get(f"{_PERSON}/papers/<uuid:paper_id>")
def paper(slug: str, participation_id: UUID, paper_id: UUID) -> Response:
    """A paper of the person's dog, as a file, with a fresh second factor. Opening it is noted."""
    participation, category = _with_place(slug, participation_id), CATEGORY_OF["dog_papers"]
    if not may_open(fresh_factor_needed(), participation, category):
        abort(404)
    file = queries.file_of(queries.paper_or_404(participation, paper_id))
    actions.look(participation, category, _by(participation))
    return as_made([file.content], file.name, file.media_type)


@told.route(f"{_PERSON}/talk", methods=["GET", "POST"])
def talk(slug: str, participation_id: UUID) -> Response | str:
    """How the person likes to talk, and the note that it was done. Opening it is noted."""
    participation = _with_place(slug, participation_id)
    if not _hears_talks(participation.event):
        abort(404)
    request = queries.talk_request_or_404(participation)
    form = ButtonForm()
    if form.submitted():
        actions.talked(participation, _by(participation))
        notify(_("Noted: you talked with %(name)s.", name=participation.name))
        return redirect(_address("told.person", participation), 303)
    actions.look(participation, queries.TALK, _by(participation))
    wish = queries.wish_of(request)
    way = Way(wish["way"]).label
    return _page("talk", participation, form=form, way=way, more=wish["more"])


@told.route(f"{_PERSON}/note", methods=["GET", "POST"])
def note(slug: str, participation_id: UUID) -> str:
    """Open the emergency note, with a reason and a fresh second factor. The person is told."""
    participation = _with_place(slug, participation_id)
    if not may_open_note(fresh_factor_needed(), participation):
        abort(404)
    form, words = NoteForm(), []
    if form.submitted():
        form.does(
            lambda: words.append(
                actions.open_note(participation, form.reason.data, _by(participation))
            )
        )
    return _page("note", participation, form=form, words=words)


def _said_in(participation: Participation, category: Category) -> dict[str, Any]:
    own = queries.own_questions_of(participation.event, removed=None)
    told, has_papers = queries.told_of(participation), category is CATEGORY_OF["dog_papers"]
    return {
        "shown": queries.told_in(category, told, own),
        "taken_back": queries.taken_back_in(category, told),
        "consent": queries.consents_of(participation).get(category),
        "papers": queries.papers_of(participation) if has_papers else [],
    }


def _hears_talks(event: Event) -> bool:
    # What somebody adds to their wish may be about anything, so it opens as that does.
    return Category.OTHER in categories_open_to(sign_in_needed(), event)


def _with_place(slug: str, participation_id: UUID) -> Participation:
    event = event_for_needs_or_404(slug)
    return queries.person_with_place_or_404(sign_in_needed(), event, participation_id)


def _by(participation: Participation) -> Actor:
    return acting_on_needs(participation.event)


def _address(endpoint: str, participation: Participation, **values: Any) -> str:  # noqa: ANN401 - parts of an address
    slug = participation.event.slug
    return url_for(endpoint, slug=slug, participation_id=participation.id, **values)


def _page(name: str, participation: Participation, **more: object) -> str:
    return render_template(
        f"{_HERE}/{name}.html",
        event=participation.event,
        participation=participation,
        opened=sorted(categories_open_to(sign_in_needed(), participation.event)),
        **more,
    )
