"""How long before a departure help must be asked for, and how long changing takes."""

from datetime import timedelta
from typing import NamedTuple

from foundation.i18n import lazy_gettext as _l
from registration.travel.models import Mode


class Notice(NamedTuple):
    """So many hours before, and who says so."""

    hours: int
    source: str


NOTICE = {
    Mode.PLANE: Notice(48, _l("Regulation (EC) No 1107/2006, Article 7")),
    Mode.TRAIN: Notice(24, _l("Regulation (EU) 2021/782, Article 24")),
    Mode.BUS: Notice(36, _l("Regulation (EU) No 181/2011, Article 14")),
    Mode.FERRY: Notice(48, _l("Regulation (EU) No 1177/2010, Article 11")),
}
"""{how one travels: how long before help must be asked for}; in a car nobody is asked."""

SHORTEST_CHANGE = timedelta(minutes=60)
CHANGE_SOURCE = _l("Our own rule: times that airlines give for changing do not count assistance")
BATTERY_SOURCE = _l("IATA Dangerous Goods Regulations, 2.3; UK Civil Aviation Authority")

ALARM_LEAD = timedelta(hours=24)
"""So long before the last hour for asking the organisers are written to; the day is ours."""
