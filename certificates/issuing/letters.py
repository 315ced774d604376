"""Letters about certificates: neutral subjects, and never a reason."""

from certificates.issuing.models import Certificate
from events.call.models import Event
from events.post.kinds import Kind
from events.post.letters import letter_about
from events.post.queries import Newest
from events.post.queries import newest_words
from events.team.letters import recipient_at_organisers
from foundation.i18n import lazy_gettext as _l
from foundation.mail import Letter
from foundation.mail import post

_HERE = "certificates/issuing/letters"

KINDS = (
    Kind(f"{_HERE}/ready.txt", _l("A certificate is ready"), ("kind", "number")),
    Kind(
        f"{_HERE}/replaced.txt", _l("A new certificate is ready"), ("kind", "number", "old_number")
    ),
    Kind(f"{_HERE}/revoked.txt", _l("A certificate was taken back"), ("kind", "number")),
)
"""Letters whose words organisers may write themselves."""


def own_words(event: Event) -> Newest:
    """What the organisers wrote themselves, for all who get one of these letters."""
    return newest_words(event, *(kind.key for kind in KINDS))


def ready(certificate: Certificate, old: Certificate | None, link: str, own: Newest) -> Letter:
    """The certificate can be read and taken home; `old` is the one whose place it took."""
    if old is None:
        return _about(certificate, "ready", link, own)
    return _about(certificate, "replaced", link, own, old_number=old.content["number"])


def revoked(certificate: Certificate, link: str) -> Letter:
    """The certificate no longer counts, and whom to ask."""
    return _about(certificate, "revoked", link)


def name_corrected(certificate: Certificate) -> None:
    """To the organisers: somebody corrected their name, and has a new certificate."""
    event = certificate.participation.event
    post(
        Letter(
            to=recipient_at_organisers(event),
            language=event.language,
            template=f"{_HERE}/name_corrected.txt",
            dedup=f"certificate-name:{certificate.id}",
            context={"title": event.title, "number": certificate.content["number"]},
            link=f"/organise/{event.slug}/people/{certificate.participation_id}",
            event_id=event.id,
        )
    )


def _about(
    certificate: Certificate, kind: str, link: str, own: Newest | None = None, **more: object
) -> Letter:
    return letter_about(
        certificate.participation,
        f"{_HERE}/{kind}.txt",
        f"certificate-{kind}:{certificate.id}",
        f"{link}/documents",
        own,
        number=certificate.content["number"],
        kind=certificate.kind.said,
        **more,
    )
