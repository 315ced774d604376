"""The form that all our forms are."""

from collections.abc import Callable
from collections.abc import Iterator
from typing import Any
from uuid import UUID
from uuid import uuid4

from flask import request
from wtforms import Field
from wtforms import Form as _WTForm

from foundation.errors import Conflict
from foundation.errors import Refused
from foundation.forms.texts import HiddenField
from foundation.forms.typed import given_back


class Form(_WTForm):
    """Reads what the request carries; every field knows its form.

    CSRF is checked for the whole app (foundation/web/forgery.py), so no form can forget it.
    """

    def __init__(self, obj: object = None, **values: object) -> None:
        super().__init__(_typed(), obj=obj, **values)
        for field in self:
            field.form = self

    def submitted(self) -> bool:
        """Whether this request sends the form and every field is right."""
        return request.method == "POST" and self.validate()

    def refuse(self, refused: Refused) -> None:
        """Show why the act was refused: beside its field, and in the summary."""
        if refused.field and refused.field in self:
            field = self[refused.field]
            field.errors = [*field.errors, refused.message]
        else:
            self.form_errors.append(refused.message)

    def does(self, act: Callable[[], object]) -> bool:
        """Do `act`; when it is refused, show why in the form. Whether it was done."""
        try:
            act()
        except Refused as refused:
            self.refuse(refused)
            return False
        return True

    def answers(self) -> dict[str, Any]:
        """{name: value} of all that the person filled in."""
        return {
            field.short_name: field.data for field in self if not isinstance(field, HiddenField)
        }

    def hidden_fields(self) -> Iterator[Field]:
        """The fields that the form sends along unseen."""
        return (field for field in self if isinstance(field, HiddenField))

    def problems(self) -> list[dict[str, str]]:
        """Every message with the address of its field, for the summary at the top of the page."""
        listed = [{"text": str(message)} for message in self.form_errors]
        for field in self:
            for message in field.errors:
                focus = getattr(field, "focus_id", field.id)
                listed.append({"text": str(message), "href": f"#{focus}"})
        return listed

    def put_into(self, row: object, *left_out: str) -> list[str]:
        """Write the fields into the attributes of `row` with the same names.

        Returns the names of the attributes that changed, for the audit trail.
        """
        changed = []
        for name, field in self._fields.items():
            if name in left_out or isinstance(field, HiddenField):
                continue
            if getattr(row, name) != field.data:
                setattr(row, name, field.data)
                changed.append(name)
        return changed


class NewRowForm(Form):
    """A form that creates a row; it carries the row's key, so that sending twice creates once."""

    row_id = HiddenField(default=lambda: str(uuid4()))

    @property
    def new_id(self) -> UUID:
        """The key for the row; a fresh one where the sent one is no key."""
        try:
            return UUID(self.row_id.data or "")
        except ValueError:
            return uuid4()


class EditForm(Form):
    """A form that changes a row; it carries the version that its writer saw."""

    version = HiddenField()

    def __init__(self, obj: object = None, **values: object) -> None:
        super().__init__(obj=obj, **values)
        self.row = obj
        self.conflict = False

    def refuse(self, refused: Refused) -> None:
        """Show why; after a conflict the writer has been told, and saving again counts."""
        super().refuse(refused)
        if isinstance(refused, Conflict) and self.row is not None:
            self.conflict = True
            self.version.data = str(getattr(self.row, "version", 0))

    @property
    def seen(self) -> int:
        """The version that the writer saw; 0 (never right) where the sent one is no number."""
        text = str(self.version.data or "")
        return int(text) if text.isdecimal() and len(text) < 10 else 0  # noqa: PLR2004 - fits the column


def _typed() -> Any:  # noqa: ANN401 - WTForms takes any multi-dict
    # A program may send a file where text is asked; only UploadField looks among the files.
    return request.form if request.method == "POST" else given_back()
