"""Acts on editions: copying a training, and linking trainings in a series."""

from events.editions.actions.copying import Wish
from events.editions.actions.copying import copy_training
from events.editions.actions.series import join_series
from events.editions.actions.series import leave_series
from events.editions.actions.series import rename_series
from events.editions.actions.series import start_series

__all__ = [
    "Wish",
    "copy_training",
    "join_series",
    "leave_series",
    "rename_series",
    "start_series",
]
