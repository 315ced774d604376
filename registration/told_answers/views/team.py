"""The team's pages: what waits to be typed, one told answer, a translation beside an answer."""

from uuid import UUID

from flask import render_template
from flask import url_for
from werkzeug.wrappers import Response

from events.call.models import Event
from events.call.queries import managed_event_or_404
from events.team.models import Participation
from events.team.queries import participation_of_event_or_404
from foundation.audit import Actor
from foundation.files import as_stream
from foundation.i18n import gettext as _
from foundation.people import acting
from foundation.people import sign_in_needed
from foundation.web import saved
from registration.told_answers import actions
from registration.told_answers import queries
from registration.told_answers.forms import TextForm
from registration.told_answers.forms import TranslationForm
from registration.told_answers.views.door import blueprint

_TOLD = "/organise/<slug>/applications/told"
_ONE = f"{_TOLD}/<uuid:told_id>"
_TRANSLATION = (
    "/organise/<slug>/applications/<uuid:participation_id>/answers/<string:answer>/translation"
)


@blueprint.get(_TOLD)
def waiting(slug: str) -> str:
    """What was told and has no approved text yet."""
    event = managed_event_or_404(slug)
    rows = [(row, queries.title_of(event, row.answer)) for row in queries.waiting_in(event)]
    return render_template("registration/told_answers/waiting.html", event=event, rows=rows)


@blueprint.route(_ONE, methods=["GET", "POST"])
def type_up(slug: str, told_id: UUID) -> Response | str:
    """Hear or see one answer, and type it."""
    event = managed_event_or_404(slug)
    row = queries.heard_or_404(event, told_id)
    form, title = TextForm(row), queries.title_of(event, row.answer)
    done = saved(
        form,
        lambda: actions.type_up(row, form.seen, form.text.data, _by()),
        _("Saved. The person is asked whether the text is right."),
        url_for("told_answers.waiting", slug=slug),
    )
    shown = {"event": event, "told": row, "title": title, "form": form}
    return done or render_template("registration/told_answers/type_up.html", **shown)


@blueprint.get(f"{_ONE}/recording")
def heard(slug: str, told_id: UUID) -> Response:
    """A recording, for the team's player."""
    row = queries.heard_or_404(managed_event_or_404(slug), told_id)
    return as_stream(queries.recording_or_404(row))


@blueprint.route(_TRANSLATION, methods=["GET", "POST"])
def translate(slug: str, participation_id: UUID, answer: str) -> Response | str:
    """Write a translation beside one long answer."""
    event = managed_event_or_404(slug)
    person = participation_of_event_or_404(event, participation_id)
    title = queries.title_or_404(person, answer)
    form = TranslationForm(queries.translation_of(person, answer), event.language)
    done = saved(
        form,
        lambda: actions.translate(person, answer, form.seen, form.said(), _by()),
        _("Saved."),
        url_for("select.read", slug=slug, participation_id=participation_id),
    )
    return done or _translation_page(event, person, (answer, title), form)


def _translation_page(
    event: Event, person: Participation, asked: tuple[str, str], form: TranslationForm
) -> str:
    answer, title = asked
    is_there = form.row is not None
    return render_template(
        "registration/told_answers/translate.html",
        event=event,
        participation=person,
        title=title,
        written=queries.written_answer(person, answer),
        changed_since=is_there and not queries.translation_beside(person, answer),
        form=form,
    )


def _by() -> Actor:
    return acting(sign_in_needed(), "organiser")
