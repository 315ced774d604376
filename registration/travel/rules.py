"""Who travels, what to be warned of, and when passports are erased."""

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from datetime import date
from datetime import datetime
from datetime import timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from events.call.models import Event
from events.pools.queries import is_online
from events.team.models import Participation
from events.team.rules import NEEDS_OPEN
from foundation.i18n import gettext as _
from registration.needs.rules import kept_until
from registration.travel.catalogue.assistance import ASSISTANCE
from registration.travel.catalogue.assistance import CARRIED
from registration.travel.catalogue.assistance import LITHIUM
from registration.travel.catalogue.notice import ALARM_LEAD
from registration.travel.catalogue.notice import BATTERY_SOURCE
from registration.travel.catalogue.notice import CHANGE_SOURCE
from registration.travel.catalogue.notice import NOTICE
from registration.travel.catalogue.notice import SHORTEST_CHANGE
from registration.travel.models import Details
from registration.travel.models import Mode
from registration.travel.models import Way

PASSPORT_KEPT = timedelta(days=7)
"""After the last day of travel; the issue asks for deletion on time, the week is ours."""


AROUND = timedelta(days=7)
"""People come some days before a training, and go home some days after it; the week is ours."""


class Concern(NamedTuple):
    """A warning that stops nobody, and where the rule comes from."""

    text: str
    source: str


def may_travel(participation: Participation) -> bool:
    """Journeys are planned for whoever was offered a place, or comes without one."""
    return participation.state in NEEDS_OPEN and not is_online(participation)


def fits_days(event: Event, way: Way, details: Details) -> bool:
    """Whether a leg is on the days of the training, as these are now.

    Who comes must be there before its end, who goes home leaves after its beginning.
    """
    zone = ZoneInfo(event.zone)
    if way is Way.THERE:
        day = details.arrives_at.astimezone(zone).date()
        return event.starts_on - AROUND <= day <= event.ends_on
    day = details.leaves_at.astimezone(zone).date()
    return event.starts_on <= day <= event.ends_on + AROUND


def concerns_of(details: Details, before: Details | None, now: datetime) -> list[Concern]:
    """What to be warned of in a leg, where `before` is the one before it on the same way.

    A leg that has left is past warning.
    """
    if details.leaves_at < now:
        return []
    found = (_late_notice(details, now), _battery(details), _change(details, before))
    return [each for each in found if each]


def must_be_asked_now(details: Details, now: datetime) -> bool:
    """Help or a battery form is missing, and the last hour for it comes within a day or is over."""
    notice = NOTICE.get(details.mode)
    if notice is None or details.leaves_at < now:
        return False
    lacks_help = bool(details.assistance) and not details.is_asked_for
    last_hour = details.leaves_at - timedelta(hours=notice.hours)
    return (lacks_help or _lacks_form(details)) and last_hour - now < ALARM_LEAD


def all_concerns(legs: Sequence[tuple[Way, Details]], now: datetime) -> Iterator[list[Concern]]:
    """For each leg, in the order of leaving, what to be warned of."""
    last: dict[Way, Details] = {}
    for way, details in legs:
        yield concerns_of(details, last.get(way), now)
        last[way] = details


def airline_line(details: Details) -> str:
    """The codes that an airline writes for this leg, "WCHC · WCLB"; "" where there is none."""
    if details.mode is not Mode.PLANE:
        return ""
    told = [ASSISTANCE[name] for name in details.assistance]
    told += [CARRIED[name] for name in details.carried]
    return " · ".join(each.code for each in told if each.code)


def passport_kept_until(event: Event, arrivals: Iterable[Details]) -> date:
    """The last day on which data of a passport are kept: seven days after travel.

    A day typed wrong keeps them no longer than needs are kept.
    """
    days = [each.arrives_at.astimezone(ZoneInfo(each.arrives_zone)).date() for each in arrivals]
    last = max(days, default=event.ends_on)
    return min(last + PASSPORT_KEPT, kept_until(event))


def _late_notice(details: Details, now: datetime) -> Concern | None:
    notice = NOTICE.get(details.mode)
    if notice is None or not details.assistance or details.is_asked_for:
        return None
    hours, source = notice.hours, str(notice.source)
    if details.leaves_at - now < timedelta(hours=hours):
        text = _(
            "It leaves in less than %(hours)d hours, and nobody has asked for the help yet. "
            "Ask at once: they must still do what they can.",
            hours=hours,
        )
        return Concern(text, source)
    text = _("Nobody has asked for the help yet: at least %(hours)d hours before.", hours=hours)
    return Concern(text, source)


def _lacks_form(details: Details) -> bool:
    flies_with_it = details.mode is Mode.PLANE and LITHIUM in details.carried
    return flies_with_it and not details.has_battery_form


def _battery(details: Details) -> Concern | None:
    if not _lacks_form(details):
        return None
    text = _(
        "The airline has to agree to a lithium battery before the flight. Its form is missing."
    )
    return Concern(text, str(BATTERY_SOURCE))


def _change(details: Details, before: Details | None) -> Concern | None:
    if before is None:
        return None
    left = details.leaves_at - before.arrives_at
    if left < timedelta(0):
        return Concern(_("It leaves before the part before it arrives."), str(CHANGE_SOURCE))
    if left >= SHORTEST_CHANGE:
        return None
    minutes = int(left.total_seconds() // 60)
    return Concern(_("Only %(minutes)d minutes to change.", minutes=minutes), str(CHANGE_SOURCE))
