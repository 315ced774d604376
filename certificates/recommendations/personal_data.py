"""What editions hold on a person: trainers, who are public anyway, and who wants to be named."""

from foundation.i18n import lazy_gettext as _l
from foundation.personal_data import NOT_PERSONAL
from foundation.personal_data import Inventory
from foundation.personal_data import Personal

COLUMNS: Inventory = {
    "imprint.id": NOT_PERSONAL,
    "imprint.event_id": NOT_PERSONAL,
    "imprint.people": NOT_PERSONAL,
    "imprint.countries": NOT_PERSONAL,
    "imprint.named": Personal(
        _l("Names of people who want to be named in the recommendations"),
        _l("To tell readers who worked on them, only where the person said yes."),
        _l("As long as the training, or until the person asks for erasure"),
    ),
    "imprint.licence": NOT_PERSONAL,
    "imprint.contact": NOT_PERSONAL,
    "imprint.version": NOT_PERSONAL,
    "edition_paper.id": NOT_PERSONAL,
    "edition_paper.edition_id": NOT_PERSONAL,
    "edition_paper.kind": NOT_PERSONAL,
    "edition_paper.file_id": NOT_PERSONAL,
    "edition.id": NOT_PERSONAL,
    "edition.event_id": NOT_PERSONAL,
    "edition.number": NOT_PERSONAL,
    "edition.language": NOT_PERSONAL,
    "edition.addressee": NOT_PERSONAL,
    "edition.content": Personal(
        _l("Names and countries of the trainers, names of people who want to be named"),
        _l("To tell readers who worked on the recommendations."),
        _l("As long as the edition, or until a trainer asks for erasure"),
    ),
    "edition.pdf_file_id": NOT_PERSONAL,
    "edition.html_file_id": NOT_PERSONAL,
    "edition.fault": NOT_PERSONAL,
    "edition.made_at": NOT_PERSONAL,
    "edition.made_by_id": Personal(
        _l("Which organiser made it"), _l("To know who did what"), _l("As long as the edition")
    ),
    "edition.withdrawn_at": NOT_PERSONAL,
}
