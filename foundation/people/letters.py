"""Letters about signing in, accounts and invitations."""

from datetime import datetime

from foundation.mail import Letter
from foundation.mail import Recipient
from foundation.mail import post
from foundation.people.models import AddressChange
from foundation.people.models import Invitation
from foundation.people.models import Person
from foundation.people.models import SignInLink
from foundation.people.tokens import spaced

_FOLDER = "foundation/people/letters"


def way_in(link: SignInLink, person: Person, token: str, code: str) -> None:
    """The link and the code to sign in with."""
    post(
        Letter(
            to=Recipient(name=person.name, email=person.email or ""),
            language=person.language,
            template=f"{_FOLDER}/sign_in.txt",
            context={"name": person.name},
            link=f"/sign-in/link/{token}",
            secrets={"code": spaced(code)},
            dedup=f"sign-in:{link.id}",
        )
    )


def password_changed(person: Person, at: datetime) -> None:
    """Tell the person that their password is another one now."""
    _tell(person, "password_changed", f"password:{person.id}:{at.isoformat()}")


def new_address(change: AddressChange, person: Person, token: str) -> None:
    """Ask at the new address whether it is the person's own."""
    post(
        Letter(
            to=Recipient(name=person.name, email=change.email),
            language=person.language,
            template=f"{_FOLDER}/new_address.txt",
            context={"name": person.name},
            link=f"/account/address/{token}",
            dedup=f"new-address:{change.id}",
        )
    )


def address_changed(person: Person, change: AddressChange) -> None:
    """Tell the old address (`person` still has it) that the account has another one now."""
    _tell(person, "address_changed", f"address-changed:{change.id}")


def invitation(asked: Invitation, inviter: str, token: str) -> None:
    """Ask somebody to take a role."""
    post(
        Letter(
            to=Recipient(name=asked.name, email=asked.email),
            language=asked.language,
            template=f"{_FOLDER}/invitation.txt",
            context={
                "name": asked.name,
                "inviter": inviter,
                "organisation": asked.organisation.name,
                "what": asked.what,
                "role": asked.role.value,
            },
            link=f"/invitation/{token}",
            dedup=f"invitation:{asked.id}",
        )
    )


def _tell(person: Person, template: str, dedup: str) -> None:
    if not person.email:
        return
    post(
        Letter(
            to=Recipient(name=person.name, email=person.email),
            language=person.language,
            template=f"{_FOLDER}/{template}.txt",
            context={"name": person.name},
            link="/account",
            dedup=dedup,
        )
    )
