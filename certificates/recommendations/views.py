"""Pages of the recommendations: for everybody, and for organisers."""

from flask import Blueprint
from flask import redirect
from flask import render_template
from flask import url_for
from markupsafe import Markup
from werkzeug import Response

from certificates.press.papers import RecommendationsValues
from certificates.press.papers import printed_address
from certificates.recommendations import actions
from certificates.recommendations import panels
from certificates.recommendations import tasks
from certificates.recommendations.forms import EditionForm
from certificates.recommendations.forms import edition_form
from certificates.recommendations.forms import imprint_form
from certificates.recommendations.models import Edition
from certificates.recommendations.queries import addressees_of
from certificates.recommendations.queries import counted_in
from certificates.recommendations.queries import edition_or_404
from certificates.recommendations.queries import editions_of
from certificates.recommendations.queries import file_or_404
from certificates.recommendations.queries import imprint_in_words
from certificates.recommendations.queries import imprint_of
from certificates.recommendations.queries import languages_to_print
from certificates.recommendations.queries import sha256_of
from certificates.recommendations.queries import told_editions_of
from certificates.recommendations.queries import values_of
from certificates.recommendations.queries import who_met
from certificates.recommendations.rules import can_be_printed
from certificates.recommendations.rules import is_public
from events.call.models import Event
from events.call.queries import managed_event_or_404
from events.call.queries import visible_event_or_404
from events.outcomes.queries import outcomes_of
from foundation.audit import Actor
from foundation.files import as_download
from foundation.i18n import gettext as _
from foundation.i18n import using_language
from foundation.people import acting
from foundation.people import sign_in_needed
from foundation.web import notify

__all__ = ["blueprints", "panels", "tasks"]

blueprint = Blueprint("recommendations", __name__)
blueprints = (blueprint,)

Page = str | Response

_EDITOR = "/organise/<slug>/recommendations"
_PUBLIC = "/trainings/<slug>/recommendations"


@blueprint.route(_EDITOR, methods=["GET", "POST"])
def overview(slug: str) -> Page:
    """All editions, and the form for a new one."""
    event = managed_event_or_404(slug)
    form = edition_form(languages_to_print(event), addressees_of(event))
    if form.submitted() and form.does(lambda: _make(event, form)):
        notify(_("The edition is being made. Load this page again to see how it goes."))
        return redirect(url_for("recommendations.overview", slug=slug), 303)
    return render_template(
        "certificates/recommendations/overview.html",
        event=event,
        form=form,
        editions=editions_of(event),
        can_be_printed=can_be_printed(outcomes_of(event)),
        imprint=imprint_in_words(event),
        lines=panels.history_of_editions(event),
    )


@blueprint.route(f"{_EDITOR}/imprint", methods=["GET", "POST"])
def imprint(slug: str) -> Page:
    """Who met, licence and contact, as the next editions say them."""
    event, person = managed_event_or_404(slug), sign_in_needed()
    counted = counted_in(event)
    form = imprint_form(imprint_of(event), who_met(event))
    if form.submitted() and form.does(
        lambda: actions.say_imprint(event, form.values(counted), form.seen, person)
    ):
        return _back(slug, _("Saved. The next edition says it so."))
    if form.conflict:
        form.version.data = str(imprint_of(event).version)
    return render_template(
        "certificates/recommendations/imprint.html", event=event, form=form, counted=counted
    )


@blueprint.post(f"{_EDITOR}/<int:number>/withdraw")
def withdraw(slug: str, number: int) -> Response:
    """Take an edition off the public page."""
    event = managed_event_or_404(slug)
    actions.withdraw(edition_or_404(event, number), _me())
    return _back(slug, _("Withdrawn. Its address says so. You can put it back."))


@blueprint.post(f"{_EDITOR}/<int:number>/put-back")
def put_back(slug: str, number: int) -> Response:
    """Show an edition again."""
    event = managed_event_or_404(slug)
    actions.put_back(edition_or_404(event, number), _me())
    return _back(slug, _("Put back. Everybody can read it again."))


@blueprint.post(f"{_EDITOR}/<int:number>/print")
def print_again(slug: str, number: int) -> Response:
    """Try once more to make an edition."""
    event = managed_event_or_404(slug)
    actions.print_again(edition_or_404(event, number), _me())
    return _back(slug, _("Trying again. Load this page again to see how it goes."))


@blueprint.get(_PUBLIC)
def show_all(slug: str) -> str:
    """Every edition that was ever made; those that were withdrawn are only told of."""
    event = visible_event_or_404(slug)
    return render_template(
        "certificates/recommendations/show_all.html",
        event=event,
        editions=told_editions_of(event),
    )


@blueprint.get(f"{_PUBLIC}/<int:number>")
def show(slug: str, number: int) -> Page | tuple[str, int]:
    """One edition as a page."""
    event = visible_event_or_404(slug)
    edition = edition_or_404(event, number)
    if not is_public(edition):
        return _not_public(event, edition)
    values = values_of(edition)
    return render_template(
        "certificates/recommendations/show.html",
        event=event,
        edition=edition,
        document=values,
        body=_body(edition.language, values),
        hashes=sha256_of([edition]),
        editions=told_editions_of(event),
    )


@blueprint.get(f"{_PUBLIC}/<int:number>.<kind>")
def download(slug: str, number: int, kind: str) -> Page | tuple[str, int]:
    """One edition as a file, always the same: pdf, large.pdf, easy.pdf, docx, html, txt."""
    event = visible_event_or_404(slug)
    edition = edition_or_404(event, number)
    if not is_public(edition):
        return _not_public(event, edition)
    if kind == "txt" and edition.text:
        return Response(edition.text, mimetype="text/plain")
    name = f"recommendations-{slug}-{number}-{edition.language}.{kind}"
    return as_download(file_or_404(edition, kind), name)


def _not_public(event: Event, edition: Edition) -> tuple[str, int]:
    """410 for what was withdrawn, 404 for what is not made yet."""
    page = render_template(
        "certificates/recommendations/not_public.html", event=event, edition=edition
    )
    return page, 410 if edition.withdrawn_at else 404


def _body(language: str, values: RecommendationsValues) -> Markup:
    """The edition in its own language, whatever the reader's is: as it was printed."""
    with using_language(language):
        body = render_template(
            "certificates/recommendations/_article.html",
            document=values,
            address=printed_address(values.public_url),
        )
    return Markup(body)  # noqa: S704 - the template escaped it


def _make(event: Event, form: EditionForm) -> None:
    person = sign_in_needed()
    wanted = actions.Wanted(form.language.data, form.for_whom(), form.changes.data or "")
    actions.make_edition(event, form.new_id, wanted, person)


def _back(slug: str, message: str) -> Response:
    notify(message)
    return redirect(url_for("recommendations.overview", slug=slug), 303)


def _me() -> Actor:
    return acting(sign_in_needed(), "organiser")
