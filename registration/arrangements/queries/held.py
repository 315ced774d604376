"""What arrangements hold on a person, as they take it away with them."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from events.team.models import Participation
from foundation.i18n import format_money
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l
from foundation.personal_data import Chapter
from foundation.privacy.telling import Said
from foundation.privacy.telling import chapter
from registration.arrangements.models import Arrangement
from registration.arrangements.models import Decision
from registration.arrangements.models import Reply
from registration.arrangements.queries.of_person import all_of_person
from registration.arrangements.queries.of_person import words_of

_REPLIES = {
    Reply.CONFIRMED: _l("You said that it is right"),
    Reply.NOT_RIGHT: _l("You said that it is not right"),
}
_DECISIONS = {
    Decision.PROPOSED: _l("A rule proposed it, nobody has decided yet"),
    Decision.ACCEPTED: _l("A rule proposed it, somebody accepted it"),
    Decision.DROPPED: _l("A rule proposed it, somebody dropped it"),
}


def held_on(participation: Participation) -> Iterator[Chapter]:
    """Every arrangement with its words, who sees to it and what it costs; proposals too."""
    rows, zone = all_of_person(participation), participation.event.zone
    labels = _labels()
    yield chapter(
        "arrangements", _("What is arranged for you"), rows, zone, labels=labels, add=_opened
    )


def _opened(row: Arrangement) -> dict[str, Any]:
    more: dict[str, Any] = {
        "reply": row.reply and Said(row.reply.value, _REPLIES[row.reply]),
        "decision": row.decision and Said(row.decision.value, _DECISIONS[row.decision]),
        "owner": row.owner.name if row.owner else "",
        "supplier": row.supplier.name if row.supplier else "",
        **{
            name: _money(getattr(row, name), row.currency)
            for name in ("cost_planned", "cost_actual")
        },
    }
    # What only the rules read of their own marks tells a person nothing.
    words = {name: said for name, said in words_of(row).items() if name not in ("ground", "gone")}
    return {**words, **more}


def _money(amount: Decimal | None, currency: str) -> Said | None:
    return None if amount is None else Said(str(amount), format_money(amount, currency))


def _labels() -> dict[str, str]:
    return {
        "what": _("What is arranged"),
        "note": _("Note of the organisers"),
        "tried": _("What was tried"),
        "inside": _("Note inside the team"),
        "not_right": _("What you said is not right"),
        "rule": _("Which rule proposed it"),
        "why": _("Why it was proposed"),
        "owner": _("Who sees to it"),
        "supplier": _("Supplier"),
        "progress": _("How far it is"),
        "due_on": _("By when"),
        "currency": _("Currency"),
        "reply": _("What you said of it"),
        "is_condition": _("A point of your “yes, if”"),
        "decision": _("What a person made of a proposal"),
        "replied_at": _("When you answered"),
        "asked_at": _("When you were asked"),
        "created_at": _("Written on"),
    }
