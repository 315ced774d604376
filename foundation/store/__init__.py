"""The store: one typed base for all tables, one way to write, two engines behind it."""

from foundation.store.base import Model
from foundation.store.base import Versioned
from foundation.store.base import check_version
from foundation.store.base import db
from foundation.store.engine import init_store
from foundation.store.inserting import insert_once
from foundation.store.migrations import needs_tables
from foundation.store.migrations import revision_of
from foundation.store.page_stamp import page_stamp
from foundation.store.reading import Page
from foundation.store.reading import all_of
from foundation.store.reading import count_of
from foundation.store.reading import get_or_404
from foundation.store.reading import in_pieces
from foundation.store.reading import one_or_none
from foundation.store.reading import one_page
from foundation.store.reading_once import read_once
from foundation.store.reading_once import shared
from foundation.store.scrubbing import scrub
from foundation.store.scrubbing import write_anew
from foundation.store.text import search_key
from foundation.store.text import sort_key
from foundation.store.text import words_key
from foundation.store.text import words_of
from foundation.store.types import SORT_KEY
from foundation.store.types import Translated
from foundation.store.types import UTCDateTime
from foundation.store.writing import add_once
from foundation.store.writing import copy_of
from foundation.store.writing import hold
from foundation.store.writing import hold_all
from foundation.store.writing import transaction

__all__ = [
    "SORT_KEY",
    "Model",
    "Page",
    "Translated",
    "UTCDateTime",
    "Versioned",
    "add_once",
    "all_of",
    "check_version",
    "copy_of",
    "count_of",
    "db",
    "get_or_404",
    "hold",
    "hold_all",
    "in_pieces",
    "init_store",
    "insert_once",
    "needs_tables",
    "one_or_none",
    "one_page",
    "page_stamp",
    "read_once",
    "revision_of",
    "scrub",
    "search_key",
    "shared",
    "sort_key",
    "transaction",
    "words_key",
    "words_of",
    "write_anew",
]
