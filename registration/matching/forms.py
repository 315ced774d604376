"""Whether the measured way would work."""

from events.team.categories import Category
from events.team.models import Participation
from foundation.forms import CheckField
from foundation.forms import ChoiceField
from foundation.forms import Form
from foundation.i18n import format_date
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l
from registration.needs.queries import consents_of
from registration.needs.rules import kept_until


def answers() -> dict[str, str]:
    """What a person can say of the measured way."""
    return {"yes": _("Yes"), "no": _("No"), "not_sure": _("I am not sure")}


class WorksForm(Form):
    works = ChoiceField(_l("Would this work for you?"), answers)
    agree = CheckField()

    def __init__(self, participation: Participation, works: str) -> None:
        super().__init__(works=works or None)
        if Category.VENUE in consents_of(participation):
            # They agreed before; nobody is asked twice.
            del self.agree
            return
        self.agree.label.text = _(
            "I agree: those who arrange “%(category)s” may read and keep what I tell about it "
            "until %(day)s, to arrange it.",
            category=Category.VENUE.label,
            day=format_date(kept_until(participation.event)),
        )

    @property
    def agreed(self) -> bool:
        """Whether the person ticked that it may be read."""
        return "agree" in self and bool(self["agree"].data)
