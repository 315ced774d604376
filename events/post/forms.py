"""What organisers type about letters."""

from events.post.models import OwnWords
from events.post.rules import kinds_that_may_wait
from foundation.errors import Conflict
from foundation.errors import Refused
from foundation.forms import Form
from foundation.forms import HiddenField
from foundation.forms import LongTextField
from foundation.forms import SeveralField
from foundation.forms import TextField
from foundation.i18n import lazy_gettext as _l
from foundation.mail.letter import Words


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

    def __init__(self, **values: object) -> None:
        super().__init__(**values)
        self._now = values.get("number", "0")

    def refuse(self, refused: Refused) -> None:
        """Show why; after a conflict the writer has been told, and saving again counts."""
        super().refuse(refused)
        if isinstance(refused, Conflict):
            self.number.data = self._now

    @property
    def seen(self) -> int:
        """The number of the words that the writer saw, 0 for none."""
        text = str(self.number.data or "")
        return int(text) if text.isdecimal() and len(text) < 10 else 0  # noqa: PLR2004 - fits the column

    @property
    def typed(self) -> Words:
        """What was typed, without the language."""
        text = "\n".join(line.rstrip() for line in self.text.data.splitlines())
        return Words(self.subject.data.strip(), text.strip())

    def words(self, language: str) -> OwnWords:
        """What was typed, as a row that is not kept yet."""
        return OwnWords(language=language, subject=self.typed.subject, text=self.typed.text)


class HeldKindsForm(Form):
    """Which letters wait; all others go at once."""

    held = SeveralField(
        _l("Which letters shall wait?"),
        choices=lambda: {key: str(kind.when) for key, kind in kinds_that_may_wait().items()},
        hint=_l("Tick none, and every letter goes at once."),
    )


class TickedForm(Form):
    """Letters that were ticked in the list."""

    letters = SeveralField(_l("Letters that wait"))
