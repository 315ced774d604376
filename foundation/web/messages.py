"""The green banner on the next page: "Saved"."""

from flask import session


def notify(message: str) -> None:
    """Show `message` (translated) at the top of the next page, once."""
    session["notices"] = [*session.get("notices", []), message]


def take_notices() -> list[str]:
    """The messages to show now; each is shown once."""
    if "notices" not in session:
        return []
    notices: list[str] = session.pop("notices")
    return notices
