"""Jinja as we use it: a forgotten variable is an error, components come from GOV.UK Frontend."""

from collections.abc import MutableMapping
from importlib.metadata import version
from pathlib import Path
from typing import Any
from typing import NoReturn

from flask import Flask
from flask.templating import Environment
from jinja2 import BaseLoader
from jinja2 import ChainableUndefined
from jinja2 import ChoiceLoader
from jinja2 import FileSystemBytecodeCache
from jinja2 import PackageLoader
from jinja2 import PrefixLoader
from jinja2.utils import missing

_LENIENT_NAMES = {"undefined", "caller"}


class ForgottenVariable(ChainableUndefined):
    """Raises on a variable that no view gave; stays lenient on parts of a component's parameters.

    GOV.UK's components ask `params.hint` of plain dictionaries, so attributes must stay lenient.
    """

    def _forgotten(self) -> bool:
        return self._undefined_obj is missing and self._undefined_name not in _LENIENT_NAMES

    def _raise(self) -> NoReturn:
        self._fail_with_undefined_error()

    def __str__(self) -> str:
        if self._forgotten():
            self._raise()
        return ""

    def __bool__(self) -> bool:
        if self._forgotten():
            self._raise()
        return False

    def __html__(self) -> str:
        return str(self)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - jinja's own signature
        if name[:2] == "__":
            raise AttributeError(name)
        if self._forgotten():
            self._raise()
        return self

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401 - jinja's own
        if self._forgotten():
            self._raise()
        return self


class OneSetOfGlobals(Environment):
    """All templates share the app's globals.

    Jinja would give each template a chained map of its own and compare the keys of two such maps
    for every macro that a page imports: a millisecond a page. No template of ours has own globals.
    """

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """The globals of a template."""
        return {**self.globals, **d} if d else self.globals


def init_templating(app: Flask, data_dir: Path) -> None:
    """Teach `app`'s Jinja our ways; compiled templates are kept below `data_dir`."""
    govuk = PrefixLoader({"govuk_frontend_jinja": PackageLoader("govuk_frontend_jinja")})
    own = app.jinja_loader
    assert isinstance(own, BaseLoader)  # noqa: S101 - narrows the type for mypy
    app.jinja_env.loader = ChoiceLoader([own, govuk])
    app.jinja_env.undefined = ForgottenVariable
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True
    # Half of a cold start was compiling. Jinja compiles a changed template anew by itself.
    compiled = data_dir / "compiled" / f"jinja-{version('jinja2')}"
    compiled.mkdir(mode=0o700, parents=True, exist_ok=True)
    app.jinja_env.bytecode_cache = FileSystemBytecodeCache(str(compiled))
