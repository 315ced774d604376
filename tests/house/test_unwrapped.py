"""Every word that a reader sees goes through gettext; planted words show that none is missed."""

import ast

import pytest

from tests.support import house
from tests.support.unwrapped import in_letter
from tests.support.unwrapped import in_python
from tests.support.unwrapped import in_template

# The code of the house is parsed once.
pytestmark = pytest.mark.xdist_group("code")

MEANT = {
    "templates/failsafe_500.html": "stands in all languages at once, because it asks nobody",
    "templates/components/organisation.html": "linear-gradient is a word of CSS",
    "foundation/mail/transport.py": "operators read it in the terminal, in English",
    "foundation/people/commands.py": "operators read it in the terminal, in English",
    "foundation/signing.py": "operators read it in the terminal, in English",
    "certificates/credentials/keys.py": "operators read it in the terminal, in English",
    "foundation/sealing.py": "operators read it in the terminal, in English",
    "foundation/store/migrations.py": "operators read it in the terminal, in English",
    "operations/backup/actions.py": "operators read it in the terminal, in English",
    "registration/budget/envelope.py": "nobody reads it; the adding up leaves the row out",
    "operations/keys/commands.py": "operators read it in the terminal, in English",
    "operations/keys/actions.py": "operators read it in the terminal, in English",
    "operations/demo/mailing.py": "content of the demo, which is in English",
    "operations/demo/queries.py": "operators read it in the terminal, in English",
}
"""Files with words of their own, and why."""


def test_every_word_goes_through_gettext() -> None:
    found = {house.name(file): in_template(house.text(file)) for file in house.templates()}
    found |= {house.name(file): in_letter(house.text(file)) for file in house.letters()}
    found |= {house.name(file): in_python(house.tree(file)) for file in house.code()}

    assert {name: words for name, words in found.items() if words and name not in MEANT} == {}
    assert [name for name in MEANT if not found.get(name)] == [], (
        "a reason that is no longer needed"
    )


@pytest.mark.parametrize(
    ("template", "words"),
    [
        ("<p>Save</p>", ["Save"]),
        ("{% if a %}<p>{{ _('Save') }}</p>{% else %}<p>Nothing here</p>{% endif %}", ["Nothing"]),
        ("{% for a in b %}{{ a }} days{% endfor %}", ["days"]),
        ('<nav aria-label="Main">', ["Main"]),
        ('<img src="x" alt="Logo of {{ name }}">', ["Logo"]),
        ('<input placeholder="Your name" type="text">', ["Your"]),
        ('<abbr title="Convention">{{ a }}</abbr>', ["Convention"]),
        ('<input type="submit" value="Send">', ["Send"]),
        ('<meta name="description" content="Trainings">', ["Trainings"]),
        ('{{ link_button(url, "Open the page") }}', ["Open the page"]),
        ('{{ form_page(form, submit="Save") }}', ["Save"]),
        ('{% set heading = "Your trainings" %}', ["Your trainings"]),
        ('{{ _("Hello %(name)s", name="Dear reader") }}', ["Dear reader"]),
        ("{% block title %}Letters{% endblock %}", ["Letters"]),
        ('{% macro a() %} aria-label="Close"{% endmacro %}', ["Close"]),
    ],
)
def test_planted_words_of_a_template_are_found(template: str, words: list[str]) -> None:
    found = in_template(template)

    assert found[: len(words)] == words


@pytest.mark.parametrize(
    "template",
    [
        "<p>{{ _('Save') }}</p>",
        "{% trans %}Save the text{% endtrans %}",
        '<p class="small lead" id="first-part" data-module="govuk-button">{{ a }}</p>',
        '<a href="https://example.org/Some page" rel="noopener">{{ _("More") }}</a>',
        '<p translate="no">Stepfree</p> PDF',
        '<style nonce="{{ n }}">.hero { color: red }</style><script>let Hello = 1</script>',
        '{% if field.type != "Hidden" %}{{ field() }}{% endif %}',
        '{{ url_for("call.show", slug=event.slug) }}',
        "{# A comment for readers of the code #}",
        '{% macro a() %} lang="{{ b }}" dir="rtl"{% endmacro %}',
        "{% macro a() %}yes{% endmacro %}",
        "{{ ngettext('%(num)d day', '%(num)d days', n) }}&nbsp;&amp;",
    ],
)
def test_a_template_that_is_right_is_let_through(template: str) -> None:
    assert in_template(template) == []


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ('raise Refused("Too late")', ["Too late"]),
        ('raise Refused(f"Only {number} places")', ["Only ", " places"]),
        ('raise Refused("Full" if full else _("Late"), "field")', ["Full"]),
        ('notify("Saved.")', ["Saved."]),
        ('raise ValidationError("wrong")', ["wrong"]),
        ('title = TextField("Title")', ["Title"]),
        ('title = TextField(_l("Title"), ask="Enter it")', ["Enter it"]),
        ('title = LongTextField(_l("Title"), hint="Short")', ["Short"]),
        ('Lack("A summary", url)', ["A summary"]),
        ('labels = {"a": "Not chosen yet"}', ["Not chosen yet"]),
        ('return "The page is gone"', ["The page is gone"]),
        ('_("%(a)s", a="Some more words")', ["Some more words"]),
    ],
)
def test_planted_words_of_the_code_are_found(code: str, words: list[str]) -> None:
    assert in_python(ast.parse(code)) == words


@pytest.mark.parametrize(
    "code",
    [
        '"""A docstring of several words."""',
        'def f():\n    """A docstring of several words."""\n    raise Refused(_("Too late"))',
        'TextField(_l("Title"), ask=_l("Enter it"), autocomplete="off")',
        'raise ValueError("A moment needs its zone.")',
        'assert row, "The store holds the key"',
        'log.info("Some words for %s", a)',
        'path = "templates/events/show.html"',
        'query.where(text("SELECT one from two"))',
        "notify(message)",
    ],
)
def test_code_that_is_right_is_let_through(code: str) -> None:
    assert in_python(ast.parse(code)) == []


def test_planted_words_of_a_letter_are_found() -> None:
    assert in_letter('Subject: {{ _("Hello") }}\n\nDear {{ name }}\n') == ["Dear"]
    assert in_letter('Subject: {{ _("Hello") }}\n\n{{ _("Dear %(n)s", n=name) }}\n') == []
