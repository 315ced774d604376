"""Every paper that is somebody's, in the forms in which it can be had, the wanted form first."""

from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from flask import abort

from certificates.credentials.queries import credentials_of
from certificates.documents.rules import in_order
from certificates.issuing.models import Certificate
from certificates.issuing.models import CertificateCopy
from certificates.issuing.models import CertificateState
from certificates.issuing.models import Edition as Size
from certificates.issuing.queries import certificates_of
from certificates.issuing.rules import time_of_names
from certificates.papers.queries import papers_for
from certificates.papers.rules import kept_until
from certificates.recommendations.models import Edition
from certificates.recommendations.queries import public_editions_of
from events.call.models import Event
from events.team.models import Participation
from foundation import clock
from foundation.i18n import current_language
from foundation.i18n import gettext as _
from registration.apply.queries import application_of
from registration.apply.queries import words_for_formats

Values = Mapping[str, object]


@dataclass(frozen=True)
class Way:
    """One form in which a document can be had: its words, and the address without the token."""

    label: str
    endpoint: str
    values: Values
    #: Of everybody: its address needs no token.
    is_public: bool = False


@dataclass(frozen=True)
class OwnCertificate:
    """A certificate, statement or letter; `copy` is None while the press makes it."""

    certificate: Certificate
    copy: CertificateCopy | None
    ways: Sequence[Way]
    has_credential: bool
    #: It could be had in large print, as the person wants it, and nobody made it so yet.
    lacks_large: bool
    #: The number that took its place; "" for none.
    replaced_by: str
    #: None where it is long past, as in the demo of 2016, whose papers stay.
    last_day: date | None


@dataclass(frozen=True)
class OwnPaper:
    """Another paper of the training: confirmation, invitation, joining pack, programme."""

    title: str
    what_for: str
    ways: Sequence[Way]
    given_on: date | None
    last_day: date | None


@dataclass(frozen=True)
class OwnDocuments:
    """All of them. `wanted` tells in words which format the person asked for; "" for none."""

    certificates: Sequence[OwnCertificate]
    papers: Sequence[OwnPaper]
    editions: Sequence[tuple[Edition, Sequence[Way]]]
    wanted: str

    @property
    def count(self) -> int:
        """How many can be opened now."""
        ready = sum(each.copy is not None for each in self.certificates)
        return ready + len(self.papers) + len(self.editions)


def documents_of(participation: Participation) -> OwnDocuments:
    """Everything that is this person's, the newest certificates first."""
    wanted = wanted_by(participation)
    return OwnDocuments(
        certificates=own_certificates(participation, wanted),
        papers=_papers(participation, wanted),
        editions=[
            (edition, _ways_of_edition(edition, participation.event.slug, wanted))
            for edition in _newest_editions(participation.event)
        ],
        wanted=words_for_formats().get(wanted, ""),
    )


def wanted_by(participation: Participation) -> str:
    """The format that the person asked for when they applied; "" for none."""
    application = application_of(participation)
    return application.wanted_format if application else ""


def certificate_of_mine_or_404(
    participation: Participation, certificate_id: UUID
) -> OwnCertificate:
    """One that can be read already, of this person and no other."""
    for own in own_certificates(participation, wanted_by(participation)):
        if own.certificate.id == certificate_id and own.copy:
            return own
    return abort(404)


def own_certificates(participation: Participation, wanted: str) -> list[OwnCertificate]:
    """Each with how it can be had, the newest first."""
    held = certificates_of(participation)
    numbers = {each.id: each.content["number"] for each in held}
    signed = {each.certificate_id for each in credentials_of(participation) if each.jwt}
    last_day = time_of_names(participation)
    found = []
    for each in held:
        copy = _copy_for(each, wanted)
        large = any(one.is_large for one in each.copies)
        own = OwnCertificate(
            certificate=each,
            copy=copy,
            ways=_ways_of_certificate(each, copy, wanted) if copy else (),
            has_credential=each.id in signed,
            lacks_large=wanted == "large_print" and not large and _stands(each),
            replaced_by=numbers[each.replaced_by_id] if each.replaced_by_id else "",
            last_day=last_day if last_day >= clock.today(participation.event.zone) else None,
        )
        found.append(own)
    return found


def _stands(certificate: Certificate) -> bool:
    return certificate.state is CertificateState.ISSUED


def _copy_for(certificate: Certificate, wanted: str) -> CertificateCopy | None:
    """Large where that is wanted, then in the reader's language, then as it was issued."""
    size = Size.LARGE if wanted == "large_print" else Size.ORDINARY

    def suits_best(copy: CertificateCopy) -> tuple[bool, bool, bool]:
        speaks = current_language() in copy.languages
        return copy.edition is size, speaks, copy.is_main

    return max(certificate.copies, key=suits_best, default=None)


def _ways_of_certificate(certificate: Certificate, copy: CertificateCopy, wanted: str) -> list[Way]:
    here = {"certificate_id": certificate.id}
    kept = {**here, "edition": copy.edition.value, "language": copy.language}
    pdf = "large.pdf" if copy.is_large else "pdf"
    pdf_label = _("PDF in large print") if copy.is_large else _("PDF")
    ways: dict[str, tuple[str, str, Values]] = {
        "html": (_("As a page"), "documents.show", here),
        pdf: (pdf_label, "issuing.paper", {**kept, "form": "pdf"}),
        "file.html": (_("HTML to keep"), "issuing.paper", {**kept, "form": "html"}),
        "txt": (_("Plain text"), "documents.text", here),
    }
    return [Way(*ways[ending]) for ending in in_order([*ways], wanted)]


def _newest_editions(event: Event) -> list[Edition]:
    """The newest for everybody in each language, that of the reader first."""
    newest: dict[str, Edition] = {}
    for edition in public_editions_of(event):
        if not edition.addressee:
            newest.setdefault(edition.language, edition)
    return sorted(newest.values(), key=lambda one: one.language != current_language())


def _papers(participation: Participation, wanted: str) -> list[OwnPaper]:
    return [
        OwnPaper(
            offer.title,
            offer.what_for,
            _ways_of_paper(offer.kind, {one.value: one.label for one in offer.formats}, wanted),
            offer.given_on,
            kept_until(participation) if offer.given_on else None,
        )
        for offer in papers_for(participation)
    ]


def _ways_of_paper(kind: str, labels: Mapping[str, str], wanted: str) -> list[Way]:
    ways = []
    for ending in in_order([*labels], wanted):
        values = {"kind": kind} if ending == "html" else {"kind": kind, "form": ending}
        endpoint = "own_papers.show" if ending == "html" else "own_papers.download"
        ways.append(Way(labels[ending], endpoint, values))
    return ways or [Way(_("Ask for it"), "own_papers.show", {"kind": kind})]


def _ways_of_edition(edition: Edition, slug: str, wanted: str) -> list[Way]:
    labels = {
        "html": _("As a page"),
        "pdf": _("PDF"),
        "large.pdf": _("PDF in large print"),
        "easy.pdf": _("PDF in easy words"),
        "docx": _("Word file"),
        "txt": _("Plain text"),
    }
    kept = {kind if kind == "docx" else f"{kind}.pdf" for kind in edition.kinds}
    there = {"html", "pdf", *kept} | ({"txt"} if edition.text else set())
    ways = []
    for ending in in_order([one for one in labels if one in there], wanted):
        values: dict[str, object] = {"slug": slug, "number": edition.number}
        endpoint = "recommendations.show"
        if ending != "html":
            values, endpoint = {**values, "kind": ending}, "recommendations.download"
        ways.append(Way(labels[ending], endpoint, values, is_public=True))
    return ways
