"""The parts of the application form: one short page for each subject."""

import re
from typing import Any

from flask import request

from events.call.models import Event
from events.pools.queries import choices_of_kinds
from events.pools.queries import hints_of_kinds
from events.pools.queries import key_of
from events.pools.queries import kind_named
from events.pools.queries import pool_of
from events.team.models import Channel
from events.team.models import Participation
from foundation.forms import ChoiceField
from foundation.forms import DraftForm
from foundation.forms import EmailField
from foundation.forms import Form
from foundation.forms import LongTextField
from foundation.forms import NewRowForm
from foundation.forms import SelectField
from foundation.forms import SeveralField
from foundation.forms import TextField
from foundation.forms import YesNoField
from foundation.i18n import countries
from foundation.i18n import gettext as _
from foundation.i18n import language_name
from foundation.i18n import languages as all_languages
from foundation.i18n import lazy_gettext as _l
from foundation.i18n import names_of_languages
from registration.apply.models import Application
from registration.apply.queries import PAGE
from registration.apply.queries import section_in
from registration.apply.queries import told_otherwise
from registration.apply.queries import words_for_experience
from registration.apply.queries import words_for_formats
from registration.apply.queries import words_for_genders
from registration.questions.forms import AskedForm
from registration.questions.forms import asked_form

_LONGEST = 4000
_FEWEST_DIGITS = 5
_CHANNELS: dict[str, str] = {
    Channel.EMAIL: _l("Email"),
    Channel.PHONE: _l("Phone call"),
    Channel.TEXT: _l("Text message"),
    Channel.POST: _l("Letter by post"),
    Channel.ORGANISATION: _l("Through an organisation that passes messages on to me"),
}
_OWN = tuple(Channel(name) for name in _CHANNELS)


class StartForm(NewRowForm):
    """The button that begins an application; sent twice it begins one.

    `website` is hidden from everybody: what fills it in is a program (security-bars RA4).
    """

    website = TextField(_l("Leave this empty"), autocomplete="off")

    def validate(self, extra_validators: Any = None) -> bool:  # noqa: ANN401 - WTForms' own signature
        """Ask once more where the unseen field was filled in: a browser may have done it."""
        right = super().validate(extra_validators)
        if not self.website.data:
            return bool(right)
        self.website.data, self.website.errors = "", []
        self.form_errors.append(
            _("Something filled in a field that people do not see. Press the button once more.")
        )
        return False


class SendForm(Form):
    """The button that sends an application, or asks for its link."""


class PartForm(DraftForm):
    """One part of the form, filled from a row and written back to it."""

    def keep(self) -> list[str]:
        """Write the answers into the row; the names of the columns that changed."""
        return self.put_into(self.row)

    def fit(self, event: Event) -> None:
        """Ask only what this training asks."""


class NamePart(PartForm):
    name = TextField(
        _l("Your name"),
        ask=_l("Enter your name"),
        hint=_l(
            "As you write it, in your own letters. It will stand like this on your certificate."
        ),
        autocomplete="name",
    )
    country = SelectField(
        _l("Country where you live"),
        choices=countries,
        ask=_l("Choose the country where you live"),
        autocomplete="country",
    )
    language = ChoiceField(
        _l("In which language shall we write to you?"),
        ask=_l("Choose the language for our letters"),
    )

    def fit(self, event: Event) -> None:
        """Offer the languages of the interface and those of the training's texts."""
        self.language.choices = names_of_languages(event)


