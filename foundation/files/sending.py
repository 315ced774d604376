"""Giving a kept file to a person."""

from io import BytesIO

from flask import Response
from flask import send_file

from foundation.files.keeping import open_bytes
from foundation.files.models import StoredFile


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
    answer.headers["Content-Security-Policy"] = "sandbox; default-src 'none'"
    answer.headers["Cache-Control"] = "no-store"
    return answer
