"""A person is sent on only to pages of this site."""

import pytest

from foundation.web import safe_next
from foundation.web.markdown import safe_markdown


@pytest.mark.parametrize("path", ["/organise", "/trainings/sofia?lang=bg", "/my/abc#offer"])
def test_pages_of_this_site_are_fine(path: str) -> None:
    assert safe_next(path, "/") == path


@pytest.mark.parametrize(
    "path",
    [
        "",
        None,
        "//evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "https:evil.example",
        "http:///evil.example",
        "https://evil.example",
        "javascript:alert(1)",
        "/\tevil",
        "/\r\nSet-Cookie: a=b",
        "user@evil.example",
    ],
)
def test_in5_everything_else_leads_home(path: str | None) -> None:
    assert safe_next(path, "/home") == "/home"


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "[click](javascript:alert(1))",
        "![pixel](https://evil.example/i.png)",
        '<img src=x onerror="alert(1)">',
        "[x](data:text/html;base64,AAAA)",
        "<style>*{display:none}</style>",
    ],
)
def test_in11_organisers_texts_cannot_run_or_load_anything(text: str) -> None:
    html = safe_markdown(text)

    assert "<script" not in html
    assert "<img" not in html
    assert "<style" not in html
    assert 'href="javascript' not in html
    assert 'href="data' not in html


def test_organisers_texts_keep_their_form() -> None:
    html = safe_markdown("# Welcome\n\n- one\n- **two**\n\n[us](https://example.org)")

    assert html == (
        "<h3>Welcome</h3>\n<ul>\n<li>one</li>\n<li><strong>two</strong></li>\n</ul>\n"
        '<p><a href="https://example.org" rel="noopener noreferrer nofollow">us</a></p>\n'
    )


def test_in11_a_page_of_brackets_is_cut_before_it_is_read() -> None:
    assert len(safe_markdown("[" * 50_000)) < 11_000
