"""The texts of the demo and its days; they stand in JSON files, which can be mended alone."""

import json
from collections.abc import Iterator
from collections.abc import Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from foundation.clock import travelling_to

Told = Mapping[str, Any]
"""A piece of a content file."""

ZONE = "Europe/Sofia"
_FOLDER = Path(__file__).parent / "content"


def content(name: str) -> dict[str, Any]:
    """The content file of that name."""
    told: dict[str, Any] = json.loads((_FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return told


def picture(name: str) -> bytes:
    """The drawing of that name, a PNG."""
    return (_FOLDER / "pictures" / f"{name}.png").read_bytes()


def text(told: str | list[str]) -> str:
    """A text; longer ones stand as lists of their paragraphs."""
    return told if isinstance(told, str) else "\n\n".join(told)


def moment(said: str) -> datetime:
    """The moment that a content file calls "2016-06-14 11:00", in Sofia's time."""
    return datetime.fromisoformat(said).replace(tzinfo=ZoneInfo(ZONE))


@contextmanager
def on(said: str) -> Iterator[None]:
    """Let the block happen at that moment."""
    with travelling_to(moment(said)):
        yield
