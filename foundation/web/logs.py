"""One line a request, without personal data: the route's pattern stands for the address."""

import logging
import secrets
import time

from flask import Flask
from flask import Response
from flask import g
from flask import request

log = logging.getLogger("stepfree.web")


def init_logs(app: Flask) -> None:
    """Log each request of `app` under an id that the error pages show."""
    app.before_request(_start)
    app.after_request(_write)


def request_id() -> str:
    """A short id of this request, to tell to the people who run the machine."""
    if "request_id" not in g:
        g.request_id = secrets.token_hex(4)
    held: str = g.request_id
    return held


def _start() -> None:
    g.started = time.perf_counter()
    request_id()


def _write(response: Response) -> Response:
    took = (time.perf_counter() - g.get("started", time.perf_counter())) * 1000
    rule = request.url_rule.rule if request.url_rule else "(no route)"
    log.info("%s %s %s %d %.0fms", request_id(), request.method, rule, response.status_code, took)
    return response
