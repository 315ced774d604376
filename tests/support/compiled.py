"""Templates compiled once for all apps of the tests, those of servers in other processes too.

In a process of its own: `tests.support.compiled:create_app`, with the folder in TEST_TEMPLATES.
"""

import os
from importlib.metadata import version
from pathlib import Path

from flask import Flask
from jinja2 import FileSystemBytecodeCache

import app as house

FOLDER = "TEST_TEMPLATES"
"""The variable that names the folder; Jinja2 looks whether a template has changed."""


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
