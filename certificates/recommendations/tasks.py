"""The press's work on editions, done by the worker."""

from collections.abc import Iterator
from uuid import UUID

from flask import current_app

from certificates.awards.queries import logos_from
from certificates.press import Paper
from certificates.press import PressFailed
from certificates.press import render
from certificates.press.papers import RecommendationsValues
from certificates.press.papers import easy_paper
from certificates.press.papers import large_paper
from certificates.press.papers import printed_address
from certificates.press.papers import recommendations_paper
from certificates.recommendations.actions import PRINT
from certificates.recommendations.actions import Printed
from certificates.recommendations.actions import finish
from certificates.recommendations.actions import note_fault
from certificates.recommendations.models import Edition
from certificates.recommendations.queries import values_of
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
    try:
        papers = {kind: render(paper).pdf for kind, paper in _papers(edition, values)}
    except PressFailed as failed:
        note_fault(edition, failed.kept)
        return
    page, docx = _page(values, edition.language), _word_file(edition, values)
    finish(edition, Printed(papers, page, docx))


def _papers(edition: Edition, values: RecommendationsValues) -> Iterator[tuple[str, Paper]]:
    """The document, the same in large print, and its easy words where there are some."""
    logos = logos_from(edition.content["organisations"])
    yield "pdf", recommendations_paper(values, edition.language, logos)
    yield "large", large_paper(values, edition.language, logos)
    if values.easy_texts:
        yield "easy", easy_paper(values, edition.language, logos)


def _word_file(edition: Edition, values: RecommendationsValues) -> bytes:
    # python-docx takes half a second to load; only this job needs it.
    from certificates.press.papers import recommendations_word as word  # noqa: PLC0415 - see above

    logos = logos_from(edition.content["organisations"])
    return word.recommendations_word(values, edition.language, logos)


def _page(values: RecommendationsValues, language: str) -> str:
    template = current_app.jinja_env.get_template("certificates/recommendations/file.html")
    with using_language(language):
        return template.render(document=values, address=printed_address(values.public_url))
