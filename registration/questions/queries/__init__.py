"""Questions about the form: what it asks, what was answered, and how that is said."""

from registration.questions.queries.answers import answers_of
from registration.questions.queries.answers import answers_of_many
from registration.questions.queries.answers import asked_with_answers
from registration.questions.queries.answers import file_or_404
from registration.questions.queries.answers import given_in
from registration.questions.queries.answers import held_on
from registration.questions.queries.answers import how_many_chose
from registration.questions.queries.answers import rows_of
from registration.questions.queries.answers import sections_asked_of
from registration.questions.queries.answers import unanswered_sections
from registration.questions.queries.answers import with_answers
from registration.questions.queries.form import all_of_form
from registration.questions.queries.form import conditions_of
from registration.questions.queries.form import count_of_answers
from registration.questions.queries.form import depend_on
from registration.questions.queries.form import earlier_forms_of
from registration.questions.queries.form import has_form
from registration.questions.queries.form import question_or_404
from registration.questions.queries.form import questions_of
from registration.questions.queries.form import section_or_404
from registration.questions.queries.form import sections_of
from registration.questions.queries.form import taken_off
from registration.questions.queries.form import texts_of
from registration.questions.queries.saying import said_answer
from registration.questions.queries.saying import seen_by

__all__ = [
    "all_of_form",
    "answers_of",
    "answers_of_many",
    "asked_with_answers",
    "conditions_of",
    "count_of_answers",
    "depend_on",
    "earlier_forms_of",
    "file_or_404",
    "given_in",
    "has_form",
    "held_on",
    "how_many_chose",
    "question_or_404",
    "questions_of",
    "rows_of",
    "said_answer",
    "section_or_404",
    "sections_asked_of",
    "sections_of",
    "seen_by",
    "taken_off",
    "texts_of",
    "unanswered_sections",
    "with_answers",
]
