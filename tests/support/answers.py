"""What a page answers to each role: the words in which tests/house/route_table.py speaks."""

from dataclasses import dataclass
from dataclasses import field

from tests.support.world import ADMIN
from tests.support.world import CO_ORGANISER
from tests.support.world import COORDINATOR
from tests.support.world import ORGANISER
from tests.support.world import PARTICIPANT
from tests.support.world import ROLES
from tests.support.world import TRANSPORT
from tests.support.world import VISITOR

Answers = dict[str, int]


def everyone(status: int) -> Answers:
    """The same for all: public pages, and pages whose link is the key."""
    return dict.fromkeys(ROLES, status)


def signed_in(status: int) -> Answers:
    """Whoever has an account; others are sent to sign in."""
    return everyone(status) | {VISITOR: 303, PARTICIPANT: 303}


def organisers(status: int, others: int = 404) -> Answers:
    """The two organisers of the training; for others it is not there, strangers sign in first."""
    return signed_in(others) | {ORGANISER: status, CO_ORGANISER: status}


def needs(status: int, helper: int = 404) -> Answers:
    """Pages with needs: organisers and the access coordinator; `helper` for that of transport."""
    return organisers(status) | {COORDINATOR: status, TRANSPORT: helper}


def may_set_up(status: int) -> Answers:
    """Who acts for an organisation or runs the site; whoever has one task may not."""
    return signed_in(status) | {COORDINATOR: 403, TRANSPORT: 403}


def owner(status: int, co_organiser: int = 403) -> Answers:
    """The owner alone."""
    return organisers(status) | {CO_ORGANISER: co_organiser}


def site_admin(status: int, others: int = 403) -> Answers:
    """Who runs the site."""
    return signed_in(others) | {ADMIN: status}


@dataclass(frozen=True)
class Row:
    """One endpoint: answers to GET and POST (None where the method does not exist)."""

    get: Answers | None = None
    post: Answers | None = None
    values: dict[str, str] = field(default_factory=dict)


def of_enil(status: int) -> Answers:
    """Who acts for ENIL; to others the organisation is not there."""
    return signed_in(404) | {ORGANISER: status}
