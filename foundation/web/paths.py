"""Where a person may be sent after a form."""

from urllib.parse import SplitResult
from urllib.parse import urlsplit

_CONTROL_END = 0x20
_NOWHERE = SplitResult("", "", "", "", "")


def parts_of_address(address: str | None) -> SplitResult:
    """The parts of an address that a browser claims; all empty where it is none ("http://[")."""
    try:
        return urlsplit(address or "")
    except ValueError:
        return _NOWHERE


def safe_next(target: str | None, otherwise: str) -> str:
    """`target` if it is a path on this site, else `otherwise`.

    Browsers read backslashes as slashes and drop tabs and line ends, so an address with any of
    them, or with two leading slashes, may lead elsewhere (security-bars IN5).
    """
    if not target or not target.startswith("/") or target.startswith("//"):
        return otherwise
    if "\\" in target or any(ord(mark) <= _CONTROL_END for mark in target):
        return otherwise
    parts = urlsplit(target)
    return otherwise if parts.scheme or parts.netloc else target
