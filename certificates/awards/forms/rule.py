"""What organisers fill in about the rule of certificates."""

from collections.abc import Mapping
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from wtforms import Field
from wtforms import ValidationError

from certificates.awards.forms.printed import PrintedField
from certificates.awards.forms.printed import PrintedLongField
from certificates.awards.models import CertificateRule
from certificates.awards.queries import languages_of_rule
from certificates.awards.rules import TEXTS
from events.attendance.queries import whole_hours_of
from events.call.models import Event
from events.venue.queries import venue_of
from foundation.forms import ChoiceField
from foundation.forms import DecimalField
from foundation.forms import EditForm
from foundation.forms import NumberField
from foundation.i18n import LANGUAGES
from foundation.i18n import country_name
from foundation.i18n import format_hours
from foundation.i18n import gettext as _
from foundation.i18n import language_in_text
from foundation.i18n import lazy_gettext as _l
from foundation.i18n import using_language
from foundation.wording import said

_HOURS, _SHARE = "hours", "share"
_MOST_HOURS = 1440
# More lines than this do not fit on the one page of a certificate.
_MOST_LINES = 6
_LONGEST_LINE = 110
_OUTCOMES_HINT = _l("One on each line, at most 6. They stand on the certificate.")


class _HoursField(DecimalField):
    """Hours that one of two answers asks for."""

    plain_label = True


class _ShareField(NumberField):
    """A share that one of two answers asks for."""

    plain_label = True


class RuleForm(EditForm):
    """What a certificate asks for; its words come in the languages that rule_form() gives."""

    codes: Sequence[str] = ()
    whole_hours = DecimalField(
        _l("Hours of the whole training"),
        ask=_l("Enter the hours of the whole training"),
        hint=_l("For example, 14"),
        most=_MOST_HOURS,
    )
    measure = ChoiceField(
        _l("What does a certificate ask for?"),
        {_HOURS: _l("A number of hours"), _SHARE: _l("A share of the whole training")},
        ask=_l("Choose what a certificate asks for"),
        hint=_l("People may need rest, or help that came late. Leave room for that."),
        reveals={_HOURS: ("least_hours",), _SHARE: ("least_share",)},
    )
    least_hours = _HoursField(_l("Hours that a person needs for a certificate"), most=_MOST_HOURS)
    least_share = _ShareField(_l("Percent of the whole that a person needs"), least=1, most=100)

    def validate(self, extra_validators: Mapping[str, Any] | None = None) -> bool:
        """Also ask for the figure that the chosen answer needs."""
        fine = bool(super().validate(extra_validators))
        needed, message = {
            _HOURS: (self.least_hours, _("Enter the hours that a person needs")),
            _SHARE: (self.least_share, _("Enter the percent that a person needs")),
        }.get(self.measure.data, (None, ""))
        if needed is None or needed.errors or needed.data is not None:
            return fine
        needed.errors = [message]
        return False

    def values(self) -> dict[str, Any]:
        """What was typed, by column of the rule."""
        by_share = self.measure.data == _SHARE
        return {
            "whole_hours": self.whole_hours.data,
            "least_hours": self.least_hours.data,
            "least_share": self.least_share.data if by_share else None,
            **{name: self._texts(name) for name in TEXTS},
        }

    def outside_words(self) -> list[Field]:
        """The fields about figures."""
        return [self.whole_hours, self.measure]

    def words_in(self, code: str) -> list[Field]:
        """The fields for the words in one language."""
        return [self[f"{name}_{code}"] for name in TEXTS]

    def _texts(self, name: str) -> dict[str, str]:
        return {code: text for code in self.codes if (text := self[f"{name}_{code}"].data)}


class OutcomesField(PrintedLongField):
    """One outcome on each line, as many as the paper has room for."""

    def pre_validate(self, form: object) -> None:
        """Refuse more lines, and longer ones, than fit."""
        super().pre_validate(form)
        lines = [line for line in (self.data or "").splitlines() if line.strip()]
        if len(lines) > _MOST_LINES:
            raise ValidationError(_("Write at most %(most)d lines.", most=_MOST_LINES))
        if any(len(line) > _LONGEST_LINE for line in lines):
            raise ValidationError(
                _("A line can have at most %(most)d characters.", most=_LONGEST_LINE)
            )


def rule_form(event: Event, rule: CertificateRule | None) -> RuleForm:
    """The form with what stands; before there is a rule, with what the call already says."""
    codes = languages_of_rule(event, rule)
    texts = {name: getattr(rule, name) for name in TEXTS} if rule else _first_texts(event, codes)
    spread = {f"{name}_{code}": texts[name].get(code, "") for name in TEXTS for code in codes}
    fields: dict[str, object] = {"codes": codes}
    for code in codes:
        fields |= _words_in(code, needed=code == event.language)
    whole = whole_hours_of(event)
    measure = _SHARE if rule and rule.least_share is not None else _HOURS
    figures = {"measure": measure} if rule else {"measure": measure, "whole_hours": whole}
    form: RuleForm = type("RuleInTheseLanguages", (RuleForm,), fields)(
        obj=rule, **spread, **figures
    )
    if whole is not None:
        hours = format_hours(whole)
        form.whole_hours.description = _("What you mark has %(hours)s in all.", hours=hours)
    for field in (form.whole_hours, form.least_hours):
        field.data = shortest(field.data)
    return form


def _words_in(code: str, *, needed: bool) -> dict[str, object]:
    """The fields for one language; only the language of the page has to be filled in."""
    language = language_in_text(code)
    title = _("Enter the title in %(language)s", language=language)
    was, place = _("Enter what the person was"), _("Enter the place")
    return {
        f"training_title_{code}": PrintedField(
            _("Title of the training, in %(language)s", language=language),
            ask=title if needed else None,
            longest=160,
        ),
        f"role_title_{code}": PrintedField(
            _("What the person was, in %(language)s", language=language),
            ask=was if needed else None,
            longest=60,
        ),
        f"place_{code}": PrintedField(
            _("Place, in %(language)s", language=language),
            ask=place if needed else None,
            longest=80,
        ),
        f"learning_outcomes_{code}": OutcomesField(
            _("What the training worked on, in %(language)s", language=language),
            hint=str(_OUTCOMES_HINT),
            longest=700,
        ),
    }


def _first_texts(event: Event, codes: Sequence[str]) -> dict[str, dict[str, str]]:
    venue = venue_of(event)
    texts: dict[str, dict[str, str]] = {name: {} for name in TEXTS}
    for code in codes:
        title = said(event, "title", code)
        texts["training_title"][code] = title.text if title.language == code else ""
        if code not in LANGUAGES:
            continue
        with using_language(code):
            texts["role_title"][code] = _("Participant")
            if venue:
                texts["place"][code] = f"{venue.city}, {country_name(venue.country)}"
    return texts


def shortest(hours: Decimal | None) -> Decimal | None:
    """12.00 as 12 and 7.50 as 7.5."""
    if hours is None:
        return None
    whole = hours.to_integral_value()
    return whole if whole == hours else hours.normalize()
