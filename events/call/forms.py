"""What organisers fill in about a training, one form for each section."""

from collections.abc import Mapping
from datetime import date
from datetime import datetime
from datetime import time
from typing import Any
from zoneinfo import ZoneInfo

from wtforms.fields.core import UnboundField

from events.call.models import Event
from events.call.models import WayIn
from foundation.errors import Refused
from foundation.forms import ChoiceField
from foundation.forms import DateField
from foundation.forms import EditForm
from foundation.forms import EmailField
from foundation.forms import Form
from foundation.forms import LinkField
from foundation.forms import LongTextField
from foundation.forms import NewRowForm
from foundation.forms import NumberField
from foundation.forms import SelectField
from foundation.forms import SeveralField
from foundation.forms import TextField
from foundation.forms import TimeField
from foundation.forms import YesNoField
from foundation.forms import moment_in_zone
from foundation.i18n import gettext as _
from foundation.i18n import languages
from foundation.i18n import lazy_gettext as _l
from foundation.i18n import time_zones
from foundation.i18n import written_languages
from foundation.people import Organisation

_MOST_PLACES = 1000
_MARKDOWN = _l("Leave an empty line between paragraphs. Start a line with “- ” to make a list.")
_LAST_MINUTE = time(23, 59)


class _Start:
    # Stands before _Days, so that the form lists its messages from top to bottom.
    title = TextField(
        _l("Title"),
        ask=_l("Enter the title"),
        hint=_l("Short and clear, without abbreviations"),
        longest=150,
    )
    language = SelectField(
        _l("Language of the page"),
        written_languages,
        ask=_l("Choose the language of the page"),
        hint=_l("The language in which you write your texts"),
        default="en",
    )
    organisation = ChoiceField(
        _l("Organisation that holds the training"),
        ask=_l("Choose the organisation"),
        hint=_l("You can add others later. All have equal standing."),
    )


class _Days:
    starts_on = DateField(
        _l("First day"), ask=_l("Enter the first day"), hint=_l("For example, 24 9 2027")
    )
    ends_on = DateField(
        _l("Last day"),
        ask=_l("Enter the last day"),
        hint=_l("For a training of one day, the same day again"),
    )
    zone = SelectField(
        _l("Time zone"),
        time_zones,
        ask=_l("Choose the time zone"),
        hint=_l("The one of the place. All times on your pages are in it."),
    )
    capacity = NumberField(
        _l("Number of places"),
        least=1,
        most=_MOST_PLACES,
        ask=_l("Enter the number of places"),
        hint=_l("For participants. Personal assistants and interpreters take no place."),
    )


class NewTrainingForm(_Start, _Days, NewRowForm):
    """The few things without which a training cannot be set up."""

    def offer(self, organisations: Mapping[str, str]) -> None:
        """Let the writer choose among these {key: name}."""
        self.organisation.choices = organisations
        if len(organisations) == 1 and self.organisation.data is None:
            self.organisation.data = next(iter(organisations))

    def answers(self) -> dict[str, Any]:
        """Values for the training's columns."""
        return {name: value for name, value in super().answers().items() if name != "organisation"}


class SectionForm(EditForm):
    """One section of a training."""

    def __init__(self, event: Event, **values: object) -> None:
        super().__init__(obj=event, **values)
        self.event = event

    def columns(self) -> set[str]:
        """The columns that this section writes."""
        return {field.short_name for field in self if field.short_name != "version"}


class AboutForm(SectionForm):
    title = TextField(
        _l("Title"),
        ask=_l("Enter the title"),
        hint=_l("Short and clear, without abbreviations"),
        longest=150,
    )
    summary = LongTextField(
        _l("Summary"),
        hint=_l("Two or three short sentences in plain words. They stand at the top of the page."),
        rows=3,
        longest=500,
    )
    description = LongTextField(
        _l("Description"),
        hint=_l(
            "What people will do and learn. Leave an empty line between paragraphs. Start a line "
            "with “- ” to make a list, and with “# ” to make a heading."
        ),
        rows=14,
        longest=9000,
    )
    language = SelectField(
        _l("Language of the page"),
        written_languages,
        ask=_l("Choose the language of the page"),
        hint=_l("The language in which you write your texts"),
    )


class DaysForm(_Days, SectionForm):
    pass


