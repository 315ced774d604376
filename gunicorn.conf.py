"""The web server: 4 processes with 4 threads each answer 16 people at the same moment."""

import ctypes
import gc
import os
from typing import Any

# What is loaded stays, so looking for garbage among it only takes a tenth of the start.
gc.disable()

bind = f"{os.environ.get('HOST') or '127.0.0.1'}:{os.environ.get('PORT') or '8000'}"
workers = int(os.environ.get("WORKERS") or 4)
threads = 4
worker_class = "foundation.web.patience.PatientWorker"
# The app is loaded once and shared: a third of the memory, and a start that does not wait for four.
preload_app = True
timeout = 60
# Longer than the slowest page, so that nobody loses a form while Stepfree restarts.
graceful_timeout = 20
keepalive = 5
loglevel = "warning"
# Addresses hold personal links; an access log would keep them.
accesslog = None

_ARENAS = -8
"""M_ARENA_MAX of mallopt(3)."""


_FIRST = (
    "base.html",
    "components/",
    "my/",
    "events/call/_",
    "events/call/show",
    "registration/apply/",
)
"""What the first visitors see."""


def when_ready(server: Any) -> None:  # noqa: ANN401 - gunicorn comes without types
    """Before the processes part: what was loaded stays shared, and memory stays together."""
    # Else every thread of every process compiles the same templates for its first visitor.
    templates = server.app.wsgi().jinja_env
    for name in templates.list_templates(filter_func=lambda name: name.startswith(_FIRST)):
        templates.get_template(name)
    gc.collect()
    # Collecting would touch each shared page, and make it the process's own.
    gc.freeze()
    gc.enable()
    # Else each thread keeps free memory of its own (glibc's default: 8 heaps for each core).
    ctypes.CDLL(None).mallopt(_ARENAS, 2)
