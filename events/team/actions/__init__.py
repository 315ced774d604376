"""Verbs about the people of a training."""

from events.team.actions.along import Along
from events.team.actions.along import come_along
from events.team.actions.along import comes_again
from events.team.actions.along import invite_along
from events.team.actions.along import no_longer_comes
from events.team.actions.emergency import end_emergency
from events.team.actions.emergency import open_in_emergency
from events.team.actions.erasing import erase
from events.team.actions.erasing import erase_all_of_account
from events.team.actions.invitations import change_categories
from events.team.actions.invitations import give_back
from events.team.actions.invitations import invite
from events.team.actions.invitations import invite_again
from events.team.actions.invitations import invite_for_task
from events.team.actions.links import correct
from events.team.actions.links import draw_link
from events.team.actions.links import end_links
from events.team.actions.links import keep_link
from events.team.actions.links import new_link
from events.team.actions.links import open_own_page
from events.team.actions.links import send_new_link
from events.team.actions.standing import stand
from events.team.actions.trainers import add_trainer
from events.team.actions.trainers import change_trainer
from events.team.actions.trainers import copy_trainers
from events.team.actions.trainers import move_trainer
from events.team.actions.trainers import put_back_trainer
from events.team.actions.trainers import take_off_trainer

__all__ = [
    "Along",
    "add_trainer",
    "change_categories",
    "change_trainer",
    "come_along",
    "comes_again",
    "copy_trainers",
    "correct",
    "draw_link",
    "end_emergency",
    "end_links",
    "erase",
    "erase_all_of_account",
    "give_back",
    "invite",
    "invite_again",
    "invite_along",
    "invite_for_task",
    "keep_link",
    "move_trainer",
    "new_link",
    "no_longer_comes",
    "open_in_emergency",
    "open_own_page",
    "put_back_trainer",
    "send_new_link",
    "stand",
    "take_off_trainer",
]
