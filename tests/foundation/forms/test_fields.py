"""Our lighter macros draw what GOV.UK Frontend's own macros draw, element by element."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from flask import Flask
from lxml import etree
from lxml import html

from foundation.forms import CheckField
from foundation.forms import ChoiceField
from foundation.forms import DateField
from foundation.forms import EmailField
from foundation.forms import Form
from foundation.forms import LongTextField
from foundation.forms import NumberField
from foundation.forms import SelectField
from foundation.forms import SeveralField
from foundation.forms import TextField
from foundation.forms import UploadField

pytestmark = pytest.mark.one_store(reason="drawing fields does not touch the store")

CHOICES = {"a": "Apples & <pears>", "b": "Bread"}
MACROS = """
{% from "components/forms.html" import error_summary %}
{% from "components/lists.html" import summary_list %}
{% from "components/way.html" import breadcrumbs, back_link %}
"""


class Everything(Form):
    text = TextField(
        "Text", hint="A “hint” & more", autocomplete="name", classes="govuk-input--width-20"
    )
    email = EmailField("Email", ask="Enter it")
    number = NumberField("Number", ask="Enter it")
    long = LongTextField("Long", rows=4)
    file = UploadField("File", accept=".png", ask="Choose it")
    select = SelectField("Select", choices=CHOICES, ask="Choose it")
    radios = ChoiceField(
        "Radios", choices=CHOICES, hints={"a": "Sweet"}, reveals={"b": ("text",)}, ask="Choose it"
    )
    several = SeveralField("Several", choices=CHOICES, hint="Any", ask="Choose it")
    check = CheckField("Check", hint="Of a box")
    day = DateField("Day", ask="Enter it")


def govuk(app: Flask, name: str, params: dict[str, Any]) -> str:
    module = app.jinja_env.get_template(f"govuk_frontend_jinja/components/{name}/macro.html").module
    camel = "".join(part.capitalize() for part in name.split("-"))
    return str(getattr(module, f"govuk{camel}")(params))


def elements(text: str) -> list[tuple[str, dict[str, str], str]]:
    """Every element in order: name, attributes, and its own text with single spaces."""
    whole = html.fragment_fromstring(text, create_parent="div")
    return [
        (str(each.tag), dict(sorted(each.attrib.items())), " ".join(words(each)))
        for each in whole.iter()
        if isinstance(each.tag, str)
    ]


def words(element: etree._Element) -> Iterator[str]:
    own = [element.text or "", *(child.tail or "" for child in element)]
    return (word for text in own for word in text.split())


def told(form: Form, name: str) -> dict[str, Any]:
    """What GOV.UK's macros are told of every field."""
    field = form[name]
    params: dict[str, Any] = {"name": name, "id": name, "idPrefix": name}
    if field.description:
        params["hint"] = {"text": str(field.description)}
    if field.errors:
        params["errorMessage"] = {"text": field.errors[0], "visuallyHiddenText": "Error"}
    return params


def one(form: Form, name: str, label: str, **more: Any) -> dict[str, Any]:
    return told(form, name) | {"label": {"text": label}} | more


def group(form: Form, name: str, label: str, **more: Any) -> dict[str, Any]:
    legend = {"text": label, "classes": "govuk-fieldset__legend--s"}
    return told(form, name) | {"fieldset": {"legend": legend}} | more


def boxes(values: tuple[str, str, str], *, wrong: bool) -> list[dict[str, Any]]:
    names = (("day", "Day", 2), ("month", "Month", 2), ("year", "Year", 4))
    return [
        {
            "name": f"day-{part}",
            "id": f"day-{part}",
            "label": label,
            "value": value,
            "classes": f"govuk-input--width-{width}{' govuk-input--error' if wrong else ''}",
        }
        for (part, label, width), value in zip(names, values, strict=True)
    ]


