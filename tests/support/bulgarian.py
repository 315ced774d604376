"""What our pages say in Bulgarian, for people of a journey who read Bulgarian."""

from functools import cache

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from tests.support import house

_FILE = house.ROOT / "translations" / "bg" / "LC_MESSAGES" / "messages.po"


def in_bulgarian(english: str) -> str:
    """The reviewed translation of a text of ours."""
    message = _catalogue().get(english)
    return str(message.string) if message and message.string else english


@cache
def _catalogue() -> Catalog:
    with _FILE.open("rb") as file:
        return read_po(file, locale="bg")
