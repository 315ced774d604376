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
from registration.companions.actions.engaging import change_engaged
from registration.companions.actions.engaging import engage
from registration.companions.actions.engaging import put_back_engaged
from registration.companions.actions.engaging import take_off_engaged
from registration.companions.actions.erasing import forget
from registration.companions.actions.helping import help_to_answer
from registration.companions.actions.helping import help_to_choose
from registration.companions.actions.instead import work_instead
from registration.companions.actions.suggesting import Offer
from registration.companions.actions.suggesting import answer
from registration.companions.actions.suggesting import change_hours
from registration.companions.actions.suggesting import free_hours
from registration.companions.actions.suggesting import suggest
from registration.companions.actions.supporters import Wish
from registration.companions.actions.supporters import add_supporter
from registration.companions.actions.supporters import change_supporter
from registration.companions.actions.supporters import copies_of
from registration.companions.actions.supporters import end_supporter
from registration.companions.actions.supporters import supporter_link
from registration.companions.actions.supporters import supporter_looked
from registration.companions.actions.supporters import supporter_read
from registration.companions.actions.supporters import take_supporter_again

__all__ = [
    "Named",
    "Offer",
    "Wish",
    "add",
    "add_supporter",
    "agree",
    "answer",
    "can_come_after_all",
    "cannot_come",
    "change",
    "change_engaged",
    "change_hours",
    "change_supporter",
    "copies_of",
    "end_supporter",
    "engage",
    "forget",
    "free_hours",
    "help_to_answer",
    "help_to_choose",
    "make_link",
    "person_moved",
    "put_back",
    "put_back_engaged",
    "replace",
    "send_link",
    "suggest",
    "supporter_link",
    "supporter_looked",
    "supporter_read",
    "take_agreement_back",
    "take_off",
    "take_off_engaged",
    "take_supporter_again",
    "work_instead",
]
