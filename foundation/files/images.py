"""Logos: what people upload is decoded and drawn anew; nothing of the original file is kept."""

import warnings
from io import BytesIO
from typing import IO

from foundation.errors import Refused
from foundation.i18n import gettext as _

_MOST_BYTES = 2 * 1024 * 1024
# A 9 kB file can hold 81 megapixels and use 400 MB when decoded (security-bars UP3).
_MOST_PIXELS = 25_000_000
_LONGEST_SIDE = 1200


def logo_from_upload(upload: IO[bytes], field: str = "logo") -> bytes:
    """A PNG drawn from an uploaded PNG or JPEG of at most 2 MB.

    Raises Refused beside `field` for anything else, whatever the file's name claims.
    """
    content = upload.read(_MOST_BYTES + 1)
    if len(content) > _MOST_BYTES:
        raise Refused(_("The logo is larger than 2 MB. Choose a smaller file."), field)
    try:
        return _drawn_anew(content, field)
    except (OSError, ValueError, SyntaxError) as error:
        message = _("The logo must be a PNG or JPEG picture. This file is something else.")
        raise Refused(message, field) from error


def _drawn_anew(content: bytes, field: str) -> bytes:
    # Logos are rare; no web process carries Pillow for all its life.
    from PIL import Image  # noqa: PLC0415 - see above

    with warnings.catch_warnings():
        # We refuse large pictures ourselves, below, before a pixel is decoded.
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        picture = Image.open(BytesIO(content), formats=["PNG", "JPEG"])
    if picture.width * picture.height > _MOST_PIXELS:
        raise Refused(_("The logo has too many pixels. Use at most 5000 by 5000."), field)
    clean = picture.convert("RGBA")
    clean.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE))
    out = BytesIO()
    clean.save(out, "PNG", optimize=True)
    return out.getvalue()
