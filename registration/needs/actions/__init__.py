"""Verbs about needs. Everything that people wrote goes into the store sealed."""

from registration.needs.actions.answering import Sent
from registration.needs.actions.answering import answer
from registration.needs.actions.answering import choose_subjects
from registration.needs.actions.answering import read_in_easy_words
from registration.needs.actions.asking import ask_about_journeys
from registration.needs.actions.consenting import WORDING
from registration.needs.actions.consenting import withdraw
from registration.needs.actions.erasing import erase
from registration.needs.actions.erasing import erase_kept
from registration.needs.actions.erasing import erase_old_profiles
from registration.needs.actions.keeping import bring
from registration.needs.actions.keeping import forget_profile
from registration.needs.actions.keeping import keep_profile
from registration.needs.actions.keeping import send_key
from registration.needs.actions.looking import look
from registration.needs.actions.looking import look_at_many
from registration.needs.actions.looking import open_note
from registration.needs.actions.papers import add_paper
from registration.needs.actions.papers import replace_paper
from registration.needs.actions.papers import take_paper_away
from registration.needs.actions.questioning import OwnEdit
from registration.needs.actions.questioning import add_own
from registration.needs.actions.questioning import change_own
from registration.needs.actions.questioning import put_own_back
from registration.needs.actions.questioning import switch
from registration.needs.actions.questioning import take_own_out
from registration.needs.actions.sealing import sealed
from registration.needs.actions.talking import ask_to_talk
from registration.needs.actions.talking import no_longer_talk
from registration.needs.actions.talking import talked

__all__ = [
    "WORDING",
    "OwnEdit",
    "Sent",
    "add_own",
    "add_paper",
    "answer",
    "ask_about_journeys",
    "ask_to_talk",
    "bring",
    "change_own",
    "choose_subjects",
    "erase",
    "erase_kept",
    "erase_old_profiles",
    "forget_profile",
    "keep_profile",
    "look",
    "look_at_many",
    "no_longer_talk",
    "open_note",
    "put_own_back",
    "read_in_easy_words",
    "replace_paper",
    "sealed",
    "send_key",
    "switch",
    "take_own_out",
    "take_paper_away",
    "talked",
    "withdraw",
]
