"""What organisers type to capture many texts, to put them in order, and to join them."""

from collections.abc import Mapping
from collections.abc import Sequence
from uuid import UUID

from flask import request

from events.outcomes.forms.texts import ItemForm
from events.outcomes.forms.texts import fields_of
from events.outcomes.models import OutcomeItem
from events.outcomes.models import OutcomeKind
from events.outcomes.models import OutcomeState
from events.outcomes.rules import WITH_ADDRESSEE
from foundation.forms import ChoiceField
from foundation.forms import Form
from foundation.forms import HiddenField
from foundation.forms import LongTextField
from foundation.forms import NewRowForm
from foundation.forms import NumberField
from foundation.forms import SeveralField
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l

_SHORT = 80
_NEW = "new-"
_TRANSLATED = ("texts", "more", "easy", "addressee", "reason", "legal", "reservations")


class CaptureForm(NewRowForm):
    lines = LongTextField(
        _l("One text on each line"),
        ask=_l("Enter at least one text."),
        hint=_l(
            "Type or dictate what people say, and start a new line for each text. "
            "Signs such as “-” or “1.” before a line are left out."
        ),
        rows=10,
        longest=100_000,
    )


class PlaceForm(Form):
    place = NumberField(_l("Move to place"), ask=_l("Enter a place"), least=1, most=10_000)


class MergeForm(ItemForm, NewRowForm):
    """The words of the new text, and what becomes of its sources."""

    seen = HiddenField()
    becomes: ChoiceField

    @property
    def kind(self) -> OutcomeKind | None:
        """The kind of the new text; None where one of the sources grows."""
        chosen: str = self.becomes.data
        return OutcomeKind(chosen.removeprefix(_NEW)) if chosen.startswith(_NEW) else None

    @property
    def versions(self) -> list[int]:
        """The versions of the sources as the writer saw them; 0 for what is no number."""
        sent = str(self.seen.data or "").split(",")
        return [int(part) if part.isdecimal() and len(part) < 10 else 0 for part in sent]  # noqa: PLR2004 - fits the column


def choose_sources_form(items: Sequence[OutcomeItem], language: str) -> Form:
    """Which texts belong together."""
    choices = {str(item.id): f"{item.kind.label}: {short(item, language)}" for item in items}
    field = SeveralField(
        _("Which texts belong together?"),
        choices,
        ask=_("Choose at least two texts of the same sort."),
    )
    form: Form = type("ChooseSources", (Form,), {"sources": field})()
    return form


def merge_form(
    sources: Sequence[OutcomeItem], languages: Sequence[str], language: str
) -> MergeForm:
    """The form for the words of the new text, filled with those of its sources."""
    kinds = list(dict.fromkeys(item.kind for item in sources))
    new = _("A new text: %(kind)s")
    grows = _("“%(text)s” gets the new words")
    choices = {f"{_NEW}{kind.value}": new % {"kind": kind.label} for kind in kinds}
    choices |= {str(item.id): grows % {"text": short(item, language)} for item in sources}
    # What a recommendation says beside its text is not lost when an idea is named first.
    fullest = next((kind for kind in kinds if kind in WITH_ADDRESSEE), kinds[0])
    fields = fields_of(fullest, languages) | {
        "becomes": ChoiceField(
            _("What becomes of them"), choices, ask=_("Choose what becomes of them")
        )
    }
    form: MergeForm = type("MergeTheseSources", (MergeForm,), fields)(
        seen=",".join(str(item.version) for item in sources),
        becomes=next(iter(choices)),
        state=OutcomeState.DRAFTED.value,
        articles=list(dict.fromkeys(number for item in sources for number in item.articles)),
        **_joined(sources),
    )
    return form


def sources_of_request(items: Sequence[OutcomeItem]) -> list[OutcomeItem]:
    """The items that the address names, in its order; what it names wrongly is left out."""
    by_key: Mapping[UUID, OutcomeItem] = {item.id: item for item in items}
    named = [key for text in request.args.getlist("of") if (key := _key(text)) in by_key]
    return [by_key[key] for key in dict.fromkeys(named)]


def short(item: OutcomeItem, language: str) -> str:
    """The beginning of a text, for lists."""
    text = item.texts.get(language, "")
    return text if len(text) <= _SHORT else f"{text[:_SHORT].rstrip()}…"


def _joined(sources: Sequence[OutcomeItem]) -> dict[str, str]:
    """The texts of all sources one below the other, each only once."""
    joined: dict[str, list[str]] = {}
    for item in sources:
        for name in _TRANSLATED:
            for code, text in getattr(item, name).items():
                lines = joined.setdefault(f"{name}_{code}", [])
                if text not in lines:
                    lines.append(text)
    return {key: _between(key).join(lines) for key, lines in joined.items()}


def _between(key: str) -> str:
    return "; " if key.startswith(("addressee", "legal")) else "\n"


def _key(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        return UUID(int=0)
