"""The demo authenticator: in a demo, the codes of invented people stand beside their letters."""

from flask import render_template

from foundation import clock
from foundation.factors.models import Authenticator
from foundation.factors.queries import demo_apps
from foundation.factors.queries import secret_of
from foundation.factors.rules import code_of
from foundation.factors.rules import step_at
from foundation.settings import settings


def demo_authenticator() -> str:
    """In the demo mailbox: a code for each invented organiser. Never where letters are sent."""
    rows = demo_apps() if settings().demo_mailbox else []
    if not rows:
        return ""
    codes = [(app.person.name, _code(app)) for app in rows]
    return render_template("foundation/factors/demo_authenticator.html", codes=codes)


def _code(app: Authenticator) -> str:
    # A code works once; the next one is taken early, within the tolerance.
    digits = code_of(secret_of(app), max(step_at(clock.now()), app.last_step + 1))
    return f"{digits[:3]} {digits[3:]}"
