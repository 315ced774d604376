"""What organisers type about the outcomes."""

from events.outcomes.forms.gathering import CaptureForm
from events.outcomes.forms.gathering import MergeForm
from events.outcomes.forms.gathering import PlaceForm
from events.outcomes.forms.gathering import choose_sources_form
from events.outcomes.forms.gathering import merge_form
from events.outcomes.forms.gathering import sources_of_request
from events.outcomes.forms.texts import ItemForm
from events.outcomes.forms.texts import edit_item_form
from events.outcomes.forms.texts import how_form
from events.outcomes.forms.texts import new_item_form

__all__ = [
    "CaptureForm",
    "ItemForm",
    "MergeForm",
    "PlaceForm",
    "choose_sources_form",
    "edit_item_form",
    "how_form",
    "merge_form",
    "new_item_form",
    "sources_of_request",
]
