"""Verbs of a supporter: choose subjects and write answers, as far as the person ticked."""

from collections.abc import Collection

from foundation.audit import record
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.store import hold
from foundation.store import transaction
from registration.companions.actions.supporters import SUPPORTER
from registration.companions.models import Supporter
from registration.companions.queries import helped_in
from registration.companions.queries import subjects_for
from registration.needs import actions as needs
from registration.needs.actions import Sent
from registration.needs.actions.writing import category_of
from registration.needs.groups.opening import NOTHING
from registration.needs.queries import told_of


def help_to_choose(supporter: Supporter, chosen: Collection[str]) -> None:
    """Choose subjects among those that are open to the supporter; all others stay as they are.

    Raises Refused where the person has ended it meanwhile.
    """
    with transaction():
        _hold(supporter)
        offered = subjects_for(supporter)
        kept = [one for one in told_of(supporter.participation).subjects if one not in offered]
        added = [one for one in offered if one in chosen]
        subjects = [one for one in kept if one != NOTHING or not added] + added
        needs.choose_subjects(supporter.participation, subjects, SUPPORTER)
        _note(supporter)


def help_to_answer(supporter: Supporter, sent: Sent) -> None:
    """Write what a page sent, under the consents that the person gave.

    Raises Refused where the person has ended it or taken a consent back meanwhile, and Conflict
    where the answers changed meanwhile.
    """
    with transaction():
        _hold(supporter)
        open_now = helped_in(supporter)
        if any(category_of(sent.group, key, {}) not in open_now for key in sent.asked):
            raise Refused(_("You may not write about this any more."))
        needs.answer(supporter.participation, sent, SUPPORTER)
        _note(supporter)


def _hold(supporter: Supporter) -> None:
    hold(supporter)
    if supporter.ended_at is not None:
        raise Refused(_("This person has ended your support with these pages."))


def _note(supporter: Supporter) -> None:
    record(SUPPORTER, "helped_with.needs", supporter, supporter.participation.event_id)
