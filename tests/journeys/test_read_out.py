"""A blind participant reads everything that is arranged through the accessibility tree.

docs/transcripts keeps what her screen reader is given. After a page of hers was changed on
purpose, WRITE_TRANSCRIPTS=1 bin/test tests/journeys/test_read_out.py writes it anew.
"""

import os
import re
from collections.abc import Sequence

import pytest

from tests.documents.spoken import transcript_of as spoken
from tests.support import house
from tests.support.reader import OpenReader
from tests.support.reader import Reader
from tests.support.transcript import transcript_of

pytestmark = pytest.mark.xdist_group("scenes")

_KEPT = house.ROOT / "docs" / "transcripts"
KEPT = _KEPT / "what-amra-hears.md"
ON_PAPER = _KEPT / "what-amra-hears-of-her-certificate.md"
HEAD = """# What Amra’s screen reader is given

Amra Sejfović (invented) is blind. These are the pages of the demo’s scene “A blind participant
reads what is arranged” as Chromium hands them to a screen reader: role, name and state of each
part, in the order of reading, from the page’s own part on. The menu is written out once, though it
stands on each page. Several rooms would do; which one Amra was given is written as “…”.
tests/journeys/test_read_out.py plays the scene and compares; docs/testing.md says how to write it
anew.
"""
HEAD_ON_PAPER = """# What Amra’s screen reader is given of her certificate

Amra saves it as PDF from “My documents”; it says the same in English and in Bulgarian. This is what
the tags of the PDF hand to a screen reader, in the order of reading: what each part is, to which
language the voice changes, and the words. Its code and our address are written as “…”.
tests/journeys/test_read_out.py saves it and compares.

"""
_ROOM = re.compile(r"room \w+, \w+ floor")
_CODE = re.compile(r"[a-z2-7]{26}|\b([a-z2-7]{4,5} ){5}[a-z2-7]{4,5}\b|localhost(:\d+)?")


def test_a_blind_participant_reads_every_arrangement(open_demo: OpenReader) -> None:
    amra = open_demo()
    amra.open("/").follow("Play a scene")
    amra.press("Play this scene A blind participant reads what is arranged")
    told = [page_of(amra, told_before=())]
    arranged = amra.page.locator("main a[href*='/needs/arrangements/']")
    paths = list(dict.fromkeys(link.get_attribute("href") or "" for link in arranged.all()))
    assert len(paths) >= 4
    told += [page_of(amra.another_window().open(path)) for path in paths]
    told += [page_of(amra.press("Next step"))]
    told += [page_of(amra.press("Next step").sees("Who has looked"))]

    read = "\n".join([HEAD, *told])
    if os.environ.get("WRITE_TRANSCRIPTS"):
        KEPT.write_text(read, encoding="utf-8")
    assert read == KEPT.read_text(encoding="utf-8")


def test_she_hears_her_certificate_in_both_languages(open_demo: OpenReader) -> None:
    amra = open_demo()
    amra.open("/").follow("Play a scene")
    amra.press("Play this scene A blind participant reads what is arranged")
    amra.follow("My documents")
    told = spoken(amra.saved("PDF, Certificate of participation SOF-2016-001"))

    read = f"{HEAD_ON_PAPER}```\n{_CODE.sub('…', told)}\n```\n"
    if os.environ.get("WRITE_TRANSCRIPTS"):
        ON_PAPER.write_text(read, encoding="utf-8")
    assert read == ON_PAPER.read_text(encoding="utf-8")


def page_of(amra: Reader, told_before: Sequence[str] = ("Your pages",)) -> str:
    """One page, as a chapter; its menu is told once."""
    told = _ROOM.sub("room …, … floor", transcript_of(amra.page, told_before))
    return f"## {amra.heading}\n\n```\n{told}\n```\n"
