"""The form of a measured object, made from what the catalogue asks of its kind."""

from functools import lru_cache
from typing import Any

from events.call.forms import labels_of
from events.survey.actions import Survey
from events.survey.catalogue import KINDS
from events.survey.catalogue import ObjectKind
from events.survey.forms.fields import data_of
from events.survey.forms.fields import field_of
from events.survey.forms.fields import value_of
from events.survey.models import Method
from events.survey.queries import Surveyed
from foundation.forms import CheckField
from foundation.forms import ChoiceField
from foundation.forms import DateField
from foundation.forms import EditForm
from foundation.forms import Form
from foundation.forms import LongTextField
from foundation.forms import NewRowForm
from foundation.forms import TextField
from foundation.i18n import lazy_gettext as _l

_BEFORE = "measure_"
"""Stands before a key of the catalogue, so that none is taken for a column."""


def methods() -> dict[str, str]:
    """How a value can come about."""
    return {method.value: method.label for method in Method}


class _ObjectFields(Form):
    name = TextField(
        _l("Name"),
        ask=_l("Enter a name"),
        hint=_l("So that people find it: “Main entrance”, “Lift beside the reception”, “204”."),
        longest=100,
    )
    on_route = CheckField(
        _l("People of the training use it"),
        hint=_l("Take the tick away from a side door or a lift that nobody takes."),
        default=True,
    )
    notes = LongTextField(_l("Good to know"), rows=3, longest=1000)


class _OriginFields(Form):
    method = ChoiceField(_l("How do you know the values?"), methods)
    measured_on = DateField(_l("When were they measured?"), hint=_l("For example: 24 9 2026"))
    measured_by = TextField(
        _l("Who measured?"),
        hint=_l("A person or an organisation. It stands on the public page."),
        longest=100,
    )


class _ObjectForm(Form):
    kind: ObjectKind

    def __init__(self, obj: object = None, **values: object) -> None:
        super().__init__(obj, **values)
        for field in self:
            # All may stay open, and the page says so once.
            field.plain_label = True

    def values(self) -> dict[str, Any]:
        """What goes into the columns of the object."""
        return {name: self[name].data for name in ("name", "on_route", "notes")}

    def survey(self) -> Survey:
        """What was found, and how."""
        found = {
            asked.key: value_of(asked, self[f"{_BEFORE}{asked.key}"].data)
            for asked in self.kind.asked
        }
        method = Method(self["method"].data) if self["method"].data else None
        anew = "all_anew" in self and bool(self["all_anew"].data)
        who = self["measured_by"].data or ""
        return Survey(found, method, self["measured_on"].data, who, anew)

    def parts(self) -> dict[str, list[Any]]:
        """The fields as they stand on the page: about the object, its values, how they came."""
        measured = [field for field in self if field.name.startswith(_BEFORE)]
        about = [self[name] for name in ("name", "on_route", "notes")]
        names = ("method", "measured_on", "measured_by", "all_anew")
        return {
            "about": about,
            "measured": measured,
            "origin": [self[name] for name in names if name in self],
        }


@lru_cache
def new_object_form(name: str) -> Any:  # noqa: ANN401 - a class made for the kind
    """The form that adds an object of that kind."""
    return _made(KINDS[name], NewRowForm)


@lru_cache
def _edit_form(name: str) -> Any:  # noqa: ANN401 - a class made for the kind
    anew = CheckField(
        _l("All values here were looked at again, also those that stayed the same"),
    )
    return _made(KINDS[name], EditForm, all_anew=anew)


def object_form(one: Surveyed) -> Any:  # noqa: ANN401 - an instance of a class made for the kind
    """The form that changes that object, with its values."""
    known = {
        f"{_BEFORE}{asked.key}": data_of(asked, one.measures[asked.key])
        for asked in one.kind.asked
        if asked.key in one.measures
    }
    return _edit_form(one.kind.name)(one.row, **known)


def labels_of_object(kind: ObjectKind) -> dict[str, object]:
    """{column or key: label} of such an object, for the history."""
    return labels_of(_ObjectFields) | {asked.key: asked.label for asked in kind.asked}


def _made(kind: ObjectKind, base: type[Form], **more: object) -> type[Form]:
    fields = {f"{_BEFORE}{asked.key}": field_of(asked) for asked in kind.asked}
    return type(
        f"{kind.name.title()}Form",
        (_ObjectForm, _ObjectFields, _OriginFields, base),
        {"kind": kind, **fields, **more},
    )