def check_all(app: Flask, form: Form, chosen: str, day: tuple[str, str, str]) -> None:
    """Compare every field of `form`, in which `chosen` is chosen everywhere."""
    items = [
        {"value": value, "text": label, "checked": value == chosen, "selected": value == chosen}
        for value, label in CHOICES.items()
    ]
    revealing = [
        items[0] | {"hint": {"text": "Sweet"}},
        items[1] | {"conditional": {"html": str(form["text"]())}},
    ]
    box = {
        "value": "yes",
        "text": "Check",
        "checked": form["check"].data,
        "hint": {"text": "Of a box"},
    }
    alone = told(form, "check") | {"items": [box]}
    del alone["hint"]
    text = {"autocomplete": "name", "classes": "govuk-input--width-20"}
    email = {"type": "email", "spellcheck": False, "autocomplete": "email"}
    number = {"inputmode": "numeric", "classes": "govuk-input--width-5"}
    options = [{"value": "", "text": "Choose one"}, *items]
    wrong = bool(form["day"].errors)
    value = {name: form[name]._value() for name in ("text", "email", "number", "long")}
    drawn = {
        "text": ("input", one(form, "text", "Text (optional)", value=value["text"], **text)),
        "email": ("input", one(form, "email", "Email", value=value["email"], **email)),
        "number": ("input", one(form, "number", "Number", value=value["number"], **number)),
        "long": ("textarea", one(form, "long", "Long (optional)", value=value["long"], rows=4)),
        "file": ("file-upload", one(form, "file", "File", attributes={"accept": ".png"})),
        "select": ("select", one(form, "select", "Select", items=options)),
        "radios": ("radios", group(form, "radios", "Radios", items=revealing)),
        "several": ("checkboxes", group(form, "several", "Several", items=items)),
        "check": ("checkboxes", alone),
        "day": ("date-input", group(form, "day", "Day", items=boxes(day, wrong=wrong))),
    }
    for name, (component, params) in drawn.items():
        assert elements(form[name]()) == elements(govuk(app, component, params)), name


def test_an_empty_form_is_drawn_like_govuk_frontends(app: Flask) -> None:
    with app.test_request_context("/"):
        check_all(app, Everything(), "", ("", "", ""))


def test_a_filled_form_is_drawn_like_govuk_frontends(app: Flask) -> None:
    with app.test_request_context("/"):
        form = Everything(
            text='<b>"', email="a@b.eu", number=7, long="<x>\n&", day=date(2027, 5, 12),
            select="b", radios="b", several=["b"], check=True,
        )  # fmt: skip
        check_all(app, form, "b", ("12", "5", "2027"))


def test_a_wrong_form_is_drawn_like_govuk_frontends(app: Flask) -> None:
    typed = {"text": "x" * 201, "number": "many", "email": "@", "day-day": "40", "day-month": "<"}
    with app.test_request_context("/", method="POST", data=typed):
        form = Everything()
        assert not form.validate()
        form.check.errors = ["Tick it"]
        form.long.errors = ["Write <it>"]
        check_all(app, form, "", ("40", "<", ""))
        problems = {"titleText": "There is a problem", "errorList": form.problems()}
        ours = app.jinja_env.from_string(MACROS + "{{ error_summary(form) }}").render(form=form)
        assert elements(ours) == elements(govuk(app, "error-summary", problems))


def test_lists_and_ways_are_drawn_like_govuk_frontends(app: Flask) -> None:
    def drawn(call: str) -> list[tuple[str, dict[str, str], str]]:
        return elements(app.jinja_env.from_string(MACROS + "{{ " + call + " }}").render())

    def row(key: str, value: str) -> dict[str, Any]:
        return {"key": {"text": key}, "value": {"text": value}}

    change = {"items": [{"href": "/x", "text": "Change", "visuallyHiddenText": "Who"}]}
    with app.test_request_context("/"):
        rows = {"rows": [row("Who", "<Ana>"), row("Where", "Sofia")]}
        pairs = '[("Who", "<Ana>"), ("Where", "Sofia")]'
        assert drawn(f"summary_list({pairs})") == elements(govuk(app, "summary-list", rows))
        rows = {"rows": [row("Who", "<Ana>") | {"actions": change}, row("Where", "Sofia")]}
        carded = {**rows, "card": {"title": {"text": "You", "headingLevel": 3}}}
        pairs = '[("Who", "<Ana>", "/x"), ("Where", "Sofia")]'
        ours = drawn(f'summary_list({pairs}, "You", 3)')
        assert ours == elements(govuk(app, "summary-list", carded))
        back = govuk(app, "back-link", {"href": "/a", "text": "Back"})
        assert drawn('back_link("/a")')[2:] == elements(back)[1:]
        steps = {"items": [{"text": "A", "href": "/a"}], "labelText": "The way to this page"}
        assert (
            drawn('breadcrumbs([("A", "/a")])')[2:]
            == elements(govuk(app, "breadcrumbs", steps))[1:]
        )
