"""From a certificate to the bytes of its papers; nothing is kept here."""

from collections.abc import Callable
from collections.abc import Mapping
from collections.abc import Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from dataclasses import replace

from flask import current_app

from certificates.credentials.queries import jwt_of
from certificates.designs.queries import drawn
from certificates.designs.queries import pictures_for
from certificates.issuing.models import Certificate
from certificates.issuing.queries.content import design_of_paper
from certificates.issuing.queries.content import facts_of
from certificates.issuing.queries.content import values_of
from certificates.press import Attached
from certificates.press import Paper
from certificates.press import begin
from certificates.press import render
from certificates.press.papers import certificate_paper
from foundation.i18n import LANGUAGES
from foundation.i18n import using_language

_PAGE = "certificates/issuing/file.html"


@dataclass(frozen=True)
class Printed:
    """The bytes of a certificate as a sheet and as a page to keep."""

    pdf: bytes
    html: str


def pictures_of(certificate: Certificate) -> dict[str, bytes]:
    """{name: picture} of its logos and signatures; the same for all that were issued together."""
    return pictures_for(design_of_paper(certificate), facts_of(certificate))


def printed(
    certificate: Certificate,
    languages: Sequence[str],
    pictures: Mapping[str, bytes],
    *,
    large: bool = False,
) -> Printed:
    """Print it in one language or two. Raises PressFailed."""
    jwt = jwt_of(certificate.id)
    page, paper = _set(certificate, languages, pictures, jwt, large=large)
    return Printed(render(paper).pdf, page)


def begin_printing(
    certificate: Certificate,
    languages: Sequence[str],
    pictures: Mapping[str, bytes],
    jwt: str,
    hands: Executor,
) -> Callable[[], Printed]:
    """As printed(), but in a thread of `hands`; calling what comes back waits for it."""
    page, paper = _set(certificate, languages, pictures, jwt, large=False)
    coming = begin(paper, hands)
    return lambda: Printed(coming().pdf, page)


def _set(
    certificate: Certificate,
    languages: Sequence[str],
    pictures: Mapping[str, bytes],
    jwt: str,
    *,
    large: bool,
) -> tuple[str, Paper]:
    values = values_of(certificate, *languages, large=large)
    with using_language(languages[0] if languages[0] in LANGUAGES else "en"):
        shown = {"certificate": values, "drawn": drawn(values, pictures), "large": large}
        page = current_app.jinja_env.get_template(_PAGE).render(shown)
    return page, replace(certificate_paper(values, pictures), attachments=_credential(jwt))


def _credential(jwt: str) -> list[Attached]:
    """For machines; none where it was issued before 0.5.0."""
    if not jwt:
        return []
    # IANA media type of W3C "Securing Verifiable Credentials using JOSE and COSE", section 6.
    return [
        Attached("credential.jwt", jwt.encode(), "application/vc+jwt", "Open Badges 3.0 credential")
    ]
