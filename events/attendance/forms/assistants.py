"""What organisers write about assistants who were there."""

from collections.abc import Sequence
from typing import Any

from events.attendance.models import AssistantPresence
from events.attendance.queries import Part
from foundation.forms import EditForm
from foundation.forms import NewRowForm
from foundation.forms import SeveralField
from foundation.forms import TextField
from foundation.i18n import lazy_gettext as _l


class _Assistant:
    name = TextField(
        _l("Name of the assistant"),
        ask=_l("Enter the name of the assistant"),
        hint=_l("Only their own name. Do not write whom they assist, or how."),
        longest=120,
    )
    parts = SeveralField(_l("When they were there"))


class NewAssistantForm(_Assistant, NewRowForm):
    """For an assistant who is not on the list yet."""

    def __init__(self, parts: Sequence[Part]) -> None:
        super().__init__()
        self.parts.choices = _choices(parts)


class AssistantForm(_Assistant, EditForm):
    """For an assistant who is on the list."""

    def __init__(self, assistant: AssistantPresence, parts: Sequence[Part]) -> None:
        super().__init__(obj=assistant)
        self.parts.choices = _choices(parts)
        self.out_of_use = [key for key in assistant.parts if key not in self.parts.choices]
        self.parts.data = [key for key in self.parts.data or [] if key not in self.out_of_use]

    def answers(self) -> dict[str, Any]:
        """Values for the columns; parts of another way of marking stay as they are."""
        answers = super().answers()
        return answers | {"parts": [*self.out_of_use, *answers["parts"]]}


def _choices(parts: Sequence[Part]) -> dict[str, str]:
    return {part.key: part.full_label for part in parts}
