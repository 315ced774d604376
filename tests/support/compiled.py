"""What is compiled once for all apps of the tests: addresses, and templates for servers too.

In a process of its own: `tests.support.compiled:create_app`, with the folder in TEST_TEMPLATES.
"""

import os
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import Any

from flask import Flask
from jinja2 import FileSystemBytecodeCache
from werkzeug.routing import Rule

import app as house

FOLDER = "TEST_TEMPLATES"
"""The variable that names the folder; Jinja2 looks whether a template has changed."""
_compiled_by_werkzeug = Rule._compile_builder


def keep_builders() -> None:
    """Let all apps share the functions that build addresses: nearly all that making one takes."""
    held: dict[Any, Callable[..., tuple[str, str]]] = {}

    def builder(rule: Rule, append_unknown: bool = True) -> Callable[..., tuple[str, str]]:  # noqa: FBT001,FBT002 - as Werkzeug calls it
        # Its converters are asked by name when an address is built.
        made_of = (rule.rule, tuple(rule._trace), repr(rule.defaults), append_unknown)
        if made_of not in held:
            held[made_of] = _compiled_by_werkzeug(rule, append_unknown)
        return held[made_of]

    Rule._compile_builder = builder  # type: ignore[assignment,method-assign] # the same, remembered


keep_builders()


def open_folder(cache: Path) -> None:
    """Make the folder below the cache of the tests."""
    folder = cache / f"templates-{version('jinja2')}"
    folder.mkdir(parents=True, exist_ok=True)
    os.environ[FOLDER] = str(folder)


def keep_compiled(app: Flask) -> Flask:
    app.jinja_env.bytecode_cache = FileSystemBytecodeCache(os.environ[FOLDER])
    return app


def create_app() -> Flask:
    """The whole house, as bin/serve starts it."""
    return keep_compiled(house.create_app())
