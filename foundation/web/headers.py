"""Headers that every response carries."""

import secrets

from flask import Flask
from flask import Response
from flask import g
from flask import request

from foundation.settings import Settings
from foundation.settings import settings

_NONCE_BYTES = 18  # 144 bits; the bars ask for 128 (security-bars HD1).
_YEAR = 365 * 24 * 60 * 60
_FOR_SEARCH = ("/trainings/", "/media/", "/accessibility", "/privacy")
"""What search engines may show, with the first page; all else is somebody's own (HD7)."""


def csp_nonce() -> str:
    """The one-time word that lets this response's own scripts and styles run."""
    if "csp_nonce" not in g:
        g.csp_nonce = secrets.token_urlsafe(_NONCE_BYTES)
    nonce: str = g.csp_nonce
    return nonce


def init_headers(app: Flask) -> None:
    """Set the headers on every answer of `app`, errors included."""
    app.jinja_env.globals["csp_nonce"] = csp_nonce
    app.after_request(_set_headers)


def content_security_policy(nonce: str) -> str:
    """What a page may load: our own files, and inline only what carries the nonce."""
    return "; ".join(
        [
            "default-src 'none'",
            f"script-src 'self' 'nonce-{nonce}'",
            f"style-src 'self' 'nonce-{nonce}'",
            "img-src 'self' data:",
            "font-src 'self'",
            "media-src 'self'",
            "connect-src 'self'",
            "manifest-src 'self'",
            "base-uri 'none'",
            "object-src 'none'",
            "frame-ancestors 'none'",
            "form-action 'self'",
        ]
    )


def constant_headers(settings: Settings) -> dict[str, str]:
    """What is the same on every answer, static files included."""
    constant = {
        "X-Content-Type-Options": "nosniff",
        # The forged-form check needs the origin; other sites must not learn personal links.
        "Referrer-Policy": "same-origin",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    }
    if settings.secure_cookies:
        constant["Strict-Transport-Security"] = f"max-age={_YEAR}; includeSubDomains"
    return constant


def _set_headers(response: Response) -> Response:
    headers = response.headers
    headers.setdefault("Content-Security-Policy", content_security_policy(csp_nonce()))
    headers.update(constant_headers(settings()))
    headers.setdefault("Cache-Control", "no-store")
    headers.add("Vary", "Cookie, Accept-Language")
    if request.path != "/" and not request.path.startswith(_FOR_SEARCH):
        headers["X-Robots-Tag"] = "noindex"
    return response
