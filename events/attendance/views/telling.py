"""What the pages of attendance say after saving."""

from events.attendance import actions
from events.attendance.forms import HoursForm
from events.attendance.forms import RollForm
from events.attendance.forms import in_words
from events.attendance.models import AttendanceMark
from events.attendance.models import Cause
from events.attendance.models import Presence
from events.attendance.panels import progress
from events.attendance.queries import Part
from events.attendance.queries import count_of_part
from events.attendance.queries import newest_in
from events.attendance.queries import parts_of
from events.attendance.queries import people_with_hours
from events.call.models import Event
from events.team.models import Participation
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.i18n import ngettext
from foundation.people import sign_in_needed
from foundation.web import notify


def save_roll(event: Event, form: RollForm) -> bool:
    """Save what was chosen and say how much it was; else show in the form what is in the way."""
    try:
        changed = actions.mark(event, form.wanted(), Cause(form.cause.data), sign_in_needed())
    except actions.OthersMarked as others:
        form.tell_newer(others.newer)
        return False
    except Refused as refused:
        form.refuse(refused)
        return False
    told = ngettext("Saved: %(num)d mark.", "Saved: %(num)d marks.", changed)
    notify(told if changed else _("Nothing was changed."))
    return True


def saved_now(
    event: Event, part: Part, person: Participation, fault: Refused | None
) -> tuple[dict[str, object], int]:
    """For the script: what counts now for one person, whether it was saved, and how far all is."""
    newest, people = newest_in(event), people_with_hours(event)
    mark = newest.get((person.id, part.key))
    presence = mark.presence if mark else Presence.NOT_MARKED
    told: dict[str, object] = {
        "presence": presence.value,
        "number": mark.number if mark else 0,
        "said": _why(fault, mark, person) if fault else f"{person.name}: {presence.label}",
        "progress": progress(count_of_part(part, parts_of(event), people, newest)),
    }
    return told, fault.status if fault else 200


def _why(fault: Refused, mark: AttendanceMark | None, person: Participation) -> str:
    if isinstance(fault, actions.OthersMarked) and mark is not None:
        return in_words(mark, person)
    return fault.message


def save_hours(event: Event, form: HoursForm) -> bool:
    """Save what was typed and say for how many people; else show in the form what is in the way."""
    try:
        changed = actions.mark_hours(event, form.typed(), sign_in_needed())
    except actions.SomebodyWasFaster as faster:
        form.tell_newer(faster.newer)
        return False
    except Refused as refused:
        form.refuse(refused)
        return False
    told = ngettext("Saved: hours of %(num)d person.", "Saved: hours of %(num)d people.", changed)
    notify(told if changed else _("Nothing was changed."))
    return True
