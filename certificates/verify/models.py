"""What its holder lets others see of a certificate."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped
from sqlalchemy.orm import mapped_column

from certificates.issuing.models import Certificate
from foundation.store import Model


class SharedCertificate(Model):
    """Its holder wants it to be seen with their name; without this row nobody sees the name."""

    __on_page__ = False

    certificate_id: Mapped[UUID] = mapped_column(ForeignKey(Certificate.id), unique=True)
    shared_at: Mapped[datetime]
