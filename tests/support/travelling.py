"""Stepfree on another day: web, worker and commands read the distance to that day from a file."""

import os
from datetime import UTC
from datetime import datetime
from datetime import timedelta
from pathlib import Path

from flask import Flask

import foundation.clock
from tests.support import compiled

FILE = "TEST_CLOCK"
"""The variable that names the file."""


class Distance:
    """What foundation.clock adds to the real time; the clock runs on from the day that was set."""

    def __init__(self, file: Path) -> None:
        self.file = file

    def get(self) -> timedelta:
        return timedelta(seconds=float(self.file.read_text()))

    def travel_to(self, moment: datetime) -> None:
        """Let all processes live on from `moment` (aware)."""
        seconds = (moment - datetime.now(UTC)).total_seconds()
        written = self.file.with_suffix(".new")
        written.write_text(str(seconds))
        written.replace(self.file)


def create_app() -> Flask:
    """The whole house, whose clock a test sets from outside."""
    distance = Distance(Path(os.environ[FILE]))
    foundation.clock._shift = distance  # type: ignore[assignment] # it answers get(), all that now() asks
    return compiled.create_app()
