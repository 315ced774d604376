"""What organisers fill in for a letter to a group: whom, which words, when."""

from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from werkzeug.datastructures import FileStorage

from events.mailings.models import Anchor
from events.mailings.models import Mailing
from events.mailings.queries import countries_in
from events.mailings.queries import languages_in
from events.team.models import Part
from events.team.models import State
from foundation.errors import Refused
from foundation.files import DOCUMENTS
from foundation.files import Document
from foundation.files import document_from_upload
from foundation.forms import ChoiceField
from foundation.forms import DateField
from foundation.forms import EditForm
from foundation.forms import Form
from foundation.forms import HiddenField
from foundation.forms import LongTextField
from foundation.forms import NumberField
from foundation.forms import SelectField
from foundation.forms import SeveralField
from foundation.forms import TextField
from foundation.forms import TimeField
from foundation.forms import UploadField
from foundation.forms import moment_in_zone
from foundation.i18n import country_name
from foundation.i18n import gettext as _
from foundation.i18n import language_name
from foundation.i18n import lazy_gettext as _l
from foundation.mail.letter import Words

LISTS = ("states", "parts", "countries", "languages")
SIDES: Mapping[str, str] = {
    "before-closes": _l("days before the deadline for applications"),
    "after-closes": _l("days after the deadline for applications"),
    "before-starts": _l("days before the first day"),
    "after-starts": _l("days after the first day"),
    "before-ends": _l("days before the last day"),
    "after-ends": _l("days after the last day"),
}


class BeginForm(Form):
    """What is begun: a letter or a reminder; and people ticked in a list, if any."""

    kind = HiddenField(default="letter")
    people = SeveralField(_l("People"))


class GroupForm(EditForm):
    """Whom the letter goes to; a list without a tick leaves nobody out."""

    states = SeveralField(
        _l("Where they stand"),
        choices=lambda: {one.value: one.label for one in State if one is not State.DRAFT},
        hint=_l("Tick none for everybody."),
    )
    parts = SeveralField(
        _l("As what they come"),
        choices=lambda: {one.value: one.label for one in Part},
        hint=_l("Tick none for everybody."),
    )
    countries = SeveralField(_l("Countries"), hint=_l("Tick none for everybody."))
    languages = SeveralField(
        _l("Languages that they want letters in"), hint=_l("Tick none for everybody.")
    )

    def __init__(self, mailing: Mailing) -> None:
        super().__init__(mailing)
        event = mailing.event
        self.countries.choices = {code: country_name(code) for code in countries_in(event)}
        self.languages.choices = {code: language_name(code) for code in languages_in(event)}

    def chosen(self) -> dict[str, list[str]]:
        """{list: what was ticked}."""
        return {name: list(self[name].data or []) for name in LISTS}


class MailingWordsForm(EditForm):
    """The words in one language."""

    subject = TextField(_l("Subject"), ask=_l("Enter the subject"), longest=150)
    text = LongTextField(
        _l("Words of the letter"),
        ask=_l("Write the letter"),
        hint=_l("Leave an empty line between paragraphs. Start a line with “- ” to make a list."),
        rows=18,
        longest=5000,
    )

    def typed(self) -> Words:
        """What was typed."""
        text = "\n".join(line.rstrip() for line in self.text.data.splitlines())
        return Words(self.subject.data.strip(), text.strip())


class FileForm(EditForm):
    """A file that comes with the letter."""

    file = UploadField(
        _l("File"),
        accept=DOCUMENTS,
        ask=_l("Choose a file"),
        hint=_l("PDF, Word, PowerPoint, Excel, OpenDocument, EPUB or plain text, 10 MB at most"),
    )

    @property
    def document(self) -> Document:
        """What was sent. Raises Refused for what is no document."""
        sent: FileStorage = self.file.data  # type: ignore[assignment] # it is asked for
        return document_from_upload(sent, "file")


class TimeForm(EditForm):
    """When the letter goes."""

    how = ChoiceField(
        _l("When shall it go?"),
        choices={
            "now": _l("As soon as I say so"),
            "moment": _l("On a day and at a time"),
            "days": _l("So many days before or after a day of the training"),
        },
        hints={"days": _l("It moves when the training moves. It goes at 9:00 in the morning.")},
        reveals={"moment": ("day", "hour"), "days": ("number", "side")},
        ask=_l("Choose when it shall go"),
    )
    day = DateField(_l("Day"))
    hour = TimeField(_l("Time"), hint=_l("For example 9:30"))
    number = NumberField(_l("How many days"), least=0, most=365, hint=_l("0 is the day itself"))
    side = SelectField(_l("Before or after what"), choices=SIDES)

    def __init__(self, mailing: Mailing) -> None:
        self.zone = mailing.event.zone
        super().__init__(mailing, **_shown(mailing))

    def times(self) -> tuple[datetime | None, Anchor | None, int]:
        """Moment, or day of the training and days after it. Raises Refused for what lacks."""
        if self.how.data == "moment":
            if self.day.data is None or self.hour.data is None:
                raise Refused(_("Enter the day and the time"), "day")
            return moment_in_zone(self.day.data, self.hour.data, self.zone, "hour"), None, 0
        if self.how.data == "days":
            if self.number.data is None or not self.side.data:
                raise Refused(_("Enter how many days, and before or after what"), "number")
            side, _dash, anchor = self.side.data.partition("-")
            return None, Anchor(anchor), self.number.data * (-1 if side == "before" else 1)
        return None, None, 0


def _shown(mailing: Mailing) -> dict[str, object]:
    if mailing.anchor is not None:
        side = "before" if mailing.days < 0 else "after"
        return {
            "how": "days",
            "number": abs(mailing.days),
            "side": f"{side}-{mailing.anchor.value}",
        }
    if mailing.moment is not None:
        there = mailing.moment.astimezone(ZoneInfo(mailing.event.zone))
        return {"how": "moment", "day": there.date(), "hour": there.time()}
    return {"how": "now"}
