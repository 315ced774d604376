"""Token buckets, shared by all processes through the store."""

from datetime import datetime

from sqlalchemy.orm import Mapped
from sqlalchemy.orm import mapped_column

from foundation.store import Model


class TokenBucket(Model):
    """How many tries `key` has left. The key is a keyed hash, so it names nobody."""

    __on_page__ = False

    key: Mapped[str] = mapped_column(unique=True)
    left: Mapped[float]
    filled_at: Mapped[datetime]
