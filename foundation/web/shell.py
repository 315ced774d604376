"""Putting the web shell around the app."""

from collections.abc import Mapping
from collections.abc import Sequence
from functools import partial

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix
from whitenoise import WhiteNoise

from foundation.settings import Settings
from foundation.web.assets import init_assets
from foundation.web.copies import init_copies
from foundation.web.error_pages import init_error_pages
from foundation.web.forgery import init_forgery_check
from foundation.web.headers import constant_headers
from foundation.web.headers import init_headers
from foundation.web.lists import init_lists
from foundation.web.logs import init_logs
from foundation.web.markdown import safe_markdown
from foundation.web.messages import take_notices
from foundation.web.packing import init_packing
from foundation.web.panels import Panel
from foundation.web.panels import init_panels
from foundation.web.sizes import init_sizes
from foundation.web.templating import init_templating


def init_web(
    app: Flask,
    settings: Settings,
    panels: Mapping[str, Sequence[Panel]],
) -> None:
    """Give `app` its headers, checks, logs and error pages, and the blocks of its pages."""
    app.config.update(
        TRUSTED_HOSTS=list(settings.trusted_hosts),
        SESSION_COOKIE_NAME="__Host-form" if settings.secure_cookies else "form",
        SESSION_COOKIE_SECURE=settings.secure_cookies,
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
    )
    init_templating(app, settings.data_dir)
    app.jinja_env.globals["take_notices"] = take_notices
    app.jinja_env.filters["markdown"] = safe_markdown
    # What is done to answers is done in the opposite order: packing comes after the headers.
    init_packing(app)
    init_logs(app)
    init_headers(app)
    init_copies(app)
    init_assets(app)
    init_panels(app, panels)
    init_lists(app)
    init_sizes(app, settings.max_content_length)
    init_forgery_check(app)
    init_error_pages(app)
    _serve_static_files(app, settings)


def _serve_static_files(app: Flask, settings: Settings) -> None:
    files = WhiteNoise(
        app.wsgi_app,
        immutable_file_test=_is_immutable,
        add_headers_function=partial(_static_headers, constant_headers(settings)),
    )
    # What these are built from lies beside them, with thousands of files where it is built.
    for folder in ("built", "fonts"):
        files.add_files(f"{app.static_folder}/{folder}", prefix=f"static/{folder}/")
    app.wsgi_app = files  # type: ignore[method-assign]  # WSGI middleware, as Flask's docs show
    if settings.trusted_proxies:
        hops = settings.trusted_proxies
        app.wsgi_app = ProxyFix(  # type: ignore[method-assign]  # WSGI middleware, as Flask's docs show
            app.wsgi_app, x_for=hops, x_proto=hops, x_host=0
        )


def _static_headers(
    constant: Mapping[str, str], headers: dict[str, str], path: str, url: str
) -> None:
    del path, url
    for name, value in constant.items():
        headers[name] = value  # noqa: PERF403 - these headers have no update()
    headers["Content-Security-Policy"] = (
        "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; "
        "base-uri 'none'; object-src 'none'; frame-ancestors 'none'; form-action 'none'"
    )


def _is_immutable(path: str, url: str) -> bool:
    del path
    return "/built/" in url or "/fonts/" in url
