"""The person's own forms: assistants and supporters."""

from typing import Any

from events.call.models import Event
from events.team.categories import Category
from events.team.models import Channel
from events.team.models import Participation
from foundation.forms import ChoiceField
from foundation.forms import EditForm
from foundation.forms import EmailField
from foundation.forms import Form
from foundation.forms import NewRowForm
from foundation.forms import SeveralField
from foundation.forms import TextField
from foundation.i18n import format_date
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l
from foundation.i18n import names_of_languages
from registration.companions.actions import Named
from registration.companions.actions import Wish
from registration.companions.models import Companion
from registration.companions.models import Share
from registration.companions.models import Supporter
from registration.companions.queries import SupporterDetails
from registration.companions.rules import days_to_choose
from registration.needs.rules import kept_until
from registration.needs.rules import may_answer

_WAYS: dict[str, str] = {
    Channel.BESIDE: _l("Through me"),
    Channel.EMAIL: _l("By email"),
    Channel.PHONE: _l("By phone call"),
    Channel.TEXT: _l("By text message"),
}


def _shares() -> dict[str, str]:
    return {one.value: one.label for one in Share}


def _categories() -> dict[str, str]:
    return {one.value: one.label for one in Category}


class _Who(Form):
    """Who comes, how to reach them, on which days."""

    name = TextField(
        _l("Name of your assistant"),
        hint=_l("If you do not know yet who comes, leave it empty. You can name them later."),
        longest=200,
    )
    channel = ChoiceField(
        _l("How can we reach your assistant?"),
        choices=_WAYS,
        ask=_l("Choose how we can reach your assistant"),
        hints={Channel.BESIDE: _l("You give them their link yourself.")},
        reveals={"email": ("by_email",), "phone": ("by_phone",), "text": ("by_text",)},
    )
    by_email = EmailField(_l("Email address of your assistant"), autocomplete="off")
    by_phone = TextField(_l("Phone number of your assistant"), longest=60)
    by_text = TextField(_l("Number of your assistant for text messages"), longest=60)
    language = ChoiceField(
        _l("In which language shall we write to your assistant?"),
        ask=_l("Choose the language in which we write to your assistant"),
    )
    days = SeveralField(
        _l("On which days does this assistant come with you?"),
        hint=_l("Another assistant can come on other days. Choose nothing for all days."),
    )

    def fit(self, event: Event) -> None:
        """Offer the languages and the days of this training."""
        self["language"].choices = names_of_languages(event)
        self["days"].choices = {day.isoformat(): format_date(day) for day in days_to_choose(event)}
        for name in ("by_email", "by_phone", "by_text", "days"):
            self[name].plain_label = True

    def validate(self, extra_validators: Any = None) -> bool:  # noqa: ANN401 - WTForms' own signature
        """Ask for the address or number of the chosen way, once somebody is named."""
        right = bool(super().validate(extra_validators))
        chosen = f"by_{self['channel'].data}"
        if self["name"].data and chosen in self and not (self[chosen].data or self[chosen].errors):
            self[chosen].errors = [_("Enter it, or choose another way to reach your assistant")]
            return False
        return right

    def who(self) -> Named:
        """Whom the person named."""
        channel = Channel(self["channel"].data)
        chosen = f"by_{channel.value}"
        told = (self[chosen].data or "") if chosen in self else ""
        return Named(
            name=self["name"].data or "",
            language=self["language"].data,
            channel=channel,
            email=told if channel == Channel.EMAIL else "",
            contact_detail="" if channel == Channel.EMAIL else told,
            days=list(self["days"].data or []),
        )


class NewAssistantForm(_Who, NewRowForm):
    """Somebody who comes along."""

    def __init__(self, beside: Participation) -> None:
        super().__init__(language=beside.language, channel=Channel.BESIDE.value)
        self.fit(beside.event)


class AssistantForm(_Who, EditForm):
    """What was told of an assistant."""

    def __init__(self, companion: Companion) -> None:
        own = companion.participation
        address = own.email if own.channel == Channel.EMAIL else own.contact_detail
        told = {
            "name": own.name if companion.is_named else "",
            "channel": own.channel.value,
            f"by_{own.channel.value}": address,
            "language": own.language,
            "days": companion.days,
        }
        super().__init__(companion, **told)
        self.fit(companion.beside.event)


class _SupporterFields(Form):
    name = TextField(
        _l("Name of your supporter"), ask=_l("Enter the name of your supporter"), longest=200
    )
    email = EmailField(
        _l("Email address of your supporter"),
        hint=_l("Copies of letters go there. Without it you can give your supporter a link."),
        autocomplete="off",
    )
    language = ChoiceField(
        _l("In which language does your supporter read?"),
        ask=_l("Choose the language in which your supporter reads"),
    )
    letters = SeveralField(_l("Of which letters does your supporter get copies?"), choices=_shares)
    parts = SeveralField(_l("What may your supporter read on a page?"), choices=_shares)
    needs = SeveralField(
        _l("Which of your answers about what you need may your supporter read?"),
        choices=_categories,
        hint=_l("You see each time that they read them. Your emergency note is not among them."),
    )
    fills = SeveralField(
        _l("About what may your supporter write answers with you?"), choices=_categories
    )

    def fit(self, participation: Participation) -> None:
        """Offer the languages of this training; needs, once they may be told."""
        self["language"].choices = names_of_languages(participation.event)
        for name in ("letters", "parts", "needs", "fills"):
            self[name].plain_label = True
        self["fills"].description = _(
            "A tick is your consent, too: those who arrange it may read and keep what is written "
            "about it until %(day)s, to arrange it. You can take it back at any time.",
            day=format_date(kept_until(participation.event)),
        )
        if not may_answer(participation):
            del self.needs, self.fills

    def validate(self, extra_validators: Any = None) -> bool:  # noqa: ANN401 - WTForms' own signature
        """Ask for an address where copies are wanted, and for something to read."""
        right = bool(super().validate(extra_validators))
        if self["letters"].data and not (self["email"].data or self["email"].errors):
            self["email"].errors = [_("Enter the email address to which copies go")]
            return False
        chosen = ("letters", "parts", "needs", "fills")
        if right and not any(self[name].data for name in chosen if name in self):
            self["parts"].errors = [_("Tick what your supporter may read")]
            return False
        return right

    def wish(self) -> Wish:
        """What the person wants."""
        return Wish(
            name=self["name"].data,
            email=self["email"].data or "",
            language=self["language"].data,
            letters=list(self["letters"].data or []),
            parts=list(self["parts"].data or []),
            needs=self._categories("needs"),
            fills=self._categories("fills"),
        )

    def _categories(self, name: str) -> list[str] | None:
        return list(self[name].data or []) if name in self else None


class NewSupporterForm(_SupporterFields, NewRowForm):
    """Somebody who supports the person."""

    def __init__(self, participation: Participation) -> None:
        super().__init__(language=participation.language)
        self.fit(participation)


class SupporterForm(_SupporterFields, EditForm):
    """What a supporter gets."""

    def __init__(self, supporter: Supporter, details: SupporterDetails) -> None:
        super().__init__(supporter, name=details.name, email=details.email)
        self.fit(supporter.participation)


class AgreeForm(Form):
    """A question with one button as its answer."""
