"""Organisers' texts: a safe subset of Markdown."""

from functools import lru_cache

import nh3
from markdown_it import MarkdownIt
from markupsafe import Markup

LONGEST_MARKDOWN = 10_000
"""Characters. 20,000 brackets take a second to read; people write fewer (security-bars IN11)."""

_reader = MarkdownIt("js-default", {"html": False, "linkify": False}).disable("image")
_TAGS = {"p", "br", "strong", "em", "ul", "ol", "li", "a", "blockquote", "h3", "h4", "hr"}


# Reading Markdown was 40 % of the time of a public page, whose few texts seldom change.
@lru_cache(maxsize=512)
def safe_markdown(text: str, deepest: int = 3) -> Markup:
    """`text` as HTML: paragraphs, lists, emphasis, links and headings, nothing that can run.

    The writer's first heading level becomes `deepest`, so that it fits under the page's own.
    """
    tokens = _reader.parse(text[:LONGEST_MARKDOWN])
    for token in tokens:
        if token.type in {"heading_open", "heading_close"}:
            token.tag = f"h{min(4, deepest - 1 + int(token.tag[1]))}"
    html = _reader.renderer.render(tokens, _reader.options, {})
    clean = nh3.clean(
        html,
        tags=_TAGS,
        attributes={"a": {"href"}},
        url_schemes={"http", "https", "mailto"},
        link_rel="noopener noreferrer nofollow",
    )
    return Markup(clean)  # noqa: S704 - nh3 has cleaned it
