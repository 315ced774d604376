"""How much a form may hold. Flask's own limits count only forms that carry files."""

from collections.abc import Callable
from tempfile import TemporaryFile
from typing import IO
from typing import TypeVar

from flask import Flask
from flask import Request
from flask import abort
from flask import current_app
from flask import request

from foundation.files import LARGEST_DOCUMENT
from foundation.files import LARGEST_RECORDING
from foundation.settings import settings

View = TypeVar("View", bound=Callable[..., object])

_MOST_FIELDS = 1000
_LONGEST_FORM = 500_000
"""Bytes. The longest of our forms, with every text at its limit in Cyrillic, has 90,000."""


class RoomyRequest(Request):
    """A request whose large files wait beside the kept ones: /tmp may be a part of the memory."""

    def _get_file_stream(
        self,
        total_content_length: int | None,
        content_type: str | None,
        filename: str | None = None,
        content_length: int | None = None,
    ) -> IO[bytes]:
        if (total_content_length or 0) <= settings().max_content_length:
            return super()._get_file_stream(
                total_content_length, content_type, filename, content_length
            )
        folder = settings().data_dir / "incoming"
        folder.mkdir(exist_ok=True)
        return TemporaryFile("rb+", dir=folder)


def takes_videos(may: Callable[..., bool]) -> Callable[[View], View]:
    """Let a view take a file of MAX_VIDEO bytes from those of whom `may` says so.

    `may` gets the view's arguments. For everybody else the usual limit holds, so that a stranger
    cannot fill the disk.
    """
    return _takes(may, lambda: settings().max_video)


def takes_documents(may: Callable[..., bool]) -> Callable[[View], View]:
    """Let a view take a document of the largest size, as takes_videos does."""
    return _takes(may, lambda: LARGEST_DOCUMENT)


def takes_recordings(may: Callable[..., bool]) -> Callable[[View], View]:
    """Let a view take a recording of voice or sign, as takes_videos does."""
    return _takes(may, lambda: LARGEST_RECORDING)


def _takes(may: Callable[..., bool], most: Callable[[], int]) -> Callable[[View], View]:
    def mark(view: View) -> View:
        view.takes_files = (may, most)  # type: ignore[attr-defined]  # read again by _make_room
        return view

    return mark


def init_sizes(app: Flask, most_bytes: int) -> None:
    """Refuse larger bodies than `most_bytes`, and forms that no page of ours sends (IN7)."""
    app.request_class = RoomyRequest
    app.config.update(
        MAX_CONTENT_LENGTH=most_bytes,
        MAX_FORM_MEMORY_SIZE=_LONGEST_FORM,
        MAX_FORM_PARTS=_MOST_FIELDS,
    )
    app.before_request(_make_room)
    app.before_request(_refuse_endless_forms)


def _make_room() -> None:
    view = current_app.view_functions.get(request.endpoint or "")
    may, most = getattr(view, "takes_files", (None, None))
    if may is None or most is None or request.method != "POST":
        return
    if may(**(request.view_args or {})):
        room = most() + _LONGEST_FORM
        request.max_content_length = max(room, settings().max_content_length)


def _refuse_endless_forms() -> None:
    if request.mimetype != "application/x-www-form-urlencoded":
        return
    if (request.content_length or 0) > _LONGEST_FORM:
        abort(413)
    if sum(len(values) for _name, values in request.form.lists()) > _MOST_FIELDS:
        abort(413)
