"""Organisers' pages: how far each language has come, and writing in one."""

from uuid import UUID

from flask import Blueprint
from flask import abort
from flask import redirect
from flask import render_template
from flask import request
from flask import url_for
from werkzeug.wrappers import Response

from events.call.models import Event
from events.call.queries import managed_event_or_404
from events.translation import actions
from events.translation import queries
from events.translation.forms import translation_form
from foundation.audit import Actor
from foundation.i18n import gettext as _
from foundation.people import acting
from foundation.people import sign_in_needed
from foundation.people.queries import names_of
from foundation.store import get_or_404
from foundation.web import notify
from foundation.web import saved
from foundation.wording import Wording

__all__ = ["blueprints", "queries"]

blueprint = Blueprint("translation", __name__, url_prefix="/organise/<string:slug>/translations")
blueprints = (blueprint,)


@blueprint.get("")
def overview(slug: str) -> str:
    """How far each language of the texts has come."""
    event = managed_event_or_404(slug)
    return render_template(
        "events/translation/overview.html", event=event, languages=queries.progress_of(event)
    )


@blueprint.route("/<string:language>", methods=["GET", "POST"])
def edit(slug: str, language: str) -> str | Response:
    """All texts beside those in another language."""
    event = managed_event_or_404(slug)
    translation = queries.translation_or_404(event, language)
    latin = queries.in_latin(translation)
    starts = request.args.get("from") == "sr"
    form = translation_form(translation, latin if starts else {})
    here = url_for("translation.edit", slug=slug, language=language)
    done = saved(
        form, lambda: actions.translate(event, language, form.typed(), _me()), _("Saved."), here
    )
    context = {"translation": translation, "form": form, "may_start": latin and not starts}
    return done or render_template("events/translation/edit.html", event=event, **context)


@blueprint.get("/<string:language>/earlier")
def earlier(slug: str, language: str) -> str:
    """Who wrote what and when; older texts can be brought back."""
    event = managed_event_or_404(slug)
    translation = queries.translation_or_404(event, language)
    wordings = queries.older_wordings(event, language)
    return render_template(
        "events/translation/earlier.html",
        event=event,
        translation=translation,
        wordings=wordings,
        names=names_of(one.written_by_id for one, _text in wordings if one.written_by_id),
    )


@blueprint.post("/<string:language>/earlier/<uuid:wording_id>")
def bring_back(slug: str, language: str, wording_id: UUID) -> Response:
    """Let an older text stand again."""
    event = managed_event_or_404(slug)
    actions.bring_back(event, _older_or_404(event, language, wording_id), _me())
    notify(_("The earlier text stands again."))
    return redirect(url_for("translation.earlier", slug=slug, language=language), 303)


def _older_or_404(event: Event, language: str, wording_id: UUID) -> Wording:
    queries.translation_or_404(event, language)
    older = get_or_404(Wording, wording_id)
    if (older.scope_id, older.language) != (event.id, language):
        abort(404)
    return older


def _me() -> Actor:
    return acting(sign_in_needed(), "organiser")
