"""Letters about certificates: neutral subjects, and never a reason."""

from certificates.awards.models import Certificate
from foundation.mail import Letter
from registration.apply.letters import letter_about

_HERE = "certificates/awards/letters"


def ready(certificate: Certificate, link: str) -> Letter:
    """The certificate can be read and taken home."""
    return _about(certificate, "ready", link)


def revoked(certificate: Certificate, link: str) -> Letter:
    """The certificate no longer counts, and whom to ask."""
    return _about(certificate, "revoked", link)


def _about(certificate: Certificate, kind: str, link: str) -> Letter:
    return letter_about(
        certificate.participation,
        f"{_HERE}/{kind}.txt",
        f"certificate-{kind}:{certificate.id}",
        f"{link}/certificate",
        number=certificate.content["number"],
    )
