"""What the post of a training holds on people: who wrote the words of a letter."""

from events.post.actions import erase
from events.post.queries import held_on
from foundation.i18n import lazy_gettext as _l
from foundation.personal_data import NOT_PERSONAL
from foundation.personal_data import Goes
from foundation.personal_data import Holding
from foundation.personal_data import Inventory
from foundation.personal_data import Personal

_WHY = _l("So that organisers can ask each other about the words of a letter")
_KEPT = _l("As long as the training")

COLUMNS: Inventory = (
    {f"held_kind.{column}": NOT_PERSONAL for column in ("id", "event_id", "letter")}
    | {
        f"own_words.{column}": NOT_PERSONAL
        for column in ("id", "event_id", "letter", "language", "number", "subject", "text")
    }
    | {
        "own_words.written_at": Personal(_l("When you wrote words of a letter"), _WHY, _KEPT),
        "own_words.written_by_id": Personal(_l("That you wrote words of a letter"), _WHY, _KEPT),
    }
)

HOLDINGS = (
    Holding(
        _l("Letters that we wrote to you"),
        ("outgoing_letter",),
        Goes.ALL,
        held_on,
        erase,
    ),
)
