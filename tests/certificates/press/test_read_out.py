"""What a screen reader is given of a certificate and of the recommendations.

docs/transcripts keeps it. After a paper was changed on purpose, WRITE_TRANSCRIPTS=1
bin/test tests/certificates/press/test_read_out.py writes it anew; read what differs.
"""

import os

import pytest

from certificates.press import Rendered
from tests.documents.spoken import transcript_of
from tests.support import house

HEAD = """# What a screen reader is given of {title}

This is the sample “{name}” of the press’s tests, out of the tags of its PDF, in the order of
reading. Round brackets name a language that a voice changes to, square brackets what a link is
described by. Page numbers, running heads and decoration are artifacts and not read.
tests/certificates/press/test_read_out.py compares; docs/testing.md says how to write it anew.

```
{told}
```
"""
KEPT = {
    "certificate-greek-bg": ("a-certificate.md", "a certificate in Bulgarian for a Greek name"),
    "recommendations-en": ("recommendations.md", "the recommendations"),
}


@pytest.mark.parametrize("name", KEPT)
def test_a_paper_is_read_as_it_is_kept(name: str, printed: dict[str, Rendered]) -> None:
    file, title = KEPT[name]
    kept = house.ROOT / "docs" / "transcripts" / file
    read = HEAD.format(title=title, name=name, told=transcript_of(printed[name].pdf))
    if os.environ.get("WRITE_TRANSCRIPTS"):
        kept.write_text(read, encoding="utf-8")
    assert read == kept.read_text(encoding="utf-8")
