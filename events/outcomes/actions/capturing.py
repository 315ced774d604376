"""Writing down many texts at once, live in the room."""

import re
from uuid import UUID
from uuid import uuid5

from events.call.models import Event
from events.outcomes.actions.writing import last_place
from events.outcomes.actions.writing import whole
from events.outcomes.actions.writing import write
from events.outcomes.models import OutcomeItem
from events.outcomes.models import OutcomeKind
from events.outcomes.models import OutcomeState
from foundation.audit import record
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.people import Person
from foundation.people import acting
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction

MOST_LINES = 200
_LONGEST_LINE = 3000
# What people and dictation put before a line: dashes, dots, "1." or "2)".
_BULLET = re.compile(r"^\s*(?:[-–—*•·]|\d{1,3}[.)])(?:\s+|$)")


def capture(
    event: Event, key: UUID, kind: OutcomeKind, lines: str, by: Person
) -> list[OutcomeItem]:
    """Add each line as an idea of `kind`, in the training's language, after the others.

    Sending the form (`key`) twice adds them once. Raises Refused without a line, for more than
    MOST_LINES, and for a line that is too long.
    """
    texts = [text for line in lines.splitlines() if (text := _BULLET.sub("", line).strip())]
    _refuse_impossible(texts)
    with transaction():
        hold(event)
        if db.session.get(OutcomeItem, uuid5(key, "1")) is not None:
            return []
        first = last_place(event, kind) + 1
        items = [
            OutcomeItem(
                id=uuid5(key, str(number)),
                event_id=event.id,
                kind=kind,
                position=first + number,
                version=1,
            )
            for number in range(1, len(texts) + 1)
        ]
        for item, text in zip(items, texts, strict=True):
            write(item, whole({"texts": {event.language: text}}, OutcomeState.IDEA))
            db.session.add(item)
            record(acting(by, "organiser"), "added.outcome", item, event.id, kind=kind.value)
        return items


def _refuse_impossible(texts: list[str]) -> None:
    if not texts:
        raise Refused(_("Enter at least one text."), "lines")
    if len(texts) > MOST_LINES:
        raise Refused(_("Use at most %(most)d lines at once.", most=MOST_LINES), "lines")
    longest = max(texts, key=len)
    if len(longest) > _LONGEST_LINE:
        raise Refused(
            _("This line is too long, break it up: %(start)s…", start=longest[:40]), "lines"
        )
