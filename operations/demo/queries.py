"""What is in the store already, and how to sign in to the demo."""

from enum import Enum
from enum import auto

from sqlalchemy import select

from certificates.issuing.models import Certificate
from certificates.issuing.models import CertificateState
from certificates.recommendations.models import Edition
from events.call.models import Event
from foundation.people import Organisation
from foundation.people import Person
from foundation.settings import settings
from foundation.store import count_of
from operations.demo.content import content
from operations.demo.scenes import SELF
from operations.demo.scenes import SUPPORTER
from operations.demo.scenes import Scene
from operations.demo.scenes import Step


class Inside(Enum):
    """What a store holds."""

    NOTHING = auto()
    DEMO = auto()
    REAL_DATA = auto()


def what_is_inside() -> Inside:
    """Whether the store is empty, holds the demo, or holds what people have entered."""
    if count_of(select(Organisation.id).where(Organisation.is_demo)):
        return Inside.DEMO
    tables = (Person, Organisation, Event)
    if any(count_of(select(table.id)) for table in tables):
        return Inside.REAL_DATA
    return Inside.NOTHING


def papers_in_the_press() -> int:
    """How many certificates and editions are not printed yet."""
    making = select(Certificate.id).where(Certificate.state == CertificateState.MAKING)
    return count_of(making) + count_of(select(Edition.id).where(Edition.pdf_file_id.is_(None)))


def sees_as(scene: Scene, step: Step) -> str:
    """With whose eyes a step of a scene is seen."""
    if step.by == SELF:
        return scene.person
    if step.by == SUPPORTER:
        return scene.supporter
    told = content("hosts")
    name: str = (told["people"] | told["helpers"])[step.by]["name"]
    return name


def sign_in_help() -> str:
    """How to sign in to the demo, in plain words."""
    address, told = settings().base_url, content("hosts")
    people, helpers = told["people"], told["helpers"]
    return "\n".join(
        [
            "This is the demo. All people in it are invented, and nobody has a password.",
            f"1. Open {address}/sign-in",
            "2. Type one of these email addresses:",
            f"   {people['alice']['email']}  organises for ENIL",
            f"   {people['boyan']['email']}  organises for CIL-Sofia, reads in Bulgarian",
            f"   {helpers['mila']['email']}  sees to what people need",
            f"   {helpers['petar']['email']}  helps with getting there and back",
            f"   {people['robin']['email']}  runs the site",
            f"3. Read the letter that comes at {address}/demo/mailbox",
            "   Letters to participants are there too, with the links to their own pages.",
            f"   Or play a scene, without signing in: {address}/demo/scenes",
            "4. Where a page with needs asks for a code, the demo mailbox shows it too:",
            "   look for “Demo authenticator”.",
        ]
    )
