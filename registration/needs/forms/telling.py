"""The form of one page of questions."""

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup
from wtforms import Field

from events.team.categories import Category
from foundation.forms import CheckField
from foundation.forms import ChoiceField
from foundation.forms import EditForm
from foundation.forms import LongTextField
from foundation.forms import NumberField
from foundation.forms import SeveralField
from foundation.forms import TextField
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l
from registration.needs.actions import Sent
from registration.needs.forms.fields import MeasureField
from registration.needs.forms.fields import RangeField
from registration.needs.groups import Audience
from registration.needs.groups import Detail
from registration.needs.groups import Kind
from registration.needs.groups import Question
from registration.needs.groups import key_of
from registration.needs.groups.pages import Page
from registration.needs.models import NeedsAnswer
from registration.needs.models import OwnKind
from registration.needs.models import OwnQuestion
from registration.needs.queries import OWN

_YES_NO = {"yes": _l("Yes"), "no": _l("No")}
_LONGEST_TEXT = 4000


@dataclass(frozen=True)
class Reading:
    """How the person reads a page: in easy words or not, with what was told and agreed."""

    answers: Mapping[str, Any]
    agreed: Iterable[Category]
    in_easy_words: bool
    #: The last day on which answers are kept, in words.
    kept_until: str
    #: The categories in which a supporter writes; None where the person does.
    helped_in: AbstractSet[Category] | None = None


class NeedsForm(EditForm):
    """The questions of one page. Nothing has to be answered; an answer needs consent."""

    group = ""
    #: {field: its category}.
    asked: dict[str, Category] = {}  # noqa: RUF012 - each page makes its own class
    questions: tuple[str, ...] = ()
    #: {question: the fields of its details that stand below it}.
    below: dict[str, tuple[str, ...]] = {}  # noqa: RUF012 - the same
    for_trainers: tuple[str, ...] = ()

    def sent(self) -> Sent:
        """What the page sent."""
        answers = {name: self[name].data for name in self.asked if self[name].data is not None}
        shared = None
        if "share" in self:
            shared = self.for_trainers if self["share"].data else ()
        return Sent(
            group=self.group,
            asked=tuple(self.asked),
            answers={name: value for name, value in answers.items() if value not in ("", [])},
            agreed=frozenset(one for one in Category if self._ticked(one)),
            shared=shared,
            seen=self.seen,
            shown=self.questions,
        )

    def validate(self, extra_validators: Any = None) -> bool:  # noqa: ANN401 - WTForms' own signature
        """Leave out details of another answer, and ask for consent to each category told."""
        for name in self.asked:
            if "__" in name and not self._is_under_answer(name):
                self[name].process(None, None)
        right = bool(super().validate(extra_validators))
        told = {self.asked[name] for name in self.sent().answers}
        for category in sorted(told):
            box = f"consent_{category.value}"
            if box in self and not self[box].data:
                self[box].errors = [
                    _("Tick the box if we may keep what you wrote. Without it we cannot save it.")
                ]
                right = False
        return right

    def own_fields(self) -> Iterator[tuple[Field, list[Field]]]:
        """Each question with the details that stand below it."""
        for name in self.questions:
            yield self[name], [self[one] for one in self.below.get(name, ())]

    def boxes(self) -> list[Field]:
        """The boxes of consent that are asked here."""
        return [self[name] for name in self._fields if name.startswith("consent_")]

    def _ticked(self, category: Category) -> bool:
        box = f"consent_{category.value}"
        return box in self and bool(self[box].data)

    def _is_under_answer(self, name: str) -> bool:
        given = self[name.partition("__")[0]].data
        values = given if isinstance(given, list) else [given]
        return any(one in self.under[name] for one in values)

    #: {detail's field: answers under which it counts}.
    under: dict[str, tuple[str, ...]] = {}  # noqa: RUF012 - each page makes its own class


def page_form(page: Page, row: NeedsAnswer | None, group: str, reading: Reading) -> NeedsForm:
    """The form of one page of the dictionary, kept in the row of `group`."""
    fields: dict[str, Any] = {}
    asked: dict[str, Category] = {}
    below: dict[str, tuple[str, ...]] = {}
    under: dict[str, tuple[str, ...]] = {}
    for question in page.questions:
        category = page.group.category_of(question)
        fields[question.name] = _field(question, reading)
        asked[question.name] = category
        for detail in question.details:
            key = key_of(question, detail)
            fields[key], asked[key], under[key] = _detail_field(detail), category, detail.under
        below[question.name] = tuple(
            key_of(question, one) for one in question.details if len(one.under) > 1
        )
    names = tuple(question.name for question in page.questions)
    if group == page.group.name and "anything_else" not in names and _is_open(page, reading):
        fields["more"] = LongTextField(
            _l("Something else about this"),
            hint=_who("", (), reading),
            rows=3,
            longest=_LONGEST_TEXT,
        )
        asked["more"] = page.group.category
    for_trainers = _for_trainers(page) if reading.helped_in is None else ()
    fields |= _boxes(sorted(set(asked.values())), reading, shares=bool(for_trainers))
    values = {"group": group, "asked": asked, "questions": names, "below": below, "under": under}
    return _made(fields, {**values, "for_trainers": for_trainers}, row, reading)


def _is_open(page: Page, reading: Reading) -> bool:
    """Whether free words about the group's own category may be read and written."""
    return reading.helped_in is None or page.group.category in reading.helped_in


def _for_trainers(page: Page) -> tuple[str, ...]:
    return tuple(one.name for one in page.questions if Audience.TRN in one.audience)


