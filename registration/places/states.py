"""Where a participation may go from where it stands: the one table of allowed moves."""

from events.team.models import State
from foundation.errors import Refused
from foundation.i18n import gettext as _

MOVES: dict[State, frozenset[State]] = {
    # Sending: to be read (selection), a place at once or the waiting list (open registration).
    State.DRAFT: frozenset({State.APPLIED, State.CONFIRMED, State.RESERVE}),
    State.APPLIED: frozenset({State.OFFERED, State.RESERVE, State.NOT_CHOSEN, State.WITHDRAWN}),
    # Back to APPLIED is the undoing of a decision.
    State.RESERVE: frozenset({State.OFFERED, State.NOT_CHOSEN, State.APPLIED, State.WITHDRAWN}),
    State.NOT_CHOSEN: frozenset({State.OFFERED, State.RESERVE, State.APPLIED}),
    # To itself: an offer gets more time, or is made again after it lapsed.
    # To RESERVE: a late yes when all places are taken.
    State.OFFERED: frozenset(
        {
            State.OFFERED,
            State.CONFIRMED,
            State.CONDITIONAL,
            State.DECLINED,
            State.RESERVE,
            State.WITHDRAWN,
        }
    ),
    State.CONDITIONAL: frozenset({State.CONFIRMED, State.DECLINED, State.WITHDRAWN}),
    State.CONFIRMED: frozenset({State.WITHDRAWN}),
    # When the person asks: as if they had not left, or straight to a new offer.
    State.DECLINED: frozenset({State.OFFERED, State.APPLIED}),
    State.WITHDRAWN: frozenset({State.OFFERED, State.APPLIED, State.CONFIRMED, State.RESERVE}),
}


def check_move(before: State, after: State) -> None:
    """Raise Refused for a jump that the table does not have."""
    if after not in MOVES[before]:
        raise not_from(before)


def not_from(state: State) -> Refused:
    """The words for an act that is not possible where somebody stands."""
    return Refused(
        _(
            "This cannot be done now: it stands at “%(state)s”. "
            "Somebody may have been faster. Load the page again.",
            state=state.label,
        )
    )
