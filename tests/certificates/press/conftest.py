"""The sample papers, printed once, on a small app that has only templates and languages."""

import base64
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from jinja2 import ChoiceLoader
from jinja2 import DictLoader

from certificates.press import Rendered
from certificates.press import render
from certificates.press.papers import certificate_paper
from certificates.press.papers import easy_paper
from certificates.press.papers import large_paper
from certificates.press.papers import recommendations_paper
from certificates.sheets.queries import sheet_paper
from foundation.i18n import init_languages
from foundation.i18n import using_language
from tests.certificates.press import samples
from tests.support import run

DOCUMENTS = {"recommendations": recommendations_paper, "large": large_paper, "easy": easy_paper}
ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="session")
def drafts() -> dict[str, str]:
    """Templates of a test, by name."""
    return {}


@pytest.fixture(scope="session")
def press_app(drafts: dict[str, str]) -> Flask:
    app = Flask("press", root_path=str(ROOT), template_folder=str(ROOT / "templates"))
    init_languages(app)
    app.jinja_env.auto_reload = True
    loader = app.jinja_env.loader
    assert loader is not None
    app.jinja_env.loader = ChoiceLoader([DictLoader(drafts), loader])
    return app


@pytest.fixture
def pressroom(press_app: Flask) -> Iterator[None]:
    """Where render() can be called."""
    with press_app.test_request_context():
        yield


@pytest.fixture(scope="session")
def printed(press_app: Flask) -> dict[str, Rendered]:
    """Every sample paper, by "kind-name-language", from the first worker that asked for them."""
    kept = run.once("papers", lambda: json.dumps(_print_all(press_app)))
    return {
        name: Rendered(base64.b64decode(pdf), *rest)
        for name, (pdf, *rest) in json.loads(kept).items()
    }


@pytest.fixture(scope="session")
def printed_files(
    printed: dict[str, Rendered], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("papers")
    for name, paper in printed.items():
        (folder / f"{name}.pdf").write_bytes(paper.pdf)
    return {name: folder / f"{name}.pdf" for name in printed}


def _print_all(press_app: Flask) -> dict[str, tuple[str, str, int, str]]:
    done = {}
    with press_app.test_request_context():
        for language in ("en", "bg"):
            for name in samples.NAMES:
                paper = certificate_paper(samples.certificate(name, language))
                done[f"certificate-{name}-{language}"] = render(paper)
            for kind, paper_of in DOCUMENTS.items():
                paper = paper_of(samples.recommendations(language), language)
                done[f"{kind}-{language}"] = render(paper)
            with using_language(language):
                paper = sheet_paper(*samples.sheet(language), samples.NAMED)
            done[f"sheet-{language}"] = render(paper)
    return {
        name: (base64.b64encode(each.pdf).decode(), each.html, each.pages, each.sha256)
        for name, each in done.items()
    }
