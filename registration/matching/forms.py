"""Whether the measured way would work."""

from foundation.forms import ChoiceField
from foundation.forms import Form
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l


def answers() -> dict[str, str]:
    """What a person can say of the measured way."""
    return {"yes": _("Yes"), "no": _("No"), "not_sure": _("I am not sure")}


class WorksForm(Form):
    works = ChoiceField(_l("Would this work for you?"), answers)
