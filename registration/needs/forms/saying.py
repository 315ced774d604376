"""The small forms of a person: what to arrange, how to talk, what to keep."""

from collections.abc import Mapping
from typing import Any

from wtforms import ValidationError

from events.team.categories import Category
from foundation.forms import ChoiceField
from foundation.forms import Form
from foundation.forms import LongTextField
from foundation.forms import NewRowForm
from foundation.forms import SeveralField
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l
from registration.needs.groups.opening import NOTHING
from registration.needs.models import Way


class SubjectsForm(Form):
    """The opening question."""

    arrange = SeveralField(
        _l("What should we arrange?"),
        hint=_l("Choose all that matter to you. You can come back and choose more."),
        ask=_l("Choose what we should arrange, or “Nothing”"),
    )

    def __init__(self, choices: Mapping[str, str], **values: Any) -> None:  # noqa: ANN401 - passed on
        super().__init__(**values)
        self["arrange"].choices = choices

    def subjects(self) -> list[str]:
        """What was chosen."""
        chosen: list[str] = self["arrange"].data
        return chosen

    def validate_arrange(self, field: SeveralField) -> None:
        """Ask again where "nothing" stands beside something else: only the person knows."""
        if NOTHING in field.data and len(field.data) > 1:
            raise ValidationError(
                _("You chose “Nothing” and something else too. Leave one of the two ticked.")
            )


class TalkForm(NewRowForm):
    """How somebody would like to talk."""

    way = ChoiceField(
        _l("How shall we talk?"),
        choices=lambda: {way.value: way.label for way in Way},
        ask=_l("Choose how we shall talk"),
    )
    more = LongTextField(
        _l("When is it good for you, and what else should we know?"),
        hint=_l("For example a number to call, a day, or the sign language you use."),
        rows=4,
        longest=1000,
    )

    def wish(self) -> dict[str, str]:
        """What to keep."""
        return {"way": self.way.data, "more": self.more.data or ""}


class KeepForm(Form):
    """For how long to keep the answers for the next training."""

    years = ChoiceField(
        _l("For how long may we keep your answers for your next training?"),
        choices=lambda: {
            "1": _("One year"),
            "2": _("Two years"),
            "3": _("Three years"),
        },
        ask=_l("Choose for how long"),
    )


class LastTimeForm(Form):
    """Which earlier answers to bring here: each category is a consent of its own."""

    categories = SeveralField(_l("Bring these, and let the organisers of this training read them"))

    def __init__(self, kept: list[Category]) -> None:
        super().__init__()
        self["categories"].choices = {one.value: one.label for one in kept}

    def chosen(self) -> frozenset[Category]:
        """The ticked categories."""
        return frozenset(Category(name) for name in self["categories"].data or ())


class ButtonForm(Form):
    """A question with one button as its answer."""
