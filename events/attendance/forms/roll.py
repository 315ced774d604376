"""The roll: for each person and part, whether they were there."""

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from events.attendance.actions import Wanted
from events.attendance.models import AttendanceMark
from events.attendance.models import Cause
from events.attendance.models import Presence
from events.attendance.queries import Cell
from events.attendance.queries import Part
from events.team.models import Participation
from foundation.forms import Form
from foundation.forms import HiddenField
from foundation.forms import NumberField
from foundation.forms import SelectField
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l


@dataclass(frozen=True)
class RollCell:
    """One person in one part, the mark that counts, and what the field is called on its page."""

    person: Participation
    part: Part
    mark: AttendanceMark | None
    label: str

    @property
    def key(self) -> Cell:
        """Which cell it is."""
        return self.person.id, self.part.key

    @property
    def presence(self) -> Presence:
        """What counts now."""
        return self.mark.presence if self.mark else Presence.NOT_MARKED

    @property
    def number(self) -> int:
        """The number of the mark that counts; 0 for none."""
        return self.mark.number if self.mark else 0

    def field(self, what: str) -> str:
        """The name of one of its fields."""
        return f"{what}-{self.person.id.hex}-{self.part.key}"


class PresenceField(SelectField):
    """Whether somebody was there; _roll.html draws it, small, as a row or as a list to open."""

    plain_label = True


class MinutesField(NumberField):
    """How long somebody was there."""

    plain_label = True


class RollForm(Form):
    """A presence for each cell, the number of the mark that its writer saw, and one cause."""

    cells: Sequence[RollCell] = ()
    cause = SelectField(
        _l("If you change a mark that is there: why?"),
        lambda: {cause.value: cause.label for cause in Cause if cause != Cause.UNDONE},
        ask=_l("Choose why you change a mark"),
        hint=_l("About the mark, not about the person. Nobody is asked why they were away."),
        default=Cause.TYPED_WRONG.value,
    )

    def validate(self, extra_validators: Mapping[str, Any] | None = None) -> bool:
        """Also ask for the minutes that "partly" needs here."""
        fine = bool(super().validate(extra_validators))
        for cell in self.cells:
            box = self.minutes_of(cell)
            partly = self.presence_of(cell).data == Presence.PARTLY
            if box is not None and partly and not box.errors and box.data is None:
                box.errors = [_("Enter how many minutes %(name)s was there", name=cell.person.name)]
                fine = False
        return fine

    def wanted(self) -> dict[Cell, Wanted]:
        """What was chosen, by cell; cells that were not sent are left out."""
        return {
            cell.key: self._wanted(cell)
            for cell in self.cells
            if self.presence_of(cell).data is not None
        }

    def rows(self) -> list[tuple[Participation, list[RollCell]]]:
        """Each person with their cells, in the order in which people were given."""
        grouped = groupby(self.cells, key=lambda cell: cell.person)
        return [(person, list(cells)) for person, cells in grouped]

    def presence_of(self, cell: RollCell) -> PresenceField:
        """The choice of one cell."""
        field: PresenceField = self[cell.field("presence")]
        return field

    def minutes_of(self, cell: RollCell) -> MinutesField | None:
        """The box for minutes, where the training counts them."""
        name = cell.field("minutes")
        box: MinutesField | None = self._fields.get(name)
        return box

    def tell_newer(self, newer: Mapping[Cell, AttendanceMark]) -> None:
        """Say beside each field what others marked; saving once more is then a decision."""
        for cell in self.cells:
            mark = newer.get(cell.key)
            if mark is not None:
                self.presence_of(cell).errors = [in_words(mark, cell.person)]
                self[cell.field("seen")].data = str(mark.number)

    def _wanted(self, cell: RollCell) -> Wanted:
        presence = Presence(self.presence_of(cell).data)
        box = self.minutes_of(cell)
        kept = cell.mark.minutes if cell.mark else None
        return Wanted(presence, self._seen(cell), box.data if box is not None else kept)

    def _seen(self, cell: RollCell) -> int:
        text = self[cell.field("seen")].data or ""
        return int(text) if text.isdecimal() and len(text) < 10 else 0  # noqa: PLR2004 - fits the column


def in_words(mark: AttendanceMark, person: Participation) -> str:
    """What somebody else marked meanwhile."""
    return _(
        "%(organiser)s has just marked %(name)s: %(presence)s. Check it and save once more.",
        organiser=mark.marked_by.name,
        name=person.name,
        presence=mark.presence.label,
    )


def cells_of(
    people: Iterable[Participation],
    parts: Sequence[Part],
    newest: Mapping[Cell, AttendanceMark],
    label: Callable[[Participation, Part], str],
) -> list[RollCell]:
    """A cell for each person and part; `label` names it as its page needs."""
    return [
        RollCell(person, part, newest.get((person.id, part.key)), label(person, part))
        for person in people
        for part in parts
    ]


def roll_form(cells: Sequence[RollCell], *, counts_minutes: bool) -> RollForm:
    """The form for these cells, with the marks that count now."""
    fields: dict[str, object] = {"cells": cells}
    for cell in cells:
        fields[cell.field("presence")] = PresenceField(
            cell.label, _presences, default=cell.presence.value
        )
        if counts_minutes:
            fields[cell.field("minutes")] = MinutesField(
                _("Minutes: %(name)s", name=cell.label),
                least=1,
                most=cell.part.minutes,
                default=cell.mark.minutes if cell.mark else None,
            )
        fields[cell.field("seen")] = HiddenField(default=str(cell.number))
    form: RollForm = type("RollOfTheseCells", (RollForm,), fields)()
    return form


def _presences() -> dict[str, str]:
    return {presence.value: presence.label for presence in Presence}
