"""A certificate as plain text: for braille displays, and for programs that read aloud."""

from collections.abc import Iterator

from certificates.issuing.models import Certificate
from certificates.issuing.queries import values_of
from certificates.press.papers import CertificateValues
from certificates.press.papers.certificate import Face


def text_of(certificate: Certificate, *languages: str) -> str:
    """All its words, one line each, an empty line between two languages."""
    values = values_of(certificate, *languages)
    faces = ("\n".join(line for line in _lines(values, face) if line) for face in values.faces)
    return "\n\n".join(faces) + "\n"


def _lines(values: CertificateValues, face: Face) -> Iterator[str]:
    words, fixed = face
    yield from (words.heading, words.before_name, values.name, words.statement, words.title)
    yield from words.paragraphs
    yield from (f"{fact.label}: {fact.text}" for fact in words.facts)
    if words.outcomes:
        yield words.outcomes_label
        yield from (f"- {outcome}" for outcome in words.outcomes)
    yield f"{fixed.organisers}: " + ", ".join(one.name for one in values.organisations)
    for signatory in values.signatories:
        role, _language = signatory.role_in(words.language)
        yield ", ".join(part for part in (signatory.name, role, signatory.organisation) if part)
    yield fixed.issued
    yield f"{fixed.number}: {values.number}"
    yield f"{fixed.code}: {values.code}"
    yield f"{fixed.check}: {values.verify_url}"
