"""The page of choices, one person's decision, and the button that releases."""

from uuid import UUID

from flask import request

from foundation.forms import ChoiceField
from foundation.forms import EditForm
from foundation.forms import Form
from foundation.forms import HiddenField
from foundation.forms import LongTextField
from foundation.forms import NewRowForm
from foundation.forms import NumberField
from foundation.i18n import lazy_gettext as _l
from registration.deciding.actions import Mark
from registration.deciding.actions import Prepared
from registration.deciding.models import Choice
from registration.deciding.models import PreparedDecision

DAYS = 10
MOST_DAYS = 90
_UNDECIDED = "undecided"
_LONGEST_NUMBER = 9
_CHOICES: dict[str, str] = {
    Choice.CHOOSE: _l("Choose: offer a place"),
    Choice.RESERVE: _l("Put on the reserve list"),
    Choice.DECLINE: _l("Not chosen this time"),
    _UNDECIDED: _l("Undecided"),
}


class ChoicesForm(Form):
    """The choices of a whole page: a field for each person, with the version that was seen."""

    def marks(self) -> dict[UUID, Mark]:
        """What was sent, by the key of the person; strange keys and choices are left out."""
        found = {}
        for name, value in request.form.items():
            key = _key_in(name)
            if key is not None and _is_choice(value):
                choice = Choice(value) if value else None
                found[key] = Mark(choice, _number(request.form.get(f"seen-{key}", "")))
        return found

    @property
    def only_shows(self) -> bool:
        """Whether the balance is asked for, and nothing is to be saved."""
        return request.form.get("act") == "show"


class DecisionForm(EditForm):
    choice = ChoiceField(
        _l("What do you prepare?"),
        ask=_l("Choose what you prepare"),
        reveals={Choice.RESERVE: ("rank",)},
    )
    rank = NumberField(
        _l("Place on the reserve list"),
        hint=_l("1 goes first. Those without a number follow in the order of applying."),
        least=1,
        most=10_000,
    )
    reason = LongTextField(
        _l("Reason, for the team"),
        hint=_l(
            "It is kept, and it is in no letter. The person reads it when they take their data."
        ),
        rows=3,
        longest=2000,
    )
    words = LongTextField(
        _l("A few words to the person"),
        hint=_l("They stand on the person’s own page once you release. They are in no letter."),
        rows=3,
        longest=2000,
    )

    def __init__(self, row: PreparedDecision | None, offered: tuple[Choice, ...]) -> None:
        super().__init__(row)
        self.choice.choices = {
            value: label
            for value, label in _CHOICES.items()
            if value in offered or value == _UNDECIDED
        }
        if self.choice.data is None and row is not None:
            self.choice.data = _UNDECIDED

    @property
    def prepared(self) -> Prepared:
        """What was filled in."""
        said = self.choice.data
        choice = None if said == _UNDECIDED else Choice(said)
        return Prepared(choice, self.rank.data, self.reason.data or "", self.words.data or "")


class ReleaseForm(NewRowForm):
    """The button that sends everything; it carries what its presser has looked at."""

    seal = HiddenField()
    days = NumberField(
        _l("Days to answer the offers"),
        hint=_l("The last day ends at 20:00."),
        ask=_l("Enter how many days people have to answer"),
        least=1,
        most=MOST_DAYS,
    )

    @property
    def right_days(self) -> int:
        """The days that stand there, or the usual ones while what stands there is wrong."""
        return self.days.data if self.days.data and not self.days.errors else DAYS


def _key_in(name: str) -> UUID | None:
    try:
        return UUID(name.removeprefix("choice-")) if name.startswith("choice-") else None
    except ValueError:
        return None


def _is_choice(value: str) -> bool:
    return not value or value in set(Choice)


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) <= _LONGEST_NUMBER else 0
