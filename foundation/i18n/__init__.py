"""Languages: the reader's, the words, the dates, the names of countries."""

from foundation.i18n.amounts import format_hours
from foundation.i18n.amounts import format_money
from foundation.i18n.catalogues import LANGUAGES
from foundation.i18n.catalogues import interface_for
from foundation.i18n.catalogues import read_catalogues
from foundation.i18n.dates import days_without_words
from foundation.i18n.dates import format_clock_time
from foundation.i18n.dates import format_date
from foundation.i18n.dates import format_datetime
from foundation.i18n.dates import format_days
from foundation.i18n.dates import format_deadline
from foundation.i18n.dates import format_number
from foundation.i18n.dates import moment_without_words
from foundation.i18n.dates import zone_place
from foundation.i18n.known import KNOWN
from foundation.i18n.known import RIGHT_TO_LEFT
from foundation.i18n.known import and_near
from foundation.i18n.menu import Written
from foundation.i18n.menu import init_languages
from foundation.i18n.menu import languages_of_page
from foundation.i18n.menu import names_of_languages
from foundation.i18n.menu import subject_of
from foundation.i18n.names import countries
from foundation.i18n.names import country_name
from foundation.i18n.names import language_in_text
from foundation.i18n.names import language_name
from foundation.i18n.names import languages
from foundation.i18n.names import sign_languages
from foundation.i18n.names import time_zones
from foundation.i18n.names import written_languages
from foundation.i18n.reader import current_language
from foundation.i18n.reader import reading_language
from foundation.i18n.reader import this_reader
from foundation.i18n.reader import using_language
from foundation.i18n.scripts import serbian_in_latin
from foundation.i18n.sorting import local_key
from foundation.i18n.sorting import reader_key
from foundation.i18n.words import gettext
from foundation.i18n.words import lazy_gettext
from foundation.i18n.words import ngettext
from foundation.i18n.words import said_later

__all__ = [
    "KNOWN",
    "LANGUAGES",
    "RIGHT_TO_LEFT",
    "Written",
    "and_near",
    "countries",
    "country_name",
    "current_language",
    "days_without_words",
    "format_clock_time",
    "format_date",
    "format_datetime",
    "format_days",
    "format_deadline",
    "format_hours",
    "format_money",
    "format_number",
    "gettext",
    "init_languages",
    "interface_for",
    "language_in_text",
    "language_name",
    "languages",
    "languages_of_page",
    "lazy_gettext",
    "local_key",
    "moment_without_words",
    "names_of_languages",
    "ngettext",
    "read_catalogues",
    "reader_key",
    "reading_language",
    "said_later",
    "serbian_in_latin",
    "sign_languages",
    "subject_of",
    "this_reader",
    "time_zones",
    "using_language",
    "written_languages",
    "zone_place",
]
