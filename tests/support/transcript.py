"""What a screen reader is given of a page: Chromium's accessibility tree, a line for each part.

A line says the role, the name and the state of a part, in the order of reading; parts inside
another stand further in. Text that runs on without a role of its own is one line.
"""

from collections.abc import Collection
from collections.abc import Iterator
from typing import Any

from playwright.sync_api import Page

Node = dict[str, Any]
Known = dict[str, Node]

_TEXT = "StaticText"
_PASSED_OVER = {
    *("generic", "none", "paragraph", "strong", "emphasis", "group", "time", "LabelText"),
    *("InlineTextBox", "ListMarker", "LineBreak", "rowgroup"),
}
"""What no screen reader speaks of; text in it is spoken."""
_SPOKEN_WHOLE = {"heading", "link", "button", "radio", "checkbox", "image", "textbox", "combobox"}
"""What is spoken by its name alone: what is inside makes that name."""
_PLAINER = {"DescriptionList": "list of terms"}
_STATES = ("checked", "expanded", "disabled", "required", "invalid", "selected", "pressed")


def transcript_of(page: Page, told_before: Collection[str] = ()) -> str:
    """The lines of the part of the page that is its own: what is inside <main>.

    Of parts with a name in `told_before` only the name is told.
    """
    session = page.context.new_cdp_session(page)
    nodes: list[Node] = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    known = {node["nodeId"]: node for node in nodes}
    main = next(node for node in nodes if _role(node) == "main")
    return "\n".join(_lines(main, known, told_before, 0))


def _lines(node: Node, known: Known, brief: Collection[str], depth: int) -> Iterator[str]:
    text: list[str] = []
    for child in _children(node, known):
        role = _role(child)
        if role == _TEXT:
            text.append(_name(child))
            continue
        inside = list(_below(child, known, brief, depth))
        if inside and text:
            yield _spoken(text, depth)
            text = []
        yield from inside
    if text:
        yield _spoken(text, depth)


def _below(node: Node, known: Known, brief: Collection[str], depth: int) -> Iterator[str]:
    if node.get("ignored") or _role(node) in _PASSED_OVER:
        yield from _lines(node, known, brief, depth)
        return
    yield "  " * depth + _told(node, known)
    if _role(node) not in _SPOKEN_WHOLE and _name(node) not in brief:
        inside = list(_lines(node, known, brief, depth + 1))
        yield from inside if [line.strip() for line in inside] != [_name(node)] else ()


def _children(node: Node, known: Known) -> Iterator[Node]:
    """The parts inside, without wrappers that say nothing and stand in running text."""
    for key in node.get("childIds", ()):
        child = known[key]
        if child.get("ignored") and _is_running_text(child, known):
            yield from _children(child, known)
        else:
            yield child


def _is_running_text(node: Node, known: Known) -> bool:
    below = [known[key] for key in node.get("childIds", ())]
    return bool(below) and all(_role(each) == _TEXT for each in below)


def _told(node: Node, known: Known) -> str:
    name, properties = _name(node), _properties(node)
    states = [f"{key} {properties[key]}" for key in _STATES if properties.get(key)]
    if _role(node) == "heading":
        states = [f"level {properties['level']}", *_links_in(node, known)]
    role = _PLAINER.get(_role(node), _role(node))
    told = role + (f" “{name}”" if name else "")
    return f"{told} ({', '.join(states)})" if states else told


def _properties(node: Node) -> dict[str, Any]:
    """The states of a part; what is not so is left out."""
    told = {each["name"]: each["value"].get("value") for each in node.get("properties", ())}
    return {name: value for name, value in told.items() if value not in (False, "false")}


def _links_in(heading: Node, known: Known) -> Iterator[str]:
    if any(_role(known[key]) == "link" for key in heading.get("childIds", ())):
        yield "link"


def _spoken(text: list[str], depth: int) -> str:
    return "  " * depth + " ".join(" ".join(text).split())


def _role(node: Node) -> str:
    role: str = node.get("role", {}).get("value", "none")
    return role


def _name(node: Node) -> str:
    return " ".join(str(node.get("name", {}).get("value", "")).split())
