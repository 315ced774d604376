"""Blocks that an upper room adds to a lower room's page; app.py lists them."""

from collections.abc import Callable
from collections.abc import Mapping
from collections.abc import Sequence

from flask import Flask
from markupsafe import Markup

Panel = Callable[..., str]
"""Given the subject of the page, a panel returns rendered HTML, or "" when it has nothing."""


def init_panels(app: Flask, places: Mapping[str, Sequence[Panel]]) -> None:
    """Make `panels("place", subject)` in templates print the blocks of that place, in order."""

    def panels(place: str, *subjects: object) -> Markup:
        return Markup("").join(Markup(panel(*subjects)) for panel in places[place])  # noqa: S704 - templates escaped it

    app.jinja_env.globals["panels"] = panels
