"""A training in which somebody wrote a word of its own into every field."""

import pytest
from flask import Flask

from foundation.limits.actions import LIMITS
from foundation.limits.actions import Limit
from foundation.store import db
from foundation.store import transaction
from registration.apply.models import Application
from registration.apply.models import Experience
from tests.support import marked as marks
from tests.support.marked import Marked

WORDS = ("organisation", "role_there", "experience_text", "motivation", "afterwards", "form_help")
"""Columns of the application into which a person writes words."""


@pytest.fixture
def marked(app: Flask, monkeypatch: pytest.MonkeyPatch) -> Marked:
    """The world of tests/support/marked.py; the application holds words too."""
    for kind in LIMITS:
        monkeypatch.setitem(LIMITS, kind, Limit(10**6, 1.0))
    marked = marks.build(app)
    participation = marked.world.participation
    with transaction():
        words = {column: marked.markers.new(f"application.{column}") for column in WORDS}
        row = Application(participation_id=participation.id, languages=["en"], **words)
        row.experience, row.wanted_format = Experience.BOTH, "large_print"
        db.session.add(row)
        participation.contact_detail = marked.markers.new("contact_detail")
    return marked
