"""Every setting, read once from the environment; docs/settings.md lists them."""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

from click import ClickException
from flask import current_app

_ROOT = Path(__file__).resolve().parent.parent
SIGNING_FILE = "session.key"
"""Holds the secrets in KEYS_DIR where the environment gives none (foundation/signing.py)."""

_SHORTEST_SECRET = 32
_EXAMPLE_SECRETS = ("change", "example", "secret", "password", "stepfree")


class SettingsError(ClickException):
    """A setting is missing or unusable; the message names it and never its value.

    Commands print a ClickException as one line instead of a traceback.
    """


@dataclass(frozen=True)
class Settings:
    """What the environment says. Paths are absolute; lengths of time are timedeltas."""

    data_dir: Path
    keys_dir: Path
    database_url: str
    base_url: str
    #: Empty where it lies in KEYS_DIR.
    secret_key: str = field(repr=False)
    earlier_secrets: tuple[str, ...] = field(default=(), repr=False)
    smtp_url: str | None = field(default=None, repr=False)
    mail_from: str = "Stepfree <no-reply@stepfree.example>"
    contact: str = "help@stepfree.example"
    production: bool = False
    trusted_proxies: int = 0
    trusted_hosts: tuple[str, ...] = ()
    max_content_length: int = 4 * 1024 * 1024
    max_video: int = 200 * 1024 * 1024
    session_idle: timedelta = timedelta(hours=8)
    session_absolute: timedelta = timedelta(days=14)
    #: From beginning an application to sending it; programs are faster.
    quickest_form: timedelta = timedelta(seconds=3)

    @property
    def secure_cookies(self) -> bool:
        """Cookies carry Secure and the __Host- prefix wherever the address is https."""
        return self.base_url.startswith("https://")

    @property
    def demo_mailbox(self) -> bool:
        """Letters are kept and shown instead of sent: only outside production, without SMTP."""
        return not self.production and self.smtp_url is None


def settings() -> Settings:
    """The settings of the running app."""
    held = current_app.extensions["stepfree.settings"]
    assert isinstance(held, Settings)  # noqa: S101 - narrows the type for mypy
    return held


def read(environ: Mapping[str, str]) -> Settings:
    """Settings from environment variables.

    Raises SettingsError in production when a value that it needs is missing, short or an example,
    and everywhere when a value cannot be understood.
    """
    production = _switch(environ, "PRODUCTION")
    data_dir = Path(environ.get("DATA_DIR") or _ROOT / "var" / "data").resolve()
    keys_dir = Path(environ.get("KEYS_DIR") or data_dir.parent / "keys").resolve()
    if keys_dir == data_dir or data_dir in keys_dir.parents:
        raise SettingsError("KEYS_DIR must lie outside DATA_DIR, or backups would hold the keys.")
    data_dir.mkdir(parents=True, exist_ok=True)
    base_url = (
        environ.get("BASE_URL") or f"http://127.0.0.1:{environ.get('PORT', '8000')}"
    ).rstrip("/")
    if production and not base_url.startswith("https://"):
        raise SettingsError("BASE_URL must be set to the https address in production.")
    if production:
        _refuse_silence(environ)
    return Settings(
        data_dir=data_dir,
        keys_dir=keys_dir,
        database_url=_database_url(environ.get("DATABASE_URL"), data_dir),
        base_url=base_url,
        secret_key=_secret_key(environ.get("SECRET_KEY", ""), keys_dir, production=production),
        earlier_secrets=tuple(environ.get("SECRET_KEY_FALLBACKS", "").split()),
        smtp_url=environ.get("SMTP_URL") or None,
        mail_from=environ.get("MAIL_FROM") or Settings.mail_from,
        contact=environ.get("CONTACT") or Settings.contact,
        production=production,
        trusted_proxies=_whole(environ, "TRUSTED_PROXIES", 0),
        trusted_hosts=_hosts(environ.get("TRUSTED_HOSTS", ""), base_url, production=production),
        max_content_length=_whole(environ, "MAX_CONTENT_LENGTH", Settings.max_content_length),
        max_video=_whole(environ, "MAX_VIDEO", Settings.max_video),
        session_idle=timedelta(minutes=_whole(environ, "SESSION_IDLE_MINUTES", 8 * 60)),
        session_absolute=timedelta(days=_whole(environ, "SESSION_DAYS", 14)),
        quickest_form=timedelta(seconds=_whole(environ, "QUICKEST_FORM_SECONDS", 3)),
    )


def _refuse_silence(environ: Mapping[str, str]) -> None:
    """A site for real people sends letters, and says who answers them."""
    for name in ("SMTP_URL", "MAIL_FROM", "CONTACT"):
        if not environ.get(name):
            raise SettingsError(f"{name} must be set in production.")
        if "stepfree.example" in environ[name]:
            raise SettingsError(f"{name} is the example of the documentation. Set your own.")


def _switch(environ: Mapping[str, str], name: str) -> bool:
    value = environ.get(name, "0")
    if value not in {"0", "1", ""}:
        raise SettingsError(f"{name} must be 1 or 0.")
    return value == "1"


def _whole(environ: Mapping[str, str], name: str, default: int) -> int:
    value = environ.get(name) or str(default)
    if not value.isdecimal():
        raise SettingsError(f"{name} must be a whole number.")
    return int(value)


def _database_url(given: str | None, data_dir: Path) -> str:
    if not given:
        return f"sqlite:///{data_dir / 'stepfree.sqlite3'}"
    for scheme in ("postgres://", "postgresql://"):
        if given.startswith(scheme):
            return "postgresql+psycopg://" + given.removeprefix(scheme)
    return given


def _hosts(given: str, base_url: str, *, production: bool) -> tuple[str, ...]:
    named = [host.strip() for host in given.split(",") if host.strip()]
    own = urlsplit(base_url).hostname or ""
    local = [] if production else ["localhost", "127.0.0.1", "[::1]"]
    return tuple(dict.fromkeys([own, *named, *local]))


def _secret_key(given: str, keys_dir: Path, *, production: bool) -> str:
    if production and not given and not (keys_dir / SIGNING_FILE).exists():
        raise SettingsError("SECRET_KEY must be set in production.")
    if production and given:
        example = any(word in given.lower() for word in _EXAMPLE_SECRETS)
        if len(given) < _SHORTEST_SECRET or example or len(set(given)) < _SHORTEST_SECRET // 4:
            raise SettingsError("SECRET_KEY is too short or an example. Use 32 random bytes.")
    return given
