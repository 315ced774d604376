"""Acts on measured places."""

from events.survey.actions.copying import copy_survey
from events.survey.actions.objects import Survey
from events.survey.actions.objects import Value
from events.survey.actions.objects import add_object
from events.survey.actions.objects import change_object
from events.survey.actions.objects import move_object
from events.survey.actions.objects import put_back_object
from events.survey.actions.objects import take_out_object
from events.survey.actions.photos import add_photo
from events.survey.actions.photos import change_photo
from events.survey.actions.photos import put_back_photo
from events.survey.actions.photos import take_off_photo
from events.survey.actions.places import add_place
from events.survey.actions.places import change_place
from events.survey.actions.places import put_back_place
from events.survey.actions.places import take_out_place

__all__ = [
    "Survey",
    "Value",
    "add_object",
    "add_photo",
    "add_place",
    "change_object",
    "change_photo",
    "change_place",
    "copy_survey",
    "move_object",
    "put_back_object",
    "put_back_photo",
    "put_back_place",
    "take_off_photo",
    "take_out_object",
    "take_out_place",
]
