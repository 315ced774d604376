"""The press's work on certificates, done by the worker."""

from uuid import UUID

from flask import current_app

from certificates.awards.actions import PRINT
from certificates.awards.actions import Printed
from certificates.awards.actions import finish
from certificates.awards.actions import note_fault
from certificates.awards.models import Certificate
from certificates.awards.models import CertificateState
from certificates.awards.queries import languages_of_paper
from certificates.awards.queries import logos_from
from certificates.awards.queries import values_of
from certificates.press import PressFailed
from certificates.press import render
from certificates.press.papers import certificate_paper
from certificates.press.papers import printed_address
from foundation.i18n import using_language
from foundation.jobs import task
from foundation.store import db


@task(PRINT)
def print_certificate(certificate_id: str) -> None:
    """Print a certificate in each of its languages; what is printed already stays as it is."""
    certificate = db.session.get_one(Certificate, UUID(certificate_id))
    if certificate.state != CertificateState.MAKING:
        return
    with using_language(certificate.participation.event.language):
        try:
            copies = {
                language: _printed(certificate, language)
                for language in languages_of_paper(certificate)
            }
        except PressFailed as failed:
            note_fault(certificate, failed.kept)
            return
    finish(certificate, copies)


def _printed(certificate: Certificate, language: str) -> Printed:
    with using_language(language):
        values = values_of(certificate, language)
        page = current_app.jinja_env.get_template("certificates/awards/file.html")
        html = page.render(certificate=values, address=printed_address(values.verify_url))
    logos = logos_from(certificate.content["organisations"])
    return Printed(pdf=render(certificate_paper(values, language, logos)).pdf, html=html)
