"""Pictures that people upload are decoded and drawn anew; nothing of the original file is kept."""

import warnings
from io import BytesIO
from typing import IO
from typing import TYPE_CHECKING

from foundation.errors import Refused
from foundation.i18n import gettext as _

if TYPE_CHECKING:
    from PIL.ImageFile import ImageFile

_MOST_BYTES = 2 * 1024 * 1024
# A 9 kB file can hold 81 megapixels and use 400 MB when decoded (security-bars UP3).
_MOST_PIXELS = 25_000_000
_LONGEST_SIDE = 1200
_MOST_BYTES_OF_PHOTO = 10 * 1024 * 1024
# What telephones take today.
_MOST_PIXELS_OF_PHOTO = 50_000_000
_QUALITY = 78


def logo_from_upload(upload: IO[bytes], field: str = "logo") -> bytes:
    """A PNG drawn from an uploaded PNG or JPEG of at most 2 MB.

    Raises Refused beside `field` for anything else, whatever the file's name claims.
    """
    content = upload.read(_MOST_BYTES + 1)
    if len(content) > _MOST_BYTES:
        raise Refused(_("The picture is larger than 2 MB. Choose a smaller file."), field)
    try:
        return _drawn_anew(content, field)
    except (OSError, ValueError, SyntaxError) as error:
        message = _("This file is no PNG or JPEG picture. Choose another one.")
        raise Refused(message, field) from error


def photo_from_upload(upload: IO[bytes], field: str = "photo") -> bytes:
    """A JPEG drawn from an uploaded PNG or JPEG of at most 10 MB, the right way up.

    Where and with what it was taken (Exif) is not kept. Raises Refused beside `field`.
    """
    content = upload.read(_MOST_BYTES_OF_PHOTO + 1)
    if len(content) > _MOST_BYTES_OF_PHOTO:
        raise Refused(_("The photograph is larger than 10 MB. Choose a smaller file."), field)
    try:
        return photo_anew(content, field)
    except (OSError, ValueError, SyntaxError) as error:
        message = _("The photograph must be a PNG or JPEG picture. This file is something else.")
        raise Refused(message, field) from error


def photo_anew(content: bytes, field: str, longest_side: int = _LONGEST_SIDE) -> bytes:
    """As photo_from_upload; what is no picture raises OSError, ValueError or SyntaxError."""
    from PIL import ImageOps  # noqa: PLC0415 - as in _opened

    picture = _opened(content)
    if picture.width * picture.height > _MOST_PIXELS_OF_PHOTO:
        raise Refused(_("The photograph has too many pixels. Make it smaller first."), field)
    # Lets a JPEG be decoded at a fraction of its size.
    picture.draft("RGB", (longest_side, longest_side))
    clean = ImageOps.exif_transpose(picture).convert("RGB")
    clean.thumbnail((longest_side, longest_side))
    out = BytesIO()
    clean.save(out, "JPEG", quality=_QUALITY, optimize=True, progressive=True)
    return out.getvalue()


def _opened(content: bytes) -> "ImageFile":
    # Pictures are rare; no web process carries Pillow for all its life.
    from PIL import Image  # noqa: PLC0415 - see above

    with warnings.catch_warnings():
        # We refuse large pictures ourselves, before a pixel is decoded.
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        return Image.open(BytesIO(content), formats=["PNG", "JPEG"])


def _drawn_anew(content: bytes, field: str) -> bytes:
    picture = _opened(content)
    if picture.width * picture.height > _MOST_PIXELS:
        raise Refused(_("The picture has too many pixels. Use at most 5000 by 5000."), field)
    clean = picture.convert("RGBA")
    clean.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE))
    out = BytesIO()
    clean.save(out, "PNG", optimize=True)
    return out.getvalue()
