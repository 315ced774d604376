"""The forms of a condition, and of the reason why somebody does meet it."""

from collections.abc import Sequence

from foundation.errors import Refused
from foundation.forms import EditForm
from foundation.forms import Form
from foundation.forms import HiddenField
from foundation.forms import LongTextField
from foundation.forms import SeveralField
from foundation.i18n import countries
from foundation.i18n import country_name
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l
from foundation.store import search_key
from registration.eligibility.models import About
from registration.eligibility.models import EligibilityRule
from registration.questions.models import FormQuestion
from registration.questions.rules import offered


class RuleForm(EditForm):
    """Which answers are wanted. "Is a disabled person" asks nothing: the answer is yes."""

    countries = LongTextField(
        _l("The person lives in one of these countries"),
        hint=_l("One country on each line."),
        ask=_l("Enter at least one country"),
        rows=10,
        longest=10_000,
    )
    wanted = SeveralField(
        _l("With which of these answers is the condition met?"),
        hint=_l("One of them is enough."),
        ask=_l("Choose at least one answer"),
    )

    def __init__(
        self, about: About, question: FormQuestion | None, row: EligibilityRule | None = None
    ) -> None:
        super().__init__(row)
        if about is not About.COUNTRY:
            del self.countries
        elif row is not None and not self.countries.raw_data:
            self.countries.data = "\n".join(sorted(map(country_name, row.wanted)))
        if question is None:
            del self.wanted
        else:
            self.wanted.choices = {str(each.id): each.label for each in offered(question)}

    @property
    def enough(self) -> list[str]:
        """The answers one of which is enough. Raises Refused for a line that names no country."""
        if "wanted" in self:
            return list(self.wanted.data)
        return _codes((self.countries.data or "").splitlines()) if "countries" in self else []


class MetForm(Form):
    """Why somebody does meet a condition; it carries the version of it that was seen."""

    seen = HiddenField()
    reason = LongTextField(
        _l("Why it is met"),
        hint=_l("It is kept for the team. The person reads it when they take their data."),
        ask=_l("Write why it is met"),
        rows=3,
        longest=2000,
    )

    @property
    def version(self) -> int:
        """The version that was seen; 0 where that is no number."""
        text = self.seen.data or ""
        return int(text) if text.isdecimal() and len(text) < 10 else 0  # noqa: PLR2004 - fits the column


def _codes(lines: Sequence[str]) -> list[str]:
    known = {search_key(country_name(code)): code for code in countries()}
    found = []
    for line in filter(None, map(str.strip, lines)):
        code = known.get(search_key(line))
        if code is None:
            raise Refused(_("“%(line)s” is no country that we know.", line=line), "countries")
        found.append(code)
    return sorted(set(found))
