"""Forms about one's own data: one deliberate act before something is erased."""

from collections.abc import Mapping

from foundation.forms import CheckField
from foundation.forms import ChoiceField
from foundation.forms import Form
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l


class TakeForm(Form):
    """The button that makes the file."""


class EraseForm(Form):
    """A box to tick, so that one wrong press erases nothing."""

    sure = CheckField(
        _l("Yes, erase it. I know that it cannot be undone."),
        ask=_l("Tick that you want it erased. Nothing is erased yet."),
    )


class EraseAllForm(EraseForm):
    """The same, with what may stand."""


def erase_all_form(choices: Mapping[str, str]) -> EraseForm:
    """The form with a choice for each thing that the person may let stand."""

    class OwnForm(EraseAllForm):
        pass

    for name, words in choices.items():
        answers = {"keep": words, "erase": _("Erase my name and the papers too")}
        asked = ChoiceField(_("And your certificate?"), answers, ask=_("Choose what becomes of it"))
        setattr(OwnForm, f"of_{name}", asked)
    return OwnForm()


def kept_in(form: EraseForm) -> list[str]:
    """What the person lets stand."""
    start = "of_"
    return [
        field.name.removeprefix(start)
        for field in form
        if field.name.startswith(start) and field.data == "keep"
    ]
