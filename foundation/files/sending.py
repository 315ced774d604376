"""Giving a kept file to a person, or one that is made while it is sent."""

from collections.abc import Iterable
from io import BytesIO

from flask import Response
from flask import request
from flask import send_file
from werkzeug.exceptions import RequestedRangeNotSatisfiable
from werkzeug.wsgi import wrap_file

from foundation.files.keeping import open_bytes
from foundation.files.models import StoredFile
from foundation.files.storage import storage


def as_download(file: StoredFile, name: str) -> Response:
    """The file's bytes to save under `name` (RFC 6266); a browser never runs them (DO14)."""
    answer = send_file(
        BytesIO(open_bytes(file)),
        mimetype=file.media_type,
        as_attachment=True,
        download_name=name,
        conditional=False,
        etag=False,
    )
    return _private(answer)


def as_made(pieces: Iterable[bytes], name: str, media_type: str) -> Response:
    """A file to save under `name`, of pieces that are made while the first ones are sent."""
    answer = Response(pieces, content_type=media_type)
    answer.headers.set("Content-Disposition", "attachment", filename=name)
    return _private(answer)


def as_stream(file: StoredFile) -> Response:
    """The file piece by piece, also from the middle (Range, RFC 9110 section 14), for players.

    The whole is never read at once, so its hash is not checked here; backups check it.
    """
    kept = storage().open(file.sha256)
    content = wrap_file(request.environ, kept)
    answer = Response(content, mimetype=file.media_type, direct_passthrough=True)
    answer.content_length = file.size
    answer.set_etag(file.sha256)
    try:
        answer.make_conditional(request.environ, accept_ranges=True, complete_length=file.size)
    except RequestedRangeNotSatisfiable:
        kept.close()
        raise
    answer.headers["Content-Security-Policy"] = "sandbox; default-src 'none'"
    # The page may be taken back; then its videos must be, too.
    answer.headers["Cache-Control"] = "private, no-cache"
    return answer


def _private(answer: Response) -> Response:
    answer.headers["Content-Security-Policy"] = "sandbox; default-src 'none'"
    answer.headers["Cache-Control"] = "no-store"
    return answer
