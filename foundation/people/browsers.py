"""What a request tells of the browser: its name in words, its network, whether we know it."""

from dataclasses import dataclass
from ipaddress import IPv6Address
from ipaddress import ip_address
from ipaddress import ip_network

from flask import request
from itsdangerous import BadSignature
from itsdangerous import URLSafeSerializer

from foundation.people.tokens import hash_of
from foundation.people.tokens import new_token
from foundation.settings import settings
from foundation.signing import current_secrets

# The order counts: Chrome names Safari, and Edge names both.
_PROGRAMS = {
    "Edg": "Edge",
    "OPR": "Opera",
    "Firefox": "Firefox",
    "Chrome": "Chrome",
    "Safari": "Safari",
}
_SYSTEMS = {
    "Android": "Android",
    "iPhone": "iPhone",
    "iPad": "iPad",
    "Windows": "Windows",
    "Mac OS": "Mac",
    "Linux": "Linux",
}
_ADDRESSES_OF_ONE_HOUSEHOLD = 64


@dataclass(frozen=True)
class Browser:
    """The browser of a request. `known_to` is a hash of the address that signed in from it."""

    name: str
    network: str
    known_to: str = ""
    token: str = ""


def known_browser_cookie() -> str:
    """The cookie of browsers in which somebody signed in before."""
    return "__Host-known" if settings().secure_cookies else "known"


def this_browser() -> Browser:
    """The browser of this request."""
    known_to, token = _known(request.cookies.get(known_browser_cookie(), ""))
    return Browser(
        name=_in_words(request.headers.get("User-Agent", "")),
        network=_network(request.remote_addr or ""),
        known_to=known_to,
        token=token,
    )


def mark_of_known(key: str) -> str:
    """The value of the cookie for a browser in which the owner of that address signed in."""
    return _signer().dumps([hash_of(key), new_token()])


def _known(value: str) -> tuple[str, str]:
    try:
        known_to, token = _signer().loads(value)
    except (BadSignature, ValueError, TypeError):
        return "", ""
    return str(known_to), str(token)


def _signer() -> URLSafeSerializer:
    return URLSafeSerializer(current_secrets().newest_last(), salt="known browser")


def _network(address: str) -> str:
    try:
        ip = ip_address(address)
    except ValueError:
        return address
    if isinstance(ip, IPv6Address):
        # One household holds a whole /64; counting single addresses would count nobody.
        return str(ip_network((ip, _ADDRESSES_OF_ONE_HOUSEHOLD), strict=False))
    return str(ip)


def _in_words(agent: str) -> str:
    program = next((name for sign, name in _PROGRAMS.items() if sign in agent), "")
    system = next((name for sign, name in _SYSTEMS.items() if sign in agent), "")
    return ", ".join(part for part in (program, system) if part)
