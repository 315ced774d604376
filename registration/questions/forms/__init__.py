"""Forms of the builder, and the form that it builds."""

from registration.questions.forms.asking import AskedForm
from registration.questions.forms.asking import asked_form
from registration.questions.forms.asking import looked_at
from registration.questions.forms.building import NewPageForm
from registration.questions.forms.building import NewQuestionForm
from registration.questions.forms.building import PageForm
from registration.questions.forms.building import QuestionForm
from registration.questions.forms.building import TakeOverForm
from registration.questions.forms.building import question_form

__all__ = [
    "AskedForm",
    "NewPageForm",
    "NewQuestionForm",
    "PageForm",
    "QuestionForm",
    "TakeOverForm",
    "asked_form",
    "looked_at",
    "question_form",
]
