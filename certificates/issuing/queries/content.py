"""What a certificate says: frozen at issue, shown in the languages of a page or paper."""

from itertools import accumulate
from typing import Any

from certificates.designs.content import DesignContent
from certificates.designs.content import Facts
from certificates.designs.queries import content_of
from certificates.designs.queries import values_for
from certificates.issuing.models import Certificate
from certificates.press.papers import CertificateValues
from foundation.i18n import LANGUAGES

# Groups that a person can read at a glance, also where a narrow line breaks after four of them.
_GROUPS = (4, 4, 5, 4, 4, 5)
# What a content of releases before 0.5.0 does not have.
_LATER: dict[str, Any] = {"result": {}, "paragraphs": {}, "days": []}
_NO_FACTS = ("design", "whole_hours")


def grouped(code: str) -> str:
    """The code of 26 signs as people read and type it: "abcd efgh ijklm …"."""
    ends = list(accumulate(_GROUPS))
    return " ".join(code[end - size : end] for size, end in zip(_GROUPS, ends, strict=True))


def facts_of(certificate: Certificate) -> Facts:
    """The facts that were frozen at issue, also by a release before 0.5.0."""
    kept = {name: value for name, value in certificate.content.items() if name not in _NO_FACTS}
    own = {"kind": certificate.kind.value, "code": grouped(certificate.code)}
    return Facts.from_json({**_LATER, **kept, **own})


def design_of_paper(certificate: Certificate) -> DesignContent:
    """The design that was frozen at issue; a plain one where none was kept (before 0.5.0)."""
    kept = certificate.content.get("design")
    if kept:
        return DesignContent.from_json(kept)
    return content_of(certificate.participation.event, None, certificate.kind)


def values_of(certificate: Certificate, *languages: str, large: bool = False) -> CertificateValues:
    """What the certificate says in one language or two; in those of its design without any."""
    design = design_of_paper(certificate)
    return values_for(design, facts_of(certificate), languages or None, large=large)


def key_of(languages: list[str]) -> str:
    """The languages of a copy in one word: "bg", "bg+en"."""
    return "+".join(languages)


def offered(certificate: Certificate) -> list[str]:
    """Keys of the languages in which somebody can have it: that of the main sheet first.

    Then each language alone in which the title of the training is written, or which Stepfree
    speaks.
    """
    design = design_of_paper(certificate)
    said = design.texts.get("heading", {})
    titled = [code for code in certificate.content["title"] if code in said]
    spoken = [code for code in LANGUAGES if code in said]
    return list(dict.fromkeys([key_of(list(design.languages)), *titled, *spoken]))
