"""Forms about bedrooms: a room by hand, the nights."""

from foundation.errors import Refused
from foundation.forms import CheckField
from foundation.forms import DateField
from foundation.forms import Form
from foundation.forms import SelectField
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l
from registration.allotting.bedrooms import Nights

_LONGEST = 31


class _NightsFields(Form):
    first_night = DateField(_l("First night: the day on which it begins"))
    last_night = DateField(_l("Last night: the day on which it begins"))

    def nights(self) -> Nights | None:
        """The nights; None where both days are empty. Raises Refused for days that do not fit."""
        first, last = self["first_night"].data, self["last_night"].data
        if first is None and last is None:
            return None
        if first is None or last is None:
            empty = "first_night" if first is None else "last_night"
            raise Refused(_("Enter both days, or none."), empty)
        if not 0 <= (last - first).days < _LONGEST:
            message = _("The last night comes after the first, and within a month.")
            raise Refused(message, "last_night")
        return Nights(first, last)


class GiveRoomForm(_NightsFields):
    """A room for somebody by hand."""

    room_id = SelectField(_l("Bedroom"), ask=_l("Choose the room"))
    first_night = DateField(
        _l("First night: the day on which it begins"), ask=_l("Enter the first night")
    )
    last_night = DateField(
        _l("Last night: the day on which it begins"), ask=_l("Enter the last night")
    )

    def stay(self) -> Nights:
        """The nights. Raises Refused for days that do not fit."""
        nights = self.nights()
        assert nights is not None  # noqa: S101 - both days are asked for
        return nights


class StayForm(_NightsFields):
    """For which nights somebody needs a bed."""

    needs_none = CheckField(_l("This person sleeps somewhere else and needs no bedroom"))
