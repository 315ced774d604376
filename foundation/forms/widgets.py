"""Drawing our fields with the macros of templates/components/fields.html."""

from typing import Any

from flask import current_app
from markupsafe import Markup


class Drawn:
    """A WTForms widget: the macro of that name."""

    def __init__(self, macro: str) -> None:
        self.macro = macro

    def __call__(self, field: Any, **kwargs: Any) -> Markup:  # noqa: ANN401 - WTForms' widget call
        """The HTML of `field`."""
        del kwargs
        module = current_app.jinja_env.get_template("components/fields.html").module
        drawn: Markup = getattr(module, self.macro)(field)
        return drawn


def hidden(field: Any, **kwargs: Any) -> Markup:  # noqa: ANN401 - WTForms' widget call
    """A value that goes along unseen."""
    del kwargs
    return Markup('<input type="hidden" name="{}" value="{}">').format(
        field.name,
        field._value(),  # noqa: SLF001 - how WTForms hands a value to a widget
    )
