"""The secret that signs cookies, forms and codes: the newest signs, those before it still count.

It comes from the environment, or lies in KEYS_DIR/session.key: a line for each secret, the newest
first, the others with the moment in which they were replaced.
"""

import secrets
from datetime import datetime
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

from flask import Flask
from flask import current_app
from flask.sessions import SecureCookieSessionInterface
from itsdangerous import URLSafeTimedSerializer

from foundation import clock
from foundation.key_files import Stamp
from foundation.key_files import alone
from foundation.key_files import place_once
from foundation.key_files import replace_whole
from foundation.key_files import stamp_of
from foundation.settings import SIGNING_FILE
from foundation.settings import Settings
from foundation.settings import SettingsError

_OTHERS_MAY_READ = 0o077
_SECRET_BYTES = 32


class _Line(NamedTuple):
    """One secret, and since when another one signs in its place."""

    secret: str
    replaced_at: datetime | None


class Secrets:
    """The secrets as they stand now: a running app notices a new one at its next request."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._given = settings.secret_key
        self._read: tuple[Stamp, list[_Line]] | None = None

    @property
    def are_ours(self) -> bool:
        """Whether they lie in KEYS_DIR, so that we can turn them."""
        return not self._given

    def newest_last(self) -> list[str]:
        """The secrets that count, in the order in which itsdangerous wants them."""
        if self._given:
            return [*self._settings.earlier_secrets, self._given]
        border = clock.now() - self._settings.session_absolute
        lines = self._lines()
        counts = [
            line.secret for line in lines if not line.replaced_at or line.replaced_at > border
        ]
        return counts[::-1]

    @property
    def newest(self) -> bytes:
        """The one that signs."""
        return self.newest_last()[-1].encode()

    def _lines(self) -> list[_Line]:
        path = secret_file(self._settings.keys_dir)
        try:
            stamp = stamp_of(path)
        except OSError:
            if self._read is None:
                raise
            # Somebody is moving the folder: what was read goes on counting.
            return self._read[1]
        if self._read is None or stamp != self._read[0]:
            self._read = (stamp, _read_lines(path))
        return self._read[1]


class TurningSessions(SecureCookieSessionInterface):
    """Flask's sessions, which sign with the newest secret and read with those before it too."""

    def get_signing_serializer(self, app: Flask) -> URLSafeTimedSerializer | None:
        """Flask asks for it whenever it opens or saves a session."""
        known = secrets_of(app).newest_last()
        app.config["SECRET_KEY"], app.config["SECRET_KEY_FALLBACKS"] = known[-1], known[:-1]
        # The tokens of forms take what Flask's own serializer takes: a list, the newest last.
        app.config["WTF_CSRF_SECRET_KEY"] = known
        return super().get_signing_serializer(app)


def init_signing(app: Flask, settings: Settings) -> None:
    """Read the secrets; outside production make one on first use.

    Raises SettingsError when others can read them (in production), or when the file is damaged.
    """
    if not settings.secret_key:
        make_secret(settings.keys_dir)
        mode = secret_file(settings.keys_dir).stat().st_mode
        if settings.production and mode & _OTHERS_MAY_READ:
            raise SettingsError("Other users of this machine can read session.key. Use mode 0600.")
    app.extensions["stepfree.secrets"] = Secrets(settings)
    app.session_interface = TurningSessions()
    app.session_interface.get_signing_serializer(app)


def secret_file(keys_dir: Path) -> Path:
    """Where the secrets lie that we make ourselves."""
    return keys_dir / SIGNING_FILE


def make_secret(keys_dir: Path) -> None:
    """Make a first secret; leave what is already there as it is."""
    keys_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
    place_once(secret_file(keys_dir), secrets.token_hex(_SECRET_BYTES).encode())


def turn_secret(keys_dir: Path, still_counts: timedelta) -> None:
    """Let a new secret sign from now on, also in running apps; the others count for a while."""
    path, now = secret_file(keys_dir), clock.now()
    with alone(keys_dir):
        current, *earlier = _read_lines(path)
        border = now - still_counts
        kept = [line for line in earlier if line.replaced_at and line.replaced_at > border]
        lines = [_Line(secrets.token_hex(_SECRET_BYTES), None), _Line(current.secret, now), *kept]
        replace_whole(path, "\n".join(_as_text(line) for line in lines).encode())


def current_secrets() -> Secrets:
    """The secrets of the running app."""
    return secrets_of(current_app)


def secrets_of(app: Flask) -> Secrets:
    """The secrets of that app."""
    held: Secrets = app.extensions["stepfree.secrets"]
    return held


def _read_lines(path: Path) -> list[_Line]:
    try:
        lines = [line.split() for line in path.read_text(encoding="ascii").splitlines()]
        (first,), *others = lines
        return [_Line(first, None), *(_Line(old, datetime.fromisoformat(at)) for old, at in others)]
    except ValueError:
        raise SettingsError("session.key in KEYS_DIR is damaged.") from None


def _as_text(line: _Line) -> str:
    return f"{line.secret} {line.replaced_at.isoformat()}" if line.replaced_at else line.secret