def own_form(asked: Sequence[OwnQuestion], row: NeedsAnswer | None, reading: Reading) -> NeedsForm:
    """The form of the organisers' own questions."""
    fields: dict[str, Any] = {str(one.id): _own_field(one, reading) for one in asked}
    categories = {str(one.id): one.category for one in asked}
    fields |= _boxes(sorted(set(categories.values())), reading, shares=False)
    values = {"group": OWN, "asked": categories, "questions": tuple(categories)}
    return _made(fields, values, row, reading)


def _made(
    fields: dict[str, Any],
    values: dict[str, Any],
    row: NeedsAnswer | None,
    reading: Reading,
) -> NeedsForm:
    kind = type("NeedsOfThisPage", (NeedsForm,), {**values, **fields})
    shared = set(reading.answers.get("_shared", ())) & set(values.get("for_trainers", ()))
    given = {name: reading.answers.get(name) for name in values["asked"]}
    form: NeedsForm = kind(row, **given, share=bool(shared))
    for name in values["asked"]:
        # The page says once that nothing has to be answered.
        form[name].plain_label = True
    return form


def _boxes(categories: Iterable[Category], reading: Reading, *, shares: bool) -> dict[str, Any]:
    label = _l("The trainers may know what I answered on this page")
    first = {"share": CheckField(label)} if shares else {}
    return first | boxes_of_consent(categories, reading)


def boxes_of_consent(categories: Iterable[Category], reading: Reading) -> dict[str, Any]:
    """{name: box} for each category to which the person has not agreed yet."""
    agreed = set(reading.agreed)
    return {
        f"consent_{one.value}": CheckField(_consent(one, reading))
        for one in categories
        if one not in agreed
    }


def _consent(category: Category, reading: Reading) -> str:
    if reading.in_easy_words:
        return _("Yes, you may read what I write about: %(category)s.", category=category.label)
    return _(
        "I agree: those who arrange “%(category)s” may read and keep what I tell about it until "
        "%(day)s, to arrange it.",
        category=category.label,
        day=reading.kept_until,
    )


def _field(question: Question, reading: Reading) -> Any:  # noqa: ANN401 - a field that no form has bound yet
    label, hint = _words(question, reading)
    kind = question.kind
    if kind is Kind.LINE:
        return TextField(label, hint=hint, longest=500)
    if kind in (Kind.TEXT, Kind.PERSON):
        return LongTextField(label, hint=hint, rows=4, longest=_LONGEST_TEXT)
    if kind is Kind.NUMBER:
        least, most = question.between or (0, 1000)
        return NumberField(label, hint=hint, least=least, most=most)
    if kind in (Kind.MEASURE, Kind.RANGE):
        assert question.unit is not None  # noqa: S101 - a test of the dictionary keeps it
        measure = MeasureField if kind is Kind.MEASURE else RangeField
        return measure(label, unit=question.unit, between=question.between, hint=hint)
    reveals: dict[str, tuple[str, ...]] = {}
    for detail in question.details:
        if len(detail.under) == 1:
            name = detail.under[0]
            reveals[name] = (*reveals.get(name, ()), key_of(question, detail))
    if kind is Kind.SEVERAL:
        return SeveralField(label, choices=question.choices, hint=hint, reveals=reveals)
    choices = _YES_NO if kind is Kind.YES_NO else question.choices
    return _choice(label, choices, hint, reveals, given=reading.answers.get(question.name))


def _choice(
    label: str,
    choices: Mapping[str, str],
    hint: str,
    reveals: Mapping[str, tuple[str, ...]],
    *,
    given: object,
) -> ChoiceField:
    # A radio button cannot be taken back, so an answer can be changed to none.
    nothing = {"": _l("No answer")} if given else {}
    return ChoiceField(label, choices={**choices, **nothing}, hint=hint, reveals=reveals)


def _detail_field(detail: Detail) -> Any:  # noqa: ANN401 - a field that no form has bound yet
    if detail.kind is Kind.YES_NO:
        return _choice(detail.label, {**_YES_NO, "": _l("No answer")}, "", {}, given=None)
    return TextField(detail.label, longest=500)


def _own_field(asked: OwnQuestion, reading: Reading) -> Any:  # noqa: ANN401 - the same
    hint = _who(asked.category.label, (), reading)
    if asked.kind is OwnKind.LINE:
        return TextField(asked.text, hint=hint)
    if asked.kind is OwnKind.TEXT:
        return LongTextField(asked.text, hint=hint, rows=4, longest=_LONGEST_TEXT)
    choices: Mapping[str, str] = _YES_NO
    if asked.kind is OwnKind.CHOICE:
        choices = {one: one for one in asked.choices}
    return _choice(asked.text, choices, hint, {}, given=reading.answers.get(str(asked.id)))


def _words(question: Question, reading: Reading) -> tuple[str, str]:
    """The label, and the hint with who sees the answer until when."""
    easy = question.easy if reading.in_easy_words else None
    label, hint = (easy.label, easy.hint) if easy else (question.label, question.hint)
    return label, _who(str(hint), question.audience, reading)


def _who(hint: str, audience: Iterable[Audience], reading: Reading) -> str:
    others = ", ".join(one.label for one in audience)
    told = _("Also told to: %(others)s.", others=others) if others else _("Told to nobody else.")
    erased = _("Erased on %(day)s.", day=reading.kept_until)
    # In easy words each sentence has a line of its own.
    between = Markup("<br>") if reading.in_easy_words else " "
    who = Markup("{}{}{}").format(told, between, erased)
    return Markup("{}<br>{}").format(hint, who) if hint else who
