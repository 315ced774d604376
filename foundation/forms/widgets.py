"""Drawing our fields with GOV.UK Frontend's components."""

from typing import Any

from flask import current_app
from flask_babel import gettext as _
from markupsafe import Markup

_HEADING = "l"


def component(name: str, params: dict[str, Any]) -> Markup:
    """The HTML of the GOV.UK component `name` ("date-input") with those parameters."""
    path = f"govuk_frontend_jinja/components/{name}/macro.html"
    module = current_app.jinja_env.get_template(path).module
    camel = "".join(part.capitalize() for part in name.split("-"))
    return Markup(getattr(module, f"govuk{camel}")(params))  # noqa: S704 - the macro escapes


def common(field: Any, kwargs: dict[str, Any]) -> dict[str, Any]:  # noqa: ANN401 - any of our fields
    """What all components share: name, id, hint and error."""
    params: dict[str, Any] = {"name": field.name, "id": field.id}
    if field.description:
        params["hint"] = {"text": str(field.description)}
    if field.errors:
        params["errorMessage"] = {
            "text": str(field.errors[0]),
            "visuallyHiddenText": _("Error"),
        }
    if field.autocomplete:
        params["autocomplete"] = field.autocomplete
    return {**params, **kwargs}


def label_of(field: Any, *, heading: bool = False) -> dict[str, Any]:  # noqa: ANN401 - any of our fields
    """The label; as the page's only heading where a page asks one question."""
    text = str(field.label.text)
    if not field.ask and not field.plain_label:
        text = _("%(label)s (optional)", label=text)
    size = {"classes": f"govuk-label--{_HEADING}", "isPageHeading": True} if heading else {}
    return {"text": text, **size}


def legend_of(field: Any, *, heading: bool = False) -> dict[str, Any]:  # noqa: ANN401 - any of our fields
    """The legend of a group of choices."""
    label = label_of(field, heading=heading)
    classes = f"govuk-fieldset__legend--{_HEADING if heading else 's'}"
    return {"legend": {**label, "classes": classes}}


def text_widget(field: Any, *, heading: bool = False, **kwargs: Any) -> Markup:  # noqa: ANN401 - WTForms' widget call
    """One line of text."""
    params = common(field, {"label": label_of(field, heading=heading), **kwargs})
    params["value"] = field._value()  # noqa: SLF001 - how WTForms hands a value to a widget
    params["type"] = field.input_type
    params["spellcheck"] = field.spellcheck
    if field.input_classes:
        params["classes"] = field.input_classes
    if field.inputmode:
        params["inputmode"] = field.inputmode
    return component("input", params)


def textarea_widget(field: Any, *, heading: bool = False, **kwargs: Any) -> Markup:  # noqa: ANN401 - WTForms' widget call
    """Several lines of text."""
    params = common(field, {"label": label_of(field, heading=heading), **kwargs})
    params["value"] = field._value()  # noqa: SLF001 - how WTForms hands a value to a widget
    params["rows"] = field.rows
    return component("textarea", params)


def radios_widget(field: Any, *, heading: bool = False, **kwargs: Any) -> Markup:  # noqa: ANN401 - WTForms' widget call
    """One of several choices; a choice may reveal fields that only it needs."""
    params = common(field, {"fieldset": legend_of(field, heading=heading), **kwargs})
    params["idPrefix"] = field.id
    params["items"] = _items(field, "checked")
    return component("radios", params)


def checkboxes_widget(field: Any, *, heading: bool = False, **kwargs: Any) -> Markup:  # noqa: ANN401 - WTForms' widget call
    """Any number of choices."""
    params = common(field, {"fieldset": legend_of(field, heading=heading), **kwargs})
    params["idPrefix"] = field.id
    params["items"] = _items(field, "checked")
    return component("checkboxes", params)


def select_widget(field: Any, *, heading: bool = False, **kwargs: Any) -> Markup:  # noqa: ANN401 - WTForms' widget call
    """One of many choices."""
    params = common(field, {"label": label_of(field, heading=heading), **kwargs})
    nothing = {"value": "", "text": _("Choose one")}
    params["items"] = [nothing, *_items(field, "selected")]
    return component("select", params)


def check_widget(field: Any, **kwargs: Any) -> Markup:  # noqa: ANN401 - WTForms' widget call
    """One box to tick."""
    params = common(field, kwargs)
    hint = params.pop("hint", None)
    item = {"value": "yes", "text": str(field.label.text), "checked": bool(field.data)}
    params |= {"idPrefix": field.id, "items": [{**item, "hint": hint} if hint else item]}
    return component("checkboxes", params)


def date_widget(field: Any, *, heading: bool = False, **kwargs: Any) -> Markup:  # noqa: ANN401 - WTForms' widget call
    """Day, month and year as three short boxes."""
    params = common(field, {"fieldset": legend_of(field, heading=heading), **kwargs})
    labels = {"day": _("Day"), "month": _("Month"), "year": _("Year")}
    wrong = " govuk-input--error" if field.errors else ""
    params["items"] = [
        {
            "name": f"{field.name}-{part}",
            "id": f"{field.id}-{part}",
            "label": label,
            "value": field.typed[part],
            "classes": f"govuk-input--width-{4 if part == 'year' else 2}{wrong}",
        }
        for part, label in labels.items()
    ]
    return component("date-input", params)


def upload_widget(field: Any, **kwargs: Any) -> Markup:  # noqa: ANN401 - WTForms' widget call
    """A file from the person's device; the plain control, which every aid knows."""
    params = common(field, {"label": label_of(field), **kwargs})
    params["attributes"] = {"accept": field.accept}
    return component("file-upload", params)


def hidden_widget(field: Any, **kwargs: Any) -> Markup:  # noqa: ANN401 - WTForms' widget call
    """A value that goes along unseen."""
    del kwargs
    return Markup('<input type="hidden" name="{}" value="{}">').format(
        field.name,
        field._value(),  # noqa: SLF001 - how WTForms hands a value to a widget
    )


def _items(field: Any, mark: str) -> list[dict[str, Any]]:  # noqa: ANN401 - any of our fields
    items = []
    for value, label in field.offered().items():
        item: dict[str, Any] = {"value": value, "text": str(label), mark: field.is_chosen(value)}
        if value in field.hints:
            item["hint"] = {"text": str(field.hints[value])}
        revealed = [field.form[name]() for name in field.reveals.get(value, ())]
        if revealed:
            item["conditional"] = {"html": Markup("").join(revealed)}
        items.append(item)
    return items
