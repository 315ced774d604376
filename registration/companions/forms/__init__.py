"""Forms about assistants, supporters and people engaged on site."""

from registration.companions.forms.engaging import AnswerForm
from registration.companions.forms.engaging import EngagedForm
from registration.companions.forms.engaging import HoursForm
from registration.companions.forms.engaging import InsteadForm
from registration.companions.forms.engaging import NewEngagedForm
from registration.companions.forms.engaging import SuggestForm
from registration.companions.forms.own import AgreeForm
from registration.companions.forms.own import AssistantForm
from registration.companions.forms.own import NewAssistantForm
from registration.companions.forms.own import NewSupporterForm
from registration.companions.forms.own import SupporterForm

__all__ = [
    "AgreeForm",
    "AnswerForm",
    "AssistantForm",
    "EngagedForm",
    "HoursForm",
    "InsteadForm",
    "NewAssistantForm",
    "NewEngagedForm",
    "NewSupporterForm",
    "SuggestForm",
    "SupporterForm",
]
