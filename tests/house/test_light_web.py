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
)
_SCRIPT = f"""
import sys
from app import create_app
create_app()
print(*[name for name in {_HEAVY} if name in sys.modules])
"""


def test_the_app_loads_no_heavy_library() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _SCRIPT],
        cwd=house.ROOT,
        env={"DATA_DIR": str(run.folder() / "light"), "KEYS_DIR": str(run.folder() / "light-keys")},
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.stdout.split(), done.returncode) == ([], 0), done.stderr
