"""What is filled in about awards: rules, kinds, titles, results, decisions, letters."""

from certificates.awards.forms.kinds import KindForm
from certificates.awards.forms.kinds import OwnTitleForm
from certificates.awards.forms.kinds import TitleForm
from certificates.awards.forms.kinds import kind_form
from certificates.awards.forms.kinds import own_title_form
from certificates.awards.forms.kinds import title_form
from certificates.awards.forms.kinds import title_key
from certificates.awards.forms.people import AnswerForm
from certificates.awards.forms.people import DecisionForm
from certificates.awards.forms.people import LetterForm
from certificates.awards.forms.people import ResultForm
from certificates.awards.forms.people import ResultsForm
from certificates.awards.forms.people import letter_form
from certificates.awards.forms.people import result_form
from certificates.awards.forms.people import results_form
from certificates.awards.forms.rule import RuleForm
from certificates.awards.forms.rule import rule_form

__all__ = [
    "AnswerForm",
    "DecisionForm",
    "KindForm",
    "LetterForm",
    "OwnTitleForm",
    "ResultForm",
    "ResultsForm",
    "RuleForm",
    "TitleForm",
    "kind_form",
    "letter_form",
    "own_title_form",
    "result_form",
    "results_form",
    "rule_form",
    "title_form",
    "title_key",
]
