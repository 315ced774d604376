"""Acts that are refused, told in words that the person can act on."""


class Refused(Exception):  # noqa: N818 - reads as the sentence "the act was refused"
    """The act cannot be done now. `message` is translated text shown to the person.

    `field` names the form field beside which the message stands; None shows it in the summary only.
    """

    status = 422

    def __init__(self, message: str, field: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.field = field


class Conflict(Refused):
    """Somebody else was faster, or the same form was sent twice with other content."""

    status = 409


class TooMany(Refused):
    """The act was tried too often; `retry_after` is in seconds."""

    status = 429

    def __init__(self, message: str, retry_after: int) -> None:
        super().__init__(message)
        self.retry_after = retry_after
