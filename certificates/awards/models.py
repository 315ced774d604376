"""The rule by which certificates are earned, and what they say."""

from decimal import Decimal
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped
from sqlalchemy.orm import mapped_column

from foundation.store import Model
from foundation.store import Translated
from foundation.store import Versioned


class CertificateRule(Versioned, Model):
    """What a certificate of one training asks for and says."""

    __on_page__ = False

    event_id: Mapped[UUID] = mapped_column(ForeignKey("event.id"), unique=True)
    #: What a person needs; follows from `least_share` where that is given.
    least_hours: Mapped[Decimal]
    #: Percent of the whole that a person needs; None where the rule names hours.
    least_share: Mapped[int | None]
    whole_hours: Mapped[Decimal]
    #: By language, for both sides of the certificate.
    role_title: Mapped[dict[str, str]] = mapped_column(Translated, default=dict)
    training_title: Mapped[dict[str, str]] = mapped_column(Translated, default=dict)
    place: Mapped[dict[str, str]] = mapped_column(Translated, default=dict)
    #: One outcome a line.
    learning_outcomes: Mapped[dict[str, str]] = mapped_column(Translated, default=dict)
