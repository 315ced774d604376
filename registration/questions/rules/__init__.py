"""What a form asks of whom, what it must not ask, how long answers are kept."""

from registration.questions.rules.asking import Answers
from registration.questions.rules.asking import asked_of
from registration.questions.rules.asking import chosen_in
from registration.questions.rules.asking import is_in_order
from registration.questions.rules.asking import is_nothing
from registration.questions.rules.asking import lacks_answer
from registration.questions.rules.asking import name_of
from registration.questions.rules.asking import offered
from registration.questions.rules.keeping import time_of_words
from registration.questions.rules.wall import Wall
from registration.questions.rules.wall import walled

__all__ = [
    "Answers",
    "Wall",
    "asked_of",
    "chosen_in",
    "is_in_order",
    "is_nothing",
    "lacks_answer",
    "name_of",
    "offered",
    "time_of_words",
    "walled",
]
