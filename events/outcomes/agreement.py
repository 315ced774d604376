"""How many agreed, in honest words: what nobody counted is said to be unknown."""

from dataclasses import dataclass

from events.outcomes.models import OutcomeState
from foundation.i18n import gettext as _
from foundation.i18n import ngettext


@dataclass(frozen=True)
class Figures:
    """How many of the people present said what; None where nobody counted."""

    agreed: int | None = None
    unsure: int | None = None
    against: int | None = None
    present: int | None = None

    @property
    def told(self) -> int:
        """How many answers are known."""
        return sum(part or 0 for part in (self.agreed, self.unsure, self.against))


def agreement_in_words(state: OutcomeState, figures: Figures) -> str:
    """How the group stands to a text, in sentences of the language in use."""
    if figures.present is None:
        sentences = _uncounted(state)
    elif figures.agreed is None:
        sentences = _half_counted(state, figures.present)
    else:
        sentences = [_counted(state, figures.agreed, figures.present)]
    return " ".join([*sentences, *_others(figures)])


def _uncounted(state: OutcomeState) -> list[str]:
    if state is OutcomeState.AGREED:
        return [_("Agreed by the group."), _("How many people agreed was not written down.")]
    return [_("Suggested by the group."), _("Who agreed was not written down.")]


def _half_counted(state: OutcomeState, present: int) -> list[str]:
    there = ngettext("%(num)s person was present.", "%(num)s people were present.", present)
    first, unknown = _uncounted(state)
    return [first, there, unknown]


def _counted(state: OutcomeState, agreed: int, present: int) -> str:
    if state is not OutcomeState.AGREED:
        return _("%(agreed)d of %(present)d people said yes.", agreed=agreed, present=present)
    if agreed == present > 1:
        return _("Agreed by all %(present)d people who were present.", present=present)
    return _("Agreed by %(agreed)d of %(present)d people.", agreed=agreed, present=present)


def _others(figures: Figures) -> list[str]:
    found = []
    if figures.unsure:
        found.append(
            ngettext(
                "%(num)s person was not sure.", "%(num)s people were not sure.", figures.unsure
            )
        )
    if figures.against:
        found.append(
            ngettext("%(num)s person was against.", "%(num)s people were against.", figures.against)
        )
    silent = (figures.present or 0) - figures.told
    if figures.agreed is not None and silent > 0:
        found.append(
            ngettext(
                "What %(num)s other person said was not written down.",
                "What %(num)s others said was not written down.",
                silent,
            )
        )
    return found
