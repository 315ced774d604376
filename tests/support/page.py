"""A page as a reader meets it: headings, links, and form fields found by their visible words."""

from datetime import date
from functools import cache
from typing import Any

from lxml import etree

from tests.support import markup

Element = Any
_UNSEEN = {"script", "style", "template", "head"}
_INLINE = {"a", "abbr", "b", "em", "i", "span", "strong", "bdi", "sup", "sub"}


class Page:
    """One parsed page; filling a field changes the parsed tree, as a browser would."""

    def __init__(self, html: str) -> None:
        self.tree: Element = markup.read(html)
        self.mistakes = markup.mistakes(html)
        self.uploads: dict[Element, tuple[bytes, str]] = {}

    @property
    def title(self) -> str:
        return words(self.tree.find("head/title"))

    @property
    def heading(self) -> str:
        return words(self.tree.find(".//h1"))

    @property
    def text(self) -> str:
        return words(self.tree.find("body"))

    @property
    def errors(self) -> list[str]:
        """The lines of the error summary, in order."""
        return [words(line) for line in self.by_class("govuk-error-summary__list", "/li")]

    def by_class(self, name: str, below: str = "") -> list[Element]:
        path = f"//*[contains(concat(' ', normalize-space(@class), ' '), ' {name} ')]{below}"
        return find(self.tree, path)

    def link(self, text: str) -> Element:
        return one("link", text, self.tree.xpath("//a[@href]"))

    def button(self, text: str) -> Element:
        return one("button", text, self.tree.xpath("//button | //input[@type='submit']"))

    def field(self, label: str, group: str | None = None) -> Element:
        """The control that the label names, inside the fieldset with legend `group` if given."""
        inside = self.tree if group is None else self.group(group)
        named = one("label", label, inside.xpath(".//label"))
        target = named.get("for")
        found = (
            self.tree.xpath("//*[@id=$target]", target=target)
            if target
            else named.xpath(".//input | .//select | .//textarea")
        )
        assert found, f"the label “{label}” belongs to no field"
        return found[0]

    def group(self, legend: str) -> Element:
        return one("legend", legend, self.tree.xpath("//fieldset/legend")).getparent()

    def fill(self, label: str, value: str, group: str | None = None) -> None:
        field = self.field(label, group)
        if field.tag == "textarea":
            field.text = value
        else:
            assert field.tag == "input", f"“{label}” is a {field.tag}: use choose"
            field.set("value", value)

    def choose(self, group: str, option: str) -> None:
        """Pick one answer: a radio inside a legend, or an option of a select."""
        lists = [
            self.field(words(label)) for label in self.tree.xpath("//label") if says(label, group)
        ]
        for control in lists:
            if control.tag == "select":
                _pick(one("option", option, control.findall(".//option")), control)
                return
        radio = self.field(option, group)
        assert radio.get("type") == "radio", f"“{option}” is not a radio: use tick"
        for other in self.tree.xpath("//input[@type='radio'][@name=$name]", name=radio.get("name")):
            other.attrib.pop("checked", None)
        radio.set("checked", "")

    def tick(self, label: str, group: str | None = None, *, on: bool = True) -> None:
        box = self.field(label, group)
        assert box.get("type") == "checkbox", f"“{label}” is not a checkbox"
        box.attrib.pop("checked", None)
        if on:
            box.set("checked", "")

    def date(self, legend: str, day: date | None) -> None:
        """Fill day, month and year, in the order in which the page shows them."""
        inputs = self.group(legend).xpath(".//input[not(@type='hidden')]")
        assert len(inputs) == 3, f"“{legend}” has {len(inputs)} boxes, not day, month and year"
        parts = ("", "", "") if day is None else (str(day.day), str(day.month), str(day.year))
        for box, part in zip(inputs, parts, strict=True):
            box.set("value", part)

    def upload(self, label: str, content: bytes, name: str) -> None:
        field = self.field(label)
        assert field.get("type") == "file", f"“{label}” takes no file"
        self.uploads[field] = (content, name)


def find(element: Element, path: str) -> Any:
    """What XPath finds from there: elements, values of attributes, or one string."""
    return _compiled(path)(element)


@cache
def _compiled(path: str) -> etree.XPath:
    # Without EXSLT and smart strings, which nobody here uses.
    return etree.XPath(path, regexp=False, smart_strings=False)


def words(element: Element | None) -> str:
    """The text that is there for a reader, with single spaces."""
    if element is None:
        return ""
    pieces: list[str] = []
    _gather(element, pieces)
    return " ".join("".join(pieces).split())


def says(element: Element, text: str) -> bool:
    return words(element) == text or (element.get("value") == text and element.tag == "input")


def one(kind: str, text: str, among: list[Element]) -> Element:
    """The only element that says `text`, or that at least begins with it.

    Links and buttons may add words at their end that only screen readers hear.
    """
    exact = [element for element in among if says(element, text)]
    found = exact or [element for element in among if words(element).startswith(text)]
    there = ", ".join(f"“{words(element)}”" for element in among)
    assert found, f"no {kind} “{text}”; there is: {there}"
    # The same link may stand at the top and at the foot of a page.
    alike = kind == "link" and len({element.get("href") for element in found}) == 1
    assert alike or len(found) == 1, f"{len(found)} times {kind} “{text}”"
    return found[0]


def _pick(option: Element, control: Element) -> None:
    for other in control.findall(".//option"):
        other.attrib.pop("selected", None)
    option.set("selected", "")


def _gather(element: Element, pieces: list[str]) -> None:
    tag = element.tag
    if not isinstance(tag, str) or tag in _UNSEEN or element.get("hidden") is not None:
        return
    space = "" if tag in _INLINE else " "
    pieces += space, element.text or ""
    for child in element:
        _gather(child, pieces)
        pieces.append(child.tail or "")
    pieces.append(space)
