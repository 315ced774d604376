"""What organisers say about a kind of places."""

from foundation.forms import CheckField
from foundation.forms import EditForm
from foundation.forms import LongTextField
from foundation.forms import NewRowForm
from foundation.forms import NumberField
from foundation.forms import TextField
from foundation.i18n import lazy_gettext as _l

_LARGEST = 10000


class _PoolFields:
    name = TextField(
        _l("Name of the kind"),
        ask=_l("Enter the name of this kind of places"),
        hint=_l("As people choose it in the form. For example: Observer, or Online."),
        longest=80,
    )
    about = LongTextField(
        _l("What is different"),
        hint=_l(
            "One or two sentences for people who apply. For example: You listen and read, and you "
            "have no tasks."
        ),
        rows=3,
        longest=500,
    )
    capacity = NumberField(
        _l("Places of this kind"),
        ask=_l("Enter how many places of this kind there are"),
        hint=_l("They come beside the places for participants. Assistants take no place."),
        least=1,
        most=_LARGEST,
    )
    is_online = CheckField(
        _l("People take part online, from where they are"),
        hint=_l("They need no journey, no bed and no meals, so no plan counts them."),
    )


class NewPoolForm(_PoolFields, NewRowForm):
    """A new kind."""


class PoolForm(_PoolFields, EditForm):
    """A kind that is there."""
