"""Acts on the programme."""

from events.programme.actions.copying import copy_programme
from events.programme.actions.days import Whole
from events.programme.actions.days import copy_day
from events.programme.actions.days import take_out_day
from events.programme.actions.items import add_item
from events.programme.actions.items import change_item
from events.programme.actions.items import put_back_item
from events.programme.actions.items import take_out_item
from events.programme.actions.materials import Source
from events.programme.actions.materials import add_material
from events.programme.actions.materials import change_material
from events.programme.actions.materials import put_back_material
from events.programme.actions.materials import take_out_material

__all__ = [
    "Source",
    "Whole",
    "add_item",
    "add_material",
    "change_item",
    "change_material",
    "copy_day",
    "copy_programme",
    "put_back_item",
    "put_back_material",
    "take_out_day",
    "take_out_item",
    "take_out_material",
]
