"""What people set before the solver proposes."""

from foundation.forms import Form
from foundation.forms import NumberField
from foundation.i18n import lazy_gettext as _l
from registration.allotting.actions.plans import Limits
from registration.allotting.models import Plan
from registration.allotting.models import Subject

_HOUR, _DAY = 60, 24 * 60


class AskForm(Form):
    """Hours: nothing is set."""

    def limits(self) -> Limits:
        """What was set, in minutes."""
        return Limits()


class AskForRidesForm(AskForm):
    """Rides: how long people may wait, and how soon a vehicle leaves again."""

    longest_wait = NumberField(
        _l("How many minutes may somebody wait?"),
        least=15,
        most=4 * _HOUR,
        hint=_l("After landing, and before leaving again."),
        ask=_l("Enter how many minutes"),
    )
    turnaround = NumberField(
        _l("After how many minutes can a vehicle leave again?"),
        least=15,
        most=_DAY,
        hint=_l("There and back, with getting in and out."),
        ask=_l("Enter how many minutes"),
    )

    def limits(self) -> Limits:
        """What was set, in minutes."""
        return Limits(self["longest_wait"].data, self["turnaround"].data)


def ask_form(subject: Subject, plan: Plan | None) -> AskForm:
    """The form of a subject, with what was set before."""
    if subject is not Subject.SEATS:
        return AskForm()
    usual = Limits()
    return AskForRidesForm(
        longest_wait=plan.longest_wait if plan else usual.longest_wait,
        turnaround=plan.turnaround if plan else usual.turnaround,
    )
