"""The web server: 4 processes with 4 threads each answer 16 people at the same moment."""

import os

bind = f"{os.environ.get('HOST') or '127.0.0.1'}:{os.environ.get('PORT') or '8000'}"
workers = int(os.environ.get("WORKERS") or 4)
threads = 4
worker_class = "gthread"
timeout = 60
# Longer than the slowest page, so that nobody loses a form while Stepfree restarts.
graceful_timeout = 20
keepalive = 5
loglevel = "warning"
# Addresses hold personal links; an access log would keep them.
accesslog = None
