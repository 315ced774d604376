"""What editions hold on a person: the trainers, who are named on the public page anyway."""

from foundation.i18n import lazy_gettext as _l
from foundation.personal_data import NOT_PERSONAL
from foundation.personal_data import Inventory
from foundation.personal_data import Personal

COLUMNS: Inventory = {
    "edition.id": NOT_PERSONAL,
    "edition.event_id": NOT_PERSONAL,
    "edition.number": NOT_PERSONAL,
    "edition.language": NOT_PERSONAL,
    "edition.addressee": NOT_PERSONAL,
    "edition.content": Personal(
        _l("The names and countries of the trainers, and how many people met"),
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
