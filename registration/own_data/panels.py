"""What own data add to other pages: the way to them, and when needs are erased."""

from flask import render_template

from events.call.models import Event
from events.call.panels import HistoryLine
from events.team.models import Participation
from foundation.i18n import format_datetime
from foundation.i18n import gettext as _
from foundation.i18n import ngettext
from foundation.people import current_person
from foundation.privacy.inventory import holdings
from registration.needs.rules import kept_until
from registration.own_data.queries import erased_in

_HERE = "registration/own_data/panels"


def my_data(participation: Participation, token: str) -> str:
    """On a person's own page: the way to all their data."""
    return render_template(f"{_HERE}/my.html", participation=participation, token=token)


def when_erased(event: Event) -> str:
    """On the team's list of needs: when they are erased, and that it happened."""
    return render_template(
        f"{_HERE}/when.html",
        event=event,
        needs_until=kept_until(event),
        lines=erased_in_words(event),
        person=current_person(),
    )


def erased_in_words(event: Event) -> list[HistoryLine]:
    """What was erased of how many people, the latest first, for the `history` macro."""
    titles = {one.tables[0]: one.what for one in holdings()}
    found: list[HistoryLine] = []
    for entry in erased_in(event):
        people = int(entry.details["people"])
        count = ngettext("%(num)d person", "%(num)d people", people)
        what = str(titles.get(entry.details["what"], entry.details["what"]))
        line = _("Erased: %(what)s. %(people)s.", what=what, people=count)
        found.append((entry.at.isoformat(), format_datetime(entry.at, event.zone), line))
    return found
