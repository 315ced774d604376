"""A person's own pages: what should be arranged, a few questions at a time, who looked."""

from typing import Any

from flask import Blueprint
from flask import abort
from flask import redirect
from flask import render_template
from flask import url_for
from werkzeug import Response

from events.team.categories import Category
from events.team.models import Participation
from events.team.queries import oneself
from events.team.queries import own_participation_or_404
from events.venue.queries import venue_of
from foundation.errors import Refused
from foundation.i18n import format_date
from foundation.i18n import gettext as _
from foundation.web import notify
from registration.needs import actions
from registration.needs import queries
from registration.needs.forms import ButtonForm
from registration.needs.forms import NeedsForm
from registration.needs.forms import Reading
from registration.needs.forms import SubjectsForm
from registration.needs.forms import own_form
from registration.needs.forms import page_form
from registration.needs.groups.pages import Page
from registration.needs.queries import NOTE
from registration.needs.queries import OWN
from registration.needs.queries import Told
from registration.needs.rules import is_journey_due
from registration.needs.rules import journey_asked_on
from registration.needs.rules import kept_until
from registration.needs.rules import may_answer

needs = Blueprint("needs", __name__, url_prefix="/my/<string:token>/needs")
_HERE = "registration/needs"


@needs.get("")
def start(token: str) -> str:
    """What the person told, what is arranged, who looked."""
    participation = own_participation_or_404(token)
    return page(
        "start",
        participation,
        token,
        consents=queries.consents_of(participation),
        has_note=NOTE in queries.rows_of(participation),
        openings=queries.reasons_of(participation),
        arranged=queries.from_above().arranged(participation),
        looks=queries.looks_at(participation),
        talk=queries.talk_request_of(participation),
        profile=queries.profile_of(participation),
        **_told(participation),
    )


@needs.route("/arrange", methods=["GET", "POST"])
def arrange(token: str) -> Response | str:
    """The opening question, what we should arrange."""
    participation = own_participation_or_404(token)
    if not may_answer(participation):
        return redirect(url_for("needs.start", token=token), 303)
    told = queries.told_of(participation)
    choices = queries.subjects_of_opening(participation, in_easy_words=told.in_easy_words)
    form = SubjectsForm(choices, arrange=told.subjects)
    if form.submitted() and form.does(
        lambda: actions.choose_subjects(participation, form.subjects(), oneself(participation))
    ):
        return redirect(_go_on(participation, token), 303)
    return page("arrange", participation, token, form=form, told=told)


@needs.route("/about/<string:name>/<int:part>", methods=["GET", "POST"])
def about(token: str, name: str, part: int) -> Response | str:
    """A few questions about one subject."""
    participation = own_participation_or_404(token)
    if not may_answer(participation):
        return redirect(url_for("needs.start", token=token), 303)
    told = queries.told_of(participation)
    asked = _asked_or_404(participation, told, name, part)
    form = _form_of(participation, told, asked)
    if form.submitted() and _save(participation, form):
        return redirect(_go_on(participation, token), 303)
    return _about_page(participation, token, told, asked, form)


@needs.route("/withdraw/<string:name>", methods=["GET", "POST"])
def withdraw(token: str, name: str) -> Response | str:
    """Withdraw consent to one category: its answers and arrangements are erased."""
    participation, category = own_participation_or_404(token), queries.category_or_404(name)
    form = ButtonForm()
    if form.submitted():
        actions.withdraw(participation, category, oneself(participation))
        notify(_("It is erased. Nobody can read it any more."))
        return redirect(url_for("needs.start", token=token), 303)
    told = queries.told_of(participation)
    return page("withdraw", participation, token, category=category, form=form, told=told)


@needs.post("/easy")
def easy(token: str) -> Response:
    """Read these pages in easy words, or in usual words again."""
    participation = own_participation_or_404(token)
    is_easy = queries.told_of(participation).in_easy_words
    actions.read_in_easy_words(participation, not is_easy)
    return redirect(url_for("needs.start", token=token), 303)


