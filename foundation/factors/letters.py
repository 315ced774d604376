"""The letter that tells a person about each change of how they prove that it is them."""

from foundation.mail import Letter
from foundation.mail import Recipient
from foundation.mail import post
from foundation.people import Person


def changed(person: Person, what: str, key: str) -> None:
    """Tell what changed (security-bars AU15); the words stand in changed.txt under `what`."""
    if not person.email:
        return
    post(
        Letter(
            to=Recipient(name=person.name, email=person.email),
            language=person.language,
            template="foundation/factors/letters/changed.txt",
            context={"name": person.name, "what": what},
            link="/account/second-proof",
            dedup=f"factor:{what}:{person.id}:{key}",
        )
    )
