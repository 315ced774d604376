"""What organisers tell about a place, and about photographs."""

import re
from typing import IO
from typing import Any

from wtforms import ValidationError

from events.survey.models import PlaceKind
from foundation.forms import ChoiceField
from foundation.forms import DateField
from foundation.forms import EditForm
from foundation.forms import Form
from foundation.forms import LongTextField
from foundation.forms import NewRowForm
from foundation.forms import TextField
from foundation.forms import UploadField
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l

_DEGREES = re.compile(r"-?\d{1,2}(\.\d{1,8})?, ?-?\d{1,3}(\.\d{1,8})?")


def kinds_of_places() -> dict[str, str]:
    """What a place can be."""
    return {kind.value: kind.label for kind in PlaceKind}


class _PlaceFields(Form):
    kind = ChoiceField(_l("What is it?"), kinds_of_places, ask=_l("Choose what it is"))
    name = TextField(_l("Name of the place"), ask=_l("Enter the name of the place"), longest=100)
    address = LongTextField(_l("Address"), rows=3, longest=500)
    position_on_map = TextField(
        _l("Position on a map"), hint=_l("For example: 42.6977, 23.3219"), longest=40
    )
    directions = LongTextField(
        _l("Directions in words"),
        hint=_l("How to find the way in, for somebody who does not see a map."),
        rows=4,
        longest=2000,
    )
    valid_until = DateField(
        _l("Until when do the values hold?"),
        hint=_l("Leave it empty for 12 months. Enter a day if works or changes are planned."),
    )

    def validate_position_on_map(self, field: TextField) -> None:
        """Two numbers as maps give them."""
        if field.data and not _DEGREES.fullmatch(field.data):
            raise ValidationError(_("Enter two numbers, like 42.6977, 23.3219"))

    def answers(self) -> dict[str, Any]:
        """Values for the columns."""
        given = super().answers()
        return given | {"kind": PlaceKind(given["kind"])}


class NewPlaceForm(_PlaceFields, NewRowForm):
    pass


class PlaceForm(_PlaceFields, EditForm):
    pass


class _SentPhoto(Form):
    photo = UploadField(
        _l("Photograph"),
        accept="image/png,image/jpeg",
        ask=_l("Choose a photograph"),
        hint=_l("PNG or JPEG, at most 10 MB. Where it was taken is not kept. Show no people."),
    )

    def content(self) -> IO[bytes]:
        """What was sent; the form asks for it."""
        assert self.photo.data is not None  # noqa: S101 - narrows the type for mypy
        return self.photo.data.stream


class _PhotoFields(Form):
    alt = LongTextField(
        _l("What does the photograph show?"),
        ask=_l("Write what the photograph shows, for people who do not see it"),
        hint=_l("With what matters for the way: “The door stands open. A ramp leads to it.”"),
        rows=3,
        longest=500,
    )
    taken_on = DateField(
        _l("When was it taken?"),
        ask=_l("Enter the day of the photograph"),
        hint=_l("For example: 24 9 2026"),
    )

    def said(self) -> tuple[str, Any]:
        """What it shows, and its day."""
        return self["alt"].data, self["taken_on"].data


class NewPhotoForm(_SentPhoto, _PhotoFields, NewRowForm):
    pass


class PhotoForm(_PhotoFields, EditForm):
    pass
