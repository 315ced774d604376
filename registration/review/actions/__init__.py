"""Verbs of reading together: set it up, give out, score, close."""

from registration.review.actions.criteria import add_criterion
from registration.review.actions.criteria import add_usual_criteria
from registration.review.actions.criteria import change_criterion
from registration.review.actions.criteria import put_back_criterion
from registration.review.actions.criteria import take_off_criterion
from registration.review.actions.giving import give
from registration.review.actions.giving import give_evenly
from registration.review.actions.giving import take_away
from registration.review.actions.round import close
from registration.review.actions.round import open_round
from registration.review.actions.round import reopen
from registration.review.actions.scoring import come_back
from registration.review.actions.scoring import erase
from registration.review.actions.scoring import score
from registration.review.actions.scoring import step_back

__all__ = [
    "add_criterion",
    "add_usual_criteria",
    "change_criterion",
    "close",
    "come_back",
    "erase",
    "give",
    "give_evenly",
    "open_round",
    "put_back_criterion",
    "reopen",
    "score",
    "step_back",
    "take_away",
    "take_off_criterion",
]
