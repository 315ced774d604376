"""The press's work on certificates, done by the worker."""

from uuid import UUID

from flask import current_app

from certificates.awards.queries import logos_from
from certificates.issuing.actions import PRINT
from certificates.issuing.actions import Printed
from certificates.issuing.actions import finish
from certificates.issuing.actions import note_fault
from certificates.issuing.models import Certificate
from certificates.issuing.models import CertificateState
from certificates.issuing.queries import languages_of_paper
from certificates.issuing.queries import values_of
from certificates.press import PressFailed
from certificates.press import render
from certificates.press.papers import certificate_paper
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
        page = current_app.jinja_env.get_template("certificates/issuing/file.html")
        html = page.render(certificate=values)
    logos = logos_from(certificate.content["organisations"])
    return Printed(pdf=render(certificate_paper(values, logos)).pdf, html=html)
