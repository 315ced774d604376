"""What credentials hold on a person."""

from certificates.credentials.actions import erase
from certificates.credentials.queries import held_on
from certificates.credentials.queries import papers_of
from certificates.credentials.queries import with_words
from certificates.credentials.rules import time_of_credentials
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
    "credential_key.id": NOT_PERSONAL,
    "credential_key.kid": NOT_PERSONAL,
    "credential_key.jwk": NOT_PERSONAL,
    "credential_key.published_at": NOT_PERSONAL,
    "credential_issuer.id": NOT_PERSONAL,
    "credential_issuer.content": NOT_PERSONAL,
    "credential_achievement.id": NOT_PERSONAL,
    "credential_achievement.issuer_id": NOT_PERSONAL,
    "credential_achievement.content": NOT_PERSONAL,
    "credential.id": NOT_PERSONAL,
    "credential.certificate_id": _of_person(_l("Of which certificate it is the digital form")),
    "credential.participation_id": _of_person(_l("Whose credential it is")),
    "credential.issuer_id": NOT_PERSONAL,
    "credential.achievement_id": _of_person(_l("What it confirms")),
    "credential.jwt": _of_person(_l("The signed text: dates, hours, and the name as a hash")),
    "credential.status": _of_person(_l("Whether it stands")),
    "credential.list_number": NOT_PERSONAL,
    "credential.list_index": _of_person(_l("Its place in the public list of those withdrawn")),
    "credential.signed_at": _of_person(_l("When it was signed")),
    "credential.ended_at": _of_person(_l("When it was taken back or replaced")),
}

HOLDINGS = (
    Holding(
        _l("Your digital credential"),
        ("credential",),
        Goes.ALL,
        held_on,
        erase,
        time_of_credentials,
        stays=_l("Its place in the public list stays: a number that nobody can tie to you."),
        left=with_words,
        papers=papers_of,
    ),
)
