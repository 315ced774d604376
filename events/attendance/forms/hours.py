"""The table in which an organiser types hours."""

from collections.abc import Iterable
from collections.abc import Mapping
from uuid import UUID

from events.attendance.actions import Typed
from events.attendance.forms.setup import shortest
from events.attendance.models import HoursMark
from events.attendance.queries import Marks
from events.team.models import Participation
from foundation.forms import DecimalField
from foundation.forms import Form
from foundation.forms import HiddenField
from foundation.i18n import format_number
from foundation.i18n import gettext as _


class HoursField(DecimalField):
    """Hours of one person; the label is their name. An empty box means "not marked yet"."""

    plain_label = True


class HoursForm(Form):
    """One box for each person, and beside it the number of the mark that its writer saw."""

    people: Iterable[Participation] = ()

    def typed(self) -> dict[UUID, Typed]:
        """What was typed, by participation."""
        return {
            person.id: Typed(self[_box(person.id)].data, _number(self[_seen(person.id)].data))
            for person in self.people
        }

    def box(self, person: Participation) -> HoursField:
        """The box of one person, for the template."""
        return self[_box(person.id)]

    def tell_newer(self, newer: Mapping[UUID, HoursMark]) -> None:
        """Say beside each box what others marked; saving once more is then a decision."""
        for key, mark in newer.items():
            self[_box(key)].errors = [
                _(
                    "%(name)s has just marked %(hours)s hours. "
                    "Check the number and save once more.",
                    name=mark.marked_by.name,
                    hours=format_number(mark.hours),
                )
            ]
            self[_seen(key)].data = str(mark.number)


def hours_form(people: Iterable[Participation], marks: Marks, most: int) -> HoursForm:
    """The form for these people, with the hours that count now."""
    fields: dict[str, object] = {"people": people}
    for person in people:
        newest = marks[person.id][0] if person.id in marks else None
        fields[_box(person.id)] = HoursField(
            person.name, most=most, default=shortest(newest.hours) if newest else None
        )
        fields[_seen(person.id)] = HiddenField(default=str(newest.number if newest else 0))
    form: HoursForm = type("HoursOfThesePeople", (HoursForm,), fields)()
    return form


def _box(key: UUID) -> str:
    return f"hours-{key.hex}"


def _seen(key: UUID) -> str:
    return f"seen-{key.hex}"


def _number(text: str | None) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 10 else 0  # noqa: PLR2004 - fits the column
