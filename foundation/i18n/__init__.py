"""Languages: the reader's, the words, the dates, the names of countries."""

from flask_babel import gettext
from flask_babel import lazy_gettext
from flask_babel import ngettext

from foundation.i18n.dates import format_clock_time
from foundation.i18n.dates import format_date
from foundation.i18n.dates import format_datetime
from foundation.i18n.dates import format_days
from foundation.i18n.dates import format_number
from foundation.i18n.dates import zone_place
from foundation.i18n.names import countries
from foundation.i18n.names import country_name
from foundation.i18n.names import language_name
from foundation.i18n.names import languages
from foundation.i18n.names import time_zones
from foundation.i18n.reader import LANGUAGES
from foundation.i18n.reader import current_language
from foundation.i18n.reader import init_languages
from foundation.i18n.reader import using_language

__all__ = [
    "LANGUAGES",
    "countries",
    "country_name",
    "current_language",
    "format_clock_time",
    "format_date",
    "format_datetime",
    "format_days",
    "format_number",
    "gettext",
    "init_languages",
    "language_name",
    "languages",
    "lazy_gettext",
    "ngettext",
    "time_zones",
    "using_language",
    "zone_place",
]
