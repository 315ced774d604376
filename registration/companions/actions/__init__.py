"""Verbs about those who come with somebody, and about supporters."""

from registration.companions.actions.agreeing import agree
from registration.companions.actions.agreeing import can_come_after_all
from registration.companions.actions.agreeing import cannot_come
from registration.companions.actions.agreeing import take_agreement_back
from registration.companions.actions.assistants import Named
from registration.companions.actions.assistants import add
from registration.companions.actions.assistants import change
from registration.companions.actions.assistants import make_link
from registration.companions.actions.assistants import person_moved
from registration.companions.actions.assistants import put_back
from registration.companions.actions.assistants import replace
from registration.companions.actions.assistants import send_link
from registration.companions.actions.assistants import take_off
from registration.companions.actions.supporters import Wish
from registration.companions.actions.supporters import add_supporter
from registration.companions.actions.supporters import change_supporter
from registration.companions.actions.supporters import copies_of
from registration.companions.actions.supporters import end_supporter
from registration.companions.actions.supporters import supporter_link
from registration.companions.actions.supporters import supporter_read
from registration.companions.actions.supporters import take_supporter_again

__all__ = [
    "Named",
    "Wish",
    "add",
    "add_supporter",
    "agree",
    "can_come_after_all",
    "cannot_come",
    "change",
    "change_supporter",
    "copies_of",
    "end_supporter",
    "make_link",
    "person_moved",
    "put_back",
    "replace",
    "send_link",
    "supporter_link",
    "supporter_read",
    "take_agreement_back",
    "take_off",
    "take_supporter_again",
]
