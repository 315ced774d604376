"""The team's forms about people engaged on site, and the person's answer."""

from collections.abc import Collection
from collections.abc import Iterable
from collections.abc import Mapping

from events.call.models import Event
from events.team.models import Participation
from foundation.forms import ChoiceField
from foundation.forms import EditForm
from foundation.forms import EmailField
from foundation.forms import Form
from foundation.forms import LongTextField
from foundation.forms import NewRowForm
from foundation.forms import SeveralField
from foundation.forms import TextField
from foundation.i18n import format_date
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l
from foundation.i18n import ngettext
from registration.companions.actions import Offer
from registration.companions.models import Answer
from registration.companions.models import Engaged
from registration.companions.models import EngagedKind
from registration.companions.models import Suggestion
from registration.companions.queries import StandIn
from registration.companions.rules import category_of
from registration.companions.rules import day_and_part
from registration.companions.rules import hours_to_choose
from registration.companions.rules import may_prefer


def hour_in_words(hour: str) -> str:
    """A part of a day, as in “24 September 2016, in the morning”."""
    day, part = day_and_part(hour)
    return f"{format_date(day)}, {part.label}"


def _in_words(hours: Iterable[str]) -> dict[str, str]:
    return {hour: hour_in_words(hour) for hour in hours}


def _with_others(is_open: Mapping[str, int]) -> dict[str, str]:
    """The hours; beside those in which somebody is served already, how many are."""
    return {
        hour: f"{hour_in_words(hour)} ({_also_for(others)})" if others else hour_in_words(hour)
        for hour, others in is_open.items()
    }


def _also_for(others: int) -> str:
    return ngettext(
        "already there for %(num)d other person", "already there for %(num)d other people", others
    )


class _EngagedFields(Form):
    kind = ChoiceField(_l("What do they do?"), ask=_l("Choose what they do"))
    name = TextField(_l("Name"), ask=_l("Enter the name"), longest=200)
    languages = TextField(
        _l("Languages, spoken and signed"), hint=_l("As they tell it"), longest=300
    )
    gender = TextField(_l("Gender, as they state it"), longest=60)
    email = EmailField(_l("Email address"), autocomplete="off")
    phone = TextField(_l("Phone number"), longest=60)
    hours = SeveralField(_l("When can they be booked?"), ask=_l("Tick when they can be booked"))

    def fit(self, event: Event, opened: Collection[str]) -> None:
        """Offer the kinds that the writer may engage, and the days of this training."""
        self["kind"].choices = {
            kind.value: kind.label for kind in EngagedKind if category_of(kind) in opened
        }
        self["hours"].choices = _in_words(hours_to_choose(event))

    def values(self) -> dict[str, object]:
        """Columns of Engaged."""
        given = {name: value or "" for name, value in self.answers().items()}
        return given | {"kind": EngagedKind(given["kind"]), "hours": list(self["hours"].data)}


class NewEngagedForm(_EngagedFields, NewRowForm):
    """Somebody to be engaged."""


class EngagedForm(_EngagedFields, EditForm):
    """A change to somebody who is engaged."""

    def __init__(self, engaged: Engaged) -> None:
        super().__init__(engaged)


class _OfferFields(Form):
    meet = LongTextField(
        _l("When and how do they meet beforehand?"),
        hint=_l("For example on 12 September at 17:00, by video. The person reads it."),
        rows=2,
        longest=500,
    )
    hours = SeveralField(_l("For which hours?"), ask=_l("Tick the hours"))

    def offer(self) -> Offer:
        """What is offered."""
        return Offer(list(self["hours"].data), self["meet"].data or "")


class SuggestForm(_OfferFields):
    """Suggest somebody to a person."""

    def __init__(self, is_open: Mapping[str, int]) -> None:
        super().__init__()
        self["hours"].choices = _with_others(is_open)


class HoursForm(_OfferFields):
    """Other hours, or another meeting."""

    def __init__(self, suggestion: Suggestion, meet: str, is_open: Mapping[str, int]) -> None:
        super().__init__(hours=suggestion.hours, meet=meet)
        self["hours"].choices = _with_others(is_open)


class InsteadForm(Form):
    """Who works instead of somebody who cannot come, and when."""

    hours = SeveralField(_l("In which hours can they not come?"), ask=_l("Tick the hours"))
    other = ChoiceField(_l("Who works instead?"), ask=_l("Choose who works instead"))

    def __init__(self, served: Mapping[str, list[Participation]], others: list[StandIn]) -> None:
        super().__init__(hours=list(served))
        self["hours"].choices = {
            hour: f"{hour_in_words(hour)}: {', '.join(one.name for one in held)}"
            for hour, held in served.items()
        }
        self["other"].choices = {
            str(one.engaged.id): _stand_in(one, len(served)) for one in others if one.hours
        }


def _stand_in(one: StandIn, hours: int) -> str:
    words = [one.engaged.name, one.engaged.languages]
    if not one.suits:
        words.append(_("not what was asked for"))
    if len(one.hours) < hours:
        words.append(_("free in %(part)d of %(all)d parts", part=len(one.hours), all=hours))
    return ", ".join(word for word in words if word)


class AnswerForm(Form):
    """What the person says, by one of several buttons. The choice is not drawn."""

    said = ChoiceField(_l("Your answer"), ask=_l("Choose one of the answers"))

    def __init__(self, suggestion: Suggestion) -> None:
        super().__init__()
        words = [Answer.ACCEPTED, Answer.REFUSED]
        if may_prefer(suggestion.engaged):
            words.append(Answer.PREFERRED)
        self["said"].choices = {one.value: one.label for one in words}
