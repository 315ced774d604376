"""Every kind of paper, each in a file of its own."""

from certificates.papers.kinds.badges import BADGES
from certificates.papers.kinds.confirmation import CONFIRMATION
from certificates.papers.kinds.declaring import About
from certificates.papers.kinds.declaring import Format
from certificates.papers.kinds.declaring import Named
from certificates.papers.kinds.declaring import PaperKind
from certificates.papers.kinds.declaring import Whose
from certificates.papers.kinds.invitation import INVITATION
from certificates.papers.kinds.joining import JOINING
from certificates.papers.kinds.participants import PARTICIPANTS
from certificates.papers.kinds.programme import PROGRAMME
from certificates.papers.kinds.sign_in import SIGN_IN

KINDS = {
    kind.name: kind
    for kind in (INVITATION, CONFIRMATION, JOINING, PROGRAMME, BADGES, SIGN_IN, PARTICIPANTS)
}

__all__ = [
    "INVITATION",
    "KINDS",
    "About",
    "Format",
    "Named",
    "PaperKind",
    "Whose",
]
