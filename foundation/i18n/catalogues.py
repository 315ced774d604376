"""The catalogues that are there: each makes its language one of the interface."""

from collections.abc import Iterator
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from babel.support import NullTranslations
from babel.support import Translations
from flask import Flask
from flask import current_app
from flask import has_app_context

from foundation.i18n.known import KNOWN
from foundation.i18n.known import and_near

_SOURCE = "en"
_OURS = Path(__file__).parents[2] / "translations"


def read_catalogues(app: Flask, folder: Path = _OURS) -> None:
    """Offer English and each language that has a compiled catalogue in `folder`."""
    app.extensions["stepfree.catalogues"] = folder


class _Interface(Mapping[str, str]):
    """{code: own name} of the languages of the interface, in the order of `KNOWN`."""

    def __getitem__(self, code: str) -> str:
        if code not in _offered(_folder()):
            raise KeyError(code)
        return KNOWN[code].name

    def __iter__(self) -> Iterator[str]:
        return iter(_offered(_folder()))

    def __len__(self) -> int:
        return len(_offered(_folder()))


LANGUAGES: Mapping[str, str] = _Interface()
"""Languages of the interface, each with its own name for itself."""


def interface_for(code: str, otherwise: str = _SOURCE) -> str:
    """The language in which the interface speaks to a reader of `code`: it or a near one."""
    return next((one for one in and_near(code) if one in LANGUAGES), otherwise)


def catalogue_of(code: str) -> NullTranslations:
    """The compiled texts of that language; English needs none."""
    return _read(_folder(), code)


def _folder() -> Path:
    if not has_app_context():
        return _OURS
    folder: Path = current_app.extensions["stepfree.catalogues"]
    return folder


@lru_cache
def _offered(folder: Path) -> tuple[str, ...]:
    return tuple(code for code in KNOWN if code == _SOURCE or _compiled(folder, code).is_file())


@lru_cache
def _read(folder: Path, code: str) -> NullTranslations:
    file = _compiled(folder, code)
    if not file.is_file():
        return Translations()
    with file.open("rb") as opened:
        return Translations(opened)


def _compiled(folder: Path, code: str) -> Path:
    return folder / KNOWN[code].folder / "LC_MESSAGES" / "messages.mo"
