"""A form whose answers are also kept as they were typed, complete or not."""

from typing import Any

from flask import request
from werkzeug.datastructures import MultiDict

from foundation.forms.base import Form
from foundation.forms.cleaning import clean_text

_NOTHING: tuple[object, ...] = (None, "", [], {})


class DraftForm(Form):
    """Filled from a row or from values; what was typed earlier can stand in their place."""

    def __init__(self, row: Any = None, **values: object) -> None:  # noqa: ANN401 - any row of the form
        super().__init__(row, **values)
        self.row = row
        self._kept = values

    def as_typed(self) -> dict[str, list[str]]:
        """{name: values} as they were sent, right or wrong; without what nobody types."""
        own = tuple(self._fields)
        # A date or a language is typed in several boxes, named after their field.
        parts = tuple(f"{name}-" for name in own)
        asked = [name for name in request.form if name in own or name.startswith(parts)]
        return {name: [_clean(each) for each in request.form.getlist(name)] for name in asked}

    def put_typed(self, typed: dict[str, list[str]]) -> None:
        """Show what was typed earlier in place of what is kept."""
        self.process(MultiDict((name, each) for name in typed for each in typed[name]))

    def says_something_new(self) -> bool:
        """Whether the sent answers differ from those that are kept."""
        sent = self._said()
        self.process(None, self.row, **self._kept)
        return sent != self._said()

    def _said(self) -> dict[str, object]:
        return {name: value for name, value in self.answers().items() if value not in _NOTHING}


def _clean(text: str) -> str:
    return clean_text(text, lines=True)
