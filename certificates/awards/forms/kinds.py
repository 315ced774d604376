"""What organisers fill in about one kind of paper, and about the list of what people were."""

from collections.abc import Mapping
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from wtforms import Field

from certificates.awards.forms.printed import PrintedField
from certificates.awards.forms.rule import shortest
from certificates.awards.models import AwardRule
from certificates.awards.models import RoleTitle
from certificates.awards.queries import award_rules_of
from certificates.awards.queries import languages_of_rule
from certificates.awards.queries import own_titles_in
from certificates.awards.queries import rule_of
from certificates.awards.queries import title_in_words
from certificates.awards.queries import titles_of
from certificates.awards.queries import usual_title
from certificates.designs.models import AwardKind
from events.call.models import Event
from events.team.models import Participation
from foundation.forms import ChoiceField
from foundation.forms import DecimalField
from foundation.forms import EditForm
from foundation.forms import Form
from foundation.forms import NewRowForm
from foundation.forms import SelectField
from foundation.forms import YesNoField
from foundation.i18n import current_language
from foundation.i18n import gettext as _
from foundation.i18n import language_in_text
from foundation.i18n import lazy_gettext as _l

_SAME, _OWN = "same", "own"
_MOST_HOURS = 1440
_LONGEST_TITLE = 60
_USUAL = "usual"


class KindForm(EditForm):
    """Whether a training gives one kind, and what it calls people on it."""

    codes: Sequence[str] = ()
    is_given = YesNoField(_l("Does this training give it?"), ask=_l("Choose yes or no"))
    #: Not "role_title": that is a row of the rule, which would be taken for the answer.
    called = SelectField(
        _l("What people are called on it"),
        ask=_l("Choose what people are called"),
        hint=_l("You keep the list of titles on a page of its own."),
    )

    def values(self) -> dict[str, Any]:
        """What was chosen, by column."""
        return {"is_given": self.is_given.data, "role_title_id": title_key(self.called.data)}


class _OwnHoursField(DecimalField):
    plain_label = True


class AchievementForm(KindForm):
    """The same, how many hours it asks for, and how people are assessed."""

    measure = ChoiceField(
        _l("How many hours does it ask for?"),
        {_SAME: _l("As many as the certificate of participation"), _OWN: _l("Another number")},
        ask=_l("Choose how many hours it asks for"),
        reveals={_OWN: ("least_hours",)},
    )
    least_hours = _OwnHoursField(_l("Hours that a person needs"), most=_MOST_HOURS)

    def validate(self, extra_validators: Mapping[str, Any] | None = None) -> bool:
        """Also ask for the hours that "another number" needs."""
        fine = bool(super().validate(extra_validators))
        box = self.least_hours
        if self.measure.data != _OWN or box.errors or box.data is not None:
            return fine
        box.errors = [_("Enter the hours that a person needs")]
        return False

    def values(self) -> dict[str, Any]:
        """What was typed, by column."""
        own = self.least_hours.data if self.measure.data == _OWN else None
        return {**super().values(), "least_hours": own, "assessment": texts_in(self, "assessment")}

    def words(self) -> list[Field]:
        """The fields for how people are assessed, one for each language."""
        return [self[f"assessment_{code}"] for code in self.codes]


def kind_form(event: Event, kind: AwardKind) -> KindForm:
    """The form with what stands."""
    award, rule = award_rules_of(event).get(kind), rule_of(event)
    codes = languages_of_rule(event, rule)
    usual = _words_of(usual_title(kind, rule, None))
    given = award.is_given if award else kind is AwardKind.PARTICIPATION
    chosen = str(award.role_title_id) if award and award.role_title_id else _USUAL
    values: dict[str, Any] = {"is_given": given, "called": chosen}
    form = _achievement_form(award, codes, values) if kind is AwardKind.ACHIEVEMENT else None
    form = form or KindForm(obj=award, **values)
    form.called.choices = titles_to_choose(event, chosen, usual)
    return form


