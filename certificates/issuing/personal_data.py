"""What certificates hold on a person."""

from certificates.issuing.actions import erase
from certificates.issuing.queries.issued import held_on
from certificates.issuing.queries.issued import papers_of
from certificates.issuing.queries.issued import with_papers
from certificates.issuing.rules import time_of_names
from foundation.i18n import lazy_gettext as _l
from foundation.personal_data import NOT_PERSONAL
from foundation.personal_data import Goes
from foundation.personal_data import Holding
from foundation.personal_data import Inventory
from foundation.personal_data import Personal

_WHY = _l("So that the person can show that they took part, and others can check it.")
_KEPT = _l("10 years after the training, or until the person asks for erasure")


def _of_person(what: str) -> Personal:
    return Personal(what=what, why=_WHY, kept=_KEPT)


COLUMNS: Inventory = {
    "issue_batch.id": NOT_PERSONAL,
    "issue_batch.event_id": NOT_PERSONAL,
    "issue_batch.kind": NOT_PERSONAL,
    "issue_batch.started_at": NOT_PERSONAL,
    "issue_batch.stopped_at": NOT_PERSONAL,
    "issue_batch.run": NOT_PERSONAL,
    "certificate.id": NOT_PERSONAL,
    "certificate.event_id": _of_person(_l("For which training")),
    "certificate.participation_id": _of_person(_l("Whose certificate it is")),
    "certificate.kind": _of_person(_l("What it certifies")),
    "certificate.batch_id": NOT_PERSONAL,
    "certificate.letter_id": NOT_PERSONAL,
    "certificate.made_at": _of_person(_l("When its paper was made")),
    "certificate.number": _of_person(_l("The number of the certificate")),
    "certificate.code": _of_person(_l("The code by which others check it")),
    "certificate.content": _of_person(_l("What it says: name, training, hours, organisations")),
    "certificate.state": _of_person(_l("Whether it stands")),
    "certificate.fault": NOT_PERSONAL,
    "certificate.issued_at": _of_person(_l("When it was issued")),
    "certificate.ended_at": _of_person(_l("When it was taken back or replaced")),
    "certificate.replaced_by_id": _of_person(_l("Which certificate came after it")),
    "certificate_copy.id": NOT_PERSONAL,
    "certificate_copy.certificate_id": _of_person(_l("Of which certificate it is a copy")),
    "certificate_copy.language": NOT_PERSONAL,
    "certificate_copy.edition": NOT_PERSONAL,
    "certificate_copy.is_main": NOT_PERSONAL,
    "certificate_copy.pdf_file_id": _of_person(_l("The paper as PDF")),
    "certificate_copy.html_file_id": _of_person(_l("The paper as HTML")),
}

HOLDINGS = (
    Holding(
        _l("Your certificate"),
        ("certificate", "certificate_copy"),
        Goes.ALL,
        held_on,
        erase,
        time_of_names,
        stays=_l(
            "Its number, code, date and training stay, so that nobody can invent one. Your name "
            "and the papers are erased."
        ),
        left=with_papers,
        papers=papers_of,
        may_stay=_l("Keep my certificate with my name, so that others can check it"),
    ),
)
