"""The letter of a move, with a way in to the person's own pages.

It takes a third of the time of a move. Where hundreds answer at the same moment, it is drawn for
the move that is likely before the training is held (docs/speed.md).
"""

from dataclasses import dataclass
from uuid import UUID

from events.team.actions import draw_link
from events.team.actions import keep_link
from events.team.actions.links import DrawnLink
from events.team.models import Participation
from foundation.mail.actions import post_drawn
from foundation.mail.drawing import Drawn
from foundation.mail.drawing import draw
from registration.places import letters
from registration.places.states import Move


@dataclass(frozen=True)
class Told:
    """What a move tells the person, not yet written; of which `move`, from which `version` on."""

    move: Move
    version: int
    link: DrawnLink
    letter: Drawn


def letter_of(move: Move, participation: Participation, **words: object) -> Told:
    """Draw the letter of a move that has one, before the move is made."""
    version, link = participation.version, draw_link(participation)
    letter = letters.of_move(participation, move.letter, link.path, version + 1, **words)
    return Told(move, version, link, draw([letter])[0])


def is_about(told: Told, move: Move, participation: Participation) -> bool:
    """Whether the letter is the one of that move, and the person stands where they stood."""
    same_person = told.link.participation_id == participation.id
    return same_person and (told.move, told.version) == (move, participation.version)


def tell(told: Told) -> UUID:
    """Write the letter with its link, inside the caller's transaction; its key."""
    keep_link(told.link)
    post_drawn([told.letter])
    return told.letter.key
