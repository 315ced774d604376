"""Files: kept once under their content's hash, never changed."""

from foundation.files.images import logo_from_upload
from foundation.files.keeping import keep
from foundation.files.keeping import open_bytes
from foundation.files.models import StoredFile

__all__ = ["StoredFile", "keep", "logo_from_upload", "open_bytes"]
