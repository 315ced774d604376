"""Forms: a wish for help, how it was given, an application for somebody, and its yes."""

from events.team.models import Channel
from events.team.models import Participation
from foundation.forms import ChoiceField
from foundation.forms import DateField
from foundation.forms import Form
from foundation.forms import LongTextField
from foundation.forms import NewRowForm
from foundation.forms import TextField
from foundation.forms import TimeField
from foundation.i18n import lazy_gettext as _l
from registration.apply.forms import ContactPart
from registration.apply.forms import StartForm
from registration.on_behalf.models import CameBy


def _ways() -> dict[str, str]:
    return {way.value: way.label for way in CameBy}


class HelpForm(ContactPart, StartForm):
    """A name, one way to be reached and, who likes, a time; before anything else is typed."""

    name = TextField(_l("Your name"), ask=_l("Enter your name"), autocomplete="name")
    best_time = TextField(
        _l("When does it suit you?"), hint=_l("For example: in the afternoon, not on Friday.")
    )

    def __init__(self) -> None:
        nobody = Participation(channel=Channel.PHONE, email="", contact_detail="", name="")
        super().__init__(nobody)

    def keep(self) -> list[str]:
        """Write the name, the channel and the address into the participation."""
        self.row.name = self.name.data
        return ["name", *super().keep()]


class HelpedForm(Form):
    how = LongTextField(
        _l("How did you help?"),
        ask=_l("Write how you helped"),
        hint=_l("One sentence is enough. Write nothing about health or barriers."),
        rows=3,
        longest=500,
    )


class WriteDownForm(NewRowForm):
    came_by = ChoiceField(
        _l("How did it come to you?"), choices=_ways, ask=_l("Choose how it came to you")
    )


class YesForm(Form):
    by = ChoiceField(
        _l("How did the person say yes?"), choices=_ways, ask=_l("Choose how they said yes")
    )
    heard_by = TextField(
        _l("Who heard, saw or read it?"), ask=_l("Enter who heard, saw or read it")
    )
    day = DateField(_l("On which day?"), ask=_l("Enter the day"))
    at = TimeField(_l("At what time?"), ask=_l("Enter the time"))
    note = LongTextField(
        _l("A note"),
        hint=_l("For example: who else was there, or where the paper lies."),
        rows=3,
        longest=500,
    )


class ButtonForm(Form):
    """A button that may be refused."""
