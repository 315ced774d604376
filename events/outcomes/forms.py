"""What organisers type about the outcomes: each text in each language of the training."""

from collections.abc import Sequence
from typing import Any

from events.outcomes.models import OutcomeItem
from events.outcomes.models import OutcomeKind
from events.outcomes.models import OutcomeReport
from events.outcomes.rules import WITH_ADDRESSEE
from events.outcomes.rules import WITH_MORE
from foundation.forms import EditForm
from foundation.forms import Form
from foundation.forms import LongTextField
from foundation.forms import NewRowForm
from foundation.forms import NumberField
from foundation.forms import TextField
from foundation.i18n import gettext as _
from foundation.i18n import language_name
from foundation.i18n import lazy_gettext as _l

QUESTIONS = {
    OutcomeKind.DEFINITION: _l("The definition, in %(language)s"),
    OutcomeKind.DO: _l("What to do, in %(language)s"),
    OutcomeKind.DONT: _l("What not to do, in %(language)s"),
    OutcomeKind.CHARACTERISTIC: _l("The characteristic, in %(language)s"),
    OutcomeKind.BARRIER: _l("The barrier, in %(language)s"),
    OutcomeKind.TERM: _l("The terms, in %(language)s"),
    OutcomeKind.CHALLENGE: _l("The challenge, in %(language)s"),
    OutcomeKind.FUTURE_IDEA: _l("The idea, in %(language)s"),
    OutcomeKind.RECOMMENDATION: _l("The recommendation, in %(language)s"),
}
_MORE = {
    OutcomeKind.BARRIER: _l("Solutions, in %(language)s"),
    OutcomeKind.TERM: _l("What is the difference, in %(language)s"),
    OutcomeKind.CHALLENGE: _l("Possible answers, in %(language)s"),
}
_ADDRESSEE = _l("To whom it speaks, in %(language)s")
_RESERVATIONS = _l("Reservations that people kept, in %(language)s")
_HOW = _l("How you came to agree, in %(language)s")

_TRANSLATED = ("texts", "more", "addressee", "reservations")


class ItemForm(Form):
    """One text; its fields are made for its kind and the languages of the training."""

    def values(self) -> dict[str, Any]:
        """What the item's row will hold."""
        by_name: dict[str, Any] = {name: self._by_language(name) for name in _TRANSLATED}
        return by_name | {"agreed": self["agreed"].data, "present": self["present"].data}

    def _by_language(self, name: str) -> dict[str, str]:
        answers = self.answers()
        start = f"{name}_"
        mine = {key: text for key, text in answers.items() if key.startswith(start)}
        return {key.removeprefix(start): text for key, text in mine.items() if text}


class NewItemForm(ItemForm, NewRowForm):
    pass


class EditItemForm(ItemForm, EditForm):
    pass


class HowForm(EditForm):
    """How the group came to agree, in each language."""

    def values(self) -> dict[str, str]:
        """{language: text}."""
        return {key[4:]: text for key, text in self.answers().items() if text}


def new_item_form(kind: OutcomeKind, languages: Sequence[str]) -> NewItemForm:
    """The empty form for one kind; the first language must be filled in."""
    form: NewItemForm = type("NewItemOfThisKind", (NewItemForm,), _fields(kind, languages))()
    return form


def edit_item_form(item: OutcomeItem, languages: Sequence[str]) -> EditItemForm:
    """The form with what stands now."""
    made = type("ItemOfThisKind", (EditItemForm,), _fields(item.kind, languages))
    stands = {
        f"{name}_{code}": text for name in _TRANSLATED for code, text in getattr(item, name).items()
    }
    form: EditItemForm = made(obj=item, **stands)
    return form


def how_form(report: OutcomeReport | None, languages: Sequence[str]) -> HowForm:
    """The form for the way to agreement."""
    hint = _("For example: in small groups, then all together; by consent; by show of hands.")
    fields = {
        f"how_{code}": LongTextField(_in(_HOW, code), hint="" if place else hint, longest=5000)
        for place, code in enumerate(languages)
    }
    stands = {f"how_{code}": text for code, text in (report.how_agreed if report else {}).items()}
    form: HowForm = type("HowInTheseLanguages", (HowForm,), fields)(obj=report, **stands)
    return form


def _fields(kind: OutcomeKind, languages: Sequence[str]) -> dict[str, object]:
    fields: dict[str, object] = {}
    for place, code in enumerate(languages):
        ask = _("Enter the text in %(language)s", language=language_name(code))
        fields[f"texts_{code}"] = LongTextField(
            _in(QUESTIONS[kind], code), ask=None if place else ask, rows=3, longest=3000
        )
    if kind in WITH_MORE:
        fields |= _in_each(languages, "more", _MORE[kind], 3000)
    if kind in WITH_ADDRESSEE:
        hint = _("For example: states, the European Union, organisations of disabled people")
        fields |= {
            f"addressee_{code}": TextField(_in(_ADDRESSEE, code), hint=hint, longest=300)
            for code in languages
        }
    fields["agreed"] = NumberField(_("How many people agreed"), most=10_000)
    fields["present"] = NumberField(_("How many people were present"), most=10_000)
    return fields | _in_each(languages, "reservations", _RESERVATIONS, 3000)


def _in_each(languages: Sequence[str], name: str, label: object, longest: int) -> dict[str, object]:
    return {
        f"{name}_{code}": LongTextField(_in(label, code), rows=3, longest=longest)
        for code in languages
    }


def _in(label: object, code: str) -> str:
    return str(label) % {"language": language_name(code)}
