"""What organisers fill in about a stretch of the programme."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from events.call.models import Event
from events.call.queries import days_of
from events.programme.models import Kind
from events.programme.models import Part
from events.programme.models import ProgrammeItem
from events.team.queries import trainers_of
from events.venue.queries import rooms_of
from foundation.forms import CheckField
from foundation.forms import ChoiceField
from foundation.forms import EditForm
from foundation.forms import Form
from foundation.forms import LongTextField
from foundation.forms import NewRowForm
from foundation.forms import SelectField
from foundation.forms import SeveralField
from foundation.forms import TextField
from foundation.forms import TimeField
from foundation.i18n import format_date
from foundation.i18n import gettext as _
from foundation.i18n import language_name
from foundation.i18n import languages
from foundation.i18n import lazy_gettext as _l


def kinds() -> dict[str, str]:
    """What a stretch of time can be for."""
    return {
        Kind.SESSION.value: _("Session"),
        Kind.BREAK.value: _("Break"),
        Kind.MEAL.value: _("Meal"),
        Kind.SOCIAL.value: _("Time together"),
        Kind.TRAVEL.value: _("Travel"),
    }


def named_days(event: Event) -> dict[str, str]:
    """The days of the training to choose from."""
    return {day.isoformat(): format_date(day, "EEEE, d MMMM y") for day in days_of(event)}


class _Item(Form):
    day = SelectField(_l("Day"), ask=_l("Choose the day"))
    starts = TimeField(_l("Starts at"), ask=_l("Enter the start"), hint=_l("Like 09:30"))
    ends = TimeField(_l("Ends at"), ask=_l("Enter the end"), hint=_l("Like 11:00"))
    title = TextField(_l("Title"), ask=_l("Enter the title"))
    kind = ChoiceField(
        _l("What it is"), kinds, ask=_l("Choose what it is"), default=Kind.SESSION.value
    )
    room_id = SelectField(_l("Room"))
    new_room = TextField(
        _l("A room that is not in the list"),
        hint=_l("We add it to the rooms of the training. You can describe it later."),
        longest=100,
    )
    parallel_group = TextField(
        _l("Parallel group"),
        hint=_l(
            "Where several things happen at the same time and each person goes to one of them: "
            "the name of this one, like “Group A”."
        ),
        longest=60,
    )
    leads = SeveralField(_l("Trainers who lead it"))
    led_by = TextField(
        _l("Others who lead it"), hint=_l("Names of guests, with commas between them")
    )
    facilitates = SeveralField(_l("Trainers who facilitate it"))
    facilitated_by = TextField(
        _l("Others who facilitate it"), hint=_l("Names of guests, with commas between them")
    )
    languages = SeveralField(
        _l("Languages, spoken and signed"),
        hint=_l("Only where they are others than those of the whole training"),
    )
    without_material = CheckField(_l("Nothing is handed out or shown here"))
    description = LongTextField(
        _l("Description"),
        hint=_l("Leave an empty line between paragraphs. Start a line with “- ” to make a list."),
        rows=5,
        longest=3000,
    )

    def offer(self, event: Event, chosen: list[str]) -> None:
        """Let the writer choose among the days, rooms, trainers and languages that there are."""
        self.day.choices = named_days(event)
        self.room_id.choices = {str(room.id): room.name for room in rooms_of(event)}
        trainers = {str(trainer.id): trainer.name for trainer in trainers_of(event)}
        self.leads.choices = self.facilitates.choices = trainers
        codes = list(dict.fromkeys([*event.languages, *chosen])) or list(languages())
        self.languages.choices = {code: language_name(code) for code in codes}
        if not trainers:
            del self.leads, self.facilitates

    def answers(self) -> dict[str, Any]:
        """Values for the columns, for the trainers' parts, and for a new room."""
        given = super().answers()
        return given | {
            "day": date.fromisoformat(given["day"]),
            "kind": Kind(given["kind"]),
            "room_id": UUID(given["room_id"]) if given["room_id"] else None,
        }


class NewItemForm(_Item, NewRowForm):
    """For an item that is not there yet."""

    def __init__(self, event: Event, start: Mapping[str, object]) -> None:
        super().__init__(**start)
        self.offer(event, [])


def start_after(last: ProgrammeItem | None) -> dict[str, object]:
    """What comes next: it starts where the last item ends, a break after a session."""
    if last is None:
        return {}
    kind = Kind.BREAK if last.kind is Kind.SESSION else Kind.SESSION
    return {"starts": last.ends, "kind": kind.value}


def start_beside(item: ProgrammeItem) -> dict[str, object]:
    """What happens at the same time for another group."""
    return {
        "day": item.day.isoformat(),
        "starts": item.starts,
        "ends": item.ends,
        "kind": item.kind.value,
    }


class ItemForm(_Item, EditForm):
    """For an item that is there."""

    def __init__(self, event: Event, item: ProgrammeItem) -> None:
        parts = {part.value: [str(trainer.id) for trainer in item.trainers(part)] for part in Part}
        super().__init__(obj=item, **parts)
        self.offer(event, item.languages)
        if item.place is None and item.room is not None:
            # Otherwise saving another field would forget a room that may be put back.
            self.room_id.choices = {
                **self.room_id.offered(),
                str(item.room.id): item.room.name,
            }
