"""Forms that a person can finish: accessible widgets, messages beside the field, nothing lost."""

from foundation.forms.base import EditForm
from foundation.forms.base import Form
from foundation.forms.base import NewRowForm
from foundation.forms.choices import CheckField
from foundation.forms.choices import ChoiceField
from foundation.forms.choices import SelectField
from foundation.forms.choices import SeveralField
from foundation.forms.choices import YesNoField
from foundation.forms.dates import DateField
from foundation.forms.dates import TimeField
from foundation.forms.dates import moment_in_zone
from foundation.forms.drafts import DraftForm
from foundation.forms.levels import LevelsField
from foundation.forms.numbers import DecimalField
from foundation.forms.numbers import NumberField
from foundation.forms.texts import ColourField
from foundation.forms.texts import CurrencyField
from foundation.forms.texts import EmailField
from foundation.forms.texts import HiddenField
from foundation.forms.texts import LinkField
from foundation.forms.texts import LongTextField
from foundation.forms.texts import PasswordField
from foundation.forms.texts import TextField
from foundation.forms.uploads import UploadField

__all__ = [
    "CheckField",
    "ChoiceField",
    "ColourField",
    "CurrencyField",
    "DateField",
    "DecimalField",
    "DraftForm",
    "EditForm",
    "EmailField",
    "Form",
    "HiddenField",
    "LevelsField",
    "LinkField",
    "LongTextField",
    "NewRowForm",
    "NumberField",
    "PasswordField",
    "SelectField",
    "SeveralField",
    "TextField",
    "TimeField",
    "UploadField",
    "YesNoField",
    "moment_in_zone",
]
