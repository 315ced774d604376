"""The picture that an authenticator app reads."""

from io import BytesIO

import pyotp
from markupsafe import Markup


def address_for_app(secret: str, name: str) -> str:
    """The otpauth: address of the secret; a phone opens it in its authenticator app."""
    return pyotp.TOTP(secret).provisioning_uri(name=name, issuer_name="Stepfree")


def picture_of(address: str, title: str) -> Markup:
    """The address as a QR code: SVG for a page, black on white in every colour scheme."""
    import segno  # noqa: PLC0415 - few requests need it

    out = BytesIO()
    segno.make_qr(address, error="m").save(
        out, kind="svg", scale=5, border=4, light="#ffffff", dark="#000000", xmldecl=False,
        svgns=False, title=title, nl=False,
    )  # fmt: skip
    return Markup(out.getvalue().decode())  # noqa: S704 - segno escapes the title


def grouped(secret: str) -> str:
    """The secret in groups of four, as people type it."""
    return " ".join(secret[at : at + 4] for at in range(0, len(secret), 4))
