"""Questions about sheets. Whoever shows words must note the look (actions.looking)."""

from registration.sheets.queries.cells import cells_of
from registration.sheets.queries.cells import headings_of
from registration.sheets.queries.changing import Standing
from registration.sheets.queries.changing import differing
from registration.sheets.queries.changing import standing_of
from registration.sheets.queries.editions import entries_of
from registration.sheets.queries.editions import event_or_404
from registration.sheets.queries.editions import latest_of
from registration.sheets.queries.editions import latest_to
from registration.sheets.queries.editions import sending_of_token_or_404
from registration.sheets.queries.editions import sending_or_404
from registration.sheets.queries.editions import sendings_of
from registration.sheets.queries.editions import sendings_telling_of
from registration.sheets.queries.editions import sheet_of
from registration.sheets.queries.gathering import gathered
from registration.sheets.queries.gathering import told_categories
from registration.sheets.queries.laying import Laid
from registration.sheets.queries.laying import laid_as_given
from registration.sheets.queries.laying import laid_now

__all__ = [
    "Laid",
    "Standing",
    "cells_of",
    "differing",
    "entries_of",
    "event_or_404",
    "gathered",
    "headings_of",
    "laid_as_given",
    "laid_now",
    "latest_of",
    "latest_to",
    "sending_of_token_or_404",
    "sending_or_404",
    "sendings_of",
    "sendings_telling_of",
    "sheet_of",
    "standing_of",
    "told_categories",
]
