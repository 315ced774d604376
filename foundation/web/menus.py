"""Menus that span several rooms; app.py lists their lines."""

from collections.abc import Mapping
from collections.abc import Sequence
from typing import Any

from flask import Flask
from flask import request
from flask import url_for

MenuLine = tuple[str, str]
"""A translatable label and the endpoint it leads to."""


def init_menus(app: Flask, menus: Mapping[str, Sequence[MenuLine]]) -> None:
    """Make `menu("name", slug=…)` in templates give (label, address, is this page) of each line."""

    def menu(name: str, **values: Any) -> list[tuple[str, str, bool]]:
        return [
            (str(label), url_for(endpoint, **values), request.endpoint == endpoint)
            for label, endpoint in menus[name]
        ]

    app.jinja_env.globals["menu"] = menu
