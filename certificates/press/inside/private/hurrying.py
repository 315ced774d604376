"""WeasyPrint's style sheets, saved work that comes to the same for each paper."""

import re
from functools import lru_cache
from typing import Any

import weasyprint
from weasyprint import css as weasyprint_css
from weasyprint.css import ComputedStyle

_found = weasyprint_css.find_stylesheets
_computed = ComputedStyle.__missing__
# Rules that leave something in the document they stand in, and so belong to it alone.
_OF_ITS_DOCUMENT = re.compile(r"@(?!page\b|media\b|top-|bottom-|left-|right-)")
_KEPT_SHEETS = 64
_TIED = ("float", "display", "position", "page")


def hurry() -> None:
    """Save WeasyPrint work that comes to the same for each paper; what it draws stays the same.

    The style of a batch's papers is read once. And what no rule says is looked up, not worked out:
    that is so for nine of ten properties of each element.
    """
    weasyprint_css.find_stylesheets = _sheets
    ComputedStyle.__missing__ = _looked_up


def _sheets(html: Any, medium: str, fetcher: Any, base: str, fonts: Any, *lists: Any) -> Any:  # noqa: ANN401 - as WeasyPrint calls it
    styles = [wrapper.etree_element for wrapper in html.query_all("style", "link")]
    if any(each.attrib or _OF_ITS_DOCUMENT.search(each.text or "") for each in styles):
        return _found(html, medium, fetcher, base, fonts, *lists)
    return [_sheet(each.text or "", medium, fonts) for each in styles]


@lru_cache(_KEPT_SHEETS)
def _sheet(text: str, medium: str, fonts: Any) -> Any:  # noqa: ANN401 - WeasyPrint ships no types
    return weasyprint.CSS(string=text, media_type=medium, font_config=fonts)


def _looked_up(style: Any, key: str) -> Any:  # noqa: ANN401 - WeasyPrint ships no types
    if key not in style.cascaded:
        if key in _INITIAL:
            value = style[key] = _INITIAL[key]
            return value
        if key in _INHERITED and style.parent_style is not None:
            value = style[key] = style.parent_style[key]
            return value
    return _computed(style, key)


def _is_simple(key: str) -> bool:
    """Whether nothing but the cascade and the parent decides about this property."""
    ties = key in _TIED or key in weasyprint_css.PHYSICAL_FUNCTIONS
    return not ties and not key.startswith("text_decoration_")


_INHERITED = frozenset(filter(_is_simple, weasyprint_css.INHERITED))
_INITIAL = {
    key: value
    for key, value in weasyprint_css.INITIAL_VALUES.items()
    if _is_simple(key) and key not in weasyprint_css.INHERITED | weasyprint_css.INITIAL_NOT_COMPUTED
}
