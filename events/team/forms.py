"""What organisers type about the people of a training."""

from events.call.models import Event
from events.team.actions import Along
from events.team.categories import Category
from events.team.models import Channel
from events.team.models import Part
from events.team.models import Participation
from events.team.rules import INVITED_ALONG
from events.team.rules import TASKS
from foundation.forms import ChoiceField
from foundation.forms import EditForm
from foundation.forms import EmailField
from foundation.forms import Form
from foundation.forms import LongTextField
from foundation.forms import NewRowForm
from foundation.forms import SelectField
from foundation.forms import SeveralField
from foundation.forms import TextField
from foundation.i18n import LANGUAGES
from foundation.i18n import countries
from foundation.i18n import lazy_gettext as _l
from foundation.i18n import names_of_languages


def _channels() -> dict[str, str]:
    return {channel.value: channel.label for channel in Channel}


class CorrectionForm(EditForm):
    name = TextField(
        _l("Name"), ask=_l("Enter the name"), hint=_l("As the person writes it"), longest=200
    )
    country = SelectField(_l("Country"), choices=countries)
    language = ChoiceField(
        _l("Language of letters"),
        ask=_l("Choose the language in which we write to the person"),
    )
    channel = ChoiceField(
        _l("How to reach the person"),
        choices=_channels,
        ask=_l("Choose how to reach the person"),
    )
    email = EmailField(_l("Email address"), autocomplete="off")
    contact_detail = TextField(
        _l("Phone number, postal address, or organisation"),
        hint=_l("Needed where email does not reach the person"),
        longest=500,
    )

    def __init__(self, participation: Participation) -> None:
        super().__init__(obj=participation)
        self.language.choices = names_of_languages(participation.event)

    def values(self) -> dict[str, str]:
        """What the person's row will hold."""
        given = {name: value or "" for name, value in self.answers().items()}
        return {**given, "channel": Channel(given["channel"])}


def _parts_along() -> dict[str, str]:
    return {part.value: part.label for part in INVITED_ALONG}


class AlongForm(NewRowForm):
    """Somebody who comes as a trainer, a facilitator or with the team, and has needs too."""

    name = TextField(
        _l("Name"), ask=_l("Enter the name"), hint=_l("As the person writes it"), longest=200
    )
    part = ChoiceField(_l("Comes as"), choices=_parts_along, ask=_l("Choose what the person does"))
    language = ChoiceField(
        _l("Language of letters"),
        ask=_l("Choose the language in which we write to the person"),
    )
    channel = ChoiceField(
        _l("How to reach the person"),
        choices=lambda: {one.value: one.label for one in Channel if one is not Channel.BESIDE},
        ask=_l("Choose how to reach the person"),
        reveals={"email": ("email",)},
    )
    email = EmailField(_l("Email address"), autocomplete="off")
    contact_detail = TextField(
        _l("Phone number, postal address, or organisation"),
        hint=_l("Needed where email does not reach the person"),
        longest=500,
    )

    def __init__(self, event: Event) -> None:
        super().__init__(language=event.language, channel=Channel.EMAIL.value)
        self.language.choices = names_of_languages(event)
        self.email.plain_label = True

    def who(self) -> Along:
        """Whom to let come along."""
        by_email = self.channel.data == Channel.EMAIL
        return Along(
            name=self.name.data,
            part=Part(self.part.data),
            language=self.language.data,
            channel=Channel(self.channel.data),
            email=(self.email.data or "") if by_email else "",
            contact_detail="" if by_email else (self.contact_detail.data or ""),
        )


class _TrainerFields(Form):
    name = TextField(_l("Name"), ask=_l("Enter the name of the trainer"), longest=200)
    country = SelectField(
        _l("Country"), choices=countries, ask=_l("Choose the country of the trainer")
    )
    biography = LongTextField(
        _l("Who they are"),
        hint=_l("A few sentences for the public page: what they do and what they know"),
        longest=3000,
    )

    def values(self) -> dict[str, str]:
        """What the trainer's row will hold."""
        return {name: value or "" for name, value in self.answers().items()}


class NewTrainerForm(_TrainerFields, NewRowForm):
    pass


class TrainerForm(_TrainerFields, EditForm):
    pass


def _tasks() -> dict[str, str]:
    return {role.value: role.label for role in TASKS}


def _categories() -> dict[str, str]:
    # "Everything else" opens to organisers and coordinators alone.
    return {each.value: each.label for each in Category if each is not Category.OTHER}


class CategoriesForm(Form):
    categories = SeveralField(
        _l("What the helper may open"),
        choices=_categories,
        ask=_l("Tick what the helper may open"),
        hint=_l("Nothing else opens to them, on no page, sheet or list"),
    )


class InvitationForm(Form):
    name = TextField(_l("Name"), ask=_l("Enter the name of the person"), longest=200)
    email = EmailField(
        _l("Email address"), ask=_l("Enter the email address of the person"), autocomplete="off"
    )
    organisation = ChoiceField(
        _l("For which organisation"),
        ask=_l("Choose the organisation for which the person will organise"),
    )
    language = ChoiceField(
        _l("Language of the letter"), choices=LANGUAGES, ask=_l("Choose the language")
    )


class TaskForm(InvitationForm):
    """An invitation to one task."""

    role = ChoiceField(
        _l("What the person will do"),
        choices=_tasks,
        ask=_l("Choose what the person will do"),
        hints={
            "coordinator": _l("Sees to all access needs with the people, and arranges them"),
            "helper": _l("Sees to one kind of need or several, for example getting there and back"),
            "trainer": _l("Knows only what people want to share with trainers"),
            "facilitator": _l("Knows only what people want to share with trainers"),
        },
        reveals={"helper": ("categories",)},
    )
    categories = SeveralField(
        _l("What the helper may open"),
        choices=_categories,
        hint=_l("Nothing else opens to them, on no page, sheet or list"),
    )

    def __init__(self) -> None:
        super().__init__()
        # A helper needs one; the act asks for it.
        self.categories.plain_label = True


class EmergencyForm(Form):
    reason = LongTextField(
        _l("Why you have to open it"),
        ask=_l("Write why you have to open what people need"),
        hint=_l("The owners of the training read it. Write no needs here"),
        longest=1000,
        rows=3,
    )
