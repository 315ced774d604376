"""Dates, times and numbers as the reader writes them."""

from datetime import date
from datetime import datetime
from datetime import time
from decimal import Decimal
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date as _format_date
from babel.dates import format_interval
from babel.dates import format_skeleton
from babel.dates import format_time as _format_time
from babel.dates import get_timezone_location
from babel.numbers import format_decimal
from flask_babel import get_locale

from foundation.i18n.known import KNOWN
from foundation.i18n.reader import current_language
from foundation.i18n.words import gettext as _

# Languages in which the number of a day can stand without its month and without a point.
_DAY_ALONE = {"en", "bg", "sq", "el", "ro", "sv"}
# Our pages ask for dates as English writes them; other languages have their own order and points.
_IN_OTHER_LANGUAGES = {
    "d MMMM y": "long",
    "EEEE d MMMM y": "full",
    "EEEE, d MMMM y": "full",
    "d MMM y": "medium",
}


def format_date(day: date, style: str = "d MMMM y") -> str:
    """A day in words: "24 September 2016", "24 септември 2016 г.", "2016 m. rugsėjo 24 d."."""
    return _day_in_words(day, style, get_locale() or Locale("en"))


# Babel reads its patterns anew each time: a tenth of a page with a programme. Days come again.
@lru_cache(maxsize=1024)
def _day_in_words(day: date, style: str, locale: Locale) -> str:
    if locale.language != "en":
        if style == "EEEE, d MMMM":
            weekday = _format_date(day, "EEEE", locale=locale)
            return f"{weekday}, {format_skeleton('MMMMd', day, locale=locale)}"
        style = _IN_OTHER_LANGUAGES.get(style, style)
    return str(_format_date(day, style, locale=locale))


def format_days(first: date, last: date) -> str:
    """A span of days: "24 to 25 September 2016", or the one day."""
    if first == last:
        return format_date(first)
    in_one_month = (first.year, first.month) == (last.year, last.month)
    if in_one_month and current_language() in _DAY_ALONE:
        return _("%(first)s to %(last)s", first=first.day, last=format_date(last))
    return _("%(first)s to %(last)s", first=format_date(first), last=format_date(last))


def format_clock_time(at: time) -> str:
    """A time of day with 24 hours: "09:30"."""
    return _time_in_words(at, get_locale() or Locale("en"))


@lru_cache(maxsize=1024)
def _time_in_words(at: time, locale: Locale) -> str:
    return str(_format_time(at, "HH:mm", locale=locale))


def format_datetime(moment: datetime, zone: str) -> str:
    """A moment in an event's zone, with the zone's place: "3 June 2027, 23:59 (Sofia time)"."""
    there = moment.astimezone(ZoneInfo(zone))
    return _(
        "%(date)s, %(time)s (%(place)s time)",
        date=format_date(there.date()),
        time=format_clock_time(there.time()),
        place=zone_place(zone),
    )


def format_deadline(moment: datetime, zone: str) -> str:
    """A deadline there, with its day of the week: "Thursday 3 June 2027, 23:59 in Sofia"."""
    there = moment.astimezone(ZoneInfo(zone))
    return _(
        "%(date)s, %(time)s in %(place)s",
        date=format_date(there.date(), "EEEE d MMMM y"),
        time=format_clock_time(there.time()),
        place=zone_place(zone),
    )


def days_without_words(first: date, last: date, code: str) -> str:
    """A span of days in a language that the interface does not speak: "24–25 sept. 2016"."""
    if first == last:
        return str(_format_date(first, "long", locale=KNOWN[code].locale))
    return str(format_interval(first, last, "yMMMMd", locale=KNOWN[code].locale))


def moment_without_words(moment: datetime, zone: str, code: str) -> str:
    """A moment in such a language: "3 iunie 2027, 23:59 (Sofia)"."""
    there = moment.astimezone(ZoneInfo(zone))
    locale = KNOWN[code].locale
    place = str(get_timezone_location(zone, locale=locale, return_city=True)).rpartition("/")[2]
    return f"{_format_date(there.date(), 'long', locale=locale)}, {there:%H:%M} ({place})"


def zone_place(zone: str) -> str:
    """The place that gives a zone its name, as the reader writes it: "Sofia", "София"."""
    return _city_of(zone, get_locale() or Locale("en"))


@lru_cache(maxsize=256)
def _city_of(zone: str, locale: Locale) -> str:
    place = get_timezone_location(zone, locale=locale, return_city=True)
    return str(place).rpartition("/")[2]


def format_number(value: Decimal | float) -> str:
    """A number with the reader's decimal mark."""
    return str(format_decimal(value, locale=get_locale() or "en"))