class WhoForm(SectionForm):
    who_may_apply = LongTextField(
        _l("Who the training is for"), hint=_MARKDOWN, rows=5, longest=3000
    )
    for_disabled_people = YesNoField(
        _l("Is it for disabled people only?"),
        ask=_l("Choose yes or no"),
        hint=_l("If yes, people say for themselves that they are disabled. Nobody asks for proof."),
    )
    way_in = ChoiceField(
        _l("How people get a place"),
        lambda: {
            WayIn.SELECTION.value: _("They apply, and you choose"),
            WayIn.OPEN.value: _("They register, and have a place at once"),
        },
        ask=_l("Choose how people get a place"),
        hints={
            WayIn.SELECTION: _l("You see what people write, but nothing about their needs."),
            WayIn.OPEN: _l("While places last. After that, people wait on a list."),
        },
    )
    opens_on = DateField(_l("Day on which applications open"))
    opens_time = TimeField(
        _l("Time at which they open"), hint=_l("Like 09:00. Without a time, it is 00:00.")
    )
    closes_on = DateField(_l("Last day to apply"))
    closes_time = TimeField(
        _l("Time at which they close"), hint=_l("Like 18:00. Without a time, it is 23:59.")
    )
    answers_by = DateField(
        _l("Day by which everybody gets an answer"),
        hint=_l("Where you choose. People need about eight weeks to arrange travel."),
    )

    def __init__(self, event: Event) -> None:
        opens, closes = _there(event.opens_at, event.zone), _there(event.closes_at, event.zone)
        super().__init__(
            event,
            opens_on=opens and opens.date(),
            opens_time=opens and opens.time(),
            closes_on=closes and closes.date(),
            closes_time=closes and closes.time(),
        )

    def columns(self) -> set[str]:
        """The columns that this section writes."""
        return super().columns() | {"opens_at", "closes_at"}

    def answers(self) -> dict[str, Any]:
        """Values for the columns; both moments in the training's zone.

        Raises Refused for a time without its day, and for one that the clocks jump over.
        """
        values = super().answers()
        times = {
            "opens_at": (values.pop("opens_on"), values.pop("opens_time") or time(), "opens"),
            "closes_at": (
                values.pop("closes_on"),
                values.pop("closes_time") or _LAST_MINUTE,
                "closes",
            ),
        }
        for name, (day, at, fields) in times.items():
            values[name] = self._moment(day, at, fields)
        return values | {"way_in": WayIn(values["way_in"])}

    def _moment(self, day: date | None, at: time, fields: str) -> datetime | None:
        if day is not None:
            return moment_in_zone(day, at, self.event.zone, f"{fields}_time")
        if self[f"{fields}_time"].data is not None:
            raise Refused(_("Enter the day of this time too"), f"{fields}_on")
        return None


class LanguagesForm(SectionForm):
    languages = SeveralField(
        _l("Languages of the training"),
        languages,
        hint=_l("Spoken and signed. Choose those that will be there for sure, with interpreters."),
    )
    text_languages = SeveralField(
        _l("Other languages of your texts"),
        written_languages,
        hint=_l(
            "You write your texts in one language first. Then you can write them in each language "
            "that you choose here. If you take a language away, its texts are kept but not shown."
        ),
    )

    def __init__(self, event: Event) -> None:
        super().__init__(event)
        self.text_languages.choices = {
            code: name for code, name in written_languages().items() if code != event.language
        }


class MoneyForm(SectionForm):
    paid_for = LongTextField(
        _l("What is paid for, and what is not"),
        hint=_l(
            "Travel, hotel, food, the costs of personal assistants and interpreters. Say whether "
            "people must pay first and get the money back."
        ),
        rows=8,
        longest=3000,
    )


class ContactForm(SectionForm):
    contact_name = TextField(_l("Who answers questions"), autocomplete="off")
    contact_email = EmailField(_l("Email address for questions"), autocomplete="off")
    contact_phone = TextField(
        _l("Phone number for questions"),
        hint=_l("With the country code, like +359 2 000 0000"),
        longest=60,
        autocomplete="off",
    )
    code_of_conduct = LongTextField(
        _l("Code of conduct"),
        hint=_l("How people treat each other, and what happens when somebody does not."),
        rows=8,
        longest=5000,
    )
    support_person = LongTextField(
        _l("Support person"),
        hint=_l("Whom people can turn to in confidence during the days, and how."),
        rows=3,
        longest=1000,
    )


class AddOrganisationForm(Form):
    organisation = ChoiceField(_l("Your organisation"), ask=_l("Choose the organisation"))

    def __init__(self, organisations: list[Organisation]) -> None:
        super().__init__()
        self.organisation.choices = {str(one.id): one.name for one in organisations}


class _Linked:
    title = TextField(_l("Title"), ask=_l("Enter the title"))
    on = DateField(_l("Day"), ask=_l("Enter the day"), hint=_l("For example, 26 9 2027"))
    ends_on = DateField(_l("Last day"), hint=_l("Only if it lasts more than one day"))
    starts = TimeField(_l("Starts at"), hint=_l("Like 09:30"))
    ends = TimeField(_l("Ends at"), hint=_l("Like 11:00"))
    date_note = TextField(
        _l("Note on the day"),
        hint=_l("Where announcements disagree on the day, say what they say."),
        longest=300,
    )
    place = TextField(_l("Place"))
    organiser = TextField(_l("Who organises it"))
    description = LongTextField(_l("Description"), hint=_MARKDOWN, rows=5, longest=3000)
    access_notes = LongTextField(
        _l("Access at the place"),
        hint=_l("What is there and what is difficult: the way in, toilets, sound, interpreters."),
        rows=5,
        longest=3000,
    )
    arranged = LongTextField(
        _l("What you arrange for people of the training"),
        hint=_l("Transport, tickets, assistance: how they get there and who pays."),
        rows=5,
        longest=3000,
    )
    link = LinkField(_l("Web address"), longest=500)


class NewLinkedForm(_Linked, NewRowForm):
    pass


class LinkedForm(_Linked, EditForm):
    pass


SECTIONS: dict[str, tuple[type[SectionForm], object]] = {
    "about": (AboutForm, _l("About the training")),
    "days": (DaysForm, _l("Days and places")),
    "who": (WhoForm, _l("Who and how")),
    "languages": (LanguagesForm, _l("Languages")),
    "money": (MoneyForm, _l("Money")),
    "contact": (ContactForm, _l("Contact and conduct")),
}
"""The sections of a training: the form and the title of each, by the end of its address."""


def labels_of(*forms: type[object]) -> dict[str, object]:
    """{name of a field: its label} of those forms, for telling what was changed."""
    return {
        name: field.args[0]
        for form in forms
        for name in dir(form)
        if isinstance(field := getattr(form, name), UnboundField) and field.args
    }


def _there(moment: datetime | None, zone: str) -> datetime | None:
    return moment.astimezone(ZoneInfo(zone)) if moment else None
