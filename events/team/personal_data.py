"""What the team room holds on people."""

from events.team.actions.erasing import erase
from events.team.actions.erasing import time_of_name
from events.team.queries.held import account_of
from events.team.queries.held import held_on
from events.team.queries.held import known_by_name
from foundation.i18n import lazy_gettext as _l
from foundation.personal_data import NOT_PERSONAL
from foundation.personal_data import Goes
from foundation.personal_data import Holding
from foundation.personal_data import Inventory
from foundation.personal_data import Personal

_WHY = _l("To hold the training with you and to write to you about it")
_KEPT = _l("2 years after the training, or until you ask for erasure")


def _of_person(what: str) -> Personal:
    return Personal(what=what, why=_WHY, kept=_KEPT)


def _of_emergency(what: str) -> Personal:
    return Personal(
        what=what,
        why=_l("To show the owners and you who opened the needs of a training in an emergency"),
        kept=_KEPT,
    )


def _of_trainer(what: str) -> Personal:
    return Personal(
        what=what,
        why=_l("To tell on the public page who leads the training"),
        kept=_l("As long as the page of the training, or until the trainer asks for erasure"),
    )


COLUMNS: Inventory = {
    "participation.id": NOT_PERSONAL,
    "participation.event_id": _of_person(_l("In which training you take part")),
    "participation.person_id": _of_person(_l("That it is you who takes part")),
    "participation.reference": _of_person(_l("The reference number of your application")),
    "participation.pool_id": _of_person(_l("Which kind of place you apply for or have")),
    "participation.name": _of_person(_l("Your name as you write it")),
    "participation.name_sorts": _of_person(_l("Your name, as lists sort it")),
    "participation.name_finds": _of_person(_l("Your name, as lists find it")),
    "participation.country": _of_person(_l("Your country")),
    "participation.language": _of_person(_l("The language in which we write to you")),
    "participation.channel": _of_person(_l("How you want to be reached")),
    "participation.email": _of_person(_l("Your email address for this training")),
    "participation.contact_detail": _of_person(
        _l("Your phone number, address, or the organisation that passes messages on")
    ),
    "participation.part": _of_person(_l("As what you come: as a participant, an assistant …")),
    "participation.state": _of_person(_l("How your application stands")),
    "participation.state_since": _of_person(_l("Since when it stands so")),
    "participation.rank": _of_person(_l("Your place on the reserve list")),
    "participation.offer_until": _of_person(_l("Until when an offer holds your place")),
    "participation.late_until": _of_person(_l("Until when you may apply after the deadline")),
    "participation.submitted_at": _of_person(_l("When you sent your application")),
    "participation.created_at": _of_person(_l("When you began your application")),
    "participation.merged_into_id": _of_person(
        _l("Which of your applications stands for this one too")
    ),
    "participation.version": NOT_PERSONAL,
    "personal_link.id": NOT_PERSONAL,
    "personal_link.participation_id": _of_person(_l("Whose personal link it is")),
    "personal_link.token_hash": NOT_PERSONAL,
    "personal_link.made_at": NOT_PERSONAL,
    "personal_link.ended_at": NOT_PERSONAL,
    "break_glass.id": NOT_PERSONAL,
    "break_glass.person_id": _of_emergency(_l("Which site administrator opened the needs")),
    "break_glass.event_id": NOT_PERSONAL,
    "break_glass.sealed": _of_emergency(_l("Why they opened the needs, encrypted")),
    "break_glass.opened_at": _of_emergency(_l("When they opened the needs")),
    "break_glass.ends_at": _of_emergency(_l("Until when the needs were open to them")),
    "trainer.id": NOT_PERSONAL,
    "trainer.event_id": NOT_PERSONAL,
    "trainer.name": _of_trainer(_l("The name of a trainer")),
    "trainer.country": _of_trainer(_l("The country of a trainer")),
    "trainer.biography": _of_trainer(_l("What a trainer does and knows")),
    "trainer.position": NOT_PERSONAL,
    "trainer.removed_at": NOT_PERSONAL,
    "trainer.version": NOT_PERSONAL,
}


def _with_the_last_training(participation: object, by: object) -> None:
    """The account is erased together with the last training that needs it, by `erase`."""
    del participation, by


HOLDINGS = (
    Holding(
        _l("Your name, how to reach you, and that you take part"),
        ("participation", "personal_link"),
        Goes.ALL,
        held_on,
        erase,
        time_of_name,
        left=known_by_name,
        stays=_l("A line without your name stays, so that the numbers of the training are true."),
    ),
    Holding(
        _l("Your account"),
        (
            *("person", "sign_in_session", "sign_in_link", "address_change", "kept_form"),
            *("role_grant", "authenticator", "passkey", "recovery_code"),
        ),
        Goes.ALL,
        account_of,
        _with_the_last_training,
        stays=_l(
            "It is erased too, unless you sign in with it, take part in another training, or hold "
            "a role. Then ask the people who run this site."
        ),
        of_account=True,
    ),
)
