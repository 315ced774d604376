"""The field of each kind of question."""

from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Sequence
from typing import Any

from markupsafe import Markup
from wtforms import Field

from events.call.models import Event
from foundation.files import DOCUMENTS
from foundation.forms import CheckField
from foundation.forms import ChoiceField
from foundation.forms import DateField
from foundation.forms import LevelsField
from foundation.forms import LinkField
from foundation.forms import LongTextField
from foundation.forms import NumberField
from foundation.forms import SelectField
from foundation.forms import SeveralField
from foundation.forms import TextField
from foundation.forms import UploadField
from foundation.i18n import countries
from foundation.i18n import gettext as _
from foundation.i18n import language_name
from foundation.i18n import languages as all_languages
from foundation.store import db
from foundation.wording import say
from foundation.wording import say_text
from registration.questions.models import FormQuestion
from registration.questions.models import Kind
from registration.questions.models import Level
from registration.questions.queries import seen_by
from registration.questions.rules import name_of
from registration.questions.rules import offered

_LONGEST = 4000
_MOST = 1_000_000
_MOST_RADIOS = 12


class LifeDateField(DateField):
    """A day of any living person's life."""

    earliest_year = 1900


def field_of(
    question: FormQuestion,
    value: Any,  # noqa: ANN401 - JSON as Kind says it
    near: Sequence[FormQuestion],
) -> Field:
    """The field that asks it. Those of `near` that depend on its answers stand under them."""
    told: dict[str, Any] = {"label": say(question, "text"), "hint": _hint(question, value)}
    if question.is_required and not (question.kind == Kind.FILE and value):
        told["ask"] = _ask(question)
    return _MAKERS[question.kind](question, near, told)


def _choice(question: FormQuestion, near: Sequence[FormQuestion], told: dict[str, Any]) -> Field:
    options = offered(question)
    under = _under(question, near)
    if len(options) > _MOST_RADIOS and not under:
        plain = {str(option.id): say_text(option, "label") for option in options}
        return SelectField(choices=plain, **told)
    labels = {str(option.id): say(option, "label") for option in options}
    return ChoiceField(choices=labels, reveals=under, **told)


def _several(question: FormQuestion, near: Sequence[FormQuestion], told: dict[str, Any]) -> Field:
    labels = {str(option.id): say(option, "label") for option in offered(question)}
    return SeveralField(choices=labels, reveals=_under(question, near), **told)


def _languages(question: FormQuestion, near: Sequence[FormQuestion], told: dict[str, Any]) -> Field:
    del near
    event = db.session.get_one(Event, question.event_id)
    return LevelsField(
        known={code: language_name(code) for code in event.languages or ["en"]},
        others=all_languages,
        levels=lambda: {level.value: level.label for level in Level},
        **told,
    )


def _plain(make: Callable[..., Field], **fixed: Any) -> Callable[..., Field]:  # noqa: ANN401 - the field's own
    return lambda _question, _near, told: make(**fixed, **told)


_MAKERS: dict[Kind, Callable[..., Field]] = {
    Kind.SHORT: _plain(TextField),
    Kind.LONG: _plain(LongTextField, longest=_LONGEST),
    Kind.ONE: _choice,
    Kind.SEVERAL: _several,
    Kind.COMMUNITIES: _several,
    Kind.NUMBER: _plain(NumberField, most=_MOST),
    Kind.DATE: _plain(LifeDateField),
    Kind.COUNTRY: _plain(SelectField, choices=countries),
    Kind.LANGUAGES: _languages,
    Kind.LINK: _plain(LinkField),
    Kind.FILE: _plain(UploadField, accept=DOCUMENTS),
    Kind.CONSENT: _plain(CheckField),
}


def _under(question: FormQuestion, near: Sequence[FormQuestion]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for option in offered(question):
        names = tuple(name_of(each) for each in near if each.only_if_id == option.id)
        if names:
            found[str(option.id)] = names
    return found


def _ask(question: FormQuestion) -> str:
    text = say_text(question, "text")
    if question.kind == Kind.CONSENT:
        return _("Tick the box: “%(question)s”", question=text)
    return _("Answer the question: “%(question)s”", question=text)


def _hint(question: FormQuestion, value: Any) -> Markup:  # noqa: ANN401 - JSON as Kind says it
    """Help, why it is asked and who sees it, each on its line, beside the question."""
    return Markup("<br>").join(_lines(question, value))


def _lines(question: FormQuestion, value: Any) -> Iterator[Markup]:  # noqa: ANN401 - JSON as Kind says it
    if question.help:
        yield Markup("{}").format(say(question, "help"))
    if question.kind == Kind.FILE:
        yield Markup("{}").format(_("PDF, Word, OpenDocument or plain text, at most 10 MB."))
        if value:
            yield Markup("{}").format(
                _("You have sent “%(name)s”. A new file takes its place.", name=value)
            )
    if question.why:
        why = say(question, "why")
        yield Markup(_("Why we ask: %(text)s")) % {"text": why}  # noqa: S704 - ours, and escapes
    yield Markup("{}").format(_("Who sees it: %(text)s", text=seen_by(question)))