def page(name: str, participation: Participation, token: str, **more: object) -> str:
    """A page of the person's own."""
    event = participation.event
    return render_template(
        f"{_HERE}/{name}.html",
        participation=participation,
        event=event,
        token=token,
        may_answer=may_answer(participation),
        kept_until=format_date(kept_until(event)),
        **more,
    )


def _told(participation: Participation) -> dict[str, Any]:
    """What the person told, in words, and on which pages they go on and change it."""
    told = queries.told_of(participation)
    own = queries.own_questions_of(participation.event, removed=None)
    asked = told.pages(queries.asking_of(participation))
    return {
        "told": told,
        "shown": {one: queries.told_in(one, told, own) for one in Category},
        "next_page": queries.next_of(participation, told),
        **_of_journey(participation, told),
        "can_change": {one.key for one in asked} | {(OWN, 1)},
        "held": queries.from_above().holds(participation),
    }


def _of_journey(participation: Participation, told: Told) -> dict[str, Any]:
    """The way to the questions about a booked journey, and to papers of a dog."""
    return {
        "journey": queries.journey_of(participation, told),
        "journey_asked_on": format_date(journey_asked_on(participation.event)),
        "is_journey_due": is_journey_due(participation.event),
        "papers": queries.rows_of_papers(participation),
        "asks_for_papers": queries.asks_for_papers(participation, told),
    }


def _asked_or_404(participation: Participation, told: Told, name: str, part: int) -> Page | None:
    """The page of that address; None for the organisers' own questions."""
    if name == OWN and queries.own_questions_of(participation.event):
        return None
    found = [one for one in told.pages(queries.asking_of(participation)) if one.key == (name, part)]
    return found[0] if found else abort(404)


def _row_of(asked: Page | None) -> str:
    """The name of the row in which the answers of a page are kept."""
    if asked is None:
        return OWN
    is_note = any(one.name == "emergency_instructions" for one in asked.questions)
    return NOTE if is_note else asked.group.name


def _form_of(participation: Participation, told: Told, asked: Page | None) -> NeedsForm:
    name = _row_of(asked)
    row = queries.rows_of(participation).get(name)
    answers = queries.content_of(row) if name == NOTE else told.groups.get(name, {})
    reading = Reading(
        answers=answers,
        agreed=queries.consents_of(participation).keys(),
        in_easy_words=told.in_easy_words,
        kept_until=format_date(kept_until(participation.event)),
    )
    if asked is None:
        return own_form(queries.own_questions_of(participation.event), row, reading)
    return page_form(asked, row, name, reading)


def _save(participation: Participation, form: NeedsForm) -> bool:
    sent = form.sent()
    try:
        actions.answer(participation, sent, oneself(participation))
    except Refused as refused:
        # Another window may have written the first answer, which this form has not met yet.
        form.row = queries.rows_of(participation).get(sent.group)
        form.refuse(refused)
        return False
    notify(_("Saved.") if sent.answers else _("Nothing was saved."))
    return True


def _go_on(participation: Participation, token: str) -> str:
    following = queries.next_of(participation, queries.told_of(participation))
    if following is None:
        return url_for("needs.start", token=token)
    return url_for("needs.about", token=token, name=following[0], part=following[1])


def _about_page(
    participation: Participation, token: str, told: Told, asked: Page | None, form: NeedsForm
) -> str:
    shows_first = asked is not None and asked.group.shown_first and asked.part == 1
    more: dict[str, Any] = {
        "told": told,
        "asked": asked,
        "form": form,
        "venue": venue_of(participation.event) if shows_first else None,
        "shows_first": shows_first,
        "takes_papers": asked is not None and "dog_papers" in {one.name for one in asked.questions},
        "consents": queries.consents_of(participation),
    }
    return page("about", participation, token, **more)
