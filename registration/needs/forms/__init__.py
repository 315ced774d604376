"""Forms about needs; the questions of a page are made from their declarations."""

from registration.needs.forms.organising import NewQuestionForm
from registration.needs.forms.organising import NoteForm
from registration.needs.forms.organising import OwnQuestionForm
from registration.needs.forms.organising import SwitchForm
from registration.needs.forms.organising import switch_form
from registration.needs.forms.papers import PaperForm
from registration.needs.forms.papers import paper_form
from registration.needs.forms.saying import ButtonForm
from registration.needs.forms.saying import KeepForm
from registration.needs.forms.saying import LastTimeForm
from registration.needs.forms.saying import SubjectsForm
from registration.needs.forms.saying import TalkForm
from registration.needs.forms.telling import NeedsForm
from registration.needs.forms.telling import Reading
from registration.needs.forms.telling import own_form
from registration.needs.forms.telling import page_form

__all__ = [
    "ButtonForm",
    "KeepForm",
    "LastTimeForm",
    "NeedsForm",
    "NewQuestionForm",
    "NoteForm",
    "OwnQuestionForm",
    "PaperForm",
    "Reading",
    "SubjectsForm",
    "SwitchForm",
    "TalkForm",
    "own_form",
    "page_form",
    "paper_form",
    "switch_form",
]
