"""Web processes stay light: heavy libraries are loaded where the work is done."""

import subprocess
import sys

from tests.support import house
from tests.support import run

_HEAVY = (
    "weasyprint",
    "pypdfium2",
    "pikepdf",
    "playwright",
    "alembic",
    "PIL",
    "xlsxwriter",
    "webauthn",
    "highspy",
    "numpy",
)
_SCRIPT = f"""
import sys
from app import create_app
create_app()
print(*[name for name in {_HEAVY} if name in sys.modules])
"""


_READY = """
import gc, runpy
from types import SimpleNamespace
from app import create_app
server = runpy.run_path("gunicorn.conf.py")
print(gc.isenabled())
server["when_ready"](SimpleNamespace(app=SimpleNamespace(wsgi=create_app)))
print(gc.isenabled())
"""


def test_the_app_loads_no_heavy_library() -> None:
    assert _said_by(_SCRIPT) == []


def test_garbage_is_looked_for_once_all_is_loaded() -> None:
    assert _said_by(_READY) == ["False", "True"]


def _said_by(script: str) -> list[str]:
    folders = {name: str(run.folder() / f"light-{name}") for name in ("DATA_DIR", "KEYS_DIR")}
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=house.ROOT,
        env=folders,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.split()
