"""What organisers write down about criteria and readers, and the form for points."""

from collections.abc import Mapping
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from foundation.forms import ChoiceField
from foundation.forms import EditForm
from foundation.forms import Form
from foundation.forms import LongTextField
from foundation.forms import NewRowForm
from foundation.forms import NumberField
from foundation.forms import SeveralField
from foundation.forms import TextField
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l
from foundation.people import Person
from foundation.wording import say
from registration.review.models import MOST_POINTS
from registration.review.models import MOST_WEIGHT
from registration.review.models import Criterion
from registration.review.models import Reading

_ANCHOR = 300
_ASK = _l("Write what this number of points means")


class _CriterionFields(Form):
    name = TextField(
        _l("Criterion"),
        hint=_l("Never spelling, length, or how good somebody’s English is."),
        ask=_l("Enter the criterion"),
    )
    weight = NumberField(
        _l("Weight"),
        hint=_l("From 1 to 5. A criterion of weight 2 counts twice."),
        ask=_l("Enter the weight"),
        least=1,
        most=MOST_WEIGHT,
    )
    points_0 = TextField(_l("0 points mean"), ask=_ASK, longest=_ANCHOR)
    points_1 = TextField(_l("1 point means"), ask=_ASK, longest=_ANCHOR)
    points_2 = TextField(_l("2 points mean"), ask=_ASK, longest=_ANCHOR)
    points_3 = TextField(_l("3 points mean"), ask=_ASK, longest=_ANCHOR)


class NewCriterionForm(_CriterionFields, NewRowForm):
    """A new criterion."""


class CriterionForm(_CriterionFields, EditForm):
    """A change to a criterion."""


class OpenForm(Form):
    """How applications are read."""

    names = ChoiceField(
        _l("Do readers see names?"),
        choices={
            "blind": _l("No: each application has a pseudonym, and personal answers are hidden"),
            "named": _l("Yes: name, country, languages and organisation are shown"),
        },
        ask=_l("Choose whether readers see names"),
    )


class ReopenForm(Form):
    """Why a closed round is opened again."""

    reason = TextField(
        _l("Why do you open the round again?"),
        hint=_l("It is kept in the history."),
        ask=_l("Write why you open the round again"),
    )


class ReadersForm(Form):
    """Who reads one application."""

    readers = SeveralField(_l("Who reads this application?"))

    def offer(self, people: Sequence[Person]) -> "ReadersForm":
        """Offer these people."""
        self.readers.choices = {str(person.id): person.name for person in people}
        self.readers.plain_label = True
        return self

    def keys(self) -> list[UUID]:
        """Who was ticked."""
        return [UUID(key) for key in self.readers.data]


class ScoreForm(EditForm):
    """Points for each criterion, and a comment."""

    criteria: Sequence[Criterion]

    comment = LongTextField(
        _l("A comment for your colleagues"),
        hint=_l("They read it once the round is closed. The person can ask to read it too."),
        rows=4,
        longest=2000,
    )

    def points(self) -> dict[UUID, int | None]:
        """{key of a criterion: points given, or None}."""
        chosen = {one.id: self[_name(one)].data for one in self.criteria}
        return {key: None if data is None else int(data) for key, data in chosen.items()}


def score_form(reading: Reading, criteria: Sequence[Criterion]) -> ScoreForm:
    """The form for one application, with the points given so far."""
    fields: Mapping[str, Any] = {_name(one): _points_for(one) for one in criteria}
    # The comment comes last, as readers give points first.
    kind: type[ScoreForm] = type("PointsForm", (ScoreForm,), dict(fields))
    given = {points.criterion_id: str(points.given) for points in reading.points}
    form = kind(reading, **{_name(one): given.get(one.id) for one in criteria})
    form.criteria = criteria
    return form


def _points_for(criterion: Criterion) -> ChoiceField:
    anchors = [say(criterion, f"points_{number}") for number in range(MOST_POINTS + 1)]
    label = say(criterion, "name")
    return ChoiceField(
        label,
        choices={str(number): str(number) for number in range(MOST_POINTS + 1)},
        hints={str(number): anchor for number, anchor in enumerate(anchors)},
        hint=_("Weight %(weight)d", weight=criterion.weight),
    )


def _name(criterion: Criterion) -> str:
    return f"c-{criterion.id.hex}"
