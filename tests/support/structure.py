"""What every page must have, whoever fetches it: `faults(page, headers)` lists what is wrong."""

import re
from collections import Counter
from collections.abc import Callable
from collections.abc import Iterator
from urllib.parse import urlsplit

from werkzeug.datastructures import Headers

from tests.support.page import Element
from tests.support.page import Page
from tests.support.page import find
from tests.support.page import words

# What was just done and what went wrong is told above the page's own heading.
_ABOVE_THE_HEADING = (
    "ancestor::*[contains(@class, 'govuk-notification-banner')"
    " or contains(@class, 'govuk-error-summary')]"
)
_ERROR_PREFIXES = ("Error: ", "Грешка: ")
_TOP_LEVEL = ["h1", "h2", "h3", "h4", "h5", "h6"]
_POINTERS = ("for", "aria-describedby", "aria-labelledby", "aria-controls", "headers", "form")
_ASSETS = (
    "//script/@src | //img/@src | //link/@href | //source/@src | //iframe/@src"
    " | //video/@src | //audio/@src | //object/@data | //img/@srcset | //source/@srcset"
)


def faults(page: Page, headers: Headers) -> list[str]:
    """Every fault of the page, in words; an empty list is a good page."""
    found = [f"HTML: {error}" for error in page.mistakes]
    for check in _CHECKS:
        found += check(page.tree)
    found += _policy(page.tree, headers.get("Content-Security-Policy", ""))
    found += _title(page)
    return found


def _title(page: Page) -> Iterator[str]:
    if not page.title.endswith("Stepfree") or page.title == "":
        yield f"the title “{page.title}” does not end with “Stepfree”"
    marked = page.title.startswith(_ERROR_PREFIXES)
    if bool(page.by_class("govuk-error-summary")) != marked:
        yield f"errors are shown and told in the title, or neither: “{page.title}”"


def _frame(tree: Element) -> Iterator[str]:
    if not tree.get("lang"):
        yield "html has no lang"
    for name in ("h1", "main"):
        count = len(find(tree, f"//{name}"))
        if count != 1:
            yield f"{count} times <{name}>"
    viewport = find(tree, "string(//meta[@name='viewport']/@content)")
    if "width=device-width" not in viewport or re.search("user-scalable|maximum-scale", viewport):
        yield f"the viewport “{viewport}” hinders zooming"
    if find(tree, "//*[@tabindex > 0]"):
        yield "a tabindex above 0 breaks the order of the keyboard"


def _headings(tree: Element) -> Iterator[str]:
    level = 0
    for heading in find(tree, "|".join(f"//{name}" for name in _TOP_LEVEL)):
        if find(heading, _ABOVE_THE_HEADING):
            continue
        here = int(heading.tag[1])
        if here > level + 1:
            yield f"heading “{words(heading)}” jumps from level {level} to {here}"
        if not words(heading):
            yield f"an empty {heading.tag}"
        level = here


def _identifiers(tree: Element) -> Iterator[str]:
    identifiers = Counter(find(tree, "//@id"))
    for identifier, count in identifiers.items():
        if count > 1:
            yield f"{count} times id “{identifier}”"
    pointers = [f"//@{name}" for name in _POINTERS]
    targets = [target for value in find(tree, " | ".join(pointers)) for target in value.split()]
    targets += [href[1:] for href in find(tree, "//a/@href[starts-with(., '#')]") if href != "#"]
    for target in targets:
        if target not in identifiers:
            yield f"“{target}” is pointed to and is not there"


def _fields(tree: Element) -> Iterator[str]:
    labelled = set(find(tree, "//label/@for"))
    silent = ("hidden", "submit", "button", "image", "reset")
    for control in find(tree, "//input | //select | //textarea"):
        if control.get("type") in silent:
            continue
        named = control.get("id") in labelled or find(control, "ancestor::label")
        if not (named or control.get("aria-label") or control.get("aria-labelledby")):
            yield f"the field “{control.get('name')}” has no label"
    for label in find(tree, "//label | //legend"):
        if not words(label):
            yield f"an empty {label.tag}"
    for group in find(tree, "//fieldset[not(legend) and not(@aria-labelledby)]"):
        yield f"a fieldset without legend, class “{group.get('class')}”"


def _forms(tree: Element) -> Iterator[str]:
    for form in find(tree, "//form[translate(@method, 'POST', 'post') = 'post']"):
        if not find(form, ".//input[@name='csrf_token'][string(@value)]"):
            yield f"the form to “{form.get('action')}” has no csrf_token"
        if not find(form, ".//button | .//input[@type='submit']"):
            yield f"the form to “{form.get('action')}” has no button"


def _links(tree: Element) -> Iterator[str]:
    for link in find(tree, "//a | //button"):
        if not (words(link) or link.get("aria-label") or any(find(link, ".//img/@alt"))):
            yield f"a {link.tag} without text: “{link.get('href') or link.get('name')}”"
    for link in find(tree, "//a"):
        href = link.get("href")
        if href is None or href in {"", "#"} or href.startswith("javascript:"):
            yield f"the link “{words(link)}” leads nowhere"
    for image in find(tree, "//img[not(@alt)]"):
        yield f"the image “{image.get('src')}” has no alt"


def _tables(tree: Element) -> Iterator[str]:
    for table in find(tree, "//table"):
        if not find(table, ".//th"):
            yield "a table without header cells"
        if not find(table, "./caption | ./@aria-label | ./@aria-labelledby"):
            yield "a table without a name: give it a caption"
        for cell in find(table, ".//th[not(@scope)]"):
            yield f"the header cell “{words(cell)}” has no scope"


def _own_assets(tree: Element) -> Iterator[str]:
    canonical = set(find(tree, "//link[@rel='canonical' or @rel='alternate']/@href"))
    for address in find(tree, _ASSETS):
        if address not in canonical and urlsplit(address).netloc:
            yield f"“{address}” comes from elsewhere"


def _inline(tree: Element) -> Iterator[str]:
    for element in find(tree, "//*[@style]"):
        yield f"style= on <{element.tag}>"
    for element in find(tree, "//*[@*[starts-with(name(), 'on')]]"):
        yield f"an inline handler on <{element.tag}>"


def _residue(tree: Element) -> Iterator[str]:
    """Signs that a template or a translation was left half done."""
    text = words(tree.find("body"))
    for sign in (r"%\(\w+\)[sd]", r"\{\{", r"\{%", r"<[\w.]+ object at 0x", r"lazy_gettext"):
        left = re.search(sign, text)
        if left:
            yield f"“{left.group()}” was left on the page"


def _policy(tree: Element, policy: str) -> Iterator[str]:
    if "default-src" not in policy:
        yield "no Content-Security-Policy"
    if "unsafe-" in policy:
        yield f"an unsafe Content-Security-Policy: {policy}"
    for element in find(tree, "//script[not(@src)] | //style"):
        nonce = element.get("nonce")
        if not nonce or f"'nonce-{nonce}'" not in policy:
            yield f"an inline <{element.tag}> without the page's nonce"


_CHECKS: tuple[Callable[[Element], Iterator[str]], ...] = (
    _frame,
    _headings,
    _identifiers,
    _fields,
    _forms,
    _links,
    _tables,
    _own_assets,
    _inline,
    _residue,
)
