"""The page on which organisers write their texts in another language."""

from collections.abc import Mapping
from functools import partial

from events.translation.actions import Typed
from events.translation.queries import Text
from events.translation.queries import Translation
from foundation.forms import CheckField
from foundation.forms import EditForm
from foundation.forms import HiddenField
from foundation.forms import LongTextField
from foundation.forms import TextField
from foundation.i18n import lazy_gettext as _l

_SHORT = 80
"""Characters of an original that one line can hold."""
_LONGEST_LINE = 300
_LONGEST_TEXT = 10_000


class TranslationForm(EditForm):
    """A field for each text; made by `translation_form`."""

    originals = HiddenField()

    def __init__(self, translation: Translation, values: Mapping[str, object]) -> None:
        super().__init__(obj=translation, **values)
        self.translation = translation
        for text in translation.texts:
            self[text.name].lang = translation.language
            # Nothing must be written, and saying so beside each of thirty fields is noise.
            self[text.name].plain_label = True

    def typed(self) -> Typed:
        """What was typed, as the action takes it."""
        texts = self.translation.texts
        return Typed(
            texts={text.name: self[text.name].data for text in texts},
            still_right={text.name for text in texts if text.old and self[_check(text)].data},
            seen=self.seen,
            originals=str(self.originals.data),
        )

    def check_of(self, text: Text) -> CheckField | None:
        """The box "this is still right", where the original has changed."""
        return self[_check(text)] if text.old else None


def translation_form(translation: Translation, start: Mapping[str, str]) -> TranslationForm:
    """The form with what is written; where nothing is, with `start` ({name: text})."""
    fields: dict[str, object] = {}
    for text in translation.texts:
        fields[text.name] = _field(text)
        if text.old:
            fields[_check(text)] = CheckField(_l("I have looked, and this text is still right"))
    made = type("TranslationForm", (TranslationForm,), fields)
    written = {text.name: text.said or start.get(text.name, "") for text in translation.texts}
    form: TranslationForm = made(translation, {**written, "originals": translation.originals})
    return form


def _field(text: Text) -> object:
    if "\n" in text.original or len(text.original) > _SHORT:
        rows = min(14, 2 + len(text.original) // 60 + text.original.count("\n"))
        make = partial(LongTextField, rows=rows, longest=_LONGEST_TEXT)
    else:
        make = partial(TextField, longest=_LONGEST_LINE)
    return make(text.label, autocomplete="off")


def _check(text: Text) -> str:
    return f"{text.name}-right"
