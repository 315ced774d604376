"""Plain text for programs: robots.txt and security.txt."""

from datetime import datetime


def robots(sitemap: str) -> str:
    """Everything may be visited; what must not be found says so itself (security-bars HD7).

    A list of private paths here would tell where to look, and hide from search engines the
    header that keeps those pages out.
    """
    return f"User-agent: *\nDisallow:\n\nSitemap: {sitemap}\n"


def security(contact: str, expires: datetime, languages: str, address: str) -> str:
    """Whom to tell of a weakness (RFC 9116). `contact` is an address of mail or the web."""
    way = contact if ":" in contact else f"mailto:{contact}"
    return (
        f"Contact: {way}\n"
        f"Expires: {expires:%Y-%m-%dT%H:%M:%SZ}\n"
        f"Preferred-Languages: {languages}\n"
        f"Canonical: {address}\n"
    )