def _achievement_form(
    award: AwardRule | None, codes: Sequence[str], values: dict[str, Any]
) -> KindForm:
    texts = award.assessment if award else {}
    spread = {f"assessment_{code}": texts.get(code, "") for code in codes}
    own = award.least_hours if award else None
    fields = _fields(codes, "assessment", _l("How people are assessed"), _HOW)
    measure = _SAME if own is None else _OWN
    made: type[AchievementForm] = type("InTheseLanguages", (AchievementForm,), fields)
    form = made(obj=award, measure=measure, **values, **spread)
    form.least_hours.data = shortest(form.least_hours.data)
    return form


class TitleForm(EditForm):
    """One title, in the languages that title_form() gives."""

    codes: Sequence[str] = ()

    def words(self) -> list[Field]:
        """The fields, one for each language."""
        return [self[f"title_{code}"] for code in self.codes]

    def texts(self) -> dict[str, str]:
        """What was typed, by language."""
        return texts_in(self, "title")


class NewTitleForm(TitleForm, NewRowForm):
    """A title that is not on the list yet."""


def title_form(event: Event, title: RoleTitle | None = None) -> TitleForm:
    """The form of a title, or of a new one."""
    codes = languages_of_rule(event, rule_of(event))
    fields = _fields(codes, "title", _l("What people are called"), _EXAMPLE, event.language)
    base = TitleForm if title else NewTitleForm
    spread = {f"title_{code}": title.texts.get(code, "") for code in codes} if title else {}
    form: TitleForm = type("TitleInTheseLanguages", (base,), fields)(obj=title, **spread)
    return form


class OwnTitleForm(Form):
    """What one person is called on papers of one kind."""

    called = SelectField(_l("What the person is called"), ask=_l("Choose what it is"))


def own_title_form(participation: Participation, kind: AwardKind) -> OwnTitleForm:
    """The form with what stands."""
    event = participation.event
    own = own_titles_in(event, {participation.id}).get((participation.id, kind))
    chosen = str(own.role_title_id) if own else _USUAL
    usual = usual_title(kind, rule_of(event), award_rules_of(event).get(kind))
    form = OwnTitleForm(called=chosen)
    form.called.choices = titles_to_choose(event, chosen, _words_of(usual))
    return form


def titles_to_choose(event: Event, chosen: str, usual: str) -> dict[str, str]:
    """The usual title, those on the list, and the chosen one where it was taken off."""
    rows = (*titles_of(event), *(each for each in titles_of(event, removed=True)))
    told = {
        str(row.id): title_in_words(row, current_language())
        for row in rows
        if row.removed_at is None or str(row.id) == chosen
    }
    return {_USUAL: _("As usual: %(title)s", title=usual) if usual else _("As usual"), **told}


def title_key(chosen: str | None) -> UUID | None:
    """The key of the chosen title; None for the usual one."""
    return None if chosen in (None, _USUAL) else UUID(chosen)


def texts_in(form: EditForm, name: str) -> dict[str, str]:
    """What was typed for a text, by language; languages left empty are left out."""
    codes: Sequence[str] = getattr(form, "codes", ())
    return {code: text for code in codes if (text := form[f"{name}_{code}"].data)}


_HOW = _l("For example, written and oral test. It stands on the certificate.")
_EXAMPLE = _l("For example, peer supporter")


def _fields(
    codes: Sequence[str], name: str, label: object, hint: object, needed: str = ""
) -> dict[str, object]:
    fields: dict[str, object] = {"codes": codes}
    for code in codes:
        language = language_in_text(code)
        fields[f"{name}_{code}"] = PrintedField(
            _("%(what)s, in %(language)s", what=label, language=language),
            ask=_("Write it in %(language)s", language=language) if code == needed else None,
            hint=str(hint),
            longest=_LONGEST_TITLE,
        )
    return fields


def _words_of(texts: Mapping[str, str]) -> str:
    return texts.get(current_language()) or next(iter(texts.values()), "")
