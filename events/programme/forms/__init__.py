"""What organisers fill in about the programme."""

from events.programme.forms.days import CopyDayForm
from events.programme.forms.items import ItemForm
from events.programme.forms.items import NewItemForm
from events.programme.forms.items import start_after
from events.programme.forms.items import start_beside
from events.programme.forms.materials import MaterialForm
from events.programme.forms.materials import NewMaterialForm

__all__ = [
    "CopyDayForm",
    "ItemForm",
    "MaterialForm",
    "NewItemForm",
    "NewMaterialForm",
    "start_after",
    "start_beside",
]
