"""Forms about what is not right now."""

from dataclasses import replace
from uuid import UUID

from events.call.models import Event
from events.team.categories import Category
from foundation.audit import Actor
from foundation.forms import ChoiceField
from foundation.forms import EditForm
from foundation.forms import Form
from foundation.forms import LongTextField
from foundation.forms import NewRowForm
from foundation.forms import SelectField
from foundation.forms import TextField
from foundation.i18n import lazy_gettext as _l
from foundation.wording import say_text
from registration.incidents.actions import News
from registration.incidents.actions import Step
from registration.incidents.models import Incident
from registration.incidents.models import IncidentKind
from registration.incidents.models import IncidentState
from registration.incidents.queries import lifts_of
from registration.incidents.queries import replacements_for
from registration.incidents.queries import told_already
from registration.incidents.queries import words_of
from registration.incidents.rules import arranged_in

_LONGEST = 2000


class _Telling(Form):
    kind = ChoiceField(_l("What is not right?"), ask=_l("Choose what is not right"))
    object_id = SelectField(_l("If it is a lift: which one?"))
    words = LongTextField(
        _l("What else should we know?"),
        hint=_l("For example where you are, and how to reach you."),
        rows=3,
        longest=_LONGEST,
    )

    @property
    def news(self) -> News:
        """What is told."""
        concerns = self["concerns_id"].data if "concerns_id" in self else None
        return News(
            IncidentKind(self["kind"].data),
            self["words"].data or "",
            _key(self["object_id"].data if "object_id" in self else None),
            _key(concerns),
        )

    def told_already(self, event: Event, by: Actor, own: UUID | None = None) -> UUID | None:
        """The key of the row that the same form has made before, where its writer went back.

        What a person tells concerns many or themselves (`own`).
        """
        if not self.submitted():
            return None
        news = self.news
        lift = news.object_id if news.kind is IncidentKind.LIFT else None
        concerns = {None, own} if own else {news.concerns_id}
        return told_already(event, by.person_id, (news.kind, lift, news.words), concerns)


class TellForm(_Telling, NewRowForm):
    """What a person tells."""


class NoteForm(_Telling, NewRowForm):
    """What the team writes down."""

    concerns_id = SelectField(
        _l("Whom does it concern?"), hint=_l("Leave it empty if it may concern many people.")
    )


class StepForm(EditForm):
    """How far the team is."""

    state = ChoiceField(
        _l("How far is it?"),
        choices=lambda: {one.value: one.label for one in IncidentState},
        ask=_l("Choose how far it is"),
    )
    supplier_id = SelectField(_l("Who replaces it or mends it?"))
    instead = LongTextField(
        _l("What they do instead, for each person on the list above"),
        hint=_l(
            "For example where and when a van takes them. It becomes an arrangement of each "
            "person, and stands on the sheet of the supplier. Name nobody, please."
        ),
        rows=2,
        longest=_LONGEST,
    )
    answer = LongTextField(
        _l("What you do about it"),
        hint=_l("Everybody on the list above reads it. Name nobody, please."),
        rows=4,
        longest=_LONGEST,
    )

    def __init__(self, incident: Incident) -> None:
        words = words_of(incident)
        super().__init__(incident, answer=words["answer"], instead=words["instead"])
        offered = [*replacements_for(incident)]
        if incident.supplier and incident.supplier not in offered:
            # Taken off the list, but this is still theirs.
            offered.append(incident.supplier)
        self.incident, self.offered = incident, {str(one.id): one for one in offered}
        self.supplier_id.choices = {
            key: ", ".join(filter(None, (one.name, one.phone))) for key, one in self.offered.items()
        }
        if not self.offered:
            # What is done instead stands on the sheet of a supplier, and there is none.
            del self.supplier_id, self.instead

    @property
    def step(self) -> Step:
        """What was written down."""
        step = Step(IncidentState(self.state.data), self.answer.data or "")
        if not self.offered:
            return step
        return replace(
            step, supplier_id=_key(self.supplier_id.data), instead=self.instead.data or ""
        )

    @property
    def arranged_in(self) -> Category | None:
        """The category in which something is arranged instead; None where nothing is."""
        step = self.step
        chosen = self.offered.get(str(step.supplier_id))
        if chosen is None or not step.instead:
            return None
        return arranged_in(self.incident.kind, chosen.kind)


class HelpLineForm(EditForm):
    """How the team is reached at once."""

    phone = TextField(_l("Phone number for calls, day and night"), longest=60)
    text = TextField(_l("Phone number for text messages"), longest=60)
    video = TextField(_l("Address for video calls"), longest=300)


def offer(form: TellForm | NoteForm, event: Event, kinds: list[IncidentKind]) -> None:
    """Let the form offer these kinds, and the lifts of the training where there are any."""
    form.kind.choices = {one.value: one.label for one in kinds}
    lifts = {str(one.key): say_text(one.row, "name") for one in lifts_of(event)}
    form.object_id.choices = lifts
    if not lifts or IncidentKind.LIFT not in kinds:
        del form.object_id


def _key(value: object) -> UUID | None:
    return UUID(str(value)) if value else None
