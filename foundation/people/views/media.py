"""Public files: the logos of organisations."""

from uuid import UUID

from flask import Blueprint
from flask import Response
from flask import abort

from foundation.files import StoredFile
from foundation.files import open_bytes
from foundation.store import get_or_404

blueprint = Blueprint("media", __name__)
_YEAR = 365 * 24 * 60 * 60


@blueprint.get("/media/<uuid:file_id>")
def show(file_id: UUID) -> Response:
    file = get_or_404(StoredFile, file_id)
    if not file.public:
        abort(404)
    answer = Response(open_bytes(file), mimetype=file.media_type)
    # A kept file never changes; another picture has another address.
    answer.headers["Cache-Control"] = f"public, max-age={_YEAR}, immutable"
    answer.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return answer
