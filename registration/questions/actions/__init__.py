"""Verbs of the form: build it, take it over from another training, answer it."""

from registration.questions.actions.answering import drop_unasked
from registration.questions.actions.answering import erase
from registration.questions.actions.answering import keep_answers
from registration.questions.actions.building import QuestionEdit
from registration.questions.actions.building import add_question
from registration.questions.actions.building import change_question
from registration.questions.actions.building import move_question
from registration.questions.actions.building import put_back_question
from registration.questions.actions.building import take_off_question
from registration.questions.actions.copying import copy_questions
from registration.questions.actions.copying import take_over
from registration.questions.actions.pages import add_section
from registration.questions.actions.pages import change_section
from registration.questions.actions.pages import move_section
from registration.questions.actions.pages import put_back_section
from registration.questions.actions.pages import take_off_section

__all__ = [
    "QuestionEdit",
    "add_question",
    "add_section",
    "change_question",
    "change_section",
    "copy_questions",
    "drop_unasked",
    "erase",
    "keep_answers",
    "move_question",
    "move_section",
    "put_back_question",
    "put_back_section",
    "take_off_question",
    "take_off_section",
    "take_over",
]
