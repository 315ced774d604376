"""The press's work on editions, done by the worker."""

from uuid import UUID

from flask import current_app

from certificates.awards.queries import logos_from
from certificates.press import PressFailed
from certificates.press import render
from certificates.press.papers import RecommendationsValues
from certificates.press.papers import printed_address
from certificates.press.papers import recommendations_paper
from certificates.recommendations.actions import PRINT
from certificates.recommendations.actions import finish
from certificates.recommendations.actions import note_fault
from certificates.recommendations.models import Edition
from certificates.recommendations.queries import values_of
from events.call.queries import event_or_404
from foundation.i18n import using_language
from foundation.jobs import task
from foundation.store import db


@task(PRINT)
def print_edition(edition_id: str) -> None:
    """Print an edition; what is printed already stays as it is."""
    edition = db.session.get_one(Edition, UUID(edition_id))
    if edition.pdf_file_id is not None:
        return
    values = values_of(edition)
    logos = logos_from(edition.content["organisations"])
    try:
        with using_language(event_or_404(edition.event_id).language):
            printed = render(recommendations_paper(values, edition.language, logos))
    except PressFailed as failed:
        note_fault(edition, failed.message)
        return
    finish(edition, printed.pdf, _page(values, edition.language))


def _page(values: RecommendationsValues, language: str) -> str:
    template = current_app.jinja_env.get_template("certificates/recommendations/file.html")
    with using_language(language):
        return template.render(document=values, address=printed_address(values.public_url))