class ContactPart(PartForm):
    """One channel, and the one field that this channel needs."""

    channel = ChoiceField(
        _l("What is the best way to reach you?"),
        choices=_CHANNELS,
        hint=_l("Choose one. All our news will reach you this way."),
        ask=_l("Choose how we can reach you"),
        reveals={channel.value: (f"by_{channel.value}",) for channel in _OWN},
    )
    by_email = EmailField(_l("Your email address"))
    by_phone = TextField(
        _l("The phone number to call"),
        hint=_l("With the country code, like +359 2 989 8857."),
        autocomplete="tel",
        classes="govuk-input--width-20",
    )
    by_text = TextField(
        _l("The number for text messages"),
        hint=_l("With the country code, like +359 88 123 4567."),
        classes="govuk-input--width-20",
    )
    by_post = LongTextField(
        _l("Your postal address"),
        hint=_l("With the country, as it stands on an envelope."),
        rows=4,
        longest=500,
    )
    by_organisation = LongTextField(
        _l("Which organisation, and how do we reach it?"),
        hint=_l("Its name, the person there, and their email or phone."),
        rows=4,
        longest=500,
    )

    def __init__(self, row: Participation) -> None:
        address = row.email if row.channel == Channel.EMAIL else row.contact_detail
        super().__init__(row, **{f"by_{row.channel.value}": address})
        for channel in _OWN:
            # Exactly one of them is needed, so none of them is "optional".
            self[f"by_{channel.value}"].plain_label = True

    def validate(self, extra_validators: Any = None) -> bool:  # noqa: ANN401 - WTForms' own signature
        """Check the field of the chosen channel, and leave the others alone."""
        for channel in _OWN:
            if self.channel.data != channel.value:
                self[f"by_{channel.value}"].data = ""
        return super().validate(extra_validators) and self._reaches_somebody()

    def keep(self) -> list[str]:
        """Write channel and address into the participation."""
        participation = self.row
        before = (participation.channel, participation.email, participation.contact_detail)
        participation.channel = Channel(self.channel.data)
        address = self._chosen().data
        by_email = participation.channel == Channel.EMAIL
        participation.email = address if by_email else ""
        participation.contact_detail = "" if by_email else address
        after = (participation.channel, participation.email, participation.contact_detail)
        return ["contact"] if before != after else []

    def _chosen(self) -> Any:  # noqa: ANN401 - one of our fields
        return self[f"by_{self.channel.data}"]

    def _reaches_somebody(self) -> bool:
        field = self._chosen()
        if not field.data:
            field.errors = [self._asks()[self.channel.data]]
        elif self.channel.data in {Channel.PHONE, Channel.TEXT} and not _is_number(field.data):
            field.errors = [_("Enter a phone number like +359 2 989 8857")]
        return not field.errors

    def _asks(self) -> dict[str, str]:
        return {
            Channel.EMAIL: _("Enter your email address"),
            Channel.PHONE: _("Enter the phone number to call"),
            Channel.TEXT: _("Enter the number for text messages"),
            Channel.POST: _("Enter your postal address"),
            Channel.ORGANISATION: _("Enter the organisation and how we reach it"),
        }


class PlacePart(PartForm):
    """Asked only where a training has several kinds of places."""

    kind = ChoiceField(
        _l("How do you want to take part?"), ask=_l("Choose how you want to take part")
    )

    def __init__(self, row: Participation) -> None:
        super().__init__(row, kind=key_of(pool_of(row)))
        self.kind.choices = dict(choices_of_kinds(row.event))
        self.kind.hints = dict(hints_of_kinds(row.event))

    def keep(self) -> list[str]:
        """Write the kind into the participation."""
        pool = kind_named(self.row.event, self.kind.data)
        if pool is pool_of(self.row):
            return []
        self.row.pool_id = pool.id if pool else None
        return ["kind"]


