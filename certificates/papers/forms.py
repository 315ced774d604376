"""What a person says for badge and list, and what organisers write for letters."""

from typing import Any
from uuid import UUID

from certificates.papers.models import BadgeWord
from certificates.papers.models import PaperTerms
from certificates.papers.models import PhotoMark
from events.call.models import Event
from foundation.forms import CheckField
from foundation.forms import ChoiceField
from foundation.forms import EditForm
from foundation.forms import LongTextField
from foundation.forms import TextField
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l

_NO_MARK = "none"


def _marks() -> dict[str, str]:
    return {_NO_MARK: _("Nothing"), **{mark.value: mark.label for mark in PhotoMark}}


class BadgeForm(EditForm):
    """On my badge and on lists. Nothing is ticked for anybody."""

    name = TextField(
        _l("Your name on the badge"),
        hint=_l("Leave it empty for the name with which you applied."),
        longest=80,
    )
    organisation = TextField(
        _l("Your organisation"), hint=_l("Leave it empty for none."), longest=100
    )
    languages = TextField(
        _l("Languages that you speak or sign"),
        hint=_l("For example: Bulgarian, English, International Sign."),
        longest=100,
    )
    photos = ChoiceField(
        _l("What should your badge say about photographs?"),
        _marks,
        hint=_l("The badge says it in words, and with a picture of a camera."),
        default=_NO_MARK,
    )
    on_list = CheckField(_l("Yes, I want to be on the list of those who come"))
    country_on_list = CheckField(_l("The list may show my country"))
    organisation_on_list = CheckField(_l("The list may show my organisation"))

    def said(self) -> dict[str, Any]:
        """What is kept."""
        told = self.answers()
        mark = told["photos"]
        return told | {"photos": None if mark in (None, _NO_MARK) else PhotoMark(mark)}


class TermsForm(EditForm):
    """Who invites, where people stay, who pays and signs."""

    organisation_id = ChoiceField(_l("Which organisation writes letters?"))
    identity = LongTextField(
        _l("Its address, and the number under which it is registered"),
        hint=_l("An embassy wants to know who invites. It stands at the head of each letter."),
        rows=4,
        longest=600,
    )
    contact = TextField(
        _l("How an embassy reaches you"), hint=_l("A phone number, or an address."), longest=200
    )
    stay = LongTextField(
        _l("Where people stay"),
        hint=_l("Leave it empty where they stay at the place of the training."),
        rows=3,
        longest=400,
    )
    payer = LongTextField(_l("Who pays for the journey and the stay"), rows=3, longest=600)
    signed_by = TextField(_l("Who signs letters"), longest=100)
    signed_as = TextField(_l("As what they sign"), longest=100)

    def said(self) -> dict[str, Any]:
        """What is kept."""
        told = self.answers()
        chosen = told["organisation_id"]
        return told | {"organisation_id": UUID(chosen) if chosen else None}


def badge_form(row: BadgeWord) -> BadgeForm:
    """The form with what the person said before."""
    form = BadgeForm(row)
    form.photos.data = form.photos.data or _NO_MARK
    return form


def terms_form(row: PaperTerms, event: Event) -> TermsForm:
    """The form with what organisers wrote before."""
    form = TermsForm(row)
    form.organisation_id.choices = {str(one.id): one.name for one in event.organisations}
    return form
