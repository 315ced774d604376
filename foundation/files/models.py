"""What we know of a kept file."""

from datetime import datetime

from sqlalchemy.orm import Mapped
from sqlalchemy.orm import mapped_column

from foundation.store import Model


class StoredFile(Model):
    """One kept file. Its bytes lie in DATA_DIR/files under their SHA-256."""

    __on_page__ = False

    name: Mapped[str]
    media_type: Mapped[str]
    size: Mapped[int]
    sha256: Mapped[str] = mapped_column(index=True)
    public: Mapped[bool] = mapped_column(default=False)
    kept_at: Mapped[datetime]
