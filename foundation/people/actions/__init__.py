"""Verbs on accounts, sessions, organisations and rights."""

from foundation.people.actions.invitations import Guest
from foundation.people.actions.invitations import Right
from foundation.people.actions.invitations import accept_invitation
from foundation.people.actions.invitations import cancel_invitation
from foundation.people.actions.invitations import grant
from foundation.people.actions.invitations import invite
from foundation.people.actions.invitations import remove_grant

__all__ = [
    "Guest",
    "Right",
    "accept_invitation",
    "cancel_invitation",
    "grant",
    "invite",
    "remove_grant",
]
