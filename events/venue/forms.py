"""What organisers tell about the place."""

from foundation.forms import EditForm
from foundation.forms import LongTextField
from foundation.forms import SelectField
from foundation.forms import TextField
from foundation.i18n import countries
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
