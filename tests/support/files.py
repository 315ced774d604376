"""Where kept bytes lie in the folder of a test."""

from pathlib import Path

from foundation.files.storage import LocalFolder
from foundation.settings import settings


def path_of(sha256: str) -> Path:
    return LocalFolder(settings().data_dir / "files").path_of(sha256)
