"""Objects of a PDF whose bytes are known."""

from typing import Any

import pydyf

# pydyf ships no types; this name says what is meant.
Operations = list[Any]


class Kept(pydyf.Object):  # type: ignore[misc]  # pydyf ships no types
    """An object that is written already."""

    data = b""
    compressible = False

    def __init__(self, thing: Any) -> None:  # noqa: ANN401 - pydyf ships no types
        super().__init__()
        self.number = thing.number
        self.data, self.compressible = thing.data, thing.compressible


def as_bytes(operations: Operations) -> bytes:
    """What a page draws, as it stands in its stream."""
    return b"\n".join(map(pydyf._to_bytes, operations))  # noqa: SLF001 - no public door
