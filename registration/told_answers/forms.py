"""Forms: a recording, a wish to talk, the text, what is wrong with it, a translation."""

from foundation.files import LARGEST_RECORDING
from foundation.files import RECORDINGS
from foundation.forms import EditForm
from foundation.forms import Form
from foundation.forms import LongTextField
from foundation.forms import SelectField
from foundation.forms import TextField
from foundation.forms import UploadField
from foundation.i18n import gettext as _
from foundation.i18n import languages
from foundation.i18n import lazy_gettext as _l
from registration.told_answers.models import AnswerTranslation
from registration.told_answers.models import ToldAnswer

_MEGABYTE = 1024 * 1024
_LONGEST = 4000


class RecordingForm(Form):
    """Voice or sign, as a file."""

    file = UploadField(_l("Your recording"), ask=_l("Choose your recording"), accept=RECORDINGS)

    def __init__(self) -> None:
        super().__init__()
        self.file.description = _(
            "Voice: MP3, M4A, OGG, WebM or WAV. Video: MP4 or WebM. At most %(most)d MB. Sending "
            "it can take some minutes. Keep this page open until the next one comes.",
            most=LARGEST_RECORDING // _MEGABYTE,
        )


class TalkForm(Form):
    """A wish to tell it in a conversation."""

    best_time = TextField(
        _l("When does it suit you?"), hint=_l("For example: in the afternoon, not on Friday.")
    )


class ButtonForm(Form):
    """A button that may be refused."""


class TextForm(EditForm):
    """What staff heard or saw."""

    text = LongTextField(
        _l("The answer as text"),
        ask=_l("Write down what the person says"),
        hint=_l("In the person’s own words and language. Leave out nothing, add nothing."),
        rows=12,
        longest=_LONGEST,
    )

    def __init__(self, row: ToldAnswer) -> None:
        super().__init__(obj=row)


class YesForm(EditForm):
    """A yes to the text that was read."""

    def __init__(self, row: ToldAnswer) -> None:
        super().__init__(obj=row)


class ChangeForm(EditForm):
    """What is wrong with the text."""

    words = LongTextField(
        _l("What shall we change?"),
        ask=_l("Write what we shall change"),
        hint=_l("Say it in your own words. We change the text and ask you again."),
        rows=4,
        longest=1000,
    )

    def __init__(self, row: ToldAnswer) -> None:
        super().__init__(obj=row)


class TranslationForm(EditForm):
    """A translation beside an answer."""

    language = SelectField(
        _l("Language of the translation"), languages, ask=_l("Choose the language")
    )
    text = LongTextField(
        _l("Translation"),
        hint=_l("Readers see it below the answer, with your name. Empty, it is taken away."),
        rows=12,
        longest=_LONGEST,
    )

    def __init__(self, row: AnswerTranslation | None, language: str) -> None:
        super().__init__(obj=row, **({} if row else {"language": language}))

    def said(self) -> tuple[str, str]:
        """(language, text) as they were sent."""
        return self.language.data, self.text.data
