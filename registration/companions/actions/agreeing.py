"""Verbs of the assistant: agree to confidentiality, say that they cannot come."""

from events.team.actions import comes_again
from events.team.actions import no_longer_comes
from foundation import clock
from foundation.audit import Actor
from foundation.audit import record
from foundation.errors import Refused
from foundation.i18n import current_language
from foundation.i18n import gettext as _
from foundation.store import hold
from foundation.store import transaction
from registration.companions import letters
from registration.companions.models import Companion
from registration.companions.queries import companions_of
from registration.companions.rules import WORDING
from registration.companions.rules import comes
from registration.companions.rules import may_come_again


def agree(companion: Companion, by: Actor) -> None:
    """Agree to the newest wording of confidentiality; kept with the language in which it was read.

    Raises Refused for somebody who no longer comes.
    """
    with transaction():
        hold(companion)
        if not comes(companion):
            raise Refused(_("You no longer come to this training."))
        if companion.agreed_at is not None and companion.confidentiality_wording == WORDING:
            return
        companion.agreed_at = clock.now()
        companion.confidentiality_wording = WORDING
        companion.confidentiality_language = current_language()
        _note(companion, "agreed_to.confidentiality", by)


def take_agreement_back(companion: Companion, by: Actor) -> None:
    """Undo `agree`, which is as easy as agreeing."""
    with transaction():
        hold(companion)
        if companion.agreed_at is not None:
            companion.agreed_at = None
            companion.confidentiality_wording = companion.confidentiality_language = ""
            _note(companion, "took_back.confidentiality", by)


def cannot_come(companion: Companion, by: Actor) -> None:
    """The assistant cannot come; the person with whom they come gets a letter. Twice is once."""
    with transaction():
        hold(companion.beside)
        if comes(companion):
            no_longer_comes(companion.participation, by)
            letters.left(companion)


def can_come_after_all(companion: Companion, by: Actor) -> None:
    """Undo `cannot_come`. Raises Refused where the person cannot bring them any more."""
    with transaction():
        hold(companion.beside)
        if comes(companion):
            return
        if not may_come_again(companion, companions_of(companion.beside)):
            raise Refused(_("You are not expected at this training. Ask the person you assist."))
        comes_again(companion.participation, by)


def _note(companion: Companion, act: str, by: Actor) -> None:
    record(by, act, companion.participation, companion.participation.event_id)
