"""Files: kept once under their content's hash, never changed."""

from foundation.files.images import logo_from_upload
from foundation.files.keeping import keep
from foundation.files.keeping import open_bytes
from foundation.files.models import StoredFile
from foundation.files.sending import as_download

__all__ = ["StoredFile", "as_download", "keep", "logo_from_upload", "open_bytes"]
