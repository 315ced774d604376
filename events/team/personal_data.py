"""What the team room holds on people."""

from foundation.personal_data import NOT_PERSONAL
from foundation.personal_data import Inventory
from foundation.personal_data import Personal

_WHY = "To hold the training with the person and to write to them about it."
_KEPT = "2 years after the training, or until the person asks for erasure"


def _of_person(what: str) -> Personal:
    return Personal(what=what, why=_WHY, kept=_KEPT)


def _of_trainer(what: str) -> Personal:
    return Personal(
        what=what,
        why="To tell on the public page who leads the training.",
        kept="As long as the page of the training, or until the trainer asks for erasure",
    )


COLUMNS: Inventory = {
    "participation.id": NOT_PERSONAL,
    "participation.event_id": _of_person("In which training"),
    "participation.person_id": _of_person("Who takes part"),
    "participation.reference": _of_person("The reference number of the application"),
    "participation.name": _of_person("The name as the person writes it"),
    "participation.country": _of_person("The country of the person"),
    "participation.language": _of_person("The language in which we write to the person"),
    "participation.channel": _of_person("How the person wants to be reached"),
    "participation.email": _of_person("The email address for this training"),
    "participation.contact_detail": _of_person("Phone number, address or organisation"),
    "participation.state": _of_person("How the application stands"),
    "participation.state_since": _of_person("Since when it stands so"),
    "participation.rank": _of_person("The place on the reserve list"),
    "participation.offer_until": _of_person("Until when the offer holds a place"),
    "participation.submitted_at": _of_person("When the application was sent"),
    "participation.created_at": _of_person("When the application was begun"),
    "participation.version": NOT_PERSONAL,
    "personal_link.id": NOT_PERSONAL,
    "personal_link.participation_id": _of_person("Whose personal link it is"),
    "personal_link.token_hash": NOT_PERSONAL,
    "personal_link.made_at": NOT_PERSONAL,
    "personal_link.ended_at": NOT_PERSONAL,
    "trainer.id": NOT_PERSONAL,
    "trainer.event_id": NOT_PERSONAL,
    "trainer.name": _of_trainer("The name of a trainer"),
    "trainer.country": _of_trainer("The country of a trainer"),
    "trainer.biography": _of_trainer("What a trainer does and knows"),
    "trainer.position": NOT_PERSONAL,
    "trainer.removed_at": NOT_PERSONAL,
    "trainer.version": NOT_PERSONAL,
}
