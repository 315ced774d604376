"""Texts of organisers in other languages than the one they were first written in."""

from foundation.wording.actions import copy_wordings
from foundation.wording.actions import write_wordings
from foundation.wording.filters import init_wording
from foundation.wording.filters import say
from foundation.wording.filters import say_text
from foundation.wording.models import Scope
from foundation.wording.models import TextLabels
from foundation.wording.models import Wording
from foundation.wording.queries import Said
from foundation.wording.queries import load_wordings
from foundation.wording.queries import said
from foundation.wording.queries import texts_of_row

__all__ = [
    "Said",
    "Scope",
    "TextLabels",
    "Wording",
    "copy_wordings",
    "init_wording",
    "load_wordings",
    "said",
    "say",
    "say_text",
    "texts_of_row",
    "write_wordings",
]
