"""How much a form may hold. Flask's own limits count only forms that carry files."""

from flask import Flask
from flask import abort
from flask import request

_MOST_FIELDS = 1000
_LONGEST_FORM = 500_000
"""Bytes. The longest of our forms, with every text at its limit in Cyrillic, has 90,000."""


def init_sizes(app: Flask, most_bytes: int) -> None:
    """Refuse larger bodies than `most_bytes`, and forms that no page of ours sends (IN7)."""
    app.config.update(
        MAX_CONTENT_LENGTH=most_bytes,
        MAX_FORM_MEMORY_SIZE=_LONGEST_FORM,
        MAX_FORM_PARTS=_MOST_FIELDS,
    )
    app.before_request(_refuse_endless_forms)


def _refuse_endless_forms() -> None:
    if request.mimetype != "application/x-www-form-urlencoded":
        return
    if (request.content_length or 0) > _LONGEST_FORM:
        abort(413)
    if sum(len(values) for _name, values in request.form.lists()) > _MOST_FIELDS:
        abort(413)
