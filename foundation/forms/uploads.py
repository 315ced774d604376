"""Fields for files."""

from typing import Any

from flask import request
from werkzeug.datastructures import FileStorage
from wtforms import FileField
from wtforms import ValidationError
from wtforms.utils import unset_value

from foundation.forms.texts import Asked
from foundation.forms.widgets import Drawn


class UploadField(Asked, FileField):
    """A file; its data are a werkzeug FileStorage or None."""

    widget = Drawn("file")

    def __init__(
        self,
        label: str = "",
        *,
        accept: str,
        ask: str | None = None,
        hint: str = "",
        **kwargs: Any,  # noqa: ANN401 - WTForms' own keyword arguments
    ) -> None:
        super().__init__(label, description=hint, **kwargs)
        self.accept = accept
        self.ask = ask

    def process(self, formdata: Any, data: Any = unset_value, extra_filters: Any = None) -> None:  # noqa: ANN401 - WTForms' own signature
        """Look among the files of the request, where text with the same name is not."""
        super().process(None if formdata is None else request.files, data, extra_filters)

    def process_formdata(self, valuelist: list[object]) -> None:
        """Take the file; an empty control sends one without a name."""
        sent = valuelist[0] if valuelist else None
        self.data = sent if isinstance(sent, FileStorage) and sent.filename else None

    def pre_validate(self, form: object) -> None:
        """Ask for the file."""
        del form
        if self.ask and self.data is None:
            raise ValidationError(str(self.ask))
