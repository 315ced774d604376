"""Addresses of built static files, whose names carry the hash of their content."""

import json
from functools import cache
from pathlib import Path

from flask import Flask
from flask import url_for

_MANIFEST = Path(__file__).resolve().parents[2] / "static" / "built" / "manifest.json"


@cache
def _built() -> dict[str, str]:
    names: dict[str, str] = json.loads(_MANIFEST.read_text())["files"]
    return names


def built_name(name: str) -> str:
    """The path below static/ of the built file, by the name of its source: "app.css"."""
    return _built()[name]


def init_assets(app: Flask) -> None:
    """Make `asset("app.css")` in templates give the address of the built file."""

    def asset(name: str) -> str:
        return url_for("static", filename=built_name(name))

    app.jinja_env.globals["asset"] = asset
