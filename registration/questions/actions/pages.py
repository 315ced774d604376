"""Pages of the form: added, changed, moved, taken off."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from events.call.actions import put
from events.call.models import Event
from foundation.audit import Actor
from foundation.audit import put_back
from foundation.audit import record
from foundation.audit import take_out
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.store import add_once
from foundation.store import hold
from foundation.store import transaction
from registration.questions.models import FormSection
from registration.questions.queries import all_of_form
from registration.questions.queries import questions_of
from registration.questions.queries import sections_of
from registration.questions.queries.form import asked_on
from registration.questions.rules import is_in_order


def add_section(
    event: Event, section_id: UUID, values: Mapping[str, Any], by: Actor
) -> FormSection:
    """Add a page behind the others; the same key again changes nothing."""
    with transaction():
        hold(event)
        others = all_of_form(event)
        last = max((section.position for section in others), default=0)
        row = FormSection(id=section_id, event_id=event.id, position=last + 1, **values)
        section = add_once(row)
        if section is row:
            event.has_own_questions = True
            record(by, "added.form_section", section, event.id)
    return section


def change_section(section: FormSection, seen: int, values: Mapping[str, Any], by: Actor) -> None:
    """Write `values` into the page. Raises Conflict when somebody else saved in between."""
    with transaction():
        fields = put(section, seen, values)
        if fields:
            record(by, "changed.form_section", section, section.event_id, fields=fields)


def move_section(event: Event, section: FormSection, step: int, by: Actor) -> None:
    """Ask the page one place earlier (-1) or later (+1); at the end nothing happens.

    Raises Refused when a question would come before the one that it depends on.
    """
    with transaction():
        hold(event)
        order = sections_of(event)
        place = order.index(section) if section in order else 0
        if section not in order or not 0 <= place + step < len(order):
            return
        order.insert(place + step, order.pop(place))
        if not is_in_order([question for page in order for question in asked_on(page)]):
            raise refused_order()
        for position, each in enumerate(order, 1):
            each.position = position
        record(by, "moved.form_section", section, event.id, step=step)


def take_off_section(event: Event, section: FormSection, by: Actor) -> None:
    """Ask the page no longer; it can be put back, and answers stay.

    Raises Refused while questions of other pages depend on one of it.
    """
    with transaction():
        hold(event)
        own = {question.id for question in section.questions}
        options = {option.id for each in section.questions for option in each.options}
        needing = [each for each in questions_of(event) if each.only_if_id in options]
        refuse_needed([each for each in needing if each.id not in own])
        take_out(section, "took_off.form_section", by)


def put_back_section(section: FormSection, by: Actor) -> None:
    """Ask the page again."""
    put_back(section, "put_back.form_section", by)


def refused_order() -> Refused:
    """The words for an order in which a condition could not be known."""
    return Refused(
        _("A question would then come before the one that it depends on. Change that one first.")
    )


def refuse_needed(needing: list[Any], field: str | None = None) -> None:
    """Raise Refused when questions depend on what shall go."""
    if needing:
        message = _(
            "“%(question)s” is asked only after this. Change that question first.",
            question=needing[0].text,
        )
        raise Refused(message, field)
