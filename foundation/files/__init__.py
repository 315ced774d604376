"""Files: kept once under their content's hash, never changed; storage.py says where."""

from foundation.files.documents import DOCUMENTS
from foundation.files.documents import DOCX
from foundation.files.documents import MOST_BYTES as LARGEST_DOCUMENT
from foundation.files.documents import Document
from foundation.files.documents import document_from_upload
from foundation.files.erasing import erase_files
from foundation.files.images import logo_from_upload
from foundation.files.images import photo_from_upload
from foundation.files.keeping import Content
from foundation.files.keeping import bytes_of
from foundation.files.keeping import keep
from foundation.files.keeping import keep_ahead
from foundation.files.keeping import keep_all
from foundation.files.keeping import keep_large
from foundation.files.keeping import open_bytes
from foundation.files.models import StoredFile
from foundation.files.recordings import LARGEST as LARGEST_RECORDING
from foundation.files.recordings import RECORDINGS
from foundation.files.recordings import recording_from_upload
from foundation.files.scans import SCANS
from foundation.files.scans import scan_from_upload
from foundation.files.sending import as_download
from foundation.files.sending import as_made
from foundation.files.sending import as_stream
from foundation.files.videos import VIDEOS
from foundation.files.videos import is_quicktime
from foundation.files.videos import kind_of_video
from foundation.files.videos import told_quicktime

__all__ = [
    "DOCUMENTS",
    "DOCX",
    "LARGEST_DOCUMENT",
    "LARGEST_RECORDING",
    "RECORDINGS",
    "SCANS",
    "VIDEOS",
    "Content",
    "Document",
    "StoredFile",
    "as_download",
    "as_made",
    "as_stream",
    "bytes_of",
    "document_from_upload",
    "erase_files",
    "is_quicktime",
    "keep",
    "keep_ahead",
    "keep_all",
    "keep_large",
    "kind_of_video",
    "logo_from_upload",
    "open_bytes",
    "photo_from_upload",
    "recording_from_upload",
    "scan_from_upload",
    "told_quicktime",
]
