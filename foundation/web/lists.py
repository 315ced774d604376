"""What a reader asks of a long list: words to find, an order, a page."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote
from urllib.parse import urlencode

from flask import Flask
from flask import request

from foundation.forms.cleaning import clean_text

_LONGEST = 100


@dataclass(frozen=True)
class Asked:
    """Words to find ("" for all), one of the list's orders, and the number of a page."""

    words: str
    order: str
    page: int


def asked(orders: Iterable[str]) -> Asked:
    """What the address asks for; the first of `orders` where it names none of them."""
    known = list(orders)
    order = request.args.get("sort", "")
    return Asked(
        words=clean_text(request.args.get("find"))[:_LONGEST],
        order=order if order in known else known[0],
        page=request.args.get("page", 1, type=int),
    )


def page_address(number: int, name: str = "page") -> str:
    """The address of another page of the list that is shown, with all else that was asked."""
    kept = [pair for pair in request.args.items(multi=True) if pair[0] not in {name, "lang"}]
    return f"{quote(request.path)}?{urlencode([*kept, (name, number)])}"


def init_lists(app: Flask) -> None:
    """Let templates link from page to page."""
    app.jinja_env.globals["page_address"] = page_address
