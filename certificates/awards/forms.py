"""What organisers fill in about certificates."""

from decimal import Decimal
from typing import Any

from wtforms import ValidationError

from certificates.awards.models import CertificateRule
from events.call.models import Event
from events.venue.queries import venue_of
from foundation.forms import ChoiceField
from foundation.forms import DecimalField
from foundation.forms import EditForm
from foundation.forms import Form
from foundation.forms import LongTextField
from foundation.forms import TextField
from foundation.i18n import LANGUAGES
from foundation.i18n import country_name
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l
from foundation.i18n import using_language

_TRANSLATED = ("training_title", "role_title", "place", "learning_outcomes")
# More lines than this do not fit on the one page of a certificate.
_MOST_LINES = 6
_LONGEST_LINE = 110
_OUTCOMES_HINT = _l("One on each line, at most 6. They stand on the certificate.")

REASONS = {
    "mistake": _l("It was issued by mistake"),
    "hours": _l("The hours were not right"),
    "person_asked": _l("The person asked for it"),
    "other": _l("Another reason"),
}
"""Codes that the audit keeps; nobody outside sees them."""


class RuleForm(EditForm):
    whole_hours = DecimalField(
        _l("Hours of the whole training"),
        ask=_l("Enter the hours of the whole training"),
        hint=_l("For example, 14"),
        most=1440,
    )
    least_hours = DecimalField(
        _l("Hours that a person needs for a certificate"),
        ask=_l("Enter the hours that a person needs"),
        hint=_l("People may need rest, or help that came late. Leave room for that."),
        most=1440,
    )
    training_title_en = TextField(
        _l("Title of the training, in English"),
        ask=_l("Enter the title in English"),
        longest=160,
    )
    training_title_bg = TextField(
        _l("Title of the training, in Bulgarian"),
        ask=_l("Enter the title in Bulgarian"),
        longest=160,
    )
    role_title_en = TextField(
        _l("What the person was, in English"), ask=_l("Enter what the person was"), longest=60
    )
    role_title_bg = TextField(
        _l("What the person was, in Bulgarian"), ask=_l("Enter what the person was"), longest=60
    )
    place_en = TextField(_l("Place, in English"), ask=_l("Enter the place"), longest=80)
    place_bg = TextField(_l("Place, in Bulgarian"), ask=_l("Enter the place"), longest=80)
    learning_outcomes_en = LongTextField(
        _l("What the training worked on, in English"), hint=_OUTCOMES_HINT, longest=700
    )
    learning_outcomes_bg = LongTextField(
        _l("What the training worked on, in Bulgarian"), hint=_OUTCOMES_HINT, longest=700
    )

    def values(self) -> dict[str, Any]:
        """What was typed, by column of the rule."""
        return {
            "whole_hours": self.whole_hours.data,
            "least_hours": self.least_hours.data,
            **{
                name: {code: self[f"{name}_{code}"].data for code in LANGUAGES}
                for name in _TRANSLATED
            },
        }

    def validate_learning_outcomes_en(self, field: LongTextField) -> None:
        _refuse_lines(field)

    def validate_learning_outcomes_bg(self, field: LongTextField) -> None:
        _refuse_lines(field)


class RevokeForm(Form):
    reason = ChoiceField(
        _l("Why do you take it back?"),
        REASONS,
        ask=_l("Choose why you take it back"),
        hint=_l("Only the log of what organisers did keeps this. Nobody else sees it."),
    )


def rule_form(event: Event, rule: CertificateRule | None) -> RuleForm:
    """The form with what stands; before there is a rule, with what the call already says."""
    texts = {name: getattr(rule, name) for name in _TRANSLATED} if rule else _first_texts(event)
    spread = {
        f"{name}_{code}": texts[name].get(code, "") for name in _TRANSLATED for code in LANGUAGES
    }
    form = RuleForm(obj=rule, **spread)
    for field in (form.whole_hours, form.least_hours):
        field.data = _shortest(field.data)
    return form


def _first_texts(event: Event) -> dict[str, dict[str, str]]:
    venue = venue_of(event)
    texts: dict[str, dict[str, str]] = {name: {} for name in _TRANSLATED}
    texts["training_title"][event.language] = event.title
    for code in LANGUAGES:
        with using_language(code):
            texts["role_title"][code] = _("Participant")
            if venue:
                texts["place"][code] = f"{venue.city}, {country_name(venue.country)}"
    return texts


def _shortest(hours: Decimal | None) -> Decimal | None:
    """12.00 as 12 and 7.50 as 7.5."""
    if hours is None:
        return None
    whole = hours.to_integral_value()
    return whole if whole == hours else hours.normalize()


def _refuse_lines(field: LongTextField) -> None:
    lines = [line for line in (field.data or "").splitlines() if line.strip()]
    if len(lines) > _MOST_LINES:
        raise ValidationError(_("Write at most %(most)d lines.", most=_MOST_LINES))
    if any(len(line) > _LONGEST_LINE for line in lines):
        raise ValidationError(_("A line can have at most %(most)d characters.", most=_LONGEST_LINE))
