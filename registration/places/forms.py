"""Forms about places."""

from events.pools.queries import choices_of_kinds
from events.pools.queries import hints_of_kinds
from events.pools.queries import key_of
from events.pools.queries import pool_of
from events.team.models import Participation
from foundation.forms import CheckField
from foundation.forms import ChoiceField
from foundation.forms import EditForm
from foundation.forms import Form
from foundation.forms import HiddenField
from foundation.forms import LongTextField
from foundation.forms import NewRowForm
from foundation.forms import NumberField
from foundation.i18n import lazy_gettext as _l

ANSWERS = {
    "yes": _l("Yes, they will take part"),
    "yes-if": _l("Yes, if these things can be arranged"),
    "no": _l("No"),
    "withdraw": _l("They withdraw"),
}
WAYS = {
    "phone": _l("By phone"),
    "text": _l("By text message"),
    "post": _l("By post"),
    "email": _l("By email"),
    "organisation": _l("Through an organisation"),
    "in_person": _l("Face to face"),
}
MOST_DAYS = 90
REACHED = {
    "yes": _l("Yes, I spoke with them or they wrote back"),
    "no": _l("No"),
}


class ButtonForm(Form):
    """One button that does one thing."""


class DecideForm(Form):
    """The button that sends decisions, with the versions that the organiser saw."""

    seen = HiddenField()

    def versions(self) -> tuple[int, ...]:
        """The versions; nothing where the sent text is none of ours."""
        parts = (self.seen.data or "").split("-")
        return tuple(int(part) for part in parts) if all(map(_is_version, parts)) else ()


class NotEligibleForm(DecideForm):
    """The same, with the reason that the person reads."""

    reason = LongTextField(
        _l("Which condition is not met, and why?"),
        hint=_l("The person reads this in their letter. Write it in plain words."),
        ask=_l("Write which condition is not met"),
    )


class NextForm(Form):
    expected = HiddenField()
    days = NumberField(
        _l("Days to answer"),
        hint=_l("The last day ends at 20:00."),
        ask=_l("Enter how many days the person has to answer"),
        least=1,
        most=MOST_DAYS,
    )


class OtherForm(NextForm):
    """The same for somebody who is not the next in line."""

    reason = LongTextField(
        _l("Why do you take this person?"),
        hint=_l("It is kept for the record. The person can read it with their data."),
        ask=_l("Write why you take this person"),
    )


class KindForm(EditForm):
    """Another kind of place for one person."""

    kind = ChoiceField(_l("Kind of place"), ask=_l("Choose a kind of place"))

    def __init__(self, participation: Participation) -> None:
        super().__init__(obj=participation, kind=key_of(pool_of(participation)))
        self.kind.choices = dict(choices_of_kinds(participation.event))
        self.kind.hints = dict(hints_of_kinds(participation.event))


class RecordForm(Form):
    """An answer that the person gave by another way than their link."""

    answer = ChoiceField(
        _l("What did they answer?"), choices=ANSWERS, ask=_l("Choose their answer")
    )
    how = ChoiceField(
        _l("How did they tell you?"), choices=WAYS, ask=_l("Choose how they told you")
    )


class TryForm(NewRowForm):
    """One try to reach somebody, noted right after it."""

    how = ChoiceField(
        _l("How did you try to reach them?"), choices=WAYS, ask=_l("Choose how you tried")
    )
    reached = ChoiceField(
        _l("Did you reach them?"), choices=REACHED, ask=_l("Choose whether you reached them")
    )


class TermsForm(EditForm):
    """How offers of a training run."""

    days = NumberField(
        _l("Days to answer an offer"),
        hint=_l("The last day ends at 20:00. You can choose other days with each offer."),
        ask=_l("Enter how many days people have to answer"),
        least=1,
        most=MOST_DAYS,
    )
    remind_before = NumberField(
        _l("Days from the reminder to the end"),
        hint=_l("Who has not answered by then gets one reminder. 0: nobody is reminded."),
        ask=_l("Enter how many days before the end the reminder goes out"),
        least=0,
        most=MOST_DAYS,
    )
    extra_days = NumberField(
        _l("Days that a person can add themselves"),
        hint=_l("Once, by a button on their page. We ask for no reason. 0: not possible."),
        ask=_l("Enter how many days a person can add"),
        least=0,
        most=MOST_DAYS,
    )
    lapses = CheckField(
        _l("An offer ends by itself when nobody answers in time"),
        hint=_l(
            "Each letter then says so. Otherwise you try to reach the person twice, and one of you "
            "ends the offer."
        ),
    )
    keeps_targets = CheckField(
        _l("The next on the reserve list is the next who keeps the targets of the group"),
        hint=_l("Without a tick, and where there are no targets, the list is in strict order."),
    )
    offers_itself = CheckField(
        _l("A free place is offered to the next on the list by itself"),
        hint=_l("At once when you give the training more places, else within an hour."),
    )


def _is_version(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 10  # noqa: PLR2004 - fits the column
