"""What a visitor does: look at a page, or apply from the first page to the last."""

import re
from functools import partial
from random import randrange
from uuid import uuid4

from bench.load import Visit
from bench.load import Visitor

_SEND = re.compile(rb'action="(/my/[a-z2-7]+/application/send)"')


def look(path: str, *, apart: bool = False) -> Visit:
    """Open one page. `apart` brings a cookie that others lack, so that no copy of it will do."""
    return partial(_look, path, {b"apart": b"1"} if apart else {})


def _look(path: str, cookies: dict[bytes, bytes], visitor: Visitor) -> None:
    visitor.cookies.update(cookies)
    visitor.open(path)


def apply(slug: str) -> Visit:
    """Start, five pages, check, send: 8 forms, each answered by a redirect; 15 requests in all."""
    return partial(_apply, slug)


def _apply(slug: str, visitor: Visitor) -> None:
    visitor.cookies.clear()
    # Each applicant comes from another address, as in life; starts are limited for each.
    visitor.address = f"10.{randrange(256)}.{randrange(256)}.{randrange(256)}"
    visitor.open(f"/trainings/{slug}/apply")
    visitor.submit(visitor.path, {})
    for answers in _parts():
        visitor.submit(visitor.path, answers)
    send = _SEND.search(visitor.page)
    if send is None:
        raise RuntimeError(f"not ready to send at {visitor.path}")
    visitor.submit(send[1].decode(), {})
    if not visitor.path.endswith("/sent"):
        raise RuntimeError(f"not sent, but at {visitor.path}")


def _parts() -> list[dict[str, str]]:
    return [
        {"name": "Ana Ivanova", "country": "BG", "language": "en"},
        {"channel": "email", "by_email": f"{uuid4().hex}@example.org"},
        {"is_disabled_person": "yes", "languages": "en"},
        {
            "experience": "informal",
            "experience_text": "I have listened to others for five years.",
            "motivation": "I want to learn with people from other countries.",
            "afterwards": "I will start a group in my town.",
        },
        {"wanted_format": "ordinary", "help_wanted": "no"},
    ]
