"""The checks that every fetched page goes through do notice what they look for."""

import pytest
from werkzeug.datastructures import Headers

from tests.support.page import Page
from tests.support.structure import faults

_HEADERS = Headers({"Content-Security-Policy": "default-src 'none'; script-src 'nonce-abc'"})
_PAGE = (
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
    '<meta name="viewport" content="width=device-width, initial-scale=1"></head>'
    "<body><main><h1>Hello</h1>{body}</main></body></html>"
)

BAD = {
    "<p id=a></p><p id=a></p>": "2 times id “a”",
    "<h3>Deep</h3>": "heading “Deep” jumps from level 1 to 3",
    "<h1>Again</h1>": "2 times <h1>",
    "<input name=a>": "the field “a” has no label",
    "<label for=a>A</label>": "“a” is pointed to and is not there",
    "<a href='#gone'>Go</a>": "“gone” is pointed to and is not there",
    "<a href='#'>Go</a>": "the link “Go” leads nowhere",
    "<a href='/x'></a>": "a a without text: “/x”",
    "<form method=post action=/x><button>Go</button></form>": "the form to “/x” has no csrf_token",
    "<p style='color:red'>x</p>": "style= on <p>",
    "<p onclick='x()'>x</p>": "an inline handler on <p>",
    "<script>x()</script>": "an inline <script> without the page's nonce",
    "<script nonce=old>x()</script>": "an inline <script> without the page's nonce",
    "<img src=/a.png>": "the image “/a.png” has no alt",
    "<img alt='' src=https://x.org/a.png>": "“https://x.org/a.png” comes from elsewhere",
    "<table><caption>A</caption><tr><td>1</td></tr></table>": "a table without header cells",
    "<table><caption>A</caption><tr><th>1</th></tr></table>": "the header cell “1” has no scope",
    "<fieldset class=a></fieldset>": "a fieldset without legend, class “a”",
    "<p>%(name)s</p>": "“%(name)s” was left on the page",
    "<p><div></div></p>": "HTML: line 1: unexpected-end-tag",
    "<div class=govuk-error-summary></div>": "errors are shown and told in the title, or neither",
}


@pytest.mark.parametrize("body", BAD)
def test_a_fault_is_found(body: str) -> None:
    page = Page(_PAGE.format(title="Hello – Stepfree", body=body))

    found = faults(page, _HEADERS)

    assert [fault for fault in found if fault.startswith(BAD[body])] != []


def test_a_good_page_has_no_faults() -> None:
    body = "<label for=a>A</label><input id=a name=a><script nonce=abc>x()</script>"

    assert faults(Page(_PAGE.format(title="Hello – Stepfree", body=body)), _HEADERS) == []


def test_a_title_names_the_house() -> None:
    found = faults(Page(_PAGE.format(title="Hello", body="")), _HEADERS)

    assert found == ["the title “Hello” does not end with “Stepfree”"]


def test_a_page_without_a_policy_is_found() -> None:
    found = faults(Page(_PAGE.format(title="Hello – Stepfree", body="")), Headers())

    assert found == ["no Content-Security-Policy"]


KNOWN = (
    "<p>x <a href='/x'>x</a> <b>x</b></p><div><p>x</p></div><ul><li>x</li></ul>"
    "<table><caption>A</caption><tbody><tr><td>1</td></tr></tbody></table><select><option>x</option></select>"
    "<form><button>x</button></form><svg><path/></svg><dl><dt>x</dt><dd>x</dd></dl><h2>x</h2>"
)
# Made of tags that are right where they stand in KNOWN.
MISPLACED = (
    "<p><div>x</div></p>",
    "<p>x <a href='/x'>x <a href='/x'>x</a></a></p>",
    "<p>x <b>x</p></b>",
    "<table><div></div></table>",
    "<table>x<tbody><tr><td>1</td></tr></tbody></table>",
    "<table><tbody><td>1</td></tbody></table>",
    "<form><form></form></form>",
    "<form><button>x<button>x</button></button></form>",
    "<tr><td>1</td></tr>",
    "<h2>x<h2>x</h2></h2>",
    "<p>x</p></p>",
    "<div><p>x</p>",
    "<div/>",
    "<path/>",
    "<svg><p>x</p></svg>",
    "<p>x &nothing; x</p>",
    "<p>x</p></main></body><p>x</p>",
)


@pytest.mark.parametrize("body", MISPLACED)
def test_what_is_right_elsewhere_is_found_where_it_is_wrong(body: str) -> None:
    assert Page(_PAGE.format(title="Hello – Stepfree", body=KNOWN)).mistakes == []

    assert Page(_PAGE.format(title="Hello – Stepfree", body=body)).mistakes != []


def test_known_tags_in_known_places_are_judged_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    assert Page(_PAGE.format(title="Hello – Stepfree", body=KNOWN * 2)).mistakes == []
    monkeypatch.setattr("html5lib.HTMLParser", None)

    assert Page(_PAGE.format(title="Hello – Stepfree", body=KNOWN * 3)).mistakes == []
    with pytest.raises(TypeError):
        Page(_PAGE.format(title="Hello – Stepfree", body="<s>x</s>"))
