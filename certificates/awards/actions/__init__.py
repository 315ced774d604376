"""Verbs of awards: rules, kinds, titles, results, decisions, letters of recommendation."""

from certificates.awards.actions.assessing import Result
from certificates.awards.actions.assessing import enter_result
from certificates.awards.actions.assessing import enter_results
from certificates.awards.actions.deciding import Decision
from certificates.awards.actions.deciding import decide
from certificates.awards.actions.deciding import undo_decision
from certificates.awards.actions.erasing import erase
from certificates.awards.actions.kinds import add_title
from certificates.awards.actions.kinds import change_title
from certificates.awards.actions.kinds import choose_own_title
from certificates.awards.actions.kinds import put_back_title
from certificates.awards.actions.kinds import save_kind
from certificates.awards.actions.kinds import take_off_title
from certificates.awards.actions.recommending import Written
from certificates.awards.actions.recommending import answer_letter
from certificates.awards.actions.recommending import change_letter
from certificates.awards.actions.recommending import show_letter
from certificates.awards.actions.recommending import take_back_letter
from certificates.awards.actions.recommending import write_letter
from certificates.awards.actions.rule import copy_rule
from certificates.awards.actions.rule import save_rule

__all__ = [
    "Decision",
    "Result",
    "Written",
    "add_title",
    "answer_letter",
    "change_letter",
    "change_title",
    "choose_own_title",
    "copy_rule",
    "decide",
    "enter_result",
    "enter_results",
    "erase",
    "put_back_title",
    "save_kind",
    "save_rule",
    "show_letter",
    "take_back_letter",
    "take_off_title",
    "undo_decision",
    "write_letter",
]
