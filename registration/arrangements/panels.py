"""What arrangements add to the pages of needs, and to a person's own page."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from flask import render_template

from events.call.models import Event
from events.call.panels import HistoryLine
from events.call.panels import told
from events.call.rules import Stage
from events.call.rules import stage_of
from events.team.categories import Category
from events.team.models import Participation
from events.team.rules import categories_open_to
from foundation.audit import history_in
from foundation.audit import history_of
from foundation.i18n import format_money
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l
from foundation.people import current_person
from registration.arrangements import queries
from registration.arrangements.models import Arrangement
from registration.arrangements.models import Reply
from registration.arrangements.rules import WAITING
from registration.arrangements.rules import awaits_reply
from registration.companions.models import Share
from registration.companions.models import Supporter
from registration.needs.rules import may_answer

_HERE = "registration/arrangements/panels"

WORDS = {
    "set.condition": _l("%(name)s wrote this point."),
    "planned.arrangement": _l("%(name)s planned it."),
    "proposed.arrangement": _l("%(name)s proposed it."),
    "accepted.proposal": _l("%(name)s accepted the proposal."),
    "dropped.proposal": _l("%(name)s dropped the proposal."),
    "put_back.proposal": _l("%(name)s put the proposal back."),
    "updated.arrangement": _l("%(name)s wrote down how far it is."),
    "replied_to.arrangement": _l("%(name)s said whether it is right."),
    "noted_reply.arrangement": _l("%(name)s wrote down what the person said of it."),
    "asked_about.arrangement": _l("%(name)s asked whether it is right."),
    "kept_looking.arrangement": _l("%(name)s asked you to keep looking."),
    "reopened.arrangement": _l("An answer changed, so it is open again."),
}
"""How each act on an arrangement is told, to both sides."""

_OF_TEAM = {
    "supplier": {
        "added.supplier": _l("%(name)s added %(thing)s."),
        "changed.supplier": _l("%(name)s changed %(thing)s."),
        "took_off.supplier": _l("%(name)s took %(thing)s off the list."),
        "put_back.supplier": _l("%(name)s put %(thing)s back on the list."),
    },
    "terms": {
        "added.arranging_terms": _l("%(name)s wrote these rules."),
        "changed.arranging_terms": _l("%(name)s changed these rules."),
    },
    "task": {
        "added.task": _l("%(name)s added: %(thing)s."),
        "moved.task": _l("%(name)s set another day: %(thing)s."),
        "did.task": _l("%(name)s ticked off: %(thing)s."),
        "undid.task": _l("%(name)s took the tick back: %(thing)s."),
    },
}


def history_of_arrangement(arrangement: Arrangement) -> list[HistoryLine]:
    """What happened with one arrangement, newest first, for the `history` macro."""
    zone = arrangement.participation.event.zone
    return told(history_of(arrangement.id, *WORDS), zone, WORDS, {}, {})


def history_of_team(event: Event, subject: str) -> list[HistoryLine]:
    """What happened with the "supplier", the "terms" or a "task" of the training."""
    words = _OF_TEAM[subject]
    things = {due.task.id: due.text for due in queries.calendar_of(event) if due.task}
    for removed in (False, True):
        things |= {each.id: each.name for each in queries.suppliers_of(event, removed=removed)}
    return told(history_in(event.id, *words), event.zone, words, things, {})


def points_of_yes_if(participation: Participation, token: str) -> str:
    """Where a person tells what they need: the way to the points of their "yes, if"."""
    return render_template(f"{_HERE}/yes_if.html", participation=participation, token=token)


def my_arrangements(participation: Participation, token: str) -> str:
    """Where a person tells what they need: what is arranged for them."""
    rows = queries.arrangements_of(participation)
    if not (rows or may_answer(participation)):
        return ""
    arrangements = [(row, queries.words_of(row)) for row in rows]
    return render_template(f"{_HERE}/mine.html", token=token, arrangements=arrangements)


def for_supporter(supporter: Supporter) -> str:
    """On a supporter's page: what is arranged, where the person ticked that."""
    if Share.ARRANGEMENTS not in supporter.parts:
        return ""
    rows = queries.arrangements_of(supporter.participation)
    arrangements = [(row, queries.words_of(row)) for row in rows]
    return render_template(f"{_HERE}/for_supporter.html", arrangements=arrangements)


def waits_for_you(participation: Participation, token: str) -> str:
    """On a person's own page: points of a "yes, if", and how many arrangements wait for them."""
    over = stage_of(participation.event) is Stage.PAST
    count = 0 if over else sum(awaits_reply(row) for row in queries.arrangements_of(participation))
    return render_template(
        f"{_HERE}/waits.html", token=token, participation=participation, unconfirmed=count
    )


def overview(event: Event) -> str:
    """On the team's list of needs: how far arrangements are, and nothing of what they say."""
    held = queries.arrangements_in(event, categories_open_to(current_person(), event))
    rows = [row for own in held.values() for row in own]
    return render_template(
        f"{_HERE}/overview.html",
        event=event,
        arrangements=held,
        points=sum(row.is_condition and row.progress in WAITING for row in rows),
        objections=sum(row.reply is Reply.NOT_RIGHT for row in rows),
    )


def of_person(event: Event, participation: Participation) -> str:
    """On the team's page of one person's needs: how far each is; nothing of what it says."""
    opened = categories_open_to(current_person(), event)
    rows = [row for row in queries.arrangements_of(participation) if row.category in opened]
    return render_template(
        f"{_HERE}/of_person.html", event=event, rows=rows, participation=participation
    )


def of_category(event: Event, participation: Participation, category: Category) -> str:
    """On the team's page of one category, after the look was noted: what is arranged in it."""
    rows = queries.arrangements_of(participation, category)
    return render_template(
        f"{_HERE}/of_category.html",
        event=event,
        participation=participation,
        category=category,
        arrangements=[(row, queries.words_of(row)) for row in rows],
    )


def report_in_words(cells: Mapping[str, Any], currency: str) -> list[str]:
    """Sentences that a funder may read; fewer than five people are told without a number."""
    told = []
    for name, cell in cells.items():
        if name == "hidden":
            continue
        label = _("Other arrangements together") if name == "rest" else Category(name).label
        told.append(
            _(
                "%(category)s: for %(number)d people, planned %(planned)s, paid %(paid)s.",
                category=label,
                number=cell["people"],
                planned=format_money(Decimal(str(cell["planned"])), currency),
                paid=format_money(Decimal(str(cell["actual"])), currency),
            )
        )
    for hidden in cells.get("hidden", ()):
        label = Category(hidden).label
        told.append(_("%(category)s: provided, numbers are not given.", category=label))
    return told
