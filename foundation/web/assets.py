"""Addresses of built static files, whose names carry the hash of their content."""

import json

from flask import Flask
from flask import url_for


def init_assets(app: Flask) -> None:
    """Make `asset("app.css")` in templates give the address of the built file."""
    manifest = json.loads((app.open_resource("static/built/manifest.json").read()))
    files: dict[str, str] = manifest.get("files", manifest)

    def asset(name: str) -> str:
        return url_for("static", filename=files[name])

    app.jinja_env.globals["asset"] = asset
