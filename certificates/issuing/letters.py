"""Letters about certificates: neutral subjects, and never a reason."""

from certificates.issuing.models import Certificate
from events.post.kinds import Kind
from events.post.letters import letter_about
from foundation.i18n import lazy_gettext as _l
from foundation.mail import Letter

_HERE = "certificates/issuing/letters"

KINDS = (
    Kind(f"{_HERE}/ready.txt", _l("A certificate is ready"), ("number",)),
    Kind(f"{_HERE}/revoked.txt", _l("A certificate was taken back"), ("number",)),
)
"""Letters whose words organisers may write themselves."""


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
