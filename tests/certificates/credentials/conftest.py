"""A person who took part, and what they achieved."""

from datetime import UTC
from datetime import date
from datetime import datetime
from decimal import Decimal
from uuid import UUID

import pytest
from flask import Flask

from certificates.credentials.actions import sign
from certificates.credentials.open_badges import Achievement
from certificates.credentials.open_badges import Organisation
from certificates.designs.models import AwardKind
from events.team.models import Participation
from foundation.store import transaction
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training

CERTIFICATE = UUID("00000000-0000-4000-8000-00000000c0de")


@pytest.fixture
def maria(app: Flask) -> Participation:
    _alice, event = alices_training()
    return a_participant(event, "María Ñandú", email="maria@example.org")


@pytest.fixture
def achievement(maria: Participation) -> Achievement:
    return Achievement(
        participation_id=maria.id,
        kind=AwardKind.PARTICIPATION,
        language="en",
        heading="Certificate of participation",
        title="Peer Supporters in Action",
        description="Peer support; independent living",
        criteria="At least 10 of 14 hours.",
        organisations=[Organisation("ENIL in full", "https://enil.example"), Organisation("CIL")],
        name=maria.name,
        number="SOF-2016-001",
        verify_url="http://localhost/verify/abcdefghijklmnopqrstuvwxyz",
        issued_at=datetime(2016, 9, 26, 9, 30, 15, 250, tzinfo=UTC),
        starts_on=date(2016, 9, 24),
        ends_on=date(2016, 9, 25),
        hours=Decimal("12.5"),
        role="Peer supporter",
        result="Passed",
    )


@pytest.fixture
def jwt(achievement: Achievement) -> str:
    """The credential of CERTIFICATE."""
    with transaction():
        return sign(achievement, CERTIFICATE)
