"""The tag tree of a paper as plain objects, on which it is mended."""

from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field
from typing import Any

# WeasyPrint ships no types.
Html = Any
Annotation = Any


@dataclass(frozen=True)
class Seen:
    """The box that an element was made of; `anonymous` boxes have their parent's html."""

    html: Html
    tag: str
    page: int
    anonymous: bool
    list_style: str

    @property
    def pseudo(self) -> str:
        """Of "li::marker" the "marker"; nothing for an element of its own."""
        return self.tag.partition("::")[2]


@dataclass(frozen=True)
class Mark:
    """A piece of a page's content: its marked-content number there."""

    page: int
    number: int


@dataclass(frozen=True)
class Link:
    """Where on a page a link can be pressed."""

    page: int
    annotation: Annotation


@dataclass(eq=False)
class Node:
    """An element of the tree; `more` are its other entries, as PDF names and values."""

    kind: str
    kids: list["Node | Mark | Link"] = field(default_factory=list)
    seen: Seen | None = None
    more: dict[str, Any] = field(default_factory=dict)
    ended_on: int = 0

    @property
    def html(self) -> Html:
        return self.seen.html if self.seen else None

    def nodes(self) -> Iterator["Node"]:
        """This element and all in it, in the order of reading."""
        yield self
        for kid in self.parts():
            yield from kid.nodes()

    def parts(self) -> list["Node"]:
        """The elements right below this one."""
        return [kid for kid in self.kids if isinstance(kid, Node)]

    def leaves(self) -> Iterator[Mark | Link]:
        """All that is printed or can be pressed in this element."""
        for kid in self.kids:
            if isinstance(kid, Node):
                yield from kid.leaves()
            else:
                yield kid
