"""What organisers tell about the place and its rooms."""

from typing import Any

from events.venue.models import Known
from foundation.forms import ChoiceField
from foundation.forms import EditForm
from foundation.forms import Form
from foundation.forms import LongTextField
from foundation.forms import NewRowForm
from foundation.forms import NumberField
from foundation.forms import SelectField
from foundation.forms import TextField
from foundation.i18n import countries
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l


class VenueForm(EditForm):
    name = TextField(_l("Name of the place"), ask=_l("Enter the name of the place"))
    address = LongTextField(_l("Address"), ask=_l("Enter the address"), rows=3, longest=500)
    city = TextField(_l("Town or city"), ask=_l("Enter the town or city"), longest=100)
    country = SelectField(_l("Country"), countries, ask=_l("Choose the country"))
    access_statement = LongTextField(
        _l("Access at the place"),
        hint=_l(
            "Say what is there and what is difficult: the way in, doors, lifts, toilets, rooms, "
            "sound and light. Numbers help. If you do not know something, write that."
        ),
        rows=10,
        longest=5000,
    )
    getting_there = LongTextField(
        _l("Getting there"),
        hint=_l("From the airport and the station: what is accessible, and what you can arrange."),
        rows=6,
        longest=3000,
    )
    assistance = LongTextField(
        _l("Personal assistance"),
        hint=_l("Whether people can bring assistants, who pays for them, and whom you can find."),
        rows=6,
        longest=3000,
    )
    rooms = LongTextField(
        _l("Rooms to sleep in"),
        hint=_l("How many rooms are step-free, the width of doors, the height of beds, showers."),
        rows=6,
        longest=3000,
    )


def loops() -> dict[str, str]:
    """What can be said of a hearing loop."""
    return {
        Known.YES.value: _("Yes, there is one"),
        Known.NO.value: _("No, there is none"),
        Known.UNKNOWN.value: _("We do not know yet"),
    }


class _RoomFields(Form):
    name = TextField(_l("Name of the room"), ask=_l("Enter the name of the room"), longest=100)
    floor = TextField(_l("Floor"), hint=_l("For example: ground floor"), longest=100)
    way_in = LongTextField(
        _l("How people get in"),
        hint=_l("Steps, lift, width of the door in centimetres, a steep or soft floor."),
        rows=3,
        longest=1000,
    )
    seats = NumberField(
        _l("How many people fit in"),
        hint=_l("With enough space for wheelchairs"),
        least=1,
        most=5000,
    )
    hearing_loop = ChoiceField(
        _l("Is there a hearing loop?"),
        loops,
        ask=_l("Choose whether there is a hearing loop"),
        default=Known.UNKNOWN.value,
    )
    notes = LongTextField(
        _l("What else people should know"),
        hint=_l("Light, sound, smells, heating, the way to the toilet, a place to rest."),
        rows=4,
        longest=2000,
    )

    def answers(self) -> dict[str, Any]:
        """Values for the columns."""
        given = super().answers()
        return given | {"hearing_loop": Known(given["hearing_loop"])}


class NewRoomForm(_RoomFields, NewRowForm):
    pass


class RoomForm(_RoomFields, EditForm):
    pass
