"""Papers that people show: a PDF as it is, or a picture of one, drawn anew."""

from werkzeug.datastructures import FileStorage

from foundation.errors import Refused
from foundation.files.documents import MOST_BYTES
from foundation.files.documents import PDF
from foundation.files.documents import Document
from foundation.files.documents import is_pdf
from foundation.files.documents import named
from foundation.files.images import photo_anew
from foundation.i18n import gettext as _

SCANS = ".pdf,image/png,image/jpeg"
"""What an upload field offers to choose."""
_LONGEST_SIDE = 2400
"""Small print on a page of A4 can be read still."""


def scan_from_upload(upload: FileStorage, field: str) -> Document:
    """A PDF, or a JPEG drawn from a PNG or JPEG without Exif; each of at most 10 MB.

    Raises Refused beside `field` for anything else, whatever the file's name claims (UP1, UP2).
    """
    content = upload.stream.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise Refused(_("The file is larger than 10 MB. Choose a smaller one."), field)
    if is_pdf(content):
        return Document(content, named(upload.filename, ".pdf"), PDF)
    try:
        picture = photo_anew(content, field, _LONGEST_SIDE)
    except (OSError, ValueError, SyntaxError) as error:
        message = _("This is no file that we can keep safely. Use PDF, JPEG or PNG.")
        raise Refused(message, field) from error
    return Document(picture, named(upload.filename, ".jpg"), "image/jpeg")
