"""What organisers type about letters."""

from events.post.models import OwnWords
from foundation.forms import Form
from foundation.forms import HiddenField
from foundation.forms import LongTextField
from foundation.forms import TextField
from foundation.i18n import lazy_gettext as _l


class PassedOnForm(Form):
    how = TextField(
        _l("How did you tell the person?"),
        ask=_l("Enter how you told the person, for example “by phone”"),
        hint=_l("For example: by phone, by text message, read aloud"),
        longest=200,
    )


class WordsForm(Form):
    """The words of a letter, and the number of those that its writer saw."""

    subject = TextField(_l("Subject"), ask=_l("Enter the subject"), longest=150)
    text = LongTextField(
        _l("Words of the letter"),
        ask=_l("Write the letter"),
        hint=_l("Leave an empty line between paragraphs. Start a line with “- ” to make a list."),
        rows=18,
        longest=5000,
    )
    number = HiddenField(default="0")

    @property
    def seen(self) -> int:
        """The number of the words that the writer saw, 0 for none."""
        text = str(self.number.data or "")
        return int(text) if text.isdecimal() and len(text) < 10 else 0  # noqa: PLR2004 - fits the column

    def words(self, language: str) -> OwnWords:
        """What was typed, as a row that is not kept yet."""
        text = "\n".join(line.rstrip() for line in self.text.data.splitlines())
        return OwnWords(language=language, subject=self.subject.data.strip(), text=text.strip())
