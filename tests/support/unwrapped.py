"""Finds words that a reader would see and no translator ever gets."""

import ast
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import TypeGuard

from jinja2 import Environment
from jinja2 import nodes

_GETTEXT = {"_", "_l", "gettext", "ngettext", "lazy_gettext"}
_WORD = re.compile(r"[^\W\d_]{2,}")
# Words that are the same in every language.
_NAMES = {"Stepfree", "HTML", "PDF", "Word", "CSV", "XLSX"}
# "Open", "Save the text": a capital, then small letters, then an end or another word.
_SENTENCE = re.compile(r"[A-Z][a-z]+(?:[ .,:;?!…’].*)?$", re.DOTALL)
# "Save the text" in Python, where one word with a capital is mostly the name of something.
_SEVERAL_WORDS = re.compile(r"[A-Z][a-z]*,? [a-z]+\b.*", re.DOTALL)
_SPOKEN = {"aria-label", "aria-description", "alt", "title", "placeholder", "label", "content"}
_ATTRIBUTE = re.compile(r'([\w-]+)="([^"<>]*)"')
# What macros give back that are asked like functions.
_TRUE = "yes"
_HOLE = "\ue000"

# ---------------------------------------------------------------- templates

_JINJA = Environment(autoescape=True, extensions=["jinja2.ext.i18n"])


def in_template(source: str) -> list[str]:
    """Words outside gettext: in the text, in attributes that are read out, in expressions."""
    tree = _JINJA.parse(source)
    return [*_in_html(tree), *_in_expressions(tree)]


def _in_html(tree: nodes.Template) -> Iterator[str]:
    reader = _Reader()
    reader.feed("".join(_pieces(tree)))
    reader.close()
    yield from reader.found


def _pieces(node: nodes.Node) -> Iterator[str]:
    """The HTML of all branches in one row; a hole stands for each expression."""
    if isinstance(node, nodes.TemplateData):
        yield "" if node.data.strip() == _TRUE else node.data
    elif isinstance(node, nodes.Output):
        for part in node.nodes:
            yield from _pieces(part) if isinstance(part, nodes.TemplateData) else _HOLE
    else:
        for child in node.iter_child_nodes():
            yield from _pieces(child)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self._silent = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in {"script", "style"}:
            self._silent = tag
        spoken = dict(attrs)
        if tag == "meta" and spoken.get("name") != "description":
            return
        if tag == "input" and spoken.get("type") in {"submit", "button"}:
            self.found += _words(spoken.get("value"))
        for name in _SPOKEN & set(spoken):
            self.found += _words(spoken[name])

    def handle_endtag(self, tag: str) -> None:
        if tag == self._silent:
            self._silent = ""

    def handle_data(self, data: str) -> None:
        if self._silent:
            return
        # Macros that give a part of a tag: what is read out counts, the rest is no word.
        for name, value in _ATTRIBUTE.findall(data):
            self.found += _words(value) if name in _SPOKEN else []
        self.found += _words(_ATTRIBUTE.sub(" ", data))


def _words(text: str | None) -> list[str]:
    return [word for word in _WORD.findall(text or "") if word not in _NAMES]


def _in_expressions(node: nodes.Node) -> Iterator[str]:
    if isinstance(node, nodes.Compare):
        return
    if isinstance(node, nodes.Const) and _is_sentence(node.value):
        yield node.value
    # Words inside gettext are translated; what is put into them is looked at.
    children = node.kwargs if _is_gettext(node) else node.iter_child_nodes()
    for child in children:
        yield from _in_expressions(child)


def _is_gettext(node: nodes.Node) -> TypeGuard[nodes.Call]:
    return (
        isinstance(node, nodes.Call)
        and isinstance(node.node, nodes.Name)
        and node.node.name in _GETTEXT
    )


def _is_sentence(value: object) -> bool:
    return isinstance(value, str) and bool(_SENTENCE.match(value)) and value not in _NAMES


def in_letter(source: str) -> list[str]:
    """Words of a letter outside gettext; its first line starts with the word Subject."""
    tree = _JINJA.parse(source.removeprefix("Subject:"))
    return [*_words("".join(_pieces(tree))), *_in_expressions(tree)]


# ---------------------------------------------------------------- Python

# Whose first words (and `ask`, `hint`, `label`) a person reads.
_SHOWN = {"Refused", "Conflict", "TooMany", "ValidationError", "StopValidation", "notify", "Lack"}
_SHOWN_KEYWORDS = {"ask", "hint", "label", "description", "message", "heading"}
# Why a question of needs is asked stands in docs/needs-dictionary.md, in English.
_DOCUMENTED = {"why"}
# What developers and operators read; they are not translated.
_NOT_SHOWN = {
    "ValueError",
    "TypeError",
    "RuntimeError",
    "KeyError",
    "LookupError",
    "AssertionError",
    "ClickException",
    "UsageError",
    "SystemExit",
    "echo",
    "secho",
    "option",
    "argument",
    "command",
    "group",
    "debug",
    "info",
    "warning",
    "error",
    "exception",
    "compile",
    "text",
    "execute",
}


def in_python(tree: ast.AST) -> list[str]:
    """Literal words that are shown to people without gettext."""
    return list(_in_code(tree))


def _in_code(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Call):
        yield from _in_call(node)
        return
    if isinstance(node, ast.Assert):
        return
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        if _SEVERAL_WORDS.match(node.value):
            yield node.value
        return
    for child in ast.iter_child_nodes(node):
        if not _is_docstring(child):
            yield from _in_code(child)


def _in_call(call: ast.Call) -> Iterator[str]:
    name = _name_of(call.func)
    if name in _NOT_SHOWN:
        return
    is_field = name.endswith("Field") or name in _SHOWN
    if name in _GETTEXT:
        parts: list[ast.AST] = [keyword.value for keyword in call.keywords]
    else:
        named = [keyword.value for keyword in call.keywords if keyword.arg not in _DOCUMENTED]
        parts = [*call.args, *named, call.func]
        shown = [keyword.value for keyword in call.keywords if keyword.arg in _SHOWN_KEYWORDS]
        for literal in [*(call.args[:1] if is_field else []), *shown]:
            yield from _bare_words(literal)
            parts.remove(literal)
    for part in parts:
        yield from _in_code(part)


def _bare_words(node: ast.AST) -> Iterator[str]:
    """The words of a literal, of both ends of a condition, of an f-string."""
    if isinstance(node, ast.Constant):
        if isinstance(node.value, str) and _words(node.value):
            yield node.value
    elif isinstance(node, ast.JoinedStr | ast.IfExp | ast.BinOp):
        for child in ast.iter_child_nodes(node):
            yield from _bare_words(child)
    else:
        yield from _in_code(node)


def _is_docstring(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
    )


def _name_of(called: ast.AST) -> str:
    if isinstance(called, ast.Attribute):
        return called.attr
    return called.id if isinstance(called, ast.Name) else ""
