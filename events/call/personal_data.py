"""What trainings say of a person: whom to ask, and whom to turn to."""

from foundation.i18n import lazy_gettext as _l
from foundation.personal_data import NOT_PERSONAL
from foundation.personal_data import Inventory
from foundation.personal_data import Personal

_KEPT = _l("As long as the page of the training")
_NOT_OF_A_PERSON = {
    "event": "id version slug title summary description language text_languages starts_on ends_on "
    "zone capacity languages who_may_apply for_disabled_people paid_for way_in opens_at closes_at "
    "answers_by also_asks has_own_questions has_pools code_of_conduct published_at created_at "
    "is_demo",
    "event_organisation": "id event_id organisation_id position",
    "linked_event": "id version event_id title on ends_on starts ends date_note place organiser "
    "description access_notes arranged link removed_at",
}

COLUMNS: Inventory = {
    f"{table}.{column}": NOT_PERSONAL
    for table, columns in _NOT_OF_A_PERSON.items()
    for column in columns.split()
} | {
    "event.contact_name": Personal(
        _l("Who answers questions"), _l("So that people can ask"), _KEPT
    ),
    "event.contact_email": Personal(_l("Their address"), _l("So that people can ask"), _KEPT),
    "event.contact_phone": Personal(_l("Their number"), _l("So that people can ask"), _KEPT),
    "event.support_person": Personal(
        _l("Whom people can turn to"),
        _l("So that nobody is left alone when something goes wrong"),
        _KEPT,
    ),
}
