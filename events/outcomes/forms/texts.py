"""What organisers type about one text: in each language of the training, and how it stands."""

from collections.abc import Sequence
from typing import Any

from wtforms import Field

from events.outcomes.convention import ARTICLES
from events.outcomes.models import OutcomeItem
from events.outcomes.models import OutcomeKind
from events.outcomes.models import OutcomeReport
from events.outcomes.models import OutcomeState
from events.outcomes.rules import WITH_ADDRESSEE
from events.outcomes.rules import WITH_MORE
from foundation.forms import ChoiceField
from foundation.forms import EditForm
from foundation.forms import Form
from foundation.forms import LongTextField
from foundation.forms import NewRowForm
from foundation.forms import NumberField
from foundation.forms import SeveralField
from foundation.forms import TextField
from foundation.i18n import gettext as _
from foundation.i18n import language_in_text
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
_EASY = _l("The same in easy words, in %(language)s")
_ADDRESSEE = _l("To whom it speaks, in %(language)s")
_REASON = _l("Why it is needed, in %(language)s")
_LEGAL = _l("Other law that it stands on, in %(language)s")
_RESERVATIONS = _l("Reservations that people kept, in %(language)s")
_HOW_THIS = _l("If this text was agreed in another way: how, in %(language)s")
_HOW = _l("How you came to agree, in %(language)s")

_TRANSLATED = ("texts", "more", "easy", "addressee", "reason", "legal", "reservations", "how")
_ALIKE = ("articles", "state", "agreed", "unsure", "against", "present")
"""What is said once for all languages."""


class ItemForm(Form):
    """One text; its fields are made for its kind and the languages of the training."""

    languages: Sequence[str] = ()

    def values(self) -> dict[str, Any]:
        """What the item's row will hold."""
        by_name: dict[str, Any] = {name: self._by_language(name) for name in _TRANSLATED}
        alike = {name: self[name].data for name in _ALIKE if name in self}
        return by_name | alike | {"state": OutcomeState(alike["state"])}

    def in_language(self, code: str) -> list[Field]:
        """The fields for one language, in order."""
        return [self[f"{name}_{code}"] for name in _TRANSLATED if f"{name}_{code}" in self]

    def is_used(self, code: str) -> bool:
        """Whether something stands in a language, or is wrong with it."""
        return any(field.data or field.errors for field in self.in_language(code))

    def alike(self) -> list[Field]:
        """The fields that are the same in all languages."""
        return [self[name] for name in _ALIKE if name in self]

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
    made = type("NewItemOfThisKind", (NewItemForm,), fields_of(kind, languages))
    form: NewItemForm = made(state=OutcomeState.AGREED.value)
    return form


def edit_item_form(item: OutcomeItem, languages: Sequence[str]) -> EditItemForm:
    """The form with what stands now."""
    made = type("ItemOfThisKind", (EditItemForm,), fields_of(item.kind, languages))
    form: EditItemForm = made(obj=item, **what_stands(item))
    return form


def how_form(report: OutcomeReport | None, languages: Sequence[str]) -> HowForm:
    """The form for the way to agreement."""
    hint = _("For example: in small groups, then all together; by consent; by show of hands.")
    written = [*languages, *(report.how_agreed if report else ())]
    fields = {
        f"how_{code}": LongTextField(_in(_HOW, code), hint="" if place else hint, longest=5000)
        for place, code in enumerate(dict.fromkeys(written))
    }
    stands = {f"how_{code}": text for code, text in (report.how_agreed if report else {}).items()}
    form: HowForm = type("HowInTheseLanguages", (HowForm,), fields)(obj=report, **stands)
    return form


def what_stands(item: OutcomeItem) -> dict[str, str]:
    """The texts of a row as the fields take them."""
    return {
        f"{name}_{code}": text for name in _TRANSLATED for code, text in getattr(item, name).items()
    }


def fields_of(kind: OutcomeKind, languages: Sequence[str]) -> dict[str, object]:
    """The fields for a text of that kind; `languages` become the parts of the form."""
    fields: dict[str, object] = {"languages": list(dict.fromkeys(languages))}
    for code in languages:
        fields |= _in_one(kind, code, is_first=code == languages[0])
    if kind in WITH_ADDRESSEE:
        hint = _("The convention of the United Nations on the rights of disabled people.")
        fields["articles"] = SeveralField(_("Articles of the UN CRPD"), ARTICLES, hint=hint)
    return fields | _how_it_stands()


def _in_one(kind: OutcomeKind, code: str, *, is_first: bool) -> dict[str, object]:
    ask = _("Enter the text in %(language)s", language=language_in_text(code)) if is_first else None
    fields: dict[str, object] = {
        "texts": LongTextField(_in(QUESTIONS[kind], code), ask=ask, rows=3, longest=3000)
    }
    if kind in WITH_MORE:
        fields["more"] = LongTextField(_in(_MORE[kind], code), rows=3, longest=3000)
    hint = _("Short sentences, everyday words, one thought on each line.")
    fields["easy"] = LongTextField(_in(_EASY, code), hint=hint, rows=3, longest=3000)
    if kind in WITH_ADDRESSEE:
        hint = _("For example: states, the European Union, organisations of disabled people")
        fields["addressee"] = TextField(_in(_ADDRESSEE, code), hint=hint, longest=300)
        fields["reason"] = LongTextField(_in(_REASON, code), rows=3, longest=3000)
        fields["legal"] = TextField(_in(_LEGAL, code), longest=500)
    fields["reservations"] = LongTextField(_in(_RESERVATIONS, code), rows=3, longest=3000)
    fields["how"] = LongTextField(_in(_HOW_THIS, code), rows=2, longest=1000)
    return {f"{name}_{code}": field for name, field in fields.items()}


def _how_it_stands() -> dict[str, object]:
    unknown = _("Leave it empty if nobody counted. Readers are then told that it is not known.")
    return {
        "state": ChoiceField(
            _("How far the group came"),
            {state.value: state.label for state in OutcomeState},
            hints={state.value: state.meaning for state in OutcomeState},
            ask=_("Choose how far the group came"),
        ),
        "agreed": NumberField(_("How many people agreed"), hint=unknown, most=10_000),
        "unsure": NumberField(_("How many were not sure, or did not want to say"), most=10_000),
        "against": NumberField(_("How many were against"), most=10_000),
        "present": NumberField(_("How many people were present"), most=10_000),
    }


def _in(label: object, code: str) -> str:
    return str(label) % {"language": language_in_text(code)}