class YouPart(PartForm):
    is_disabled_person = YesNoField(
        _l("Are you a disabled person?"),
        hint=_l(
            "You decide. This training is for disabled people. We ask for no kind and no proof."
        ),
        ask=_l("Choose yes or no"),
    )
    languages = SeveralField(_l("Which languages of the training do you use?"))
    other_language = SelectField(_l("Another language that you use"), choices=all_languages)
    organisation = TextField(_l("Your organisation"), hint=_l("If you belong to one."))
    role_there = TextField(_l("What you do there"))
    gender = ChoiceField(
        _l("What is your gender?"),
        choices=words_for_genders,
        hint=_l("We ask because we want a mixed group. You decide whether you answer."),
    )
    took_part_before = YesNoField(
        _l("Have you taken part in our trainings before?"),
        hint=_l("We ask because we want places for people who are new."),
    )

    def __init__(self, row: Application) -> None:
        known = row.participation.event.languages or ["en"]
        others = [code for code in row.languages if code not in known]
        super().__init__(row, other_language=others[0] if others else None)
        self.languages.choices = {code: language_name(code) for code in known}
        self.languages.plain_label = True

    def fit(self, event: Event) -> None:
        """Ask only what this training asks."""
        if not event.for_disabled_people:
            del self.is_disabled_person
        for name in {"gender", "took_part_before"} - set(event.also_asks):
            del self[name]

    def validate(self, extra_validators: Any = None) -> bool:  # noqa: ANN401 - WTForms' own signature
        """Ask for at least one language."""
        right = super().validate(extra_validators)
        if not self.languages.errors and not (self.languages.data or self.other_language.data):
            self.languages.errors = [_("Choose at least one language that you use")]
            return False
        return bool(right)

    def keep(self) -> list[str]:
        """Write the answers; both language questions are one list."""
        chosen = [*self.languages.data, self.other_language.data]
        spoken = list(dict.fromkeys(code for code in chosen if code))
        changed = ["languages"] if spoken != self.row.languages else []
        self.row.languages = spoken
        return changed + self.put_into(self.row, "languages", "other_language")


class ExperiencePart(PartForm):
    experience = ChoiceField(
        _l("Have you given peer support?"),
        choices=words_for_experience,
        hint=_l("Peer support: disabled people support each other as equals."),
        ask=_l("Choose an answer"),
    )
    experience_text = LongTextField(
        _l("Tell us about it"), hint=_l("Where, with whom, for how long?"), longest=_LONGEST
    )
    motivation = LongTextField(
        _l("Why do you want to take part?"),
        ask=_l("Write why you want to take part"),
        hint=_l("A few sentences are enough."),
        longest=_LONGEST,
    )
    afterwards = LongTextField(
        _l("What will you do with it afterwards?"),
        ask=_l("Write what you will do afterwards"),
        hint=_l("For example: start a group, support one person, train others."),
        longest=_LONGEST,
    )


class FormatPart(PartForm):
    wanted_format = ChoiceField(
        _l("In which format do you want to get documents?"),
        choices=words_for_formats,
        ask=_l("Choose a format"),
    )
    help_wanted = YesNoField(
        _l("Do you want help with this form?"),
        hint=_l("If you say yes, the organisers hear of it at once and contact you."),
        ask=_l("Choose yes or no"),
        reveals={"yes": ("form_help",)},
    )
    form_help = LongTextField(
        _l("What would help you with the form?"),
        hint=_l("Only the organisers read this. It plays no part in choosing."),
        rows=3,
        longest=1000,
    )


PARTS: dict[str, type[PartForm]] = {
    "name": NamePart,
    "contact": ContactPart,
    "place": PlacePart,
    "you": YouPart,
    "experience": ExperiencePart,
    "format": FormatPart,
}
_ABOUT_PARTICIPATION = (NamePart, ContactPart, PlacePart)


def form_of(
    part: str, participation: Participation, application: Application
) -> PartForm | AskedForm:
    """The form of that part, filled with what was typed last, else with what is kept."""
    form = _form_of(part, participation, application)
    with_long_answers = part == "experience" or part.startswith(PAGE)
    for name in told_otherwise(participation) if with_long_answers else ():
        if name in form:
            # It counts as answered; what is typed here stands as well.
            form[name].ask = None
    typed = application.typed.get(part)
    if typed and request.method != "POST":
        form.put_typed(typed)
    return form


def _form_of(
    part: str, participation: Participation, application: Application
) -> PartForm | AskedForm:
    section = section_in(participation.event, part)
    if section is not None:
        return asked_form(section, participation)
    kind: type[PartForm] = PARTS[part]
    form = kind(participation if kind in _ABOUT_PARTICIPATION else application)
    form.fit(participation.event)
    return form


def _is_number(text: str) -> bool:
    digits = re.sub(r"[\s()./-]", "", text.removeprefix("+"))
    return digits.isdigit() and digits.isascii() and len(digits) >= _FEWEST_DIGITS
